//! The page of an introduction: who and why, how far it has come, and who the two are.

use crate::book::{Contact, Introduction, Key};
use crate::language::day;
use crate::state::State;

use super::{names, work};
use crate::ui::page::Page;

pub(super) fn page(page: &mut Page, state: &State, key: Key) {
    let Some(it) = key.id().and_then(|id| state.book.get::<Introduction>(id)) else {
        return;
    };
    page.say(&names(&state.book, &it.between), page.theme.loud());
    page.say(&it.why, page.theme.plain());
    page.gap();
    page.field("state", &it.state().to_string().replace('-', " "));
    let asked_by = it.asked_by.map(|id| names(&state.book, &[id]));
    page.field("asked for by", &asked_by.unwrap_or_default());
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
            let said = step.state.to_string().replace('-', " ");
            page.item(mark, &said, (&on, page.theme.quiet()));
        }
    }
    page.notes(&it.notes);
}
