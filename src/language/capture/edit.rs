//! From a reading to the one edit it asks for. Here names that are not known yet become records.

use crate::book::contact::HowMet;
use crate::book::edit::Log;
use crate::book::follow_up::Origin;
use crate::book::goal::{GoalKind, Metric, Target};
use crate::book::{
    Book, Contact, Edit, Event, FollowUp, Goal, Id, Interaction, Introduction, Mint, Moment,
    Platform, Record,
};

use super::draft::{
    Draft, EventDraft, FollowUpDraft, GoalDraft, IntroductionDraft, LogDraft, Noted, Person, Place,
    Promise, Who,
};
use super::{Doubt, Reading};

impl Reading {
    /// The edit the line asks for, or the first doubt about it. The ids are those of the moment.
    pub fn edit(&self, book: &Book, moment: &Moment) -> Result<Edit, Doubt> {
        if let Some(doubt) = self.doubts.first() {
            return Err(doubt.clone());
        }
        let maker = Maker {
            mint: moment.mint,
            new: Vec::new(),
        };
        match &self.draft {
            Draft::Nothing => Err(Doubt::Nobody),
            Draft::Log(draft) => Ok(maker.log(draft)),
            Draft::Contact(person, noted) => Ok(maker.contact(person, noted, book)),
            Draft::Goal(draft, noted) => Ok(maker.goal(draft, noted)),
            Draft::Event(draft, noted) => maker.event(draft, noted, book),
            Draft::FollowUp(draft, noted) => Ok(maker.follow_up(draft, noted)),
            Draft::Introduction(draft) => maker.introduction(draft),
        }
    }
}

struct Maker {
    mint: Mint,
    new: Vec<Record>,
}

impl Maker {
    fn log(mut self, draft: &LogDraft) -> Edit {
        let mut talk = Interaction::new(self.mint.id(), draft.day, Vec::new());
        for place in &draft.noted.places {
            match self.place(place) {
                (Some(event), _) => talk.event = Some(event),
                (_, platform) => talk.platform = platform.or(talk.platform),
            }
        }
        talk.event = draft.event.or(talk.event);
        for who in &draft.who {
            let id = match who {
                Who::Known(id) => *id,
                Who::New(person) => {
                    self.met(person, &draft.noted, talk.event, talk.platform, draft.day)
                }
            };
            talk.contacts.push(id);
        }
        (talk.channel, talk.direction) = (draft.channel, draft.direction);
        talk.summary.clone_from(&draft.summary);
        talk.gave.clone_from(&draft.noted.gave);
        talk.got.clone_from(&draft.noted.got);
        talk.asked.clone_from(&draft.noted.asked);
        talk.tags.clone_from(&draft.noted.tags);
        talk.goals.clone_from(&draft.noted.goals);
        let people = talk.contacts.clone();
        let origin = draft
            .event
            .map_or(Origin::Interaction(talk.id), Origin::Event);
        let promises = draft.noted.promises.iter();
        let follow_ups = promises
            .map(|promise| self.promise(promise, &people, origin, &draft.noted.goals))
            .collect();
        Edit::Log(Box::new(Log {
            interaction: talk,
            new: self.new,
            follow_ups,
            completes: draft.completes,
            shares: None,
        }))
    }

    /// Somebody met for the first time.
    fn met(
        &mut self,
        person: &Person,
        noted: &Noted,
        event: Option<Id<Event>>,
        platform: Option<Id<Platform>>,
        on: crate::book::Day,
    ) -> Id<Contact> {
        let mut contact = self.person(person);
        // There is one origin; an event stands for its platform, too.
        contact.met = HowMet {
            on: Some(on),
            event,
            platform: platform.filter(|_| event.is_none()),
            ..HowMet::default()
        };
        contact.tags.clone_from(&noted.tags);
        contact.cadence = noted.cadence.unwrap_or_default();
        let id = contact.id;
        self.new.push(contact.into());
        id
    }

    fn person(&mut self, person: &Person) -> Contact {
        Contact {
            title: person.title.clone(),
            company: person.company.clone(),
            emails: person.emails.clone(),
            phones: person.phones.clone(),
            urls: person.urls.clone(),
            notes: person.notes.clone(),
            maybe: person.maybe.clone(),
            ..Contact::new(self.mint.id(), person.name.as_str())
        }
    }

    fn contact(mut self, person: &Person, noted: &Noted, book: &Book) -> Edit {
        let mut contact = self.person(person);
        contact.tags.clone_from(&noted.tags);
        contact.cadence = noted.cadence.unwrap_or_default();
        for place in &noted.places {
            match self.place(place) {
                (Some(event), _) => contact.met.event = Some(event),
                (_, platform) => contact.met.platform = platform.or(contact.met.platform),
            }
        }
        if contact.met.event.is_some() {
            contact.met.platform = None;
        }
        let id = contact.id;
        let promises: Vec<Record> = noted
            .promises
            .iter()
            .map(|promise| {
                self.promise(promise, &[id], Origin::Hand, &noted.goals)
                    .into()
            })
            .collect();
        let goals = served(noted, book, |goal| goal.contacts.push(id));
        self.put(contact.into(), promises.into_iter().chain(goals).collect())
    }

    fn goal(mut self, draft: &GoalDraft, noted: &Noted) -> Edit {
        let mut goal = Goal::new(self.mint.id(), draft.title.as_str());
        goal.kind = kind_of(&draft.title, &draft.target);
        goal.why.clone_from(&draft.why);
        goal.target.clone_from(&draft.target);
        (goal.start, goal.due) = (Some(draft.start), draft.due);
        goal.tags.clone_from(&noted.tags);
        for place in &noted.places {
            let (event, platform) = self.place(place);
            goal.events.extend(event);
            goal.platforms.extend(platform);
        }
        let id = goal.id;
        let promises: Vec<Record> = noted
            .promises
            .iter()
            .map(|promise| self.promise(promise, &[], Origin::Goal(id), &[id]).into())
            .collect();
        self.put(goal.into(), promises)
    }

