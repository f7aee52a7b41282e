//! Where a goal stands beyond its number: who serves it and who of them is silent, what comes next for it, and
//! what served it last.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::agenda::keep_in_touch_by;
use super::balance::made_on;
use super::progress;
use super::service::{Aim, Serving};
use super::wording::days_between;
use crate::book::event::EventStatus;
use crate::book::follow_up::Outcome;
use crate::book::{
    Book, Cadence, Contact, Day, Event, FollowUp, Goal, Id, Interaction, Introduction, Key,
    Platform,
};

/// After how many days without a word somebody without a cadence is silent.
const SILENT: u32 = 90;

/// Where a goal stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outlook {
    /// Who serves it, the last word first.
    pub people: Vec<Id<Contact>>,
    /// Who of them is silent, the longest silence first.
    pub silent: Vec<Id<Contact>>,
    /// What comes next: open follow-ups and events ahead, the first first.
    pub next: Vec<(Day, Key)>,
    /// What was counted, the last first; of a habit, in this week.
    pub counted: Vec<(Day, Key)>,
    /// All that served it, the last first.
    pub served: Vec<(Day, Key)>,
}

/// Something that served a goal: when, what, and whether it was counted.
type Served = (Day, Key, bool);

/// Where a goal stands on a day, given who serves it.
pub fn of(book: &Book, goal: &Goal, serving: &Serving, today: Day) -> Outlook {
    let aim = Aim { goal, serving };
    let mut served = talks(book, aim, today);
    served.extend(counted(book, aim, today));
    served.extend(others(book, aim, today));
    served.sort_unstable_by(|one, other| other.cmp(one));
    // What was before the goal began, or after it was closed, was not for it.
    let begun = goal.start.unwrap_or(Day::MIN);
    let closed = goal.closed.unwrap_or(Day::MAX);
    served.retain(|(day, _, is_counted)| *is_counted || (begun..=closed).contains(day));
    // What was counted comes before the same uncounted, which goes.
    served.dedup_by_key(|(day, key, _)| (*day, *key));
    tell_an_evening_once(book, &mut served);
    let since = progress::counts_since(goal, today);
    let counts =
        |(day, key, is_counted): &Served| (*is_counted && *day >= since).then_some((*day, *key));
    let counted = served.iter().filter_map(counts).collect();
    let in_sight = serving.people().filter_map(|id| book.get(id));
    let in_sight = in_sight.filter(|contact| !contact.archived);
    let mut known: Vec<(Option<Day>, &Contact)> = in_sight
        .map(|contact| (last_word(book, contact.id, today), contact))
        .collect();
    known.sort_unstable_by_key(|(last, contact)| (Reverse(*last), contact.id));
    let is_silent = |(last, contact): &&(Option<Day>, &Contact)| {
        let last: Option<Day> = *last;
        match contact.cadence {
            Cadence::Every(span) => keep_in_touch_by(contact.id, span, last, today) < today,
            _ => last.is_none_or(|last| days_between(last, today) > SILENT),
        }
    };
    let silent = known.iter().rev().filter(is_silent);
    Outlook {
        silent: silent.map(|(_, contact)| contact.id).collect(),
        people: known.iter().map(|(_, contact)| contact.id).collect(),
        next: next(book, aim, today),
        counted,
        served: served.into_iter().map(|(day, key, _)| (day, key)).collect(),
    }
}

/// An event and the talks held there are one evening: where both served, the one that was counted is told, else
/// the event.
fn tell_an_evening_once(book: &Book, served: &mut Vec<Served>) {
    let held_at = |key: &Key| book.get(key.id::<Interaction>()?)?.event;
    let counted = served.iter().filter(|(.., is_counted)| *is_counted);
    let told: BTreeSet<Id<Event>> = counted.filter_map(|(_, key, _)| held_at(key)).collect();
    let is_told = |key: &Key| key.id().is_some_and(|event| told.contains(&event));
    served.retain(|(_, key, is_counted)| *is_counted || !is_told(key));
    let events: BTreeSet<Id<Event>> = served.iter().filter_map(|(_, key, _)| key.id()).collect();
    let is_there = |key: &Key| held_at(key).is_some_and(|event| events.contains(&event));
    served.retain(|(_, key, is_counted)| *is_counted || !is_there(key));
}

/// What comes next for a goal: open follow-ups and events ahead that serve it, the first first.
pub fn next(book: &Book, aim: Aim, today: Day) -> Vec<(Day, Key)> {
    let follow_ups = book.open_follow_ups().filter(|it| aim.has_follow_up(it));
    let ahead = |it: &&Event| it.last_day() >= today && it.status != EventStatus::Skipped;
    let events = book.all::<Event>().values().filter(ahead);
    let events = events.filter(|it| aim.has_event(it));
    let mut next: Vec<(Day, Key)> = follow_ups
        .map(|it| (it.due, Key::of(it.id)))
        .chain(events.map(|it| (it.start, Key::of(it.id))))
        .collect();
    next.sort_unstable();
    next
}

/// The talks that serve a goal, and whether each was counted: of most records, and so looked at only once.
fn talks(book: &Book, aim: Aim, today: Day) -> Vec<Served> {
    let counts = progress::counts_talk(aim, today);
    let talks = book.all::<Interaction>().values();
    let talks = talks.filter(|it| it.day <= today).filter_map(|it| {
        let serves = aim.has_talk(it);
        let is_counted = (serves || aim.is_open_to_all()) && counts(it);
        (serves || is_counted).then(|| (it.day, Key::of(it.id), is_counted))
    });
    talks.collect()
}

/// The other records that were counted.
fn counted(book: &Book, aim: Aim, today: Day) -> impl Iterator<Item = Served> {
    let counted = progress::counted_but_talks(book, aim, today);
    counted.into_iter().map(|(day, key)| (day, key, true))
}

/// The other records that serve a goal by what is said of them.
fn others(book: &Book, aim: Aim, today: Day) -> Vec<Served> {
    let events = book.all::<Event>().values();
    let events = events.filter(|it| it.status == EventStatus::Attended && aim.has_event(it));
    let follow_ups = book.all::<FollowUp>().values().filter_map(|it| {
        let Some(Outcome::Done { on, .. }) = it.outcome else {
            return None;
        };
        aim.has_follow_up(it).then_some((on, Key::of(it.id)))
    });
    let introductions = book.all::<Introduction>().values().filter_map(|it| {
        let made = made_on(it)?;
        aim.has_introduction(it).then_some((made, Key::of(it.id)))
    });
    let platforms = book.all::<Platform>().values();
    let platforms = platforms.filter(|it| aim.has_platform(it));
    let engagements = platforms.flat_map(|it| {
        let days = it.engagements.iter().map(|one| one.day);
        days.map(|day| (day, Key::of(it.id)))
    });
    events
        .map(|it| (it.start, Key::of(it.id)))
        .chain(follow_ups)
        .chain(introductions)
        .chain(engagements)
        .filter(|(day, _)| *day <= today)
        .map(|(day, key)| (day, key, false))
        .collect()
}

fn last_word(book: &Book, contact: Id<Contact>, today: Day) -> Option<Day> {
    book.last_talk(contact, today).map(|(day, _)| day)
}
