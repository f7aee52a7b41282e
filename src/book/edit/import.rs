//! Taking in what a file of another program brought, as one step that is undone as one.

use super::put::{check, counted};
use super::{Draft, Refusal};
use crate::book::Record;

/// What a file brought, as it is to be in the book.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Where it came from: "Outlook", "contacts.csv".
    pub from: String,
    /// The records, new and changed.
    pub records: Vec<Record>,
}

pub(super) fn answer(draft: &mut Draft, import: Import) -> Result<String, Refusal> {
    let Import { from, records } = import;
    if records.is_empty() {
        return Err(Refusal::Idle);
    }
    let is_known = |record: &Record| draft.book.tables().contains(record.key());
    let (known, new): (Vec<&Record>, Vec<&Record>) = records.iter().partition(|it| is_known(it));
    let says = match (counted(new), counted(known)) {
        (new, known) if new.is_empty() => format!("Filled in {known} from {from}"),
        (new, known) if known.is_empty() => format!("Imported {new} from {from}"),
        (new, known) => format!("Imported {new} from {from}, filled in {known}"),
    };
    for record in records {
        check(&record)?;
        draft.put(record);
    }
    Ok(says)
}
