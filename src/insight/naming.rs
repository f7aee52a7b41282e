//! What a record is called among records of other kinds: a talk by how, with whom and about what, an
//! introduction by the two people, the rest by their names; and on which day it was.

pub use super::wording::given_name;

use super::balance::made_on;
use super::wording::people;
use crate::book::follow_up::Outcome;
use crate::book::platform::EngagementKind;
use crate::book::{Book, Day, Interaction, Introduction, Key, Kind, Platform, Record};
use crate::language::day::near;

/// The same of a day: of a platform, what was done on it then.
pub fn told_on(book: &Book, key: Key, day: Day) -> String {
    let platform = key.id().and_then(|id| book.get::<Platform>(id));
    let mut done = platform.into_iter().flat_map(|it| &it.engagements);
    match (platform, done.find(|one| one.day == day)) {
        (Some(platform), Some(one)) => done_on(&platform.name, one.kind, &one.what),
        _ => told(book, key),
    }
}

/// Something done on a platform, in a line: "comment on Meetup: the five questions".
pub fn done_on(platform: &str, kind: EngagementKind, what: &str) -> String {
    match what {
        "" => format!("{kind} on {platform}"),
        what => format!("{kind} on {platform}: {what}"),
    }
}

/// What kind of record it is and its day, beside what it is called: "event · 12 Mar", "Fri 6 Nov" for a talk.
pub fn kind_and_day(book: &Book, key: Key, today: Day) -> String {
    let kind = key.kind.to_string();
    match day_of(book, key).map(|day| near(day, today)) {
        Some(day) if key.kind == Kind::Interaction => day,
        Some(day) => format!("{kind} · {day}"),
        None => kind,
    }
}

/// The day on which something took place, is due, or was done.
pub fn day_of(book: &Book, key: Key) -> Option<Day> {
    match book.record(key)? {
        Record::Interaction(it) => Some(it.day),
        Record::Event(it) => Some(it.start),
        Record::FollowUp(it) => Some(it.outcome.as_ref().map_or(it.due, Outcome::on)),
        Record::Introduction(it) => made_on(&it).or_else(|| it.since()),
        _ => None,
    }
}

/// A record in a line: "coffee with Ana Lima: her team hires", "send the deck".
pub fn told(book: &Book, key: Key) -> String {
    if let Some(talk) = key.id().and_then(|id| book.get::<Interaction>(id)) {
        let with = people(book, &talk.contacts);
        let how = if with.is_empty() {
            talk.channel.to_string()
        } else {
            format!("{} with {with}", talk.channel)
        };
        return match talk.summary.as_str() {
            "" => how,
            about => format!("{how}: {about}"),
        };
    }
    if let Some(it) = key.id().and_then(|id| book.get::<Introduction>(id)) {
        return people(book, &it.between);
    }
    book.name(key).unwrap_or_default().to_owned()
}
