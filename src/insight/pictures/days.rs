//! The talks of a year by their days, gathered once for all pictures that go by them.

use chrono::Days as Span;

use crate::book::{Book, Day, Interaction, Key};
use crate::insight::heat::WEEKS;
use crate::insight::progress::monday;

/// The talks up to today, day by day.
pub(super) struct Days<'a> {
    /// The first day, a Monday.
    pub(super) first: Day,
    of: Vec<Vec<&'a Interaction>>,
}

impl<'a> Days<'a> {
    /// Gathers the days of a year up to today, and a few more, as months begin when they will.
    pub(super) fn of(book: &'a Book, today: Day) -> Self {
        let this_week = monday(today);
        let first = this_week.checked_sub_days(Span::new(WEEKS * 7));
        let mut days = Self {
            first: first.unwrap_or(this_week),
            of: Vec::new(),
        };
        days.of
            .resize_with(days.place(today).map_or(0, |last| last + 1), Vec::new);
        // Of a year there are so many that going through all is faster than looking each up.
        for talk in book.all::<Interaction>().values() {
            let place = days.place(talk.day);
            if let Some(day) = place.and_then(|place| days.of.get_mut(place)) {
                day.push(talk);
            }
        }
        days
    }

    fn place(&self, day: Day) -> Option<usize> {
        usize::try_from((day - self.first).num_days()).ok()
    }

    /// The talks of a day, in the order they were noted in.
    pub(super) fn on(&self, day: Day) -> &[&'a Interaction] {
        let there = self.place(day).and_then(|place| self.of.get(place));
        there.map_or(&[], Vec::as_slice)
    }

    /// The talks from a day up to before another, the last first.
    pub(super) fn between(&self, from: Day, before: Day) -> impl Iterator<Item = &'a Interaction> {
        let end = self.place(before).unwrap_or(0).min(self.of.len());
        let start = self.place(from).unwrap_or(0).min(end);
        let days = self.of.get(start..end).unwrap_or_default();
        days.iter().flatten().rev().copied()
    }

    /// The keys of those.
    pub(super) fn keys(&self, from: Day, before: Day) -> Vec<Key> {
        let talks = self.between(from, before);
        talks.map(|talk| Key::of(talk.id)).collect()
    }
}
