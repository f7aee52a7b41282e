//! An interaction: something that happened with one or more contacts on a day. It is what counts as
//! contact; intentions, notes, snoozes and drafts do not.

use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::word::words;
use super::{Contact, Day, Event, Goal, Id, Platform};

words! {
    /// How people were in touch.
    Channel, "channel" {
        /// Face to face.
        Meeting = "meeting",
        /// Over coffee or a meal.
        Coffee = "coffee",
        /// By phone.
        Call = "call",
        /// By video.
        Video = "video",
        /// A message on some platform.
        Message = "message",
        /// E-mail.
        Email = "email",
        /// A talk at an event.
        Event = "event",
        /// A comment under a post.
        Comment = "comment",
        /// On paper.
        Letter = "letter",
        /// Something else.
        Other = "other",
    }
}

impl Channel {
    /// Whether both take part in it, whoever began: who calls is answered, what is written may not be.
    pub const fn is_spoken(self) -> bool {
        matches!(
            self,
            Self::Meeting | Self::Coffee | Self::Call | Self::Video
        )
    }
}

words! {
    /// Who was active.
    Direction, "direction" {
        /// Both.
        Mutual = "mutual",
        /// I wrote, without an answer yet, or I called.
        FromMe = "from-me",
        /// They wrote or called.
        ToMe = "to-me",
    }
}

/// What is said of a call that nobody answered.
const MISSED: [&str; 7] = [
    "no answer",
    "unanswered",
    "voicemail",
    "voice mail",
    "no reply",
    "did not answer",
    "didn't answer",
];

/// Something that happened with people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Interaction {
    /// Identity.
    pub id: Id<Interaction>,
    /// The day it happened.
    pub day: Day,
    /// How.
    #[serde(default, skip_serializing_if = "Channel::is_usual")]
    pub channel: Channel,
    /// Who was active.
    #[serde(default, skip_serializing_if = "Direction::is_usual")]
    pub direction: Direction,
    /// With whom, one or many.
    #[serde(default)]
    pub contacts: Vec<Id<Contact>>,
    /// At this event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Id<Event>>,
    /// On this platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Id<Platform>>,
    /// What it was about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The words of it: of a message that I wrote, or of what was written to and fro, each with who wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What I gave.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gave: Vec<String>,
    /// What I received.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub got: Vec<String>,
    /// What I asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<String>,
    /// Goals it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Id<Goal>>,
    /// Free labels, without the `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Interaction {
    /// A meeting with these people on this day.
    pub fn new(id: Id<Self>, day: Day, contacts: Vec<Id<Contact>>) -> Self {
        Self {
            id,
            day,
            channel: Channel::default(),
            direction: Direction::default(),
            contacts,
            event: None,
            platform: None,
            summary: String::new(),
            text: String::new(),
            gave: Vec::new(),
            got: Vec::new(),
            asked: Vec::new(),
            goals: Vec::new(),
            tags: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// Which way it went. What is spoken goes both ways whoever began, unless nobody answered; what is written as it
    /// was written.
    pub fn went(&self) -> Direction {
        if self.direction != Direction::Mutual && self.channel.is_spoken() && !self.is_missed() {
            Direction::Mutual
        } else {
            self.direction
        }
    }

    /// Whether its words say that nobody answered.
    fn is_missed(&self) -> bool {
        let said = self.summary.to_lowercase().replace('\u{2019}', "'");
        said.starts_with("missed") || MISSED.iter().any(|word| said.contains(word))
    }

    /// Whether it was a conversation: something said by both.
    pub fn is_conversation(&self) -> bool {
        matches!(self.went(), Direction::Mutual)
    }
}
