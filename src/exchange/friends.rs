//! The journal of the program friends (`friends.md`): people, what was done with them, notes. Its lists of friends
//! and places are plain Markdown; who took part in something stands in bold.

use std::collections::HashMap;

use super::{Beside, Brought, Delivery, Spot, outside};
use crate::book::contact::Source;
use crate::book::{Contact, Day, Id, Interaction};
use crate::text::fold;

/// Whose records they are.
pub(super) const SYSTEM: &str = "friends.md";
/// The headers of what is read.
const PEOPLE: &str = "### Friends:";
const DONE: &str = "### Activities:";
const NOTES: &str = "### Notes:";

/// How many people one item names.
const NAMED: usize = 50;

/// Whether a text is such a journal.
pub(super) fn is_journal(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim_end);
    lines.any(|line| [PEOPLE, DONE].contains(&line))
}

/// What a journal brings.
pub(super) fn read(text: &str) -> Delivery {
    let mut reading = Reading::default();
    reading.delivery.system = SYSTEM;
    for (line, item) in items(text, PEOPLE) {
        reading.person(line, item);
    }
    for (line, item) in items(text, DONE) {
        reading.done(line, item);
    }
    for (line, item) in items(text, NOTES) {
        reading.note(line, item);
    }
    reading.delivery
}

/// The items below a header, each with its line.
fn items<'a>(text: &'a str, header: &str) -> impl Iterator<Item = (u64, &'a str)> {
    let mut is_below = false;
    let lines = (1..).zip(text.lines());
    let below = lines.filter(move |(_, line)| {
        let line = line.trim_end();
        if line.starts_with("### ") {
            is_below = line == header;
            return false;
        }
        is_below
    });
    below.filter_map(|(number, line)| Some((number, line.strip_prefix("- ")?.trim())))
}

#[derive(Default)]
struct Reading {
    delivery: Delivery,
    /// Where the people are, by the names that they go by.
    places: HashMap<String, usize>,
}

impl Reading {
    fn person(&mut self, line: u64, item: &str) {
        let (name, rest) = item.split_at(item.find(['(', '[', '@']).unwrap_or(item.len()));
        let name = outside::short(name);
        if name.is_empty() {
            self.delivery.trouble(line, "nobody is named in it");
            return;
        }
        let id = Id::elsewhere(Day::MIN, &format!("{SYSTEM} {}", fold(&name)));
        let mut contact = Contact::new(id, name);
        let key = fold(&contact.name);
        contact.sources.push(Source::new(SYSTEM, key));
        if let Some((names, _)) = within(rest, '(', ')') {
            let names = names.split("a.k.a.").map(outside::short);
            contact.aliases = names.filter(|it| !it.is_empty()).collect();
        }
        if let Some((place, _)) = within(rest, '[', ']') {
            contact.location = outside::short(place);
        }
        contact.tags = tags(rest);
        let place = self.delivery.people.len();
        for name in std::iter::once(&contact.name).chain(&contact.aliases) {
            self.places.entry(fold(name)).or_insert(place);
        }
        let spot = Spot::line(line);
        self.delivery.people.push(Brought { spot, contact });
    }

    fn done(&mut self, line: u64, item: &str) {
        let Some((day, says)) = self.dated(line, item) else {
            return;
        };
        let with = self.named(line, says);
        let with: Vec<Id<Contact>> = with.iter().filter_map(|it| self.id(*it)).collect();
        if with.is_empty() {
            self.delivery
                .trouble(line, "nobody who is a friend is named in it");
            return;
        }
        let id = Id::elsewhere(day, &format!("{SYSTEM} {says}"));
        let mut talk = Interaction::new(id, day, with);
        talk.summary = outside::sentence(&plain(says));
        talk.tags = tags(says);
        self.delivery.beside.push(Beside {
            spot: Spot::line(line),
            record: talk.into(),
        });
    }

    fn note(&mut self, line: u64, item: &str) {
        let Some((day, says)) = self.dated(line, item) else {
            return;
        };
        let note = format!("{day}: {}", outside::sentence(&plain(says)));
        for place in self.named(line, says) {
            if let Some(Brought { contact, .. }) = self.delivery.people.get_mut(place) {
                if !contact.notes.is_empty() {
                    contact.notes.push('\n');
                }
                contact.notes.push_str(&note);
            }
        }
    }

    fn dated<'a>(&mut self, line: u64, item: &'a str) -> Option<(Day, &'a str)> {
        let dated = item.split_once(':').and_then(|(day, says)| {
            let day = day.trim().parse::<Day>().ok()?;
            Some((day, says.trim()))
        });
        if dated.is_none() {
            self.delivery.trouble(line, "it begins with no day");
        }
        dated
    }

    /// Where the people are who stand in bold; those who are no friends are told.
    fn named(&mut self, line: u64, says: &str) -> Vec<usize> {
        let mut places = Vec::new();
        let bold = says.split("**").skip(1).step_by(2).take(NAMED);
        for name in bold.map(outside::short) {
            match self.places.get(&fold(&name)) {
                Some(place) if places.contains(place) => {}
                Some(place) => places.push(*place),
                None => {
                    let name = outside::quoted(&name);
                    let says = format!("{name} is none of the friends in it");
                    self.delivery.trouble(line, says);
                }
            }
        }
        places
    }

    fn id(&self, place: usize) -> Option<Id<Contact>> {
        self.delivery.people.get(place).map(|it| it.contact.id)
    }
}

/// What stands between two signs, and what behind.
fn within(text: &str, open: char, close: char) -> Option<(&str, &str)> {
    let (_, rest) = text.split_once(open)?;
    rest.split_once(close)
}

/// The tags of a text: letters and digits behind an @, joined by colons and dashes, where no word ends before it.
fn tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = text.get(..at).and_then(|it| it.chars().next_back());
        let rest = text.get(at + 1..).unwrap_or_default();
        let end = rest.find(|it: char| !it.is_alphanumeric() && it != ':' && it != '-');
        let tag = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        let tag = outside::short(tag.trim_matches([':', '-'])).to_lowercase();
        let is_tag = !tag.is_empty() && !before.is_some_and(char::is_alphanumeric);
        if is_tag && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// A text without the marks for people and places.
fn plain(says: &str) -> String {
    let words = says.replace("**", "");
    let words = words.split(' ').map(|word| {
        let bare = word.trim_matches(|it: char| it == '_');
        if bare.is_empty() { word } else { bare }
    });
    words.collect::<Vec<_>>().join(" ")
}
