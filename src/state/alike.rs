//! Two contacts side by side who may be one person, a pair at a time: those in doubt, or two that were marked.
//! What is decided is an ordinary edit, saved at once, so it can be left at any time.

use crate::book::{Book, Contact, Id};
use crate::exchange::likeness;

/// A walk through pairs that may be one person.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alike {
    /// The pairs: who is known, and who may be the same.
    pairs: Vec<(Id<Contact>, Id<Contact>)>,
    /// The pair that is shown; past the last, the end is.
    at: usize,
    /// Whether the second of the pair is kept, and the first goes into it.
    pub keeps_second: bool,
    /// Whether the pairs are those in doubt.
    is_of_doubts: bool,
}

/// What is decided of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They are one person.
    Same,
    /// They are two.
    Different,
}

/// Everybody in doubt with each who they may be.
fn doubts(book: &Book) -> Vec<(Id<Contact>, Id<Contact>)> {
    let contacts = book.all::<Contact>().values();
    let pairs = contacts.flat_map(|it| it.maybe.iter().map(|other| (*other, it.id)));
    pairs
        .filter(|(known, _)| book.get(*known).is_some())
        .collect()
}

impl Alike {
    /// Everybody in doubt.
    pub fn of_doubts(book: &Book) -> Self {
        Self {
            pairs: doubts(book),
            is_of_doubts: true,
            ..Self::default()
        }
    }

    /// Two who are to become one.
    pub fn of_pair(one: Id<Contact>, other: Id<Contact>) -> Self {
        Self {
            pairs: vec![(one, other)],
            ..Self::default()
        }
    }

    /// The pair that is shown, the one that is kept first.
    pub fn pair(&self) -> Option<(Id<Contact>, Id<Contact>)> {
        self.pairs.get(self.at).copied()
    }

    /// Why the two may be one, as words without an end; empty where nothing that is known of them says so.
    pub fn why(&self, book: &Book) -> String {
        let pair = self.pair();
        let pair = pair.and_then(|(one, other)| Some((book.get(one)?, book.get(other)?)));
        pair.map(|(one, other)| likeness(one, other))
            .unwrap_or_default()
    }

    /// Who is kept, and who goes into them.
    pub fn kept_and_gone(&self) -> Option<(Id<Contact>, Id<Contact>)> {
        let (one, other) = self.pair()?;
        Some(if self.keeps_second {
            (other, one)
        } else {
            (one, other)
        })
    }

    /// How many pairs there are, and the place of the one that is shown, from 0.
    pub fn way(&self) -> (usize, usize) {
        (self.at, self.pairs.len())
    }

    /// Whether the last pair was passed.
    pub fn is_over(&self) -> bool {
        self.at >= self.pairs.len()
    }

    /// Leaves the pair for another time.
    pub(super) fn skip(&mut self) {
        if !self.is_over() {
            self.at += 1;
            self.keeps_second = false;
        }
    }

    /// One pair back.
    pub(super) fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
        self.keeps_second = false;
    }

    /// Drops the pairs that are settled, or whose people are gone; those that came up again are there again.
    pub(super) fn renew(&mut self, book: &Book) {
        if self.is_of_doubts {
            let passed: Vec<_> = self.pairs.iter().take(self.at).copied().collect();
            let pairs = doubts(book);
            let (mut before, after): (Vec<_>, Vec<_>) =
                pairs.into_iter().partition(|pair| passed.contains(pair));
            self.at = before.len();
            before.extend(after);
            self.pairs = before;
        } else {
            self.pairs
                .retain(|(one, other)| book.get(*one).is_some() && book.get(*other).is_some());
        }
        self.keeps_second = false;
    }
}
