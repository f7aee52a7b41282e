//! Records as JSON. It is the format of the data file itself, without its checksums: whoever can read the one can
//! read the other, and an export put in the place of a data file is one.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::book::{Book, Contact, Id, Key, Kind, Record};
use crate::text;

/// The version of the format, as in the data file.
pub const FORMAT: u64 = 1;

/// All records; or, where only some contacts are wanted, those and the talks, follow-ups and introductions that
/// are about nobody but them.
pub fn document(book: &Book, only: Option<&[Id<Contact>]>) -> String {
    let only: Option<BTreeSet<Id<Contact>>> = only.map(|ids| ids.iter().copied().collect());
    let mut parts = vec![format!(
        "{{\"netgrow\":{FORMAT},\"by\":{}",
        json!(env!("CARGO_PKG_VERSION"))
    )];
    for kind in Kind::ALL {
        let keys = book.tables().ids(*kind).map(|id| Key { kind: *kind, id });
        let keys = keys.filter(|key| only.as_ref().is_none_or(|only| is_about(book, *key, only)));
        let records: Vec<String> = keys
            .filter_map(|key| Some(line(&book.record(key)?)))
            .collect();
        if !records.is_empty() {
            parts.push(format!(
                "\"{}\":[\n{}\n]",
                kind.plural(),
                records.join(",\n")
            ));
        }
    }
    format!("{}\n}}\n", parts.join(",\n"))
}

/// Whether a record is about these contacts and about nobody else.
fn is_about(book: &Book, key: Key, only: &BTreeSet<Id<Contact>>) -> bool {
    let people = book.people(key);
    !people.is_empty() && people.iter().all(|id| only.contains(id))
}

/// A record as one line.
fn line(record: &Record) -> String {
    let wrapped = serde_json::to_value(record).unwrap_or_default();
    let fields = match wrapped {
        Value::Object(map) => map.into_iter().next().map(|(_, fields)| fields),
        _ => None,
    };
    escaped(&fields.unwrap_or_default().to_string())
}

/// JSON in which nothing is raw that a terminal might obey.
pub fn escaped(json: &str) -> String {
    let mut safe = String::with_capacity(json.len() + 1);
    for sign in json.chars() {
        if sign == '\n' || text::is_plain(sign) {
            safe.push(sign);
        } else {
            let mut units = [0; 2];
            for unit in sign.encode_utf16(&mut units) {
                let _ = write!(safe, "\\u{unit:04x}");
            }
        }
    }
    safe
}
