//! Sharing a resource: who has had it, and the message that took it to them. A thing sent is contact, and
//! something given.

use super::log::{self, Log};
use super::{Draft, Refusal, naming};
use crate::book::extra::Extra;
use crate::book::interaction::{Channel, Direction};
use crate::book::resource::Shared;
use crate::book::{Contact, Day, Id, Interaction, Key, Resource};

pub(super) fn answer(
    draft: &mut Draft,
    id: Id<Resource>,
    with: &[Id<Contact>],
) -> Result<String, Refusal> {
    let on = draft.today();
    let new = hand(draft, id, with, on)?;
    let title = draft.get(id)?.title;
    for contact in &new {
        let talk = Interaction {
            channel: Channel::Message,
            direction: Direction::FromMe,
            summary: title.clone(),
            gave: vec![title.clone()],
            ..Interaction::new(draft.new_id(), on, vec![*contact])
        };
        let log = Log {
            interaction: talk,
            new: Vec::new(),
            follow_ups: Vec::new(),
            completes: None,
            shares: None,
        };
        log::answer(draft, log)?;
    }
    let people: Vec<Key> = new.iter().map(|id| Key::of(*id)).collect();
    Ok(format!(
        "Shared “{title}” with {}",
        naming(draft.book, &people)
    ))
}

/// Notes that people have had a resource on a day; gives those who had not had it before.
pub(super) fn hand(
    draft: &mut Draft,
    id: Id<Resource>,
    with: &[Id<Contact>],
    on: Day,
) -> Result<Vec<Id<Contact>>, Refusal> {
    let mut resource = draft.get(id)?;
    let mut new: Vec<Id<Contact>> = Vec::new();
    for contact in with {
        let has_had = resource.shared.iter().any(|it| it.contact == *contact);
        if !has_had {
            new.push(*contact);
            resource.shared.push(Shared {
                contact: *contact,
                on,
                extra: Extra::default(),
            });
        }
    }
    draft.put(resource);
    Ok(new)
}
