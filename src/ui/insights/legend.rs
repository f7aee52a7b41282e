//! What the parts of a picture stand for, in the border of its tile: of a bar, with whom it became two-way; of a
//! pair of columns, which is what was given.

use ratatui::style::Style;
use ratatui::text::Span;

use crate::insight::pictures::Art;
use crate::text;

use super::Tile;

/// Cells of the border that are left between its title and what stands at its right.
const BETWEEN: usize = 6;

/// Spans of a part: its glyph and what it means.
const ENTRY: usize = 2;

/// What the border says at its right, before so many words, in so many cells: as many parts as fit.
pub(super) fn spans(tile: &Tile, cells: usize, before: &str) -> Vec<Span<'static>> {
    let theme = tile.theme;
    if theme.bare || tile.picture.is_empty() || tile.picture.steps.is_empty() {
        return Vec::new();
    }
    let (full, rest) = theme.bar();
    let column = theme.columns().full;
    let [good, accent] = [theme.good(), theme.accent()].map(|style| theme.ink(style));
    let parts: [(&str, Style, &str); 2] = match tile.picture.art {
        Art::Origins => [(full, good, "two-way"), (rest, theme.quiet(), "not yet")],
        Art::Months(_) => [(column, good, "gave"), (column, accent, "received")],
        _ => return Vec::new(),
    };
    let spans = parts.into_iter().flat_map(|(glyph, style, means)| {
        [
            Span::styled(format!(" {glyph}"), style),
            Span::styled(format!(" {means} "), theme.quiet()),
        ]
    });
    let mut spans: Vec<Span> = spans.collect();
    let taken = text::width(tile.picture.art.title()) + text::width(before) + BETWEEN;
    let fits = |spans: &[Span]| taken + spans.iter().map(Span::width).sum::<usize>() <= cells;
    // The first part tells the other.
    while !spans.is_empty() && !fits(&spans) {
        spans.truncate(spans.len().saturating_sub(ENTRY));
    }
    spans
}
