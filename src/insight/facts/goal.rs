//! The numbers of a goal: who serves it.

use crate::book::{Book, Contact, Goal, Key};
use crate::insight::agenda::serves;
use crate::insight::fact::Fact;

pub(super) fn facts(book: &Book, it: &Goal) -> Vec<Fact> {
    let people = book.all::<Contact>().values();
    let people = people.filter(|contact| serves(contact, it));
    vec![Fact::count(
        "people",
        people.map(|contact| Key::of(contact.id)).collect(),
    )]
}
