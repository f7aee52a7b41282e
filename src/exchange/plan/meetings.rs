//! What becomes of meetings: one that was with contacts is a talk with them, one that is to come is an event at
//! which to meet them; of a series that is the next one. Nobody becomes a contact by being invited, a meeting of
//! many is no talk with each of them, and one with nobody who is known is left out, but where it is surely meant.

use std::collections::{HashMap, HashSet};

use super::Making;
use super::beside::with_more;
use crate::book::edit::check;
use crate::book::event::{EventStatus, Meet};
use crate::book::{Contact, Day, Entry, Event, Id, Interaction, Record};
use crate::exchange::calendar::{Answer, Invited, Meeting, Standing, When};
use crate::exchange::{Spot, give};

/// With how many people a meeting is still a talk with each of them.
const FEW: usize = 10;

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
    /// How many talks would be new, or would be with more people.
    pub talks: usize,
    /// The day of the event that would be new.
    pub event: Option<Day>,
    /// Why it is left out.
    pub why_not: Option<&'static str>,
}

impl Gathering {
    /// What would come of it, in words: "3 talks and an event on 2026-11-30".
    pub fn does(&self) -> String {
        let talks = match self.talks {
            0 => None,
            1 => Some("a talk".to_owned()),
            many => Some(format!("{many} talks")),
        };
        let event = self.event.map(|day| format!("an event on {day}"));
        let parts: Vec<String> = talks.into_iter().chain(event).collect();
        parts.join(" and ")
    }

    /// Whether anything would come of it.
    pub fn changes(&self) -> bool {
        self.talks > 0 || self.event.is_some()
    }

    /// Whether all of it is known.
    pub fn is_known(&self) -> bool {
        self.why_not.is_none() && !self.changes()
    }
}

/// Who is in a meeting, as the book has them.
struct Party<'a> {
    people: Vec<Id<Contact>>,
    strangers: Vec<&'a Invited>,
    /// What the user answered, where they are invited.
    answer: Option<Answer>,
}

