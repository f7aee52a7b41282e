//! Those whom a name could mean that is being typed, below its field: the chosen one singled out.

use ratatui::text::Line;

use crate::book::{Contact, Event, Goal};
use crate::language::day;
use crate::state::State;
use crate::state::form::Offer;

use super::super::row::RowText;
use super::super::{Theme, prose};

/// A line each, with what tells them apart.
pub(super) fn lines(
    state: &State,
    offer: &Offer,
    indent: usize,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let lines = offer.keys.iter().enumerate().map(|(place, key)| {
        let is_chosen = place == offer.at;
        let pointer = if is_chosen { theme.pointer() } else { " " };
        let name = state.book.name(*key).unwrap_or_default();
        let contact = key.id().and_then(|id| state.book.get::<Contact>(id));
        let event = key.id().and_then(|id| state.book.get::<Event>(id));
        let goal = key.id().and_then(|id| state.book.get::<Goal>(id));
        let also = contact.map(|it| prose::work_in_short(it).to_owned());
        let also = also.or_else(|| event.map(|it| day::near(it.start, state.today)));
        let also = also.or_else(|| goal?.due.map(|due| day::near(due, state.today)));
        let row = RowText::new()
            .part(name.to_owned(), theme.plain())
            .then(also.unwrap_or_default(), theme.quiet(), theme)
            .before(format!("{pointer} "), theme.accent());
        let room = width.saturating_sub(indent);
        let line = if is_chosen {
            row.selected(room, theme)
        } else {
            row.line(room, theme)
        };
        let mut spans = vec![" ".repeat(indent).into()];
        let style = line.style;
        let styled = |mut span: ratatui::text::Span<'static>| {
            span.style = style.patch(span.style);
            span
        };
        spans.extend(line.spans.into_iter().map(styled));
        Line::from(spans)
    });
    lines.collect()
}
