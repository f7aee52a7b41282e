//! The detail of the selected row: its page, in a frame, scrolled.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::Line;
use ratatui::widgets::Block;

use crate::state::State;

use super::page::{self, Leaf};
use super::{Theme, lines, prose};

/// What is inside the frame, with a blank at each side; with more air where there is room.
fn inside(area: Rect, state: &State) -> Rect {
    let is_roomy = state.zoom.is_detail() && area.width >= 100 && area.height >= 24;
    let air = if is_roomy { (4, 2) } else { (2, 1) };
    area.inner(Margin::new(air.0, air.1))
}

/// How many lines are visible.
pub(super) fn height(area: Rect, state: &State) -> u16 {
    inside(area, state).height
}

/// All lines there are.
pub(super) fn page(area: Rect, state: &State, theme: Theme) -> Leaf {
    let width = usize::from(inside(area, state).width);
    let list = state.list();
    match list.selected() {
        Some(row) => prose::of_row(state, row, width, theme),
        None if state.book.is_empty() && !state.loading && state.focus.is_home() => {
            prose::beginning(state, width, theme)
        }
        None if !state.loading && state.book.tables().count(state.focus.kind()) == 0 => {
            prose::untold(state, width, theme)
        }
        None => Leaf::default(),
    }
}

pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    state: &State,
    page: Vec<Line<'static>>,
    theme: Theme,
) {
    let alone = state.zoom.is_detail();
    let place = inside(area, state);
    let below = page
        .len()
        .saturating_sub(usize::from(state.scroll) + usize::from(place.height));
    let style = if alone { theme.title() } else { theme.quiet() };
    let (kind, place_told) = told(state);
    let mut block = Block::bordered()
        .border_set(theme.lines(alone))
        .border_style(theme.frame(alone))
        .title(Line::styled(kind, style))
        .title(Line::styled(place_told, theme.quiet()).right_aligned());
    if below > 0 {
        let more = Line::styled(format!(" {} ", lines::more(below)), theme.quiet());
        block = block.title_bottom(more.right_aligned());
    }
    frame.render_widget(block, area);
    let visible = page.into_iter().skip(usize::from(state.scroll));
    lines::draw(frame, place, visible);
    if alone && state.overlays.is_empty() && !place.is_empty() {
        frame.set_cursor_position(page::cursor(place, state));
    }
}

/// What kind of record it is, and which of how many.
fn told(state: &State) -> (String, String) {
    let list = state.list();
    let Some(row) = list.selected() else {
        return (String::new(), String::new());
    };
    let mut word = row.key.kind.noun().chars();
    let first = word.next().map(|first| first.to_ascii_uppercase());
    let kind: String = first.into_iter().chain(word).collect();
    let place = format!(" {} of {} ", list.cursor() + 1, list.rows().len());
    (format!(" {kind} "), place)
}
