//! Having been at an event, and not wanting to write about it.

use super::{Draft, Refusal, keys_of, naming};
use crate::book::event::{Debrief, EventStatus};
use crate::book::extra::Extra;
use crate::book::{Event, Id};

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
        "Waved the debrief of {} away",
        naming(draft.book, &keys_of(&[id]))
    ))
}
