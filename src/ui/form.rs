//! A form: its fields in order under the headings of their sections, the one with the cursor opened up, what
//! it understood or not below it. Where not all fits, the field with the cursor is in the middle, and the
//! frame tells where that is. A field of many lines can fill the form.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Constraint, Position, Rect};
use ratatui::text::{Line, Span};

use crate::book::{Key, Kind};
use crate::keymap;
use crate::state::field::{Field, Sheet, Stroke};
use crate::state::form::{Entry, Form, MOST};
use crate::state::{Action, State, View};
use crate::text;

use super::popup::{foot, framed};
use super::row::RowText;
use super::{Theme, field, lines, title, week};

mod many;
mod offer;
mod place;

/// The widest a form gets, in cells.
const WIDE: u16 = 84;
/// The least height inside the frame at which sections have headings.
const HEADED: usize = 14;
/// Rows that a field of many lines opens up to, at least.
const OPEN: usize = 6;

/// What is to be drawn of a form, line by line, as if there were room for all.
struct Plan {
    place: Rect,
    lines: Vec<Line<'static>>,
    /// How many of the lines are above what is seen.
    hidden: usize,
    /// Which of the lines the field with the cursor has for its text.
    field: Range<usize>,
    /// Which of the lines each field begins at.
    starts: Vec<usize>,
    /// Cells before the texts of the fields.
    indent: u16,
}

impl Plan {
    /// The part of the screen for the text of the field with the cursor.
    fn sheet(&self) -> Rect {
        let inside = inside(self.place);
        let (top, bottom) = (inside.y, inside.bottom());
        let at = |line: usize| {
            let rows = u16::try_from(line.saturating_sub(self.hidden)).unwrap_or(u16::MAX);
            top.saturating_add(rows).min(bottom)
        };
        let (y, end) = (at(self.field.start), at(self.field.end));
        Rect {
            x: inside.x + self.indent.min(inside.width),
            y,
            width: inside.width.saturating_sub(self.indent),
            height: end - y,
        }
    }
}

/// The part inside the frame of a place.
fn inside(place: Rect) -> Rect {
    Rect {
        x: place.x + 2.min(place.width),
        y: place.y + 1.min(place.height),
        width: place.width.saturating_sub(4),
        height: place.height.saturating_sub(2),
    }
}

/// The sheet that the field with the cursor will be shown on, where it is one of many lines.
pub(super) fn sheet(area: Rect, state: &State, form: &Form, theme: Theme) -> Sheet {
    let takes_lines = form
        .entries
        .get(form.at)
        .is_some_and(|entry| entry.field.takes_lines());
    let sheet = match (takes_lines, form.is_large) {
        (false, _) => return Sheet::default(),
        (true, true) => inside(large(area)),
        (true, false) => plan(area, state, form, theme).sheet(),
    };
    Sheet {
        width: sheet.width,
        height: sheet.height,
    }
}

/// The part of the screen for the field with the cursor.
pub(super) fn field_place(area: Rect, state: &State, form: &Form, theme: Theme) -> Rect {
    if form.is_large {
        inside(large(area))
    } else {
        plan(area, state, form, theme).sheet()
    }
}

