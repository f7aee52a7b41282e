//! The columns of a table that is to be imported: what each is called, what it holds, and the first that stands in it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Position, Rect};
use ratatui::text::Line;

use crate::state::State;
use crate::state::columns::{Columns, Shown};
use crate::text;

use super::row::RowText;
use super::{Theme, card, lines};

/// Lines above the list: what is asked, and a blank one.
const HEAD: u16 = 2;
/// The widest that a name of a column or of a field becomes, in cells.
const WIDE: usize = 26;
const FIELD: usize = 15;
/// What a column is called that has no name.
const NO_NAME: &str = "(no name)";
/// From so many cells on, the field stands in a wide column.
const ROOMY: usize = 50;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, columns: &Columns, theme: Theme) {
    let (column, inside) = card::place(area);
    let [head, body] = inside.layout(&Split::vertical([
        Constraint::Length(HEAD),
        Constraint::Fill(1),
    ]));
    let (height, width) = (usize::from(body.height), usize::from(body.width));
    let cursor = columns.cursor();
    let count = columns.shown().len();
    let end = (cursor + 2).min(count);
    let top = end.saturating_sub(height).min(cursor);
    let below = match count.saturating_sub(top + height) {
        0 => String::new(),
        below => lines::more(below),
    };
    let name = theme.fit(&columns.name, usize::from(column.width).saturating_sub(14));
    let title = (format!(" Columns of {name} "), Line::default());
    card::edge(frame, column, title, &below, theme);
    lines::draw(frame, head, [asked(columns, width, theme)]);
    let named = columns.shown().map(|it| text::width(it.name)).max();
    let widest = WIDE.min((width / 3).max(NO_NAME.len()));
    let named = named.unwrap_or_default().clamp(NO_NAME.len(), widest);
    let shown = columns.shown().enumerate().skip(top).take(height);
    let drawn = shown.map(|(place, it)| row(&it, named, (place == cursor, width), theme));
    lines::draw(frame, body, drawn.collect::<Vec<_>>());
    let at = cursor - top;
    if state.overlays.is_empty() && at < height && !body.is_empty() {
        let at = u16::try_from(at).unwrap_or_default();
        frame.set_cursor_position(Position::new(body.x, body.y + at));
    }
}

/// What is to be done here, or what is missing still.
fn asked(columns: &Columns, width: usize, theme: Theme) -> Line<'static> {
    let kept = columns.shown().filter(|it| it.field.is_some()).count();
    let row = RowText::new();
    let row = if columns.names() {
        row.part("What each column holds", theme.loud())
    } else {
        row.part("Which holds a name or an e-mail?", theme.loud())
    };
    let said = format!("{kept} of {} taken", columns.shown().len());
    row.right(said, theme.quiet()).line(width, theme)
}

fn row(
    head: &Shown,
    named: usize,
    (is_selected, width): (bool, usize),
    theme: Theme,
) -> Line<'static> {
    let pointer = if is_selected { theme.pointer() } else { " " };
    let (field, style) = match head.field {
        Some(field) => (field, theme.accent()),
        None => ("left out", theme.quiet()),
    };
    let name = if head.name.is_empty() {
        NO_NAME
    } else {
        head.name
    };
    let field_width = if width < ROOMY { FIELD - 4 } else { FIELD };
    let row = RowText::new()
        .part(format!("{pointer} "), theme.accent())
        .cell(name, named, theme.plain(), theme)
        .cell(field, field_width, style, theme)
        .part(head.sample.to_owned(), theme.quiet());
    if is_selected {
        row.selected(width, theme)
    } else {
        row.line(width, theme)
    }
}
