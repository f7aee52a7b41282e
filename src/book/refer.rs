//! Which records name which others, and what becomes of a record when one that it names is deleted.
//! Kept in one place, so that no deletion leaves a name that leads nowhere.

use super::follow_up::Origin;
use super::{Book, Contact, Event, Goal, Id, Interaction, Key, Kind, Platform, Record};

/// What becomes of a record that named a deleted one.
pub(super) enum Fate {
    /// It did not name it.
    Untouched,
    /// It lives on without the name.
    Freed(Box<Record>),
    /// It has no sense without it and goes along.
    GoesAlong,
}

/// The records that may name `key`. Only interactions and follow-ups are many; those come from the index.
pub(super) fn candidates(book: &Book, key: Key) -> Vec<Key> {
    let mut keys = Vec::new();
    if let Some(contact) = key.id::<Contact>() {
        keys.extend(book.talks(contact).iter().map(|(_, id)| Key::of(*id)));
        keys.extend(
            book.follow_ups_of(contact)
                .map(|follow_up| Key::of(follow_up.id)),
        );
    } else if matches!(
        key.kind,
        Kind::Event | Kind::Goal | Kind::Platform | Kind::Interaction
    ) {
        for kind in [Kind::Interaction, Kind::FollowUp] {
            keys.extend(book.tables.ids(kind).map(|id| Key { kind, id }));
        }
    }
    for kind in [
        Kind::Contact,
        Kind::Goal,
        Kind::Event,
        Kind::Introduction,
        Kind::Resource,
        Kind::Conflict,
    ] {
        keys.extend(book.tables.ids(kind).map(|id| Key { kind, id }));
    }
    keys.retain(|candidate| *candidate != key);
    keys
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
        _ => Fate::Untouched,
    }
}

fn without_contact(record: &Record, gone: Id<Contact>) -> Fate {
    let mut freed = record.clone();
    let touched = match &mut freed {
        Record::Interaction(talk) => {
            if talk.contacts == [gone] {
                return Fate::GoesAlong;
            }
            strike(&mut talk.contacts, &gone)
        }
        Record::FollowUp(follow_up) => {
            if follow_up.contacts == [gone] {
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
        Record::Contact(contact) => clear(&mut contact.met.contact, &gone),
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
        Record::FollowUp(follow_up) => by_hand(&mut follow_up.origin, Origin::Interaction(gone)),
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
