//! The quiet rules in the morning's list: what is overdue is told apart from what is due today and what comes
//! up, and in it the promises from whom to keep in touch with and from events, since each of these has its days
//! in an order of its own. They are drawn only where the whole list has room for them.

use ratatui::text::{Line, Span};

use crate::insight::agenda::{self, RowKind, Section};
use crate::state::{List, Pane, State};
use crate::text;
use crate::ui::Theme;

/// The rows of a list before which a rule stands, with what it says.
pub(super) fn of(
    state: &State,
    pane: Pane,
    list: &List,
    height: usize,
    theme: Theme,
) -> Vec<(usize, &'static str)> {
    let is_as_usual = list.order.is_none() && !list.turned;
    if pane != Pane::FollowUps || !is_as_usual || theme.bare {
        return Vec::new();
    }
    if list.rows().len() >= height {
        return Vec::new();
    }
    let (mut heads, mut before) = (Vec::new(), None);
    for (place, row) in list.rows().iter().enumerate() {
        let due = row.kind.and_then(|kind| state.agenda.find(row.key, kind));
        let Some(group) = due.map(|due| group(due, state)) else {
            continue;
        };
        if before.is_some_and(|before| before != group) {
            heads.push((place, group));
        }
        before = Some(group);
    }
    if list.rows().len() + heads.len() > height {
        heads.clear();
    }
    heads
}

/// What the rows around a row have in common.
fn group(due: &agenda::Row, state: &State) -> &'static str {
    match (due.section(state.today), due.kind) {
        (Section::Today, _) => "today",
        (Section::Soon, _) => "coming up",
        (Section::Overdue, RowKind::Promise | RowKind::FollowUp | RowKind::Awaited) => "follow-ups",
        (Section::Overdue, RowKind::Cadence | RowKind::Date) => "keep in touch",
        (Section::Overdue, RowKind::Prepare | RowKind::Debrief) => "events",
    }
}

/// A rule of so many cells with its word.
pub(super) fn rule(word: &str, width: usize, theme: Theme) -> Line<'static> {
    const LEFT: usize = 1;
    let rest = width.saturating_sub(text::width(word) + LEFT + 3);
    let (rule, quiet) = (theme.rule(), theme.quiet());
    Line::from(vec![
        Span::styled(format!(" {} ", rule.repeat(LEFT)), quiet),
        Span::styled(word.to_owned(), quiet),
        Span::styled(format!(" {}", rule.repeat(rest)), quiet),
    ])
}
