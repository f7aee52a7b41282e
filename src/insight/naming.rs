//! What a record is called among records of other kinds: a talk by how, with whom and about what, an
//! introduction by the two people, the rest by their names.

pub use super::wording::given_name;

use super::wording::people;
use crate::book::{Book, Day, Interaction, Introduction, Key, Platform};

/// The same of a day: of a platform, what was done on it then.
pub fn told_on(book: &Book, key: Key, day: Day) -> String {
    let platform = key.id().and_then(|id| book.get::<Platform>(id));
    let mut done = platform.into_iter().flat_map(|it| &it.engagements);
    match (platform, done.find(|one| one.day == day)) {
        (Some(platform), Some(one)) if one.what.is_empty() => {
            format!("{} on {}", one.kind, platform.name)
        }
        (Some(platform), Some(one)) => format!("{} on {}: {}", one.kind, platform.name, one.what),
        _ => told(book, key),
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
