//! Where a contact came from. There is one origin: the event where we met, or the platform, or the person
//! who introduced us. An event of a platform stands for that platform as well.

use crate::book::{Book, Contact, Day, Event, Id, Key, Platform};
use crate::language::day::near;

/// The record through which somebody came into the book: an event, else a platform, else a contact.
pub fn of(contact: &Contact) -> Option<Key> {
    let met = &contact.met;
    let event = met.event.map(Key::of);
    let platform = || met.platform.map(Key::of);
    let through = || met.contact.map(Key::of);
    event.or_else(platform).or_else(through)
}

/// The platform somebody came from: the one where we met, or that of the event where we met.
pub fn platform_of(book: &Book, contact: &Contact) -> Option<Id<Platform>> {
    let of_event = || book.get::<Event>(contact.met.event?)?.platform;
    match of(contact)?.id::<Platform>() {
        Some(platform) => Some(platform),
        None => of_event(),
    }
}

/// The day we met, as it is written down, else that of the event; nothing where it is not known.
pub fn met_on(book: &Book, contact: &Contact) -> Option<Day> {
    let of_event = || Some(book.get::<Event>(contact.met.event?)?.start);
    contact.met.on.or_else(of_event)
}

/// The origin in words, with the day: "at the summit, 11 Mar 2027", "through Ana Lima".
pub fn told(book: &Book, contact: &Contact, today: Day) -> String {
    let place = of(contact).and_then(|key| {
        let name = book.name(key)?;
        Some(match (key.id::<Event>(), key.id::<Platform>()) {
            (Some(_), _) => format!("at {name}"),
            (_, Some(_)) => format!("via {name}"),
            _ => format!("through {name}"),
        })
    });
    let day = met_on(book, contact).map(|day| near(day, today));
    let parts = [place, day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
