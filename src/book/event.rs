//! An event: a meet-up, talk or conference, what it is for, and what came of it.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::extra::Extra;
use super::told::Told;
use super::word::words;
use super::{Contact, Day, Id, Platform};

words! {
    /// Whether one goes.
    EventStatus, "status of an event" {
        /// Going.
        Going = "going",
        /// Not decided.
        Considering = "considering",
        /// Was there.
        Attended = "attended",
        /// Was not.
        Skipped = "skipped",
    }
}

/// A meet-up, talk or conference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Identity.
    pub id: Id<Event>,
    /// What it is called.
    pub title: String,
    /// The first day.
    pub start: Day,
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "clock_time")]
    pub start_time: Option<NaiveTime>,
    /// The last day, where that is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Day>,
    /// When it ends.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "clock_time")]
    pub end_time: Option<NaiveTime>,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Its page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// The platform it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Id<Platform>>,
    /// Why go.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Whether one goes.
    #[serde(default, skip_serializing_if = "EventStatus::is_usual")]
    pub status: EventStatus,
    /// Whom to meet there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meet: Vec<Meet>,
    /// What to prepare.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prepare: Vec<Preparation>,
    /// People met there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub captured: Vec<Id<Contact>>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub debrief: Option<Debrief>,
    /// Free labels, without the `#`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Notes of many lines.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// What a calendar said of it, where it came from one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<Box<Told>>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Event {
    /// An event of one day that one goes to.
    pub fn new(id: Id<Self>, title: impl Into<String>, start: Day) -> Self {
        Self {
            id,
            title: title.into(),
            start,
            start_time: None,
            end: None,
            end_time: None,
            place: String::new(),
            url: String::new(),
            platform: None,
            why: String::new(),
            status: EventStatus::default(),
            meet: Vec::new(),
            prepare: Vec::new(),
            captured: Vec::new(),
            debrief: None,
            tags: Vec::new(),
            notes: String::new(),
            told: None,
            extra: Extra::default(),
        }
    }

    /// The last day of it.
    pub fn last_day(&self) -> Day {
        self.end.map_or(self.start, |end| end.max(self.start))
    }
}

/// Somebody to meet at an event, known or not, and what to ask them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Meet {
    /// The contact, if it is one already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Id<Contact>>,
    /// The name of somebody who is no contact yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// One question for them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Something to prepare.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Preparation {
    /// What.
    pub text: String,
    /// Whether it is done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub done: bool,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What came of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Debrief {
    /// Written, or waved away, on this day.
    pub on: Day,
    /// What was learned; empty where the debrief was waved away.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub learned: String,
    /// Whether it was worth the time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worth: Option<bool>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Times of day as `09:30`.
pub(super) mod clock_time {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[expect(clippy::ref_option, reason = "serde hands fields over by reference")]
    pub(in crate::book) fn serialize<S: Serializer>(
        time: &Option<NaiveTime>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match time {
            Some(time) => serializer.collect_str(&time.format("%H:%M")),
            None => serializer.serialize_none(),
        }
    }

    pub(in crate::book) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<NaiveTime>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else {
            return Ok(None);
        };
        let time = NaiveTime::parse_from_str(&text, "%H:%M");
        time.map(Some)
            .map_err(|_| Error::custom(format_args!("“{text}” is no time of day such as 09:30")))
    }
}
