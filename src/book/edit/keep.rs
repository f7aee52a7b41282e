//! Deciding how to keep people and goals: cadence, out of sight, reached.

use super::{Draft, Refusal, keys_of, naming};
use crate::book::goal::GoalStatus;
use crate::book::{Cadence, Contact, Goal, Id};

pub(super) fn cadence(
    draft: &mut Draft,
    ids: &[Id<Contact>],
    cadence: Cadence,
) -> Result<String, Refusal> {
    for id in ids {
        let mut contact = draft.get(*id)?;
        if contact.cadence != cadence {
            contact.decided = Some(draft.today());
        }
        contact.cadence = cadence;
        contact.snoozed = None;
        draft.put(contact);
    }
    Ok(format!(
        "Set {} to {}",
        naming(draft.book, &keys_of(ids)),
        cadence.told()
    ))
}

/// Leaves it as it is how often to be in touch, for months to come.
pub(super) fn leave(draft: &mut Draft, ids: &[Id<Contact>]) -> Result<String, Refusal> {
    for id in ids {
        let mut contact: Contact = draft.get(*id)?;
        contact.decided = Some(draft.today());
        draft.put(contact);
    }
    Ok(format!(
        "Left {} as it is",
        naming(draft.book, &keys_of(ids))
    ))
}

pub(super) fn archive(
    draft: &mut Draft,
    ids: &[Id<Contact>],
    archived: bool,
) -> Result<String, Refusal> {
    for id in ids {
        let mut contact = draft.get(*id)?;
        contact.archived = archived;
        draft.put(contact);
    }
    let verb = if archived { "Archived" } else { "Took back" };
    Ok(format!("{verb} {}", naming(draft.book, &keys_of(ids))))
}

pub(super) fn close_goals(
    draft: &mut Draft,
    ids: &[Id<Goal>],
    status: GoalStatus,
) -> Result<String, Refusal> {
    for id in ids {
        let mut goal = draft.get(*id)?;
        goal.status = status;
        goal.closed = goal.is_closed().then(|| draft.today());
        draft.put(goal);
    }
    let verb = match status {
        GoalStatus::Active => "Took up",
        GoalStatus::Paused => "Paused",
        GoalStatus::Reached => "Reached",
        GoalStatus::Dropped => "Dropped",
    };
    Ok(format!("{verb} {}", naming(draft.book, &keys_of(ids))))
}
