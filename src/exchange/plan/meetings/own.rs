//! What netgrow itself gave to a calendar, and has from there again: events and follow-ups, known by their names in it.
//! When and where is what the calendar says by now; the rest is the record that went along, about those of its people
//! who are contacts.

use serde::de::DeserializeOwned;

use super::coming::bare;
use super::{Gathering, Making};
use crate::book::edit::check;
use crate::book::event::EventStatus;
use crate::book::{Contact, Day, Entry, Event, FollowUp, Id, Key, Record};
use crate::exchange::calendar::{Meeting, Standing, When};
use crate::exchange::give;

/// A record that netgrow gave to a calendar.
#[derive(Clone, Copy)]
pub(super) enum Own {
    /// An event.
    Event(Id<Event>),
    /// A follow-up.
    FollowUp(Id<FollowUp>),
}

/// The record that has a name in calendars.
pub(super) fn named(uid: &str) -> Option<Own> {
    let name = uid.strip_suffix("@netgrow")?;
    let event = || {
        Some(Own::Event(Id::new(give::uuid(
            name.strip_prefix("event-")?,
        )?)))
    };
    let follow_up = || {
        let id = give::uuid(name.strip_prefix("follow-up-")?)?;
        Some(Own::FollowUp(Id::new(id)))
    };
    event().or_else(follow_up)
}

/// The record that went along, where it is the one that is named.
fn along<T: Entry + DeserializeOwned>(id: Id<T>, meeting: &Meeting) -> Option<T> {
    let record: T = serde_json::from_value(meeting.own.clone()).ok()?;
    (record.id() == id).then_some(record)
}

impl Making<'_> {
    /// Takes a record of netgrow's own; one that is there stays as it is.
    pub(super) fn take_own(
        &mut self,
        own: Own,
        meeting: &Meeting,
        when: &When,
        row: &mut Gathering,
    ) {
        match own {
            Own::Event(id) => {
                let event = own_event(id, meeting, when, self.moment.today);
                let (mut event, _) = self.about_known(event);
                for meet in event.meet.iter_mut().filter(|it| it.contact.is_some()) {
                    meet.name.clear();
                }
                if self.new_event(event, &meeting.spot) {
                    row.event = Some(when.start);
                }
            }
            Own::FollowUp(id) if self.book.get(id).is_some() => {}
            Own::FollowUp(id) => {
                let along = along(id, meeting);
                if along.is_none() && meeting.standing == Standing::Cancelled {
                    row.why_not = Some("it is a follow-up that is done");
                    return;
                }
                let along = along.unwrap_or_else(|| FollowUp {
                    tags: meeting.tags.clone(),
                    notes: meeting.notes.clone(),
                    ..FollowUp::new(id, meeting.title.clone(), when.start)
                });
                let (mut it, is_about_somebody) = self.about_known(along);
                it.due = when.start;
                if !is_about_somebody {
                    // Its name in the calendar tells with whom.
                    it.what.clone_from(&meeting.title);
                }
                row.people.clone_from(&it.contacts);
                let record = Record::from(it);
                match check(&record) {
                    Ok(()) => {
                        self.plan.beside.push(record);
                        row.follow_up = Some(when.start);
                    }
                    Err(why) => self.refuse(meeting.spot.clone(), &why),
                }
            }
        }
    }

    /// The same, about what the book has of what it was about; whether that makes sense.
    fn about_known<T: Entry + Clone>(&self, it: T) -> (T, bool)
    where
        Record: From<T>,
    {
        let mut record = Record::from(it.clone());
        let makes_sense = record.redirect(&|key: Key| match key.id::<Contact>() {
            Some(id) => {
                let known = self.whose(&format!("id {}", id.uuid()));
                known.map(Key::of)
            }
            None => self.book.tables().contains(key).then_some(key),
        });
        let about = T::unwrap_ref(&record).cloned();
        (about.unwrap_or(it), makes_sense)
    }
}

/// An event of netgrow's own as the calendar has it by now.
fn own_event(id: Id<Event>, meeting: &Meeting, when: &When, today: Day) -> Event {
    let by_now = bare(id, meeting, when);
    let mut event = match along(id, meeting) {
        Some(along) => Event {
            title: by_now.title,
            start: by_now.start,
            start_time: by_now.start_time,
            end: by_now.end,
            end_time: by_now.end_time,
            place: by_now.place,
            ..along
        },
        None => Event {
            tags: meeting.tags.clone(),
            status: match meeting.standing {
                Standing::Maybe => EventStatus::Considering,
                Standing::Sure if by_now.last_day() < today => EventStatus::Attended,
                _ => EventStatus::Going,
            },
            ..by_now
        },
    };
    if meeting.standing == Standing::Cancelled {
        event.status = EventStatus::Skipped;
    }
    event
}
