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

/// The same for what came of the platforms, as their names want room.
const WIDER: usize = 60;

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
    let (rows, top) = window(tile, rows, usize::from(area.height));
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
                row.words,
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
    cursor(tile, area, top)
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
    let two_way = step.get(1).map_or(0, |it| it.fact.number);
    let words = match people {
        0 => first.fact.words.clone(),
        _ if width < WIDER => format!("{:>9}", first.fact.words),
        _ => format!("{:>9}, {two_way:>2} two-way", first.fact.words),
    };
    Row {
        name: text::clean(&first.of).into_owned(),
        parts: [
            (two_way, theme.ink(theme.good())),
            (people.saturating_sub(two_way), theme.quiet()),
        ],
        words,
    }
}

/// How many of so many cells a number takes, of the most there are; at least one if it is any.
fn cells(number: u32, most: u32, of: usize) -> usize {
    let part = u64::from(number) * u64::try_from(of).unwrap_or(0) / u64::from(most.max(1));
    let part = usize::try_from(part).unwrap_or(of);
    part.max(usize::from(number > 0)).min(of)
}

/// The rows that are seen, so that the chosen one is among them, and the place of the first.
fn window<T>(tile: &Tile, mut rows: Vec<T>, height: usize) -> (Vec<T>, usize) {
    // What runs up to now is seen from its end until somebody looks at it.
    let last = rows.len().saturating_sub(1);
    let rest = if tile.picture.art.ends_now() { last } else { 0 };
    let at = tile.step().unwrap_or(rest);
    let top = (at + 1).saturating_sub(height.max(1)).min(rows.len());
    let mut shown = rows.split_off(top);
    shown.truncate(height);
    (shown, top)
}

fn cursor(tile: &Tile, area: Rect, top: usize) -> Option<Position> {
    let row = u16::try_from(tile.step()?.checked_sub(top)?).ok()?;
    (row < area.height).then(|| Position::new(area.x, area.y + row))
}

/// What a step says: of the days of a week, how much there was of it in all.
fn step_in_words(art: &Art, step: &[Number]) -> String {
    if matches!(art, Art::Year(_)) {
        let sum: u32 = step.iter().map(|it| it.fact.number).sum();
        return sum.to_string();
    }
    let words: Vec<&str> = step.iter().map(|it| it.fact.words.as_str()).collect();
    words.join(", ")
}

/// The numbers in words, a line each step, around the chosen one.
pub(super) fn in_words(tile: &Tile, frame: &mut Frame, area: Rect) -> Option<Position> {
    let theme = tile.theme;
    let width = usize::from(area.width);
    let steps = tile.picture.steps.iter().enumerate();
    let said = steps.map(|(at, step)| {
        let chosen = match tile.spot {
            Some(Spot::Number(step, place)) if step == at => place,
            _ => 0,
        };
        let of = step
            .get(chosen)
            .or(step.first())
            .map_or("", |it| it.of.as_str());
        (
            text::clean(of).into_owned(),
            step_in_words(&tile.picture.art, step),
        )
    });
    let (rows, top) = window(tile, said.collect(), usize::from(area.height));
    let drawn = rows.into_iter().enumerate().map(|(at, (of, words))| {
        let is_chosen = tile.step() == Some(top + at);
        let pointer = if is_chosen { theme.pointer() } else { " " };
        let line = RowText::new()
            .part(format!("{pointer} "), theme.plain())
            .part(of, theme.plain())
            .right(words, theme.quiet());
        if is_chosen {
            line.selected(width, theme)
        } else {
            line.line(width, theme)
        }
    });
    lines::draw(frame, area, drawn);
    cursor(tile, area, top)
}
