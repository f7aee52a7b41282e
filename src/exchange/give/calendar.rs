//! Follow-ups and events as a calendar (iCalendar, RFC 5545). A follow-up is an event of a whole day that takes up
//! no time, and not a task: calendars on telephones and in browsers show no tasks of a file. UIDs are made of the
//! records' ids and the sequence number grows with every change of the book, so that a calendar that has an entry
//! already updates it. Times are those of the user's wall clock, as the records know no other. What calendars have no
//! field for goes along as the record itself, so that netgrow has it again. Nobody is written down as an attendee:
//! calendars send invitations to those.

use chrono::{Days, NaiveDateTime, NaiveTime};
use serde::Serialize;

use super::content::Content;
use crate::book::event::EventStatus;
use crate::book::follow_up::Owed;
use crate::book::{Book, Contact, Day, Event, FollowUp, Id};

/// When, and at which state of the book, a calendar is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The day.
    pub on: Day,
    /// How many changes the book has seen.
    pub sequence: u64,
}

/// The line that holds the record as netgrow has it.
pub const RECORD: &str = "X-NETGROW-RECORD";

/// Behind the id of a record in its UID.
const HOST: &str = "netgrow";

/// A calendar of follow-ups and events.
pub fn of(book: &Book, follow_ups: &[&FollowUp], events: &[&Event], stamp: Stamp) -> String {
    let mut calendar = Content::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//netgrow//netgrow//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    for it in follow_ups {
        begin(&mut calendar, "follow-up", &it.id.to_string(), stamp);
        follow_up(&mut calendar, book, it);
        calendar.line("END", "VEVENT");
    }
    for it in events {
        begin(&mut calendar, "event", &it.id.to_string(), stamp);
        event(&mut calendar, book, it);
        calendar.line("END", "VEVENT");
    }
    calendar.line("END", "VCALENDAR");
    calendar.done()
}

fn begin(calendar: &mut Content, kind: &str, id: &str, stamp: Stamp) {
    calendar.line("BEGIN", "VEVENT");
    calendar.line("UID", &format!("{kind}-{id}@{HOST}"));
    calendar.line("DTSTAMP", &format!("{}T000000Z", date(stamp.on)));
    let sequence = stamp.sequence.min(u64::from(i32::MAX.unsigned_abs()));
    calendar.line("SEQUENCE", &sequence.to_string());
}

fn follow_up(calendar: &mut Content, book: &Book, it: &FollowUp) {
    let names = names(book, &it.contacts);
    let what = match (it.owed, names.is_empty()) {
        (_, true) => it.what.clone(),
        (Owed::ByMe, false) => format!("{} · {names}", it.what),
        (Owed::ByThem, false) => format!("{}, awaited from {names}", it.what),
    };
    calendar.text("SUMMARY", &what);
    days(calendar, it.due, it.due);
    calendar.line("TRANSP", "TRANSPARENT");
    calendar.line(
        "STATUS",
        if it.is_open() {
            "CONFIRMED"
        } else {
            "CANCELLED"
        },
    );
    calendar.list("CATEGORIES", &it.tags);
    calendar.text("DESCRIPTION", &it.notes);
    whole(calendar, it);
}

/// The record as it stands, for netgrow.
fn whole(calendar: &mut Content, record: &impl Serialize) {
    let said = serde_json::to_string(record).unwrap_or_default();
    calendar.text(RECORD, &said);
}

fn event(calendar: &mut Content, book: &Book, it: &Event) {
    calendar.text("SUMMARY", &it.title);
    match it.start_time {
        None => days(calendar, it.start, it.last_day()),
        Some(time) => times(calendar, it, time),
    }
    let status = match it.status {
        EventStatus::Going | EventStatus::Attended => "CONFIRMED",
        EventStatus::Considering => "TENTATIVE",
        EventStatus::Skipped => "CANCELLED",
    };
    calendar.line("STATUS", status);
    calendar.text("LOCATION", &it.place);
    calendar.address("URL", &it.url);
    calendar.list("CATEGORIES", &it.tags);
    calendar.text("DESCRIPTION", &about(book, it));
    // Where their cards do not go along, those to meet are known by name.
    let mut named = it.clone();
    for meet in &mut named.meet {
        let name = meet.contact.and_then(|id| book.name(id.into()));
        meet.name = name.unwrap_or(&meet.name).to_owned();
    }
    whole(calendar, &named);
}

