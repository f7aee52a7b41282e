//! Finding a record by a few letters of what it is called, or by words anywhere in it. What is called so
//! comes first; then what says the words, with the line that does.

use std::collections::BTreeSet;

use crate::book::{
    Book, Contact, Entry, Event, FollowUp, Goal, Id, Interaction, Introduction, Key, Platform,
    Resource, Review,
};
use crate::text::{self, Fuzzy};

use super::hay::{self, Text};

/// How many records are given of each: called so, and saying so.
pub const MOST: usize = 50;

/// From how many letters on words are looked for everywhere.
const WORDS_FROM: usize = 3;

/// How many letters ahead of a word are shown with it.
const AHEAD: usize = 24;

/// A record that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The record.
    pub key: Key,
    /// How well its name fits, or the words of its text as they are typed; 0 where it only has the words.
    pub score: u32,
    /// The part of its text that has the words, or its tags, where its name does not.
    pub says: Option<String>,
}

/// The records meant by what is typed, the best first.
pub fn find(book: &Book, typed: &str) -> Vec<Found> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found = called(book, typed);
    if typed.chars().count() >= WORDS_FROM {
        let says = saying(book, typed, &found);
        found.extend(says);
    }
    found
}

/// The records called so: contacts by name, company, title and tags, the others by title and tags.
fn called(book: &Book, typed: &str) -> Vec<Found> {
    let mut fuzzy = Fuzzy::new(typed);
    let mut line = String::new();
    let mut found = Vec::new();
    let mut see = |key: Key, parts: &[&str], tags: &[String]| {
        line.clear();
        for part in parts.iter().filter(|part| !part.is_empty()) {
            line.push_str(part);
            line.push(' ');
        }
        if let Some(score) = fuzzy.score(&line) {
            let says = None;
            found.push(Found { key, score, says });
        } else if !tags.is_empty() {
            let named = line.len();
            for tag in tags {
                line.extend(["#", tag, " "]);
            }
            let says = line.get(named..).map(|tags| tags.trim_end().to_owned());
            if let Some(score) = fuzzy.score(&line) {
                found.push(Found { key, score, says });
            }
        }
    };
    for it in book.all::<Contact>().values() {
        let key = it.id.into();
        see(key, &[&it.name, &it.company, &it.title], &it.tags);
        for alias in &it.aliases {
            see(key, &[alias], &[]);
        }
    }
    for it in book.all::<Goal>().values() {
        see(it.id.into(), &[&it.title], &it.tags);
    }
    for it in book.all::<Event>().values() {
        see(it.id.into(), &[&it.title, &it.place], &it.tags);
    }
    for it in book.all::<Platform>().values() {
        see(it.id.into(), &[&it.name], &it.tags);
    }
    let open = book.all::<FollowUp>().values().filter(|it| it.is_open());
    for it in open {
        see(it.id.into(), &[&it.what], &it.tags);
    }
    found.sort_by(|one, other| (other.score, one.key).cmp(&(one.score, other.key)));
    let mut seen = BTreeSet::new();
    found.retain(|it| seen.insert(it.key));
    found.truncate(MOST);
    found
}

/// The records that have every word somewhere, besides those that were found already; the newest first.
fn saying(book: &Book, typed: &str, already: &[Found]) -> Vec<Found> {
    let words: Vec<String> = typed.split_whitespace().map(text::fold).collect();
    let keys = newest::<Interaction>(book)
        .chain(newest::<Contact>(book))
        .chain(newest::<FollowUp>(book))
        .chain(newest::<Event>(book))
        .chain(newest::<Goal>(book))
        .chain(newest::<Platform>(book))
        .chain(newest::<Resource>(book))
        .chain(newest::<Introduction>(book))
        .chain(newest::<Review>(book));
    let mut fuzzy = Fuzzy::new(typed);
    keys.filter(|key| !already.iter().any(|found| found.key == *key))
        .filter(|key| has_all(book, *key, &words))
        .take(MOST)
        .map(|key| {
            let (score, says) = telling(book, key, &words, &mut fuzzy);
            Found {
                key,
                score,
                says: Some(says),
            }
        })
        .collect()
}

fn newest<R: Entry + 'static>(book: &Book) -> impl Iterator<Item = Key>
where
    Key: From<Id<R>>,
{
    book.all::<R>().values().rev().map(|it| it.id().into())
}

/// Whether all of these words are in the text of a record.
fn has_all(book: &Book, key: Key, words: &[String]) -> bool {
    let mut missing: Vec<&str> = words.iter().map(String::as_str).collect();
    hay::each(book, key, &mut |text| {
        missing.retain(|word| place(&text, word).is_none());
    });
    missing.is_empty()
}

/// Where a text has a word.
fn place(text: &Text, word: &str) -> Option<std::ops::Range<usize>> {
    match text {
        Text::Words(said) | Text::Name(said) => text::find(said, word),
        Text::Tag(said) => text::find(said, word.trim_start_matches('#')),
    }
}

/// The part of a record's text that has these words as they are typed, else most of them, else the first; and how
/// well it fits where it has them as they are typed.
fn telling(book: &Book, key: Key, words: &[String], fuzzy: &mut Fuzzy) -> (u32, String) {
    let phrase = words.join(" ");
    let mut best: Option<(usize, &str, std::ops::Range<usize>)> = None;
    hay::each(book, key, &mut |text| {
        let (Text::Words(said) | Text::Tag(said)) = text else {
            return;
        };
        let whole = place(&text, &phrase).map(|at| (usize::MAX, at));
        let part = || {
            let mut places = words.iter().filter_map(|word| place(&text, word));
            let first = places.next()?;
            Some((places.count(), first))
        };
        if let Some((count, at)) = whole.or_else(part)
            && best.as_ref().is_none_or(|(most, ..)| *most < count)
        {
            best = Some((count, said, at));
        }
    });
    let Some((count, said, at)) = best else {
        return (0, book.name(key).unwrap_or_default().to_owned());
    };
    let is_phrase = count == usize::MAX && words.len() > 1;
    let score = fuzzy.score(said).filter(|_| is_phrase);
    (score.unwrap_or(0), text::excerpt(said, &at, AHEAD))
}
