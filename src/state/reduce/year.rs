//! Looking through the year on the platforms, and from a day to what was done on it.

use crate::language::day;
use crate::state::action::{Action, Way};
use crate::state::choice::{Choice, Choosable};
use crate::state::overlay::Overlay;
use crate::state::year::Year;
use crate::state::{Notice, State, View};

use super::{asking, moving};

pub(super) fn start(state: &mut State) {
    state.view = Some(View::Year(Year::new(&state.book, state.today)));
    state.asked = None;
    state.scroll = 0;
}

/// Looks at the same weekday of the next or the last week, or at the end of the year.
pub(super) fn week(state: &mut State, way: Way) -> bool {
    const WEEK: usize = 7;
    let Some(View::Year(year)) = &mut state.view else {
        return false;
    };
    let (at, of) = year.place();
    state.asked = None;
    year.go(match way {
        Way::Up => at.saturating_sub(WEEK),
        Way::Down => (at + WEEK).min(of.saturating_sub(1)),
    });
    true
}

/// Opens the platform on which something was done that day; asks which, where there are several. Where a number
/// is chosen, shows what was done instead.
pub(super) fn open(state: &mut State) -> bool {
    let Some(View::Year(year)) = &state.view else {
        return false;
    };
    if asking::chosen(state).is_some() {
        asking::open(state);
        return true;
    }
    let on = day::near(year.at(), state.today);
    let options = year.deeds().map(|deed| {
        let name = state.book.name(deed.on.into()).unwrap_or_default();
        let text = match deed.what.as_str() {
            "" => deed.kind.to_string(),
            what => format!("{}: {what}", deed.kind),
        };
        Choosable::new(text, Action::Visit(deed.on.into())).with_word(name)
    });
    let options: Vec<Choosable> = options.collect();
    match options.as_slice() {
        [] => state.notice = Some(Notice::hint(format!("Nothing was done on a platform {on}"))),
        [only] => {
            if let Action::Visit(key) = only.action {
                moving::visit(state, key);
            }
        }
        _ => state
            .overlays
            .push(Overlay::Choice(Choice::new(on, options))),
    }
    true
}
