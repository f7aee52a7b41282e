//! Where a contact came from. There is one origin: the event where we met, or the platform, or the person
//! who introduced us. An event of a platform stands for that platform as well.

use chrono::Days;

use crate::book::{Book, Contact, Day, Event, Id, Key, Platform};
use crate::language::day::near;
use crate::text::fold;

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

/// The day somebody was found: of those who were written down by hand that day; of those who were imported,
/// the day we met, as far as it is known.
pub(super) fn found_on(contact: &Contact) -> Option<Day> {
    if contact.sources.is_empty() {
        contact.id.made_on()
    } else {
        contact.met.on
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

/// How many days after an event the next contact is likely to be from there.
const OF_LATE: u64 = 14;

/// The platform that a company or a web address gives away: a workplace or a school of that name, a network
/// with that address.
pub fn known_by<'a>(
    book: &Book,
    company: &str,
    links: impl Iterator<Item = &'a str>,
) -> Option<Key> {
    let company = fold(company);
    let hosts: Vec<&str> = links.map(host).filter(|host| !host.is_empty()).collect();
    let platforms = book.all::<Platform>().values();
    let mut platforms = platforms.filter(|it| !it.archived);
    let is_it = |it: &&Platform| {
        let named = !company.is_empty() && fold(&it.name) == company;
        named || hosts.contains(&host(&it.url))
    };
    platforms.find(is_it).map(|it| Key::of(it.id))
}

/// The last event at which somebody was met, if it was of late.
pub fn of_late(book: &Book, today: Day) -> Option<Key> {
    let since = today.checked_sub_days(Days::new(OF_LATE))?;
    let events = book.all::<Event>().values();
    let met =
        events.filter(|it| !it.captured.is_empty() && (since..=today).contains(&it.last_day()));
    met.max_by_key(|it| (it.last_day(), it.id))
        .map(|it| Key::of(it.id))
}

/// The host of a web address, without "www.".
fn host(address: &str) -> &str {
    let behind = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = behind.split('/').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host)
}
