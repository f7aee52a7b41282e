//! What was told of late, the newest first.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::keymap;
use crate::state::notice::Tone;
use crate::state::{Notice, State};

use super::popup::open;
use super::{Theme, lines, row::RowText};

/// How wide the box may be.
const WIDTH: u16 = 96;

/// How many messages are visible, and how many there are.
pub(super) fn room(area: Rect, state: &State) -> (u16, u16) {
    let count = u16::try_from(state.messages.len()).unwrap_or(u16::MAX);
    (area.height.saturating_sub(2).min(count), count)
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, cursor: usize, theme: Theme) {
    let height = u16::try_from(state.messages.len() + 2).unwrap_or(u16::MAX);
    let inside = open(frame, area, WIDTH, height, "Recent messages", theme);
    let (visible, width) = (usize::from(inside.height).max(1), usize::from(inside.width));
    let first = (cursor + 1).saturating_sub(visible);
    let messages = state.messages.iter().rev().enumerate();
    let rows = messages.skip(first).take(visible).map(|(place, message)| {
        let row = of_message(message, state, theme);
        if place == cursor {
            row.selected(width, theme)
        } else {
            row.line(width, theme)
        }
    });
    lines::draw(frame, inside, rows);
    let row = u16::try_from(cursor - first).unwrap_or_default();
    let row = row.min(inside.height.saturating_sub(1));
    frame.set_cursor_position(Position::new(inside.x, inside.y + row));
}

fn of_message<'a>(message: &'a Notice, state: &State, theme: Theme) -> RowText<'a> {
    let (mark, style) = match message.tone {
        Tone::Done | Tone::Undone | Tone::Told => (theme.tick(true), theme.good()),
        Tone::Hint => ("?", theme.accent()),
        Tone::Problem => (theme.late_mark(), theme.late()),
    };
    RowText::new()
        .part(mark, style)
        .part(" ", theme.plain())
        .part(keymap::spell(&state.wishes, &message.text), theme.plain())
}
