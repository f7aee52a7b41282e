//! A week looked back on, a chapter for each of the eight strategies: what was done, what slipped, and what
//! comes next. All of it is counted from the records, so that every line can be asked where it comes from.

mod events;
mod genuine;
mod goals;
mod mentors;
mod online;
mod page;
mod platforms;
mod staying;
mod value;
mod which;

use chrono::Days;

use super::agenda::{Agenda, Row, RowKind};
use super::fact::Fact;
use super::progress::{Tally, monday};
use crate::book::{Book, Day, Id, Interaction, Key, Review};

pub use page::page;
pub use which::to_look_at;

/// A week looked back on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub first: Day,
    /// Its Sunday.
    pub last: Day,
    /// One for each strategy.
    pub chapters: Vec<Chapter>,
}

/// What a week was for one strategy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// The strategy.
    pub strategy: Strategy,
    /// What was done.
    pub done: Vec<Fact>,
    /// What slipped; nothing of a week long past, as it is counted as it stands today.
    pub slipped: Vec<Fact>,
    /// What comes next; nothing of a week long past.
    pub next: Vec<Fact>,
}

/// The strategies of career networking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strategy {
    /// Goals.
    Goals,
    /// Platforms.
    Platforms,
    /// Being genuine.
    Genuine,
    /// Mentors and experts.
    Mentors,
    /// Giving value.
    Value,
    /// Events.
    Events,
    /// Being present online.
    Online,
    /// Following up and staying connected.
    Staying,
}

impl Strategy {
    /// What it asks one to do.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Goals => "Define your goals",
            Self::Platforms => "Pick the right platforms",
            Self::Genuine => "Be genuine",
            Self::Mentors => "Find mentors",
            Self::Value => "Give value",
            Self::Events => "Attend events",
            Self::Online => "Use online platforms",
            Self::Staying => "Follow up and stay connected",
        }
    }

    /// What it is called where a program reads it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Goals => "goals",
            Self::Platforms => "platforms",
            Self::Genuine => "genuine",
            Self::Mentors => "mentors",
            Self::Value => "value",
            Self::Events => "events",
            Self::Online => "online",
            Self::Staying => "staying",
        }
    }
}

/// What a chapter is counted from.
struct Look<'a> {
    book: &'a Book,
    tally: &'a Tally,
    agenda: &'a Agenda,
    today: Day,
    first: Day,
    last: Day,
    /// The talks of the week, the last first.
    talks: Vec<&'a Interaction>,
}

impl Look<'_> {
    /// Whether a day is one of the week that has come.
    fn has(&self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// The rows of the agenda for these reasons.
    fn rows(&self, kinds: &'static [RowKind]) -> impl Iterator<Item = &Row> {
        let rows = self.agenda.rows().iter();
        rows.filter(|row| kinds.contains(&row.kind))
    }

    /// The keys of the talks that are so.
    fn talks_that(&self, are: impl Fn(&Interaction) -> bool) -> Vec<Key> {
        let talks = self.talks.iter().filter(|it| are(it));
        talks.map(|it| Key::of(it.id)).collect()
    }
}

/// A week by its Monday, as it is seen on the day of the agenda; of a week to come, the one that is running.
/// What slipped and what comes next is not told of weeks before the one to look back on.
pub fn of(book: &Book, tally: &Tally, agenda: &Agenda, first: Day) -> Week {
    let today = agenda.today();
    let first = first.min(monday(today));
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    let days = first..=last.min(today);
    let talks: Vec<&Interaction> = book.talks_on(days).rev().collect();
    let look = Look {
        book,
        tally,
        agenda,
        today,
        first,
        last: last.min(today),
        talks,
    };
    let mut chapters = vec![
        goals::chapter(&look),
        platforms::chapter(&look),
        genuine::chapter(&look),
        mentors::chapter(&look),
        value::chapter(&look),
        events::chapter(&look),
        online::chapter(&look),
        staying::chapter(&look),
    ];
    let is_past = first < to_look_at(book, today);
    for chapter in &mut chapters {
        if is_past {
            chapter.slipped.clear();
            chapter.next.clear();
        }
        for facts in [&mut chapter.done, &mut chapter.slipped, &mut chapter.next] {
            facts.retain(|fact| fact.number > 0);
        }
    }
    Week {
        first,
        last,
        chapters,
    }
}

/// What was answered about a week, if anything was.
pub fn answers(book: &Book, first: Day) -> Option<&Review> {
    let of_week = |review: &&Review| monday(review.week) == first;
    let mut reviews = book.all::<Review>().values().filter(of_week);
    reviews.next_back()
}

/// Names of records: "“Move into a platform role”, “Find two mentors” and 2 more".
fn named(book: &Book, keys: &[Key]) -> String {
    const NAMED: usize = 2;
    let names = keys.iter().filter_map(|key| book.name(*key));
    let mut said: Vec<String> = names.take(NAMED).map(|name| format!("“{name}”")).collect();
    let more = keys.len().saturating_sub(said.len());
    match (said.pop(), said.pop()) {
        (None, _) => String::new(),
        (Some(one), None) if more == 0 => one,
        (Some(one), None) => format!("{one} and {more} more"),
        (Some(other), Some(one)) if more == 0 => format!("{one} and {other}"),
        (Some(other), Some(one)) => format!("{one}, {other} and {more} more"),
    }
}

/// People of records as the keys of a fact.
fn keys<T: crate::book::Entry>(ids: impl IntoIterator<Item = Id<T>>) -> Vec<Key> {
    ids.into_iter().map(Key::of).collect()
}
