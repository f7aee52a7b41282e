//! Pictures of lying rows: how many keep to their cadences, and what came of the platforms. And the words that
//! stand in for any picture where nothing is to be drawn.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::insight::pictures::{Art, Number};
use crate::state::insights::Spot;
use crate::text;
use crate::ui::row::RowText;
use crate::ui::{Theme, lines};

use super::Tile;

/// Cells of the pointer before a row.
const POINTER: usize = 2;

/// Cells that a bar has at least.
const LEAST: usize = 10;

/// From so many cells on, a row has more words.
const WIDE: usize = 50;

/// The same for how many became two-way in words, as names of platforms want room.
const WIDER: usize = 46;

/// What the legend tells of a number, too.
const TWO_WAY: &str = " two-way";

/// A row: its name, the two parts of its bar, and its words.
struct Row {
    name: String,
    parts: [(u32, Style); 2],
    words: String,
}

pub(super) fn draw(tile: &Tile, frame: &mut Frame, area: Rect) -> Option<Position> {
    let theme = tile.theme;
    let width = usize::from(area.width);
    let steps = tile.picture.steps.iter().enumerate();
    let rows: Vec<Row> = steps
        .filter_map(|(at, step)| row(tile, at, step, width))
        .collect();
    let most = rows.iter().map(Row::long).max().unwrap_or(0).max(1);
    let widest = |of: fn(&Row) -> &str| rows.iter().map(|row| text::width(of(row))).max();
    let words = widest(|row| &row.words).unwrap_or(0);
    let name = widest(|row| &row.name).unwrap_or(0);
    let name = name.min(width.saturating_sub(POINTER + words + LEAST + 3));
    let bar = width.saturating_sub(POINTER + name + words + 3).min(40);
    let (full, rest) = theme.bar();
    let chosen = tile.step().unwrap_or(0);
    let (rows, top) = window(rows, chosen, usize::from(area.height));
    let drawn = rows.into_iter().enumerate().map(|(at, row)| {
        let is_chosen = tile.step() == Some(top + at);
        let cells = |number: u32| cells(number, most, bar);
        let [(first, first_style), (second, second_style)] = row.parts;
        let (first, second) = (cells(first), cells(second));
        let second = if row.parts.iter().all(|(number, _)| *number > 0) {
            second.max(1)
        } else {
            second
        };
        let pointer = if is_chosen { theme.pointer() } else { " " };
        let line = RowText::new()
            .part(format!("{pointer} "), theme.plain())
            .part(text::pad(&theme.fit(&row.name, name), name), theme.plain())
            .part(" ", theme.plain())
            .part(full.repeat(first), first_style)
            .part(rest.repeat(second), second_style)
            .part(
                " ".repeat(bar.saturating_sub(first + second) + 1),
                theme.plain(),
            )
            .part(
                format!("{:>words$}", row.words),
                if is_chosen {
                    theme.plain()
                } else {
                    theme.quiet()
                },
            );
        if is_chosen {
            line.selected(width, theme)
        } else {
            line.line(width, theme)
        }
    });
    lines::draw(frame, area, drawn);
    cursor(area, tile.step().and_then(|at| at.checked_sub(top)))
}

impl Row {
    fn long(&self) -> u32 {
        let [(first, _), (second, _)] = self.parts;
        first + second
    }
}

fn row(tile: &Tile, at: usize, step: &[Number], width: usize) -> Option<Row> {
    let first = step.first()?;
    Some(if tile.picture.art == Art::Bands {
        band(first, at, width, tile.theme)
    } else {
        origin(first, step, width, tile.theme)
    })
}

/// How many people there are in a band, and what it means.
fn band(number: &Number, at: usize, width: usize, theme: Theme) -> Row {
    let (style, means) = match at {
        0 => (theme.good(), " in time"),
        1 => (theme.due(), " past their time"),
        _ => (theme.late(), " past twice the time"),
    };
    let means = if width < WIDE { "" } else { means };
    Row {
        name: number.of.clone(),
        parts: [(number.fact.number, theme.ink(style)), (0, theme.quiet())],
        words: format!("{:>9}{means}", number.fact.words),
    }
}

