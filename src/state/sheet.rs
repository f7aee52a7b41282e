//! A sheet: the answer to a question to the whole book, in lines under headings, each of which leads to a
//! record. It is made when it is opened and when the book changes; drawing looks nothing up. What each question is
//! answered with stands in a file of its own.

mod balance;
mod meet;
mod mentors;
mod paths;

use crate::book::{Book, Day, Key};
use crate::insight::fact::Fact;
use crate::insight::matches::Match;
use crate::insight::path::Target;

use super::action::Way;

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Who should meet.
    Matches,
    /// What went to and fro with everybody.
    Balance,
    /// Who is on the mentor track, stage by stage.
    Mentors,
    /// Who could introduce me to somebody.
    PathTo(Target),
}

/// The answer, and what is selected in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What is asked.
    pub question: Question,
    /// The answer.
    pub parts: Vec<Part>,
    /// The place of the selected line.
    cursor: usize,
}

/// Lines under a heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Part {
    /// The heading; none where it is empty.
    pub heading: String,
    /// What is said where there are no lines, or of those that are left out.
    pub note: String,
    /// The lines.
    pub lines: Vec<Line>,
    /// The number that the heading tells, where it tells one.
    pub counted: Option<Fact>,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The record it leads to.
    pub key: Key,
    /// What it says.
    pub text: String,
    /// More of it, quieter.
    pub more: String,
    /// A word at the right.
    pub word: String,
    /// Why, in the line below.
    pub why: String,
    /// Something to think of before.
    pub mind: String,
    /// The two who should meet, where that is what it says.
    pub meet: Option<Match>,
}

/// How many lines of a kind are shown.
const SHOWN: usize = 100;

impl Question {
    fn answer(&self, book: &Book, today: Day) -> Vec<Part> {
        match self {
            Self::Matches => vec![meet::part(book, today)],
            Self::Balance => balance::parts(book, today),
            Self::Mentors => mentors::parts(book, today),
            Self::PathTo(target) => paths::parts(book, target, today),
        }
    }
}

impl Sheet {
    /// The answer to a question on a day.
    pub fn new(question: Question, book: &Book, today: Day) -> Self {
        let parts = question.answer(book, today);
        Self {
            question,
            parts,
            cursor: 0,
        }
    }

    /// What it is called.
    pub fn title(&self, book: &Book) -> String {
        match &self.question {
            Question::Matches => "Who should meet".to_owned(),
            Question::Balance => "Give and take".to_owned(),
            Question::Mentors => "Mentors".to_owned(),
            Question::PathTo(target) => format!("Path to {}", target.name(book)),
        }
    }

    /// How many stages of the board of mentors are shown although nobody is there.
    pub const ALWAYS: usize = 5;

    /// Whether it is the board of mentors.
    pub fn is_board(&self) -> bool {
        self.question == Question::Mentors
    }

    /// All lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.parts.iter().flat_map(|part| &part.lines)
    }

    /// The place of the selected line.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// The selected line.
    pub fn current(&self) -> Option<&Line> {
        self.lines().nth(self.cursor)
    }

    /// The part in which the selected line stands.
    pub fn part(&self) -> Option<&Part> {
        let mut before = 0;
        self.parts.iter().find(|part| {
            before += part.lines.len();
            self.cursor < before
        })
    }

    /// Selects the line at a place, or the last.
    pub(super) fn go(&mut self, place: usize) {
        self.cursor = place.min(self.lines().count().saturating_sub(1));
    }

    /// Selects the line beside it, in the next part that has lines or in the one before.
    pub(super) fn go_aside(&mut self, way: Way) {
        let mut first = 0;
        let mut places: Vec<(usize, usize)> = Vec::new();
        for part in self.parts.iter().filter(|part| !part.lines.is_empty()) {
            places.push((first, part.lines.len()));
            first += part.lines.len();
        }
        let cursor = self.cursor;
        let is_here = |(first, count): &(usize, usize)| (*first..first + count).contains(&cursor);
        let Some(here) = places.iter().position(is_here) else {
            return;
        };
        let row = places.get(here).map_or(0, |(first, _)| cursor - first);
        let there = match way {
            Way::Up => here.checked_sub(1),
            Way::Down => here.checked_add(1),
        };
        if let Some((first, count)) = there.and_then(|there| places.get(there)) {
            self.cursor = first + row.min(count - 1);
        }
    }

    /// Answers anew; what was selected stays so, or what comes in its place.
    pub(super) fn renew(&mut self, book: &Book, today: Day) {
        let was = self.current().cloned();
        self.parts = self.question.answer(book, today);
        let is_it = |line: &Line| {
            was.as_ref()
                .is_some_and(|was| line.key == was.key && line.text == was.text)
        };
        let place = self.lines().position(is_it);
        self.go(place.unwrap_or(self.cursor));
    }
}

impl Line {
    fn new(key: Key, text: impl Into<String>) -> Self {
        Self {
            key,
            text: text.into(),
            more: String::new(),
            word: String::new(),
            why: String::new(),
            mind: String::new(),
            meet: None,
        }
    }
}

/// Those of `all` that are shown, and a note on the rest.
fn shown<T>(all: Vec<T>, line: impl Fn(T) -> Line) -> (Vec<Line>, String) {
    let note = match all.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("{more} more"),
    };
    (all.into_iter().take(SHOWN).map(line).collect(), note)
}
