//! The text of a field of many lines, with the cursor in it: the rows that its sheet has room for.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::state::field::{Field, Sheet};
use crate::text;

use super::super::field::{Mark, styled};
use super::super::{Theme, lines};

/// Draws the rows that are seen.
pub(super) fn draw(frame: &mut Frame, area: Rect, field: &Field, marks: &[Mark], theme: Theme) {
    if area.is_empty() {
        return;
    }
    let window = field.window(Sheet {
        width: area.width,
        height: area.height,
    });
    let row_of_cursor = window
        .iter()
        .rposition(|row| row.start <= field.cursor())
        .unwrap_or_default();
    let column = window
        .get(row_of_cursor)
        .map_or(0, |row| field.cells(row.start..field.cursor()));
    let width = usize::from(area.width);
    let rows = window.iter().enumerate().map(|(place, row)| {
        let text = field.text().get(row.clone()).unwrap_or_default();
        let here = marks.iter().filter_map(|(place, style)| {
            let start = place.start.max(row.start).checked_sub(row.start)?;
            let end = place.end.min(row.end).checked_sub(row.start)?;
            (start < end).then_some((start..end, *style))
        });
        let here: Vec<Mark> = here.collect();
        let mut line = if here.is_empty() {
            Line::raw(text::clean(text).into_owned())
        } else {
            styled(text, &here, theme)
        };
        if place == row_of_cursor {
            let rest = theme.fit(&text::clean(field.proposal()), width.saturating_sub(column));
            line.push_span(Span::styled(rest, theme.quiet()));
        }
        line
    });
    lines::draw(frame, area, rows);
    let (x, y) = (column.min(width - 1), row_of_cursor);
    frame.set_cursor_position(Position::new(
        area.x + u16::try_from(x).unwrap_or_default(),
        area.y + u16::try_from(y).unwrap_or_default().min(area.height - 1),
    ));
}

/// Where the cursor is in the text: "line 3 of 120".
pub(super) fn place_in(field: &Field) -> String {
    let breaks = |text: &str| text.matches('\n').count() + 1;
    format!(
        "line {} of {}",
        breaks(field.before()),
        breaks(field.text())
    )
}
