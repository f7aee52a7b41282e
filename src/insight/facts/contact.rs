//! The numbers of a contact: what there is to share with them, and what went to and fro.

use crate::book::{Book, Contact, Day, Key};
use crate::insight::balance::{self, Exchange};
use crate::insight::fact::Fact;
use crate::insight::{mentors, shelf};

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
    let all = balance::with(book, it.id, today);
    let done: Vec<Exchange> = all.into_iter().filter(|it| !it.way.is_open()).collect();
    let mut facts = vec![share.said(words)];
    facts.extend(mentors::sessions(book, it, today));
    facts.extend(balance::facts(&done, today));
    facts.extend(balance::promises(book, it.id));
    facts
}
