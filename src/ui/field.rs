//! A field of one line: its text with styled stretches, what is proposed behind it, and the cursor.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::state::field::Field;
use crate::text;

use super::{Theme, lines};

/// A styled stretch of a text, in bytes.
pub(super) type Mark = (Range<usize>, Style);

fn style_at(at: usize, marks: &[Mark], theme: Theme) -> Style {
    let mark = marks.iter().find(|(span, _)| span.contains(&at));
    mark.map_or(theme.plain(), |(_, style)| *style)
}

/// A text with its styled stretches; the first that covers a letter counts.
pub(super) fn styled(text: &str, marks: &[Mark], theme: Theme) -> Line<'static> {
    let letters = text.grapheme_indices(true);
    letters
        .map(|(at, letter)| Span::styled(letter.to_owned(), style_at(at, marks, theme)))
        .collect()
}

/// Draws one line of a field with the cursor in it, scrolled so that the cursor is seen; gives its place.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    field: &Field,
    marks: &[Mark],
    theme: Theme,
) -> Position {
    let width = usize::from(area.width);
    let caret = text::width(field.before());
    let hidden = (caret + 1).saturating_sub(width);
    let (mut spans, mut cells) = (Vec::new(), 0);
    let mut first = hidden;
    if hidden > 0 && width > 2 {
        // The text goes on to the left.
        spans.push(Span::styled(theme.goes_on(), theme.quiet()));
        first += text::width(theme.goes_on());
    }
    for (at, letter) in field.text().grapheme_indices(true) {
        let wide = text::width(letter);
        if cells >= first && cells + wide <= hidden + width {
            spans.push(Span::styled(letter.to_owned(), style_at(at, marks, theme)));
        } else if cells < first && cells + wide > first {
            spans.push(Span::raw(" ".repeat(cells + wide - first)));
        }
        cells += wide;
    }
    if cells < hidden + width {
        let rest = theme.fit(&text::clean(field.proposal()), hidden + width - cells);
        spans.push(Span::styled(rest, theme.proposed()));
    }
    lines::draw(frame, area, [Line::from(spans)]);
    let column = u16::try_from(caret - hidden).unwrap_or_default();
    let caret = Position::new(area.x + column, area.y);
    if !area.is_empty() {
        frame.set_cursor_position(caret);
    }
    caret
}
