//! One act on many rows: the edits of each, gathered into one step.

use crate::book::{Edit, Key};

/// One edit of many: those of a kind are joined, the rest done together. Nothing where there is none.
pub(super) fn gather(edits: impl IntoIterator<Item = Edit>) -> Option<Edit> {
    let mut gathered: Vec<Edit> = Vec::new();
    for edit in edits {
        let left = gathered
            .iter_mut()
            .try_fold(edit, |edit, there| join(there, edit));
        gathered.extend(left.ok());
    }
    match gathered.len() {
        0 | 1 => gathered.pop(),
        _ => Some(Edit::Together(gathered)),
    }
}

/// Joins an edit to one that does the same; gives it back where it does something else.
fn join(there: &mut Edit, edit: Edit) -> Result<Edit, ()> {
    match (there, edit) {
        (Edit::Complete(there), Edit::Complete(more))
        | (Edit::Reopen(there), Edit::Reopen(more))
        | (Edit::Drop(there), Edit::Drop(more)) => there.extend(more),
        (Edit::Delete(there), Edit::Delete(more)) => there.extend(more),
        (Edit::Attend(there, one), Edit::Attend(more, other)) if *one == other => {
            there.extend(more);
        }
        (Edit::CloseGoals(there, one), Edit::CloseGoals(more, other)) if *one == other => {
            there.extend(more);
        }
        (Edit::Progress(there, one), Edit::Progress(more, other)) if *one == other => {
            there.extend(more);
        }
        (Edit::Mentor(there, one), Edit::Mentor(more, other)) if *one == other => {
            there.extend(more);
        }
        (Edit::SetCadence(there, one), Edit::SetCadence(more, other)) if *one == other => {
            there.extend(more);
        }
        (_, edit) => return Ok(edit),
    }
    Err(())
}

/// The records that an edit deletes.
pub(super) fn deleted(edit: &Edit) -> Vec<Key> {
    match edit {
        Edit::Delete(keys) => keys.clone(),
        Edit::Together(edits) => edits.iter().flat_map(deleted).collect(),
        _ => Vec::new(),
    }
}
