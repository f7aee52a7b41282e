//! The page of a follow-up: what, by when, and the people it is for.

use crate::book::follow_up::{Origin, Outcome, Owed};
use crate::book::{FollowUp, Key};
use crate::insight::agenda::RowKind;
use crate::insight::briefing;
use crate::language::day;
use crate::state::State;

use super::{contact, facts, names, reason};
use crate::ui::page::Page;

/// Talks shown of each person.
const TALKS: usize = 5;

pub(super) fn page(page: &mut Page, state: &State, key: Key, kind: Option<RowKind>) {
    let Some(it) = key.id().and_then(|id| state.book.get::<FollowUp>(id)) else {
        return;
    };
    page.say(&it.what, page.theme.loud());
    reason(page, state, key, kind);
    page.gap();
    if it.contacts.len() > 1 {
        page.field("with", &names(&state.book, &it.contacts));
    }
    let due = day::near(it.due, state.today);
    if kind.is_none() {
        page.field("due", &day::near_and_far(it.due, state.today));
    } else if due != day::distance(it.due, state.today) {
        page.field("due", &due);
    }
    if it.owed == Owed::ByThem {
        page.field("whose move", "theirs; you wait");
    }
    page.field("came from", &origin(state, it.origin));
    page.field(
        "repeats",
        &it.repeat
            .as_ref()
            .map(|repeat| repeat.every.every())
            .unwrap_or_default(),
    );
    let goals: Vec<&str> = it
        .goals
        .iter()
        .filter_map(|goal| state.book.name((*goal).into()))
        .collect();
    if goals.len() > 1 || kind.is_none() {
        page.field("serves", &goals.join(" · "));
    }
    page.tags(&it.tags);
    if let Some(outcome) = &it.outcome {
        let verb = if matches!(outcome, Outcome::Done { .. }) {
            "done"
        } else {
            "dropped"
        };
        page.field(verb, &day::near(outcome.day(), state.today));
    }
    let is_about_one = it.contacts.len() == 1;
    if !is_about_one {
        facts(page, state, key);
    }
    page.field("notes", &it.notes);
    page.turn_aside();
    for person in &it.contacts {
        if let Some(briefing) = briefing::of(&state.book, *person, state.today, TALKS) {
            page.heading(&briefing.name);
            page.say(&briefing.role, page.theme.quiet());
            contact::about(page, &briefing, Some(it.id), state.today);
            if is_about_one {
                facts(page, state, key);
            }
            contact::talks(page, &briefing);
        }
    }
}

fn origin(state: &State, origin: Origin) -> String {
    match origin {
        Origin::Hand => String::new(),
        Origin::Event(id) => state.book.name(id.into()).unwrap_or_default().to_owned(),
        Origin::Goal(id) => state.book.name(id.into()).unwrap_or_default().to_owned(),
        Origin::Introduction(id) => state.book.get(id).map_or_else(String::new, |it| {
            let whose = names(&state.book, &it.between);
            format!("introduction of {whose}, {}", it.state())
        }),
        Origin::Interaction(id) => state.book.get(id).map_or_else(String::new, |talk| {
            let on = day::near(talk.day, state.today);
            if talk.summary.is_empty() {
                format!("{}, {on}", talk.channel)
            } else {
                format!("{}, {on}: {}", talk.channel, talk.summary)
            }
        }),
    }
}
