//! Pictures of upright columns beside an axis: talks week by week, what is due day by day, and what went to and
//! fro month by month. What is chosen is marked below its column, and so holds without colours.

use chrono::Datelike;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Bar, BarChart, BarGroup};

use crate::book::Day;
use crate::insight::pictures::Art;
use crate::state::insights::Spot;
use crate::text;
use crate::ui::lines;

use super::{Tile, rows};

/// Eighths of a cell, in which columns grow.
const EIGHTHS: u64 = 8;

/// From so many cells on, there is a blank before the axis.
const EASY: u16 = 40;

/// How the columns stand: cells of one, between two, and between the steps.
#[derive(Clone, Copy)]
struct Pitch {
    bar: u16,
    gap: u16,
    group: u16,
}

pub(super) fn draw(tile: &Tile, days: &[Day], frame: &mut Frame, area: Rect) -> Option<Position> {
    let theme = tile.theme;
    let steps = &tile.picture.steps;
    let numbers = steps.iter().flatten();
    let most = numbers.map(|it| it.fact.number).max().unwrap_or(0).max(1);
    let label = text::width(&most.to_string());
    let gap = usize::from(area.width >= EASY);
    let axis = u16::try_from(label + gap + 1).unwrap_or(u16::MAX);
    let room = area.width.saturating_sub(axis);
    let count = u16::try_from(steps.len()).unwrap_or(u16::MAX).max(1);
    let pitch = Pitch::of(&tile.picture.art, room, count);
    let Some(pitch) = pitch.filter(|_| area.height >= 3) else {
        return rows::in_words(tile, frame, area);
    };
    let height = area.height - 1;
    let chart = Rect {
        x: area.x + axis,
        width: room,
        height,
        ..area
    };
    lines::draw(frame, area, scale(tile, most, axis, height));
    let ticks = u64::from(height) * EIGHTHS;
    let grown = |number: u32| match number {
        0 => 0,
        // Little is not nothing.
        some => (u64::from(some) * ticks / u64::from(most)).max(1),
    };
    let bar = |(step, place): (usize, usize), number: u32| {
        let style = style(tile, step, place);
        Bar::new(grown(number)).text_value("").style(style)
    };
    let groups = groups(tile).into_iter().map(|group| {
        let bars = group
            .into_iter()
            .map(|(step, place, number)| bar((step, place), number));
        BarGroup::new(bars.collect::<Vec<_>>())
    });
    let drawn = BarChart::grouped(groups.collect::<Vec<_>>())
        .bar_width(pitch.bar)
        .bar_gap(pitch.gap)
        .group_gap(pitch.group)
        .bar_set(theme.columns())
        .max(ticks);
    frame.render_widget(drawn, chart);
    let foot = Rect {
        y: area.y + height,
        height: 1,
        x: chart.x,
        width: room,
    };
    let caret = match tile.spot {
        Some(Spot::Number(step, place)) => Some(pitch.place(&tile.picture.art, step, place)),
        _ => None,
    };
    let below = feet(tile, days, pitch, caret, usize::from(room));
    lines::draw(frame, foot, [below]);
    let x = chart.x + caret?;
    let caret = Rect {
        x,
        width: 1,
        ..foot
    };
    lines::draw(frame, caret, [Line::styled(theme.caret(), theme.title())]);
    Some(Position::new(x, foot.y))
}

impl Pitch {
    /// How so many steps stand in so many cells; nothing where they don't fit.
    fn of(art: &Art, room: u16, steps: u16) -> Option<Self> {
        // Slim columns with air between them, where there is room for any.
        let slim = |cells: u16| {
            (cells * 2)
                .div_ceil(3)
                .min(cells.saturating_sub(1))
                .max(cells.min(1))
        };
        let pitch = if let Art::Months(_) = art {
            let cells = (room + 1) / steps;
            let bar = slim(cells) / 2;
            Self {
                bar,
                gap: 0,
                group: cells.saturating_sub(bar * 2),
            }
        } else {
            // A gap sets off what is overdue.
            let group = u16::from(matches!(art, Art::Ahead(_)));
            let cells = (room + 1).saturating_sub(group) / steps;
            let bar = slim(cells);
            let gap = cells - bar;
            Self { bar, gap, group }
        };
        (pitch.bar > 0).then_some(pitch)
    }

