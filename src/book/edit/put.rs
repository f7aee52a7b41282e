//! Adding records and changing them whole: what forms, one-line adding and imports ask for.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Choice, Draft, Refusal, naming};
use crate::book::{Conflict, Id, Key, Kind, Record, merge};

pub(super) fn answer(draft: &mut Draft, records: Vec<Record>) -> Result<String, Refusal> {
    let what = told(draft, &records).ok_or(Refusal::Idle)?;
    for record in records {
        check(&record)?;
        draft.put(record);
    }
    Ok(what)
}

/// What it is to put these records, as a sentence: the first is what it is about.
fn told(draft: &Draft, records: &[Record]) -> Option<String> {
    let (first, rest) = records.split_first()?;
    let is_new = |record: &&Record| !draft.book.tables().contains(record.key());
    let kind = first.key().kind;
    let main = format!("{kind} {}", subject(first));
    let new: Vec<&Record> = rest.iter().filter(is_new).collect();
    let (verb, along) = match (is_new(&first), new.as_slice()) {
        (true, _) => ("Added", new),
        (false, []) => ("Changed", rest.iter().collect()),
        (false, [only]) => {
            let only = format!("{} {}", only.key().kind, subject(only));
            return Some(format!("Changed {main} and added {only}"));
        }
        (false, _) => return Some(format!("Changed {main} and added {}", counted(new))),
    };
    Some(if along.is_empty() {
        format!("{verb} {main}")
    } else if along.iter().all(|other| other.key().kind == kind) {
        format!("{verb} {} {}", along.len() + 1, kind.plural())
    } else {
        format!("{verb} {main} and {}", counted(along))
    })
}

/// How many of each kind: "1 follow-up, 2 platforms and 3 talks"; nothing where there are none.
pub fn counted<'a>(records: impl IntoIterator<Item = &'a Record>) -> String {
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    for record in records {
        *kinds.entry(record.key().kind).or_default() += 1;
    }
    let told = kinds.iter().map(|(kind, number)| match number {
        1 => format!("1 {}", kind.noun()),
        many => format!("{many} {}s", kind.noun()),
    });
    let told: Vec<String> = told.collect();
    match told.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
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
pub fn check(record: &Record) -> Result<(), Refusal> {
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
            Err(Refusal::Themselves)
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
