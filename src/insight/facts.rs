//! What can be counted about one record: the numbers on its page, each with the records that make it. The
//! page, the keys that ask where a number comes from, and `--json` all take them from here.

mod event;
mod goal;
mod introduction;
mod platform;
mod resource;

use crate::book::{Book, Day, Id, Key, Kind};

use super::fact::Fact;

/// The numbers on the page of a record.
pub fn of(book: &Book, key: Key, today: Day) -> Vec<Fact> {
    match key.kind {
        Kind::Event => facts(book.get(Id::new(key.id)), |it| event::facts(book, it)),
        Kind::Goal => facts(book.get(Id::new(key.id)), |it| goal::facts(book, it)),
        Kind::Platform => facts(book.get(Id::new(key.id)), |it| {
            platform::facts(book, it, today)
        }),
        Kind::Introduction => facts(book.get(Id::new(key.id)), introduction::facts),
        Kind::Resource => facts(book.get(Id::new(key.id)), resource::facts),
        _ => Vec::new(),
    }
}

fn facts<T>(record: Option<&T>, of: impl Fn(&T) -> Vec<Fact>) -> Vec<Fact> {
    let mut facts = record.map(of).unwrap_or_default();
    facts.retain(|fact| fact.number > 0);
    facts
}
