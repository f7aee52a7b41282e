//! Changing a record from what it was when somebody began to change it: only what differs is written, onto
//! the record as it is by now. What was changed meanwhile in another way is kept beside it, to be asked about.

use super::{Draft, Refusal, introduce, naming, put};
use crate::book::{Record, merge};

/// A record that was opened, and what was made of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// As it was when it was opened.
    pub before: Record,
    /// As it is meant to be.
    pub after: Record,
    /// Records that are put along with it.
    pub along: Vec<Record>,
}

pub(super) fn answer(draft: &mut Draft, revision: Revision) -> Result<String, Refusal> {
    let Revision {
        before,
        after,
        along,
    } = revision;
    let key = after.key();
    let now = draft.record(key).ok();
    let merged = merge::merge(Some(&before), Some(&after), now.as_ref());
    let clashes = merge::named(merged.disagreements.iter().map(|it| it.field.as_str()));
    let is_only_kept = !clashes.is_empty() && merged.record == now && along.is_empty();
    let what = match merged.record.unwrap_or(after) {
        Record::Introduction(it) => {
            for record in along {
                put::check(&record)?;
                draft.put(record);
            }
            introduce::answer(draft, it)?
        }
        record => put::answer(draft, std::iter::once(record).chain(along).collect())?,
    };
    for clash in merged.disagreements {
        let conflict = clash.conflict(draft.new_id(), key, draft.today());
        draft.put(conflict);
    }
    Ok(if now.is_none() {
        format!("{what} anew; somebody deleted it meanwhile, with what belonged to it")
    } else if clashes.is_empty() {
        what
    } else if is_only_kept {
        let whose = naming(draft.book, &[key]);
        format!("Kept two versions of the {clashes} of {whose}")
    } else {
        format!("{what}; kept two versions of the {clashes}")
    })
}
