//! What the tests of insights begin with: a day as it is written, and the book of a few records.
#![cfg(test)]

use crate::book::{Book, Day, Record, Tables};

/// The day that is written so.
pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The book that holds these records and nothing else.
pub(super) fn book(records: Vec<Record>) -> Book {
    let mut tables = Tables::default();
    for record in records {
        tables.put(record);
    }
    Book::new(tables)
}
