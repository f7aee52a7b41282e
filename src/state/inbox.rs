//! The inbox in the app: what waits in it, and the going through it, a line at a time. Nothing of it is in
//! the book before its owner has looked at it and said so.

use crate::book::{Book, Change, Day};
use crate::language::jot::{self, Jot};

use super::line::Line;
use super::{State, Wishes};

/// What waits in the inbox.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Inbox {
    /// The lines, in their order.
    pub lines: Vec<Jot>,
    /// Whether they were gone through already; what was left then waits for another time.
    pub is_through: bool,
    /// The marks of lines that were dealt with just now, to be remembered.
    pub handled: Vec<u64>,
    /// The marks of lines that wait again as of now, to be remembered.
    pub released: Vec<u64>,
    /// What was made of which line in this run.
    pub taken: Vec<Taken>,
}

/// A line that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// What was made of it.
    pub change: Change,
    /// The line.
    pub jot: Jot,
    /// Its place among those that waited.
    pub at: usize,
}

/// Going through the inbox.
#[derive(Debug, Clone, PartialEq)]
pub struct Sorting {
    /// Which of the lines it is about; those before were left for another time.
    pub at: usize,
    /// The line as it is understood.
    pub line: Line,
    /// Whether the morning review comes after it.
    pub then_review: bool,
}

impl Inbox {
    /// The line that a change was made of.
    pub(super) fn line_of(&self, change: &Change) -> Option<&Taken> {
        self.taken.iter().find(|taken| taken.change == *change)
    }

    /// The line at a place, read as it says.
    pub fn line(&self, at: usize, book: &Book, wishes: &Wishes, today: Day) -> Option<Line> {
        let jot = self.lines.get(at)?;
        let (purpose, sentence) = jot::read(&jot.text)?;
        let mut line = Line::new(purpose, None, book, wishes, today);
        line.field.insert(sentence);
        line.read(book, wishes, today);
        Some(line)
    }
}

/// Whether the inbox is gone through before the morning review: where something waits in it that was not
/// left for another time.
pub(super) fn comes_first(state: &State) -> bool {
    let inbox = state.inbox.as_ref();
    state.review.is_none()
        && state.network == super::Network::Own
        && inbox.is_some_and(|inbox| !inbox.is_through && !inbox.lines.is_empty())
}
