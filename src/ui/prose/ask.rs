//! Whom to ask for a goal, as a part of its page: the first of them, each with the reason.

use crate::book::Goal;
use crate::insight::ask;
use crate::state::State;

use super::{Page, names, single_out};

/// How many a page names.
const NAMED: usize = 5;

pub(super) fn section(page: &mut Page, state: &State, goal: &Goal) {
    let facts = state.facts(goal.id.into());
    let Some(fact) = facts.iter().find(|fact| fact.label == ask::WHOM) else {
        return;
    };
    page.heading(&format!("Whom to ask {}", fact.number));
    let first = page.lines.len().saturating_sub(1);
    single_out(page, state, goal.id.into(), ask::WHOM, first);
    let mark = (page.theme.dot().trim(), page.theme.quiet());
    for id in fact.of.iter().filter_map(|key| key.id()).take(NAMED) {
        let why = ask::reason(&state.book, goal, id, state.today);
        let name = names(&state.book, &[id]);
        let said = format!("{name}: {}", why.unwrap_or_default());
        page.item(mark, &said, ("", page.theme.plain()));
    }
}
