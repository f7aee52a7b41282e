//! Which records name which others, and what becomes of a record when one that it names is deleted.
//! Kept in one place, so that no deletion leaves a name that leads nowhere.

use super::follow_up::{Origin, Outcome};
use super::{
    Book, Conflict, Contact, Entry, Event, FollowUp, Goal, Id, Interaction, Introduction, Key,
    Kind, Platform, Record, Resource,
};

/// What becomes of a record that named a deleted one.
pub(super) enum Fate {
    /// It did not name it.
    Untouched,
    /// It lives on without the name.
    Freed(Box<Record>),
    /// It has no sense without it and goes along.
    GoesAlong,
}

/// The records that name `key`, found by looking only. Interactions and follow-ups, which are many, come
/// from the index where it has them.
pub(super) fn candidates(book: &Book, key: Key) -> Vec<Key> {
    let mut keys = match key.kind {
        Kind::Contact => naming_contact(book, Id::new(key.id)),
        Kind::Event => naming_event(book, Id::new(key.id)),
        Kind::Platform => naming_platform(book, Id::new(key.id)),
        Kind::Goal => naming_goal(book, Id::new(key.id)),
        Kind::Interaction => naming_interaction(book, Id::new(key.id)),
        Kind::Introduction => naming_introduction(book, Id::new(key.id)),
        _ => Vec::new(),
    };
    keys.extend(those::<Conflict>(book, |it| it.record == key));
    keys.retain(|candidate| *candidate != key);
    keys
}

/// The keys of the records of one type that hold to something.
fn those<T: Entry>(book: &Book, holds: impl Fn(&T) -> bool) -> Vec<Key> {
    let records = book.all::<T>().values().filter(|record| holds(record));
    records.map(Entry::key).collect()
}

fn naming_contact(book: &Book, id: Id<Contact>) -> Vec<Key> {
    let mut keys: Vec<Key> = book.talks(id).iter().map(|(_, id)| Key::of(*id)).collect();
    keys.extend(book.follow_ups_of(id).map(Entry::key));
    keys.extend(those::<Contact>(book, |it| {
        it.met.contact == Some(id) || it.maybe.contains(&id)
    }));
    keys.extend(those::<Goal>(book, |it| it.contacts.contains(&id)));
    keys.extend(those::<Event>(book, |it| {
        it.captured.contains(&id) || it.meet.iter().any(|meet| meet.contact == Some(id))
    }));
    keys.extend(those::<Introduction>(book, |it| {
        it.between.contains(&id) || it.asked_by == Some(id)
    }));
    keys.extend(those::<Resource>(book, |it| {
        it.shared.iter().any(|shared| shared.contact == id)
    }));
    keys
}

fn naming_event(book: &Book, id: Id<Event>) -> Vec<Key> {
    let mut keys = those::<Interaction>(book, |it| it.event == Some(id));
    keys.extend(those::<FollowUp>(book, |it| it.origin == Origin::Event(id)));
    keys.extend(those::<Contact>(book, |it| it.met.event == Some(id)));
    keys.extend(those::<Goal>(book, |it| it.events.contains(&id)));
    keys
}

fn naming_platform(book: &Book, id: Id<Platform>) -> Vec<Key> {
    let mut keys = those::<Interaction>(book, |it| it.platform == Some(id));
    keys.extend(those::<Contact>(book, |it| it.met.platform == Some(id)));
    keys.extend(those::<Event>(book, |it| it.platform == Some(id)));
    keys.extend(those::<Goal>(book, |it| it.platforms.contains(&id)));
    keys
}

fn naming_goal(book: &Book, id: Id<Goal>) -> Vec<Key> {
    let mut keys = those::<Interaction>(book, |it| it.goals.contains(&id));
    keys.extend(those::<FollowUp>(book, |it| {
        it.goals.contains(&id) || it.origin == Origin::Goal(id)
    }));
    keys.extend(those::<Contact>(book, |it| {
        it.mentor
            .as_ref()
            .is_some_and(|mentor| mentor.goal == Some(id))
    }));
    keys
}

fn naming_interaction(book: &Book, id: Id<Interaction>) -> Vec<Key> {
    those::<FollowUp>(book, |it| {
        let ended_with =
            matches!(it.outcome, Some(Outcome::Done { with: Some(with), .. }) if with == id);
        it.origin == Origin::Interaction(id) || ended_with
    })
}

