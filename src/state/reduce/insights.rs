//! Looking through the pictures of insights, and from a number to the records that make it.

use crate::state::action::Way;
use crate::state::insights::{Aim, Insights};
use crate::state::{State, View};

use super::asking;

pub(super) fn start(state: &mut State) {
    state.view = Some(View::Insights(Box::new(Insights::new(&state.ground()))));
    state.scroll = 0;
}

/// The pictures, where they are looked at.
fn shown(state: &mut State) -> Option<&mut Insights> {
    match &mut state.view {
        Some(View::Insights(insights)) => Some(insights),
        _ => None,
    }
}

/// Chooses another number; whether there are any.
pub(super) fn go(state: &mut State, aim: Aim) -> bool {
    shown(state).map(|insights| insights.go(aim)).is_some()
}

/// Chooses the whole of the picture, or its last number; whether there is a picture.
pub(super) fn far(state: &mut State, way: Way) -> bool {
    shown(state).map(|insights| insights.far(way)).is_some()
}

/// Looks at the picture before or after; whether there are any.
pub(super) fn turn(state: &mut State, way: Way) -> bool {
    shown(state).map(|insights| insights.turn(way)).is_some()
}

/// Gives the picture the screen, or takes it back; whether there is a picture.
pub(super) fn zoom(state: &mut State) -> bool {
    let shown = shown(state);
    shown
        .map(|insights| insights.is_alone = !insights.is_alone)
        .is_some()
}

/// Takes the screen back from the picture, if it had it to itself.
pub(super) fn back(state: &mut State) -> bool {
    match shown(state) {
        Some(insights) => std::mem::take(&mut insights.is_alone),
        None => false,
    }
}

/// Shows the records that make the chosen number; whether there is one.
pub(super) fn open(state: &mut State) -> bool {
    let Some(View::Insights(insights)) = &state.view else {
        return false;
    };
    if let Some((title, fact)) = insights.chosen(&state.ground()) {
        asking::listed(state, title, &fact);
    }
    true
}
