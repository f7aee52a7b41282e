//! What stands on a day: events that take place, follow-ups that are due, and people to be in touch with or
//! to think of.

use crate::book::{Book, Day, Event, FollowUp, Kind};

use super::agenda::Agenda;

/// What stands on a day, in words: events first.
pub fn on<'a>(book: &'a Book, agenda: &'a Agenda, day: Day) -> Vec<&'a str> {
    let events = book
        .all::<Event>()
        .values()
        .filter(|event| (event.start..=event.end.unwrap_or(event.start)).contains(&day))
        .map(|event| event.title.as_str());
    let follow_ups = book
        .all::<FollowUp>()
        .values()
        .filter(|follow_up| follow_up.is_open() && follow_up.due == day)
        .map(|follow_up| follow_up.what.as_str());
    let people = agenda
        .rows()
        .iter()
        .filter(|row| row.due == day && row.key.kind == Kind::Contact)
        .map(|row| row.title.as_str());
    events.chain(follow_ups).chain(people).collect()
}