impl Making<'_> {
    /// Takes the meetings of a delivery.
    pub(super) fn take_meetings(&mut self, meetings: &[Meeting]) {
        if meetings.is_empty() {
            return;
        }
        let own = self.own_addresses();
        let next = next_of_each(meetings, self.moment.today);
        // A file with one thing in it is the invitation to it.
        let is_invitation = matches!(meetings, [one] if !one.recurs);
        let mut strangers: HashSet<&str> = HashSet::new();
        let mut taken: HashSet<Id<()>> = HashSet::new();
        for meeting in meetings {
            let party = self.party(meeting, &own);
            let mut row = Gathering {
                spot: meeting.spot.clone(),
                title: meeting.title.clone(),
                day: meeting
                    .times
                    .first()
                    .map_or(self.moment.today, |it| it.start),
                people: party.people.clone(),
                talks: 0,
                event: None,
                why_not: why_not(meeting, &party),
            };
            match own_event(&meeting.uid) {
                Some(id) => {
                    row.why_not = None;
                    self.take_own(id, meeting, &mut row);
                }
                None if row.why_not.is_none() => {
                    let is_meant = is_invitation || is_public(meeting);
                    let next = next.get(meeting.uid.as_str());
                    let times = meeting.times.iter();
                    let times = times.filter(|it| taken.insert(id_of(meeting, it, "")));
                    self.take_times(meeting, times, (&party, is_meant, next), &mut row);
                    strangers.extend(party.strangers.iter().map(|it| it.mail.as_str()));
                }
                None => {}
            }
            self.plan.meetings.push(row);
        }
        self.plan.strangers += strangers.len();
    }

    /// Who is in a meeting and did not stay away.
    fn party<'m>(&self, meeting: &'m Meeting, own: &HashSet<String>) -> Party<'m> {
        let mut party = Party {
            people: Vec::new(),
            strangers: Vec::new(),
            answer: None,
        };
        for it in &meeting.people {
            match self.whose(&it.mail) {
                _ if own.contains(&it.mail) => party.answer = Some(it.answer),
                _ if it.answer == Answer::No => {}
                Some(id) if !party.people.contains(&id) => party.people.push(id),
                Some(_) => {}
                None => party.strangers.push(it),
            }
        }
        party
    }

    fn take_times<'m>(
        &mut self,
        meeting: &Meeting,
        times: impl Iterator<Item = &'m When>,
        (party, is_meant, next): (&Party, bool, Option<&Day>),
        row: &mut Gathering,
    ) {
        let is_crowd = party.people.len() + party.strangers.len() > FEW;
        let mut did = false;
        for when in times {
            let is_over = when.end.unwrap_or(when.start) < self.moment.today;
            if is_over && party.people.is_empty() {
                row.why_not = Some("nobody in it is a contact");
            } else if is_over && is_crowd {
                row.why_not = Some("it was of many, and no talk with each of them");
            } else if is_over {
                did = true;
                row.talks += usize::from(self.talk(meeting, when, &party.people));
            } else if meeting.recurs && next != Some(&when.start) {
                row.why_not = Some("of a series, only the next one is prepared");
            } else if party.people.is_empty() && !is_meant {
                row.why_not = Some("nobody in it is a contact");
            } else {
                did = true;
                if self.event(meeting, when, party) {
                    row.event = Some(when.start);
                }
            }
        }
        if did {
            row.why_not = None;
        }
    }

    /// Makes a talk of a meeting that was; whether there is anything new in it.
    fn talk(&mut self, meeting: &Meeting, when: &When, people: &[Id<Contact>]) -> bool {
        let event: Id<Event> = id_of(meeting, when, "event");
        let event = self.book.get(event);
        // Whom one was seen to meet there has a talk of that already.
        let captured = event.map(|it| it.captured.as_slice()).unwrap_or_default();
        let people = people.iter().filter(|id| !captured.contains(id)).copied();
        let people: Vec<Id<Contact>> = people.collect();
        let was_skipped = event.is_some_and(|it| it.status == EventStatus::Skipped);
        if people.is_empty() || was_skipped {
            return false;
        }
        let mut talk = Interaction::new(id_of(meeting, when, "talk"), when.start, people);
        talk.summary.clone_from(&meeting.title);
        talk.channel = meeting.channel;
        talk.event = event.map(|it| it.id);
        let record = match self.book.record(talk.key()) {
            Some(there) => with_more(there, &talk.into()),
            None => Some(talk.into()),
        };
        let is_new = record.is_some();
        self.plan.beside.extend(record);
        is_new
    }

    /// Makes an event of a meeting that is to come; whether it is new.
    fn event(&mut self, meeting: &Meeting, when: &When, party: &Party) -> bool {
        let mut event = event_of(id_of(meeting, when, "event"), meeting, when);
        let is_sure =
            meeting.standing == Standing::Sure && matches!(party.answer, None | Some(Answer::Yes));
        if !is_sure {
            event.status = EventStatus::Considering;
        }
        let known = party.people.iter().map(|id| Meet {
            contact: Some(*id),
            ..Meet::default()
        });
        let strangers = party.strangers.iter().filter(|it| !it.name.is_empty());
        let strangers = strangers.map(|it| Meet {
            name: it.name.clone(),
            ..Meet::default()
        });
        event.meet = known
            .chain(strangers)
            .take(FEW.max(party.people.len()))
            .collect();
        self.new_event(event, &meeting.spot)
    }

    /// Takes an event that netgrow itself gave to the calendar; one that is there stays as it is.
    fn take_own(&mut self, id: Id<Event>, meeting: &Meeting, row: &mut Gathering) {
        let Some(when) = meeting.times.first() else {
            return;
        };
        let mut event = event_of(id, meeting, when);
        event.tags.clone_from(&meeting.tags);
        event.status = match meeting.standing {
            Standing::Cancelled => EventStatus::Skipped,
            Standing::Maybe => EventStatus::Considering,
            Standing::Sure if event.last_day() < self.moment.today => EventStatus::Attended,
            Standing::Sure => EventStatus::Going,
        };
        if self.new_event(event, &meeting.spot) {
            row.event = Some(when.start);
        }
    }

    fn new_event(&mut self, event: Event, spot: &Spot) -> bool {
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

/// Why a meeting is left out, whoever is in it.
fn why_not(meeting: &Meeting, party: &Party) -> Option<&'static str> {
    if meeting.uid.starts_with("follow-up-") && meeting.uid.ends_with("@netgrow") {
        Some("it is a follow-up of netgrow’s own")
    } else if meeting.standing == Standing::Cancelled {
        Some("it is called off")
    } else if party.answer == Some(Answer::No) {
        Some("you said no to it")
    } else {
        None
    }
}

/// The event that netgrow gave to the calendar under a name.
fn own_event(uid: &str) -> Option<Id<Event>> {
    let id = uid.strip_prefix("event-")?.strip_suffix("@netgrow")?;
    give::uuid(id).map(Id::new)
}

/// The id of one of the times of a meeting, as the one kind of record or the other.
fn id_of<T>(meeting: &Meeting, when: &When, kind: &str) -> Id<T> {
    let name = format!("calendar {kind} {} {}", meeting.uid, when.of);
    Id::elsewhere(when.start, &name)
}

/// Whether something is open to all: it has a page.
fn is_public(meeting: &Meeting) -> bool {
    use crate::book::interaction::Channel;
    !meeting.recurs && !meeting.url.is_empty() && meeting.channel != Channel::Video
}

/// The next day of each series.
fn next_of_each(meetings: &[Meeting], today: Day) -> HashMap<&str, Day> {
    let mut next = HashMap::new();
    let taking_place = meetings
        .iter()
        .filter(|it| it.standing != Standing::Cancelled);
    for meeting in taking_place.filter(|it| it.recurs) {
        let coming = meeting
            .times
            .iter()
            .filter(|it| it.end.unwrap_or(it.start) >= today);
        for start in coming.map(|it| it.start) {
            let first: &mut Day = next.entry(meeting.uid.as_str()).or_insert(start);
            *first = start.min(*first);
        }
    }
    next
}

fn event_of(id: Id<Event>, meeting: &Meeting, when: &When) -> Event {
    let mut event = Event::new(id, meeting.title.clone(), when.start);
    event.start_time = when.start_time;
    event.end = when.end;
    event.end_time = when.end_time;
    event.place.clone_from(&meeting.place);
    event.url.clone_from(&meeting.url);
    event.notes.clone_from(&meeting.notes);
    event
}
