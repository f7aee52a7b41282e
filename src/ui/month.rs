//! A month to choose a day from: its weeks, today in brackets, days on which something stands with a mark,
//! the chosen one between pointers and reversed, and below what stands on that. It lies beside the field that
//! the day is for, where there is room.

use chrono::{Datelike, Days};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use crate::book::Day;
use crate::insight::dated;
use crate::language::day;
use crate::state::State;
use crate::state::month::Month;
use crate::state::overlay::Overlay;

use super::popup::{self, framed};
use super::{Theme, form, lines, prompt};

/// Cells of a day.
const CELL: u16 = 5;
/// Cells of the box.
const WIDTH: u16 = CELL * 7 + 4;
/// Cells from top to bottom: the names of the days, the weeks, a blank where there is room, the chosen day
/// and what stands on it, and the frame.
const ROOMY: u16 = 12;
const LEAST: u16 = 11;
/// Weeks there is room for, so that the box keeps its size from month to month.
const WEEKS: usize = 6;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, month: Month, theme: Theme) {
    let start = state.wishes.week_start;
    let weeks = month.weeks(start);
    let title = month.day.format("%B %Y").to_string();
    let place = place(area, state, theme);
    let inside = framed(frame, place.area, &title, theme);
    let mut drawn = vec![names(start, theme)];
    let mut cursor = None;
    for place in 0..WEEKS {
        let week = weeks.get(place).copied().unwrap_or_default();
        let chosen = week.iter().position(|day| *day == Some(month.day));
        if let Some(column) = chosen {
            cursor = Some((column, drawn.len()));
        }
        let cells = week.iter().map(|day| cell(*day, state, month, theme));
        drawn.push(cells.collect::<Line>());
    }
    if place.area.height >= ROOMY {
        drawn.push(Line::default());
    }
    let told = told(month.day, state.today);
    drawn.push(Line::styled(theme.text(&told).into_owned(), theme.good()));
    let stands = dated::on(&state.book, &state.agenda, month.day);
    let width = usize::from(inside.width);
    let said = match stands.as_slice() {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first, more @ ..] => {
            let more = format!(" and {} more", more.len());
            let room = width.saturating_sub(more.len());
            theme.fit(first, room) + &more
        }
    };
    drawn.push(Line::styled(theme.fit(&said, width), theme.quiet()));
    lines::draw(frame, inside, drawn);
    if let Some((column, row)) = cursor {
        let at = |cells: usize| u16::try_from(cells).unwrap_or_default();
        let x = inside.x + CELL * at(column) + 1;
        let y = inside.y + at(row);
        if x < inside.right() && y < inside.bottom() {
            frame.set_cursor_position(Position::new(x, y));
        }
    }
}

/// The day that is there, by its place in the month.
pub(super) fn day_at(
    area: Rect,
    state: &State,
    month: Month,
    theme: Theme,
    at: Position,
) -> Option<usize> {
    let inside = popup::inside(place(area, state, theme).area);
    if !inside.contains(at) {
        return None;
    }
    let (week, column) = ((at.y - inside.y).checked_sub(1)?, (at.x - inside.x) / CELL);
    let weeks = month.weeks(state.wishes.week_start);
    let day = *weeks.get(usize::from(week))?.get(usize::from(column))?;
    usize::try_from(day?.day0()).ok()
}

/// Where a calendar is.
struct Place {
    area: Rect,
    /// Whether it leaves in sight what the day is chosen for.
    is_beside: bool,
}

/// Whether what the day is chosen for stays in sight.
pub(super) fn is_beside(area: Rect, state: &State, theme: Theme) -> bool {
    place(area, state, theme).is_beside
}

/// Below the field that the day is chosen for or above it, where there is room for one of them; else in the
/// middle, over it.
fn place(area: Rect, state: &State, theme: Theme) -> Place {
    let field = match state.overlays.as_slice() {
        [.., Overlay::Day(_), _] => prompt::day_place(area),
        [.., Overlay::Form(form), _] => form::field_place(area, state, form, theme),
        _ => Rect::ZERO,
    };
    let wide = WIDTH.min(area.width);
    let x = field.x.saturating_sub(2).clamp(area.x, area.right() - wide);
    let at = |y, height| Place {
        area: Rect::new(x, y, wide, height),
        is_beside: true,
    };
    for height in [ROOMY, LEAST] {
        if field.bottom() + height <= area.bottom() {
            return at(field.bottom(), height);
        }
        if let Some(y) = field.y.checked_sub(height).filter(|y| *y >= area.y) {
            return at(y, height);
        }
    }
    Place {
        area: popup::place(area, WIDTH, if area.height > ROOMY { ROOMY } else { LEAST }),
        is_beside: false,
    }
}

/// The chosen day, and how far it is.
fn told(chosen: Day, today: Day) -> String {
    match (day::near(chosen, today), day::ago(chosen, today)) {
        (near, ago) if chosen < today && near != ago => format!("{near} · {ago}"),
        _ => day::near_and_far(chosen, today),
    }
}

/// The names of the days of a week.
fn names(start: chrono::Weekday, theme: Theme) -> Line<'static> {
    // Any week will do.
    let first = Day::from_isoywd_opt(2026, 1, start).unwrap_or_default();
    let name = |days: u64| {
        let day = first.checked_add_days(Days::new(days)).unwrap_or(first);
        let name: String = day.format("%a").to_string().chars().take(2).collect();
        Span::styled(format!(" {name}  "), theme.quiet())
    };
    (0..7).map(name).collect()
}

/// One day, or a blank where the month has none.
fn cell(day: Option<Day>, state: &State, month: Month, theme: Theme) -> Span<'static> {
    let Some(day) = day else {
        return Span::raw(" ".repeat(usize::from(CELL)));
    };
    let is_free = dated::on(&state.book, &state.agenda, day).is_empty();
    let mark = if is_free { " " } else { theme.today_mark() };
    let number = day.day();
    let text = if day == month.day {
        let (before, behind) = theme.chosen();
        format!("{before}{number:>2}{mark}{behind}")
    } else if day == state.today {
        format!("[{number:>2}]{mark}")
    } else {
        format!(" {number:>2}{mark} ")
    };
    let style = if day == month.day {
        theme.selected()
    } else if day == state.today {
        theme.title()
    } else if day < state.today {
        theme.quiet()
    } else {
        theme.plain()
    };
    Span::styled(text, style)
}
