//! Filters: what a list is narrowed to. Words that must appear, `#tags`, what is known of a record
//! (`company:acme`, `silent>30d`), joined by `and`, `or`, `not` and brackets. The same in every list of the
//! app and in every command.

mod parse;
mod standing;
mod term;

pub use parse::{Fault, split};
pub use standing::Standing;
pub use term::{NAMES, states};

use term::Term;

use crate::book::{Book, Day, Key};

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// All of these must hold.
    test: Option<Test>,
}

/// What must hold of a record.
#[derive(Debug, Clone, PartialEq)]
enum Test {
    /// One thing.
    Term(Term),
    /// The contrary.
    Not(Box<Test>),
    /// Every one.
    All(Vec<Test>),
    /// At least one.
    Any(Vec<Test>),
}

/// A record that is tested.
#[derive(Debug, Clone, Copy)]
pub struct Tested<'a> {
    /// The book it is from.
    pub book: &'a Book,
    /// The day on the user's calendar.
    pub today: Day,
    /// The record.
    pub key: Key,
    /// Its folded text, see [`super::hay::stack`].
    pub hay: &'a str,
}

impl Filter {
    /// Reads a filter as typed.
    pub fn read(typed: &str) -> Result<Self, Fault> {
        let test = parse::read(typed)?;
        Ok(Self { test })
    }

    /// Whether a record passes.
    pub fn passes(&self, it: Tested) -> bool {
        self.test.as_ref().is_none_or(|test| test.holds(it))
    }
}

impl Test {
    fn holds(&self, it: Tested) -> bool {
        match self {
            Self::Term(term) => term.holds(it),
            Self::Not(test) => !test.holds(it),
            Self::All(tests) => tests.iter().all(|test| test.holds(it)),
            Self::Any(tests) => tests.iter().any(|test| test.holds(it)),
        }
    }
}
