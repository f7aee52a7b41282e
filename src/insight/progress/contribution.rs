//! What one record adds to the count of a goal. A record counts if it serves the goal, by a link or a
//! tag or through somebody who does, and lies between the goal's start and its close, or today. A goal
//! without links and tags is served by everything.

use std::collections::BTreeSet;

use crate::book::contact::Stage;
use crate::book::event::EventStatus;
use crate::book::follow_up::{Origin, Outcome};
use crate::book::goal::Metric;
use crate::book::interaction::Direction;
use crate::book::introduction::IntroductionState;
use crate::book::{
    Book, Contact, Day, Entry, Event, FollowUp, Goal, Id, Interaction, Introduction, Platform,
    Record,
};
use crate::insight::agenda::{made_on, serves};

/// What all records together add to each of these goals, measured by its metric. The records are gone
/// through once for all goals: with a hundred thousand talks, that is what takes the time.
pub(super) fn counts(book: &Book, goals: &[(&Goal, Metric)], today: Day) -> Vec<usize> {
    let mut sums: Vec<Sum> = goals
        .iter()
        .map(|(goal, metric)| Sum {
            counting: Counting {
                goal,
                today,
                people: Helpers::gathered(book, goal, *metric),
            },
            metric: *metric,
            count: 0,
        })
        .collect();
    add::<Contact>(&mut sums, book, |metric| match metric {
        Metric::Contacts => Some(Counting::contact),
        Metric::Mentors => Some(Counting::mentor),
        _ => None,
    });
    add::<Interaction>(&mut sums, book, |metric| match metric {
        Metric::Conversations => Some(Counting::conversation),
        Metric::ValueGiven => Some(Counting::given),
        _ => None,
    });
    add::<Event>(&mut sums, book, |metric| {
        (metric == Metric::Events).then_some(Counting::event)
    });
    add::<Introduction>(&mut sums, book, |metric| {
        (metric == Metric::Introductions).then_some(Counting::introduction)
    });
    add::<FollowUp>(&mut sums, book, |metric| {
        (metric == Metric::FollowUps).then_some(Counting::follow_up)
    });
    add::<Platform>(&mut sums, book, |metric| {
        (metric == Metric::Engagements).then_some(Counting::engagements)
    });
    sums.into_iter().map(|sum| sum.count).collect()
}

/// A goal and what was counted for it so far.
struct Sum<'a> {
    counting: Counting<'a>,
    metric: Metric,
    count: usize,
}

/// What a record adds to a goal.
type Adds<'a, T> = fn(&Counting<'a>, &T) -> usize;

/// Adds what the records of one kind add to each goal whose metric counts them.
fn add<'a, T: Entry>(
    sums: &mut [Sum<'a>],
    book: &Book,
    how: impl Fn(Metric) -> Option<Adds<'a, T>>,
) {
    let mut sums: Vec<(Adds<'a, T>, &mut Sum<'a>)> = sums
        .iter_mut()
        .filter_map(|sum| Some((how(sum.metric)?, sum)))
        .collect();
    if sums.is_empty() {
        return;
    }
    for record in book.all::<T>().values() {
        for (adds, sum) in &mut sums {
            sum.count += adds(&sum.counting, record);
        }
    }
}

/// What one record adds.
pub(super) fn contribution(
    book: &Book,
    goal: &Goal,
    metric: Metric,
    record: &Record,
    today: Day,
) -> usize {
    let people = Helpers::Known(book);
    let counting = Counting {
        goal,
        today,
        people,
    };
    match (metric, record) {
        (Metric::Contacts, Record::Contact(it)) => counting.contact(it),
        (Metric::Mentors, Record::Contact(it)) => counting.mentor(it),
        (Metric::Conversations, Record::Interaction(it)) => counting.conversation(it),
        (Metric::ValueGiven, Record::Interaction(it)) => counting.given(it),
        (Metric::Events, Record::Event(it)) => counting.event(it),
        (Metric::Introductions, Record::Introduction(it)) => counting.introduction(it),
        (Metric::FollowUps, Record::FollowUp(it)) => counting.follow_up(it),
        (Metric::Engagements, Record::Platform(it)) => counting.engagements(it),
        _ => 0,
    }
}

/// How to tell who serves a goal: by looking each of them up, or, where a hundred thousand talks are
/// counted, in a set made beforehand.
enum Helpers<'a> {
    Known(&'a Book),
    Gathered(BTreeSet<Id<Contact>>),
}