/// The field that is there.
pub(super) fn field_at(
    area: Rect,
    state: &State,
    form: &Form,
    theme: Theme,
    at: Position,
) -> Option<usize> {
    let plan = plan(area, state, form, theme);
    let inside = inside(plan.place);
    if form.is_large || !inside.contains(at) {
        return None;
    }
    let line = plan.hidden + usize::from(at.y - inside.y);
    plan.starts.iter().rposition(|start| *start <= line)
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, form: &Form, theme: Theme) {
    let verb = if form.is_new { "New" } else { "Change" };
    let unsaved = if form.is_dirty() { " (unsaved)" } else { "" };
    let does = match &state.view {
        _ if form.occasion().is_some() => "Message".to_owned(),
        Some(View::Week(week)) if form.kind() == Kind::Review => {
            let days = week::in_short(week.found.first, week.found.last);
            title::about(&format!("Look back{unsaved}"), &days, theme)
        }
        _ => format!("{verb} {}{unsaved}", form.kind()),
    };
    // The row the form was opened from is what it changes; a message goes to somebody.
    let of: Vec<Key> = match form.occasion() {
        Some(it) => vec![it.to.into()],
        None => state
            .subject()
            .filter(|key| !form.is_new && key.kind == form.kind())
            .into_iter()
            .collect(),
    };
    let marks = place::marks(form, theme);
    let Some(entry) = form.entries.get(form.at) else {
        return;
    };
    if form.is_large {
        let place = large(area);
        let does = title::about(&does, entry.label, theme);
        let title = title::on(state, &does, &of, theme);
        let inside = framed(frame, place, &title, theme);
        many::draw(frame, inside, &entry.field, &marks, theme);
        let said = entry.problem.as_deref().or(entry.echo.as_deref());
        let place_in_text = many::place_in(&entry.field);
        foot(frame, place, said.unwrap_or(&place_in_text), theme);
        return;
    }
    let plan = plan(area, state, form, theme);
    let sheet = plan.sheet();
    let count = plan.lines.len();
    let title = title::on(state, &does, &of, theme);
    let inside = framed(frame, plan.place, &title, theme);
    lines::draw(frame, inside, plan.lines.into_iter().skip(plan.hidden));
    let place = format!("{} of {}", form.at + 1, form.entries.len());
    let takes = keymap::key_of(state, &Action::Stroke(Stroke::Right));
    let said = match takes.filter(|_| is_proposed(&entry.field)) {
        Some(key) => format!("{key} takes it{}{place}", theme.dot()),
        None if form.offer.keys.len() > 1 => {
            let key = |stroke| keymap::key_of(state, &Action::Stroke(stroke)).unwrap_or_default();
            let (up, down) = (key(Stroke::Up), key(Stroke::Down));
            format!("{up} {down} choose{}{place}", theme.dot())
        }
        None => place,
    };
    foot(frame, plan.place, &said, theme);
    thumb(frame, plan.place, plan.hidden, count, theme);
    if entry.field.takes_lines() {
        many::draw(frame, sheet, &entry.field, &marks, theme);
    } else {
        field::draw(frame, sheet, &entry.field, &marks, theme);
    }
    if entry.field.text().is_empty() && !is_proposed(&entry.field) {
        let room = Rect {
            x: sheet.x + 1.min(sheet.width),
            width: sheet.width.saturating_sub(1),
            height: sheet.height.min(1),
            ..sheet
        };
        let needed = if entry.is_needed { "needed" } else { "" };
        let example = RowText::new()
            .part(entry.example, theme.proposed())
            .right(needed, theme.quiet());
        let example = example.line(usize::from(room.width), theme);
        lines::draw(frame, room, [example]);
    }
}

/// Whether a field holds nothing but what is proposed for it.
fn is_proposed(field: &Field) -> bool {
    field.text().is_empty() && !field.proposal().is_empty()
}

/// The place of a field that fills the form.
fn large(area: Rect) -> Rect {
    area.centered(
        Constraint::Length(area.width.min(WIDE)),
        Constraint::Length(area.height),
    )
}

fn plan(area: Rect, state: &State, form: &Form, theme: Theme) -> Plan {
    let wide = area.width.min(WIDE);
    let width = usize::from(wide.saturating_sub(4));
    let room = usize::from(area.height.saturating_sub(2));
    let labels = form.entries.iter().map(|entry| text::width(entry.label));
    let indent = (labels.max().unwrap_or_default() + 4).min(width / 2);
    let is_headed = room >= HEADED;
    let (mut lines, mut field, mut heads) = (Vec::new(), 0..0, Vec::new());
    let (mut current, mut starts) = (0..0, Vec::new());
    for (place, entry) in form.entries.iter().enumerate() {
        if is_headed && !entry.section.is_empty() {
            heads.push(lines.len());
            lines.push(heading(entry.section, width, theme));
        }
        let start = lines.len();
        starts.push(start);
        if place == form.at {
            let rows = rows(entry, width - indent, room);
            field = start..start + rows;
            lines.push(first(entry, true, "", indent, width, theme));
            lines.resize(field.end, Line::default());
        } else {
            still(&mut lines, entry, indent, width, theme);
        }
        let is_offered = place == form.at && !form.offer.keys.is_empty();
        if !is_offered || entry.problem.is_some() {
            lines.extend(notes(entry, place == form.at, indent, width, theme));
        }
        if place == form.at {
            lines.extend(offer::lines(state, &form.offer, indent, width, theme));
            current = start..lines.len();
        }
    }
    // So that the frame keeps its size from field to field: as if none were open, and a few lines more.
    let closed = form.entries.iter().map(closed).sum::<usize>();
    let more = if form.entries.iter().any(|it| it.names().is_some()) {
        MOST + 1
    } else {
        2
    };
    let mut usual = closed + heads.len() + more;
    if usual + heads.len() <= room {
        usual += heads.len();
        air(&mut lines, &heads, &mut field, &mut current);
        for start in &mut starts {
            *start += heads.iter().filter(|head| *head < start).count();
        }
    }
    let most = lines.len().saturating_sub(room);
    let middle = usize::midpoint(current.start, current.end);
    let hidden = middle.saturating_sub(room / 2).min(most);
    // A field that is taller than half the room is seen from its start.
    let hidden = hidden.clamp(
        current.end.saturating_sub(room).min(current.start),
        current.start,
    );
    let height = u16::try_from(lines.len().max(usual) + 2).unwrap_or(u16::MAX);
    Plan {
        place: area.centered(
            Constraint::Length(wide),
            Constraint::Length(height.min(area.height)),
        ),
        lines,
        hidden,
        field,
        starts,
        indent: u16::try_from(indent).unwrap_or_default(),
    }
}

