//! A sheet: lines under headings, the reason for each below it, the selected one always in sight.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use crate::keymap;
use crate::state::sheet::{self, Sheet};
use crate::state::{State, Wishes};
use crate::text;

use super::row::RowText;
use super::{Theme, card, lines};

/// How far what stands below a line stands in.
const INDENT: usize = 2;

/// The lines put together one after the other, and which of them the selected one takes.
struct Drawn {
    lines: Vec<Line<'static>>,
    selected: Range<usize>,
    width: usize,
    theme: Theme,
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, sheet: &Sheet, theme: Theme) {
    let (column, inside) = card::place(area);
    let drawn = Drawn::of(sheet, usize::from(inside.width), theme, &state.wishes);
    let height = usize::from(inside.height);
    // What is selected is seen whole, with two lines of what comes next; the first with its heading.
    let start = if sheet.cursor() == 0 {
        0
    } else {
        drawn.selected.start
    };
    let end = (drawn.selected.end + 2).min(drawn.lines.len());
    let top = end.saturating_sub(height).min(start);
    let below = match drawn.lines.len().saturating_sub(top + height) {
        0 => String::new(),
        below => lines::more(below),
    };
    let count = sheet.lines().count();
    let way = if count == 0 {
        Line::default()
    } else {
        Line::styled(
            format!(" {} of {count} ", sheet.cursor() + 1),
            theme.quiet(),
        )
    };
    let title = format!(" {} ", theme.text(&sheet.title(&state.book)));
    card::edge(frame, column, (title, way), &below, theme);
    let row = drawn.selected.start.saturating_sub(top);
    lines::draw(frame, inside, drawn.lines.into_iter().skip(top));
    if state.overlays.is_empty() && row < height && !inside.is_empty() {
        let row = u16::try_from(row).unwrap_or_default();
        frame.set_cursor_position(Position::new(inside.x, inside.y + row));
    }
}

impl Drawn {
    fn of(sheet: &Sheet, width: usize, theme: Theme, wishes: &Wishes) -> Self {
        let mut drawn = Self {
            lines: Vec::new(),
            selected: 0..0,
            width,
            theme,
        };
        let mut place = 0;
        for part in &sheet.parts {
            if part.lines.is_empty() && part.note.is_empty() {
                continue;
            }
            if !part.heading.is_empty() {
                drawn.heading(&part.heading);
            }
            for (number, line) in part.lines.iter().enumerate() {
                if number > 0 && line.meet.is_some() {
                    drawn.lines.push(Line::default());
                }
                drawn.line(line, place == sheet.cursor());
                place += 1;
            }
            drawn.below(&keymap::spell(wishes, &part.note), 0, theme.quiet());
        }
        drawn
    }

    fn heading(&mut self, heading: &str) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
        self.below(heading, 0, self.theme.accent());
    }

    fn line(&mut self, line: &sheet::Line, is_selected: bool) {
        let theme = self.theme;
        let pointer = if is_selected { theme.pointer() } else { " " };
        let row = RowText::new()
            .part(format!("{pointer} "), theme.accent())
            .part(line.text.clone(), theme.plain())
            .then(line.more.clone(), theme.quiet(), theme)
            .right(line.word.clone(), theme.quiet());
        let start = self.lines.len();
        self.lines.push(if is_selected {
            row.selected(self.width, theme)
        } else {
            row.line(self.width, theme)
        });
        self.below(&line.why, INDENT, theme.quiet());
        if !line.mind.is_empty() {
            self.below(&format!("! {}", line.mind), INDENT, theme.due());
        }
        if is_selected {
            self.selected = start..self.lines.len();
        }
    }

    /// Wrapped text, so far in; nothing for an empty one.
    fn below(&mut self, said: &str, indent: usize, style: Style) {
        if said.is_empty() {
            return;
        }
        let said = self.theme.text(&text::clean(said)).into_owned();
        for line in text::wrap(&said, self.width.saturating_sub(indent).max(1)) {
            let line = format!("{}{line}", " ".repeat(indent));
            self.lines.push(Line::styled(line, style));
        }
    }
}
