//! A form: its fields in order, the one with the cursor opened up, what it understood or not below it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::keymap;
use crate::state::field::{Field, Stroke};
use crate::state::form::{Entry, Form};
use crate::state::{Action, State};
use crate::text;

use super::popup::framed;
use super::{Theme, line};

/// Cells of the labels.
const LABEL: u16 = 15;
/// Lines that a field of many lines opens up to.
const OPEN: usize = 6;

/// What is drawn of one field.
struct Part<'a> {
    place: usize,
    entry: &'a Entry,
    /// Lines of the value.
    lines: usize,
    /// The line below it, where there is something to tell.
    note: Option<Line<'static>>,
}

impl Part<'_> {
    fn height(&self) -> usize {
        self.lines + usize::from(self.note.is_some())
    }
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, form: &Form, theme: Theme) {
    let verb = if form.is_new { "New" } else { "Change" };
    let unsaved = if form.is_dirty() { " (unsaved)" } else { "" };
    let parts: Vec<Part> = form
        .entries
        .iter()
        .enumerate()
        .map(|(place, entry)| part(state, place, entry, form.at, theme))
        .collect();
    let all: usize = parts.iter().map(Part::height).sum();
    let height = u16::try_from(all + 2).unwrap_or(u16::MAX).min(area.height);
    let place = area.centered(
        Constraint::Length(area.width.min(84)),
        Constraint::Length(height),
    );
    let inside = framed(
        frame,
        place,
        &format!("{verb} {}{unsaved}", form.kind()),
        theme,
    );
    let room = usize::from(inside.height);
    let before: usize = parts.iter().take(form.at).map(Part::height).sum();
    let current = parts.get(form.at).map_or(1, Part::height);
    let mut skip = (before + current + 1).saturating_sub(room).min(before);
    let mut y = inside.y;
    for part in &parts {
        if skip >= part.height() {
            skip -= part.height();
            continue;
        }
        skip = 0;
        let left = inside.bottom().saturating_sub(y);
        if left == 0 {
            break;
        }
        let height = u16::try_from(part.height()).unwrap_or(u16::MAX).min(left);
        let row = Rect {
            y,
            height,
            ..inside
        };
        one(frame, row, part, part.place == form.at, theme);
        y += height;
    }
}

fn part<'a>(state: &State, place: usize, entry: &'a Entry, at: usize, theme: Theme) -> Part<'a> {
    let count = entry.field.text().split('\n').count();
    let lines = if !entry.field.takes_lines() {
        1
    } else if place == at {
        count.clamp(2, OPEN)
    } else {
        count.min(2)
    };
    let note = match (&entry.problem, &entry.echo) {
        (Some(problem), _) => Some(Line::styled(theme.text(problem).into_owned(), theme.late())),
        (None, Some(echo)) if place == at => {
            Some(Line::styled(theme.text(echo).into_owned(), theme.good()))
        }
        (None, None) if place == at && is_proposed(&entry.field) => {
            let takes = keymap::key_of(state, &Action::Stroke(Stroke::Right));
            takes.map(|key| Line::styled(format!("{key} takes it"), theme.quiet()))
        }
        _ => None,
    };
    Part {
        place,
        entry,
        lines,
        note,
    }
}

/// Whether a field holds nothing but what is proposed for it.
fn is_proposed(field: &Field) -> bool {
    field.text().is_empty() && !field.proposal().is_empty()
}

fn one(frame: &mut Frame, area: Rect, part: &Part, current: bool, theme: Theme) {
    let label_width = LABEL.min(area.width / 3);
    let style = if current {
        theme.title()
    } else {
        theme.quiet()
    };
    let pointer = if current { theme.pointer() } else { " " };
    let label = theme.fit(part.entry.label, usize::from(label_width).saturating_sub(3));
    let label = Line::from(vec![
        Span::styled(format!("{pointer} "), theme.accent()),
        Span::styled(label, style),
    ]);
    frame.render_widget(
        Paragraph::new(label),
        Rect {
            width: label_width,
            height: 1.min(area.height),
            ..area
        },
    );
    let value = Rect {
        x: area.x + label_width,
        width: area.width - label_width,
        ..area
    };
    let lines = u16::try_from(part.lines)
        .unwrap_or(u16::MAX)
        .min(area.height);
    let shown = Rect {
        height: lines,
        ..value
    };
    let field = &part.entry.field;
    match (current, field.takes_lines()) {
        (true, false) => line::field(frame, shown, field, &[], theme),
        (true, true) => many(frame, shown, field),
        (false, _) => still(frame, shown, field, theme),
    }
    if current && field.text().is_empty() && !is_proposed(field) {
        let example = theme.fit(
            part.entry.example,
            usize::from(value.width).saturating_sub(2),
        );
        let place = Rect {
            x: shown.x + 1.min(shown.width),
            width: shown.width.saturating_sub(1),
            height: 1.min(shown.height),
            ..shown
        };
        frame.render_widget(Paragraph::new(Line::styled(example, theme.quiet())), place);
    }
    if let Some(note) = &part.note
        && area.height > lines
    {
        let place = Rect {
            y: area.y + lines,
            height: 1,
            ..value
        };
        frame.render_widget(Paragraph::new(note.clone()), place);
    }
}

/// A field without the cursor: its first lines, cut.
fn still(frame: &mut Frame, area: Rect, field: &Field, theme: Theme) {
    let width = usize::from(area.width);
    let lines = field.text().split('\n').take(usize::from(area.height));
    let lines: Vec<Line> = lines
        .map(|line| Line::raw(theme.fit(&text::clean(line), width)))
        .collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// A field of many lines with the cursor, scrolled so that the cursor is seen.
fn many(frame: &mut Frame, area: Rect, field: &Field) {
    let (width, height) = (usize::from(area.width), usize::from(area.height).max(1));
    let row = field.before().matches('\n').count();
    let start = field.before().rfind('\n').map_or(0, |at| at + 1);
    let column = text::width(field.before().get(start..).unwrap_or_default());
    let (top, hidden) = (
        (row + 1).saturating_sub(height),
        (column + 1).saturating_sub(width),
    );
    let lines = field.text().split('\n').skip(top).take(height);
    let lines: Vec<Line> = lines
        .map(|line| Line::raw(text::clean(line).into_owned()))
        .collect();
    let scroll = u16::try_from(hidden).unwrap_or(u16::MAX);
    frame.render_widget(Paragraph::new(lines).scroll((0, scroll)), area);
    if !area.is_empty() {
        let x = area.x + u16::try_from(column - hidden).unwrap_or_default();
        let y = area.y + u16::try_from(row - top).unwrap_or_default();
        frame.set_cursor_position(Position::new(x, y));
    }
}
