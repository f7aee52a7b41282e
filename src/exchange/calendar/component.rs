//! The parts of a calendar: its events and zones, each with the lines that are read of it. What lies within an event,
//! alarms and the like, is passed over, and so are tasks, however deep all of it is nested.

use crate::exchange::give::calendar::RECORD;
use crate::exchange::property::Property;
use crate::exchange::unfold::Unfolded;
use crate::exchange::{Delivery, outside};

/// How many lines are kept of an event or a zone; no real one has more.
const LINES: usize = 5_000;

/// What is read of an event or a zone; the rest may be long, and is not kept.
const READ: [&str; 26] = [
    "ATTENDEE",
    "CATEGORIES",
    "CONFERENCE",
    "DESCRIPTION",
    "DTEND",
    "DTSTAMP",
    "DTSTART",
    "DURATION",
    "EXDATE",
    "EXRULE",
    "LOCATION",
    "ORGANIZER",
    "RDATE",
    "RECURRENCE-ID",
    "RRULE",
    "SEQUENCE",
    "STATUS",
    "SUMMARY",
    "TZID",
    "TZOFFSETTO",
    "UID",
    "URL",
    "X-GOOGLE-CONFERENCE",
    "X-LIC-LOCATION",
    "X-MICROSOFT-CDO-TZID",
    RECORD,
];

/// An event, a zone, or the half of a zone that is summer or winter.
#[derive(Debug, Default)]
pub(super) struct Component {
    /// The line of the file it begins on.
    pub(super) at: u64,
    properties: Vec<Property>,
    /// What is within a zone.
    pub(super) within: Vec<Component>,
}

impl Component {
    /// All lines of a name.
    pub(super) fn all(&self, name: &'static str) -> impl Iterator<Item = &Property> {
        self.properties.iter().filter(move |it| it.name == name)
    }

    /// The first line of a name.
    pub(super) fn first(&self, name: &'static str) -> Option<&Property> {
        self.all(name).next()
    }

    /// What the first line of a name says; nothing where there is none.
    pub(super) fn text(&self, name: &'static str) -> String {
        self.first(name).map(Property::text).unwrap_or_default()
    }

    /// The same as one word in capitals.
    pub(super) fn word(&self, name: &'static str) -> String {
        self.text(name).trim().to_uppercase()
    }

    fn keep(&mut self, property: Property) {
        if READ.contains(&property.name.as_str()) && self.properties.len() < LINES {
            self.properties.push(property);
        }
    }
}

/// A calendar, taken apart.
#[derive(Debug, Default)]
pub(super) struct Calendar {
    pub(super) events: Vec<Component>,
    pub(super) zones: Vec<Component>,
    /// What it calls itself.
    pub(super) title: String,
    /// Whether it takes back all that is in it.
    pub(super) is_cancelled: bool,
    /// Whether it is somebody's answer to an invitation.
    pub(super) is_answer: bool,
    open: Option<Component>,
    /// How many parts within the open one are open; with one, the half of a zone is.
    depth: usize,
    is_zone: bool,
    tasks: Option<(u64, usize)>,
}

/// The events and the zones of a file, as many as there may be.
pub(super) fn all(bytes: &[u8], most: usize, delivery: &mut Delivery) -> Calendar {
    let mut calendar = Calendar::default();
    for line in Unfolded::of(bytes) {
        if line.bytes.trim_ascii().is_empty() {
            continue;
        }
        match Property::of(&line) {
            Some(property) => calendar.take(property, delivery),
            None if calendar.open.is_none() => {}
            None => delivery.trouble(
                line.at,
                "the line belongs to no calendar and is passed over",
            ),
        }
        if calendar.events.len() >= most {
            let says = format!("what comes after {most} events is left out; split the file");
            delivery.trouble(line.at, says);
            break;
        }
    }
    calendar.unfinished(delivery);
    if let Some((at, many)) = calendar.tasks {
        let tasks = if many == 1 { "task is" } else { "tasks are" };
        delivery.trouble(at, format!("{many} {tasks} left out: only events are read"));
    }
    calendar
}

impl Calendar {
    fn take(&mut self, property: Property, delivery: &mut Delivery) {
        match property.name.as_str() {
            "BEGIN" => self.begin(&property, delivery),
            "END" => self.end(&property),
            "X-WR-CALNAME" if self.open.is_none() => self.title = outside::short(&property.text()),
            "METHOD" if self.open.is_none() => {
                let method = property.text().trim().to_uppercase();
                self.is_cancelled = method == "CANCEL";
                let answers = ["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"];
                self.is_answer = answers.contains(&method.as_str());
            }
            _ => match (&mut self.open, self.depth) {
                (Some(open), 0) => open.keep(property),
                (Some(open), 1) if self.is_zone => {
                    if let Some(half) = open.within.last_mut() {
                        half.keep(property);
                    }
                }
                _ => {}
            },
        }
    }

    fn begin(&mut self, property: &Property, delivery: &mut Delivery) {
        let at = property.at;
        let part = Component {
            at,
            ..Component::default()
        };
        let kind = property.text().trim().to_uppercase();
        match kind.as_str() {
            // An event is never within another: the one before has no end.
            "VEVENT" | "VTIMEZONE" | "VCALENDAR" => {
                self.unfinished(delivery);
                self.is_zone = kind == "VTIMEZONE";
                self.open = (kind != "VCALENDAR").then_some(part);
                self.depth = 0;
            }
            _ => match &mut self.open {
                Some(open) => {
                    self.depth += 1;
                    if self.is_zone && self.depth == 1 && open.within.len() < LINES {
                        open.within.push(part);
                    }
                }
                None if kind == "VTODO" => {
                    let (_, many) = self.tasks.get_or_insert((at, 0));
                    *many += 1;
                }
                None => {}
            },
        }
    }

    fn end(&mut self, property: &Property) {
        let kind = property.text().trim().to_uppercase();
        if matches!(kind.as_str(), "VEVENT" | "VTIMEZONE") {
            self.close();
        } else {
            self.depth = self.depth.saturating_sub(1);
        }
    }

    fn close(&mut self) {
        self.depth = 0;
        match self.open.take() {
            Some(zone) if self.is_zone => self.zones.push(zone),
            Some(event) => self.events.push(event),
            None => {}
        }
    }

    /// Takes what has no end as far as it goes.
    fn unfinished(&mut self, delivery: &mut Delivery) {
        if let Some(open) = &self.open {
            let says = "the event has no end, and is taken as far as it goes";
            if !self.is_zone {
                delivery.trouble(open.at, says);
            }
            self.close();
        }
    }
}