    fn event(mut self, draft: &EventDraft, noted: &Noted, book: &Book) -> Result<Edit, Doubt> {
        let start = draft.start.ok_or(Doubt::NoDay)?;
        let mut event = Event::new(self.mint.id(), draft.title.as_str(), start);
        event.end = draft.end;
        (event.start_time, event.end_time) = (draft.start_time, draft.end_time);
        event.place.clone_from(&draft.place);
        event.url.clone_from(&draft.url);
        event.why.clone_from(&draft.why);
        event.tags.clone_from(&noted.tags);
        for place in &noted.places {
            event.platform = self.place(place).1.or(event.platform);
        }
        let id = event.id;
        let promises: Vec<Record> = noted
            .promises
            .iter()
            .map(|promise| {
                self.promise(promise, &[], Origin::Event(id), &noted.goals)
                    .into()
            })
            .collect();
        let goals = served(noted, book, |goal| goal.events.push(id));
        Ok(self.put(event.into(), promises.into_iter().chain(goals).collect()))
    }

    fn follow_up(mut self, draft: &FollowUpDraft, noted: &Noted) -> Edit {
        let mut follow_up = FollowUp::new(self.mint.id(), draft.what.as_str(), draft.due);
        follow_up.contacts.clone_from(&draft.who);
        (follow_up.owed, follow_up.promised) = (draft.owed, draft.promised);
        follow_up.tags.clone_from(&noted.tags);
        follow_up.goals.clone_from(&noted.goals);
        follow_up
            .goals
            .extend(draft.goal.filter(|goal| !noted.goals.contains(goal)));
        follow_up.origin = match (draft.event, draft.goal) {
            (Some(event), _) => Origin::Event(event),
            (_, Some(goal)) => Origin::Goal(goal),
            _ => Origin::Hand,
        };
        follow_up.repeat.clone_from(&draft.repeat);
        let promises: Vec<Record> = noted
            .promises
            .iter()
            .map(|promise| {
                self.promise(promise, &draft.who, Origin::Hand, &noted.goals)
                    .into()
            })
            .collect();
        self.put(follow_up.into(), promises)
    }

    /// The introduction, with those it makes known before it.
    fn introduction(mut self, draft: &IntroductionDraft) -> Result<Edit, Doubt> {
        let mut people: Vec<Id<Contact>> = Vec::new();
        for who in &draft.who {
            people.push(match who {
                Who::Known(id) => *id,
                Who::New(person) => {
                    let contact = self.person(person);
                    let id = contact.id;
                    self.new.push(contact.into());
                    id
                }
            });
        }
        let between = people.try_into().map_err(|_| Doubt::NotTwo)?;
        let mut it = Introduction::new(self.mint.id(), between);
        it.why.clone_from(&draft.why);
        let introduce = Edit::Introduce(Box::new(it));
        Ok(if self.new.is_empty() {
            introduce
        } else {
            Edit::Together(vec![Edit::Put(self.new), introduce])
        })
    }

    fn promise(
        &mut self,
        promise: &Promise,
        people: &[Id<Contact>],
        origin: Origin,
        goals: &[Id<Goal>],
    ) -> FollowUp {
        FollowUp {
            contacts: people.to_vec(),
            owed: promise.owed,
            promised: promise.promised,
            origin,
            goals: goals.to_vec(),
            ..FollowUp::new(self.mint.id(), promise.what.as_str(), promise.due)
        }
    }

    /// The event or the platform of a place; a new one is made, once.
    fn place(&mut self, place: &Place) -> (Option<Id<Event>>, Option<Id<Platform>>) {
        match place {
            Place::Event(id) => (Some(*id), None),
            Place::Platform(id) => (None, Some(*id)),
            Place::New(name) => {
                let made = self.new.iter().find_map(|record| match record {
                    Record::Platform(made) if made.name == *name => Some(made.id),
                    _ => None,
                });
                if made.is_some() {
                    return (None, made);
                }
                let platform = Platform::new(self.mint.id(), name.as_str());
                let id = platform.id;
                self.new.push(platform.into());
                (None, Some(id))
            }
        }
    }

    fn put(self, first: Record, rest: Vec<Record>) -> Edit {
        Edit::Put(std::iter::once(first).chain(rest).chain(self.new).collect())
    }
}

/// The goals that a line names, each with what now serves it.
fn served(noted: &Noted, book: &Book, serve: impl Fn(&mut Goal)) -> Vec<Record> {
    let goals = noted.goals.iter().filter_map(|id| book.get(*id).cloned());
    let served = goals.map(|mut goal| {
        serve(&mut goal);
        goal.into()
    });
    served.collect()
}

fn kind_of(title: &str, target: &Target) -> GoalKind {
    let first = title.split_whitespace().next().unwrap_or_default();
    match target {
        _ if first.eq_ignore_ascii_case("learn") => GoalKind::Learn,
        Target::Count {
            metric: Metric::Mentors,
            ..
        } => GoalKind::FindMentors,
        Target::Count {
            metric: Metric::Events,
            ..
        } => GoalKind::Community,
        Target::Count {
            metric: Metric::Engagements,
            ..
        }
        | Target::Habit {
            metric: Metric::Engagements,
            ..
        } => GoalKind::Visibility,
        _ => GoalKind::Other,
    }
}
