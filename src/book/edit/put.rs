//! Adding records and changing them whole: what forms, one-line adding and imports ask for.

use serde_json::Value;

use super::{Choice, Draft, Refusal, naming};
use crate::book::{Conflict, Id, Key, Kind, Record, merge};

pub(super) fn answer(draft: &mut Draft, records: Vec<Record>) -> Result<String, Refusal> {
    let keys: Vec<Key> = records.iter().map(Record::key).collect();
    let new = keys
        .iter()
        .filter(|key| !draft.book.tables().contains(**key))
        .count();
    let main = records.first().map(subject).unwrap_or_default();
    for record in records {
        check(&record)?;
        draft.put(record);
    }
    let [first, rest @ ..] = keys.as_slice() else {
        return Err(Refusal::Idle);
    };
    let verb = if new > 0 { "Added" } else { "Changed" };
    if rest.is_empty() {
        return Ok(format!("{verb} {} {main}", first.kind));
    }
    if keys.iter().all(|key| key.kind == first.kind) {
        return Ok(format!("{verb} {} {}", keys.len(), first.kind.plural()));
    }
    let others: Vec<Key> = rest
        .iter()
        .filter(|key| key.kind != Kind::Contact || first.kind == Kind::Contact)
        .copied()
        .collect();
    Ok(if others.is_empty() {
        format!("{verb} {} {main}", first.kind)
    } else {
        format!("{verb} {} {main} and {} more", first.kind, rest.len())
    })
}

pub(super) fn settle(
    draft: &mut Draft,
    id: Id<Conflict>,
    choice: Choice,
) -> Result<String, Refusal> {
    let conflict = draft.get(id)?;
    if choice == Choice::Other {
        let record = draft.record(conflict.record)?;
        let other = (conflict.other != Value::Null).then_some(conflict.other.clone());
        let record = merge::with_field(&record, &conflict.field, other)
            .ok_or_else(|| Refusal::Misfit(conflict.field.clone()))?;
        check(&record)?;
        draft.put(record);
    }
    draft.set(Key::of(id), None);
    Ok(format!(
        "Chose the {} of {}",
        conflict.field,
        naming(draft.book, &[conflict.record])
    ))
}

/// What every record must have, whoever made it.
pub(super) fn check(record: &Record) -> Result<(), Refusal> {
    let named = |text: &str| {
        if text.trim().is_empty() {
            Err(Refusal::Unnamed(record.key().kind))
        } else {
            Ok(())
        }
    };
    match record {
        Record::Contact(contact) => named(&contact.name),
        Record::Goal(goal) => named(&goal.title),
        Record::FollowUp(follow_up) => named(&follow_up.what),
        Record::Platform(platform) => named(&platform.name),
        Record::Resource(resource) => named(&resource.title),
        Record::View(view) => named(&view.name),
        Record::Event(event) => {
            named(&event.title)?;
            let ends = (
                event.end.unwrap_or(event.start),
                event.end_time.or(event.start_time),
            );
            if ends < (event.start, event.start_time) {
                Err(Refusal::Backwards(event.title.clone()))
            } else {
                Ok(())
            }
        }
        Record::Interaction(talk) if talk.contacts.is_empty() => Err(Refusal::Nobody),
        Record::Introduction(introduction)
            if introduction.between[0] == introduction.between[1] =>
        {
            Err(Refusal::Nobody)
        }
        _ => Ok(()),
    }
}

fn subject(record: &Record) -> String {
    let name = match record {
        Record::Contact(contact) => contact.name.as_str(),
        Record::Goal(goal) => goal.title.as_str(),
        Record::FollowUp(follow_up) => follow_up.what.as_str(),
        Record::Platform(platform) => platform.name.as_str(),
        Record::Resource(resource) => resource.title.as_str(),
        Record::Event(event) => event.title.as_str(),
        Record::Interaction(talk) => talk.summary.as_str(),
        Record::View(view) => view.name.as_str(),
        _ => return String::new(),
    };
    format!("“{name}”")
}
