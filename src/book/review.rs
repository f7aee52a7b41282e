//! A review: the weekly look back, kept as it was answered.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::{Day, Id};

/// The weekly look back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// Identity.
    pub id: Id<Review>,
    /// The first day of the week it looks back on.
    pub week: Day,
    /// Questions and what was answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Answer>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

/// One question of a review.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// What was asked.
    pub question: String,
    /// What was answered.
    pub answer: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}
