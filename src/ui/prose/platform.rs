//! The page of a platform: what it is, why be there, and what came of it.

use crate::book::{Key, Platform};
use crate::insight::heat::Heat;
use crate::insight::platforms::Advice;
use crate::language::day;
use crate::state::State;
use crate::ui::heat;

use super::facts;
use crate::ui::page::Page;

/// Engagements a page shows.
const ENGAGEMENTS: usize = 12;

pub(super) fn page(page: &mut Page, state: &State, key: Key) {
    let Some(it) = key.id().and_then(|id| state.book.get::<Platform>(id)) else {
        return;
    };
    let kind = if it.kind.is_usual() {
        String::new()
    } else {
        it.kind.to_string().replace('-', " ")
    };
    page.say(&it.name, page.theme.loud());
    page.say(&kind, page.theme.quiet());
    page.gap();
    let of = state.counted.yields().and_then(|yields| yields.get(it.id));
    if let Some(verdict) = of.and_then(|of| of.verdict(&state.book, it, state.today)) {
        let style = match verdict.advice {
            Advice::Invest => page.theme.good(),
            Advice::Drop => page.theme.late(),
            Advice::Keep | Advice::Wait => page.theme.loud(),
        };
        page.say(&verdict.told_beside_numbers(), style);
        page.gap();
    }
    page.field("why", &it.why);
    page.links("link", [&it.url]);
    page.tags(&it.tags);
    page.gap();
    facts(page, state, key);
    page.turn_aside();
    if !it.engagements.is_empty() {
        let heat = Heat::of_platform(it, state.today);
        if !heat.is_empty() && page.width >= heat::EASY {
            page.heading(&format!("The year: {}", heat.words()));
            let calendar = heat::lines(&heat, page.width, None, page.theme);
            page.lines.extend(calendar);
        }
        page.heading("Last engaged");
        for one in it.engagements.iter().rev().take(ENGAGEMENTS) {
            let said = if one.what.is_empty() {
                one.kind.to_string()
            } else {
                format!("{}: {}", one.kind, one.what)
            };
            let on = day::near(one.day, state.today);
            let mark = (page.theme.dot().trim(), page.theme.quiet());
            page.item(mark, &said, (&on, page.theme.quiet()));
        }
    }
    page.notes(&it.notes);
}
