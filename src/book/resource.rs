//! A resource: a link or article kept because somebody would care, and who has had it.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::{Contact, Day, Id};

/// Something worth sharing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// Identity.
    pub id: Id<Resource>,
    /// What it is called.
    pub title: String,
    /// Its address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// Who has had it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shared: Vec<Shared>,
    /// Notes of many lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Resource {
    /// A resource with nothing but a title.
    pub fn new(id: Id<Self>, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            url: String::new(),
            topics: Vec::new(),
            shared: Vec::new(),
            notes: String::new(),
            extra: Extra::default(),
        }
    }
}

/// Who has had a resource, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shared {
    /// With whom.
    pub contact: Id<Contact>,
    /// On this day.
    pub on: Day,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}
