//! What becomes of the records that a file brings beside people: talks, follow-ups, events and the like. One that
//! is there already stays as it is, but for what more is known of it by now; one that is new comes in
//! with the names by which the book has those it is about.

use std::collections::{HashMap, HashSet};

use super::Making;
use super::fill::blank;
use crate::book::edit::check;
use crate::book::event::Debrief;
use crate::book::extra::Extra;
use crate::book::platform::{Engagement, EngagementKind};
use crate::book::{Day, Key, Kind, Platform, Record};
use crate::exchange::{Beside, address};
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
                (Some(there), _) => self.plan.beside.extend(with_more(there, &record)),
                (None, _) if !is_about_somebody => self.plan.adrift += 1,
                (None, Ok(())) => self.plan.beside.push(self.as_new(record)),
                (None, Err(why)) => self.refuse(spot, &why),
            }
        }
    }

    /// A record as it comes in: an event that is over asks for no debrief, as an import reminds of nothing.
    pub(super) fn as_new(&self, mut record: Record) -> Record {
        let today = self.moment.today;
        if let Record::Event(event) = &mut record
            && !self.is_own
            && event.last_day() < today
        {
            event.debrief.get_or_insert(Debrief {
                on: today,
                learned: String::new(),
                worth: None,
                extra: Extra::default(),
            });
        }
        record
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

/// A record that is there, where more is known of it by now: of a talk who was in it and what was said, of a platform
/// what was done there, of the profile what is blank.
pub(super) fn with_more(there: Record, record: &Record) -> Option<Record> {
    let before = there.clone();
    let after: Record = match (there, record) {
        (Record::Interaction(mut there), Record::Interaction(new)) => {
            for id in &new.contacts {
                if !there.contacts.contains(id) {
                    there.contacts.push(*id);
                }
            }
            blank(&mut there.text, new.text.clone());
            there.into()
        }
        (Record::Platform(there), Record::Platform(new)) => engaged(there, &new.engagements).into(),
        (Record::Profile(mut there), Record::Profile(new)) => {
            blank(&mut there.name, new.name.clone());
            blank(&mut there.headline, new.headline.clone());
            for address in &new.addresses {
                let of = |it: &str| address::mail(it).or_else(|| address::page(it));
                if !there.addresses.iter().any(|it| of(it) == of(address)) {
                    there.addresses.push(address.clone());
                }
            }
            there.into()
        }
        _ => return None,
    };
    (after != before).then_some(after)
}

/// A platform with what was done there besides. As often as the same kind of thing is noted for a day, it is known,
/// whatever words were found for it.
fn engaged(mut there: Platform, new: &[Engagement]) -> Platform {
    let mut known: HashMap<(Day, EngagementKind), usize> = HashMap::new();
    for it in &there.engagements {
        *known.entry((it.day, it.kind)).or_default() += 1;
    }
    for it in new {
        match known.get_mut(&(it.day, it.kind)) {
            Some(number) if *number > 0 => *number -= 1,
            _ => there.engagements.push(it.clone()),
        }
    }
    there.engagements.sort_by_key(|it| it.day);
    there
}