impl<'a> Helpers<'a> {
    fn gathered(book: &'a Book, goal: &Goal, metric: Metric) -> Self {
        if matches!(metric, Metric::Contacts | Metric::Mentors) {
            return Self::Known(book);
        }
        let contacts = book.all::<Contact>().values();
        let helpers = contacts.filter(|contact| serves(contact, goal));
        Self::Gathered(helpers.map(|contact| contact.id).collect())
    }

    fn has(&self, id: Id<Contact>, goal: &Goal) -> bool {
        match self {
            Self::Known(book) => book.get(id).is_some_and(|contact| serves(contact, goal)),
            Self::Gathered(ids) => ids.contains(&id),
        }
    }
}

/// One goal being counted.
struct Counting<'a> {
    goal: &'a Goal,
    today: Day,
    people: Helpers<'a>,
}

impl Counting<'_> {
    fn contact(&self, contact: &Contact) -> usize {
        let made = made_on(contact.id);
        let counts = serves(contact, self.goal)
            || (self.is_open_to_all() && made.is_some_and(|day| self.is_in_time(day)));
        usize::from(counts)
    }

    fn mentor(&self, contact: &Contact) -> usize {
        let counts = contact.mentor.as_ref().is_some_and(|mentor| {
            let serves = serves(contact, self.goal) || self.is_open_to_all();
            serves && matches!(mentor.stage, Stage::Mentoring | Stage::Ended)
        });
        usize::from(counts)
    }

    fn conversation(&self, talk: &Interaction) -> usize {
        usize::from(talk.direction == Direction::Mutual && self.has_talk(talk))
    }

    fn given(&self, talk: &Interaction) -> usize {
        if self.has_talk(talk) {
            talk.gave.len()
        } else {
            0
        }
    }

    fn event(&self, event: &Event) -> usize {
        let counts = event.status == EventStatus::Attended
            && self.is_in_time(event.start)
            && (self.is_open_to_all()
                || self.goal.events.contains(&event.id)
                || self.has_place(event.platform)
                || self.shares_tag(&event.tags));
        usize::from(counts)
    }

    fn introduction(&self, introduction: &Introduction) -> usize {
        let made = introduction.steps.iter().find(|step| {
            matches!(
                step.state,
                IntroductionState::Made | IntroductionState::Thanked
            )
        });
        let counts = made.is_some_and(|step| self.is_in_time(step.on))
            && (self.is_open_to_all() || self.has_anybody(&introduction.between));
        usize::from(counts)
    }

    fn follow_up(&self, follow_up: &FollowUp) -> usize {
        let Some(Outcome::Done { on, .. }) = follow_up.outcome else {
            return 0;
        };
        let serves = self.is_open_to_all()
            || follow_up.goals.contains(&self.goal.id)
            || follow_up.origin == Origin::Goal(self.goal.id)
            || self.shares_tag(&follow_up.tags)
            || self.has_anybody(&follow_up.contacts);
        usize::from(serves && self.is_in_time(on))
    }

    fn engagements(&self, platform: &Platform) -> usize {
        let serves = self.is_open_to_all()
            || self.has_place(Some(platform.id))
            || self.shares_tag(&platform.tags);
        let in_time = platform
            .engagements
            .iter()
            .filter(|engagement| serves && self.is_in_time(engagement.day));
        in_time.count()
    }

    fn has_talk(&self, talk: &Interaction) -> bool {
        self.is_in_time(talk.day)
            && (self.is_open_to_all()
                || talk.goals.contains(&self.goal.id)
                || talk
                    .event
                    .is_some_and(|event| self.goal.events.contains(&event))
                || self.has_place(talk.platform)
                || self.shares_tag(&talk.tags)
                || self.has_anybody(&talk.contacts))
    }

    fn is_open_to_all(&self) -> bool {
        let goal = self.goal;
        goal.contacts.is_empty()
            && goal.platforms.is_empty()
            && goal.events.is_empty()
            && goal.tags.is_empty()
    }

    fn is_in_time(&self, day: Day) -> bool {
        day <= self.today
            && self.goal.start.is_none_or(|start| start <= day)
            && self.goal.closed.is_none_or(|closed| day <= closed)
    }

    fn has_place(&self, platform: Option<Id<Platform>>) -> bool {
        platform.is_some_and(|platform| self.goal.platforms.contains(&platform))
    }

    fn shares_tag(&self, tags: &[String]) -> bool {
        self.goal.tags.iter().any(|tag| tags.contains(tag))
    }

    fn has_anybody(&self, contacts: &[Id<Contact>]) -> bool {
        contacts.iter().any(|id| self.people.has(*id, self.goal))
    }
}
