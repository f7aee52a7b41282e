//! The words of a message that belong to the person it goes to. A detail belongs to a person when it is said of
//! them in the book: what they care about, need, offer and know, what was talked about or promised, how and
//! through whom we met, where they work, what the notes say. Their name, the words of every letter and what the
//! template says to all do not count: a word counts only where it stands oftener in the message than there.

use std::collections::{BTreeMap, BTreeSet};

use super::every_letter::OF_EVERY_LETTER;
use super::{Message, me};
use crate::book::{Book, Contact, Day, Interaction};
use crate::insight::topic;
use crate::language::template::unfilled;
use crate::text::fold;

/// How many of the last talks with somebody their details are taken from.
const TALKS: usize = 10;

/// The words of a message that belong to this person, as they are written in its text: a subject alone is no word
/// to anybody.
pub fn details(message: &Message, book: &Book, today: Day) -> Vec<String> {
    let Some(contact) = book.get(message.occasion.to) else {
        return Vec::new();
    };
    let theirs = known(book, contact, message.occasion.other(book), today);
    let mut common: BTreeMap<String, usize> = BTreeMap::new();
    for word in topic::words(&said(&message.common)) {
        *common.entry(topic::root(&word)).or_default() += 1;
    }
    let mut found: Vec<String> = Vec::new();
    for (text, is_text) in [(&message.subject, false), (&message.text, true)] {
        let said = said(text);
        let written = said.split(|sign: char| !sign.is_alphanumeric() && sign != '+');
        for written in written {
            let Some(word) = topic::words(written).pop() else {
                continue;
            };
            let root = topic::root(&word);
            let is_new = || !found.iter().any(|it| fold(it) == fold(written));
            match common.get_mut(&root).filter(|count| **count > 0) {
                Some(count) => *count -= 1,
                None if is_text && theirs.contains(&root) && is_new() => {
                    found.push(written.to_owned());
                }
                None => {}
            }
        }
    }
    found
}

/// A text without what is still to be filled, which says nothing of anybody.
fn said(text: &str) -> String {
    let mut said = text.to_owned();
    for place in unfilled(text).into_iter().rev() {
        said.replace_range(place, " ");
    }
    said
}

/// The roots of the words that belong to somebody, without the names of those whom the message is about.
fn known(book: &Book, contact: &Contact, other: Option<&Contact>, today: Day) -> BTreeSet<String> {
    let mut texts: Vec<&str> = vec![&contact.company, &contact.notes, &contact.met.text];
    let lists = [
        &contact.cares,
        &contact.needs,
        &contact.offers,
        &contact.topics,
        &contact.ask,
    ];
    texts.extend(lists.into_iter().flatten().map(String::as_str));
    let event = contact.met.event.and_then(|id| book.name(id.into()));
    let through = contact.met.contact.and_then(|id| book.name(id.into()));
    texts.extend(event.into_iter().chain(through));
    let talks = book.talks(contact.id).iter().rev();
    let talks = talks.filter(|(day, _)| *day <= today).take(TALKS);
    for talk in talks.filter_map(|(_, id)| book.get::<Interaction>(*id)) {
        texts.push(&talk.summary);
        let lists = [&talk.gave, &talk.got, &talk.asked];
        texts.extend(lists.into_iter().flatten().map(String::as_str));
    }
    let open = book.follow_ups_of(contact.id).filter(|it| it.is_open());
    texts.extend(open.map(|it| it.what.as_str()));
    let names = [
        contact.name.as_str(),
        other.map_or("", |it| it.name.as_str()),
        me(book).unwrap_or_default(),
    ];
    let names: BTreeSet<String> = names.into_iter().flat_map(topic::words).collect();
    let words = texts.into_iter().flat_map(topic::words);
    let words = words.filter(|word| {
        let is_number = word.chars().all(|sign| sign.is_ascii_digit());
        !is_number
            && !names.contains(word)
            && OF_EVERY_LETTER.binary_search(&word.as_str()).is_err()
    });
    words.map(|word| topic::root(&word)).collect()
}