fn naming_introduction(book: &Book, id: Id<Introduction>) -> Vec<Key> {
    those::<FollowUp>(book, |it| it.origin == Origin::Introduction(id))
}

impl Record {
    /// Whether it names another record.
    pub fn names(&self, key: Key) -> bool {
        self.key() != key && !matches!(fate(self, key), Fate::Untouched)
    }
}

/// What becomes of `record` when `gone` is deleted.
pub(super) fn fate(record: &Record, gone: Key) -> Fate {
    if let Record::Conflict(conflict) = record {
        return if conflict.record == gone {
            Fate::GoesAlong
        } else {
            Fate::Untouched
        };
    }
    match gone.kind {
        Kind::Contact => without_contact(record, Id::new(gone.id)),
        Kind::Event => without_event(record, Id::new(gone.id)),
        Kind::Platform => without_platform(record, Id::new(gone.id)),
        Kind::Goal => without_goal(record, Id::new(gone.id)),
        Kind::Interaction => without_interaction(record, Id::new(gone.id)),
        Kind::Introduction => without_introduction(record, Id::new(gone.id)),
        _ => Fate::Untouched,
    }
}

fn without_contact(record: &Record, gone: Id<Contact>) -> Fate {
    let mut freed = record.clone();
    let touched = match &mut freed {
        Record::Interaction(talk) => {
            if is_all(&talk.contacts, &gone) {
                return Fate::GoesAlong;
            }
            strike(&mut talk.contacts, &gone)
        }
        Record::FollowUp(follow_up) => {
            if is_all(&follow_up.contacts, &gone) {
                return Fate::GoesAlong;
            }
            strike(&mut follow_up.contacts, &gone)
        }
        Record::Introduction(introduction) => {
            if introduction.between.contains(&gone) {
                return Fate::GoesAlong;
            }
            clear(&mut introduction.asked_by, &gone)
        }
        Record::Contact(contact) => {
            clear(&mut contact.met.contact, &gone) | strike(&mut contact.maybe, &gone)
        }
        Record::Goal(goal) => strike(&mut goal.contacts, &gone),
        Record::Event(event) => {
            let captured = strike(&mut event.captured, &gone);
            let before = event.meet.len();
            event.meet.retain(|meet| meet.contact != Some(gone));
            captured | (event.meet.len() != before)
        }
        Record::Resource(resource) => {
            let before = resource.shared.len();
            resource.shared.retain(|shared| shared.contact != gone);
            resource.shared.len() != before
        }
        _ => false,
    };
    freed_if(touched, freed)
}

/// A record that names another contact wherever it named one; of two names that become one, one is left.
pub(super) fn renamed(mut record: Record, gone: Id<Contact>, kept: Id<Contact>) -> Record {
    let name = |id: &mut Id<Contact>| {
        if *id == gone {
            *id = kept;
        }
    };
    match &mut record {
        Record::Interaction(talk) => rename(&mut talk.contacts, gone, kept),
        Record::FollowUp(follow_up) => rename(&mut follow_up.contacts, gone, kept),
        Record::Goal(goal) => rename(&mut goal.contacts, gone, kept),
        Record::Introduction(introduction) => {
            introduction.between.iter_mut().for_each(name);
            introduction.asked_by.iter_mut().for_each(name);
        }
        Record::Contact(contact) => {
            contact.met.contact.iter_mut().for_each(name);
            rename(&mut contact.maybe, gone, kept);
            // Nobody came through themselves, or may be themselves.
            clear(&mut contact.met.contact, &contact.id);
            strike(&mut contact.maybe, &contact.id);
        }
        Record::Event(event) => {
            rename(&mut event.captured, gone, kept);
            let there = event.meet.iter().any(|meet| meet.contact == Some(kept));
            if there {
                event.meet.retain(|meet| meet.contact != Some(gone));
            }
            let meet = event.meet.iter_mut();
            meet.filter_map(|meet| meet.contact.as_mut()).for_each(name);
        }
        Record::Resource(resource) => {
            let there = resource.shared.iter().any(|it| it.contact == kept);
            if there {
                resource.shared.retain(|it| it.contact != gone);
            }
            let shared = resource.shared.iter_mut();
            shared.map(|it| &mut it.contact).for_each(name);
        }
        _ => {}
    }
    record
}

