//! Moving rows of the agenda to another day: snoozing, which is counted, and setting a day, which is not.

use super::{Draft, Refusal, naming, spoken};
use crate::book::contact::Snoozed;
use crate::book::{Day, Key, Record};

pub(super) fn snooze(draft: &mut Draft, keys: &[Key], until: Day) -> Result<String, Refusal> {
    if until < draft.today() {
        return Err(Refusal::Past(spoken(until, draft.today())));
    }
    for key in keys {
        put_off(draft, *key, until, 1)?;
    }
    if until == draft.today() {
        return Err(Refusal::Today);
    }
    Ok(format!(
        "Snoozed {} to {}",
        naming(draft.book, keys),
        spoken(until, draft.today())
    ))
}

pub(super) fn shift(draft: &mut Draft, keys: &[Key], day: Day) -> Result<String, Refusal> {
    for key in keys {
        put_off(draft, *key, day, 0)?;
    }
    Ok(format!(
        "Moved {} to {}",
        naming(draft.book, keys),
        spoken(day, draft.today())
    ))
}

/// Moves one row, and counts `times` more snoozes.
pub(super) fn put_off(draft: &mut Draft, key: Key, until: Day, times: u32) -> Result<(), Refusal> {
    match draft.record(key)? {
        Record::FollowUp(mut follow_up) => {
            if !follow_up.is_open() {
                let how = if follow_up.is_done() {
                    "done"
                } else {
                    "dropped"
                };
                return Err(Refusal::Over(follow_up.what, how));
            }
            follow_up.due = until;
            follow_up.snoozes = follow_up.snoozes.saturating_add(times);
            draft.put(follow_up);
        }
        Record::Contact(mut contact) => {
            let snoozed = contact
                .snoozed
                .get_or_insert_with(|| Snoozed::new(until, 0));
            snoozed.until = until;
            snoozed.times = snoozed.times.saturating_add(times);
            draft.put(contact);
        }
        other => {
            return Err(Refusal::Unfit {
                kind: other.key().kind,
                verb: "put off",
            });
        }
    }
    Ok(())
}
