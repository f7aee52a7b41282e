//! The weekly review: opening it, turning its pages week by week, and going from a line to the records that make
//! it or to the questions of the week.

use crate::book::{Day, Moment, Record, Review};
use crate::insight::week as insight;
use crate::state::action::Way;
use crate::state::week::{Item, Week};
use crate::state::{Notice, State, View};

use super::{asking, record};

pub(super) fn start(state: &mut State) {
    let week = Week::new(&state.ground());
    state.view = Some(View::Week(week));
    state.scroll = 0;
}

/// Opens the week of a review.
pub(super) fn visit(state: &mut State, monday: Day) {
    state.view = Some(View::Week(Week::of(&state.ground(), monday)));
    state.scroll = 0;
}

/// Turns to the week before or after; whether the weekly review is open.
pub(super) fn turn(state: &mut State, way: Way) -> bool {
    let Some(View::Week(mut week)) = state.view.take_if(|view| matches!(view, View::Week(_)))
    else {
        return false;
    };
    if !week.turn(way, &state.ground()) {
        state.notice = Some(Notice::hint("The next week has not begun yet"));
    }
    state.view = Some(View::Week(week));
    true
}

/// Shows the records that make the selected number, or opens the questions at the selected one.
pub(super) fn open(state: &mut State, moment: &Moment) -> bool {
    let Some(View::Week(week)) = &state.view else {
        return false;
    };
    match week.current() {
        Some(Item::Fact(_, _, fact)) => {
            let fact = fact.clone();
            asking::records(state, &fact);
        }
        Some(Item::Question(number, _)) => answer(state, number, moment),
        None => {}
    }
    true
}

/// Opens the form of the questions, at one of them; whether the weekly review is open.
pub(super) fn edit(state: &mut State, moment: &Moment) -> bool {
    let Some(View::Week(week)) = &state.view else {
        return false;
    };
    let number = match week.current() {
        Some(Item::Question(number, _)) => number,
        _ => 0,
    };
    answer(state, number, moment);
    true
}

fn answer(state: &mut State, number: usize, moment: &Moment) {
    let Some(View::Week(week)) = &state.view else {
        return;
    };
    let there = insight::answers(&state.book, week.found.first).cloned();
    let is_new = there.is_none();
    let mut mint = moment.mint;
    let review = there.unwrap_or_else(|| Review::new(mint.id(), week.found.first));
    record::open_form(state, Record::from(review), is_new, moment);
    if let Some(crate::state::overlay::Overlay::Form(form)) = state.overlays.last_mut() {
        form.at = number.min(form.entries.len().saturating_sub(1));
    }
}
