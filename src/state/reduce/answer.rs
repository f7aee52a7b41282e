//! Answering questions: yes, no, the other button, and which of two versions.

use crate::book::edit::Choice;
use crate::book::{Edit, Moment};
use crate::state::State;
use crate::state::overlay::{Deed, Overlay};
use crate::state::review::Fate;

use super::commit::{act, commit};

pub(super) fn yes(state: &mut State, moment: &Moment) {
    let Some(Overlay::Confirm(confirm)) = state.overlays.last() else {
        return;
    };
    let deed = confirm.deed.clone();
    state.overlays.pop();
    match deed {
        Deed::Edit(edit) => {
            act(state, *edit, Fate::Settled, moment);
        }
        Deed::Sent(channel) => super::message::log(state, channel, moment),
        Deed::Quit => state.leaving = true,
    }
}

pub(super) fn no(state: &mut State) {
    if let Some(Overlay::Confirm(confirm)) = state.overlays.pop()
        && matches!(confirm.deed, Deed::Sent(_))
    {
        super::message::lay_aside(state);
    }
}

/// Chooses the other button of a question.
pub(super) fn other_button(state: &mut State) {
    if let Some(Overlay::Confirm(confirm)) = state.overlays.last_mut() {
        confirm.on_yes = !confirm.on_yes;
    }
}

/// Does what the chosen button says.
pub(super) fn accept(state: &mut State, moment: &Moment) {
    if let Some(Overlay::Confirm(confirm)) = state.overlays.last() {
        if confirm.on_yes {
            yes(state, moment);
        } else {
            no(state);
        }
    }
}

/// Keeps one of two versions of a field, and asks about the next one.
pub(super) fn settle(state: &mut State, choice: Choice, moment: &Moment) {
    if let Some(Overlay::Conflict(id)) = state.overlays.pop() {
        commit(state, Edit::Settle(id, choice), moment);
        super::outside::ask_next_conflict(state);
    }
}
