//! The keys by which lists are sorted. They depend on the record alone, so that a changed one finds its place
//! by binary search.

use chrono::Datelike;

use serde::{Deserialize, Serialize};

use crate::book::goal::GoalStatus;
use crate::book::{Book, Contact, Day, Event, FollowUp, Goal, Id, Key, Kind};
use crate::insight::agenda::Row as Due;
use crate::insight::platforms::Yield;
use crate::text::fold;

/// Contacts by name, accents and case aside.
pub type ByName = (String, Id<Contact>);

/// Goals: active, paused, reached, dropped; in each by due day, those without one last; then by title.
pub type ByDue = (GoalStatus, bool, Option<Day>, String, Id<Goal>);

/// Events: those ahead, the next first; then those past, the latest first.
pub type ByNearness = (bool, i32, String, Id<Event>);

/// How a list can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// By name or title.
    Name,
    /// Whom we have not talked to for longest; those we never talked to last.
    Silence,
    /// Whom we talked to last.
    LastWord,
    /// By company, those without one last.
    Company,
    /// What was added last.
    Newest,
    /// By day.
    Day,
    /// By the first person it is about.
    Person,
    /// From where most contacts came.
    Contacts,
    /// Where the greatest part of them became two-way.
    TwoWay,
    /// Where most was talked.
    Talks,
    /// Where most introductions came from.
    Introductions,
    /// Where most was done.
    Engagements,
    /// Where something was done last.
    Engaged,
}

impl Order {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Name,
        Self::Silence,
        Self::LastWord,
        Self::Company,
        Self::Newest,
        Self::Day,
        Self::Person,
        Self::Contacts,
        Self::TwoWay,
        Self::Talks,
        Self::Introductions,
        Self::Engagements,
        Self::Engaged,
    ];

    /// What it is written as where it is kept.
    pub const fn kept(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Silence => "silence",
            Self::LastWord => "last-word",
            Self::Company => "company",
            Self::Newest => "newest",
            Self::Day => "day",
            Self::Person => "person",
            Self::Contacts => "contacts",
            Self::TwoWay => "two-way",
            Self::Talks => "talks",
            Self::Introductions => "introductions",
            Self::Engagements => "engagements",
            Self::Engaged => "engaged",
        }
    }

    /// The order that is written so, if there is one.
    pub fn read(kept: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.kept() == kept)
    }

    /// What it is called.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "by name",
            Self::Silence => "longest silence first",
            Self::LastWord => "last talk first",
            Self::Company => "by company",
            Self::Newest => "newest first",
            Self::Day => "by day",
            Self::Person => "by person",
            Self::Contacts => "most people first",
            Self::TwoWay => "most two-way first",
            Self::Talks => "most conversations first",
            Self::Introductions => "most introductions first",
            Self::Engagements => "most engaged first",
            Self::Engaged => "last engaged first",
        }
    }

    /// Whether it is one of those by what came of a platform.
    pub const fn is_of_yield(self) -> bool {
        matches!(
            self,
            Self::Contacts
                | Self::TwoWay
                | Self::Talks
                | Self::Introductions
                | Self::Engagements
                | Self::Engaged
        )
    }

    /// Where a platform stands in this order by what came of it.
    pub fn place_by_yield(self, of: &Yield) -> i64 {
        let most = |number: usize| i64::try_from(number).map_or(i64::MIN, |number| -number);
        match self {
            Self::Contacts => most(of.contacts.len()),
            // In parts of ten thousand, and of equal parts the one of more people.
            Self::TwoWay => {
                let part = of.two_way.len().saturating_mul(10_000);
                let part = part.checked_div(of.settled()).unwrap_or_default();
                most(part.saturating_mul(10_000).saturating_add(of.settled()))
            }
            Self::Talks => most(of.conversations.len()),
            Self::Introductions => most(of.introductions.len()),
            Self::Engagements => most(of.engagements),
            _ => of
                .last_engaged
                .map_or(i64::MAX, |on| -i64::from(on.num_days_from_ce())),
        }
    }

    /// Where a record stands in this order; `due` is its row on the agenda, where that is what is sorted.
    pub fn place(self, book: &Book, today: Day, key: Key, due: Option<&Due>) -> (i64, String) {
        let name = || fold(book.name(key).unwrap_or_default());
        let person = key.id::<Contact>();
        let word = || {
            let last = person.and_then(|id| book.last_talk(id, today));
            last.map(|(day, _)| i64::from(day.num_days_from_ce()))
        };
        match self {
            Self::Name
            | Self::Contacts
            | Self::TwoWay
            | Self::Talks
            | Self::Introductions
            | Self::Engagements
            | Self::Engaged => (0, name()),
            Self::Silence => (word().unwrap_or(i64::MAX), name()),
            Self::LastWord => (word().map_or(i64::MAX, |day| -day), name()),
            Self::Company => {
                let company = person.and_then(|id| book.get(id));
                let company = fold(company.map_or("", |it| it.company.as_str()));
                let none = i64::from(company.is_empty());
                (none, format!("{company}\n{}", name()))
            }
            Self::Newest => {
                let millis = i64::try_from(key.id.as_u128() >> 80).unwrap_or(i64::MAX);
                (-millis, String::new())
            }
            Self::Day => {
                let on = due.map(|due| due.due).or_else(|| day_of(book, key));
                (
                    on.map_or(i64::MAX, |on| on.num_days_from_ce().into()),
                    name(),
                )
            }
            Self::Person => {
                let who = due.and_then(|due| due.who.first().copied());
                let who = who.or_else(|| book.people(key).first().copied());
                let who = who.and_then(|id| book.name(id.into()));
                (i64::from(who.is_none()), fold(who.unwrap_or_default()))
            }
        }
    }
}

