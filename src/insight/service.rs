//! Who serves a goal: who is listed by it, shares a tag with it, is on a mentor track for it, or is picked by
//! its filter. Records serve it by a link or a tag of their own, through such a person, or by the platform they
//! belong to, where the goal names it or its filter picks it.

use crate::book::follow_up::Origin;
use crate::book::goal::GoalStatus;
use crate::book::{
    Book, Contact, Event, FollowUp, Goal, Id, IdSet, Interaction, Introduction, Platform, Record,
};
use crate::language::filter::Standing;

/// Who serves a goal, and the platforms that do: looked up for each of a hundred thousand talks, and so by a hash.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Serving {
    people: IdSet<Contact>,
    platforms: IdSet<Platform>,
}

impl Serving {
    /// Whether somebody serves it.
    pub fn has(&self, contact: Id<Contact>) -> bool {
        self.people.contains(&contact)
    }

    /// Whether a platform serves it.
    pub fn has_platform(&self, platform: Id<Platform>) -> bool {
        self.platforms.contains(&platform)
    }

    /// Who serves it, in no order.
    pub fn people(&self) -> impl Iterator<Item = Id<Contact>> {
        self.people.iter().copied()
    }
}

/// A goal, and how to tell whether somebody serves it.
#[derive(Debug, Clone)]
pub struct Service<'a> {
    /// The goal.
    pub goal: &'a Goal,
    filter: Option<Standing>,
}

impl<'a> Service<'a> {
    /// The service of a goal. A filter that is not understood picks nobody.
    pub fn of(goal: &'a Goal) -> Self {
        let filter = goal.filter.trim();
        let filter = (!filter.is_empty()).then(|| Standing::read(filter).ok());
        Self {
            goal,
            filter: filter.flatten(),
        }
    }

    /// The service of each goal that is being worked on.
    pub fn of_active(book: &'a Book) -> Vec<Self> {
        let goals = book.all::<Goal>().values();
        let active = goals.filter(|goal| goal.status == GoalStatus::Active);
        active.map(Self::of).collect()
    }

    /// Whether somebody serves the goal.
    pub fn has(&self, book: &Book, contact: &Contact) -> bool {
        let goal = self.goal;
        let mentor = contact.mentor.as_ref();
        goal.contacts.contains(&contact.id)
            || goal.tags.iter().any(|tag| contact.tags.contains(tag))
            || mentor.is_some_and(|mentor| mentor.goal == Some(goal.id))
            || self
                .filter
                .as_ref()
                .is_some_and(|filter| filter.fits(book, contact))
    }

    /// Whether a platform serves the goal: it is listed by it or picked by its filter.
    pub fn has_platform(&self, book: &Book, platform: &Platform) -> bool {
        self.goal.platforms.contains(&platform.id)
            || self
                .filter
                .as_ref()
                .is_some_and(|filter| filter.picks(book, platform))
    }

    /// Whether the goal has a filter.
    pub fn asks(&self) -> bool {
        self.filter.is_some()
    }

    /// All who serve the goal, and all platforms that do.
    pub fn serving(&self, book: &Book) -> Serving {
        let contacts = book.all::<Contact>().values();
        let people = contacts.filter(|contact| self.has(book, contact));
        let platforms = book.all::<Platform>().values();
        let platforms = platforms.filter(|platform| self.has_platform(book, platform));
        Serving {
            people: people.map(|contact| contact.id).collect(),
            platforms: platforms.map(|platform| platform.id).collect(),
        }
    }
}

/// A goal, and all who serve it: by this it is told whether a record serves it.
#[derive(Debug, Clone, Copy)]
pub struct Aim<'a> {
    /// The goal.
    pub goal: &'a Goal,
    /// Who and what serves it.
    pub serving: &'a Serving,
}

impl Aim<'_> {
    /// Whether it is served by everything, as nothing was said of what serves it.
    pub fn is_open_to_all(self) -> bool {
        let goal = self.goal;
        goal.contacts.is_empty()
            && goal.platforms.is_empty()
            && goal.events.is_empty()
            && goal.tags.is_empty()
            && goal.filter.is_empty()
    }

    /// Whether a record serves it, by what is said of it.
    pub fn has(self, record: &Record) -> bool {
        match record {
            Record::Contact(it) => self.serving.has(it.id),
            Record::Interaction(it) => self.has_talk(it),
            Record::Event(it) => self.has_event(it),
            Record::FollowUp(it) => self.has_follow_up(it),
            Record::Introduction(it) => self.has_introduction(it),
            Record::Platform(it) => self.has_platform(it),
            _ => false,
        }
    }

    /// Whether a talk serves it, by what is said of it.
    pub fn has_talk(self, talk: &Interaction) -> bool {
        talk.goals.contains(&self.goal.id)
            || talk
                .event
                .is_some_and(|event| self.goal.events.contains(&event))
            || self.has_place(talk.platform)
            || self.shares_tag(&talk.tags)
            || self.has_anybody(&talk.contacts)
    }

    /// Whether an event serves it.
    pub fn has_event(self, event: &Event) -> bool {
        self.goal.events.contains(&event.id)
            || self.has_place(event.platform)
            || self.shares_tag(&event.tags)
    }

    /// Whether a follow-up serves it.
    pub fn has_follow_up(self, follow_up: &FollowUp) -> bool {
        follow_up.goals.contains(&self.goal.id)
            || follow_up.origin == Origin::Goal(self.goal.id)
            || self.shares_tag(&follow_up.tags)
            || self.has_anybody(&follow_up.contacts)
    }

    /// Whether an introduction serves it.
    pub fn has_introduction(self, introduction: &Introduction) -> bool {
        self.has_anybody(&introduction.between)
    }

    /// Whether what is done on a platform serves it.
    pub fn has_platform(self, platform: &Platform) -> bool {
        self.has_place(Some(platform.id)) || self.shares_tag(&platform.tags)
    }

    fn has_place(self, platform: Option<Id<Platform>>) -> bool {
        platform.is_some_and(|platform| self.serving.has_platform(platform))
    }

    fn shares_tag(self, tags: &[String]) -> bool {
        self.goal.tags.iter().any(|tag| tags.contains(tag))
    }

    fn has_anybody(self, contacts: &[Id<Contact>]) -> bool {
        contacts.iter().any(|id| self.serving.has(*id))
    }
}
