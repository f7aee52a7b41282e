//! What would come of a file: how many of each fate, then everybody under headings, of whom only those are put
//! together who are seen. And the line in which the file is named.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Position, Rect};
use ratatui::text::Line;

use crate::keymap;
use crate::state::State;
use crate::state::import::{self, Preview};
use crate::state::overlay::PathPrompt;
use crate::text;

use super::row::RowText;
use super::{Theme, card, lines, prompt};

/// Lines above the list: the counts and a blank one.
const HEAD: u16 = 2;

pub(super) fn draw(frame: &mut Frame, area: Rect, state: &State, preview: &Preview, theme: Theme) {
    let (column, inside) = card::place(area);
    let [head, body] = inside.layout(&Split::vertical([
        Constraint::Length(HEAD),
        Constraint::Fill(1),
    ]));
    let (height, width) = (usize::from(body.height), usize::from(body.width));
    let cursor = preview.cursor();
    // The first of a part is seen with its heading.
    let is_first = matches!(
        preview.lines.get(cursor.wrapping_sub(1)),
        Some(import::Line::Heading(_))
    );
    let start = cursor.saturating_sub(usize::from(is_first));
    let end = (cursor + 3).min(preview.lines.len());
    let top = end.saturating_sub(height).min(start);
    let below = match preview.lines.len().saturating_sub(top + height) {
        0 => String::new(),
        below => lines::more(below),
    };
    let name = theme.fit(&preview.name, usize::from(column.width).saturating_sub(12));
    let title = (format!(" Import {name} "), Line::default());
    card::edge(frame, column, title, &below, theme);
    lines::draw(frame, head, [counts(preview, width, theme)]);
    let shown = preview.lines.iter().enumerate().skip(top).take(height);
    let drawn = shown.map(|(place, it)| row(state, preview, it, (place == cursor, width), theme));
    lines::draw(frame, body, drawn.collect::<Vec<_>>());
    let at = cursor - top;
    if state.overlays.is_empty() && at < height && !body.is_empty() {
        let at = u16::try_from(at).unwrap_or_default();
        frame.set_cursor_position(Position::new(body.x, body.y + at));
    }
}

/// "4,812 new · 120 filled in": the first of it is what counts most.
fn counts(preview: &Preview, width: usize, theme: Theme) -> Line<'static> {
    let mut row = RowText::new();
    let counts = preview.counts();
    if counts.is_empty() {
        row = row.part("Nobody is in it", theme.loud());
    }
    for (place, (count, word)) in counts.into_iter().enumerate() {
        let said = format!("{count} {word}");
        row = match place {
            0 => row.part(said, theme.loud()),
            _ => row.then(said, theme.plain(), theme),
        };
    }
    row.line(width, theme)
}

fn row(
    state: &State,
    preview: &Preview,
    line: &import::Line,
    (is_selected, width): (bool, usize),
    theme: Theme,
) -> Line<'static> {
    let (name, says, spot, moved) = match line {
        import::Line::Heading(heading) => {
            let heading = keymap::spell(&state.wishes, heading);
            let heading = theme.fit(&text::clean(&heading), width);
            return Line::styled(heading, theme.accent());
        }
        import::Line::Row {
            name,
            says,
            spot,
            moved,
        } => (name, says, spot, moved),
    };
    let pointer = if is_selected { theme.pointer() } else { " " };
    let is_marked = moved.is_some_and(|who| preview.is_marked(who));
    let mark = if is_marked { theme.marked() } else { " " };
    let mut row = RowText::new()
        .part(pointer, theme.accent())
        .part(mark, theme.accent());
    row = if name.is_empty() {
        row.part(says.as_str(), theme.plain())
    } else if says.is_empty() {
        row.part(name.as_str(), theme.plain())
    } else {
        let column = (width / 3).clamp(10, 28);
        row.cell(name, column, theme.plain(), theme)
            .part(says.as_str(), theme.quiet())
    };
    if width >= 50 {
        row = row.right(spot.as_str(), theme.quiet());
    }
    if is_selected {
        row.selected(width, theme)
    } else {
        row.line(width, theme)
    }
}

/// What can be imported.
const KINDS: [&str; 6] = [
    "LinkedIn export (zip)",
    "vCards",
    "a folder of vCards",
    "CSV of Google, Outlook, others",
    "JSON of Monica, knotter, netgrow",
    "calendars (ics)",
];

/// The line in which the file is named, with what can be imported below it, or why it could not.
pub(super) fn path(frame: &mut Frame, area: Rect, typed: &PathPrompt, theme: Theme) {
    let width = prompt::width(area);
    let (told, style) = if let Some(problem) = &typed.problem {
        let problem = text::clean(problem).into_owned();
        (
            text::wrap(&theme.text(&problem), width.max(1)),
            theme.late(),
        )
    } else {
        let kinds = text::wrap_parts(KINDS, theme.dot(), width.max(1));
        (kinds, theme.quiet())
    };
    let told = told.into_iter().map(|part| Line::styled(part, style));
    let told: Vec<Line> = told.collect();
    let title = "Import a file or a folder";
    prompt::asks(frame, area, (&typed.field, &[]), told, title, theme);
}