/// The heading of a section, with a rule to the right side.
fn heading(section: &str, width: usize, theme: Theme) -> Line<'static> {
    let section = theme.fit(section, width);
    let left = width.saturating_sub(text::width(&section) + 1);
    Line::styled(
        format!("{section} {}", theme.rule().repeat(left)),
        theme.quiet(),
    )
}

/// Puts a blank line above each heading.
fn air(
    lines: &mut Vec<Line<'static>>,
    heads: &[usize],
    field: &mut Range<usize>,
    current: &mut Range<usize>,
) {
    for head in heads.iter().rev() {
        lines.insert(*head, Line::default());
        for range in [&mut *field, &mut *current] {
            if range.start > *head {
                *range = range.start + 1..range.end + 1;
            }
        }
    }
}

/// How many rows the field with the cursor opens up to.
fn rows(entry: &Entry, width: usize, room: usize) -> usize {
    if !entry.field.takes_lines() {
        return 1;
    }
    let most = (room / 2).max(OPEN).min(room.max(1));
    let sheet = Sheet {
        width: u16::try_from(width).unwrap_or(u16::MAX),
        height: u16::try_from(most).unwrap_or(u16::MAX),
    };
    entry.field.window(sheet).len().max(2.min(most))
}

/// The line of a field with its label and the start of its text.
fn first(
    entry: &Entry,
    is_current: bool,
    text: &str,
    indent: usize,
    width: usize,
    theme: Theme,
) -> Line<'static> {
    let (pointer, style) = if is_current {
        (theme.pointer(), theme.title())
    } else {
        (" ", theme.quiet())
    };
    let label = theme.fit(entry.label, indent.saturating_sub(3));
    let gap = indent.saturating_sub(2 + text::width(&label));
    let mut line = Line::from(vec![
        Span::styled(format!("{pointer} "), theme.accent()),
        Span::styled(label, style),
        Span::raw(" ".repeat(gap)),
    ]);
    if !is_current {
        let shown = if text.is_empty() && entry.is_needed {
            Span::styled("needed", theme.quiet())
        } else {
            Span::raw(theme.fit(&text::clean(text), width - indent))
        };
        line.push_span(shown);
    }
    line
}

/// A field without the cursor: its first lines, cut, and how many more there are.
fn still(lines: &mut Vec<Line<'static>>, entry: &Entry, indent: usize, width: usize, theme: Theme) {
    let text = entry.field.text();
    let mut parts = text.split('\n');
    let start = parts.next().unwrap_or_default();
    lines.push(first(entry, false, start, indent, width, theme));
    let below = match (parts.next(), parts.count()) {
        (None, _) => return,
        (Some(second), 0) => Span::raw(theme.fit(&text::clean(second), width - indent)),
        (Some(_), more) => Span::styled(
            theme.fit(&format!("and {} more lines", more + 1), width - indent),
            theme.quiet(),
        ),
    };
    lines.push(Line::from(vec![Span::raw(" ".repeat(indent)), below]));
}

/// How many lines a field takes without the cursor.
fn closed(entry: &Entry) -> usize {
    let problem = usize::from(entry.problem.is_some());
    1 + problem + usize::from(entry.field.text().contains('\n'))
}

/// What is told below a field: why it is not understood, or what was understood.
fn notes(
    entry: &Entry,
    is_current: bool,
    indent: usize,
    width: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let (said, style) = match (&entry.problem, &entry.echo) {
        (Some(problem), _) => (problem, theme.late()),
        (None, Some(echo)) if is_current && entry.doubts => (echo, theme.due()),
        (None, Some(echo)) if is_current => (echo, theme.good()),
        _ => return Vec::new(),
    };
    text::wrap(&theme.text(said), width - indent)
        .into_iter()
        .map(|part| {
            let indent = Span::raw(" ".repeat(indent));
            Line::from(vec![indent, Span::styled(part, style)])
        })
        .collect()
}

/// On the right side of the frame, which part of all lines is seen.
fn thumb(frame: &mut Frame, place: Rect, hidden: usize, count: usize, theme: Theme) {
    let room = usize::from(place.height.saturating_sub(2));
    if count <= room || room == 0 || place.width == 0 {
        return;
    }
    let length = (room * room / count).max(1);
    let way = count - room;
    let start = (hidden * (room - length) + way / 2) / way;
    let side = Rect {
        x: place.right() - 1,
        y: place.y + 1 + u16::try_from(start).unwrap_or_default(),
        width: 1,
        height: u16::try_from(length).unwrap_or_default(),
    };
    let sign = Line::styled(theme.thumb(), theme.accent());
    lines::draw(frame, side, std::iter::repeat_n(sign, length));
}
