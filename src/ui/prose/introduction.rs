//! The page of an introduction: who and why, how far it has come, and who the two are.

use crate::book::follow_up::Origin;
use crate::book::{Contact, FollowUp, Introduction, Key};
use crate::language::day;
use crate::state::State;

use super::{facts_but, names, single_out, work};
use crate::ui::page::Page;

pub(super) fn page(page: &mut Page, state: &State, key: Key) {
    let Some(it) = key.id().and_then(|id| state.book.get::<Introduction>(id)) else {
        return;
    };
    page.say(&names(&state.book, &it.between), page.theme.loud());
    single_out(page, state, key, "people", 0);
    page.say(&it.why, page.theme.plain());
    page.gap();
    page.field("state", &it.state().to_string());
    for step in left_to_do(state, it) {
        page.field("next", &step);
    }
    let asked_by = it.asked_by.map(|id| names(&state.book, &[id]));
    page.field("asked by", &asked_by.unwrap_or_default());
    facts_but(page, state, key, &["people"]);
    page.turn_aside();
    for id in it.between {
        let Some(contact) = state.book.get::<Contact>(id) else {
            continue;
        };
        page.heading(&contact.name);
        page.say(&work(contact), page.theme.quiet());
        page.field("needs", &contact.needs.join(", "));
        page.field("offers", &contact.offers.join(", "));
        page.field("cares about", &contact.cares.join(", "));
    }
    if !it.steps.is_empty() {
        page.heading("So far");
        for step in &it.steps {
            let on = day::near(step.on, state.today);
            let mark = (page.theme.tick(true), page.theme.good());
            page.item(mark, &step.state.to_string(), (&on, page.theme.quiet()));
        }
    }
    page.notes(&it.notes);
}

/// What is to be done for it, and when.
fn left_to_do(state: &State, it: &Introduction) -> Vec<String> {
    let [one, other] = it.between;
    let ours = [one, other].map(|id| state.book.follow_ups_of(id));
    let mut steps: Vec<&FollowUp> = ours
        .into_iter()
        .flatten()
        .filter(|step| step.is_open() && step.origin == Origin::Introduction(it.id))
        .collect();
    steps.sort_by_key(|step| (step.due, step.id));
    steps.dedup_by_key(|step| step.id);
    let said = steps.into_iter().map(|step| {
        let when = day::distance(step.due, state.today);
        format!("{}, {when}", step.what)
    });
    said.collect()
}
