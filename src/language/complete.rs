//! What a text that is being typed could go on with: the rest of a tag, a name or a company that begins as
//! it ends. One proposal is made at a time, the likeliest; nobody has to take it.

use std::collections::BTreeMap;

use crate::book::{Book, Contact, Day, Event, Goal, Platform};
use crate::text::fold;

use super::capture::Purpose;
use super::filter::NAMES;

/// What is wanted where the cursor stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// A tag, without its sign.
    Tag,
    /// A company that somebody is at.
    Company,
    /// A place where somebody lives.
    City,
    /// A contact.
    Person,
    /// A platform.
    Platform,
    /// An event.
    Event,
    /// A goal.
    Goal,
    /// Where somebody was met: an event, a platform, or "through" a contact.
    Origin,
}

/// From how many letters on a name is proposed.
const LETTERS: usize = 2;

/// So many words before the cursor can be the beginning of a name.
const NAME_WORDS: usize = 3;

/// All that is known of what is wanted, as often as it is there; nothing of contacts that are archived.
pub fn known(book: &Book, wanted: Wanted) -> Box<dyn Iterator<Item = &str> + '_> {
    let contacts = book.all::<Contact>().values().filter(|it| !it.archived);
    match wanted {
        Wanted::Tag => {
            let goals = book.all::<Goal>().values().flat_map(|it| &it.tags);
            let events = book.all::<Event>().values().flat_map(|it| &it.tags);
            let all = contacts.flat_map(|it| &it.tags).chain(goals).chain(events);
            Box::new(all.map(String::as_str))
        }
        Wanted::Company => Box::new(contacts.map(|it| it.company.as_str())),
        Wanted::City => Box::new(contacts.map(|it| it.location.as_str())),
        Wanted::Person => Box::new(contacts.map(|it| it.name.as_str())),
        Wanted::Platform => Box::new(book.all::<Platform>().values().map(|it| it.name.as_str())),
        Wanted::Event => Box::new(book.all::<Event>().values().map(|it| it.title.as_str())),
        Wanted::Goal => Box::new(book.all::<Goal>().values().map(|it| it.title.as_str())),
        Wanted::Origin => Box::new(known(book, Wanted::Event).chain(known(book, Wanted::Platform))),
    }
}

/// The rest of what is wanted, where something begins with `start`.
pub fn rest(book: &Book, today: Day, wanted: Wanted, start: &str) -> Option<String> {
    if start.trim().is_empty() {
        return None;
    }
    match wanted {
        Wanted::Person => book
            .all::<Contact>()
            .values()
            .filter(|it| !it.archived)
            .filter_map(|it| Some((it, behind(&it.name, start)?)))
            .max_by_key(|(it, _)| (book.last_talk(it.id, today).map(|(day, _)| day), it.id))
            .map(|(_, rest)| rest.to_owned()),
        Wanted::Event => book
            .all::<Event>()
            .values()
            .filter_map(|it| Some((it.start, behind(&it.title, start)?)))
            .max()
            .map(|(_, rest)| rest.to_owned()),
        Wanted::Origin => match behind(start, "through ") {
            Some(name) => rest(book, today, Wanted::Person, name),
            None => rest(book, today, Wanted::Platform, start)
                .or_else(|| rest(book, today, Wanted::Event, start)),
        },
        _ => commonest(known(book, wanted), start),
    }
    .filter(|rest| !rest.is_empty())
}

/// The rest of the text that is there most often among those that begin so.
fn commonest<'a>(texts: impl Iterator<Item = &'a str>, start: &str) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for rest in texts.filter_map(|text| behind(text, start)) {
        *counts.entry(rest).or_default() += 1;
    }
    let likeliest = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    likeliest.map(|(rest, _)| rest.to_owned())
}

/// What stands behind `start` in a text that begins with it, case and accents aside.
pub fn behind<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    if let Some(head) = text.as_bytes().get(..start.len())
        && head.eq_ignore_ascii_case(start.as_bytes())
    {
        return text.get(start.len()..);
    }
    if text.is_ascii() {
        return None;
    }
    let start = fold(start);
    let mut head = String::new();
    for (at, letter) in text.char_indices() {
        if head.len() >= start.len() {
            return (head == start).then(|| text.get(at..)).flatten();
        }
        head.push_str(&fold(letter.encode_utf8(&mut [0; 4])));
    }
    None
}

/// What a filter could go on with.
pub fn filter(book: &Book, today: Day, typed: &str) -> Option<String> {
    let word = last_word(typed)?.trim_start_matches(['-', '(']);
    if let Some(tag) = word.strip_prefix('#') {
        return rest(book, today, Wanted::Tag, tag);
    }
    match word.split_once(':') {
        Some((name, value)) => {
            let wanted = match name {
                "company" => Wanted::Company,
                "city" => Wanted::City,
                "name" => Wanted::Person,
                "met" => Wanted::Event,
                "goal" => Wanted::Goal,
                _ => return None,
            };
            value_of(book, today, wanted, value)
        }
        None if word.len() >= LETTERS => {
            let known = NAMES.iter().find(|(name, _)| name.starts_with(word))?;
            let example = known.1.get(word.len()..)?;
            let end = example.find([':', '>', '<'])?;
            example.get(..=end).map(ToOwned::to_owned)
        }
        None => None,
    }
}

