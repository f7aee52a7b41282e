//! What becomes of the records that a file brings beside people: talks, follow-ups, events and the like. One that
//! is there already stays as it is, but for the people who are known to be in it by now; one that is new comes in
//! with the names by which the book has those it is about.

use std::collections::{HashMap, HashSet};

use super::Making;
use crate::book::edit::check;
use crate::book::{Key, Kind, Record};
use crate::exchange::Beside;
use crate::text::fold;

impl Making<'_> {
    /// Takes what is in the file beside people; those are taken already.
    pub(super) fn take_beside(&mut self, all: Vec<Beside>) {
        self.name_records(&all);
        let mut coming: HashSet<Key> = self.named.values().copied().collect();
        coming.extend(self.changed.keys().map(|id| Key::of(*id)));
        let (book, named) = (self.book, std::mem::take(&mut self.named));
        let instead = |key: Key| {
            let key = named.get(&key).copied().unwrap_or(key);
            (coming.contains(&key) || book.tables().contains(key)).then_some(key)
        };
        for contact in self.changed.values_mut() {
            let mut record = Record::from(contact.clone());
            record.redirect(&instead);
            if let Record::Contact(redirected) = record {
                *contact = redirected;
            }
        }
        let mut taken = HashSet::new();
        for Beside { spot, mut record } in all {
            let key = record.key();
            let is_about_somebody = record.redirect(&instead);
            if !taken.insert(key) {
                continue;
            }
            let there = instead(key).and_then(|to| book.record(to));
            match (there, check(&record)) {
                (Some(there), _) => self.plan.beside.extend(with_more_people(there, &record)),
                (None, _) if !is_about_somebody => self.plan.adrift += 1,
                (None, Ok(())) => self.plan.beside.push(record),
                (None, Err(why)) => self.refuse(spot, &why),
            }
        }
    }

    /// Says of each record of the file which one of the book it is; a new one is itself.
    fn name_records(&mut self, all: &[Beside]) {
        let by_name = self.by_name_of_record();
        for it in all {
            let key = it.record.key();
            let same = || by_name.get(&name(&it.record)?).copied();
            let is_there = self.book.tables().contains(key);
            let to = if is_there { None } else { same() };
            self.named.insert(key, to.unwrap_or(key));
        }
    }

    /// The records of the book that are known by their names.
    fn by_name_of_record(&self) -> HashMap<(Kind, String), Key> {
        let mut by_name = HashMap::new();
        let tables = self.book.tables();
        for kind in [Kind::Platform, Kind::Event, Kind::Goal, Kind::View] {
            let records = tables
                .ids(kind)
                .filter_map(|id| tables.record(Key { kind, id }));
            let named = records.filter_map(|record| Some((name(&record)?, record.key())));
            by_name.extend(named);
        }
        by_name
    }
}

/// By what a record is known where its id is not: a platform, a goal and a view by its name, an event by that and
/// its first day.
fn name(record: &Record) -> Option<(Kind, String)> {
    let name = match record {
        Record::Platform(it) => fold(&it.name),
        Record::Goal(it) => fold(&it.title),
        Record::Event(it) => format!("{} {}", it.start, fold(&it.title)),
        Record::View(it) => format!("{} {}", it.of, fold(&it.name)),
        _ => return None,
    };
    Some((record.key().kind, name))
}

/// A talk that is there, where more people are known to have been in it than it names.
pub(super) fn with_more_people(there: Record, record: &Record) -> Option<Record> {
    let (Record::Interaction(mut there), Record::Interaction(new)) = (there, record) else {
        return None;
    };
    let before = there.contacts.len();
    for id in &new.contacts {
        if !there.contacts.contains(id) {
            there.contacts.push(*id);
        }
    }
    let is_more = there.contacts.len() > before;
    is_more.then(|| there.into())
}
