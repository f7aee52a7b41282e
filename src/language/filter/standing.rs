//! Filters that ask only what stays true of somebody until their record changes: tags, company, topics, where
//! we met. A goal is served by such a filter, so that nobody comes to serve it overnight.

use super::term::Term;
use super::{Fault, Filter, Test, Tested};
use crate::book::{Book, Contact, Day, Key};
use crate::language::hay;

/// What is asked of people.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    filter: Filter,
    /// Whether it looks into all that is written of them.
    reads: bool,
}

impl Standing {
    /// Reads a filter as typed, and refuses what changes from day to day.
    pub fn read(typed: &str) -> Result<Self, Fault> {
        let filter = Filter::read(typed)?;
        let mut reads = false;
        let mut moving = false;
        if let Some(test) = &filter.test {
            test.each(&mut |term| {
                reads |= matches!(term, Term::Word(_) | Term::Tag(_));
                moving |= !matches!(term, Term::Word(_) | Term::Tag(_) | Term::Text(..));
            });
        }
        if moving {
            return Err(Fault {
                at: 0..typed.len(),
                says: "a goal is served by what stays: words, #tags, company: title: city: name: met: \
                       topic: cares: needs: offers:"
                    .to_owned(),
            });
        }
        Ok(Self { filter, reads })
    }

    /// Whether somebody is meant.
    pub fn fits(&self, book: &Book, contact: &Contact) -> bool {
        let key = Key::of(contact.id);
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
