//! The ways of the goals as small pictures below each other: what was done, filled from below, and the even pace
//! to the day as a line across it; of a habit, its weeks. Each has its words beside it.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::canvas::{Canvas, Line as Stroke};

use crate::insight::burnup::BurnUp;
use crate::insight::pictures::Course;
use crate::text;
use crate::ui::{Theme, lines};

use super::Tile;

/// Cells of a small picture.
const PICTURE: u16 = 18;

/// Points of the picture in a cell: two beside each other, four above.
const DOTS: (u16, u16) = (2, 4);

pub(super) fn draw(
    tile: &Tile,
    courses: &[Course],
    frame: &mut Frame,
    area: Rect,
) -> Option<Position> {
    let count = courses.len().max(1);
    let height = usize::from(area.height);
    let each = (height / count).clamp(2, 5).min(height.max(1));
    let fit = (height / each).max(1);
    let at = tile.step().unwrap_or_default();
    let top = (at + 1).saturating_sub(fit);
    let mut cursor = None;
    let shown = courses.iter().enumerate().skip(top).take(fit);
    for (row, (place, course)) in shown.enumerate() {
        let [y, each] = [row * each, each].map(|it| u16::try_from(it).unwrap_or(u16::MAX));
        let cell = Rect {
            y: area.y + y,
            height: each.min(area.height.saturating_sub(y)),
            ..area
        };
        let is_chosen = tile.step() == Some(place);
        goal(tile, course, place, frame, cell);
        if is_chosen {
            cursor = Some(cell.as_position());
        }
    }
    cursor
}

/// One goal: its picture, and its words beside it.
fn goal(tile: &Tile, course: &Course, place: usize, frame: &mut Frame, area: Rect) {
    let theme = tile.theme;
    let is_chosen = tile.step() == Some(place);
    let number = tile.picture.steps.get(place).and_then(|step| step.first());
    let Some(number) = number else { return };
    let wide = PICTURE.min(area.width / 3);
    let picture = Rect {
        x: area.x + 2,
        width: wide,
        // A blank line parts it from the next where there is room for one.
        height: if area.height > 2 {
            area.height - 1
        } else {
            area.height
        },
        ..area
    };
    let pointer = if is_chosen { theme.pointer() } else { " " };
    lines::draw(frame, area, [Line::styled(pointer, theme.title())]);
    match &course.way {
        Some(way) if !theme.ascii => {
            burn_up(way, frame, picture, theme);
        }
        _ => lines::draw(frame, picture, marks(course, usize::from(wide), theme)),
    }
    let x = picture.right() + 2;
    let beside = Rect {
        x,
        width: area.right().saturating_sub(x),
        height: picture.height,
        ..area
    };
    let width = usize::from(beside.width);
    let style = if is_chosen {
        theme.selected()
    } else {
        theme.loud()
    };
    let name = theme.fit(&text::clean(&number.of), width);
    let far = number.fact.words.as_str();
    let rest = if beside.height > 2 {
        let said = [far, course.pace.as_str()].into_iter();
        said.flat_map(|said| text::wrap(&theme.text(said), width.max(1)))
            .collect()
    } else {
        vec![in_a_line(course, far, width, theme)]
    };
    let rest = rest.into_iter();
    let rest = rest.map(|line| Line::styled(line, theme.quiet()));
    let name = Line::from(Span::styled(name, style));
    lines::draw(frame, beside, [name].into_iter().chain(rest));
}

/// How far it is and at what pace, as much of it as fits.
fn in_a_line(course: &Course, far: &str, width: usize, theme: Theme) -> String {
    let with_pace = |said: &str| match course.pace_in_short() {
        "" => said.to_owned(),
        pace => format!("{said}, {pace}"),
    };
    let short = course.short.as_str();
    let forms = [with_pace(far), with_pace(short), far.to_owned()];
    let fits = forms.iter().find(|said| text::width(said) <= width);
    theme.fit(fits.map_or(short, String::as_str), width)
}

/// What was done up to each day, filled, and the even pace across it.
fn burn_up(way: &BurnUp, frame: &mut Frame, area: Rect, theme: Theme) {
    let columns = area.width * DOTS.0;
    let rows = area.height * DOTS.1;
    if columns < 2 || rows == 0 {
        return;
    }
    let most = f64::from(way.most());
    let last = f64::from(columns - 1);
    let days = f64::from(i32::try_from((way.end - way.start).num_days()).unwrap_or(0));
    let day = |column: u16| {
        // The columns share the days evenly among them.
        let since = i64::from(column) * (way.end - way.start).num_days() / i64::from(columns - 1);
        way.start + chrono::Duration::days(since)
    };
    let colour = |style: Style| theme.ink(style).fg.unwrap_or_default();
    let until_due = f64::from(i32::try_from((way.due - way.start).num_days()).unwrap_or(0));
    let canvas = Canvas::default()
        .marker(Marker::Braille)
        .x_bounds([0.0, last])
        .y_bounds([0.0, most])
        .paint(|context| {
            // What is done is drawn last, so that a cell that both go through has its colour.
            let reached = last * until_due / days.max(1.0);
            let pace = colour(theme.accent());
            let even = Stroke::new(0.0, 0.0, reached, f64::from(way.target), pace);
            context.draw(&even);
            for column in 0..columns {
                if let Some(done) = way.done_by(day(column)).filter(|done| *done > 0) {
                    let (x, top) = (f64::from(column), f64::from(done));
                    context.draw(&Stroke::new(x, 0.0, x, top, colour(theme.good())));
                }
            }
        });
    frame.render_widget(canvas, area);
}

/// What is done in simple marks: the weeks of a habit, else a bar.
fn marks(course: &Course, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let (full, rest) = theme.bar();
    if course.weeks.is_empty() {
        let cells = u32::try_from(width).unwrap_or(0);
        let filled =
            (0..cells).filter(|cell| f64::from(*cell) + 0.5 < course.ratio * f64::from(cells));
        let filled = filled.count();
        return vec![Line::from(vec![
            Span::styled(full.repeat(filled), theme.ink(theme.good())),
            Span::styled(rest.repeat(width - filled), theme.quiet()),
        ])];
    }
    let tick = text::width(theme.tick(true)) + 1;
    let fit = (width + 1) / tick;
    let weeks = course.weeks.iter().rev().take(fit).rev();
    let ticks = weeks.map(|kept| {
        let style = if *kept {
            theme.ink(theme.good())
        } else {
            theme.quiet()
        };
        Span::styled(format!("{} ", theme.tick(*kept)), style)
    });
    vec![ticks.collect()]
}