/// How many people came from a platform, those with whom it became two-way first.
fn origin(first: &Number, step: &[Number], width: usize, theme: Theme) -> Row {
    let people = first.fact.number;
    let share = step.get(1).map(|it| &it.fact);
    let two_way = share.map_or(0, |it| it.number);
    let words = match share {
        Some(share) if people > 0 => share.words.as_str(),
        _ => first.fact.words.as_str(),
    };
    let words = if width < WIDER {
        words.trim_end_matches(TWO_WAY)
    } else {
        words
    };
    Row {
        name: text::clean(&first.of).into_owned(),
        parts: [
            (two_way, theme.ink(theme.good())),
            (people.saturating_sub(two_way), theme.quiet()),
        ],
        words: words.to_owned(),
    }
}

/// How many of so many cells a number takes, of the most there are; at least one if it is any.
fn cells(number: u32, most: u32, of: usize) -> usize {
    let part = u64::from(number) * u64::try_from(of).unwrap_or(0) / u64::from(most.max(1));
    let part = usize::try_from(part).unwrap_or(of);
    part.max(usize::from(number > 0)).min(of)
}

/// The rows that are seen, so that the chosen one is among them, and the place of the first.
fn window<T>(mut rows: Vec<T>, chosen: usize, height: usize) -> (Vec<T>, usize) {
    let top = (chosen + 1).saturating_sub(height.max(1)).min(rows.len());
    let mut shown = rows.split_off(top);
    shown.truncate(height);
    (shown, top)
}

/// Where the cursor stands, so many rows below the first that is seen.
fn cursor(area: Rect, below: Option<usize>) -> Option<Position> {
    let row = u16::try_from(below?).ok()?;
    (row < area.height).then(|| Position::new(area.x, area.y + row))
}

/// What a step says: of the days of a week, how much there was of it in all.
fn step_in_words(art: &Art, step: &[Number]) -> String {
    if matches!(art, Art::Year(_)) {
        let sum: u32 = step.iter().map(|it| it.fact.number).sum();
        return sum.to_string();
    }
    let numbers = step.iter();
    let some = numbers.filter(|it| it.fact.number > 0 || !matches!(art, Art::Months(_)));
    let words: Vec<&str> = some.map(|it| it.fact.words.as_str()).collect();
    match words.join(", ") {
        none if none.is_empty() => "nothing".to_owned(),
        words => words,
    }
}

/// The steps that are told in words: of what goes up to now the newest first, and those alone in which there was
/// anything, but for the one that is chosen.
fn told<'a>(tile: &Tile<'a>) -> Vec<(usize, &'a [Number])> {
    let steps = tile.picture.steps.iter().map(Vec::as_slice).enumerate();
    if !tile.picture.art.ends_now() {
        return steps.collect();
    }
    let is_any = |step: &[Number]| step.iter().any(|number| number.fact.number > 0);
    steps
        .rev()
        .filter(|(at, step)| tile.step() == Some(*at) || is_any(step))
        .collect()
}

/// The numbers in words, a line each step, around the chosen one.
pub(super) fn in_words(tile: &Tile, frame: &mut Frame, area: Rect) -> Option<Position> {
    let theme = tile.theme;
    let width = usize::from(area.width);
    let told = told(tile);
    let is_year = matches!(tile.picture.art, Art::Year(_));
    let is_chosen = |at: usize| tile.step() == Some(at);
    let chosen = told.iter().position(|(at, _)| is_chosen(*at));
    let (rows, top) = window(told, chosen.unwrap_or(0), usize::from(area.height));
    let drawn = rows.into_iter().map(|(at, step)| {
        let place = match tile.spot {
            // Of a week of days the whole is told.
            Some(Spot::Number(chosen, place)) if chosen == at && !is_year => place,
            _ => 0,
        };
        let of = step.get(place).or(step.first());
        let of = of.map_or("", |it| it.of.as_str());
        let pointer = if is_chosen(at) { theme.pointer() } else { " " };
        let words = theme
            .text(&step_in_words(&tile.picture.art, step))
            .into_owned();
        // What it is of is cut before the number is.
        let room = width.saturating_sub(POINTER + text::width(&words) + 1);
        let of = text::pad(&theme.fit(&text::clean(of), room), room + 1);
        let line = RowText::new()
            .part(format!("{pointer} "), theme.plain())
            .part(of, theme.plain())
            .part(words, theme.quiet());
        if is_chosen(at) {
            line.selected(width, theme)
        } else {
            line.line(width, theme)
        }
    });
    lines::draw(frame, area, drawn);
    cursor(area, chosen.and_then(|at| at.checked_sub(top)))
}
