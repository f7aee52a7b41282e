//! The view of staying connected: numbers, cadences that could fit better and old ties, one of which is
//! selected. What it shows is made when it is opened and when the book changes.

use crate::book::{Book, Contact, Day, Id};
use crate::insight::fact::Fact;
use crate::insight::reconnect::Tie;
use crate::insight::staying;
use crate::insight::tempo::Proposal;

/// The view, and what is selected in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Staying {
    /// What it shows.
    pub found: staying::Staying,
    /// The place of the selected line.
    cursor: usize,
}

/// A line that can be selected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item<'a> {
    /// A number, and what was counted for it.
    Number(&'a Fact, &'a str),
    /// A cadence that could fit better.
    Fit(&'a Proposal),
    /// An old tie.
    Tie(&'a Tie),
}

impl Item<'_> {
    /// Whom it is about.
    pub fn who(&self) -> Option<Id<Contact>> {
        match self {
            Self::Number(..) => None,
            Self::Fit(proposal) => Some(proposal.who),
            Self::Tie(tie) => Some(tie.who),
        }
    }
}

impl Staying {
    /// The view of a book on a day, the first that can be decided selected.
    pub fn new(book: &Book, today: Day) -> Self {
        Self {
            found: staying::Staying::of(book, today),
            cursor: 0,
        }
    }

    /// The lines that can be selected, in order.
    pub fn items(&self) -> Vec<Item<'_>> {
        let capacity = &self.found.capacity;
        let numbers = [
            Item::Number(&capacity.asked, ""),
            Item::Number(&capacity.done, &capacity.counted),
        ];
        let fits = self.found.proposals.iter().map(Item::Fit);
        let ties = self.found.ties.iter().map(Item::Tie);
        fits.chain(ties).chain(numbers).collect()
    }

    /// The place of the selected line.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The selected line.
    pub fn current(&self) -> Option<Item<'_>> {
        self.items().get(self.cursor).copied()
    }

    /// Whether there is a cadence to loosen.
    pub fn can_loosen(&self) -> bool {
        self.found.proposals.iter().any(Proposal::is_looser)
    }

    /// Selects the line at a place, or the last.
    pub(super) fn go(&mut self, place: usize) {
        self.cursor = place.min(self.items().len().saturating_sub(1));
    }

    /// Makes anew what it shows; what was selected stays so, or what comes in its place.
    pub(super) fn renew(&mut self, book: &Book, today: Day) {
        let was = self.current().and_then(|it| it.who());
        self.found = staying::Staying::of(book, today);
        let items = self.items();
        let place = items.iter().position(|it| was.is_some() && it.who() == was);
        self.go(place.unwrap_or(self.cursor));
    }
}
