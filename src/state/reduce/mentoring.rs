//! The mentor track: the menu of its stages, and moving people along it.

use crate::book::contact::Stage;
use crate::book::edit::Step;
use crate::book::{Edit, Kind, Moment};
use crate::state::menu::About;
use crate::state::{State, View};

use super::commit::commit;
use super::layer;

/// Opens the menu of how far it is: the states of an introduction, or the stages of a mentor.
pub(super) fn choose(state: &mut State) {
    let is_introduction = state
        .subject()
        .is_some_and(|key| key.kind == Kind::Introduction);
    let about = if is_introduction {
        About::Introduction
    } else {
        About::Mentor
    };
    layer::menu(state, about);
}

/// Puts the selected or marked people on a stage, or takes them off the track.
pub(super) fn put_on(state: &mut State, to: Option<Stage>, moment: &Moment) {
    layer::leave_menu(state);
    let edit = Edit::Mentor(state.people(), to.map_or(Step::Off, Step::To));
    if commit(state, edit, moment) {
        state.lists.of_pane_mut(state.focus).unmark();
    }
}

/// On the board, moves the selected person to the next stage.
pub(super) fn next(state: &mut State, moment: &Moment) -> bool {
    let is_board = matches!(&state.view, Some(View::Sheet(sheet)) if sheet.is_board());
    if is_board {
        commit(state, Edit::Mentor(state.people(), Step::On), moment);
    }
    is_board
}
