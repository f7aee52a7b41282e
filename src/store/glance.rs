//! A glance at the data: a book of just what the agenda needs, for `netgrow due`, or of just what has a
//! name, for completing what is typed at a shell. Most of a data file is conversations, and of those the
//! agenda needs only the last one with each contact that is to be reminded of, and names need none. As
//! the file has one record a line, the rest is passed over without parsing.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use chrono::Days;
use memchr::memmem;
use serde::Deserialize;
use uuid::Uuid;

use crate::book::{
    Book, Cadence, Contact, Day, Entry, Event, FollowUp, Goal, Id, Interaction, Key, Platform,
    Record, Tables, View,
};

use super::base;
use super::place::Place;
use super::replay;
use super::trouble::StoreError;

/// The book as far as the agenda of `today` needs it. A file that was written by hand, or has a journal
/// beside it, is read whole.
pub fn read_due(folder: &Path, today: Day) -> Result<Book, StoreError> {
    read(folder, |lines| due(lines, today))
}

/// The book as far as it has names: contacts, goals, events, platforms, saved views and follow-ups that are
/// open. A file that was written by hand, or has a journal beside it, is read whole.
pub fn read_names(folder: &Path) -> Result<Book, StoreError> {
    read(folder, names)
}

/// The book of what `glance` reads of the lines; the whole book where they are not as this version writes
/// them.
fn read(folder: &Path, glance: impl Fn(&Lines) -> Option<Tables>) -> Result<Book, StoreError> {
    let place = Place::new(folder);
    let has_journal = fs::metadata(place.journal()).is_ok_and(|meta| meta.len() > 0);
    if !has_journal
        && let Some((bytes, mark)) = base::bytes(&place)?
        && mark.is_own
        && let Some(tables) = glance(&sections(&bytes))
    {
        return Ok(Book::new(tables));
    }
    Ok(replay::read(&place)?.book)
}

/// The lines of the collections that matter.
#[derive(Default)]
struct Lines<'a> {
    contacts: Vec<&'a [u8]>,
    goals: Vec<&'a [u8]>,
    events: Vec<&'a [u8]>,
    follow_ups: Vec<&'a [u8]>,
    platforms: Vec<&'a [u8]>,
    views: Vec<&'a [u8]>,
    interactions: Vec<&'a [u8]>,
}

/// Reads what the agenda needs; nothing where a line is not as this version writes it.
fn due(lines: &Lines, today: Day) -> Option<Tables> {
    let mut tables = Tables::default();
    planned(lines, &mut tables)?;
    let reminded = contacts(lines, today, &mut tables)?;
    talks(lines, &reminded, today, &mut tables)?;
    Some(tables)
}

/// Reads what has a name; nothing where a line is not as this version writes it.
fn names(lines: &Lines) -> Option<Tables> {
    let mut tables = Tables::default();
    planned(lines, &mut tables)?;
    all::<Platform>(&lines.platforms, &mut tables)?;
    all::<View>(&lines.views, &mut tables)?;
    all::<Contact>(&lines.contacts, &mut tables)?;
    Some(tables)
}

/// Puts goals, events and open follow-ups in.
fn planned(lines: &Lines, tables: &mut Tables) -> Option<()> {
    let is_open = |line: &&&[u8]| memmem::find(line, b"\"outcome\":").is_none();
    let open: Vec<&[u8]> = lines.follow_ups.iter().filter(is_open).copied().collect();
    all::<Goal>(&lines.goals, tables)?;
    all::<Event>(&lines.events, tables)?;
    all::<FollowUp>(&open, tables)
}

/// Puts all records of some lines in.
fn all<'a, T: Entry + Deserialize<'a>>(lines: &[&'a [u8]], tables: &mut Tables) -> Option<()>
where
    Record: From<T>,
{
    for line in lines {
        tables.put(record::<T>(line)?.into());
    }
    Some(())
}

impl<'a> Lines<'a> {
    /// The lines of a collection, by its name in the file, if they matter.
    fn of(&mut self, name: &[u8]) -> Option<&mut Vec<&'a [u8]>> {
        match name {
            b"\"contacts\"" => Some(&mut self.contacts),
            b"\"goals\"" => Some(&mut self.goals),
            b"\"events\"" => Some(&mut self.events),
            b"\"follow-ups\"" => Some(&mut self.follow_ups),
            b"\"platforms\"" => Some(&mut self.platforms),
            b"\"views\"" => Some(&mut self.views),
            b"\"interactions\"" => Some(&mut self.interactions),
            _ => None,
        }
    }
}

/// Puts the lines of each collection together.
fn sections(bytes: &[u8]) -> Lines<'_> {
    let mut lines = Lines::default();
    let mut section: &[u8] = b"";
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', bytes) {
        let line = bytes.get(start..end).unwrap_or_default();
        start = end + 1;
        if let Some(name) = line.strip_suffix(b":[") {
            section = name;
        } else if line.starts_with(b"]") {
            section = b"";
        } else if let Some(lines) = lines.of(section) {
            lines.push(line.strip_suffix(b",").unwrap_or(line));
        }
    }
    lines
}