    /// The cell at which the column of a number begins.
    fn place(self, art: &Art, step: usize, place: usize) -> u16 {
        let cells = self.bar + self.gap;
        let [step, place] = [step, place].map(|it| u16::try_from(it).unwrap_or(u16::MAX));
        let middle = self.bar.saturating_sub(1) / 2;
        middle
            + match art {
                Art::Months(_) => step * (cells * 2 + self.group) + place * cells,
                Art::Ahead(_) if step > 0 => step * cells + self.group,
                _ => step * cells,
            }
    }
}

/// The numbers as groups of columns, each with its place in the picture.
fn groups(tile: &Tile) -> Vec<Vec<(usize, usize, u32)>> {
    let steps = tile.picture.steps.iter().enumerate();
    let all = steps.map(|(step, numbers)| {
        let numbers = numbers.iter().enumerate();
        numbers
            .map(|(place, it)| (step, place, it.fact.number))
            .collect::<Vec<_>>()
    });
    let mut all: Vec<Vec<(usize, usize, u32)>> = all.collect();
    match tile.picture.art {
        Art::Months(_) => all,
        Art::Ahead(_) => {
            let days = all.split_off(1.min(all.len()));
            all.push(days.into_iter().flatten().collect());
            all
        }
        _ => vec![all.into_iter().flatten().collect()],
    }
}

fn style(tile: &Tile, step: usize, place: usize) -> Style {
    let theme = tile.theme;
    let is_chosen = tile.spot == Some(Spot::Number(step, place));
    theme.ink(match &tile.picture.art {
        _ if is_chosen => theme.loud(),
        Art::Ahead(_) if step == 0 => theme.late(),
        Art::Ahead(_) if step == 1 => theme.due(),
        Art::Ahead(_) => theme.accent(),
        Art::Months(_) if place == 1 => theme.accent(),
        _ => theme.good(),
    })
}

/// The axis in so many cells, with the highest number and nothing at its ends.
fn scale(tile: &Tile, most: u32, cells: u16, height: u16) -> Vec<Line<'static>> {
    let axis = tile.theme.axis();
    let label = text::width(&most.to_string());
    let cells = usize::from(cells).saturating_sub(1);
    let rows = (0..height).map(|row| {
        let number = match row {
            0 => most.to_string(),
            row if row + 1 == height => "0".to_owned(),
            _ => String::new(),
        };
        let number = text::pad(&format!("{number:>label$}"), cells);
        Line::styled(format!("{number}{axis}"), tile.theme.quiet())
    });
    rows.collect()
}

/// What stands below the columns, but for what the mark of the chosen one covers: months where they begin,
/// Mondays, or the months themselves.
fn feet(
    tile: &Tile,
    days: &[Day],
    pitch: Pitch,
    caret: Option<u16>,
    width: usize,
) -> Line<'static> {
    let art = &tile.picture.art;
    let mut text = String::new();
    let mut put = |step: usize, said: &str| {
        let column = usize::from(pitch.place(art, step, 0));
        let cells = column..column + said.len();
        let is_marked = caret.is_some_and(|caret| cells.contains(&usize::from(caret)));
        let is_free = !is_marked && (column == 0 || text.len() < column);
        if is_free && cells.end <= width {
            text.push_str(&" ".repeat(column - text.len()));
            text.push_str(said);
        }
    };
    match art {
        Art::Ahead(_) => {
            for (step, day) in (1..).zip(days) {
                if step == 1 || day.weekday().num_days_from_monday() == 0 {
                    let said = if step == 1 {
                        "today".to_owned()
                    } else {
                        day.format("%-d %b").to_string()
                    };
                    put(step, &said);
                }
            }
        }
        Art::Months(_) => {
            let fits = usize::from(pitch.bar * 2 + pitch.group) > 3;
            for (step, day) in days.iter().enumerate() {
                let month = day.format("%b").to_string();
                let said = if fits {
                    month
                } else {
                    month.chars().take(1).collect()
                };
                put(step, &said);
            }
        }
        _ => {
            let begins = days.windows(2).enumerate();
            for (step, pair) in begins {
                if let [before, day] = pair
                    && before.month() != day.month()
                {
                    put(step + 1, &day.format("%b").to_string());
                }
            }
        }
    }
    Line::from(Span::styled(text, tile.theme.quiet()))
}
