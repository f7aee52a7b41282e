//! Sheets: opening one, going to what a line leads to, and acting on two who should meet.

use crate::book::extra::Extra;
use crate::book::introduction::{IntroductionState, IntroductionStep};
use crate::book::{Contact, Edit, Id, Interaction, Introduction, Key, Kind, Moment};
use crate::insight::fact::Fact;
use crate::insight::introductions;
use crate::insight::matches::Match;
use crate::insight::naming;
use crate::language::capture::Purpose;
use crate::state::action::{Action, Way};
use crate::state::choice::{Choice, Choosable};
use crate::state::field::Field;
use crate::state::overlay::Overlay;
use crate::state::sheet::{Question, Sheet};
use crate::state::{State, View};

use super::commit::commit;
use super::{asking, line, moving, record};

pub(super) fn open(state: &mut State, question: Question) {
    let sheet = Sheet::new(question, &state.book, state.today);
    state.view = Some(View::Sheet(sheet));
    state.scroll = 0;
}

/// Opens the record that the selected line leads to. Of two who should meet, shows both, and the introductions
/// that weigh on them.
pub(super) fn follow(state: &mut State) -> bool {
    if let Some(it) = meeting(state) {
        let two = [it.seeker, it.giver];
        let name = |id: Id<Contact>| state.book.name(id.into()).unwrap_or_default();
        let title = format!("{} and {}", name(it.seeker), name(it.giver));
        let loads = two
            .iter()
            .filter_map(|id| introductions::load(&state.book, *id, state.today));
        let asked = loads.flat_map(|load| load.of);
        let of = two.iter().map(|id| Key::of(*id)).chain(asked).collect();
        asking::listed(state, title, &Fact::count("behind it", of));
        return true;
    }
    let Some(View::Sheet(sheet)) = &state.view else {
        return false;
    };
    let Some(key) = sheet.current().map(|line| line.key) else {
        return true;
    };
    match key.id() {
        Some(talk) => of_talk(state, talk),
        None => moving::visit(state, key),
    }
    true
}

/// Offers the talk itself, which has no page but a form, and those it was with.
fn of_talk(state: &mut State, talk: Id<Interaction>) {
    let key = talk.into();
    let people = state.book.people(key).into_iter();
    let people = people.filter_map(|id| {
        let name = state.book.name(id.into())?;
        let visit = Action::Visit(id.into());
        Some(Choosable::new(name, visit).with_word(Kind::Contact.to_string()))
    });
    let it = Choosable::new("read or change the talk", Action::Edit);
    let it = it.with_word(Kind::Interaction.to_string());
    let options = std::iter::once(it).chain(people).collect();
    let title = naming::told(&state.book, key);
    let day = naming::kind_and_day(&state.book, key, state.today);
    let choice = Choice::new(format!("{title} · {day}"), options);
    state.overlays.push(Overlay::Choice(choice));
}

/// Goes to the column beside.
pub(super) fn aside(state: &mut State, way: Way) {
    if let Some(View::Sheet(sheet)) = &mut state.view {
        sheet.go_aside(way);
    }
}

/// The two of the selected line who should meet.
fn meeting(state: &State) -> Option<Match> {
    let Some(View::Sheet(sheet)) = &state.view else {
        return None;
    };
    sheet.current()?.meet.clone()
}

/// Opens the line in which those who should meet are introduced, with their names and the reason in it.
pub(super) fn introduce(state: &mut State) -> bool {
    let Some(it) = meeting(state) else {
        return false;
    };
    let mut names = Vec::new();
    for id in [it.seeker, it.giver] {
        let name = state.book.name(id.into()).unwrap_or_default().to_owned();
        names.push((name, id.into()));
    }
    let said: Vec<&str> = names.iter().map(|(name, _)| name.as_str()).collect();
    let text = format!("{}: {}", said.join(", "), it.reason());
    record::open_line(state, Purpose::Introduction, None);
    if let Some(Overlay::Line(line)) = state.overlays.last_mut() {
        line.field = Field::line(text);
        line.chosen = names;
    }
    line::typed(state);
    true
}

/// Notes that the two are not to be introduced, so that they are not proposed again.
pub(super) fn keep_apart(state: &mut State, moment: &Moment) -> bool {
    let Some(it) = meeting(state) else {
        return false;
    };
    let mut mint = moment.mint;
    let mut introduction = Introduction::new(mint.id(), [it.seeker, it.giver]);
    introduction.why = it.reason();
    introduction.steps.push(IntroductionStep {
        state: IntroductionState::Declined,
        on: state.today,
        extra: Extra::default(),
    });
    commit(state, Edit::Introduce(Box::new(introduction)), moment);
    true
}
