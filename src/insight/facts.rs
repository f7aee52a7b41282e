//! What can be counted about one record: the numbers on its page, each with the records that make it. The
//! page, the keys that ask where a number comes from, and `--json` all take them from here.

mod contact;
mod event;
mod follow_up;
mod goal;
mod introduction;
mod platform;
mod resource;

use crate::book::{Book, Day, Event, Goal, Id, Key, Kind, Platform, Resource};

use super::fact::Fact;
use super::meeting::{self, Prospect};
use super::outlook::{self, Outlook};
use super::platforms::Yields;
use super::progress::{self, Progress};
use super::service::Service;
use super::shelf::{self, Care};

pub(super) use goal::PACE;

/// The numbers on the page of a record.
pub fn of(book: &Book, key: Key, today: Day) -> Vec<Fact> {
    match key.kind {
        Kind::Event => facts(book.get(Id::new(key.id)), |it| {
            event::facts(book, it, &meeting::prospects(book, it, today), today)
        }),
        Kind::Goal => facts(book.get(Id::new(key.id)), |it: &Goal| {
            let serving = Service::of(it).serving(book);
            let outlook = outlook::of(book, it, &serving, today);
            let progress = progress::of(book, it, today);
            goal::facts(book, it, &outlook, progress.as_ref(), today)
        }),
        Kind::Platform => of_platform(book, &Yields::of(book, today), Id::new(key.id), today),
        Kind::Introduction => facts(book.get(Id::new(key.id)), |it| {
            introduction::facts(book, it, today)
        }),
        Kind::Resource => facts(book.get(Id::new(key.id)), |it| {
            resource::facts(it, &shelf::would_care(book, it, today))
        }),
        Kind::Contact => facts(book.get(Id::new(key.id)), |it| {
            contact::facts(book, it, today)
        }),
        Kind::FollowUp => facts(book.get(Id::new(key.id)), |it| {
            follow_up::facts(book, it, today)
        }),
        _ => Vec::new(),
    }
}

/// The numbers on the page of a platform, where all platforms are counted already.
pub fn of_platform(book: &Book, yields: &Yields, platform: Id<Platform>, today: Day) -> Vec<Fact> {
    facts(book.get(platform).zip(yields.get(platform)), |(of, it)| {
        platform::facts(of, it, today)
    })
}

/// The numbers on the page of an event, where it is known already whom to meet there.
pub fn of_event(book: &Book, event: &Event, prospects: &[Prospect], today: Day) -> Vec<Fact> {
    facts(Some(event), |it| event::facts(book, it, prospects, today))
}

/// The numbers on the page of a resource, where it is known already who would care.
pub fn of_resource(resource: &Resource, cares: &[Care]) -> Vec<Fact> {
    facts(Some(resource), |it| resource::facts(it, cares))
}

/// The numbers on the page of a goal, where it is known how far it is and where it stands.
pub fn of_goal(
    book: &Book,
    goal: Id<Goal>,
    outlook: &Outlook,
    progress: Option<&Progress>,
    today: Day,
) -> Vec<Fact> {
    facts(book.get(goal), |it| {
        goal::facts(book, it, outlook, progress, today)
    })
}

/// The numbers that are any; how far a goal is and at what pace, is told from the start.
fn facts<T>(record: Option<T>, of: impl Fn(T) -> Vec<Fact>) -> Vec<Fact> {
    let mut facts = record.map(of).unwrap_or_default();
    facts.retain(|fact| fact.number > 0 || [goal::DONE, goal::PACE].contains(&fact.label));
    facts
}
