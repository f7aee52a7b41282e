//! The morning review: the rows that are due, one card at a time. It only remembers where one is; each
//! outcome is an ordinary edit, saved at once, so the review can be left at any time.

use crate::insight::agenda;
use crate::insight::queue::Queue;

use super::list::Row;

/// A walk through the rows that are due.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Review {
    /// The cards, with what became of each.
    pub cards: Vec<Card>,
    /// The card that is shown; past the last, the end is.
    pub at: usize,
    /// Rows that wait beyond the limit.
    pub waiting: Vec<Row>,
}

/// One card of a review.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The row.
    pub row: Row,
    /// What became of it; nothing while it is open.
    pub fate: Option<Fate>,
}

/// What became of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Done, or logged.
    Done,
    /// Put off, or moved.
    Later,
    /// Dropped, or its cadence changed.
    Settled,
    /// Skipped.
    Skipped,
}

impl Review {
    /// A review of what waits.
    pub fn new(queue: &Queue) -> Self {
        let row = |due: &agenda::Row| Row {
            key: due.key,
            kind: Some(due.kind),
        };
        let cards = queue
            .now
            .iter()
            .map(|due| Card {
                row: row(due),
                fate: None,
            })
            .collect();
        Self {
            cards,
            at: 0,
            waiting: queue.later.iter().map(row).collect(),
        }
    }

    /// The row of the card that is shown.
    pub fn current(&self) -> Option<Row> {
        self.cards.get(self.at).map(|card| card.row)
    }

    /// The row of the card that is shown, while nothing became of it.
    pub fn undecided(&self) -> Option<Row> {
        let card = self.cards.get(self.at)?;
        card.fate.is_none().then_some(card.row)
    }

    /// Whether the card that is shown was done, and gone back to.
    pub fn is_done(&self) -> bool {
        let card = self.cards.get(self.at);
        card.is_some_and(|card| card.fate == Some(Fate::Done))
    }

    /// Whether the last card was passed.
    pub fn is_over(&self) -> bool {
        self.at >= self.cards.len()
    }

    /// Says what became of the card and moves on.
    pub fn pass(&mut self, fate: Fate) {
        if let Some(card) = self.cards.get_mut(self.at) {
            card.fate = Some(fate);
            self.at += 1;
        }
    }

    /// One card back.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// Brings in what could wait.
    pub fn go_on(&mut self) {
        self.cards
            .extend(self.waiting.drain(..).map(|row| Card { row, fate: None }));
    }

    /// How many cards ended so.
    pub fn count(&self, fate: Fate) -> usize {
        self.cards
            .iter()
            .filter(|card| card.fate == Some(fate))
            .count()
    }

    /// What became of the cards so far: "2 done, 1 put off"; empty while nothing did.
    pub fn told(&self) -> String {
        let told = [Fate::Done, Fate::Later, Fate::Settled, Fate::Skipped].map(|fate| {
            let count = self.count(fate);
            (count > 0).then(|| format!("{count} {}", fate.word()))
        });
        told.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

impl Fate {
    /// It in a word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Later => "put off",
            Self::Settled => "settled",
            Self::Skipped => "skipped",
        }
    }
}
