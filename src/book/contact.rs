//! A contact: a person, what is known of them, and how often to be in touch.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::extra::Extra;
use super::span::{NotASpan, Span};
use super::word::words;
use super::yearly::Yearly;
use super::{Day, Event, Goal, Id, Platform};

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// Identity.
    pub id: Id<Contact>,
    /// Full name, as they write it.
    pub name: String,
    /// Other names they go by: nicknames, former names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Where they work.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub company: String,
    /// What they do there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// E-mail addresses, the preferred one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emails: Vec<String>,
    /// Phone numbers, the preferred one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// Web addresses, their `LinkedIn` profile among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub urls: Vec<String>,
    /// City or country.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub location: String,
    /// Birthday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birthday: Option<Yearly>,
    /// Other days that come back: work anniversary, name day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<NamedDate>,
    /// Free labels, without the `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// How we met.
    #[serde(default, skip_serializing_if = "HowMet::is_unknown")]
    pub met: HowMet,
    /// How often to be in touch.
    #[serde(default, skip_serializing_if = "Cadence::is_untriaged")]
    pub cadence: Cadence,
    /// The day on which it was last decided how often, or that it stays so: for months no other cadence is
    /// proposed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<Day>,
    /// Put off until a day, although the cadence ran out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snoozed: Option<Snoozed>,
    /// What they care about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cares: Vec<String>,
    /// What they are an expert in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<String>,
    /// What they are looking for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// What they can give.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<String>,
    /// What to ask them next time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ask: Vec<String>,
    /// The mentor track, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mentor: Option<Mentor>,
    /// Notes of many lines. A note is not contact.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Who else they may be, where a name was taken down in haste; nobody once that is settled.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub maybe: Vec<Id<Contact>>,
    /// Out of sight: in no list and no agenda, but kept.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// Where the record was imported from, so that a later import finds it again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Contact {
    /// A person of whom only the name is known.
    pub fn new(id: Id<Self>, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            aliases: Vec::new(),
            company: String::new(),
            title: String::new(),
            emails: Vec::new(),
            phones: Vec::new(),
            urls: Vec::new(),
            location: String::new(),
            birthday: None,
            dates: Vec::new(),
            tags: Vec::new(),
            met: HowMet::default(),
            cadence: Cadence::default(),
            decided: None,
            snoozed: None,
            cares: Vec::new(),
            topics: Vec::new(),
            needs: Vec::new(),
            offers: Vec::new(),
            ask: Vec::new(),
            mentor: None,
            notes: String::new(),
            maybe: Vec::new(),
            archived: false,
            sources: Vec::new(),
            extra: Extra::default(),
        }
    }

    /// Whether they are in sight and nobody decided yet how often to be in touch.
    pub fn is_untriaged(&self) -> bool {
        self.cadence.is_untriaged() && !self.archived
    }
}

/// A day that comes back every year, and what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NamedDate {
    /// "work anniversary", "name day" …
    pub label: String,
    /// The day.
    pub on: Yearly,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How we met: in words, and the record it came through.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct HowMet {
    /// In words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// On this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// At this event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Id<Event>>,
    /// On this platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Id<Platform>>,
    /// Through this contact.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Id<Contact>>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl HowMet {
    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

/// How often to be in touch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Cadence {
    /// Nobody decided yet; makes no reminders.
    #[default]
    Untriaged,
    /// Decided: never nag.
    Ambient,
    /// At least once in this span.
    Every(Span),
}

impl Cadence {
    /// Whether nobody decided yet.
    pub fn is_untriaged(&self) -> bool {
        *self == Self::Untriaged
    }

    /// As it is told: "every month", "ambient".
    pub fn told(&self) -> String {
        match self {
            Self::Every(span) => span.every(),
            other => other.to_string(),
        }
    }
}

impl fmt::Display for Cadence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Untriaged => f.pad("untriaged"),
            Self::Ambient => f.pad("ambient"),
            Self::Every(span) => fmt::Display::fmt(span, f),
        }
    }
}

impl FromStr for Cadence {
    type Err = NotASpan;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().to_lowercase().as_str() {
            "untriaged" => Ok(Self::Untriaged),
            "ambient" => Ok(Self::Ambient),
            span => Span::read_every(span).map(Self::Every),
        }
    }
}

impl Serialize for Cadence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Cadence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A row that was put off. Snoozing is not contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snoozed {
    /// Hidden until this day comes.
    pub until: Day,
    /// How many times in a row.
    pub times: u32,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Snoozed {
    /// Put off until a day, so many times by now.
    pub fn new(until: Day, times: u32) -> Self {
        Self {
            until,
            times,
            extra: Extra::default(),
        }
    }
}

words! {
    /// Where a mentor track stands.
    Stage, "mentor stage" {
        /// Somebody worth learning from.
        Identified = "identified",
        /// Written to.
        ReachedOut = "reached-out",
        /// In conversation.
        Talking = "talking",
        /// Asked to be a mentor.
        Asked = "asked",
        /// Mentoring.
        Mentoring = "mentoring",
        /// Resting.
        Paused = "paused",
        /// Over, with thanks.
        Ended = "ended",
    }
}

impl Stage {
    /// The stage that comes after it; none once it has ended.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Identified => Some(Self::ReachedOut),
            Self::ReachedOut => Some(Self::Talking),
            Self::Talking => Some(Self::Asked),
            Self::Asked | Self::Paused => Some(Self::Mentoring),
            Self::Mentoring => Some(Self::Ended),
            Self::Ended => None,
        }
    }
}

/// The track of a contact who is, or may become, a mentor.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Mentor {
    /// Where it stands.
    pub stage: Stage,
    /// Since this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// Mentoring first began on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<Day>,
    /// The goal it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goal: Option<Id<Goal>>,
    /// What to talk about next.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<String>,
    /// Questions to bring.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Mentor {
    /// The same, with the day mentoring began put down where it begins with this stage.
    #[must_use]
    pub fn begun(mut self) -> Self {
        if self.stage == Stage::Mentoring && self.began.is_none() {
            self.began = self.since;
        }
        self
    }

    /// The day mentoring began, as far as it did.
    pub fn mentored_since(&self) -> Option<Day> {
        self.began
            .or_else(|| self.since.filter(|_| self.stage == Stage::Mentoring))
    }
}

/// Where a record came from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// The kind of file: "linkedin", "vcard" …
    pub system: String,
    /// What names the person there: a UID, a profile address.
    pub key: String,
    /// When it was last read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Day>,
    /// Where they worked by the file that was read last.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub company: String,
    /// What they did there by that file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Source {
    /// A place in a kind of file, of which nothing else was kept.
    pub fn new(system: impl Into<String>, key: impl Into<String>) -> Self {
        Self {
            system: system.into(),
            key: key.into(),
            seen: None,
            company: String::new(),
            title: String::new(),
            extra: Extra::default(),
        }
    }
}
