//! The palette: what is typed in it is looked for in the whole book; and the messages of late, which it
//! leads to.

use crate::language::finder;
use crate::state::overlay::{Overlay, Palette};
use crate::state::{Notice, State};

pub(super) fn open(state: &mut State) {
    state.overlays.push(Overlay::Palette(Palette::default()));
}

/// Looks for what is typed.
pub(super) fn typed(state: &mut State) {
    if let Some(Overlay::Palette(palette)) = state.overlays.last_mut() {
        palette.search.cursor = 0;
        palette.found = finder::find(&state.book, palette.search.field.text());
    }
}

/// Shows what was told of late, the newest selected.
pub(super) fn messages(state: &mut State) {
    if state.messages.is_empty() {
        state.notice = Some(Notice::hint("There are no messages yet"));
    } else {
        state.overlays.push(Overlay::Messages(0));
    }
}
