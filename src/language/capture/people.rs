//! Finding people in a line: by name, alias or a part of either that starts a word, without accents and
//! case. A name that could mean several is asked about; who was talked to last is offered first.

use std::cmp::Reverse;

use crate::book::{Key, Kind};
use crate::language::reference;
use crate::text::{fold, is_slip};

use super::parts::{Word, joined, span};
use super::scene::{Name, Scene};
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
    /// Nobody: it begins as a name does, and goes on in one that nobody of that name has, as "Raj Kumar" does
    /// where only Raj Patel is known.
    Stranger,
}

/// How well a phrase names a contact, the best last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It begins words of the name.
    Part,
    /// It is whole words of the name.
    Words,
    /// It is the whole name.
    Whole,
}

/// The longest run of words at the start that names somebody, and whom.
pub(super) fn longest(words: &[Word], scene: &Scene) -> Option<(usize, Meant)> {
    let names = scene.beginning(&first_of(words)?);
    (1..=LONGEST.min(words.len())).rev().find_map(|count| {
        let phrase = words.get(..count)?;
        let found = fitting(&name_of(phrase), &names, scene)?;
        let strays = found.0 == Fit::Part && count > 1 && is_small(phrase.last()?);
        (!strays).then(|| gone_on(words, count, found, scene))
    })
}

/// Where a part of a name goes on in words with a capital, they are of the name: who has them not is not meant.
fn gone_on(
    words: &[Word],
    mut count: usize,
    (fit, mut keys): (Fit, Vec<Key>),
    scene: &Scene,
) -> (usize, Meant) {
    if fit == Fit::Whole && count > 1 {
        return (count, meant(keys, scene));
    }
    while let Some(behind) = words.get(count..).filter(|_| is_open(words, count)) {
        let more = capitals(behind);
        let next = behind.get(..1).filter(|_| more > 0).map(name_of);
        let Some(next) = next.filter(|next| next.starts_with(char::is_uppercase)) else {
            break;
        };
        keys.retain(|key| scene.has(*key, &fold(&next)));
        if keys.is_empty() {
            return (count + more, Meant::Stranger);
        }
        count += 1;
    }
    (count, meant(keys, scene))
}

/// Whether a name of so many words may go on: no sign ends it.
fn is_open(words: &[Word], count: usize) -> bool {
    let last = count.checked_sub(1).and_then(|last| words.get(last));
    last.is_some_and(|last| name_of(std::slice::from_ref(last)) == last.text)
}

/// Words with a capital that are no names.
pub(super) const NO_NAMES: [&str; 12] = [
    "i", "we", "they", "he", "she", "it", "the", "a", "an", "my", "our", "their",
];

/// How many words at the start look like a name by their capitals, or by letters that have none; a sign
/// behind one ends it.
pub(super) fn capitals(words: &[Word]) -> usize {
    let mut count = 0;
    for word in words {
        let plain = word.text.trim_end_matches([',', ';', '.']);
        let is_name = plain.starts_with(|first: char| {
            first.is_uppercase() || (first.is_alphabetic() && !first.is_lowercase())
        });
        if !is_name || NO_NAMES.contains(&fold(plain).as_str()) {
            break;
        }
        count += 1;
        if plain.len() < word.text.len() {
            break;
        }
    }
    count
}

/// The longest run of words that is the whole name of somebody, of several words.
pub(super) fn longest_whole(words: &[Word], scene: &Scene) -> Option<(usize, Meant)> {
    let names = scene.beginning(&first_of(words)?);
    (2..=LONGEST.min(words.len())).rev().find_map(|count| {
        let (fit, keys) = fitting(&name_of(words.get(..count)?), &names, scene)?;
        (fit == Fit::Whole).then(|| (count, meant(keys, scene)))
    })
}

/// The longest run of words at the start that are whole words of a name, and whose; none that joins others.
pub(super) fn whole_words(words: &[Word], scene: &Scene) -> Option<(usize, Meant)> {
    let first = first_of(words)?;
    if words.first().is_some_and(is_small) || NO_NAMES.contains(&first.as_str()) {
        return None;
    }
    let names = scene.beginning(&first);
    (1..=LONGEST.min(words.len())).rev().find_map(|count| {
        let found = fitting(&name_of(words.get(..count)?), &names, scene)?;
        (found.0 > Fit::Part).then(|| gone_on(words, count, found, scene))
    })
}

/// Who is called so by the first of these words: it is the first of their name, or an alias.
pub(super) fn called(words: &[Word], scene: &Scene) -> Option<(usize, Meant)> {
    let first = name_of(words.get(..1)?);
    let wanted = fold(&first);
    let (fit, mut keys) = fitting(&first, &scene.beginning(&wanted), scene)?;
    let is_first = |name: &Name| name.folded.split_whitespace().next() == Some(wanted.as_str());
    keys.retain(|key| {
        let mut names = scene.names();
        names.any(|name| name.key == *key && is_first(name))
    });
    let is_called = fit > Fit::Part && !keys.is_empty();
    is_called.then(|| gone_on(words, 1, (fit, keys), scene))
}

