//! A line of the inbox, at the foot of the screen like the one line: as it was jotted down, and below it
//! what is understood.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::keymap;
use crate::state::State;
use crate::state::inbox::Sorting;
use crate::text;

use super::popup::foot;
use super::{Theme, line, lines, prompt};

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, sorting: &Sorting, theme: Theme) {
    let width = usize::from(area.width).saturating_sub(4);
    let said = theme.text(sorting.line.field.text());
    let said = text::wrap(&said, width.max(1)).into_iter();
    let mut page: Vec<Line> = said.map(|part| Line::styled(part, theme.loud())).collect();
    let room = usize::from(area.height).saturating_sub(2 + page.len());
    let echo = line::echo(&sorting.line, (width, room), theme);
    let title = format!(
        "Inbox{}{}",
        theme.dot(),
        keymap::spell(&state.wishes, line::what(&sorting.line))
    );
    let inside = prompt::panel(frame, area, page.len() + echo.len(), &title, theme);
    // Where there is little height, what is understood gives way to what is doubtful, which comes last.
    let room = usize::from(inside.height).saturating_sub(page.len());
    page.extend(echo.iter().skip(echo.len().saturating_sub(room)).cloned());
    lines::draw(frame, inside, page);
    let count = state.inbox.as_ref().map_or(0, |it| it.lines.len());
    let place = Rect {
        y: inside.y.saturating_sub(1),
        height: inside.height + 2,
        ..area
    };
    let way = format!("{} of {count}", sorting.at + 1);
    foot(frame, place, &way, theme);
    if !inside.is_empty() {
        frame.set_cursor_position(inside.as_position());
    }
}
