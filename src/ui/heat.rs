//! A calendar of a year: weeks as columns, days as rows, the more was done on a day the fuller its cell. It reads
//! without colour, as each level has its own glyph, and in ASCII.

use chrono::{Datelike, Days};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::book::Day;
use crate::insight::heat::{Heat, WEEKS};
use crate::insight::progress::monday;

use super::Theme;

/// Cells of the names of the days.
const LABEL: usize = 4;

/// The fewest cells it is drawn in.
const LEAST: usize = 34;

/// The fewest cells in which it is worth its lines beside other text.
pub(super) const EASY: usize = 40;

/// The lines of its days, below those of the months.
pub(super) const DAYS: u16 = 7;

/// The names of the days that are shown.
const NAMES: [&str; 7] = ["Mon", "", "Wed", "", "Fri", "", "Sun"];

/// The calendar in a width, as many weeks up to today as fit, with `chosen` standing out; nothing where there
/// is too little room.
pub(super) fn lines(
    heat: &Heat,
    width: usize,
    chosen: Option<Day>,
    theme: Theme,
) -> Vec<Line<'static>> {
    if width < LEAST {
        return Vec::new();
    }
    let (mondays, cells) = columns(heat, width);
    let mut lines = vec![months(&mondays, cells, theme)];
    for (weekday, name) in NAMES.into_iter().enumerate() {
        let mut row = Row::new(name, theme);
        for monday in &mondays {
            let day = u64::try_from(weekday).ok();
            let day = day.and_then(|days| monday.checked_add_days(Days::new(days)));
            let (glyph, style) = match day.and_then(|day| Some((day, heat.level(day)?))) {
                Some((day, level)) if chosen == Some(day) => (theme.heat(level), theme.selected()),
                Some((_, 0)) => (theme.heat(0), theme.quiet()),
                Some((_, level)) => (theme.heat(level), theme.ink(theme.good())),
                None => (" ", theme.plain()),
            };
            row.push(glyph, style);
            if cells > 1 {
                row.push(" ", theme.plain());
            }
        }
        lines.push(row.line());
    }
    lines.push(legend(theme));
    lines
}

/// The Mondays of the weeks that fit, and how many cells each takes.
fn columns(heat: &Heat, width: usize) -> (Vec<Day>, usize) {
    let weeks = usize::try_from(WEEKS).unwrap_or(usize::MAX);
    let room = width.saturating_sub(LABEL);
    let cells = if room >= weeks * 2 { 2 } else { 1 };
    let shown = weeks.min(room / cells);
    let mondays = (weeks - shown..weeks).filter_map(|week| {
        let days = u64::try_from(week).ok()?.checked_mul(7)?;
        heat.first().checked_add_days(Days::new(days))
    });
    (mondays.collect(), cells)
}

/// Where in the calendar of a width a day stands: its column, and its row below the months.
pub(super) fn spot(heat: &Heat, width: usize, day: Day) -> Option<(u16, u16)> {
    let (mondays, cells) = columns(heat, width);
    let week = mondays.iter().position(|it| *it == monday(day))?;
    let column = u16::try_from(LABEL + week * cells).ok()?;
    let row = u16::try_from(day.weekday().num_days_from_monday()).ok()?;
    (width >= LEAST).then_some((column, row + 1))
}

/// A row of the calendar being put together, of as few spans as there are changes of style.
struct Row {
    spans: Vec<Span<'static>>,
    text: String,
    style: Style,
}

impl Row {
    fn new(name: &str, theme: Theme) -> Self {
        Self {
            spans: Vec::new(),
            text: format!("{name:<LABEL$}"),
            style: theme.quiet(),
        }
    }

    fn push(&mut self, glyph: &str, style: Style) {
        if style != self.style {
            let done = std::mem::take(&mut self.text);
            self.spans.push(Span::styled(done, self.style));
            self.style = style;
        }
        self.text.push_str(glyph);
    }

    fn line(mut self) -> Line<'static> {
        self.spans.push(Span::styled(self.text, self.style));
        Line::from(self.spans)
    }
}

/// The names of the months above the weeks in which they begin, where the one before leaves room.
fn months(mondays: &[Day], cells: usize, theme: Theme) -> Line<'static> {
    let mut text = " ".repeat(LABEL);
    let mut month = None;
    for (place, monday) in mondays.iter().enumerate() {
        let column = LABEL + place * cells;
        let begins = month.is_some_and(|month| month != monday.month());
        month = Some(monday.month());
        if begins && (text.len() < column || place == 0) {
            text.push_str(&" ".repeat(column - text.len()));
            text.push_str(&monday.format("%b").to_string());
        }
    }
    Line::styled(text, theme.quiet())
}

fn legend(theme: Theme) -> Line<'static> {
    let mut spans = vec![Span::styled("    less ", theme.quiet())];
    for level in 0..=4 {
        let style = if level == 0 {
            theme.quiet()
        } else {
            theme.ink(theme.good())
        };
        spans.push(Span::styled(theme.heat(level), style));
        spans.push(Span::raw(" "));
    }
    spans.push(Span::styled("more", theme.quiet()));
    Line::from(spans)
}
