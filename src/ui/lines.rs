//! Lines put on the screen one below the other, as they are: nothing is wrapped, what does not fit is cut.
//! A `Paragraph` would do, at several times the cost of a frame.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

/// Draws the lines from the top of an area down, as many as fit.
pub(super) fn draw<'a>(frame: &mut Frame, area: Rect, lines: impl IntoIterator<Item = Line<'a>>) {
    let area = area.intersection(frame.area());
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        frame.buffer_mut().set_line(area.x, y, &line, area.width);
    }
}

/// What a frame says of the lines below what is seen: "1 more line", "12 more lines".
pub(super) fn more(below: usize) -> String {
    let lines = if below == 1 { "line" } else { "lines" };
    format!("{below} more {lines}")
}
