//! Narrowing a list by typing.

use crate::state::State;

pub(super) fn start(state: &mut State) {
    state.lists.of_pane_mut(state.focus).typing = true;
}

/// Reads the filter of the focused list anew, after something was typed in it.
pub(super) fn typed(state: &mut State) {
    state
        .lists
        .of_pane_mut(state.focus)
        .narrow(&state.book, &state.agenda);
    state.scroll = 0;
    super::moving::fit(state);
}

/// Keeps the filter and goes back to the list.
pub(super) fn keep(state: &mut State) {
    let list = state.lists.of_pane_mut(state.focus);
    list.typing = false;
    if list.filter().is_none() {
        list.widen(&state.book, &state.agenda);
    }
}
