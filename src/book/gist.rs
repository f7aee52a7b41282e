//! The gist of a talk: the little that is asked of all of them at once. A book of some years has a hundred thousand
//! talks, which lie far apart in memory with all their words; their gists lie side by side, day by day.

use super::interaction::Direction;
use super::{Contact, Id, Interaction};

/// The gist of a talk, whose day is known where it is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gist {
    /// Which talk.
    pub id: Id<Interaction>,
    /// With whom it was, where that is one person, at no event and on no platform; of any other the talk itself has
    /// to be asked.
    pub with: Option<Id<Contact>>,
    /// Which way it went.
    pub went: Direction,
    /// Whether anything was given or received.
    pub is_exchange: bool,
    /// Whether the words of it are kept.
    pub is_written: bool,
}

impl Gist {
    /// The gist of a talk.
    pub(super) fn of(talk: &Interaction) -> Self {
        let with = match talk.contacts.as_slice() {
            [one] if talk.event.is_none() && talk.platform.is_none() => Some(*one),
            _ => None,
        };
        Self {
            id: talk.id,
            with,
            went: talk.went(),
            is_exchange: !(talk.gave.is_empty() && talk.got.is_empty()),
            is_written: !talk.text.is_empty(),
        }
    }
}
