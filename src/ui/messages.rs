//! What was told of late, the newest first.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::keymap;
use crate::state::notice::Tone;
use crate::state::{Notice, State};

use super::listed::Listed;
use super::popup::{self, framed};
use super::{Theme, lines, row::RowText};

/// How wide the box may be.
const WIDTH: u16 = 96;

/// How many messages are visible, and how many there are.
pub(super) fn room(area: Rect, state: &State) -> (u16, u16) {
    let count = u16::try_from(state.messages.len()).unwrap_or(u16::MAX);
    (area.height.saturating_sub(2).min(count), count)
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, cursor: usize, theme: Theme) {
    let inside = framed(frame, place(area, state), "Recent messages", theme);
    let width = usize::from(inside.width);
    let listed = listed(area, state, cursor);
    let rows = listed.seen().filter_map(|place| {
        let message = state.messages.iter().rev().nth(place)?;
        let row = of_message(message, state, theme);
        Some(if place == cursor {
            row.selected(width, theme)
        } else {
            row.line(width, theme)
        })
    });
    lines::draw(frame, inside, rows);
    frame.set_cursor_position(listed.chosen());
}

fn place(area: Rect, state: &State) -> Rect {
    let height = u16::try_from(state.messages.len() + 2).unwrap_or(u16::MAX);
    popup::place(area, WIDTH, height)
}

/// The rows of the messages.
pub(super) fn listed(area: Rect, state: &State, cursor: usize) -> Listed {
    let inside = popup::inside(place(area, state));
    Listed::new(inside, state.messages.len(), cursor)
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
