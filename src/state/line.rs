//! The one line in which things are added and logged. What is understood of it is read again with every
//! key and shown below it; Enter makes it so.

use crate::book::{Book, Day, Key};
use crate::language::capture::{self, Purpose, Reading, Setting};
use crate::language::day;

use super::field::Field;
use super::{State, Wishes};

/// A sentence being typed in the capture grammar.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it adds.
    pub purpose: Purpose,
    /// What is typed.
    pub field: Field,
    /// The record it was started from.
    pub about: Option<Key>,
    /// Names that could mean several people, and who was meant.
    pub chosen: Vec<(String, Key)>,
    /// Whether names that are not known become new people. Said by a second Enter.
    pub create: bool,
    /// What is understood.
    pub reading: Reading,
    /// Why Enter did not take it.
    pub problem: Option<String>,
}

impl State {
    /// Whether a text may tell of something that happened: it is more than a word, and begins with no day to come.
    pub fn may_have_happened(&self, typed: &str) -> bool {
        let mut words = typed.split_whitespace();
        let (first, more) = (words.next().unwrap_or_default(), words.next());
        let day = day::read(first, self.wishes.calendar(self.today));
        more.is_some() && !day.is_ok_and(|day| day > self.today)
    }
}

impl Line {
    /// An empty line for a purpose, started from a record.
    pub fn new(
        purpose: Purpose,
        about: Option<Key>,
        book: &Book,
        wishes: &Wishes,
        today: Day,
    ) -> Self {
        let reading = Reading::default();
        let create = purpose == Purpose::Log
            && about.is_some_and(|key| key.kind == crate::book::Kind::Event);
        let mut line = Self {
            purpose,
            field: Field::line(""),
            about,
            chosen: Vec::new(),
            create,
            reading,
            problem: None,
        };
        line.read(book, wishes, today);
        line
    }

    /// Reads what is typed anew.
    pub fn read(&mut self, book: &Book, wishes: &Wishes, today: Day) {
        let setting = Setting {
            book,
            calendar: wishes.calendar(today),
            cadences: &wishes.cadences,
            about: self.about,
            chosen: &self.chosen,
            create: self.create,
        };
        self.reading = capture::read(self.field.text(), self.purpose, &setting);
    }

    /// What taking it does, in a word or two.
    pub fn deed(&self) -> &'static str {
        match self.purpose {
            Purpose::Log if self.is_rapid() => "capture",
            _ if self.create && self.problem.is_some() => "add them",
            Purpose::Log => "log it",
            Purpose::Contact | Purpose::Goal | Purpose::Event | Purpose::FollowUp => "add it",
            Purpose::Introduction => "introduce",
        }
    }

    /// Whether it is rapid capture: one line a person, at an event, until Esc.
    pub fn is_rapid(&self) -> bool {
        self.purpose == Purpose::Log
            && self
                .about
                .is_some_and(|key| key.kind == crate::book::Kind::Event)
    }
}
