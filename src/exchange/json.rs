//! Exports in JSON: whose a file is, by the fields that it begins with, and where in it a record stands.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::value::RawValue;

use super::{Delivery, Unreadable, decode, knotter, monica, outside, own};
use crate::book::Day;
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
    let lines = Lines::of(&text);
    if fields.contains_key("account") && fields.contains_key("exported_by") {
        return Ok(monica::read(&lines, &fields));
    }
    if fields.contains_key("metadata") && fields.contains_key("contacts") {
        return Ok(knotter::read(&lines, &fields));
    }
    Err(Unreadable::Strange)
}

/// The fields of an object that stands in a file; none where it is no object.
pub(super) fn fields<'a>(raw: Option<&&'a RawValue>) -> Fields<'a> {
    let read = raw.and_then(|it| serde_json::from_str(it.get()).ok());
    read.unwrap_or_default()
}

/// The items of a list that stands in a file, each as it stands there; none where it is no list.
pub(super) fn list<'a>(raw: Option<&&'a RawValue>) -> Vec<&'a RawValue> {
    let read = raw.and_then(|it| serde_json::from_str(it.get()).ok());
    read.unwrap_or_default()
}

/// A value of which fields are asked for; what is not there, or is something else, is nothing.
#[derive(Clone, Copy)]
pub(super) struct Item<'a>(pub(super) &'a Value);

impl<'a> Item<'a> {
    /// The value of a field.
    pub(super) fn of(self, field: &str) -> Item<'a> {
        Item(self.0.get(field).unwrap_or(&Value::Null))
    }

    /// The items of a field that is a list.
    pub(super) fn list(self, field: &str) -> impl Iterator<Item = Item<'a>> {
        let items = self.0.get(field).and_then(Value::as_array);
        items.into_iter().flatten().map(Item)
    }

    /// The value as it is written, where it is a text.
    pub(super) fn raw(self) -> &'a str {
        self.0.as_str().unwrap_or_default()
    }

    /// A short text.
    pub(super) fn short(self, field: &str) -> String {
        outside::short(self.of(field).raw())
    }

    /// A text of several lines.
    pub(super) fn long(self, field: &str) -> String {
        outside::long(self.of(field).raw())
    }

    /// Whether a field says yes.
    pub(super) fn says(self, field: &str) -> bool {
        let value = self.of(field).0;
        value.as_bool() == Some(true) || value.as_i64() == Some(1)
    }

    /// A moment that is counted in seconds, as its day by the clock of Greenwich.
    pub(super) fn day_of_seconds(self, field: &str) -> Option<Day> {
        let instant = chrono::DateTime::from_timestamp(self.of(field).0.as_i64()?, 0)?;
        Some(instant.date_naive())
    }

    /// The day of a moment that is written out.
    pub(super) fn day(self, field: &str) -> Option<Day> {
        self.of(field).raw().get(..10)?.parse().ok()
    }
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
        Value::String(said) => Value::String(outside::whole(&said)),
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
