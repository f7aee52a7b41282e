//! All keys: what works here first, narrowed by typing, each with its sentence.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Position, Rect};
use ratatui::text::{Line, Span};

use crate::keymap::{self, HelpLine};
use crate::state::State;
use crate::state::overlay::Search;
use crate::text;

use super::popup::framed;
use super::{Theme, lines, row::RowText};

/// The place of the help within the body.
fn place(area: Rect) -> Rect {
    area.centered(
        Constraint::Length(area.width.min(76)),
        Constraint::Length(area.height.min(30)),
    )
}

/// How many lines of the help are visible, and how many there are.
pub(super) fn room(area: Rect, state: &State, search: &Search) -> (u16, u16) {
    let lines = keymap::help(state, search).len();
    (
        place(area).height.saturating_sub(4),
        u16::try_from(lines).unwrap_or(u16::MAX),
    )
}

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, search: &Search, theme: Theme) {
    let inside = framed(
        frame,
        place(area),
        "Keys: type to search, Enter runs the line",
        theme,
    );
    let [top, _, list] = inside.layout(&Split::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
    ]));
    let typed = text::clean(search.field.text());
    let prompt = Line::from(vec![
        Span::styled("/ ", theme.accent()),
        Span::raw(typed.into_owned()),
    ]);
    lines::draw(frame, top, [prompt]);
    let caret = 2 + u16::try_from(text::width(search.field.before())).unwrap_or_default();
    let found = keymap::help(state, search);
    if found.is_empty() {
        let none = Line::styled(
            "No key has these words. Esc clears the search.",
            theme.quiet(),
        );
        lines::draw(frame, list, [none]);
    }
    let visible = usize::from(list.height).max(1);
    let first = (search.cursor + 1).saturating_sub(visible);
    let rows = found
        .iter()
        .enumerate()
        .skip(first)
        .take(visible)
        .map(|(place, line)| {
            let (row, width) = (of_line(line, theme), usize::from(list.width));
            if place == search.cursor {
                row.selected(width, theme)
            } else {
                row.line(width, theme)
            }
        });
    lines::draw(frame, list, rows);
    frame.set_cursor_position(Position::new(
        top.x + caret.min(top.width.saturating_sub(1)),
        top.y,
    ));
}

fn of_line(line: &HelpLine, theme: Theme) -> RowText<'_> {
    const KEYS: usize = 16;
    let keys = line.binding.keys.join(" ");
    let keys = text::pad(&text::fit(&keys, KEYS), KEYS + 1);
    let (style, right) = match &line.barred {
        None => (theme.plain(), String::new()),
        Some(why) if why.is_empty() => (theme.quiet(), line.binding.scope.title().to_owned()),
        Some(why) => (theme.quiet(), why.clone()),
    };
    RowText::new()
        .part(keys, theme.accent())
        .part(line.binding.says, style)
        .right(right, theme.quiet())
}
