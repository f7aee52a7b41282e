//! Events that a calendar knows: made of meetings that are to come, and kept as the calendar has them by now, but for
//! what the user made of them.

use std::collections::HashMap;

use super::{Making, Party};
use crate::book::edit::check;
use crate::book::event::{EventStatus, Meet};
use crate::book::told::Told;
use crate::book::{Book, Event, Id, Record};
use crate::exchange::calendar::{Answer, Meeting, Standing, When};
use crate::exchange::{Spot, Trouble};

/// How many people to meet are named who are no contacts.
const NAMED: usize = 10;

/// The events of a book that are known by their names in calendars.
pub(super) fn by_key(book: &Book) -> HashMap<String, Id<Event>> {
    let events = book.all::<Event>().values();
    let told = events.filter_map(|it| Some((it.told.as_ref()?.key.clone(), it.id)));
    told.collect()
}

/// What names one of the times of a meeting in every calendar.
pub(super) fn key(meeting: &Meeting, when: &When) -> String {
    format!("{} {}", meeting.uid, when.of).trim().to_owned()
}

/// The event that a meeting is at one of its times.
pub(super) fn of(id: Id<Event>, meeting: &Meeting, when: &When, party: &Party) -> Event {
    let mut event = bare(id, meeting, when);
    let is_sure =
        meeting.standing == Standing::Sure && matches!(party.answer, None | Some(Answer::Yes));
    if meeting.standing == Standing::Cancelled || party.answer == Some(Answer::No) {
        event.status = EventStatus::Skipped;
    } else if !is_sure {
        event.status = EventStatus::Considering;
    }
    let known = party.people.iter().map(|(id, it)| {
        let contact = Some(*id);
        (
            &it.mail,
            Meet {
                contact,
                ..Meet::default()
            },
        )
    });
    let named = party.strangers.iter().filter(|it| !it.name.is_empty());
    let named = named.take(NAMED).map(|it| {
        let name = it.name.clone();
        (
            &it.mail,
            Meet {
                name,
                ..Meet::default()
            },
        )
    });
    let (people, meet): (Vec<&String>, Vec<Meet>) = known.chain(named).unzip();
    let people = people.into_iter().cloned().collect();
    event.meet = meet;
    event.told = Some(Box::new(Told::of(&event, key(meeting, when), people)));
    event
}

pub(super) fn bare(id: Id<Event>, meeting: &Meeting, when: &When) -> Event {
    let mut event = Event::new(id, meeting.title.clone(), when.start);
    event.start_time = when.start_time;
    event.end = when.end;
    event.end_time = when.end_time;
    event.place.clone_from(&meeting.place);
    event.url.clone_from(&meeting.url);
    event.notes.clone_from(&meeting.notes);
    event
}

/// What became of an event since the calendar was read before.
#[derive(Default)]
struct News {
    /// What is otherwise by now.
    changed: Vec<&'static str>,
    /// What is otherwise in the calendar, and stays as the user has it.
    kept: Vec<&'static str>,
}

impl News {
    /// Takes over a part that changed in the calendar, where it is as the calendar said before.
    fn take<T: PartialEq + Clone>(&mut self, part: &'static str, there: &mut T, told: &T, new: &T) {
        if told == new || there == new {
            return;
        }
        if there == told {
            there.clone_from(new);
            self.changed.push(part);
        } else {
            self.kept.push(part);
        }
    }
}

/// Brings an event up to what the calendar says by now.
fn renew(there: &mut Event, new: &Event, party: &Party) -> News {
    let mut news = News::default();
    let (Some(told), Some(by_now)) = (there.told.take(), &new.told) else {
        return news;
    };
    let when = |it: &Event| (it.start, it.start_time, it.end, it.end_time);
    let told_when = (told.start, told.start_time, told.end, told.end_time);
    let mut there_when = when(there);
    news.take("day", &mut there_when, &told_when, &when(new));
    (there.start, there.start_time, there.end, there.end_time) = there_when;
    news.take("title", &mut there.title, &told.title, &new.title);
    news.take("place", &mut there.place, &told.place, &new.place);
    news.take("page", &mut there.url, &told.url, &new.url);
    news.take("status", &mut there.status, &told.status, &new.status);
    let before = there.meet.clone();
    for (meet, mail) in new.meet.iter().zip(&by_now.people) {
        let invited = party.people.iter().find(|(_, it)| it.mail == *mail);
        let is_name = |it: &&mut Meet| {
            it.contact.is_none() && invited.is_some_and(|(_, known)| known.name == it.name)
        };
        if meet.contact.is_some() && there.meet.iter().any(|it| it.contact == meet.contact) {
        } else if let Some(named) = there.meet.iter_mut().find(is_name) {
            // Somebody who was no contact before, and is one now.
            named.contact = meet.contact;
            named.name.clear();
        } else if !told.people.contains(mail) {
            there.meet.push(meet.clone());
        }
    }
    if there.meet != before {
        news.changed.push("people");
    }
    let mut by_now = by_now.clone();
    let gone = told.people.iter().filter(|it| !by_now.people.contains(it));
    let gone: Vec<String> = gone.cloned().collect();
    by_now.people.extend(gone);
    by_now.extra = told.extra;
    there.told = Some(by_now);
    news
}

impl Making<'_> {
    /// Takes an event that is there as the calendar has it by now; tells what is otherwise.
    pub(super) fn renew(&mut self, new: &Event, party: &Party, spot: &Spot) -> Vec<&'static str> {
        let Some(known) = self.book.get(new.id) else {
            return Vec::new();
        };
        let mut there = known.clone();
        let news = renew(&mut there, new, party);
        if there == *known {
            return Vec::new();
        }
        let record = Record::from(there);
        if let Err(why) = check(&record) {
            self.refuse(spot.clone(), &why);
            return Vec::new();
        }
        if !news.kept.is_empty() {
            let says = format!(
                "“{}” has another {} in the calendar by now, and stays as you have it",
                known.title,
                news.kept.join(", ")
            );
            let spot = spot.clone();
            self.plan.troubles.push(Trouble { spot, says });
        }
        self.plan.beside.push(record);
        news.changed
    }

    /// Takes an event; whether it is new.
    pub(super) fn new_event(&mut self, event: Event, spot: &Spot) -> bool {
        let record = Record::from(event);
        if self.book.tables().contains(record.key()) {
            return false;
        }
        if let Err(why) = check(&record) {
            self.refuse(spot.clone(), &why);
            return false;
        }
        let record = self.as_new(record);
        self.plan.beside.push(record);
        true
    }
}
