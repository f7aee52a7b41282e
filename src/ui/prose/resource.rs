//! The page of a resource: what it is about, and who has had it.

use crate::book::{Key, Resource};
use crate::language::day;
use crate::state::State;

use super::{facts, names};
use crate::ui::page::Page;

pub(super) fn page(page: &mut Page, state: &State, key: Key) {
    let Some(it) = key.id().and_then(|id| state.book.get::<Resource>(id)) else {
        return;
    };
    page.say(&it.title, page.theme.loud());
    page.gap();
    page.field("link", &it.url);
    page.field("topics", &it.topics.join(", "));
    page.gap();
    facts(page, state, key);
    if !it.shared.is_empty() {
        page.heading("Who has had it");
        for shared in it.shared.iter().rev() {
            let on = day::near(shared.on, state.today);
            let mark = (page.theme.dot().trim(), page.theme.quiet());
            let name = names(&state.book, &[shared.contact]);
            page.item(mark, &name, (&on, page.theme.quiet()));
        }
    }
    page.notes(&it.notes);
}
