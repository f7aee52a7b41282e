//! A fact: a number in words, and the records that make it. Whatever screen or command tells a number tells
//! it as one of these, so that it can always be asked where it comes from.

use super::piece::Piece;
use crate::book::Key;

/// Something that was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is called, unique on its page: "contacts", "two-way".
    pub label: &'static str,
    /// The number.
    pub number: u32,
    /// The number in a few words: "12 of 30", "4 of 10 conversations".
    pub words: String,
    /// The records that make it, the most telling first.
    pub of: Vec<Key>,
    /// What else makes it and is no record of its own.
    pub pieces: Vec<Piece>,
}

impl Fact {
    /// The count of these records.
    pub fn count(label: &'static str, of: Vec<Key>) -> Self {
        let number = u32::try_from(of.len()).unwrap_or(u32::MAX);
        Self {
            label,
            number,
            words: number.to_string(),
            of,
            pieces: Vec::new(),
        }
    }

    /// The count of these records and these pieces.
    pub fn with_pieces(label: &'static str, of: Vec<Key>, pieces: Vec<Piece>) -> Self {
        let number = u32::try_from(of.len().saturating_add(pieces.len())).unwrap_or(u32::MAX);
        Self {
            number,
            words: number.to_string(),
            pieces,
            ..Self::count(label, of)
        }
    }

    /// The same with records beside those that are counted, as its words tell of them, too.
    #[must_use]
    pub fn beside(mut self, others: Vec<Key>) -> Self {
        self.of.extend(others);
        self
    }

    /// The same in other words.
    #[must_use]
    pub fn said(self, words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            ..self
        }
    }
}
