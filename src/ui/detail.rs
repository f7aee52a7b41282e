//! The detail of the selected row: its page, in a frame, scrolled.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::Block;

use crate::state::{State, Zoom};

use super::{Theme, lines, prose};

/// What is inside the frame, with a blank at each side.
fn inside(area: Rect) -> Rect {
    area.inner(Margin::new(2, 1))
}

/// How many lines are visible.
pub(super) fn height(area: Rect) -> u16 {
    inside(area).height
}

/// All lines there are.
pub(super) fn page(area: Rect, state: &State, theme: Theme) -> Vec<Line<'static>> {
    let width = usize::from(inside(area).width);
    match state.list().selected() {
        Some(row) => prose::of_row(state, row, width, theme),
        None if state.book.is_empty() && !state.loading => prose::beginning(state, width, theme),
        None => Vec::new(),
    }
}

pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    page: Vec<Line<'static>>,
    theme: Theme,
) {
    let alone = state.zoom == Zoom::Detail;
    let place = inside(area);
    let below = page
        .len()
        .saturating_sub(usize::from(state.scroll) + usize::from(place.height));
    let mut block = Block::bordered()
        .border_set(theme.lines(alone))
        .border_style(theme.frame(alone));
    if below > 0 {
        let more = Line::styled(format!(" {below} more lines "), theme.quiet());
        block = block.title_bottom(more.right_aligned());
    }
    frame.render_widget(block, area);
    let visible = page.into_iter().skip(usize::from(state.scroll));
    lines::draw(frame, place, visible);
    if alone && state.overlays.is_empty() && !place.is_empty() {
        frame.set_cursor_position(place.as_position());
    }
}
