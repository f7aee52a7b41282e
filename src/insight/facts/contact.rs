//! The numbers of a contact: what there is to share with them, what went to and fro, and whom one knows in
//! common.

use crate::book::{Book, Contact, Day, Key};
use crate::insight::balance::{self, Exchange};
use crate::insight::fact::Fact;
use crate::insight::mutual::{self, Mutual};
use crate::insight::{mentors, shelf, tempo};

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
    facts.extend(tempo::proposal(book, it, today).map(|it| it.fact()));
    facts.extend(mentors::sessions(book, it, today));
    facts.extend(balance::facts(&done, today));
    facts.extend(balance::promises(book, it.id));
    facts.push(in_common(book, it, today));
    facts
}

/// Whom one knows in common: "Ana Lima (3 talks together), Raj Patel and 2 more".
fn in_common(book: &Book, it: &Contact, today: Day) -> Fact {
    let known = mutual::with(book, it, today);
    let name = |it: &Mutual| book.name(it.who.into()).unwrap_or_default().to_owned();
    let words = match known.as_slice() {
        [] => String::new(),
        [only] => format!("{} ({})", name(only), only.how.words()),
        [first, second] => {
            format!(
                "{} ({}) and {}",
                name(first),
                first.how.words(),
                name(second)
            )
        }
        [first, second, rest @ ..] => format!(
            "{} ({}), {} and {} more",
            name(first),
            first.how.words(),
            name(second),
            rest.len()
        ),
    };
    let of = known.iter().map(|it| Key::of(it.who)).collect();
    Fact::count("in common", of).said(words)
}
