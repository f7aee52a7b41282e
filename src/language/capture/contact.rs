//! Reading a contact: "Ada Lovelace, analyst at Analytical Engines ada@example.org: what to remember".

use crate::book::Contact;
use crate::text::{clean, fold};

use super::draft::{Draft, Noted, Person};
use super::parts::{Word, at_colon, joined, span};
use super::people::namesake;
use super::scene::Scene;
use super::{Doubt, Reading, Role};

pub(super) fn read(words: &[Word], noted: Noted, setting: &Scene, reading: &mut Reading) -> Draft {
    let person = person(words, reading);
    if person.name.is_empty() {
        reading.doubts.push(Doubt::Unnamed("contact"));
        return Draft::Nothing;
    }
    let namesake = namesake(&person.name, setting).filter(|_| !setting.create);
    if let Some(there) = namesake.and_then(|key| setting.book.get::<Contact>(key.id()?)) {
        reading.doubts.push(Doubt::Namesake {
            name: clean(&there.name).into_owned(),
            company: clean(&there.company).into_owned(),
        });
    }
    Draft::Contact(person, noted)
}

/// What a line tells of somebody.
pub(super) fn person(words: &[Word], reading: &mut Reading) -> Person {
    let mut person = Person::default();
    let (head, notes) = at_colon(words).unwrap_or_else(|| (words.to_vec(), Vec::new()));
    let mut plain = Vec::new();
    let mut at = 0;
    while let Some(rest) = head.get(at..).filter(|rest| !rest.is_empty()) {
        let phone = phone(rest);
        let taken = rest.get(..phone.max(1)).unwrap_or_default();
        let text = clean(joined(taken).trim_end_matches([',', ';'])).into_owned();
        at += taken.len();
        let bare = text
            .strip_prefix('<')
            .and_then(|text| text.strip_suffix('>'));
        let text = bare.map_or_else(|| text.clone(), ToOwned::to_owned);
        let list = match reach(&text) {
            _ if phone > 0 => &mut person.phones,
            Some(Reach::Mail) => &mut person.emails,
            Some(Reach::Web) => &mut person.urls,
            None => {
                plain.extend_from_slice(taken);
                continue;
            }
        };
        reading.piece(span(taken), Role::Reach, text.clone());
        list.push(text);
    }
    let (name, work) = name_and_work(&plain);
    person.name = clean(joined(name).trim_end_matches(',')).into_owned();
    if !name.is_empty() {
        reading.piece(span(name), Role::Name, person.name.clone());
    }
    work_of(work, &mut person, reading);
    person.notes = clean(&joined(&notes)).into_owned();
    if !notes.is_empty() {
        reading.piece(span(&notes), Role::Summary, person.notes.clone());
    }
    person
}

enum Reach {
    Mail,
    Web,
}

fn reach(word: &str) -> Option<Reach> {
    let is_web = word.contains("://")
        || word.starts_with("www.")
        || word.contains("linkedin.com/")
        || word.contains("github.com/");
    let is_mail = || {
        let parts = word.split_once('@');
        parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    };
    if is_web {
        Some(Reach::Web)
    } else {
        is_mail().then_some(Reach::Mail)
    }
}

/// How many words at the start are a phone number, such as "+44 20 7946 0000"; six digits at least.
fn phone(words: &[Word]) -> usize {
    let is_dialled = |word: &&Word| {
        let text = word.text.trim_end_matches([',', ';']);
        let dialled = |byte: u8| byte.is_ascii_digit() || b"+-()./".contains(&byte);
        text.bytes().all(dialled) && text.bytes().any(|byte| byte.is_ascii_digit())
    };
    let run: Vec<&Word> = words.iter().take_while(is_dialled).collect();
    let digits = run.iter().flat_map(|word| word.text.bytes());
    let enough = digits.filter(u8::is_ascii_digit).count() >= 6;
    if enough { run.len() } else { 0 }
}

/// The words of the name, and those behind it: behind a comma, or from "at" on.
fn name_and_work<'a, 'b>(words: &'b [Word<'a>]) -> (&'b [Word<'a>], &'b [Word<'a>]) {
    let comma = words
        .iter()
        .position(|word| word.text.ends_with(','))
        .map(|place| place + 1);
    let at = words
        .iter()
        .position(|word| word.text.eq_ignore_ascii_case("at"))
        .filter(|place| *place > 0);
    let cut = match (comma, at) {
        (Some(comma), Some(at)) => comma.min(at),
        (Some(cut), None) | (None, Some(cut)) => cut,
        (None, None) => words.len(),
    };
    words.split_at_checked(cut).unwrap_or((words, &[]))
}

/// Whether the last dot belongs to the word before it: "Acme Inc.", "Ponte S.A.".
fn is_abbreviated(text: &str) -> bool {
    const SHORT: [&str; 12] = [
        "inc", "ltd", "co", "corp", "bros", "llc", "plc", "cie", "intl", "jr", "sr", "dept",
    ];
    let last = text.rsplit([' ', ',']).next().unwrap_or_default();
    let word = last.trim_end_matches('.');
    word.contains('.') || SHORT.contains(&fold(word).as_str())
}

/// "analyst at Analytical Engines", or "analyst, Analytical Engines"; a single phrase is a title.
fn work_of(words: &[Word], person: &mut Person, reading: &mut Reading) {
    let at = words
        .iter()
        .position(|word| word.text.eq_ignore_ascii_case("at") || word.text == "@");
    let (title, company) = match at.and_then(|place| words.split_at_checked(place)) {
        Some((title, rest)) => (title, rest.get(1..).unwrap_or_default()),
        None => match words.iter().position(|word| word.text.ends_with(',')) {
            Some(comma) => words.split_at_checked(comma + 1).unwrap_or((words, &[])),
            None => (words, &[] as &[Word]),
        },
    };
    let said = |words: &[Word]| {
        let all = joined(words);
        let all = all.trim_end_matches([',', ';']);
        let ends = if is_abbreviated(all) { &[][..] } else { &['.'] };
        clean(all.trim_end_matches(ends)).into_owned()
    };
    (person.title, person.company) = (said(title), said(company));
    if !words.is_empty() {
        let both = [person.title.as_str(), person.company.as_str()].map(str::to_owned);
        let both: Vec<String> = both.into_iter().filter(|part| !part.is_empty()).collect();
        reading.piece(span(words), Role::Work, both.join(" at "));
    }
}
