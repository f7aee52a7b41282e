//! The way of a goal as a picture: what was done, filled from below, and the even pace to its day as a line of
//! dots across it. Where the dots stand above what is filled, it is behind. The same in ASCII.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::book::Day;
use crate::insight::burnup::BurnUp;
use crate::language::day;
use crate::text;

use super::Theme;

/// Rows of the picture, without the days below it.
const HEIGHT: u16 = 6;

/// The fewest cells it is drawn in.
const LEAST: usize = 30;

/// The picture in a width; nothing where there is too little room.
pub(super) fn lines(way: &BurnUp, width: usize, theme: Theme) -> Vec<Line<'static>> {
    const WIDEST: usize = 64;
    let most = way.most();
    let label = text::width(&most.to_string());
    let columns = width.min(WIDEST).saturating_sub(label + 2);
    if width < LEAST || theme.bare {
        return Vec::new();
    }
    let days: Vec<Day> = (0..columns).map(|at| day_at(way, at, columns)).collect();
    let mut lines: Vec<Line> = (0..HEIGHT)
        .rev()
        .map(|row| {
            let number = match row {
                0 => "0".to_owned(),
                row if row + 1 == HEIGHT => most.to_string(),
                _ => String::new(),
            };
            let mut spans = vec![Span::styled(
                format!("{number:>label$} {}", theme.axis()),
                theme.quiet(),
            )];
            spans.extend(days.iter().map(|on| cell(way, *on, row, theme)));
            Line::from(joined(spans))
        })
        .collect();
    lines.push(Line::styled(
        format!("{}{}", " ".repeat(label + 2), feet(way, columns)),
        theme.quiet(),
    ));
    lines
}

/// The day that a column ends with.
fn day_at(way: &BurnUp, at: usize, columns: usize) -> Day {
    let days = (way.end - way.start).num_days();
    let part = |at: usize| i64::try_from(at).unwrap_or(0);
    let since = days * part(at + 1) / part(columns).max(1);
    way.start + chrono::Duration::days(since)
}

/// How many eighths of a row a number fills of the picture, from below.
fn eighths(number: f64, way: &BurnUp) -> f64 {
    number * 8.0 * f64::from(HEIGHT) / f64::from(way.most())
}

/// One cell: what is done there, else the even pace, if it goes through.
fn cell(way: &BurnUp, on: Day, row: u16, theme: Theme) -> Span<'static> {
    let below = 8.0 * f64::from(row);
    let done = way
        .done_by(on)
        .map_or(0.0, |done| eighths(f64::from(done), way));
    let even = eighths(way.even_by(on), way);
    let even = even.min(8.0 * f64::from(HEIGHT) - 0.1) - below;
    let third = match even {
        ..0.0 | 8.0.. => None,
        ..2.7 => Some(0),
        ..5.4 => Some(1),
        _ => Some(2),
    };
    let filled = theme.column(done - below);
    match (filled, third) {
        (Some(part), _) => Span::styled(part, theme.good()),
        (None, Some(third)) => Span::styled(theme.pace(third), theme.accent()),
        (None, None) => Span::raw(" "),
    }
}

/// Spans of one style after the other as one, so that a row is few of them.
fn joined(spans: Vec<Span<'static>>) -> Vec<Span<'static>> {
    let mut joined: Vec<(String, Style)> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some((text, style)) if *style == span.style => text.push_str(&span.content),
            _ => joined.push((span.content.into_owned(), span.style)),
        }
    }
    joined
        .into_iter()
        .map(|(text, style)| Span::styled(text, style))
        .collect()
}

/// The first day at the left, the day to reach it by at the right, and today where there is room for it.
fn feet(way: &BurnUp, columns: usize) -> String {
    let (first, last) = (
        day::near(way.start, way.today),
        day::near(way.end, way.today),
    );
    let (first_wide, last_wide) = (text::width(&first), text::width(&last));
    let between = columns.saturating_sub(first_wide + last_wide);
    let days = usize::try_from((way.end - way.start).num_days().max(1)).unwrap_or(1);
    let passed = usize::try_from((way.today - way.start).num_days()).unwrap_or(0);
    let now = (columns * passed / days).saturating_sub(first_wide + 2);
    let is_apart = now > 0 && now + "today".len() < between;
    if is_apart {
        let rest = between - now - "today".len();
        format!("{first}{}today{}{last}", " ".repeat(now), " ".repeat(rest))
    } else {
        format!("{first}{}{last}", " ".repeat(between))
    }
}
