//! Reading an introduction: "Ana Lima, Raj Patel: both leave a monolith", or, started from one of them,
//! the other alone. Without a colon, what stands behind the second name is why.

use crate::book::{Contact, Id, Key};
use crate::text::{clean, fold};

use super::draft::{Draft, IntroductionDraft, Person, Who};
use super::parts::{Word, at_colon, joined, span};
use super::people::{Meant, ambiguous, longest, name_of};
use super::scene::Scene;
use super::{Doubt, Reading, Role, who};

pub(super) fn read(words: &[Word], setting: &Scene, reading: &mut Reading) -> Draft {
    let colon = at_colon(words);
    let has_colon = colon.is_some();
    let (head, mut why) = colon.unwrap_or_else(|| (words.to_vec(), Vec::new()));
    let start = setting.about.and_then(Key::id::<Contact>);
    let mut people: Vec<Who> = Vec::new();
    let mut rest = head.as_slice();
    while let Some(names) = led(rest).filter(|names| !names.is_empty()) {
        let (count, is_whole) = match longest(names, setting) {
            Some((count, meant)) if meant != Meant::Stranger => {
                let taken = names.get(..count).unwrap_or_default();
                known(taken, meant, setting, &mut people, reading);
                (count, true)
            }
            _ => (unknown(names, setting, &mut people, reading), false),
        };
        rest = names.get(count..).unwrap_or_default();
        let wanted = if start.is_some() { 1 } else { 2 };
        let goes_on = rest.first().is_some_and(joins) || (has_colon && is_whole);
        if !has_colon && people.len() >= wanted && !goes_on {
            break;
        }
    }
    if !has_colon {
        why = rest.to_vec();
    }
    let why_said = clean(joined(&why).trim_matches([',', ';', ' '])).into_owned();
    if !why_said.is_empty() {
        reading.piece(span(&why), Role::Why, why_said.clone());
    }
    if people.len() < 2
        && let Some(start) = start
        && !people.contains(&Who::Known(start))
    {
        reading.piece(0..0, Role::Person, who(setting.book, start.into()));
        people.insert(0, Who::Known(start));
    }
    if people.len() != 2 && reading.doubts.is_empty() {
        reading.doubts.push(Doubt::NotTwo);
    }
    Draft::Introduction(IntroductionDraft {
        who: people,
        why: why_said,
    })
}

/// The words from the next name on.
fn led<'a, 'b>(words: &'b [Word<'a>]) -> Option<&'b [Word<'a>]> {
    words.get(usize::from(words.first().is_some_and(joins))..)
}

/// Whether a word stands between two names.
fn joins(word: &Word) -> bool {
    matches!(fold(word.text).as_str(), "and" | "&" | "to" | "with" | ",")
}

fn known(
    words: &[Word],
    meant: Meant,
    setting: &Scene,
    people: &mut Vec<Who>,
    reading: &mut Reading,
) {
    match meant {
        Meant::One(key) => {
            reading.piece(span(words), Role::Person, who(setting.book, key));
            let id: Option<Id<Contact>> = key.id();
            people.extend(id.map(Who::Known).filter(|who| !people.contains(who)));
        }
        Meant::Several(candidates) => {
            reading.doubts.push(ambiguous(words, candidates, setting));
        }
        Meant::Stranger => {}
    }
}

/// A name that nobody has, up to the next comma or joining word; how many words it takes.
fn unknown(words: &[Word], setting: &Scene, people: &mut Vec<Who>, reading: &mut Reading) -> usize {
    let comma = words.iter().position(|word| word.text.ends_with(','));
    let joined = words.iter().position(joins);
    let end = comma.map(|at| at + 1).into_iter().chain(joined).min();
    let count = end.unwrap_or(words.len()).max(1);
    let taken = words.get(..count).unwrap_or_default();
    let name = clean(&name_of(taken)).into_owned();
    if setting.create && !name.is_empty() {
        reading.piece(span(taken), Role::Person, format!("{name} (new)"));
        people.push(Who::New(Person {
            name,
            ..Person::default()
        }));
    } else {
        reading.doubts.push(Doubt::Unknown {
            span: span(taken),
            name,
            what: "somebody called",
        });
    }
    count
}
