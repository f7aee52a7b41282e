//! Ending follow-ups, and opening them again.

use super::{Draft, Refusal, introduce, keys_of, naming};
use crate::book::follow_up::Outcome;
use crate::book::{Day, FollowUp, Id, Interaction};

pub(super) fn done(draft: &mut Draft, ids: &[Id<FollowUp>]) -> Result<String, Refusal> {
    let today = draft.today();
    let mut told = vec![format!("Finished {}", naming(draft.book, &keys_of(ids)))];
    for id in ids {
        told.extend(finish(draft, *id, today, None)?);
    }
    Ok(told.join("; "))
}

pub(super) fn reopen(draft: &mut Draft, ids: &[Id<FollowUp>]) -> Result<String, Refusal> {
    for id in ids {
        let mut follow_up = draft.get(*id)?;
        follow_up.outcome = None;
        draft.put(follow_up);
    }
    Ok(format!("Reopened {}", naming(draft.book, &keys_of(ids))))
}

pub(super) fn drop(draft: &mut Draft, ids: &[Id<FollowUp>]) -> Result<String, Refusal> {
    let on = draft.today();
    for id in ids {
        let mut follow_up = draft.get(*id)?;
        if follow_up.is_open() {
            follow_up.outcome = Some(Outcome::dropped(on));
            draft.put(follow_up);
        }
    }
    Ok(format!("Dropped {}", naming(draft.book, &keys_of(ids))))
}

/// Ends one follow-up as done and puts the next of a repeating one in its place. One that has ended
/// already stays as it is. One that an introduction left to do moves it on, which is told.
pub(super) fn finish(
    draft: &mut Draft,
    id: Id<FollowUp>,
    on: Day,
    with: Option<Id<Interaction>>,
) -> Result<Option<String>, Refusal> {
    let mut follow_up = draft.get(id)?;
    if !follow_up.is_open() {
        return Ok(None);
    }
    let next_id = draft.new_id();
    if let Some(next) = follow_up.next(next_id, on) {
        draft.put(next);
    }
    follow_up.outcome = Some(Outcome::done(on, with));
    draft.put(follow_up.clone());
    Ok(introduce::answered(draft, &follow_up))
}
