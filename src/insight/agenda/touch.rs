//! Which subjects of the agenda a change touches: the records it changes, and those whose rows speak
//! of them.

use std::collections::BTreeSet;

use super::Row;
use crate::book::{Book, Change, Key, Kind, Record};

/// The subjects whose rows may be others after `change`, which was made in `book`.
pub(super) fn subjects(book: &Book, change: &Change, rows: &[Row]) -> BTreeSet<Key> {
    let mut subjects = BTreeSet::new();
    for record in change.records() {
        match record {
            Record::FollowUp(_) | Record::Event(_) => {
                subjects.insert(record.key());
            }
            Record::Contact(contact) => {
                subjects.insert(record.key());
                let named = book.follow_ups_of(contact.id);
                subjects.extend(named.map(|follow_up| Key::of(follow_up.id)));
            }
            Record::Interaction(talk) => {
                subjects.extend(talk.contacts.iter().map(|contact| Key::of(*contact)));
            }
            // Any row may name the goal it serves; goals change seldom.
            Record::Goal(_) => {
                let others = rows.iter().map(|row| row.key);
                subjects.extend(others.filter(|key| key.kind != Kind::Event));
            }
            _ => {}
        }
    }
    subjects
}
