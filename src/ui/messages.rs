//! What was told of late, the newest first, each sentence as a whole.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::state::State;

use super::popup::{self, framed};
use super::row::RowText;
use super::{Theme, lines, notice};

/// How wide the box may be.
const WIDTH: u16 = 96;

/// The rows of the messages in their box, as if there were room for all.
struct Plan {
    place: Rect,
    /// The rows, each with the place of its message.
    rows: Vec<(usize, RowText<'static>)>,
    /// How many of the rows are above what is seen.
    hidden: usize,
}

fn plan(area: Rect, state: &State, cursor: usize, theme: Theme) -> Plan {
    let width = usize::from(popup::inside(popup::place(area, WIDTH, area.height)).width);
    let newest_first = state.messages.iter().rev().enumerate();
    let rows: Vec<_> = newest_first
        .flat_map(|(place, message)| {
            let rows = notice::rows(message, state, width, theme).into_iter();
            rows.map(move |row| (place, row))
        })
        .collect();
    let height = u16::try_from(rows.len() + 2).unwrap_or(u16::MAX);
    let place = popup::place(area, WIDTH, height);
    let visible = usize::from(popup::inside(place).height);
    let starts = rows.iter().take_while(|(place, _)| *place < cursor).count();
    let ends = rows.iter().take_while(|(place, _)| *place <= cursor);
    let hidden = ends.count().saturating_sub(visible).min(starts);
    Plan {
        place,
        rows,
        hidden,
    }
}

/// How many messages are visible at least, and how many there are.
pub(super) fn room(area: Rect, state: &State, theme: Theme) -> (u16, u16) {
    let plan = plan(area, state, 0, theme);
    let visible = usize::from(popup::inside(plan.place).height);
    let whole = match plan.rows.get(visible) {
        Some((place, _)) => *place,
        None => state.messages.len(),
    };
    let told = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    (told(whole.max(1)), told(state.messages.len()))
}

/// The place of the message that is there.
pub(super) fn at(
    area: Rect,
    state: &State,
    cursor: usize,
    theme: Theme,
    at: Position,
) -> Option<usize> {
    let plan = plan(area, state, cursor, theme);
    let inside = popup::inside(plan.place);
    if !inside.contains(at) {
        return None;
    }
    let row = plan.hidden + usize::from(at.y - inside.y);
    plan.rows.get(row).map(|(place, _)| *place)
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, cursor: usize, theme: Theme) {
    let plan = plan(area, state, cursor, theme);
    let inside = framed(frame, plan.place, "Recent messages", theme);
    let width = usize::from(inside.width);
    let seen = plan.rows.into_iter().skip(plan.hidden);
    let mut chosen = None;
    let rows = seen.enumerate().map(|(y, (place, row))| {
        if place == cursor {
            chosen.get_or_insert(y);
            row.selected(width, theme)
        } else {
            row.line(width, theme)
        }
    });
    lines::draw(frame, inside, rows.take(usize::from(inside.height)));
    let y = u16::try_from(chosen.unwrap_or_default()).unwrap_or_default();
    frame.set_cursor_position(Position::new(inside.x, inside.y + y));
}
