//! Exports in JSON: whose a file is, by the fields that it begins with, and where in it a record stands.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::value::RawValue;

use super::{Delivery, Unreadable, decode, own};
use crate::text;

/// The fields of an object, as they stand in the file.
pub(super) type Fields<'a> = BTreeMap<String, &'a RawValue>;

/// Whether a file holds JSON.
pub(super) fn is_json(bytes: &[u8]) -> bool {
    let text = decode::plain(bytes.get(..64).unwrap_or(bytes));
    text.trim_ascii_start().starts_with(b"{")
}

/// What a file of JSON brings.
pub(super) fn read(bytes: &[u8]) -> Result<Delivery, Unreadable> {
    let text = decode::text(bytes);
    let broken = |why: serde_json::Error| Unreadable::Broken(why.to_string());
    let fields: Fields = serde_json::from_str(&text).map_err(broken)?;
    if fields.contains_key("netgrow") {
        return own::read(&text, &fields);
    }
    Err(Unreadable::Strange)
}

/// The lines of a text, found by the places of its parts.
pub(super) struct Lines<'a> {
    text: &'a str,
    breaks: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).collect();
        Self { text, breaks }
    }

    /// The line on which a part of the text begins, from 1.
    pub(super) fn at(&self, part: &str) -> u64 {
        let place = part
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr());
        let before = self.breaks.partition_point(|it| *it < place);
        u64::try_from(before).unwrap_or(0) + 1
    }
}

/// A value in which no text commands a terminal or is longer than anybody would write.
pub(super) fn cleaned(value: Value) -> Value {
    match value {
        Value::String(said) => Value::String(super::outside::whole(&said)),
        Value::Array(items) => items.into_iter().map(cleaned).collect(),
        Value::Object(fields) => {
            let fields = fields.into_iter();
            let fields =
                fields.map(|(name, value)| (text::clean(&name).into_owned(), cleaned(value)));
            Value::Object(fields.collect())
        }
        other => other,
    }
}
