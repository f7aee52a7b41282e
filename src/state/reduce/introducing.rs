//! Introducing two people: the line it begins with, the menu of its states, and moving it on.

use crate::book::introduction::IntroductionState;
use crate::book::{Edit, Id, Introduction, Key, Moment};
use crate::language::capture::Purpose;
use crate::state::State;

use super::commit::commit;
use super::{record, sheet};

/// Opens the line in which the selected contact is introduced to somebody, or two who should meet.
pub(super) fn begin(state: &mut State) {
    if sheet::introduce(state) {
        return;
    }
    let about = state.person().map(Key::of);
    record::open_line(state, Purpose::Introduction, about);
}

/// Puts the selected or marked introductions into a state of the menu.
pub(super) fn put_into(state: &mut State, to: IntroductionState, moment: &Moment) {
    super::layer::leave_menu(state);
    let rows = state.targets();
    let ids: Vec<Id<Introduction>> = rows.iter().filter_map(|row| row.key.id()).collect();
    if commit(state, Edit::Progress(ids, Some(to)), moment) {
        state.lists.of_pane_mut(state.focus).unmark();
    }
}
