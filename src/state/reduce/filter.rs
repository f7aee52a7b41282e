//! Narrowing a list by typing.

use crate::state::{Notice, Pane, State};

use super::commit::sentence;
use super::moving;

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
    moving::fit(state);
}

/// Keeps the filter and goes back to the list; where nothing in it matches, looks among the contacts.
pub(super) fn keep(state: &mut State) {
    let list = state.lists.of_pane_mut(state.focus);
    list.typing = false;
    if let Some(fault) = list.fault() {
        state.notice = Some(Notice::problem(sentence(&fault.says)));
    } else if list.filter().is_none() {
        list.widen(&state.book, &state.agenda);
    } else if list.rows().is_empty() && state.focus != Pane::Contacts {
        among_contacts(state);
    }
}

/// Takes the filter over to the contacts, if it matches any.
fn among_contacts(state: &mut State) {
    let typed = state.list().filter().map(|field| field.text().to_owned());
    let typed = typed.unwrap_or_default();
    let mut contacts = state.lists.of_pane(Pane::Contacts).clone();
    contacts.filter_mut().set(&typed);
    contacts.narrow(&state.book, &state.agenda);
    if contacts.rows().is_empty() {
        state.notice = Some(Notice::hint(format!("No contact matches “{typed}” either")));
        return;
    }
    let left = state.lists.of_pane_mut(state.focus);
    left.widen(&state.book, &state.agenda);
    *state.lists.of_pane_mut(Pane::Contacts) = contacts;
    moving::focus(state, Pane::Contacts);
    moving::fit(state);
}
