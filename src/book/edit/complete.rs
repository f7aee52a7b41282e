//! Ending follow-ups, and opening them again.

use super::{Draft, Refusal, delete, introduce, keys_of, naming};
use crate::book::follow_up::Outcome;
use crate::book::{Day, FollowUp, Id, Interaction, Key};

pub(super) fn done(draft: &mut Draft, ids: &[Id<FollowUp>]) -> Result<String, Refusal> {
    let today = draft.today();
    let mut told = vec![format!("Finished {}", naming(draft.book, &keys_of(ids)))];
    for id in ids {
        told.extend(finish(draft, *id, today, None)?);
    }
    Ok(told.join("; "))
}

/// Opens what has ended again; what a repeating one left in its place goes, unless it was touched since.
pub(super) fn reopen(draft: &mut Draft, ids: &[Id<FollowUp>]) -> Result<String, Refusal> {
    for id in ids {
        let mut follow_up = draft.get(*id)?;
        if let Some(next) = successor(draft, &follow_up) {
            delete::answer(draft, &[Key::of(next)])?;
        }
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

/// The one that a repeating follow-up left in its place when it ended, as it was made then.
fn successor(draft: &Draft, done: &FollowUp) -> Option<Id<FollowUp>> {
    let on = done.outcome.as_ref()?.on();
    let mut open = draft.book.open_follow_ups();
    let left = open.find(|it| done.next(it.id, on).as_ref() == Some(*it))?;
    Some(left.id)
}
