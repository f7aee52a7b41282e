//! The talks of a year by their days, gathered once for all pictures that go by them.

use chrono::Days as Span;

use crate::book::{Book, Day, Gist, Key};
use crate::insight::heat::WEEKS;
use crate::insight::progress::monday;

/// The talks up to today, day by day.
pub(super) struct Days<'a> {
    /// The first day, a Monday.
    pub(super) first: Day,
    of: Vec<&'a [Gist]>,
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
        let number = days.place(today).map_or(0, |last| last + 1);
        days.of.resize(number, &[]);
        for (day, gists) in book.gists_on(days.first..=today) {
            let place = days.place(day);
            if let Some(there) = place.and_then(|place| days.of.get_mut(place)) {
                *there = gists;
            }
        }
        days
    }

    fn place(&self, day: Day) -> Option<usize> {
        usize::try_from((day - self.first).num_days()).ok()
    }

    /// The talks of a day, in the order they were noted in.
    pub(super) fn on(&self, day: Day) -> &'a [Gist] {
        let there = self.place(day).and_then(|place| self.of.get(place));
        there.copied().unwrap_or_default()
    }

    /// The talks from a day up to before another, the last first.
    pub(super) fn between(&self, from: Day, before: Day) -> impl Iterator<Item = &'a Gist> {
        let end = self.place(before).unwrap_or(0).min(self.of.len());
        let start = self.place(from).unwrap_or(0).min(end);
        let days = self.of.get(start..end).unwrap_or_default();
        days.iter().flat_map(|day| day.iter()).rev()
    }

    /// The keys of those.
    pub(super) fn keys(&self, from: Day, before: Day) -> Vec<Key> {
        let talks = self.between(from, before);
        talks.map(|talk| Key::of(talk.id)).collect()
    }
}
