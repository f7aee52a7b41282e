//! How a list is seen: its order, whether what is done is in it, and which rows are marked.

use crate::state::{Notice, State};

/// Goes on to the next order of the list, the usual one after the last.
pub(super) fn sort(state: &mut State) {
    let pane = state.focus;
    let orders = pane.orders();
    let list = state.lists.of_pane_mut(pane);
    let next = match list.order {
        None => 0,
        Some(order) => orders
            .iter()
            .position(|it| *it == order)
            .map_or(0, |at| at + 1),
    };
    list.order = orders.get(next).copied();
    let word = list.order.map_or(pane.usual_order(), |order| order.word());
    rebuild(state);
    state.notice = Some(Notice::told(format!("{}: {word}", pane.title())));
}

/// Shows what is done where it is hidden, or hides it where it is shown.
pub(super) fn turn_done(state: &mut State) {
    let pane = state.focus;
    let list = state.lists.of_pane_mut(pane);
    list.turned = !list.turned;
    let told = pane.turned(list.turned);
    rebuild(state);
    state.notice = Some(Notice::told(told));
}

fn rebuild(state: &mut State) {
    state
        .lists
        .rebuild(state.focus, &state.book, &state.agenda, state.today);
    super::moving::fit(state);
}

/// Marks the row and goes on to the next.
pub(super) fn mark(state: &mut State) {
    let list = state.lists.of_pane_mut(state.focus);
    list.mark();
    let next = list.cursor().saturating_add(1);
    list.go(next);
    super::moving::fit(state);
}

pub(super) fn mark_all(state: &mut State) {
    state.lists.of_pane_mut(state.focus).mark_all();
}
