//! Deleting: the record itself, what has no sense without it, and every mention of it elsewhere.

use super::{Draft, Refusal, naming};
use crate::book::refer::{self, Fate};
use crate::book::{Book, Key};

pub(super) fn answer(draft: &mut Draft, keys: &[Key]) -> Result<String, Refusal> {
    let book = draft.book;
    let mut going: Vec<Key> = keys.to_vec();
    while let Some(key) = going.pop() {
        if draft.has_deleted(key) {
            continue;
        }
        if !book.tables().contains(key) {
            return Err(Refusal::Gone(key));
        }
        draft.set(key, None);
        for candidate in refer::candidates(book, key) {
            let Ok(record) = draft.record(candidate) else {
                continue;
            };
            match refer::fate(&record, key) {
                Fate::Untouched => {}
                Fate::Freed(record) => draft.put(*record),
                Fate::GoesAlong => going.push(candidate),
            }
        }
    }
    Ok(format!("Deleted {}", naming(book, keys)))
}

/// What would go along if `key` were deleted: records that have no sense without it.
pub fn goes_along(book: &Book, key: Key) -> Vec<Key> {
    refer::candidates(book, key)
        .into_iter()
        .filter(|candidate| {
            book.record(*candidate)
                .is_some_and(|record| matches!(refer::fate(&record, key), Fate::GoesAlong))
        })
        .collect()
}
