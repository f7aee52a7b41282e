//! What becomes of meetings: one that was with contacts is a talk with them, one that is to come is an event at
//! which to meet them; of a series that is the next one. Nobody becomes a contact by being invited, a meeting of
//! many is no talk with each of them, and one with nobody who is known is left out, but where it is surely meant.

mod coming;
mod gathering;
mod own;

use std::collections::{HashMap, HashSet};

use super::Making;
use super::beside::with_more;
use crate::book::event::EventStatus;
use crate::book::interaction::Channel;
use crate::book::{Contact, Day, Event, Id, Interaction, Record};
use crate::exchange::calendar::{Answer, Invited, Meeting, Standing, When};

pub use gathering::Gathering;

/// With how many people a meeting is still a talk with each of them.
const FEW: usize = 10;

/// Who is in a meeting, as the book has them.
struct Party<'a> {
    people: Vec<(Id<Contact>, &'a Invited)>,
    strangers: Vec<&'a Invited>,
    /// What the user answered, where they are invited.
    answer: Option<Answer>,
}

impl Party<'_> {
    fn ids(&self) -> Vec<Id<Contact>> {
        self.people.iter().map(|(id, _)| *id).collect()
    }
}

/// What is known of a calendar as a whole, when one of its meetings is looked at.
struct Look<'a> {
    /// The events of the book, by their names in calendars.
    events: HashMap<String, Id<Event>>,
    /// The talks of the book, by what their names elsewhere make of their ids.
    talks: HashMap<[u8; 10], Id<Interaction>>,
    /// The next day of each series.
    next: HashMap<&'a str, Day>,
    /// Whether it has one thing in it, and so is the invitation to that.
    is_invitation: bool,
}

