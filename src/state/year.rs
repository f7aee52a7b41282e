//! The year on the platforms: a calendar of what was done, and the day that is looked at.

use std::cmp::Reverse;

use chrono::Days;

use crate::book::{Book, Day};
use crate::insight::fact::Fact;
use crate::insight::heat::{self, Busy, Deed, Heat};
use crate::insight::piece::{self, Piece};

/// A calendar of what was done, and the day that is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Year {
    heat: Heat,
    deeds: Vec<Deed>,
    busy: Vec<Busy>,
    at: Day,
}

impl Year {
    /// The year up to today, with the last day on which something was done.
    pub fn new(book: &Book, today: Day) -> Self {
        let deeds = heat::deeds(book, today);
        let heat = Heat::of(deeds.iter().map(|deed| deed.day), today);
        let in_it = deeds.iter().filter(|deed| deed.day >= heat.first());
        let busy = heat::by_platform(in_it);
        let last = deeds.last().map_or(today, |deed| deed.day);
        Self {
            at: last.max(heat.first()),
            heat,
            deeds,
            busy,
        }
    }

    /// How much was done on each day.
    pub fn heat(&self) -> &Heat {
        &self.heat
    }

    /// The day that is looked at.
    pub fn at(&self) -> Day {
        self.at
    }

    /// How busy the year was on each platform, the busiest first.
    pub fn busy(&self) -> &[Busy] {
        &self.busy
    }

    /// How often something was done in the year, in all and on each platform, and what it was.
    pub(super) fn facts(&self, book: &Book) -> Vec<Fact> {
        let first = self.heat.first();
        let of = |busy: &Busy| {
            let platform = book.get(busy.on)?;
            let today = self.heat.today();
            Some(piece::engagements(platform, |on| {
                (first..=today).contains(&on)
            }))
        };
        let each = self.busy.iter().map(|busy| {
            let name = book.name(busy.on.into()).unwrap_or_default();
            let words = format!("{}, {}", name, busy.words());
            Fact::with_pieces("on", Vec::new(), of(busy).unwrap_or_default()).said(words)
        });
        let mut all: Vec<Piece> = self.busy.iter().filter_map(of).flatten().collect();
        all.sort_by_key(|piece| Reverse(piece.on));
        let whole = Fact::with_pieces("done", Vec::new(), all).said(self.heat.words());
        std::iter::once(whole).chain(each).collect()
    }

    /// What was done on that day.
    pub fn deeds(&self) -> impl Iterator<Item = &Deed> {
        self.deeds.iter().filter(|deed| deed.day == self.at)
    }

    /// Where the day stands among those of the year, and how many there are.
    pub(super) fn place(&self) -> (usize, usize) {
        let days = |to: Day| usize::try_from((to - self.heat.first()).num_days()).unwrap_or(0);
        (days(self.at), days(self.heat.today()) + 1)
    }

    /// Looks at the day at a place.
    pub(super) fn go(&mut self, place: usize) {
        let days = Days::new(u64::try_from(place).unwrap_or(u64::MAX));
        let day = self.heat.first().checked_add_days(days);
        self.at = day.unwrap_or(self.at).min(self.heat.today());
    }

    /// Looks the year up anew, and at the same day.
    pub(super) fn renew(&mut self, book: &Book, today: Day) {
        let at = self.at;
        *self = Self::new(book, today);
        self.at = at.clamp(self.heat.first(), today);
    }
}
