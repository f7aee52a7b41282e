//! A view: a way of seeing one list, kept under a name: its filter, its order, and whether what is done is in
//! it. It is the user's own and goes where the book goes. List and order are kept as words, so that a view of
//! a list that only another version has is kept as it is.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::{Book, Id};

/// A saved view of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// Identity.
    pub id: Id<View>,
    /// What it is called.
    pub name: String,
    /// The list it is of: contacts, follow-ups, events, goals.
    pub of: String,
    /// What narrows it, as it is typed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub filter: String,
    /// Its order; nothing for the usual one of the list.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub order: String,
    /// Whether what is done is shown where it usually is not, or hidden where it usually is shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub turned: bool,
    /// Its place among the views; those of the same place in the order in which they were made.
    #[serde(default)]
    pub place: u32,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl View {
    /// A view of a whole list as it usually is.
    pub fn new(id: Id<Self>, name: impl Into<String>, of: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            of: of.into(),
            filter: String::new(),
            order: String::new(),
            turned: false,
            place: 0,
            extra: Extra::default(),
        }
    }
}

/// The views of a book in their order.
pub fn in_order(book: &Book) -> Vec<&View> {
    let mut views: Vec<&View> = book.all::<View>().values().collect();
    views.sort_by_key(|view| (view.place, view.id));
    views
}
