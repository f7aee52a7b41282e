//! Where the sample network is put together: names of records by short keys, days counted from today,
//! and ids that are the same each time.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, Weekday};

use crate::book::{Day, Entry, Id, Kind, Mint, Record, Tables};

/// Tells these ids apart from those of real books.
const SEED: u64 = 0x6e65_7467_726f_7721;

/// Nine in the morning, in milliseconds: when the sample user makes records.
const MORNING: u64 = 9 * 60 * 60 * 1_000;

/// A network being put together.
pub(super) struct Stage {
    /// The day it is seen on.
    pub(super) today: Day,
    /// What is there by now.
    pub(super) tables: Tables,
    named: BTreeMap<(Kind, &'static str), (uuid::Uuid, Day)>,
    coined: u64,
}

impl Stage {
    /// An empty one.
    pub(super) fn new(today: Day) -> Self {
        Self {
            today,
            tables: Tables::default(),
            named: BTreeMap::new(),
            coined: 0,
        }
    }

    /// Takes a record in.
    pub(super) fn put(&mut self, record: impl Into<Record>) {
        self.tables.put(record.into());
    }

    /// A new id, made on a day.
    pub(super) fn coin<T>(&mut self, on: Day) -> Id<T> {
        let since = on.signed_duration_since(chrono::DateTime::UNIX_EPOCH.date_naive());
        let day = u64::try_from(since.num_milliseconds()).unwrap_or_default();
        self.coined += 1;
        Mint::new(day + MORNING + self.coined, SEED).id()
    }

    /// Gives a record of one type, made on a day, a short key.
    pub(super) fn name<T: Entry>(&mut self, key: &'static str, on: Day) -> Id<T> {
        let id = self.coin(on);
        self.named.insert((T::KIND, key), (id.uuid(), on));
        id
    }

    /// The id of the record with this key. For one that is not there, the id of nothing: a test sees
    /// to it that there is none such.
    pub(super) fn id<T: Entry>(&self, key: &str) -> Id<T> {
        self.find(key).unwrap_or(Id::new(uuid::Uuid::nil()))
    }

    /// The id of the record with this key, if there is one.
    pub(super) fn find<T: Entry>(&self, key: &str) -> Option<Id<T>> {
        self.named.get(&(T::KIND, key)).map(|(id, _)| Id::new(*id))
    }

    /// The ids of records by their keys, blanks between them.
    pub(super) fn ids<T: Entry>(&self, keys: &str) -> Vec<Id<T>> {
        keys.split_whitespace().map(|key| self.id(key)).collect()
    }

    /// The day on which the record with this key was made.
    pub(super) fn day_of<T: Entry>(&self, key: &str) -> Day {
        self.named
            .get(&(T::KIND, key))
            .map_or(self.today, |(_, on)| *on)
    }

    /// The day so many days ago.
    pub(super) fn days_ago(&self, days: &str) -> Day {
        let days = Days::new(days.parse().unwrap_or_default());
        self.today.checked_sub_days(days).unwrap_or(self.today)
    }

    /// The day in so many days.
    pub(super) fn days_ahead(&self, days: &str) -> Day {
        let days = Days::new(days.parse().unwrap_or_default());
        self.today.checked_add_days(days).unwrap_or(self.today)
    }

    /// The day so many days from today, or ago if that is negative. Today itself stays; else a weekend
    /// gives way to the Friday before or, ahead, the Monday after.
    pub(super) fn working_day(&self, days: &str) -> Day {
        let (day, back) = match days.strip_prefix('-') {
            Some(ago) => (self.days_ago(ago), true),
            None => (self.days_ahead(days), false),
        };
        let moved = match (day.weekday(), back) {
            _ if day == self.today => Some(day),
            (Weekday::Sat, true) => day.checked_sub_days(Days::new(1)),
            (Weekday::Sun, true) => day.checked_sub_days(Days::new(2)),
            (Weekday::Sat, false) => day.checked_add_days(Days::new(2)),
            (Weekday::Sun, false) => day.checked_add_days(Days::new(1)),
            _ => Some(day),
        };
        moved.unwrap_or(day)
    }
}
