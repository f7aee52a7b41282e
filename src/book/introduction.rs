//! An introduction: two people who should know each other, and how far that has come.

use chrono::Days;
use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::follow_up::{Origin, Owed};
use super::word::words;
use super::{Contact, Day, FollowUp, Id};

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

impl IntroductionState {
    /// The state that comes after it; none after the last, and none where it was declined.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Offered => Some(Self::OneAgreed),
            Self::OneAgreed => Some(Self::BothAgreed),
            Self::BothAgreed => Some(Self::Made),
            Self::Made => Some(Self::Thanked),
            Self::Thanked | Self::Declined => None,
        }
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

    /// What its state leaves to do, as a follow-up that begins on a day. Finished, it moves the
    /// introduction on.
    pub fn left_to_do(&self, id: Id<FollowUp>, on: Day) -> Option<FollowUp> {
        let (what, days, owed) = match self.state() {
            IntroductionState::Offered => ("first yes to meeting", 7, Owed::ByThem),
            IntroductionState::OneAgreed => ("second yes to meeting", 7, Owed::ByThem),
            IntroductionState::BothAgreed => ("introduce them to each other", 2, Owed::ByMe),
            IntroductionState::Made => ("ask how it went, and thank them", 14, Owed::ByMe),
            IntroductionState::Thanked | IntroductionState::Declined => return None,
        };
        Some(FollowUp {
            contacts: self.between.to_vec(),
            owed,
            promised: self.state() == IntroductionState::BothAgreed,
            origin: Origin::Introduction(self.id),
            ..FollowUp::new(id, what, on.checked_add_days(Days::new(days)).unwrap_or(on))
        })
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
