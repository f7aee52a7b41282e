//! Filters that ask only what stays true of somebody until their record changes: tags, company, topics, where
//! we met. A goal is served by such a filter, so that nobody comes to serve it overnight.

use super::term::{Known, Term};
use super::{Fault, Filter, Test, Tested};
use crate::book::{Book, Contact, Day, Key, Platform};
use crate::language::hay;

/// What is asked of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    filter: Filter,
    /// Whether it looks into all that is written of them.
    reads: bool,
    /// Whether it asks for a platform.
    asks_where: bool,
}

impl Standing {
    /// Reads a filter as typed, and refuses what changes from day to day.
    pub fn read(typed: &str) -> Result<Self, Fault> {
        let filter = Filter::read(typed)?;
        let mut reads = false;
        let mut moving = false;
        let mut asks_where = false;
        if let Some(test) = &filter.test {
            test.each(&mut |term| {
                reads |= matches!(term, Term::Word(_) | Term::Tag(_));
                asks_where |= matches!(term, Term::Text(Known::Platform, _));
                moving |= !matches!(term, Term::Word(_) | Term::Tag(_) | Term::Text(..));
            });
        }
        if moving {
            return Err(Fault {
                at: 0..typed.len(),
                says: "a goal is served by what stays: words, #tags, company: title: city: name: met: \
                       platform: topic: cares: needs: offers:"
                    .to_owned(),
            });
        }
        Ok(Self {
            filter,
            reads,
            asks_where,
        })
    }

    /// Whether somebody is meant.
    pub fn fits(&self, book: &Book, contact: &Contact) -> bool {
        self.holds(book, Key::of(contact.id))
    }

    /// Whether a platform is meant: a filter that asks for no platform is about people.
    pub fn picks(&self, book: &Book, platform: &Platform) -> bool {
        self.asks_where && self.holds(book, Key::of(platform.id))
    }

    fn holds(&self, book: &Book, key: Key) -> bool {
        let hay = if self.reads {
            hay::stack(book, key)
        } else {
            String::new()
        };
        // The day plays no part in what stays.
        let today = Day::MIN;
        self.filter.passes(Tested {
            book,
            today,
            key,
            hay: &hay,
        })
    }
}

impl Test {
    fn each(&self, see: &mut dyn FnMut(&Term)) {
        match self {
            Self::Term(term) => see(term),
            Self::Not(test) => test.each(see),
            Self::All(tests) | Self::Any(tests) => tests.iter().for_each(|test| test.each(see)),
        }
    }
}
