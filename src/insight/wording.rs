//! Turns of phrase that the answers of this room share: lengths of time, counts, names of people.

use crate::book::{Book, Contact, Day, Id};

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

/// A length of time as people say it: "5 days", "6 weeks", "4 months", "2 years".
pub(super) fn length(days: u32) -> String {
    let (number, unit) = match days {
        0..14 => (days, "day"),
        14..60 => (days / 7, "week"),
        60..730 => (days / 30, "month"),
        _ => (days / 365, "year"),
    };
    format!("{number} {unit}{}", if number == 1 { "" } else { "s" })
}

/// A day near today: "today", "tomorrow", "Fri 4 Dec", with the year where it is another.
pub(super) fn near(day: Day, today: Day) -> String {
    use chrono::Datelike;
    match day.signed_duration_since(today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        _ if day.year() == today.year() => day.format("%a %-d %b").to_string(),
        _ => day.format("%-d %b %Y").to_string(),
    }
}

/// How far off a due day is: "3d overdue", "due today", "due in 5 days".
pub(super) fn due(day: Day, today: Day) -> String {
    match day.signed_duration_since(today).num_days() {
        0 => "due today".to_owned(),
        1 => "due tomorrow".to_owned(),
        late if late < 0 => format!("{}d overdue", late.unsigned_abs()),
        _ => format!("due {}", near(day, today)),
    }
}

/// How far off a day is: "3d overdue", "today", "in 5 days", "in 3 weeks".
pub(super) fn distance(day: Day, today: Day) -> String {
    match day.signed_duration_since(today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        late if late < 0 => format!("{}d overdue", late.unsigned_abs()),
        _ => format!("in {}", length(days_between(today, day))),
    }
}

/// How long ago a day was: "today", "yesterday", "2 weeks ago".
pub(super) fn ago(day: Day, today: Day) -> String {
    match days_between(day, today) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days => format!("{} ago", length(days)),
    }
}

/// The name by which one speaks of somebody: "Raj" for "Raj Patel".
pub(super) fn given_name(name: &str) -> &str {
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
