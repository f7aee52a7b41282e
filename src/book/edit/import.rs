//! Taking in what a file of another program brought, as one step that is undone as one.

use super::put::check;
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
    let is_known = |record: &&Record| draft.book.tables().contains(record.key());
    let changed = records.iter().filter(is_known).count();
    let new = records.len() - changed;
    for record in records {
        check(&record)?;
        draft.put(record);
    }
    let people = |number: usize| match number {
        1 => "1 contact".to_owned(),
        many => format!("{many} contacts"),
    };
    Ok(match (new, changed) {
        (0, changed) => format!("Filled in {} from {from}", people(changed)),
        (new, 0) => format!("Imported {} from {from}", people(new)),
        (new, changed) => format!("Imported {} from {from}, filled in {changed}", people(new)),
    })
}
