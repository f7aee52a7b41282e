//! An introduction: two people who should know each other, and how far that has come.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::word::words;
use super::{Contact, Day, Id};

words! {
    /// How far an introduction has come.
    IntroductionState, "state of an introduction" {
        /// Offered to one of them or both.
        Offered = "offered",
        /// One agreed.
        OneAgreed = "one-agreed",
        /// Both agreed.
        BothAgreed = "both-agreed",
        /// Made.
        Made = "made",
        /// Thanked for.
        Thanked = "thanked",
        /// Declined.
        Declined = "declined",
    }
}

/// Two people who should know each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Introduction {
    /// Identity.
    pub id: Id<Introduction>,
    /// The two people.
    pub between: [Id<Contact>; 2],
    /// Who asked for it; nobody where it was my idea.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<Id<Contact>>,
    /// Why they should meet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// The states it went through, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<IntroductionStep>,
    /// Notes of many lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Introduction {
    /// An introduction of two people of which nothing has happened yet.
    pub fn new(id: Id<Self>, between: [Id<Contact>; 2]) -> Self {
        Self {
            id,
            between,
            asked_by: None,
            why: String::new(),
            steps: Vec::new(),
            notes: String::new(),
            extra: Extra::default(),
        }
    }

    /// How far it has come; it begins as an offer.
    pub fn state(&self) -> IntroductionState {
        self.steps
            .last()
            .map_or_else(IntroductionState::default, |step| step.state)
    }

    /// Since when it has been so far.
    pub fn since(&self) -> Option<Day> {
        self.steps.last().map(|step| step.on)
    }

    /// Whether nothing is to be done for it any more: it was thanked for, or declined.
    pub fn is_over(&self) -> bool {
        matches!(
            self.state(),
            IntroductionState::Thanked | IntroductionState::Declined
        )
    }
}

/// One state of an introduction and the day it began.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct IntroductionStep {
    /// The state.
    pub state: IntroductionState,
    /// Since this day.
    pub on: Day,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}
