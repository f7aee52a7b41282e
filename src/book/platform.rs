//! A platform: a place where people meet again and again, on the net or off it, and what was done there.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::word::words;
use super::{Day, Id};

words! {
    /// What kind of place a platform is.
    PlatformKind, "kind of platform" {
        /// Something else.
        Other = "other",
        /// A series of conferences or meet-ups.
        ConferenceSeries = "conference-series",
        /// A professional association.
        Association = "association",
        /// A community on the net.
        OnlineCommunity = "online-community",
        /// A social network.
        SocialNetwork = "social-network",
        /// A workplace.
        Workplace = "workplace",
        /// A school or university.
        School = "school",
    }
}

words! {
    /// What was done on a platform.
    EngagementKind, "kind of engagement" {
        /// A post.
        Post = "post",
        /// A comment.
        Comment = "comment",
        /// A share.
        Share = "share",
        /// A message.
        Message = "message",
        /// Took part in a group.
        Group = "group",
        /// Liked something, or gave another sign.
        Reaction = "reaction",
    }
}

impl EngagementKind {
    /// One of them, as a sentence has it.
    pub const fn one(self) -> &'static str {
        match self {
            Self::Post => "a post",
            Self::Comment => "a comment",
            Self::Share => "a share",
            Self::Message => "a message",
            Self::Group => "a group",
            Self::Reaction => "a reaction",
        }
    }
}

/// A place where people meet again and again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Platform {
    /// Identity.
    pub id: Id<Platform>,
    /// What it is called.
    pub name: String,
    /// What kind of place.
    #[serde(default, skip_serializing_if = "PlatformKind::is_usual")]
    pub kind: PlatformKind,
    /// Its address.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Why be there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// What was done there, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub engagements: Vec<Engagement>,
    /// Free labels, without the `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Notes of many lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Dropped: no longer used, but kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Platform {
    /// A platform with nothing but a name.
    pub fn new(id: Id<Self>, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            kind: PlatformKind::default(),
            url: String::new(),
            why: String::new(),
            engagements: Vec::new(),
            tags: Vec::new(),
            notes: String::new(),
            archived: false,
            extra: Extra::default(),
        }
    }
}

/// Something done on a platform.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Engagement {
    /// On this day.
    pub day: Day,
    /// What.
    pub kind: EngagementKind,
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Engagement {
    /// Something done on a day, in words or without any.
    pub fn new(day: Day, kind: EngagementKind, what: impl Into<String>) -> Self {
        Self {
            day,
            kind,
            what: what.into(),
            extra: Extra::default(),
        }
    }
}
