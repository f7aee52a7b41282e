//! The profile: who the user is and wants to be known as. There is one in a book.

use serde::{Deserialize, Serialize};

use super::Id;
use super::extra::Extra;

/// Who the user is and wants to be known as.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Identity; the same in every book, as there is one profile in each.
    #[serde(skip, default = "Profile::only_id")]
    pub id: Id<Profile>,
    /// Name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// What they do, in a line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub headline: String,
    /// The brand statement: what they want to be known for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub statement: String,
    /// Core values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// Their own e-mail and profile addresses, by which imports tell sent from received.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<String>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Profile {
    /// The id of the one profile.
    pub const fn only_id() -> Id<Self> {
        Id::new(uuid::Uuid::nil())
    }
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            id: Self::only_id(),
            name: String::new(),
            headline: String::new(),
            statement: String::new(),
            values: Vec::new(),
            addresses: Vec::new(),
            extra: Extra::default(),
        }
    }
}
