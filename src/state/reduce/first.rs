//! The first start: opening it on an empty book, beginning, and ending it once the beginning is made.

use crate::book::Key;
use crate::language::capture::Purpose;
use crate::state::first::{self, Beginning};
use crate::state::overlay::Overlay;
use crate::state::{Effect, Network, State};

use super::record::open_line;

/// Welcomes somebody whose book is empty.
pub(super) fn welcome(state: &mut State) {
    if state.book.is_empty() && state.network == Network::Own {
        state.overlays.push(Overlay::First);
    }
}

/// Begins in this way.
pub(super) fn begin(state: &mut State, beginning: Beginning) -> Vec<Effect> {
    match beginning {
        Beginning::Person => open_line(state, Purpose::Contact, None),
        Beginning::Goal => open_line(state, Purpose::Goal, None),
        Beginning::Talk => {
            let about = first::newest_person(&state.book).map(Key::of);
            open_line(state, Purpose::Log, about);
        }
        Beginning::Import => super::import::ask(state),
        Beginning::Sample => return vec![Effect::Sample],
    }
    Vec::new()
}

/// Begins in the way that is offered first.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    match first::offers(&state.book).first() {
        Some(beginning) => begin(state, *beginning),
        None => Vec::new(),
    }
}

/// Makes room for the desk once the beginning is made.
pub(super) fn end_if_made(state: &mut State) {
    if matches!(state.overlays.last(), Some(Overlay::First))
        && first::offers(&state.book).is_empty()
    {
        state.overlays.pop();
    }
}
