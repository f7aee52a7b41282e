//! The numbers of a contact: what there is to share with them.

use crate::book::{Book, Contact, Day, Key};
use crate::insight::fact::Fact;
use crate::insight::shelf;

pub(super) fn facts(book: &Book, it: &Contact, today: Day) -> Vec<Fact> {
    let cares = shelf::to_share(book, it, today);
    let share = Fact::count(
        "to share",
        cares.iter().map(|care| Key::of(care.resource)).collect(),
    );
    let words = cares.first().map_or_else(String::new, |care| {
        let title = book.name(care.resource.into()).unwrap_or_default();
        let why = care.why.words(book);
        match cares.len() {
            1 => format!("“{title}” ({why})"),
            many => format!("“{title}” ({why}) and {} more", many - 1),
        }
    });
    vec![share.said(words)]
}
