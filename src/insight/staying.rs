//! Staying connected, as one answer: how much the cadences ask for and how much is done, which cadences could
//! fit better, and which old ties are worth taking up again.

use super::capacity::{self, Capacity};
use super::fact::Fact;
use super::reconnect::{self, Tie};
use super::tempo::{self, Proposal};
use crate::book::{Book, Day, Key};

/// How staying connected stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staying {
    /// What is asked for, and what is done.
    pub capacity: Capacity,
    /// Cadences that could fit better.
    pub proposals: Vec<Proposal>,
    /// Old ties worth taking up again.
    pub ties: Vec<Tie>,
}

impl Staying {
    /// How it stands on a day.
    pub fn of(book: &Book, today: Day) -> Self {
        Self {
            capacity: capacity::of(book, today),
            proposals: tempo::proposals(book, today),
            ties: reconnect::ties(book, today),
        }
    }

    /// The numbers of it.
    pub fn facts(&self) -> Vec<Fact> {
        let of = |looser: bool| {
            let fitting = self.proposals.iter().filter(|it| it.is_looser() == looser);
            fitting.map(|it| Key::of(it.who)).collect()
        };
        let ties = self.ties.iter().map(|tie| Key::of(tie.who));
        vec![
            self.capacity.asked.clone(),
            self.capacity.done.clone(),
            Fact::count("looser", of(true)),
            Fact::count("tighter", of(false)),
            Fact::count("old ties", ties.collect()),
        ]
    }
}
