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
    let listed = |tags: &[String]| {
        let tags: Vec<String> = tags.iter().map(|tag| format!("#{tag}")).collect();
        tags.join(" ")
    };
    let on = naming(draft.book, on);
    Ok(match (add.is_empty(), remove.is_empty()) {
        (_, true) => format!("Tagged {on} {}", listed(add)),
        (true, false) => format!("Took {} off {on}", listed(remove)),
        (false, false) => format!("Tagged {on} {}, took {} off", listed(add), listed(remove)),
    })
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
