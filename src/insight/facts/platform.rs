//! The numbers of a platform: who came from there, and what it serves.

use crate::book::{Book, Contact, Day, Event, Goal, Key, Platform};
use crate::insight::fact::Fact;
use crate::language::day;

pub(super) fn facts(book: &Book, it: &Platform, today: Day) -> Vec<Fact> {
    let contacts = book.all::<Contact>().values();
    let contacts = contacts.filter(|contact| contact.met.platform == Some(it.id));
    let events = book.all::<Event>().values();
    let events = events.filter(|event| event.platform == Some(it.id));
    let goals = book.all::<Goal>().values();
    let goals = goals.filter(|goal| goal.platforms.contains(&it.id));
    let engaged = it.engagements.iter().map(|one| one.day).max();
    let engagements = Fact {
        label: "engagements",
        number: u32::try_from(it.engagements.len()).unwrap_or(u32::MAX),
        words: engaged.map_or_else(String::new, |on| {
            format!("{}, last {}", it.engagements.len(), day::ago(on, today))
        }),
        of: Vec::new(),
    };
    vec![
        Fact::count("contacts", contacts.map(|it| Key::of(it.id)).collect()),
        Fact::count("events", events.map(|it| Key::of(it.id)).collect()),
        Fact::count("goals", goals.map(|it| Key::of(it.id)).collect()),
        engagements,
    ]
}