/// What a line of tags and links could go on with.
pub fn tagging(book: &Book, today: Day, typed: &str) -> Option<String> {
    let word = last_word(typed)?.trim_start_matches('-');
    let (wanted, value) = match word.split_once(':') {
        Some(("goal", value)) => (Wanted::Goal, value),
        Some(("event", value)) => (Wanted::Event, value),
        Some(("platform", value)) => (Wanted::Platform, value),
        Some(("contact", value)) => (Wanted::Person, value),
        Some(_) => return None,
        None => return rest(book, today, Wanted::Tag, word.trim_start_matches('#')),
    };
    value_of(book, today, wanted, value)
}

/// The rest of a value behind a colon: in quotes the whole of it, else its word.
fn value_of(book: &Book, today: Day, wanted: Wanted, value: &str) -> Option<String> {
    if let Some(start) = value.strip_prefix('"') {
        return rest(book, today, wanted, start).map(|rest| rest + "\"");
    }
    rest(book, today, wanted, value).and_then(|rest| first_word(&rest))
}

/// What a line of the capture grammar could go on with.
pub fn line(book: &Book, today: Day, purpose: Purpose, typed: &str) -> Option<String> {
    let word = last_word(typed)?;
    if let Some(tag) = word.strip_prefix('#') {
        return rest(book, today, Wanted::Tag, tag);
    }
    if let Some(place) = word.strip_prefix('@') {
        let known = rest(book, today, Wanted::Platform, place);
        let known = known.or_else(|| rest(book, today, Wanted::Event, place));
        return known.and_then(|rest| first_word(&rest));
    }
    if let Some(goal) = word.strip_prefix('!') {
        return rest(book, today, Wanted::Goal, goal).and_then(|rest| first_word(&rest));
    }
    match purpose {
        Purpose::Contact => {
            let (_, company) = typed.rsplit_once(" at ")?;
            rest(book, today, Wanted::Company, company)
        }
        Purpose::Log | Purpose::FollowUp | Purpose::Introduction => person(book, today, typed),
        Purpose::Goal | Purpose::Event => None,
    }
}

/// The rest of a name that the last words begin, more words before fewer.
fn person(book: &Book, today: Day, typed: &str) -> Option<String> {
    let is_border = |at: usize| {
        at == 0
            || typed
                .get(..at)
                .is_some_and(|before| before.ends_with([' ', '>', '<']))
    };
    let mut starts: Vec<usize> = typed
        .char_indices()
        .map(|(at, _)| at)
        .filter(|at| {
            is_border(*at)
                && !typed
                    .get(*at..)
                    .is_some_and(|text| text.starts_with([' ', '>', '<']))
        })
        .collect();
    starts.reverse();
    starts.truncate(NAME_WORDS);
    let of = |at: usize| {
        let start = typed.get(at..)?;
        let few = if start.starts_with(char::is_uppercase) {
            LETTERS
        } else {
            LETTERS + 1
        };
        let is_enough = start.chars().count() >= few;
        is_enough
            .then(|| rest(book, today, Wanted::Person, start))
            .flatten()
    };
    starts.into_iter().rev().find_map(of)
}

/// The word that the cursor stands behind; nothing behind a blank. Quotes hold words together.
fn last_word(typed: &str) -> Option<&str> {
    let mut start = 0;
    let mut quoted = false;
    for (at, sign) in typed.char_indices() {
        if sign == '"' {
            quoted = !quoted;
        } else if sign.is_whitespace() && !quoted {
            start = at + sign.len_utf8();
        }
    }
    typed.get(start..).filter(|word| !word.is_empty())
}

fn first_word(text: &str) -> Option<String> {
    let word = text.split(' ').next().unwrap_or_default();
    (!word.is_empty()).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_a_start_is_found_whatever_case_and_accents() {
        assert_eq!(behind("Ana Lima", "an"), Some("a Lima"));
        assert_eq!(behind("Ágnes Tóth", "agnes t"), Some("óth"));
        assert_eq!(behind("Ana", "ana"), Some(""));
        assert_eq!(behind("Ana", "anak"), None);
        assert_eq!(behind("Łukasz", "lu"), Some("kasz"));
    }

    #[test]
    fn the_last_word_is_cut_at_blanks_outside_quotes() {
        assert_eq!(last_word("a goal:\"find tw"), Some("goal:\"find tw"));
        assert_eq!(last_word("a #ru"), Some("#ru"));
        assert_eq!(last_word("a "), None);
        assert_eq!(last_word(""), None);
    }
}
