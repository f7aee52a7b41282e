//! What a calendar said of an event when it was last read: by it a later change of the calendar is told from one of
//! the user's, which stays.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::event::{EventStatus, clock_time};
use super::extra::Extra;
use super::{Day, Event};

/// What a calendar said of an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// What names the event in the calendar.
    pub key: String,
    /// What it was called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The first day.
    pub start: Day,
    /// When it began.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "clock_time")]
    pub start_time: Option<NaiveTime>,
    /// The last day, where that was another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Day>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "clock_time")]
    pub end_time: Option<NaiveTime>,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Its page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Whether one was to go.
    #[serde(default, skip_serializing_if = "EventStatus::is_usual")]
    pub status: EventStatus,
    /// Who was in it, by address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// Fields of other versions.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Told {
    /// What a calendar says that names an event so, and of which the event is made.
    pub fn of(event: &Event, key: String, people: Vec<String>) -> Self {
        Self {
            key,
            title: event.title.clone(),
            start: event.start,
            start_time: event.start_time,
            end: event.end,
            end_time: event.end_time,
            place: event.place.clone(),
            url: event.url.clone(),
            status: event.status,
            people,
            extra: Extra::default(),
        }
    }
}
