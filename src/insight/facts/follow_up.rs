//! The numbers of a follow-up: what went to and fro with those it is about, and what was asked of them in a row.

use crate::book::{Book, Contact, Day, FollowUp, Id, Key};
use crate::insight::balance::{self, Exchange};
use crate::insight::fact::Fact;
use crate::insight::naming::given_name;
use crate::insight::wording::times;

pub(super) fn facts(book: &Book, it: &FollowUp, today: Day) -> Vec<Fact> {
    let exchanged = |id: Id<Contact>| {
        let all: Vec<Exchange> = balance::with(book, id, today);
        let words = balance::in_short(&all);
        let done = all.into_iter().filter(|it| !it.way.is_open());
        (words, done.map(|it| it.of).collect())
    };
    let asked = |id: Id<Contact>| {
        let asks = balance::asks_in_a_row(book, id, today);
        let words = match asks.len() {
            0 | 1 => String::new(),
            many => format!("{} in a row", times(many)),
        };
        (words, asks.into_iter().map(|it| it.of).collect())
    };
    vec![
        of_each(book, it, "balance", exchanged),
        of_each(book, it, "asked", asked),
    ]
}

/// A number of each whom it is about, with their names where there are several.
fn of_each(
    book: &Book,
    it: &FollowUp,
    label: &'static str,
    count: impl Fn(Id<Contact>) -> (String, Vec<Key>),
) -> Fact {
    let (mut said, mut keys) = (Vec::new(), Vec::new());
    for id in &it.contacts {
        let (words, of) = count(*id);
        if words.is_empty() {
            continue;
        }
        let name = book.name((*id).into()).map_or("", given_name);
        said.push(match it.contacts.len() {
            1 => words,
            _ => format!("{name}: {words}"),
        });
        keys.extend(of);
    }
    keys.dedup();
    Fact::count(label, keys).said(said.join(" · "))
}
