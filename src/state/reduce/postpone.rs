//! Other days: the snooze menu and the typed day.

use crate::book::span::Unit;
use crate::book::{Day, Edit, Key, Kind, Moment, Refusal, Span};
use crate::language::day;
use crate::state::action::Until;
use crate::state::field::Field;
use crate::state::menu::About;
use crate::state::overlay::{DayFor, DayPrompt, Overlay};
use crate::state::review::Fate;
use crate::state::{Notice, Pane, State};

use super::commit::act;
use super::{layer, moving};

pub(super) fn choose(state: &mut State) {
    layer::menu(state, About::Snooze);
}

pub(super) fn set_day(state: &mut State) {
    prompt(state, DayFor::Move);
}

fn prompt(state: &mut State, purpose: DayFor) {
    let understood = Err(String::new());
    state.overlays.push(Overlay::Day(DayPrompt {
        field: Field::line(""),
        understood,
        purpose,
    }));
}

/// The day a choice of the snooze menu means; nothing where it has to be typed, or where there was no
/// last time.
pub fn day_of(until: Until, today: Day, last: Option<u16>) -> Option<Day> {
    let after = |count, unit| Span::new(count, unit).map(|span| span.after(today));
    match until {
        Until::Tomorrow => after(1, Unit::Day),
        Until::ThreeDays => after(3, Unit::Day),
        Until::NextWeek => after(1, Unit::Week),
        Until::NextMonth => after(1, Unit::Month),
        Until::LastTime => after(last?, Unit::Day),
        Until::Day => None,
    }
}

pub(super) fn snooze(state: &mut State, until: Until, moment: &Moment) {
    layer::leave_menu(state);
    match day_of(until, state.today, state.last_snooze) {
        Some(day) => put_off(state, DayFor::Snooze, day, moment),
        None => prompt(state, DayFor::Snooze),
    }
}

/// Reads the typed day anew.
pub(super) fn typed(state: &mut State) {
    let calendar = state.wishes.calendar(state.today);
    if let Some(Overlay::Day(prompt)) = state.overlays.last_mut() {
        let read = day::read(prompt.field.text(), calendar).map_err(|error| error.to_string());
        prompt.understood = match read {
            Ok(day) if day < calendar.today && prompt.purpose == DayFor::Snooze => {
                Err(Refusal::Past(day::near(day, calendar.today)).to_string())
            }
            Ok(day) if day == calendar.today && prompt.purpose == DayFor::Snooze => {
                Err(Refusal::Today.to_string())
            }
            read => read,
        };
    }
}

/// Takes the typed day, if it is understood.
pub(super) fn accept(state: &mut State, moment: &Moment) {
    typed(state);
    let Some(Overlay::Day(DayPrompt {
        understood: Ok(day),
        purpose,
        ..
    })) = state.overlays.last()
    else {
        return;
    };
    let (day, purpose) = (*day, *purpose);
    state.overlays.pop();
    put_off(state, purpose, day, moment);
}

fn put_off(state: &mut State, purpose: DayFor, day: Day, moment: &Moment) {
    let rows = state.targets();
    let keys: Vec<Key> = rows
        .iter()
        .map(|row| row.key)
        .filter(can_be_put_off)
        .collect();
    if keys.is_empty() {
        return;
    }
    let stay = rows.len() - keys.len();
    let edit = match purpose {
        DayFor::Snooze => {
            state.last_snooze = u16::try_from((day - state.today).num_days())
                .ok()
                .filter(|days| *days > 0);
            Edit::Snooze(keys, day)
        }
        DayFor::Move => Edit::Move(keys, day),
    };
    let place = state.list().cursor();
    if !act(state, edit, Fate::Later, moment) {
        return;
    }
    if state.focus == Pane::FollowUps && !state.is_walked() {
        // What is put off is dealt with: the morning goes on with what stands in its place.
        state.lists.of_pane_mut(state.focus).go(place);
        moving::fit(state);
    }
    if stay > 0 {
        state.notice = Some(Notice::hint(format!(
            "{stay} of the marked can’t be put off and stay"
        )));
    }
}

/// Whether a record of this kind has a day that can be moved from the agenda.
pub(in crate::state) fn can_be_put_off(key: &Key) -> bool {
    matches!(key.kind, Kind::FollowUp | Kind::Contact)
}
