//! A goal: what the networking is for, and how it will be known that it was reached.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::word::words;
use super::{Contact, Day, Event, Id, Platform};

words! {
    /// What a goal is after.
    GoalKind, "kind of goal" {
        /// Something else.
        Other = "other",
        /// Learn a field.
        Learn = "learn",
        /// Find mentors.
        FindMentors = "find-mentors",
        /// New opportunities: a role, clients.
        NewOpportunities = "new-opportunities",
        /// Be seen.
        Visibility = "visibility",
        /// Belong to and serve a community.
        Community = "community",
    }
}

words! {
    /// Whether a goal is being worked on.
    GoalStatus, "status of a goal" {
        /// Being worked on.
        Active = "active",
        /// Resting.
        Paused = "paused",
        /// Reached.
        Reached = "reached",
        /// Given up.
        Dropped = "dropped",
    }
}

words! {
    /// What a goal counts, from real records.
    Metric, "metric" {
        /// Contacts made that serve the goal.
        Contacts = "contacts",
        /// Conversations held: interactions that are not one-sided.
        Conversations = "conversations",
        /// Events attended.
        Events = "events",
        /// Introductions made or received.
        Introductions = "introductions",
        /// Follow-ups finished.
        FollowUps = "follow-ups",
        /// Times something was given.
        ValueGiven = "value-given",
        /// Engagements on platforms.
        Engagements = "engagements",
        /// Mentors found: tracks that reached mentoring.
        Mentors = "mentors",
    }
}

impl Metric {
    /// What is counted, in the plural.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::Conversations => "conversations",
            Self::Events => "events",
            Self::Introductions => "introductions",
            Self::FollowUps => "follow-ups",
            Self::ValueGiven => "things given",
            Self::Engagements => "engagements",
            Self::Mentors => "mentors",
        }
    }
}

/// A goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// Identity.
    pub id: Id<Goal>,
    /// In a line: "Find a mentor in distributed systems".
    pub title: String,
    /// What it is after.
    #[serde(default, skip_serializing_if = "GoalKind::is_usual")]
    pub kind: GoalKind,
    /// Why it matters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Whether it is being worked on.
    #[serde(default, skip_serializing_if = "GoalStatus::is_usual")]
    pub status: GoalStatus,
    /// The day it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Day>,
    /// The day to reach it by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// The day it was reached or dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Day>,
    /// How it is measured.
    #[serde(default, skip_serializing_if = "Target::is_none")]
    pub target: Target,
    /// Free labels, without the `#`. Records that carry one of them serve the goal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// A filter whose contacts serve the goal too.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub filter: String,
    /// Contacts that serve it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<Id<Contact>>,
    /// Platforms that serve it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub platforms: Vec<Id<Platform>>,
    /// Events that serve it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Id<Event>>,
    /// Notes of many lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Goal {
    /// A goal with nothing but a title.
    pub fn new(id: Id<Self>, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            kind: GoalKind::default(),
            why: String::new(),
            status: GoalStatus::default(),
            start: None,
            due: None,
            closed: None,
            target: Target::default(),
            tags: Vec::new(),
            filter: String::new(),
            contacts: Vec::new(),
            platforms: Vec::new(),
            events: Vec::new(),
            notes: String::new(),
            extra: Extra::default(),
        }
    }

    /// Whether it is reached or dropped.
    pub fn is_closed(&self) -> bool {
        matches!(self.status, GoalStatus::Reached | GoalStatus::Dropped)
    }
}

/// How a goal is measured.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// Not at all.
    #[default]
    None,
    /// By counting records.
    Count {
        /// What is counted.
        metric: Metric,
        /// How many are wanted, at least one.
        number: u32,
        /// Fields of other versions.
        #[serde(flatten)]
        extra: Extra,
    },
    /// By counting records, week by week.
    Habit {
        /// What is counted.
        metric: Metric,
        /// How many are wanted each week, at least one.
        number: u32,
        /// Fields of other versions.
        #[serde(flatten)]
        extra: Extra,
    },
    /// By steps, in their order.
    Milestones(Vec<Milestone>),
}

impl Target {
    /// So many of what is counted.
    pub fn count(metric: Metric, number: u32) -> Self {
        Self::Count {
            metric,
            number,
            extra: Extra::default(),
        }
    }

    /// So many of what is counted, each week.
    pub fn habit(metric: Metric, number: u32) -> Self {
        Self::Habit {
            metric,
            number,
            extra: Extra::default(),
        }
    }

    /// Whether there is no target.
    pub fn is_none(&self) -> bool {
        *self == Self::None
    }
}

/// One step of a goal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    /// The step.
    pub text: String,
    /// The day it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Day>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}
