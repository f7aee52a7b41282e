//! Choosing a day from a month: opening it at the day that is typed, moving about in it, and putting the day
//! into the field below.

use crate::book::Moment;
use crate::language::day;
use crate::state::State;
use crate::state::action::Way;
use crate::state::month::{Leap, Month};
use crate::state::overlay::Overlay;

use super::{form, postpone};

/// Opens the month of the day that is typed, or of today.
pub(super) fn open(state: &mut State) {
    let calendar = state.wishes.calendar(state.today);
    let typed = state.field().map(|field| split(field.text()).0.to_owned());
    let day = typed.and_then(|typed| day::read(&typed, calendar).ok());
    state.overlays.push(Overlay::Month(Month {
        day: day.unwrap_or(state.today),
    }));
}

/// Moves by a day.
pub(super) fn aside(state: &mut State, way: Way) {
    leap(state, Leap::Days(sign(way)));
}

/// Moves by a week.
pub(super) fn week(state: &mut State, way: Way) {
    leap(state, Leap::Days(7 * sign(way)));
}

/// Moves by a month.
pub(super) fn month(state: &mut State, way: Way) {
    leap(state, Leap::Months(sign(way)));
}

/// Moves to the first or the last day of the month.
pub(super) fn far(state: &mut State, way: Way) {
    leap(
        state,
        match way {
            Way::Up => Leap::First,
            Way::Down => Leap::Last,
        },
    );
}

/// Back to today.
pub(super) fn today(state: &mut State) {
    let today = state.today;
    if let Some(Overlay::Month(month)) = state.overlays.last_mut() {
        month.day = today;
    }
}

const fn sign(way: Way) -> i32 {
    match way {
        Way::Up => -1,
        Way::Down => 1,
    }
}

fn leap(state: &mut State, leap: Leap) {
    if let Some(Overlay::Month(month)) = state.overlays.last_mut() {
        month.leap(leap);
    }
}

/// Puts the chosen day into the field in place of the one that is typed; a time of day behind it stays.
/// Where nothing but a day is asked for, that is the answer.
pub(super) fn take(state: &mut State, moment: &Moment) {
    let Some(Overlay::Month(Month { day })) = state.overlays.last() else {
        return;
    };
    let day = day::whole(*day);
    state.overlays.pop();
    match state.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            if let Some(entry) = form.entry_mut() {
                let time = split(entry.field.text()).1;
                let text = format!("{day} {time}");
                entry.field.set(text.trim_end());
                form::typed(state, moment);
            }
        }
        Some(Overlay::Day(prompt)) => {
            prompt.field.set(&day);
            postpone::accept(state, moment);
        }
        _ => {}
    }
}

/// The day and the time of day of a text.
fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    match text.rsplit_once(' ').unwrap_or(("", text)) {
        (day, time) if time.contains(':') => (day, time),
        _ => (text, ""),
    }
}
