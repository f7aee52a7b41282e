//! What would come of a file: how many of each fate, then everybody under headings, of whom only those are put
//! together who are seen. And the line in which the file is named.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout as Split, Position, Rect};
use ratatui::text::Line;

use crate::keymap;
use crate::state::State;
use crate::state::import::{self, Preview};
use crate::state::overlay::{PathFor, PathPrompt};
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
    let name = theme.fit(
        &preview.called(),
        usize::from(column.width).saturating_sub(12),
    );
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

/// "4,812 new · 120 filled in", or of mail "12 talks": the first of it is what counts most.
fn counts(preview: &Preview, width: usize, theme: Theme) -> Line<'static> {
    let mut row = RowText::new();
    let beside = Some(preview.beside()).filter(|it| !preview.has_rows() && !it.is_empty());
    let counts = preview.counts().into_iter();
    let counts = counts.map(|(count, word)| format!("{count} {word}"));
    let all: Vec<String> = beside.into_iter().chain(counts).collect();
    if all.is_empty() {
        row = row.part("Nothing new is in it", theme.loud());
    }
    for (place, said) in all.into_iter().enumerate() {
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
const KINDS: [&str; 7] = [
    "LinkedIn export (zip)",
    "vCards",
    "a folder of vCards",
    "CSV of Google, Outlook, others",
    "JSON of Monica, knotter, netgrow",
    "calendars (ics)",
    "mail (mbox, Maildir)",
];

/// The line in which the file is named, with what can be imported or what is exported below it, or why it could not.
pub(super) fn path(frame: &mut Frame, area: Rect, state: &State, typed: &PathPrompt, theme: Theme) {
    let width = prompt::width(area);
    let (title, about) = match &typed.purpose {
        PathFor::Import => (
            "Import a file or a folder".to_owned(),
            text::wrap_parts(KINDS, theme.dot(), width.max(1)),
        ),
        PathFor::Export { export, .. } => {
            let told = export.told();
            let folder = if export.format.takes_folder() {
                "a folder takes a file each"
            } else {
                "into one file"
            };
            let about = [told.as_str(), export.format.purpose(), folder];
            (
                format!("Export as {}", export.format.name()),
                text::wrap_parts(about, theme.dot(), width.max(1)),
            )
        }
    };
    let (told, style) = if let Some(problem) = &typed.problem {
        let problem = keymap::spell(&state.wishes, problem);
        let problem = text::clean(&problem).into_owned();
        (
            text::wrap(&theme.text(&problem), width.max(1)),
            theme.late(),
        )
    } else {
        (about, theme.quiet())
    };
    let told = told.into_iter().map(|part| Line::styled(part, style));
    let told: Vec<Line> = told.collect();
    prompt::asks(frame, area, (&typed.field, &[]), told, &title, theme);
}
