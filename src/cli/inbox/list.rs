//! What the lines of an inbox would become, told to people and to programs.

use serde::Serialize;

use crate::language::capture::Purpose;
use crate::language::jot::Jot;
use crate::state::State;
use crate::state::inbox::Inbox;
use crate::state::line::Line;

use super::super::desk::Failure;
use super::super::out::{self, Lines};

/// A line for programs.
#[derive(Serialize)]
struct JotOut {
    line: String,
    adds: &'static str,
    understood: Vec<PieceOut>,
    doubts: Vec<String>,
}

/// What is understood of a part of it.
#[derive(Serialize)]
struct PieceOut {
    what: &'static str,
    meaning: String,
}

/// Prints what each line would become.
pub(super) fn print(jots: &[Jot], state: &State, is_json: bool) -> Result<(), Failure> {
    let inbox = Inbox {
        lines: jots.to_vec(),
        ..Inbox::default()
    };
    let read = |at: usize| inbox.line(at, &state.book, &state.wishes, state.today);
    let read: Vec<Line> = (0..jots.len()).filter_map(read).collect();
    if is_json {
        let told: Vec<JotOut> = jots.iter().zip(&read).map(for_programs).collect();
        return out::json(&told);
    }
    let mut lines = Lines::new();
    for it in &read {
        lines.gap();
        line(&mut lines, it);
    }
    if read.is_empty() {
        lines.line("Nothing new is in the inbox.");
    }
    lines.print()
}

/// Adds a line and what is understood of it.
pub(super) fn line(lines: &mut Lines, it: &Line) {
    lines.line(&format!("{}: {}", adds(it.purpose), it.field.text()));
    for piece in &it.reading.pieces {
        lines.line(&format!("  {}: {}", piece.role.word(), piece.meaning));
    }
    for doubt in &it.reading.doubts {
        lines.line(&format!("  not clear: {doubt}"));
    }
}

fn for_programs((jot, it): (&Jot, &Line)) -> JotOut {
    let pieces = it.reading.pieces.iter().map(|piece| PieceOut {
        what: piece.role.word(),
        meaning: piece.meaning.clone(),
    });
    JotOut {
        line: jot.text.clone(),
        adds: adds(it.purpose),
        understood: pieces.collect(),
        doubts: it.reading.doubts.iter().map(ToString::to_string).collect(),
    }
}

/// What a line adds, in a word.
const fn adds(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Log => "log",
        Purpose::Contact => "contact",
        Purpose::Goal => "goal",
        Purpose::Event => "event",
        Purpose::FollowUp => "follow-up",
        Purpose::Introduction => "introduction",
    }
}
