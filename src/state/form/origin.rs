//! Where somebody came from, as a field of their form: one event, one platform or one person, whatever name
//! is typed, so that there can be one origin only. While the field is empty the likeliest is proposed.

use crate::book::contact::HowMet;
use crate::book::{Book, Contact, Day, Event, Id, Key, Kind, Platform};
use crate::insight::origin;
use crate::language::{day, reference};

use super::{Form, Known, Reader, Understood, part};

/// What stands before the name of a person.
const THROUGH: &str = "through ";

pub(super) fn show(contact: &Contact, known: Known) -> String {
    origin::of(contact).map_or_else(String::new, |key| named(key, known))
}

/// The text that leads back to a record.
fn named(key: Key, known: Known) -> String {
    if let Some(person) = key.id::<Contact>() {
        return format!("{THROUGH}{}", part::show_one(Some(person), known));
    }
    let name = known.name(key).unwrap_or_default();
    if place(name, known) == Ok(Some(key)) {
        name.to_owned()
    } else {
        reference::short_id(known.book, key)
    }
}

/// The event or the platform of a name; where both have it, the platform.
fn place(name: &str, known: Known) -> Result<Option<Key>, String> {
    use reference::NotFound;
    match known.find(name, &[Kind::Event, Kind::Platform]) {
        Ok(key) => Ok(Some(key)),
        Err(NotFound::Nothing { .. }) => Ok(None),
        Err(many) => {
            let platform = known.find(name, &[Kind::Platform]);
            platform.map(Some).map_err(|_| many.to_string())
        }
    }
}

pub(super) fn read(contact: &mut Contact, typed: &str, reader: &mut Reader) -> Understood {
    // What was read elsewhere may name several; it stays as it is until another is typed.
    if typed == show(contact, reader.known()) {
        return Ok(None);
    }
    let met = HowMet {
        event: None,
        platform: None,
        contact: None,
        ..contact.met.clone()
    };
    contact.met = match said(typed, reader)? {
        Said::Nowhere => met,
        Said::Person(person) => HowMet {
            contact: Some(person),
            ..met
        },
        Said::Event(event) => HowMet {
            event: Some(event),
            ..met
        },
        Said::Platform(platform) => HowMet {
            platform: Some(platform),
            ..met
        },
        Said::Unknown => {
            let mut platform = None;
            let echo = part::platform(&mut platform, typed, reader);
            contact.met = HowMet { platform, ..met };
            return echo;
        }
    };
    Ok(echo(contact, reader))
}

/// What a text says of an origin.
enum Said {
    Nowhere,
    Person(Id<Contact>),
    Event(Id<Event>),
    Platform(Id<Platform>),
    Unknown,
}

fn said(typed: &str, reader: &Reader) -> Result<Said, String> {
    if typed.is_empty() {
        return Ok(Said::Nowhere);
    }
    if let Some(head) = typed.get(..THROUGH.len())
        && head.eq_ignore_ascii_case(THROUGH)
    {
        let name = typed.get(THROUGH.len()..).unwrap_or_default();
        return part::one(name, reader.known()).map(Said::Person);
    }
    Ok(match place(typed, reader.known())? {
        Some(key) => {
            let platform = || key.id().map(Said::Platform);
            let event = key.id().map(Said::Event);
            event.or_else(platform).unwrap_or(Said::Unknown)
        }
        None => Said::Unknown,
    })
}

/// The event with its day and platform; what else it is goes without saying.
fn echo(contact: &Contact, reader: &Reader) -> Option<String> {
    let event = reader.book.get(contact.met.event?)?;
    let on = day::near(event.start, reader.today());
    let platform = event.platform.and_then(|id| reader.book.name(id.into()));
    let of = platform.map(|name| format!(", of {name}"));
    Some(format!("{} · {on}{}", event.title, of.unwrap_or_default()))
}

/// The likeliest origin, given what else is typed.
pub(super) fn likely(form: &Form, book: &Book, today: Day) -> Option<String> {
    let links = form.text_of("Links");
    let company = origin::known_by(book, form.text_of("Company"), part::items(links));
    let of_late = || form.is_new.then(|| origin::of_late(book, today)).flatten();
    let likely = company.or_else(of_late);
    likely.map(|key| named(key, Known { book, along: &[] }))
}
