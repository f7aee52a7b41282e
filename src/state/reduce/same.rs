//! Settling who somebody is whose name was taken down in doubt: somebody known, or somebody new.

use crate::book::{Contact, Edit, Event, Id, Key, Moment};
use crate::insight::briefing;
use crate::language::day;
use crate::state::State;
use crate::state::action::{Action, Attending};
use crate::state::choice::{Choice, Choosable};
use crate::state::overlay::Overlay;

use super::commit::commit;

/// Asks who the selected contact is, or the first one in doubt of those met at the selected event.
pub(super) fn ask(state: &mut State) {
    if let Some(id) = in_doubt(state) {
        let choice = who_is(state, id);
        state.overlays.push(Overlay::Choice(choice));
    }
}

/// The person in doubt whom the keys are about.
pub(in crate::state) fn in_doubt(state: &State) -> Option<Id<Contact>> {
    let is_doubtful = |id: &Id<Contact>| {
        let contact = state.book.get(*id);
        contact.is_some_and(|contact| !contact.maybe.is_empty())
    };
    let event = state.subject().and_then(Key::id::<Event>);
    match event.and_then(|id| state.book.get(id)) {
        Some(event) => event.captured.iter().copied().find(is_doubtful),
        None => state.person().filter(is_doubtful),
    }
}

fn who_is(state: &State, id: Id<Contact>) -> Choice {
    let (book, today) = (&state.book, state.today);
    let contact = book.get(id);
    let others = contact.iter().flat_map(|it| &it.maybe);
    let known = others.filter_map(|other| {
        let there = book.get(*other)?;
        let work = briefing::role(there);
        let dot = if work.is_empty() { "" } else { " · " };
        let last = book.last_talk(*other, today);
        let says = format!("{}{dot}{work}", there.name);
        let last = last.map_or_else(String::new, |(on, _)| day::ago(on, today));
        let same = Action::Attending(Attending::Same(id, *other));
        Some(Choosable::new(says, same).with_word(last))
    });
    let nobody_else = Action::Attending(Attending::NobodyElse(id));
    let new = Choosable::new("Somebody new", nobody_else);
    let name = contact.map_or("", |it| it.name.as_str());
    let work = contact.map(briefing::role).unwrap_or_default();
    let work = if work.is_empty() {
        work
    } else {
        format!(", {work}")
    };
    Choice::new(
        format!("“{name}”{work}: who is it?"),
        known.chain([new]).collect(),
    )
}

/// Settles it, and goes on to the next one in doubt.
pub(super) fn settle(state: &mut State, edit: Edit, moment: &Moment) {
    let from_event = state.subject().and_then(Key::id::<Event>).is_some();
    if commit(state, edit, moment) && from_event {
        ask(state);
    }
}