impl Making<'_> {
    /// Takes the meetings of a delivery.
    pub(super) fn take_meetings(&mut self, meetings: &[Meeting]) {
        if meetings.is_empty() {
            return;
        }
        let own = self.own_addresses();
        let look = Look {
            events: coming::by_key(self.book),
            talks: {
                let ids = self.book.all::<Interaction>().ids();
                ids.map(|id| (id.name_elsewhere(), id)).collect()
            },
            next: next_of_each(meetings, self.moment.today),
            is_invitation: matches!(meetings, [one] if !one.recurs),
        };
        let mut strangers: HashSet<&str> = HashSet::new();
        let mut taken: HashSet<String> = HashSet::new();
        for meeting in meetings {
            let party = self.party(meeting, &own);
            let first = meeting.times.first();
            let mut row = Gathering {
                spot: meeting.spot.clone(),
                title: meeting.title.clone(),
                day: first.map_or(self.moment.today, |it| it.start),
                people: party.ids(),
                talks: Vec::new(),
                event: None,
                follow_up: None,
                changed: Vec::new(),
                why_not: None,
            };
            if let (Some(own), Some(when)) = (own::named(&meeting.uid), first) {
                self.take_own(own, meeting, when, &mut row);
            } else {
                let mut did = false;
                let times = meeting.times.iter();
                for when in times.filter(|it| taken.insert(coming::key(meeting, it))) {
                    match self.take_time(meeting, when, (&party, &look), &mut row) {
                        Ok(()) => did = true,
                        Err(why) => row.why_not = Some(why),
                    }
                }
                row.why_not = row.why_not.filter(|_| !did);
                // Those who are to be met are named with the event.
                if !row.talks.is_empty() {
                    strangers.extend(party.strangers.iter().map(|it| it.mail.as_str()));
                }
            }
            self.plan.meetings.push(row);
        }
        self.plan.strangers += strangers.len();
    }

    /// Who is in a meeting and does not stay away.
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
                Some(id) if !party.people.iter().any(|(known, _)| *known == id) => {
                    party.people.push((id, it));
                }
                Some(_) => {}
                None => party.strangers.push(it),
            }
        }
        party
    }

    /// Takes a meeting at one of its times; why not, where nothing is to become of it.
    fn take_time(
        &mut self,
        meeting: &Meeting,
        when: &When,
        (party, look): (&Party, &Look),
        row: &mut Gathering,
    ) -> Result<(), &'static str> {
        let known = look.events.get(&coming::key(meeting, when)).copied();
        let id = known.unwrap_or_else(|| id_of(meeting, when, "event"));
        let is_over = when.end.unwrap_or(when.start) < self.moment.today;
        if known.is_some() {
            let event = coming::of(id, meeting, when, party);
            row.changed.extend(self.renew(&event, party, &meeting.spot));
            if !is_over {
                return Ok(());
            }
        }
        if let Some(why) = refusal(meeting, party) {
            return Err(why);
        }
        let is_meant = look.is_invitation || is_public(meeting);
        if party.people.is_empty() && (is_over || !is_meant) {
            return Err("nobody in it is a contact");
        }
        if is_over && party.people.len() + party.strangers.len() > FEW {
            return Err("it was of many, and no talk with each of them");
        }
        if is_over {
            self.talk(meeting, when, (known, &party.ids()), look, row);
            return Ok(());
        }
        if meeting.recurs && look.next.get(meeting.uid.as_str()) != Some(&when.start) {
            return Err("of a series, only the next one is prepared");
        }
        if self.new_event(coming::of(id, meeting, when, party), &meeting.spot) {
            row.event = Some(when.start);
        }
        Ok(())
    }

    /// Makes a talk of a meeting that was, or takes one that is there to the day on which the calendar has it by now.
    fn talk(
        &mut self,
        meeting: &Meeting,
        when: &When,
        (event, people): (Option<Id<Event>>, &[Id<Contact>]),
        look: &Look,
        row: &mut Gathering,
    ) {
        let event = event.and_then(|id| self.book.get(id));
        let captured = event.map(|it| it.captured.as_slice());
        let captured = captured.unwrap_or_default();
        // Whom one was seen to meet there has a talk of that already.
        let people = people.iter().filter(|id| !captured.contains(id)).copied();
        let people: Vec<Id<Contact>> = people.collect();
        let was_skipped = event.is_some_and(|it| it.status == EventStatus::Skipped);
        if people.is_empty() || was_skipped {
            return;
        }
        let id: Id<Interaction> = id_of(meeting, when, "talk");
        let mut talk = Interaction::new(id, when.start, people);
        talk.summary.clone_from(&meeting.title);
        talk.channel = meeting.channel;
        talk.event = event.map(|it| it.id);
        let there = look.talks.get(&id.name_elsewhere());
        let Some(there) = there.and_then(|id| self.book.get(*id)) else {
            row.talks.push(when.start);
            self.plan.beside.push(talk.into());
            return;
        };
        let mut moved = there.clone();
        // On another day than that of its id it is as somebody put it, and stays.
        let told = When {
            start: there.day,
            ..when.clone()
        };
        if id_of(meeting, &told, "talk") == there.id && there.day != when.start {
            moved.day = when.start;
            row.changed.push("day");
        }
        let moved = Record::from(moved);
        if let Some(more) = with_more(moved.clone(), &talk.into()) {
            row.talks.push(when.start);
            self.plan.beside.push(more);
        } else if moved != Record::from(there.clone()) {
            self.plan.beside.push(moved);
        }
    }
}

/// Why a meeting is left out, whoever is in it.
fn refusal(meeting: &Meeting, party: &Party) -> Option<&'static str> {
    if meeting.standing == Standing::Cancelled {
        Some("it is called off")
    } else if party.answer == Some(Answer::No) {
        Some("you said no to it")
    } else {
        None
    }
}

/// The id of one of the times of a meeting, as the one kind of record or the other.
fn id_of<T>(meeting: &Meeting, when: &When, kind: &str) -> Id<T> {
    let name = format!("calendar {kind} {} {}", meeting.uid, when.of);
    Id::elsewhere(when.start, &name)
}

/// Whether something is open to all: it has a page.
fn is_public(meeting: &Meeting) -> bool {
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
