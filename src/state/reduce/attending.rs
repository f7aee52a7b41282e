//! Getting ready for an event from its page: whom to meet there, out of those who are proposed, and what to
//! prepare. Both lists stay open for the next one. And, after it, who was met whose name was in doubt.

use crate::book::{Contact, Edit, Event, Id, Key, Moment};
use crate::insight::meeting;
use crate::state::State;
use crate::state::action::{Action, Attending};
use crate::state::choice::{Choice, Choosable};
use crate::state::overlay::Overlay;

use super::commit::commit;
use super::{alike, same};

/// What the keys for events ask for: before one, and after.
pub(super) fn act(state: &mut State, act: Attending, moment: &Moment) {
    match act {
        Attending::WhomToMeet => choose_people(state),
        Attending::Meet(event, who) => meet(state, event, who, moment),
        Attending::Checklist => choose_steps(state, 0),
        Attending::Tick(event, place) => tick(state, event, place, moment),
        Attending::AskWho => match alike::marked(state) {
            Some(pair) => alike::compare(state, pair),
            None => same::ask(state),
        },
        Attending::Same(this, that) => same::settle(state, Edit::Same(this, that), moment),
        Attending::NobodyElse(id) => same::settle(state, Edit::Distinct(id), moment),
    }
}

/// How many people are proposed at once.
const PROPOSED: usize = 20;

/// Shows whom to meet at the selected event.
fn choose_people(state: &mut State) {
    let event = state.subject().and_then(Key::id::<Event>);
    let Some(event) = event.and_then(|id| state.book.get(id)) else {
        return;
    };
    let (book, id) = (&state.book, event.id);
    let prospects = meeting::prospects(book, event, state.today);
    let options = prospects.iter().take(PROPOSED).map(|it| {
        let name = book.name(it.who.into()).unwrap_or_default();
        let meet = Action::Attending(Attending::Meet(id, it.who));
        let question = book.get(it.who).map(meeting::question);
        let why = match question.as_deref().unwrap_or_default() {
            "" => it.words(book),
            question => format!("{}; ask: {question}", it.words(book)),
        };
        Choosable::new(name, meet).because(why)
    });
    let choice = Choice::new(format!("Meet · {}", event.title), options.collect());
    if !choice.options.is_empty() {
        state.overlays.push(Overlay::Choice(choice));
    }
}

/// Puts somebody down as to be met, with what is to be asked of them, and shows who is left.
fn meet(state: &mut State, event: Id<Event>, who: Id<Contact>, moment: &Moment) {
    let question = state.book.get(who).map(meeting::question);
    let edit = Edit::Meet(event, who, question.unwrap_or_default());
    if commit(state, edit, moment) {
        choose_people(state);
    }
}

/// Shows what to prepare for the selected event.
fn choose_steps(state: &mut State, cursor: usize) {
    let event = state.subject().and_then(Key::id::<Event>);
    let Some(event) = event.and_then(|id| state.book.get(id)) else {
        return;
    };
    let options = event.prepare.iter().enumerate();
    let options = options.map(|(place, step)| {
        let tick = Action::Attending(Attending::Tick(event.id, place));
        Choosable::new(step.text.as_str(), tick).ticked(step.done)
    });
    let title = format!("Prepare · {}", event.title);
    let mut choice = Choice::new(title, options.collect());
    choice.cursor = cursor.min(choice.options.len().saturating_sub(1));
    state.overlays.push(Overlay::Choice(choice));
}

/// Ticks a step off, or takes that back, and shows the next one.
fn tick(state: &mut State, event: Id<Event>, place: usize, moment: &Moment) {
    if commit(state, Edit::Tick(event, place), moment) {
        choose_steps(state, place.saturating_add(1));
    }
}
