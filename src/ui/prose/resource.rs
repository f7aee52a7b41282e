//! The page of a resource: what it is about, who would care, and who has had it.

use crate::book::{Key, Resource};
use crate::language::day;
use crate::state::State;

use super::{counted, facts_but, names};
use crate::ui::page::Page;

/// How many of those who would care a page tells of.
const WOULD_CARE: usize = 8;

pub(super) fn page(page: &mut Page, state: &State, key: Key) {
    let Some(it) = key.id().and_then(|id| state.book.get::<Resource>(id)) else {
        return;
    };
    page.say(&it.title, page.theme.loud());
    page.gap();
    page.links("link", [&it.url]);
    page.field("topics", &it.topics.join(", "));
    page.gap();
    facts_but(page, state, key, &["would care", "shared with"]);
    page.turn_aside();
    let cares = state.counted.cares(it.id);
    if !cares.is_empty() {
        counted(page, state, key, "would care", "Would care");
        for care in cares.iter().take(WOULD_CARE) {
            let mark = (page.theme.dot().trim(), page.theme.accent());
            let name = names(&state.book, &[care.who]);
            let why = care.words(&state.book, state.today);
            page.item(mark, &format!("{name} – {why}"), ("", page.theme.plain()));
        }
    }
    if !it.shared.is_empty() {
        counted(page, state, key, "shared with", "Shared with");
        for shared in it.shared.iter().rev() {
            let on = day::near(shared.on, state.today);
            let mark = (page.theme.dot().trim(), page.theme.quiet());
            let name = names(&state.book, &[shared.contact]);
            page.item(mark, &name, (&on, page.theme.quiet()));
        }
    }
    page.notes(&it.notes);
}
