//! What would become of a meeting of a calendar, as the preview tells it.

use crate::book::{Contact, Day, Id};
use crate::exchange::Spot;

/// What would become of a meeting of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    /// Where in the file.
    pub spot: Spot,
    /// What it is called.
    pub title: String,
    /// The day it is on, or the first of those it is on.
    pub day: Day,
    /// The contacts in it.
    pub people: Vec<Id<Contact>>,
    /// The days of the talks that would be new, or would be with more people.
    pub talks: Vec<Day>,
    /// The day of the event that would be new.
    pub event: Option<Day>,
    /// The day of the follow-up that would be there again.
    pub follow_up: Option<Day>,
    /// What would change of events that are there.
    pub changed: Vec<&'static str>,
    /// Why it is left out.
    pub why_not: Option<&'static str>,
}

impl Gathering {
    /// What would come of it, in words: "3 talks up to 2026-11-23 and an event on 2026-11-30".
    pub fn does(&self) -> String {
        let talks = match self.talks.as_slice() {
            [] => None,
            [day] => Some(format!("a talk on {day}")),
            [.., last] => Some(format!("{} talks up to {last}", self.talks.len())),
        };
        let event = self.event.map(|day| format!("an event on {day}"));
        let follow_up = self.follow_up.map(|day| format!("a follow-up for {day}"));
        let parts = talks.into_iter().chain(event).chain(follow_up);
        let parts: Vec<String> = parts.collect();
        match (parts.join(" and "), self.changed.as_slice()) {
            (does, []) => does,
            (does, changed) if does.is_empty() => format!("{} by now", changed.join(", ")),
            (does, changed) => format!("{does}, {} by now", changed.join(", ")),
        }
    }

    /// Whether anything would come of it.
    pub fn changes(&self) -> bool {
        let is_new = !self.talks.is_empty() || self.event.is_some() || self.follow_up.is_some();
        is_new || !self.changed.is_empty()
    }

    /// Whether all of it is known.
    pub fn is_known(&self) -> bool {
        self.why_not.is_none() && !self.changes()
    }
}
