//! A year as a calendar of days, weeks beside each other: how much was done on each, and on what.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::Days;

use super::progress::monday;
use super::wording::{count, join};
use crate::book::platform::EngagementKind;
use crate::book::{Book, Day, Id, Platform};
use crate::language::day::ago;

/// How many weeks a year is shown in: one more than it has, as it seldom begins on a Monday.
pub const WEEKS: u64 = 53;

/// How many levels there are above nothing.
const LEVELS: u32 = 4;

/// How much was done on each day of the year up to today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heat {
    today: Day,
    days: BTreeMap<Day, u32>,
}

/// Something done on a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// The day.
    pub day: Day,
    /// Where.
    pub on: Id<Platform>,
    /// What kind of thing.
    pub kind: EngagementKind,
    /// In words.
    pub what: String,
}

impl Heat {
    /// The year of these days; those before it and to come are left out.
    pub fn of(days: impl IntoIterator<Item = Day>, today: Day) -> Self {
        let mut heat = Self {
            today,
            days: BTreeMap::new(),
        };
        let year = heat.first()..=today;
        for day in days.into_iter().filter(|day| year.contains(day)) {
            *heat.days.entry(day).or_default() += 1;
        }
        heat
    }

    /// The year of these days, each with how much was done on it.
    pub fn of_counts(days: impl IntoIterator<Item = (Day, usize)>, today: Day) -> Self {
        let mut heat = Self::of([], today);
        let year = heat.first()..=today;
        let days = days.into_iter();
        let days = days.filter(|(day, done)| *done > 0 && year.contains(day));
        let counted = days.map(|(day, done)| (day, u32::try_from(done).unwrap_or(u32::MAX)));
        heat.days = counted.collect();
        heat
    }

    /// What was done on a platform.
    pub fn of_platform(platform: &Platform, today: Day) -> Self {
        Self::of(platform.engagements.iter().map(|one| one.day), today)
    }

    /// The first day: the Monday of the first week.
    pub fn first(&self) -> Day {
        let back = Days::new((WEEKS - 1) * 7);
        let this_week = monday(self.today);
        this_week.checked_sub_days(back).unwrap_or(this_week)
    }

    /// The day it ends with.
    pub fn today(&self) -> Day {
        self.today
    }

    /// How much was done on a day; nothing for a day that is not in it.
    pub fn on(&self, day: Day) -> Option<u32> {
        let is_in = (self.first()..=self.today).contains(&day);
        is_in.then(|| self.days.get(&day).copied().unwrap_or(0))
    }

    /// The same as a level from 0, for nothing, to 4, for the busiest days.
    pub fn level(&self, day: Day) -> Option<u8> {
        let done = self.on(day)?;
        // Where a day never has more than one, one is neither much nor little.
        let busiest = self.days.values().max().copied().unwrap_or(0).max(2);
        u8::try_from((done * LEVELS).div_ceil(busiest)).ok()
    }

    /// Whether nothing was done in the year.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// On how many days something was done.
    pub fn busy_days(&self) -> usize {
        self.days.len()
    }

    /// The year in words: "38 times on 31 days · last 6 days ago".
    pub fn words(&self) -> String {
        let times: u32 = self.days.values().sum();
        let Some(last) = self.days.keys().next_back() else {
            return "nothing in the last year".to_owned();
        };
        let times = usize::try_from(times).unwrap_or(usize::MAX);
        let (times, days) = (
            count(times, "time", "times"),
            count(self.days.len(), "day", "days"),
        );
        join(&[
            format!("{times} on {days}"),
            format!("last {}", ago(*last, self.today)),
        ])
    }
}

/// All that was done on platforms up to today, the oldest first.
pub fn deeds(book: &Book, today: Day) -> Vec<Deed> {
    let platforms = book.all::<Platform>().values();
    let deeds = platforms.flat_map(|platform| {
        platform.engagements.iter().map(|one| Deed {
            day: one.day,
            on: platform.id,
            kind: one.kind,
            what: one.what.clone(),
        })
    });
    let mut deeds: Vec<Deed> = deeds.filter(|deed| deed.day <= today).collect();
    deeds.sort_by_key(|deed| deed.day);
    deeds
}

/// How often each kind of thing was done on each platform, the busiest first.
pub fn by_platform<'a>(deeds: impl Iterator<Item = &'a Deed>) -> Vec<Busy> {
    let mut places: BTreeMap<Id<Platform>, BTreeMap<EngagementKind, usize>> = BTreeMap::new();
    for deed in deeds {
        let kinds = places.entry(deed.on).or_default();
        *kinds.entry(deed.kind).or_default() += 1;
    }
    let busy = places.into_iter().map(|(on, kinds)| {
        let times = kinds.values().sum();
        let mut kinds: Vec<(EngagementKind, usize)> = kinds.into_iter().collect();
        kinds.sort_by_key(|(_, times)| Reverse(*times));
        Busy { on, times, kinds }
    });
    let mut busy: Vec<Busy> = busy.collect();
    busy.sort_by_key(|it| Reverse(it.times));
    busy
}

/// How busy one was on a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    /// Where.
    pub on: Id<Platform>,
    /// How often anything was done.
    pub times: usize,
    /// How often each kind of thing was, the most frequent first.
    kinds: Vec<(EngagementKind, usize)>,
}

impl Busy {
    /// What was done in words: "9 comments, 6 posts".
    pub fn words(&self) -> String {
        let kinds = self.kinds.iter();
        let said = kinds.map(|(kind, times)| count(*times, kind.word(), &format!("{kind}s")));
        said.collect::<Vec<_>>().join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::trial::day;

    #[test]
    fn a_year_of_days_is_told_in_levels_and_in_words() {
        let done = [
            "2025-11-23",
            "2025-11-24",
            "2026-11-20",
            "2026-11-20",
            "2026-11-24",
        ];
        let heat = Heat::of(done.map(day), day("2026-11-23"));
        assert_eq!(heat.first(), day("2025-11-24"));
        assert_eq!(heat.on(day("2025-11-23")), None);
        assert_eq!(heat.on(day("2026-11-24")), None);
        let levels = ["2025-11-24", "2026-11-20", "2026-11-23"].map(|on| heat.level(day(on)));
        assert_eq!(levels, [Some(2), Some(4), Some(0)]);
        assert_eq!(heat.words(), "3 times on 2 days · last 3 days ago");
        let mut mint = crate::book::Mint::new(0, 0);
        let (one, other) = (mint.id(), mint.id());
        let done = [
            (one, EngagementKind::Post),
            (other, EngagementKind::Comment),
            (other, EngagementKind::Group),
            (other, EngagementKind::Comment),
        ];
        let deeds = done.map(|(on, kind)| Deed {
            day: day("2026-11-20"),
            on,
            kind,
            what: String::new(),
        });
        let busy = by_platform(deeds.iter());
        assert_eq!(busy[0].words(), "2 comments, 1 group");
        assert_eq!((busy[1].on, busy[1].words().as_str()), (one, "1 post"));
        let none = Heat::of([], day("2026-11-23"));
        assert_eq!(none.words(), "nothing in the last year");
    }
}
