//! Finding people in a line: by name, alias or a part of either that starts a word, without accents and
//! case. A name that could mean several is asked about; who was talked to last is offered first.

use std::cmp::Reverse;

use crate::book::{Contact, Key};
use crate::language::reference::starts_a_word;
use crate::text::fold;

use super::parts::{Word, joined, span};
use super::{Doubt, Setting, who};

/// The most words a name is looked for in.
const LONGEST: usize = 5;

/// Whom a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    /// This contact.
    One(Key),
    /// One of these, the likeliest first.
    Several(Vec<Key>),
}

/// How well a phrase names a contact, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Part,
    Whole,
}

/// The longest run of words at the start that names somebody, and whom.
pub(super) fn longest(words: &[Word], setting: &Setting) -> Option<(usize, Meant)> {
    (1..=LONGEST.min(words.len())).rev().find_map(|count| {
        let phrase = words.get(..count)?;
        Some((count, meant(&name_of(phrase), setting)?))
    })
}

/// The longest run of words that is the whole name of somebody.
pub(super) fn longest_whole(words: &[Word], setting: &Setting) -> Option<(usize, Key)> {
    (2..=LONGEST.min(words.len())).rev().find_map(|count| {
        let wanted = fold(&name_of(words.get(..count)?));
        let mut whole = fitting(&wanted, setting)
            .into_iter()
            .filter(|(fit, _)| *fit == Fit::Whole);
        whole.next().map(|(_, key)| (count, key))
    })
}

/// The words of a name without the signs behind it.
pub(super) fn name_of(words: &[Word]) -> String {
    let name = joined(words);
    let name = name.trim_end_matches([',', ';', '.', ':', '?', '!']);
    name.strip_suffix("’s")
        .or_else(|| name.strip_suffix("'s"))
        .unwrap_or(name)
        .to_owned()
}

/// Whom a name means; nothing where nobody has it.
pub(super) fn meant(name: &str, setting: &Setting) -> Option<Meant> {
    if let Some((_, key)) = setting
        .chosen
        .iter()
        .find(|(said, _)| fold(said) == fold(name))
    {
        return Some(Meant::One(*key));
    }
    let wanted = fold(name);
    let mut found = fitting(&wanted, setting);
    let best = found.iter().map(|(fit, _)| *fit).max()?;
    found.retain(|(fit, _)| *fit == best);
    let mut keys: Vec<Key> = found.into_iter().map(|(_, key)| key).collect();
    keys.sort_by_key(|key| {
        let last = key
            .id()
            .and_then(|id| setting.book.last_talk(id, setting.today));
        (Reverse(last.map(|(day, _)| day)), *key)
    });
    match keys.as_slice() {
        [] => None,
        [only] => Some(Meant::One(*only)),
        _ => Some(Meant::Several(keys)),
    }
}

/// Everybody whose name, alias or part of it this is. At least two letters make a part.
fn fitting(wanted: &str, setting: &Setting) -> Vec<(Fit, Key)> {
    if wanted.chars().count() < 2 || !wanted.chars().any(char::is_alphabetic) {
        return Vec::new();
    }
    let contacts = setting
        .book
        .all::<Contact>()
        .values()
        .filter(|contact| !contact.archived);
    let fit = |contact: &Contact| {
        let names = std::iter::once(&contact.name).chain(&contact.aliases);
        names.filter_map(|name| fit_of(name, wanted)).max()
    };
    contacts
        .filter_map(|contact| Some((fit(contact)?, Key::of(contact.id))))
        .collect()
}

fn fit_of(name: &str, wanted: &str) -> Option<Fit> {
    // Most names are ASCII and do not even hold the first letter at the start of a word: those are told
    // apart without being copied.
    if name.is_ascii() && wanted.is_ascii() && !might_hold(name.as_bytes(), wanted.as_bytes()) {
        return None;
    }
    let folded = fold(name);
    if folded == wanted {
        Some(Fit::Whole)
    } else if starts_a_word(&folded, wanted) {
        Some(Fit::Part)
    } else {
        None
    }
}

fn might_hold(name: &[u8], wanted: &[u8]) -> bool {
    name.windows(wanted.len())
        .any(|run| run.eq_ignore_ascii_case(wanted))
}

/// The doubt about a name that could mean several.
pub(super) fn ambiguous(words: &[Word], candidates: Vec<Key>, setting: &Setting) -> Doubt {
    let names = candidates
        .iter()
        .map(|key| who(setting.book, *key))
        .collect();
    Doubt::Ambiguous {
        span: span(words),
        text: name_of(words),
        candidates,
        names,
    }
}
