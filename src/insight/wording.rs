//! Turns of phrase that the answers of this room share: counts, when something is due, names of people.

use crate::book::{Book, Contact, Day, Id};
use crate::language::day::{distance, near};

/// Parts of a sentence, the empty ones left out: "promised to Ana Lima · 3d overdue".
pub(super) fn join(parts: &[String]) -> String {
    let said: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    said.join(" · ")
}

/// "1 person", "3 people": a count and its noun.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// "once", "twice", "3 times".
pub(super) fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => format!("{many} times"),
    }
}

/// "1st", "2nd", "3rd", "11th".
pub(super) fn ordinal(number: usize) -> String {
    let end = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{end}")
}

/// How often a row was put off; empty where it never was.
pub(super) fn snoozed(times: u32) -> String {
    match times {
        0 => String::new(),
        1 => "snoozed once".to_owned(),
        2 => "snoozed twice".to_owned(),
        many => format!("snoozed {many} times"),
    }
}

/// The whole days from `from` to `to`; zero where `to` lies before.
pub(super) fn days_between(from: Day, to: Day) -> u32 {
    u32::try_from(to.signed_duration_since(from).num_days()).unwrap_or(0)
}

/// When something is due: "3d overdue", "due today", "due Fri 27 Nov".
pub(super) fn due(due: Day, today: Day) -> String {
    if due < today {
        distance(due, today)
    } else {
        format!("due {}", near(due, today))
    }
}

/// The name by which one speaks of somebody: "Raj" for "Raj Patel".
pub fn given_name(name: &str) -> &str {
    name.split_whitespace()
        .find(|word| !word.ends_with('.'))
        .unwrap_or(name)
}

/// People by name: "Ana Lima", "Ana Lima and Raj Patel", "Ana Lima and 2 more". Empty for nobody.
pub(super) fn people(book: &Book, contacts: &[Id<Contact>]) -> String {
    let mut names = contacts
        .iter()
        .filter_map(|id| book.get(*id))
        .map(|contact| contact.name.as_str());
    let (first, second, more) = (names.next(), names.next(), names.count());
    match (first, second) {
        (None, _) => String::new(),
        (Some(only), None) => only.to_owned(),
        (Some(first), Some(second)) if more == 0 => format!("{first} and {second}"),
        (Some(first), Some(_)) => format!("{first} and {} more", more + 1),
    }
}
