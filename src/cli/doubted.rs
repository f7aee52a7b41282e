//! What is doubtful about a line, as a refusal that names the way out at a shell: who could be meant, each with
//! the id that says it for certain, or the option that adds who is not known.

use crate::book::Book;
use crate::language::capture::Doubt;
use crate::language::reference::{self, NotFound};

use super::desk::Failure;

/// The refusal of a line, as it is read from this book.
pub(super) fn doubted(doubt: Doubt, book: &Book) -> Failure {
    match doubt {
        Doubt::Unknown { .. } => Failure::Said(format!("{doubt}; --new adds who is not known yet")),
        Doubt::Namesake { .. } => Failure::Said(format!("{doubt}; --new adds another")),
        Doubt::Ambiguous {
            text, candidates, ..
        } => NotFound::Many {
            said: text,
            candidates: candidates
                .iter()
                .map(|key| reference::described(book, *key))
                .collect(),
        }
        .into(),
        other => other.into(),
    }
}
