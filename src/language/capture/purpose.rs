//! What a line of the capture grammar can add, and which marks say anything about it.

use serde::{Deserialize, Serialize};

use super::parts::Mark;

/// What a line adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A conversation; about an event, people met there, one a line.
    Log,
    /// A contact.
    Contact,
    /// A goal.
    Goal,
    /// An event.
    Event,
    /// A follow-up.
    FollowUp,
    /// Two people who should know each other.
    Introduction,
}

impl Purpose {
    /// What it adds, with its article.
    pub(super) const fn what(self) -> &'static str {
        match self {
            Self::Log => "a talk with people you know",
            Self::Contact => "a contact",
            Self::Goal => "a goal",
            Self::Event => "an event",
            Self::FollowUp => "a follow-up",
            Self::Introduction => "an introduction",
        }
    }

    /// Whether a mark says anything about it.
    pub(super) const fn has(self, mark: Mark) -> bool {
        match mark {
            Mark::Plain => true,
            Mark::Tag | Mark::Promise | Mark::Awaited => !matches!(self, Self::Introduction),
            Mark::Place => !matches!(self, Self::FollowUp | Self::Introduction),
            Mark::Goal => !matches!(self, Self::Goal | Self::Introduction),
            Mark::Cadence => matches!(self, Self::Log | Self::Contact),
            Mark::Gave | Mark::Got | Mark::Asked => matches!(self, Self::Log),
        }
    }
}
