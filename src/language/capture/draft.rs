//! What a reading would make: drafts of records, in which people and platforms that are not known yet
//! are still names.

use chrono::NaiveTime;

use crate::book::follow_up::{Owed, Repeat};
use crate::book::goal::Target;
use crate::book::interaction::{Channel, Direction};
use crate::book::{Cadence, Contact, Day, Event, FollowUp, Goal, Id, Platform};

/// What a line would make.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) enum Draft {
    /// Nothing yet.
    #[default]
    Nothing,
    /// A conversation.
    Log(LogDraft),
    /// A contact.
    Contact(Person, Noted),
    /// A goal.
    Goal(GoalDraft, Noted),
    /// An event.
    Event(Box<EventDraft>, Noted),
    /// A follow-up.
    FollowUp(FollowUpDraft, Noted),
    /// Two people who should know each other.
    Introduction(IntroductionDraft),
}

impl Draft {
    /// The people it names who are known already.
    pub(super) fn people(&self) -> Vec<Id<Contact>> {
        let known = |who: &Who| match who {
            Who::Known(id) => Some(*id),
            Who::New(_) => None,
        };
        match self {
            Self::Log(talk) => talk.who.iter().filter_map(known).collect(),
            Self::FollowUp(follow_up, _) => follow_up.who.clone(),
            Self::Introduction(it) => it.who.iter().filter_map(known).collect(),
            Self::Nothing | Self::Contact(..) | Self::Goal(..) | Self::Event(..) => Vec::new(),
        }
    }

    /// What the marks say, where it makes contacts that are not known yet.
    pub(super) fn newcomers(&mut self) -> Option<&mut Noted> {
        match self {
            Self::Contact(_, noted) => Some(noted),
            Self::Log(talk) => {
                let is_new = talk.who.iter().any(|who| matches!(who, Who::New(_)));
                is_new.then_some(&mut talk.noted)
            }
            _ => None,
        }
    }

    /// Whether it is a conversation with people who are all known, of whom it can say nothing new.
    pub(super) fn knows_everybody(&self) -> bool {
        match self {
            Self::Log(talk) => talk.who.iter().all(|who| matches!(who, Who::Known(_))),
            _ => false,
        }
    }
}

/// Somebody, known or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Who {
    Known(Id<Contact>),
    New(Person),
}

/// What is told of somebody new.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) title: String,
    pub(super) company: String,
    pub(super) emails: Vec<String>,
    pub(super) phones: Vec<String>,
    pub(super) urls: Vec<String>,
    pub(super) notes: String,
    pub(super) maybe: Vec<Id<Contact>>,
}

/// A place behind an `@`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Place {
    Event(Id<Event>),
    Platform(Id<Platform>),
    New(String),
}

/// Something promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Promise {
    pub(super) what: String,
    pub(super) due: Day,
    pub(super) owed: Owed,
    pub(super) promised: bool,
}

/// What the marks of a line say, whatever it adds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Noted {
    pub(super) tags: Vec<String>,
    pub(super) places: Vec<Place>,
    pub(super) goals: Vec<Id<Goal>>,
    pub(super) promises: Vec<Promise>,
    pub(super) gave: Vec<String>,
    pub(super) got: Vec<String>,
    pub(super) asked: Vec<String>,
    pub(super) cadence: Option<Cadence>,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LogDraft {
    pub(super) who: Vec<Who>,
    pub(super) day: Day,
    pub(super) channel: Channel,
    pub(super) direction: Direction,
    pub(super) summary: String,
    pub(super) noted: Noted,
    pub(super) event: Option<Id<Event>>,
    pub(super) completes: Option<Id<FollowUp>>,
}

/// A goal.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct GoalDraft {
    pub(super) title: String,
    pub(super) why: String,
    pub(super) target: Target,
    pub(super) start: Day,
    pub(super) due: Option<Day>,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct EventDraft {
    pub(super) title: String,
    pub(super) start: Option<Day>,
    pub(super) start_time: Option<NaiveTime>,
    pub(super) end: Option<Day>,
    pub(super) end_time: Option<NaiveTime>,
    pub(super) place: String,
    pub(super) url: String,
    pub(super) why: String,
}

/// A follow-up.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FollowUpDraft {
    pub(super) what: String,
    pub(super) who: Vec<Id<Contact>>,
    pub(super) due: Day,
    pub(super) owed: Owed,
    pub(super) promised: bool,
    pub(super) repeat: Option<Repeat>,
    pub(super) event: Option<Id<Event>>,
    pub(super) goal: Option<Id<Goal>>,
}

/// Two people who should know each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct IntroductionDraft {
    pub(super) who: Vec<Who>,
    pub(super) why: String,
}
