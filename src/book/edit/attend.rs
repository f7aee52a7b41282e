//! Getting ready for an event, having been there, and not wanting to write about it.

use super::{Draft, Refusal, keys_of, naming};
use crate::book::event::{Debrief, EventStatus, Meet};
use crate::book::extra::Extra;
use crate::book::{Contact, Event, Id, Key};

pub(super) fn attend(
    draft: &mut Draft,
    ids: &[Id<Event>],
    attended: bool,
) -> Result<String, Refusal> {
    for id in ids {
        let mut event = draft.get(*id)?;
        event.status = if attended {
            EventStatus::Attended
        } else {
            EventStatus::Going
        };
        draft.put(event);
    }
    let verb = if attended { "Attended" } else { "Planned" };
    Ok(format!("{verb} {}", naming(draft.book, &keys_of(ids))))
}

pub(super) fn wave_away(draft: &mut Draft, id: Id<Event>) -> Result<String, Refusal> {
    let mut event = draft.get(id)?;
    event.debrief.get_or_insert(Debrief {
        on: draft.moment.today,
        learned: String::new(),
        worth: None,
        extra: Extra::default(),
    });
    draft.put(event);
    Ok(format!(
        "No debrief of {}",
        naming(draft.book, &keys_of(&[id]))
    ))
}

/// Writes down what came of it, and that one was there.
pub(super) fn debrief(
    draft: &mut Draft,
    id: Id<Event>,
    learned: String,
    worth: Option<bool>,
) -> Result<String, Refusal> {
    let mut event = draft.get(id)?;
    event.status = EventStatus::Attended;
    let extra = event.debrief.take().map(|debrief| debrief.extra);
    event.debrief = Some(Debrief {
        on: draft.moment.today,
        learned,
        worth,
        extra: extra.unwrap_or_default(),
    });
    draft.put(event);
    Ok(format!(
        "Wrote the debrief of {}",
        naming(draft.book, &keys_of(&[id]))
    ))
}

/// Puts somebody down as to be met there, with a question to bring.
pub(super) fn meet(
    draft: &mut Draft,
    id: Id<Event>,
    who: Id<Contact>,
    question: String,
) -> Result<String, Refusal> {
    let contact: Contact = draft.get(who)?;
    let mut event = draft.get(id)?;
    if event.meet.iter().any(|meet| meet.contact == Some(who)) {
        return Err(Refusal::Idle);
    }
    let to_ask = match question.as_str() {
        "" => String::new(),
        question => format!(", to ask “{question}”"),
    };
    event.meet.push(Meet {
        contact: Some(who),
        question,
        ..Meet::default()
    });
    draft.put(event);
    Ok(format!(
        "To meet at {}: {}{to_ask}",
        naming(draft.book, &[Key::of(id)]),
        contact.name
    ))
}

/// Ticks off all that is to prepare.
pub(super) fn prepare(draft: &mut Draft, id: Id<Event>) -> Result<String, Refusal> {
    let mut event = draft.get(id)?;
    for step in &mut event.prepare {
        step.done = true;
    }
    draft.put(event);
    Ok(format!("Prepared {}", naming(draft.book, &keys_of(&[id]))))
}

/// Ticks off a thing to prepare, or takes that back.
pub(super) fn tick(draft: &mut Draft, id: Id<Event>, place: usize) -> Result<String, Refusal> {
    let mut event = draft.get(id)?;
    let step = event.prepare.get_mut(place).ok_or(Refusal::Idle)?;
    step.done = !step.done;
    let verb = if step.done {
        "Prepared"
    } else {
        "To prepare again"
    };
    let says = format!("{verb}: {}", step.text);
    draft.put(event);
    Ok(says)
}
