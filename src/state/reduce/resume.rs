//! Going on where things were left.

use crate::state::session::{Left, Session};
use crate::state::{Pane, State, Zoom};

/// Puts things back as they were left. A new day begins with what is due, at the top, and with nothing
/// hidden by a filter.
pub(super) fn resume(state: &mut State, session: Session) {
    let is_same_day = session.day == state.today;
    state.last_snooze = session.last_snooze;
    for left in session.lists {
        if is_same_day {
            look(state, &left);
            narrow(state, &left);
        } else if left.pane != Pane::FollowUps {
            look(state, &left);
        }
    }
    if is_same_day {
        state.focus = session.focus;
        state.home = session.home;
        let is_bare = session.zoom.is_detail() && state.list().selected().is_none();
        state.zoom = if is_bare { Zoom::None } else { session.zoom };
    }
    super::moving::fit(state);
}

/// The order of a list, and whether what is done is in it.
fn look(state: &mut State, left: &Left) {
    let list = state.lists.of_pane_mut(left.pane);
    list.order = left.order.filter(|it| left.pane.orders().contains(it));
    list.turned = left.turned;
    if list.order.is_some() || list.turned {
        state
            .lists
            .rebuild(left.pane, &state.book, &state.agenda, state.today);
    }
}

/// The filter of a list, if it is understood, and its selected row, if it is still there.
fn narrow(state: &mut State, left: &Left) {
    let list = state.lists.of_pane_mut(left.pane);
    if !left.filter.is_empty() {
        list.filter_mut().set(&left.filter);
        list.narrow(&state.book, &state.agenda);
        if list.fault().is_some() {
            list.widen(&state.book, &state.agenda);
        }
    }
    if let Some(row) = left.selected
        && !list.select(row)
    {
        list.select_key(row.key);
    }
}