/// Who has an id of which the first of these words is the whole or a part that nobody else has, as lists show it.
pub(super) fn by_id(words: &[Word], scene: &Scene) -> Option<(usize, Meant)> {
    let said = name_of(words.get(..1)?);
    match reference::by_id(scene.book, &said, &[Kind::Contact]).as_slice() {
        [only] => Some((1, Meant::One(*only))),
        _ => None,
    }
}

/// Whom a name means that must be told in whole words; nothing where nobody has it.
pub(super) fn in_words(name: &str, scene: &Scene) -> Option<Meant> {
    let wanted = fold(name);
    let names = scene.beginning(&wanted);
    let (fit, keys) = fitting(name, &names, scene)?;
    (fit > Fit::Part).then(|| meant(keys, scene))
}

/// Somebody who has exactly this name.
pub(super) fn namesake(name: &str, scene: &Scene) -> Option<Key> {
    let wanted = fold(name);
    let mut names = scene.beginning(&wanted).into_iter();
    names.find(|it| it.folded == wanted).map(|it| it.key)
}

/// Those whose name the typed one may be a slip of.
pub(super) fn nearly(name: &str, scene: &Scene) -> Vec<Key> {
    let wanted = fold(name);
    let near = scene.names().filter(|it| is_slip(&it.folded, &wanted));
    let mut keys: Vec<Key> = near.map(|it| it.key).collect();
    keys.dedup();
    keys
}

/// The first word as names have it; nothing for what begins no name.
fn first_of(words: &[Word]) -> Option<String> {
    let first = fold(&name_of(words.get(..1)?));
    first.contains(char::is_alphabetic).then_some(first)
}

/// Whether it is a word that joins others, which may by chance begin a name.
fn is_small(word: &Word) -> bool {
    const SMALL: [&str; 20] = [
        "a", "an", "at", "about", "and", "as", "by", "for", "from", "her", "his", "in", "is", "of",
        "on", "or", "re", "the", "to", "was",
    ];
    SMALL.contains(&word.text)
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

/// Who among these, the likeliest first: who was talked to last.
fn meant(mut keys: Vec<Key>, setting: &Setting) -> Meant {
    if let [only] = keys.as_slice() {
        return Meant::One(*only);
    }
    keys.sort_by_key(|key| {
        let last = key
            .id()
            .and_then(|id| setting.book.last_talk(id, setting.today()));
        (Reverse(last.map(|(day, _)| day)), *key)
    });
    Meant::Several(keys)
}

/// Everybody among these names whom the phrase fits best, and how well. What was chosen for it before
/// fits alone. At least two letters make a part.
fn fitting(phrase: &str, names: &[&Name], setting: &Setting) -> Option<(Fit, Vec<Key>)> {
    let wanted = fold(phrase);
    let chosen = setting.chosen.iter();
    if let Some((_, key)) = chosen.rev().find(|(said, _)| fold(said) == wanted) {
        return Some((Fit::Whole, vec![*key]));
    }
    if wanted.len() < 2 {
        return None;
    }
    let fits = names.iter().filter_map(|name| {
        let fit = fit_of(&name.folded, &wanted)?;
        Some((fit, name.key))
    });
    let fits: Vec<(Fit, Key)> = fits.collect();
    let best = fits.iter().map(|(fit, _)| *fit).max()?;
    let mut keys: Vec<Key> = Vec::new();
    for (fit, key) in fits {
        if fit == best && !keys.contains(&key) {
            keys.push(key);
        }
    }
    Some((best, keys))
}

fn fit_of(name: &str, wanted: &str) -> Option<Fit> {
    if name == wanted {
        return Some(Fit::Whole);
    }
    let ends_a_word = |(at, _): (usize, &str)| {
        let after = name.get(at + wanted.len()..)?.chars().next();
        let before = name.get(..at)?.chars().next_back();
        let parts = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
        parts(before).then(|| parts(after))
    };
    let mut begins = name
        .match_indices(wanted)
        .filter_map(ends_a_word)
        .peekable();
    begins.peek()?;
    Some(if begins.any(|whole| whole) {
        Fit::Words
    } else {
        Fit::Part
    })
}

/// The doubt about a name that could mean several.
pub(super) fn ambiguous(words: &[Word], candidates: Vec<Key>, setting: &Setting) -> Doubt {
    let told = |key: &Key| who(setting.book, *key);
    let names = candidates.iter().map(|key| {
        let name = told(key);
        let alike = candidates.iter().filter(|other| told(other) == name);
        if alike.count() > 1 {
            reference::described(setting.book, *key)
        } else {
            name
        }
    });
    let names = names.collect();
    Doubt::Ambiguous {
        span: span(words),
        text: name_of(words),
        candidates,
        names,
    }
}