/// Puts one name in the place of another, once.
fn rename<T: Copy + PartialEq>(list: &mut Vec<T>, gone: T, kept: T) {
    if list.contains(&kept) {
        strike(list, &gone);
    }
    for item in list.iter_mut().filter(|item| **item == gone) {
        *item = kept;
    }
}

fn without_event(record: &Record, gone: Id<Event>) -> Fate {
    let mut freed = record.clone();
    let touched = match &mut freed {
        Record::Interaction(talk) => clear(&mut talk.event, &gone),
        Record::FollowUp(follow_up) => by_hand(&mut follow_up.origin, Origin::Event(gone)),
        Record::Contact(contact) => clear(&mut contact.met.event, &gone),
        Record::Goal(goal) => strike(&mut goal.events, &gone),
        _ => false,
    };
    freed_if(touched, freed)
}

fn without_platform(record: &Record, gone: Id<Platform>) -> Fate {
    let mut freed = record.clone();
    let touched = match &mut freed {
        Record::Interaction(talk) => clear(&mut talk.platform, &gone),
        Record::Contact(contact) => clear(&mut contact.met.platform, &gone),
        Record::Event(event) => clear(&mut event.platform, &gone),
        Record::Goal(goal) => strike(&mut goal.platforms, &gone),
        _ => false,
    };
    freed_if(touched, freed)
}

fn without_goal(record: &Record, gone: Id<Goal>) -> Fate {
    let mut freed = record.clone();
    let touched = match &mut freed {
        Record::Interaction(talk) => strike(&mut talk.goals, &gone),
        Record::FollowUp(follow_up) => {
            strike(&mut follow_up.goals, &gone) | by_hand(&mut follow_up.origin, Origin::Goal(gone))
        }
        Record::Contact(contact) => contact
            .mentor
            .as_mut()
            .is_some_and(|mentor| clear(&mut mentor.goal, &gone)),
        _ => false,
    };
    freed_if(touched, freed)
}

fn without_interaction(record: &Record, gone: Id<Interaction>) -> Fate {
    let mut freed = record.clone();
    let touched = match &mut freed {
        Record::FollowUp(follow_up) => {
            by_hand(&mut follow_up.origin, Origin::Interaction(gone))
                | without_proof(&mut follow_up.outcome, gone)
        }
        _ => false,
    };
    freed_if(touched, freed)
}

/// What an introduction left to do has no sense without it; what was done for it stays done.
fn without_introduction(record: &Record, gone: Id<Introduction>) -> Fate {
    let mut freed = record.clone();
    let touched = match &mut freed {
        Record::FollowUp(follow_up) => {
            let hit = by_hand(&mut follow_up.origin, Origin::Introduction(gone));
            if hit && follow_up.is_open() {
                return Fate::GoesAlong;
            }
            hit
        }
        _ => false,
    };
    freed_if(touched, freed)
}

fn freed_if(touched: bool, freed: Record) -> Fate {
    if touched {
        Fate::Freed(Box::new(freed))
    } else {
        Fate::Untouched
    }
}

fn strike<T: PartialEq>(list: &mut Vec<T>, gone: &T) -> bool {
    let before = list.len();
    list.retain(|item| item != gone);
    list.len() != before
}

/// Whether a list names `gone` and nothing else.
fn is_all<T: PartialEq>(list: &[T], gone: &T) -> bool {
    !list.is_empty() && list.iter().all(|item| item == gone)
}

fn clear<T: PartialEq>(place: &mut Option<T>, gone: &T) -> bool {
    let hit = place.as_ref() == Some(gone);
    if hit {
        *place = None;
    }
    hit
}

fn by_hand(origin: &mut Origin, gone: Origin) -> bool {
    let hit = *origin == gone;
    if hit {
        *origin = Origin::Hand;
    }
    hit
}

/// A follow-up that was done with a talk stays done, although the talk is gone.
fn without_proof(outcome: &mut Option<Outcome>, gone: Id<Interaction>) -> bool {
    match outcome {
        Some(Outcome::Done { with, .. }) => clear(with, &gone),
        _ => false,
    }
}
