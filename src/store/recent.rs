//! The latest changes, from the journals that folds have put away and the one that is written to now.
//! `undo` takes them back, and an open store learns from them what others did before they folded.

use std::path::Path;

use crate::book::Change;

use super::base::Mark;
use super::journal::{self, Journal, Tail};
use super::lock::Lock;
use super::place::Place;
use super::trouble::StoreError;

/// The latest changes, the oldest first.
pub fn recent(folder: &Path) -> Result<Vec<Change>, StoreError> {
    let place = Place::new(folder);
    // A fold that is under way moves a journal to the others: in between it would be missed.
    let lock = Lock::take(&place)?;
    let journals = journals(&place)?;
    drop(lock);
    let mut changes = Vec::new();
    let mut at = 0;
    for journal in journals {
        for step in journal.steps {
            if step.tail.sequence > at {
                at = step.tail.sequence;
                changes.push(step.change);
            }
        }
    }
    Ok(changes)
}

/// The changes from `tail` on, and how far they go now, if they lead without a gap to the data file
/// `base` and through the journal that belongs to it. Nothing where they do not.
pub(super) fn since(
    place: &Place,
    tail: Tail,
    base: &Mark,
) -> Result<Option<(Vec<Change>, Tail)>, StoreError> {
    let is_base = |at: Tail| at.sequence == base.sequence && at.chain == base.chain;
    let (mut at, mut changes, mut meets_base) =
        (Tail { length: 0, ..tail }, Vec::new(), is_base(tail));
    for journal in journals(place)? {
        let from = |it: Tail| it.sequence == at.sequence && it.chain == at.chain;
        let known = journal
            .steps
            .iter()
            .position(|step| from(step.tail))
            .map(|place| place + 1);
        let Some(first) = known.or_else(|| from(journal.start).then_some(0)) else {
            continue;
        };
        let is_last = journal.base == base.body && journal.start.sequence == base.sequence;
        let end = journal.tail();
        for step in journal.steps.into_iter().skip(first) {
            meets_base |= is_base(step.tail);
            changes.push(step.change);
        }
        at = Tail {
            length: if is_last { end.length } else { 0 },
            ..end
        };
    }
    Ok((meets_base && at.sequence >= base.sequence).then_some((changes, at)))
}

/// All journals there are, the oldest first. One that was put away and can't be read is a gap in what is known,
/// and no reason to stop: all that it held is in the data file. The one that is written to now must be sound.
fn journals(place: &Place) -> Result<Vec<Journal>, StoreError> {
    let kept = place.kept_journals();
    let kept = kept
        .iter()
        .filter_map(|path| journal::read(path).ok().flatten());
    let mut all: Vec<Journal> = kept.collect();
    all.extend(journal::read(&place.journal())?);
    Ok(all)
}
