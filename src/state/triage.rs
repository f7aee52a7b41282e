//! Triage: the untriaged, one card at a time, in the order they had when it was opened. It only remembers
//! where one is and who was skipped; each decision is an ordinary edit, saved at once, so it can be left at
//! any time, and what became of a card is read from the book.

use std::collections::BTreeSet;

use crate::book::{Book, Cadence, Contact, Id, Span};
use crate::insight::relevance::Relevance;

/// A walk through the untriaged.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Triage {
    /// The cards, the most relevant first.
    cards: Vec<Relevance>,
    /// The card that is shown; past the last, the end is.
    at: usize,
    /// Those left for another time.
    skipped: BTreeSet<Id<Contact>>,
}

/// What became of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// To be in touch with, this often.
    Kept(Cadence),
    /// Never to remind of.
    Ambient,
    /// Out of sight.
    Archived,
    /// Left for another time.
    Skipped,
}

impl Triage {
    /// A walk through these.
    pub fn new(cards: Vec<Relevance>) -> Self {
        Self {
            cards,
            ..Self::default()
        }
    }

    /// The card that is shown.
    pub fn card(&self) -> Option<&Relevance> {
        self.cards.get(self.at)
    }

    /// The person on it.
    pub fn current(&self) -> Option<Id<Contact>> {
        self.card().map(|card| card.who)
    }

    /// How many cards there are, and the place of the one that is shown, from 0.
    pub fn way(&self) -> (usize, usize) {
        (self.at, self.cards.len())
    }

    /// Whether the last card was passed.
    pub fn is_over(&self) -> bool {
        self.at >= self.cards.len()
    }

    /// What became of somebody; nothing while the card is open.
    pub fn fate(&self, book: &Book, who: Id<Contact>) -> Option<Fate> {
        let contact = book.get(who)?;
        match contact.cadence {
            _ if contact.archived => Some(Fate::Archived),
            Cadence::Ambient => Some(Fate::Ambient),
            Cadence::Untriaged => self.skipped.contains(&who).then_some(Fate::Skipped),
            every @ Cadence::Every(_) => Some(Fate::Kept(every)),
        }
    }

    /// What became of the cards that are still there, in their order.
    pub fn fates(&self, book: &Book) -> impl Iterator<Item = Fate> {
        let cards = self.cards.iter();
        cards.filter_map(move |card| self.fate(book, card.who))
    }

    /// How many of the cards were given which cadence, the most frequent cadence first.
    pub fn spread(&self, book: &Book) -> Vec<(Span, usize)> {
        let mut spread: Vec<(Span, usize)> = Vec::new();
        for fate in self.fates(book) {
            let Fate::Kept(Cadence::Every(span)) = fate else {
                continue;
            };
            match spread.iter_mut().find(|(there, _)| *there == span) {
                Some((_, count)) => *count += 1,
                None => spread.push((span, 1)),
            }
        }
        spread.sort_by_key(|(span, _)| span.days());
        spread
    }

    /// Leaves the card for another time.
    pub(super) fn skip(&mut self) {
        if let Some(who) = self.current() {
            self.skipped.insert(who);
            self.at += 1;
        }
    }

    /// One card back.
    pub(super) fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// Goes back to somebody about whom it is to be decided again; whether they have a card.
    pub(super) fn reopen(&mut self, who: Id<Contact>) -> bool {
        let place = self.cards.iter().position(|card| card.who == who);
        if let Some(place) = place {
            self.at = place;
            self.skipped.remove(&who);
        }
        place.is_some()
    }

    /// Goes on to the next card about which nobody decided, if the one that is shown is decided.
    pub(super) fn settle(&mut self, book: &Book) {
        let is_open = |who: Id<Contact>| book.get(who).is_some_and(Contact::is_untriaged);
        while self.current().is_some_and(|who| !is_open(who)) {
            self.at += 1;
        }
    }
}
