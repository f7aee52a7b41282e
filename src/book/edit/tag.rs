//! Adding tags to records and taking them off.

use super::{Draft, Refusal, naming};
use crate::book::{Key, Record};

pub(super) fn answer(
    draft: &mut Draft,
    on: &[Key],
    add: &[String],
    remove: &[String],
) -> Result<String, Refusal> {
    for key in on {
        let mut record = draft.record(*key)?;
        let kind = key.kind;
        let tags = tags_mut(&mut record).ok_or(Refusal::Unfit {
            kind,
            verb: "tagged",
        })?;
        tags.retain(|tag| !remove.contains(tag));
        for tag in add {
            if !tags.contains(tag) {
                tags.push(tag.clone());
            }
        }
        draft.put(record);
    }
    let mut words: Vec<String> = add.iter().map(|tag| format!("#{tag}")).collect();
    words.extend(remove.iter().map(|tag| format!("no #{tag}")));
    Ok(format!(
        "Tagged {} {}",
        naming(draft.book, on),
        words.join(" ")
    ))
}

fn tags_mut(record: &mut Record) -> Option<&mut Vec<String>> {
    match record {
        Record::Contact(it) => Some(&mut it.tags),
        Record::Goal(it) => Some(&mut it.tags),
        Record::Event(it) => Some(&mut it.tags),
        Record::FollowUp(it) => Some(&mut it.tags),
        Record::Interaction(it) => Some(&mut it.tags),
        Record::Platform(it) => Some(&mut it.tags),
        Record::Resource(it) => Some(&mut it.topics),
        Record::Introduction(_)
        | Record::Profile(_)
        | Record::Review(_)
        | Record::View(_)
        | Record::Conflict(_) => None,
    }
}
