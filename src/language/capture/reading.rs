//! What is understood of a line, piece by piece, each with where it stands and the label it is echoed under;
//! what is not is a [`Doubt`].

use std::ops::Range;

use crate::book::{Contact, Id};

use super::doubt::Doubt;
use super::draft::Draft;

/// What is understood of a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// What is understood, in the order of the line.
    pub pieces: Vec<Piece>,
    /// What is not, or not surely.
    pub doubts: Vec<Doubt>,
    pub(super) draft: Draft,
}

impl Reading {
    /// The people it names who are known already.
    pub fn people(&self) -> Vec<Id<Contact>> {
        self.draft.people()
    }

    /// Ends each piece where the next one begins, so that none stands in another.
    pub(super) fn part(&mut self, text: &str) {
        let mut next = text.len();
        for piece in self.pieces.iter_mut().rev() {
            let end = piece.span.end.min(next).max(piece.span.start);
            let own = text.get(piece.span.start..end).unwrap_or_default();
            next = piece.span.start;
            piece.span.end = next + own.trim_end().len();
        }
    }

    pub(super) fn piece(&mut self, span: Range<usize>, role: Role, meaning: impl Into<String>) {
        self.pieces.push(Piece {
            span,
            role,
            meaning: meaning.into(),
        });
    }
}

/// One thing understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// What it is.
    pub role: Role,
    /// What it means: "Fri 4 Dec", "Ana Lima · Acme".
    pub meaning: String,
}

/// What a piece of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Somebody.
    Person,
    /// A day.
    Day,
    /// How people were in touch.
    Channel,
    /// What it was about.
    Summary,
    /// The name or title of what is added.
    Name,
    /// What is to be done.
    Deed,
    /// What somebody does, and where.
    Work,
    /// A mail address, a phone number, a web address.
    Reach,
    /// A tag.
    Tag,
    /// An event or a platform.
    Place,
    /// A goal.
    Goal,
    /// What I promise.
    Promise,
    /// What they promise.
    Awaited,
    /// What comes next, though nobody promised it.
    Next,
    /// What I gave.
    Gave,
    /// What I got.
    Got,
    /// What I asked for.
    Asked,
    /// How often to be in touch.
    Cadence,
    /// How a goal is measured.
    Target,
    /// How a follow-up comes back.
    Repeat,
    /// Why two people should meet.
    Why,
    /// The follow-up that is finished with it.
    Finishes,
    /// The follow-up that is not finished with it, as somebody else is named.
    Leaves,
}

impl Role {
    /// The label it is echoed under.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "with",
            Self::Day => "day",
            Self::Channel => "how",
            Self::Summary => "about",
            Self::Name => "name",
            Self::Deed => "what",
            Self::Work => "work",
            Self::Reach => "reach",
            Self::Tag => "tag",
            Self::Place => "at",
            Self::Goal => "goal",
            Self::Promise => "I promise",
            Self::Awaited => "they do",
            Self::Next => "next",
            Self::Gave => "gave",
            Self::Got => "got",
            Self::Asked => "asked",
            Self::Cadence => "cadence",
            Self::Target => "target",
            Self::Repeat => "repeats",
            Self::Why => "why",
            Self::Finishes => "finishes",
            Self::Leaves => "still due",
        }
    }
}
