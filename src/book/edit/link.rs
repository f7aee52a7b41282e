//! Connecting records: who serves a goal, who was at an event, where a contact came from.

use super::{Draft, Refusal, naming};
use crate::book::event::Meet;
use crate::book::{Contact, Event, Goal, Id, Key, Kind, Platform, Record};

pub(super) fn link(draft: &mut Draft, from: &[Key], to: Key) -> Result<String, Refusal> {
    for key in from {
        set(draft, *key, to, true)?;
    }
    Ok(format!(
        "Linked {} to {}",
        naming(draft.book, from),
        naming(draft.book, &[to])
    ))
}

pub(super) fn unlink(draft: &mut Draft, from: &[Key], to: Key) -> Result<String, Refusal> {
    for key in from {
        set(draft, *key, to, false)?;
    }
    Ok(format!(
        "Unlinked {} from {}",
        naming(draft.book, from),
        naming(draft.book, &[to])
    ))
}

/// Makes or cuts one connection. It is kept on the record that lists it, whichever of the two that is.
fn set(draft: &mut Draft, one: Key, other: Key, on: bool) -> Result<(), Refusal> {
    if !set_on(draft, one, other, on)? && !set_on(draft, other, one, on)? {
        return Err(Refusal::Unfit {
            kind: one.kind,
            verb: "linked to that",
        });
    }
    Ok(())
}

/// Whether `holder` is of a kind that can name `named`; if so it does, or no longer does.
fn set_on(draft: &mut Draft, holder: Key, named: Key, on: bool) -> Result<bool, Refusal> {
    draft.record(named)?;
    let mut record = draft.record(holder)?;
    let fits = match &mut record {
        Record::Goal(goal) => match named.kind {
            Kind::Contact => list(&mut goal.contacts, Id::<Contact>::new(named.id), on),
            Kind::Event => list(&mut goal.events, Id::<Event>::new(named.id), on),
            Kind::Platform => list(&mut goal.platforms, Id::<Platform>::new(named.id), on),
            _ => false,
        },
        Record::FollowUp(follow_up) => match named.kind {
            Kind::Contact => list(&mut follow_up.contacts, Id::<Contact>::new(named.id), on),
            Kind::Goal => list(&mut follow_up.goals, Id::<Goal>::new(named.id), on),
            _ => false,
        },
        Record::Interaction(talk) => match named.kind {
            Kind::Contact if !on && talk.contacts.len() == 1 => return Err(Refusal::Nobody),
            Kind::Contact => list(&mut talk.contacts, Id::<Contact>::new(named.id), on),
            Kind::Goal => list(&mut talk.goals, Id::<Goal>::new(named.id), on),
            Kind::Event => place(&mut talk.event, Id::new(named.id), on),
            Kind::Platform => place(&mut talk.platform, Id::new(named.id), on),
            _ => false,
        },
        Record::Event(event) => match named.kind {
            Kind::Contact => whom_to_meet(event, Id::new(named.id), on),
            Kind::Platform => place(&mut event.platform, Id::new(named.id), on),
            _ => false,
        },
        Record::Contact(contact) => match named.kind {
            Kind::Platform => place(&mut contact.met.platform, Id::new(named.id), on),
            _ => false,
        },
        _ => false,
    };
    if fits {
        draft.put(record);
    }
    Ok(fits)
}

fn list<T: PartialEq>(list: &mut Vec<T>, item: T, on: bool) -> bool {
    if !on {
        list.retain(|there| *there != item);
    } else if !list.contains(&item) {
        list.push(item);
    }
    true
}

fn place<T: PartialEq>(place: &mut Option<T>, item: T, on: bool) -> bool {
    if on {
        *place = Some(item);
    } else if place.as_ref() == Some(&item) {
        *place = None;
    }
    true
}

fn whom_to_meet(event: &mut Event, contact: Id<Contact>, on: bool) -> bool {
    let there = event.meet.iter().any(|meet| meet.contact == Some(contact));
    if on && !there {
        event.meet.push(Meet {
            contact: Some(contact),
            ..Meet::default()
        });
    } else if !on {
        event.meet.retain(|meet| meet.contact != Some(contact));
    }
    true
}
