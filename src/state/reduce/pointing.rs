//! What the mouse does that no key does: choosing what lies under the pointer, and moving a pane that does
//! not have the focus.

use chrono::Datelike;

use crate::state::action::Way;
use crate::state::overlay::Overlay;
use crate::state::{Pane, State};

use super::moving;

/// How many rows a notch of the wheel moves.
const NOTCH: usize = 3;

/// Puts the choice on a place.
pub(super) fn point(state: &mut State, place: usize) {
    match state.overlays.last_mut() {
        None => moving::move_rows(state, &|_, count| place.min(count.saturating_sub(1))),
        Some(Overlay::Form(form)) => {
            let at = |place| isize::try_from(place).unwrap_or_default();
            form.step(at(place) - at(form.at));
        }
        Some(Overlay::Month(month)) => {
            let day = u32::try_from(place).ok();
            let day = day.and_then(|place| month.day.with_day0(place));
            month.day = day.unwrap_or(month.day);
        }
        Some(_) => {
            moving::choose(state, &|_, count| place.min(count.saturating_sub(1)));
        }
    }
}

/// Moves the rows of a pane by a notch, its choice with them where it would be out of sight; or the text.
pub(super) fn roll(state: &mut State, pane: Option<Pane>, way: Way) {
    let Some(pane) = pane else {
        return moving::scroll(state, &|from, count| match way {
            Way::Up => from.saturating_sub(NOTCH),
            Way::Down => (from + NOTCH).min(count.saturating_sub(1)),
        });
    };
    let rows = state.room.rows.get(pane.index()).copied();
    let height = usize::from(rows.unwrap_or_default()).max(1);
    let list = state.lists.of_pane_mut(pane);
    let before = list.selected();
    list.roll(way, NOTCH, height);
    if pane == state.focus && list.selected() != before {
        state.scroll = 0;
    }
}
