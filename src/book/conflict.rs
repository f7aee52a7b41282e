//! A conflict: one field of one record that was changed in two places at once, in two ways. The record
//! keeps one of them, the conflict the other, until the user has chosen; nothing is thrown away.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::extra::Extra;
use super::record::Key;
use super::{Book, Day, Id};

/// Two versions of one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    /// Identity.
    pub id: Id<Conflict>,
    /// The record.
    pub record: Key,
    /// The field's name in the file.
    pub field: String,
    /// What the record has now.
    pub kept: Value,
    /// What it would have had otherwise; null where the field would be gone.
    pub other: Value,
    /// When it was noticed.
    pub on: Day,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Conflict {
    /// The two versions as text: the one the record has, and the other.
    pub fn versions(&self) -> [String; 2] {
        [&self.kept, &self.other].map(|value| match value {
            Value::Null => "(nothing)".to_owned(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    }

    /// What has two versions: "company of “Ana Lima”".
    pub fn names(&self, book: &Book) -> String {
        let name = book.name(self.record).unwrap_or_default();
        format!("{} of “{name}”", self.field)
    }
}