fn record<'a, T: Deserialize<'a>>(line: &'a [u8]) -> Option<T> {
    serde_json::from_slice(line).ok()
}

/// Whether the last talk with a contact matters: it moves a cadence on, and marks a date that was just now.
fn needs_talks(contact: &Contact, today: Day) -> bool {
    const JUST_NOW: Days = Days::new(31);
    let lately = today.checked_sub_days(JUST_NOW).unwrap_or(today);
    let mut dates = contact.birthday.into_iter();
    matches!(contact.cadence, Cadence::Every(_))
        || dates.any(|on| on.next(lately) <= today)
        || contact
            .dates
            .iter()
            .any(|date| date.on.next(lately) <= today)
}

/// Puts the contacts in that the agenda can name or remind of; gives those whose talks matter.
fn contacts(lines: &Lines, today: Day, tables: &mut Tables) -> Option<HashSet<Uuid>> {
    let mut named: HashSet<Uuid> = HashSet::new();
    for follow_up in tables.follow_ups.values() {
        named.extend(follow_up.contacts.iter().map(|id| id.uuid()));
    }
    for event in tables.events.values() {
        named.extend(
            event
                .meet
                .iter()
                .filter_map(|meet| meet.contact)
                .map(Id::uuid),
        );
    }
    let reminds =
        [b"\"cadence\":".as_slice(), b"\"birthday\":", b"\"dates\":"].map(memmem::Finder::new);
    let mut reminded = HashSet::new();
    for line in &lines.contacts {
        let is_reminder = reminds.iter().any(|field| field.find(line).is_some());
        if is_reminder || named.contains(&id_of(line)?) {
            let contact: Contact = record(line)?;
            if needs_talks(&contact, today) {
                reminded.insert(contact.id.uuid());
            }
            tables.put(Record::from(contact));
        }
    }
    Some(reminded)
}

/// The id that a line begins with.
fn id_of(line: &[u8]) -> Option<Uuid> {
    Uuid::try_parse_ascii(line.strip_prefix(b"{\"id\":\"")?.get(..36)?).ok()
}

/// Puts the last talk in of each contact that is to be reminded of.
fn talks(lines: &Lines, reminded: &HashSet<Uuid>, today: Day, tables: &mut Tables) -> Option<()> {
    let mut last: HashMap<Uuid, (Day, Uuid, &[u8])> = HashMap::new();
    let people = memmem::Finder::new(b"\"contacts\":[");
    for line in &lines.interactions {
        let from = people.find(line)? + people.needle().len();
        let with = Quoted(line.get(from..)?);
        let mut with = with
            .filter_map(|id| Uuid::try_parse_ascii(id).ok())
            .filter(|id| reminded.contains(id))
            .peekable();
        if with.peek().is_none() {
            continue;
        }
        let (id, day) = (id_of(line)?, day_of(line)?);
        if day > today {
            continue;
        }
        for person in with {
            let latest = last.entry(person).or_insert((day, id, line));
            if (latest.0, latest.1) < (day, id) {
                *latest = (day, id, line);
            }
        }
    }
    for (_, _, line) in last.into_values() {
        let talk: Interaction = record(line)?;
        if !tables.contains(Key::of(talk.id)) {
            tables.put(Record::from(talk));
        }
    }
    Some(())
}

/// The day of a conversation, which stands right behind its id.
fn day_of(line: &[u8]) -> Option<Day> {
    const BEFORE: usize = "{\"id\":\"".len() + 36;
    let rest = line.get(BEFORE..)?.strip_prefix(b"\",\"day\":\"")?;
    std::str::from_utf8(rest.get(..10)?).ok()?.parse().ok()
}

/// The quoted texts of an array without nesting, up to its end.
struct Quoted<'a>(&'a [u8]);

impl<'a> Iterator for Quoted<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let rest = self
            .0
            .strip_prefix(b",")
            .unwrap_or(self.0)
            .strip_prefix(b"\"")?;
        let end = memchr::memchr(b'"', rest)?;
        self.0 = rest.get(end + 1..)?;
        rest.get(..end)
    }
}
