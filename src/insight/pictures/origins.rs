//! What came of the platforms: how many people came from each, with how many of them it became two-way, and how
//! much was talked; the most two-way first.

use std::cmp::Reverse;

use super::{Art, Number, Picture};
use crate::book::{Book, Contact, Id, Key, Platform};
use crate::insight::fact::Fact;
use crate::insight::platforms::{Yield, Yields};
use crate::insight::wording::count;

pub(super) fn picture(book: &Book, yields: &Yields) -> Picture {
    let platforms = book.all::<Platform>().values();
    let mut all: Vec<(&Platform, &Yield)> = platforms
        .filter(|it| !it.archived)
        .filter_map(|it| Some((it, yields.get(it.id)?)))
        .collect();
    all.sort_by_key(|(it, of)| (Reverse((of.two_way.len(), of.contacts.len())), it.id));
    let steps = all.iter().map(|(it, of)| {
        let numbers = numbers(of).into_iter();
        numbers
            .map(|fact| Number::new(it.name.clone(), fact))
            .collect()
    });
    let steps = steps.collect();
    let came: Vec<Key> = all.iter().flat_map(|(_, of)| keys(&of.contacts)).collect();
    let words = match all.len() {
        0 => "no platform is in your book yet".to_owned(),
        some => format!(
            "{} came from {}",
            count(came.len(), "person", "people"),
            count(some, "platform", "platforms")
        ),
    };
    Picture {
        art: Art::Origins,
        whole: Fact::count("people", came).said(words),
        steps,
    }
}

fn numbers(of: &Yield) -> [Fact; 3] {
    let people = match of.contacts.len() {
        0 => "nobody yet".to_owned(),
        some => count(some, "person", "people"),
    };
    let share = match of.settled() {
        0 => "too early to tell".to_owned(),
        _ => format!("{} two-way", of.share()),
    };
    let talks = of.conversations.iter().rev();
    let talks: Vec<Key> = talks.map(|(_, id)| Key::of(*id)).collect();
    let talked = count(talks.len(), "conversation", "conversations");
    [
        Fact::count("people", keys(&of.contacts)).said(people),
        Fact::count("two-way", keys(&of.two_way)).said(share),
        Fact::count("conversed", talks).said(talked),
    ]
}

fn keys(people: &[Id<Contact>]) -> Vec<Key> {
    people.iter().map(|id| Key::of(*id)).collect()
}