/// The day a record stands on.
fn day_of(book: &Book, key: Key) -> Option<Day> {
    match key.kind {
        Kind::FollowUp => Some(book.get::<FollowUp>(Id::new(key.id))?.due),
        Kind::Event => Some(book.get::<Event>(Id::new(key.id))?.start),
        Kind::Goal => book.get::<Goal>(Id::new(key.id))?.due,
        _ => None,
    }
}

/// The key of a contact.
pub fn contact(contact: &Contact) -> ByName {
    (fold(&contact.name), contact.id)
}

/// The key of a goal.
pub fn goal(goal: &Goal) -> ByDue {
    (
        goal.status,
        goal.due.is_none(),
        goal.due,
        fold(&goal.title),
        goal.id,
    )
}

/// The key of an event as `today` sees it.
pub fn event(event: &Event, today: Day) -> ByNearness {
    let is_past = event.last_day() < today;
    let start = event.start.num_days_from_ce();
    let near = if is_past {
        start.saturating_neg()
    } else {
        start
    };
    (is_past, near, fold(&event.title), event.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Mint;
    use crate::insight::trial::day;

    #[test]
    fn names_sort_without_accents_and_case() {
        let mut mint = Mint::new(0, 0);
        let mut contacts: Vec<Contact> = ["Zoë", "émile", "Ada", "Eva"]
            .map(|name| Contact::new(mint.id(), name))
            .to_vec();
        contacts.sort_by_cached_key(contact);
        let names: Vec<&str> = contacts.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Ada", "émile", "Eva", "Zoë"]);
    }

    #[test]
    fn goals_being_worked_on_come_first_by_their_day() {
        let mut mint = Mint::new(0, 0);
        let mut make = |title: &str, status, due: Option<&str>| Goal {
            status,
            due: due.map(day),
            ..Goal::new(mint.id(), title)
        };
        let mut goals = [
            make("reached", GoalStatus::Reached, Some("2026-01-01")),
            make("some day", GoalStatus::Active, None),
            make("spring", GoalStatus::Active, Some("2027-03-01")),
            make("winter", GoalStatus::Active, Some("2026-12-31")),
        ];
        goals.sort_by_cached_key(goal);
        let titles: Vec<&str> = goals.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(titles, ["winter", "spring", "some day", "reached"]);
    }

    #[test]
    fn events_ahead_come_first_and_the_past_runs_backwards() {
        let mut mint = Mint::new(0, 0);
        let mut events = ["2026-11-01", "2026-12-01", "2026-11-23", "2025-05-05"]
            .map(|start| Event::new(mint.id(), start, day(start)));
        events.sort_by_cached_key(|it| event(it, day("2026-11-23")));
        let titles: Vec<&str> = events.iter().map(|it| it.title.as_str()).collect();
        assert_eq!(
            titles,
            ["2026-11-23", "2026-12-01", "2026-11-01", "2025-05-05"]
        );
    }
}