/// Why go, whom to meet, and the notes.
fn about(book: &Book, it: &Event) -> String {
    let meet = it.meet.iter().map(|meet| {
        let known = meet.contact.and_then(|id| book.name(id.into()));
        let name = known.unwrap_or(&meet.name);
        if meet.question.is_empty() {
            name.to_owned()
        } else {
            format!("{name}: {}", meet.question)
        }
    });
    let meet: Vec<String> = meet.collect();
    let meet = if meet.is_empty() {
        String::new()
    } else {
        format!("To meet:\n{}", meet.join("\n"))
    };
    let parts = [it.why.as_str(), meet.as_str(), it.notes.trim_end()];
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join("\n\n")
}

/// Whole days; a calendar is told the day behind the last.
fn days(calendar: &mut Content, first: Day, last: Day) {
    calendar.line("DTSTART;VALUE=DATE", &date(first));
    calendar.line("DTEND;VALUE=DATE", &date(after(last)));
}

/// From a time on, to the end where one is known; where only the last day is, to the end of that.
fn times(calendar: &mut Content, it: &Event, from: NaiveTime) {
    let start = it.start.and_time(from);
    calendar.line("DTSTART", &moment(start));
    let last = it.last_day();
    let midnight = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default();
    let end = match it.end_time {
        Some(time) => last.and_time(time),
        None if last > it.start => last.and_time(midnight),
        None => return,
    };
    // What ends before it begins goes on beyond midnight.
    let end = if end < start {
        after(last).and_time(end.time())
    } else {
        end
    };
    calendar.line("DTEND", &moment(end));
}

fn after(day: Day) -> Day {
    day.checked_add_days(Days::new(1)).unwrap_or(day)
}

fn date(day: Day) -> String {
    day.format("%Y%m%d").to_string()
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

fn names(book: &Book, ids: &[Id<Contact>]) -> String {
    let names: Vec<&str> = ids
        .iter()
        .filter_map(|id| book.name((*id).into()))
        .collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Mint;

    #[test]
    fn an_entry_has_a_uid_that_stays_and_a_number_that_grows() {
        let mut mint = Mint::new(1, 2);
        let due: Day = "2026-12-31".parse().unwrap();
        let it = FollowUp::new(mint.id(), "send; the deck", due);
        let stamp = Stamp {
            on: "2026-11-23".parse().unwrap(),
            sequence: 7,
        };
        let calendar = of(&Book::default(), &[&it], &[], stamp);
        for line in [
            &format!("UID:follow-up-{}@netgrow", it.id),
            "DTSTAMP:20261123T000000Z",
            "SEQUENCE:7",
            "SUMMARY:send\\; the deck",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "STATUS:CONFIRMED",
        ] {
            assert!(
                calendar.lines().any(|it| it == line),
                "{line} in {calendar}"
            );
        }
    }

    #[test]
    fn an_event_ends_when_it_does() {
        let mut mint = Mint::new(1, 2);
        let start: Day = "2026-12-31".parse().unwrap();
        let mut it = Event::new(mint.id(), "Party", start);
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let told = |it: &Event| {
            let mut calendar = Content::default();
            event(&mut calendar, &Book::default(), it);
            let text = calendar.done();
            let lines = text.lines().filter(|line| line.starts_with("DT"));
            lines.map(str::to_owned).collect::<Vec<_>>()
        };
        it.start_time = time("18:30");
        assert_eq!(told(&it), ["DTSTART:20261231T183000"]);
        it.end_time = time("01:00");
        assert_eq!(
            told(&it),
            ["DTSTART:20261231T183000", "DTEND:20270101T010000"]
        );
        it.end = start.succ_opt();
        it.end_time = None;
        assert_eq!(
            told(&it),
            ["DTSTART:20261231T183000", "DTEND:20270101T235900"]
        );
    }
}
