//! What a form is about: a record of some kind and, of some kinds, what is typed with it. Each has rules of its
//! own for its fields; this is where a form finds those of its kind.

use crate::book::edit::Revision;
use crate::book::{
    Edit, Event, FollowUp, Goal, Id, Introduction, Kind, Platform, Profile, Record, Resource,
    Review,
};

use super::known::Known;
use super::rule::{Reader, Understood, read, shown};
use super::{
    Entry, Letter, Talk, contact, event, follow_up, goal, introduction, message, platform, profile,
    resource, review, talk,
};

/// What a form is about.
#[derive(Debug, Clone, PartialEq)]
pub enum Subject {
    /// A contact, and the first follow-up with them.
    Contact(Box<contact::Person>),
    /// A goal.
    Goal(Box<Goal>),
    /// An event.
    Event(Box<Event>),
    /// A follow-up.
    FollowUp(Box<FollowUp>),
    /// A place where people meet again and again.
    Platform(Box<Platform>),
    /// Two people who should know each other.
    Introduction(Box<Introduction>),
    /// Something worth sharing.
    Resource(Box<Resource>),
    /// Who the user is.
    Profile(Box<Profile>),
    /// The questions of a week.
    Review(Box<Review>),
    /// A conversation and what was promised in it.
    Talk(Box<Talk>),
    /// A message to somebody.
    Message(Box<Letter>),
}

impl Subject {
    /// The subject of a form for a record, if there is a form for its kind.
    pub fn of(record: Record) -> Option<Self> {
        match record {
            Record::Contact(it) => Some(Self::Contact(Box::new(contact::Person::of(it)))),
            Record::Goal(it) => Some(Self::Goal(Box::new(it))),
            Record::Event(it) => Some(Self::Event(Box::new(it))),
            Record::FollowUp(it) => Some(Self::FollowUp(Box::new(it))),
            Record::Platform(it) => Some(Self::Platform(Box::new(it))),
            Record::Introduction(it) => Some(Self::Introduction(Box::new(it))),
            Record::Resource(it) => Some(Self::Resource(Box::new(it))),
            Record::Profile(it) => Some(Self::Profile(Box::new(it))),
            Record::Review(it) => Some(Self::Review(Box::new(it))),
            Record::Interaction(it) => Some(Self::Talk(Box::new(Talk::of(it)))),
            _ => None,
        }
    }

    /// The subject of a form for a record that was begun in one line, and what comes along with it.
    pub(in crate::state) fn begun(
        record: Record,
        along: Vec<Record>,
    ) -> Option<(Self, Vec<Record>)> {
        match record {
            Record::Contact(it) => {
                let (person, along) = contact::Person::begun(it, along);
                Some((Self::Contact(Box::new(person)), along))
            }
            other => Self::of(other).map(|subject| (subject, along)),
        }
    }

    /// The kind of record.
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Contact(_) => Kind::Contact,
            Self::Goal(_) => Kind::Goal,
            Self::Event(_) => Kind::Event,
            Self::FollowUp(_) => Kind::FollowUp,
            Self::Platform(_) => Kind::Platform,
            Self::Introduction(_) => Kind::Introduction,
            Self::Resource(_) => Kind::Resource,
            Self::Profile(_) => Kind::Profile,
            Self::Review(_) => Kind::Review,
            Self::Talk(_) | Self::Message(_) => Kind::Interaction,
        }
    }

    pub(super) fn entries(&self, known: Known) -> Vec<Entry> {
        match self {
            Self::Contact(it) => shown(contact::RULES, it, known),
            Self::Goal(it) => shown(goal::RULES, it, known),
            Self::Event(it) => shown(event::RULES, it, known),
            Self::FollowUp(it) => shown(follow_up::RULES, it, known),
            Self::Platform(it) => shown(platform::RULES, it, known),
            Self::Introduction(it) => shown(introduction::RULES, it, known),
            Self::Resource(it) => shown(resource::RULES, it, known),
            Self::Profile(it) => shown(profile::RULES, it, known),
            Self::Review(it) => shown(review::RULES, it, known),
            Self::Talk(it) => shown(talk::RULES, it, known),
            Self::Message(it) => shown(message::RULES, it, known),
        }
    }

    /// Reads the field at a place into the subject.
    pub(super) fn read(&mut self, place: usize, text: &str, reader: &mut Reader) -> Understood {
        match self {
            Self::Contact(it) => read(contact::RULES, it, place, text, reader),
            Self::Goal(it) => read(goal::RULES, it, place, text, reader),
            Self::Event(it) => read(event::RULES, it, place, text, reader),
            Self::FollowUp(it) => read(follow_up::RULES, it, place, text, reader),
            Self::Platform(it) => read(platform::RULES, it, place, text, reader),
            Self::Introduction(it) => read(introduction::RULES, it, place, text, reader),
            Self::Resource(it) => read(resource::RULES, it, place, text, reader),
            Self::Profile(it) => read(profile::RULES, it, place, text, reader),
            Self::Review(it) => read(review::RULES, it, place, text, reader),
            Self::Talk(it) => read(talk::RULES, it, place, text, reader),
            Self::Message(it) => read(message::RULES, it, place, text, reader),
        }
    }

    /// Gives somebody new the cadence that goes without saying, where none was typed.
    pub(super) fn settle(&mut self, reader: &Reader) {
        if let Self::Contact(person) = self {
            person.settle(reader.cadences);
        }
    }

    /// The edit that adds it.
    pub(super) fn edit(self, along: Vec<Record>) -> Edit {
        let mut records = match self {
            Self::Introduction(it) => return introduction::edit(it, along),
            Self::Talk(it) => return it.edit(along),
            it => it.records(),
        };
        records.extend(along);
        Edit::Put(records)
    }

    /// The edit that writes what was made of a record onto the record as it is by now.
    pub(super) fn revise(self, before: Record, along: Vec<Record>) -> Edit {
        let mut records = self.records().into_iter();
        let Some(after) = records.next() else {
            return Edit::Put(along);
        };
        Edit::Revise(Box::new(Revision {
            before,
            after,
            along: records.chain(along).collect(),
        }))
    }

    /// The record, and those that were typed with it.
    pub(super) fn records(self) -> Vec<Record> {
        match self {
            Self::Contact(it) => it.records(),
            Self::Goal(it) => vec![(*it).into()],
            Self::Event(it) => vec![(*it).into()],
            Self::FollowUp(it) => vec![(*it).into()],
            Self::Platform(it) => vec![(*it).into()],
            Self::Introduction(it) => vec![(*it).into()],
            Self::Resource(it) => vec![(*it).into()],
            Self::Profile(it) => vec![(*it).into()],
            Self::Review(it) => vec![(*it).into()],
            Self::Talk(it) => it.records(),
            Self::Message(it) => vec![it.record()],
        }
    }

    /// The record as it was when the form was opened, and the follow-up that a talk finishes.
    pub(super) fn record(&self) -> (Record, Option<Id<FollowUp>>) {
        let record = match self {
            Self::Contact(it) => it.record(),
            Self::Goal(it) => (**it).clone().into(),
            Self::Event(it) => (**it).clone().into(),
            Self::FollowUp(it) => (**it).clone().into(),
            Self::Platform(it) => (**it).clone().into(),
            Self::Introduction(it) => (**it).clone().into(),
            Self::Resource(it) => (**it).clone().into(),
            Self::Profile(it) => (**it).clone().into(),
            Self::Review(it) => (**it).clone().into(),
            Self::Talk(it) => return it.record(),
            Self::Message(it) => it.record(),
        };
        (record, None)
    }
}
