//! What is understood of the one line, a piece a row with its label, and what is doubtful below it.

use std::borrow::Cow;

use ratatui::text::Line;

use crate::language::capture::{Doubt, Piece, Role};
use crate::state::line as typed;
use crate::text;

use super::super::{Theme, row::RowText};
use super::LABEL;

/// What is understood of a line, and what is not, in a room of so many cells and rows.
pub(in crate::ui) fn echo(
    line: &typed::Line,
    (width, room): (usize, usize),
    theme: Theme,
) -> Vec<Line<'static>> {
    let problem = line.problem.as_deref().unwrap_or_default().to_lowercase();
    // What was refused is told once.
    let is_untold = |doubt: &&Doubt| !problem.contains(&doubt.to_string().to_lowercase());
    let doubts = line.reading.doubts.iter().filter(is_untold);
    let doubts = doubts.flat_map(|doubt| {
        let sentence = text::clean(&doubt.to_string()).into_owned();
        let parts = text::wrap(&theme.text(&sentence), width.saturating_sub(2).max(1));
        parts.into_iter().enumerate().map(move |(number, part)| {
            let sign = if number == 0 { "? " } else { "  " };
            Line::styled(format!("{sign}{part}"), theme.due())
        })
    });
    let doubts: Vec<Line> = doubts.collect();
    let room = room.saturating_sub(doubts.len());
    let understood = understood(line, (width, room), theme);
    understood.into_iter().chain(doubts).collect()
}

/// What is understood of a line, whole as far as there are rows for it, else cut to a row each; the last ones,
/// with what is promised until when, come first. The end of what is still being proposed is left open.
pub(super) fn understood(
    line: &typed::Line,
    (width, room): (usize, usize),
    theme: Theme,
) -> Vec<Line<'static>> {
    let pieces = line.reading.pieces.iter();
    let mut shown: Vec<Vec<Line>> = pieces.clone().map(|_| Vec::new()).collect();
    let mut spare = room.saturating_sub(shown.len());
    for (shown, piece) in shown.iter_mut().zip(pieces).rev() {
        let whole = piece_rows(line, piece, width, theme);
        let more = whole.len().saturating_sub(1);
        *shown = if more <= spare {
            spare -= more;
            whole
        } else {
            let row = labelled(piece.role.word(), text::clean(&piece.meaning), theme);
            vec![row.line(width, theme)]
        };
    }
    shown.into_iter().flatten().collect()
}

/// All that a piece of a line says, wrapped.
fn piece_rows(line: &typed::Line, piece: &Piece, width: usize, theme: Theme) -> Vec<Line<'static>> {
    let last = piece.meaning.rsplit(' ').next().unwrap_or_default();
    let is_open = !line.field.proposal().is_empty()
        && piece.role == Role::Deed
        && line.field.text().ends_with(last);
    let said = text::clean(&piece.meaning);
    let cells = width.saturating_sub(LABEL + usize::from(is_open));
    let parts = text::wrap(&theme.text(&said), cells.max(1));
    let count = parts.len();
    let rows = parts.into_iter().enumerate().map(|(number, part)| {
        let label = if number == 0 { piece.role.word() } else { "" };
        let open = if is_open && number + 1 == count {
            "…"
        } else {
            ""
        };
        let row = labelled(label, part, theme).part(open, theme.quiet());
        row.line(width, theme)
    });
    rows.collect()
}

fn labelled<'a>(label: &str, said: impl Into<Cow<'a, str>>, theme: Theme) -> RowText<'a> {
    RowText::new()
        .part(text::pad(label, LABEL), theme.quiet())
        .part(said, theme.plain())
}
