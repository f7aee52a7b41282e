//! The form of a resource, and with whom it was shared.

use crate::book::extra::Extra;
use crate::book::resource::Shared;
use crate::book::{Contact, Id, Resource};

use super::part::{self, list, named, show_named, text};
use super::{Reader, Rule, Understood, address};

pub(super) const RULES: &[Rule<Resource>] = &[
    Rule::<Resource>::line(
        "Title",
        "Designing data-intensive applications",
        |it, _| it.title.clone(),
        |it, typed, _| part::name(&mut it.title, typed),
    )
    .needed(),
    Rule::line(
        "Link",
        "example.org/article",
        |it, _| it.url.clone(),
        |it, typed, _| address::link(&mut it.url, typed),
    ),
    Rule::line(
        "Topics",
        "databases, careers",
        |it, _| it.topics.join(", "),
        |it, typed, _| list(&mut it.topics, typed),
    ),
    Rule::line(
        "Shared with",
        "Ana Lima, Raj Patel",
        |it, book| {
            let people: Vec<Id<Contact>> = it.shared.iter().map(|one| one.contact).collect();
            show_named(&people, book)
        },
        read_shared,
    ),
    Rule::lines(
        "Notes",
        "anything worth keeping",
        |it, _| it.notes.clone(),
        |it, typed, _| text(&mut it.notes, typed),
    ),
];

/// Who has had it; those not named before have had it today.
fn read_shared(it: &mut Resource, typed: &str, reader: &mut Reader) -> Understood {
    let mut people: Vec<Id<Contact>> = Vec::new();
    named(&mut people, typed, reader)?;
    let old = std::mem::take(&mut it.shared);
    let shared = |contact: Id<Contact>| {
        let known = old.iter().find(|one| one.contact == contact).cloned();
        known.unwrap_or(Shared {
            contact,
            on: reader.today(),
            extra: Extra::default(),
        })
    };
    it.shared = people.into_iter().map(shared).collect();
    Ok(None)
}
