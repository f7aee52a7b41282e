//! A card read out: who, why, the last talk and the promises, a fact a line, in words that need no eyes.

use crate::book::{Contact, Event, FollowUp, Id};
use crate::insight::briefing::{self, Open};
use crate::language::day;
use crate::state::{Review, Row, State};

use super::super::desk::Failure;
use super::super::out::Lines;

/// Reads a card out.
pub(super) fn read_out(state: &State, review: &Review, row: Row) -> Result<(), Failure> {
    let mut lines = Lines::new();
    let (at, of) = (review.at + 1, review.cards.len());
    let wait = match review.waiting.len() {
        0 => String::new(),
        many => format!(" {many} more can wait."),
    };
    lines.line("");
    lines.line(&format!("Card {at} of {of}.{wait}"));
    let due = row.kind.and_then(|kind| state.agenda.find(row.key, kind));
    match due {
        Some(due) => {
            lines.line(&due.title);
            lines.line(&format!("Why: {}", spoken(&due.why)));
        }
        // It left the agenda: it was dealt with before, or elsewhere.
        None => {
            lines.line(
                state
                    .book
                    .name(row.key)
                    .unwrap_or("This is not there any more."),
            );
        }
    }
    if let Some(fate) = review.cards.get(review.at).and_then(|card| card.fate) {
        lines.line(&format!("It was {} before.", fate.word()));
    }
    let contact = row.key.id::<Contact>();
    let follow_up = row.key.id().and_then(|id| state.book.get::<FollowUp>(id));
    let event = row.key.id().and_then(|id| state.book.get::<Event>(id));
    if let Some(contact) = contact {
        person(&mut lines, state, contact, None);
    }
    if let Some(follow_up) = follow_up {
        fact(&mut lines, "Notes", &follow_up.notes.replace('\n', ", "));
        for contact in &follow_up.contacts {
            person(&mut lines, state, *contact, Some(follow_up.id));
        }
    }
    if let Some(event) = event {
        meeting(&mut lines, state, event);
    }
    lines.print()
}

/// What to know of a person before a talk, but for the follow-up the card is about.
fn person(lines: &mut Lines, state: &State, id: Id<Contact>, but: Option<Id<FollowUp>>) {
    let Some(it) = briefing::of(&state.book, id, state.today, 1) else {
        return;
    };
    let who = [it.name.as_str(), it.role.as_str(), it.location.as_str()];
    let who: Vec<&str> = who.into_iter().filter(|part| !part.is_empty()).collect();
    fact(lines, "Who", &who.join(", "));
    let talk = it.talks.first().map(|talk| {
        let about = if talk.summary.is_empty() {
            String::new()
        } else {
            format!(": {}", talk.summary)
        };
        format!("{}, {}{about}", it.last_word, talk.channel)
    });
    fact(lines, "Last talk", talk.as_deref().unwrap_or(&it.last_word));
    let open = |list: &[Open]| {
        let others = list.iter().filter(|open| Some(open.id) != but);
        let told: Vec<String> = others
            .map(|open| format!("{}, {}", open.what, open.when))
            .collect();
        told.join("; ")
    };
    fact(lines, "I owe", &open(&it.mine));
    fact(lines, "They owe", &open(&it.theirs));
    fact(lines, "Soon", &spoken(&it.dates.join("; ")));
    fact(lines, "Ask", &it.ask.join("; "));
    fact(lines, "Cares about", &it.cares.join(", "));
    fact(lines, "Reach", &it.links.join(", "));
}

/// What to know of an event.
fn meeting(lines: &mut Lines, state: &State, event: &Event) {
    let on = day::near_and_far(event.start, state.today);
    fact(lines, "When", &on);
    fact(lines, "Where", &event.place);
    fact(lines, "Why go", &event.why);
    let steps = event.prepare.iter().filter(|step| !step.done);
    let steps: Vec<&str> = steps.map(|step| step.text.as_str()).collect();
    fact(lines, "To prepare", &steps.join("; "));
    let meet = event.meet.iter().map(|meet| {
        let name = meet.contact.and_then(|id| state.book.name(id.into()));
        let name = name.unwrap_or(&meet.name);
        if meet.question.is_empty() {
            name.to_owned()
        } else {
            format!("{name}, ask: {}", meet.question)
        }
    });
    fact(lines, "To meet", &meet.collect::<Vec<_>>().join("; "));
}

fn fact(lines: &mut Lines, label: &str, said: &str) {
    if !said.is_empty() {
        lines.line(&format!("{label}: {said}"));
    }
}

/// A line of the screen as one would say it: the dots between its parts are commas.
fn spoken(said: &str) -> String {
    said.replace(" · ", ", ")
}
