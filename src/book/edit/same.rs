//! Two contacts that are one person: what was known of the second is added to the first, every record that
//! named it names the first, and it is gone. Or they are not, and nobody asks any more.

use super::{Draft, Refusal};
use crate::book::refer;
use crate::book::{Contact, Id, Introduction, Key, Record};

/// Makes `gone` one with `kept`.
pub(super) fn one(
    draft: &mut Draft,
    gone: Id<Contact>,
    kept: Id<Contact>,
) -> Result<String, Refusal> {
    let other: Contact = draft.get(gone)?;
    let contact: Contact = draft.get(kept)?;
    if gone == kept {
        return Err(Refusal::Idle);
    }
    let says = format!("“{}” is {}", other.name, contact.name);
    draft.put(joined(contact, other));
    for key in refer::candidates(draft.book, Key::of(gone)) {
        let Ok(record) = draft.record(key) else {
            continue;
        };
        let renamed = refer::renamed(record, gone, kept);
        // Nobody is introduced to themselves.
        let alone = matches!(&renamed, Record::Introduction(Introduction { between, .. })
            if between[0] == between[1]);
        draft.set(key, (!alone).then_some(renamed));
    }
    draft.set(Key::of(gone), None);
    Ok(says)
}

/// Says that somebody is none of those who could have been meant.
pub(super) fn distinct(draft: &mut Draft, id: Id<Contact>) -> Result<String, Refusal> {
    let mut contact: Contact = draft.get(id)?;
    contact.maybe.clear();
    let says = format!("“{}” is somebody new", contact.name);
    draft.put(contact);
    Ok(says)
}

/// Says that somebody is not one of those who could have been meant.
pub(super) fn apart(
    draft: &mut Draft,
    id: Id<Contact>,
    other: Id<Contact>,
) -> Result<String, Refusal> {
    let mut contact: Contact = draft.get(id)?;
    let known: Contact = draft.get(other)?;
    let before = contact.maybe.len();
    contact.maybe.retain(|it| *it != other);
    if contact.maybe.len() == before {
        return Err(Refusal::Idle);
    }
    let says = format!("“{}” is not {}", contact.name, known.name);
    draft.put(contact);
    Ok(says)
}

/// The first with what the second adds. What the second says of work is newer, and counts, unless a file says it;
/// of how often to be in touch and how we met the first knows better.
fn joined(mut kept: Contact, other: Contact) -> Contact {
    let is_named = std::iter::once(&kept.name)
        .chain(&kept.aliases)
        .any(|name| name.contains(&other.name));
    if !is_named {
        kept.aliases.push(other.name);
    }
    let is_of_a_file = !other.sources.is_empty();
    for (text, other) in [
        (&mut kept.company, other.company),
        (&mut kept.title, other.title),
        (&mut kept.location, other.location),
    ] {
        if !other.is_empty() && (text.is_empty() || !is_of_a_file) {
            *text = other;
        }
    }
    for (list, more) in [
        (&mut kept.aliases, other.aliases),
        (&mut kept.emails, other.emails),
        (&mut kept.phones, other.phones),
        (&mut kept.urls, other.urls),
        (&mut kept.tags, other.tags),
        (&mut kept.cares, other.cares),
        (&mut kept.topics, other.topics),
        (&mut kept.needs, other.needs),
        (&mut kept.offers, other.offers),
        (&mut kept.ask, other.ask),
    ] {
        add(list, more);
    }
    add(&mut kept.dates, other.dates);
    add(&mut kept.sources, other.sources);
    kept.maybe.retain(|it| *it != other.id);
    kept.birthday = kept.birthday.or(other.birthday);
    kept.mentor = kept.mentor.or(other.mentor);
    if kept.met.is_unknown() {
        kept.met = other.met;
    }
    if kept.cadence.is_untriaged() {
        kept.cadence = other.cadence;
    }
    if !other.notes.is_empty() {
        let gap = if kept.notes.is_empty() { "" } else { "\n\n" };
        kept.notes = format!("{}{gap}{}", kept.notes, other.notes);
    }
    kept
}

fn add<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}
