//! What one record adds to the count of a goal, day by day. A record counts if it serves the goal and lies
//! between the goal's start and its close, or today. A goal of which nothing is said that would serve it is
//! served by everything.

use std::collections::BTreeMap;

use crate::book::contact::Stage;
use crate::book::event::EventStatus;
use crate::book::follow_up::Outcome;
use crate::book::goal::Metric;
use crate::book::introduction::IntroductionState;
use crate::book::{
    Book, Contact, Day, Entry, Event, FollowUp, Interaction, Introduction, Key, Platform, Record,
};
use crate::insight::origin::{self, found_on};
use crate::insight::service::Aim;

/// How much was counted on each day.
pub(super) type Days = BTreeMap<Day, u32>;

/// A goal being counted by a metric.
#[derive(Clone, Copy)]
pub(super) struct Counting<'a> {
    pub(super) aim: Aim<'a>,
    pub(super) metric: Metric,
    pub(super) today: Day,
}

/// What a record adds to a goal: the days on which it counts.
type Adds<'a, T> = fn(Counting<'a>, &T, &mut dyn FnMut(Day));

/// What all records together add to each of these goals. The records are gone through once for all goals:
/// with a hundred thousand talks, that is what takes the time.
pub(super) fn days(book: &Book, goals: &[Counting]) -> Vec<Days> {
    let mut sums: Vec<Sum> = goals
        .iter()
        .map(|counting| Sum {
            counting: *counting,
            days: Vec::new(),
        })
        .collect();
    add::<Contact>(&mut sums, book, |metric| match metric {
        Metric::Contacts => Some(Counting::contact),
        Metric::Mentors => Some(Counting::mentor),
        Metric::Introductions => Some(Counting::introduced),
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
    sums.into_iter().map(Sum::by_day).collect()
}

/// A goal and the days counted for it so far, in no order.
struct Sum<'a> {
    counting: Counting<'a>,
    days: Vec<Day>,
}

impl Sum<'_> {
    fn by_day(mut self) -> Days {
        self.days.sort_unstable();
        let runs = self.days.chunk_by(|one, next| one == next);
        let counted = runs
            .filter_map(|run| Some((*run.first()?, u32::try_from(run.len()).unwrap_or(u32::MAX))));
        counted.collect()
    }
}

/// Adds what the records of one kind add to each goal whose metric counts them.
fn add<'a, T: Entry>(
    sums: &mut [Sum<'a>],
    book: &Book,
    how: impl Fn(Metric) -> Option<Adds<'a, T>>,
) {
    let mut sums: Vec<(Adds<'a, T>, &mut Sum<'a>)> = sums
        .iter_mut()
        .filter_map(|sum| Some((how(sum.counting.metric)?, sum)))
        .collect();
    if sums.is_empty() {
        return;
    }
    for record in book.all::<T>().values() {
        for (adds, sum) in &mut sums {
            let days = &mut sum.days;
            adds(sum.counting, record, &mut |day| days.push(day));
        }
    }
}

impl<'a> Counting<'a> {
    /// The records but talks that count, each with the day, as often as it does.
    pub(super) fn records_but_talks(self, book: &Book) -> Vec<(Day, Key)> {
        match self.metric {
            Metric::Contacts => self.gather(book, Self::contact),
            Metric::Mentors => self.gather(book, Self::mentor),
            Metric::Conversations | Metric::ValueGiven => Vec::new(),
            Metric::Events => self.gather(book, Self::event),
            Metric::Introductions => {
                let mut all = self.gather(book, Self::introduction);
                all.extend(self.gather(book, Self::introduced));
                all
            }
            Metric::FollowUps => self.gather(book, Self::follow_up),
            Metric::Engagements => self.gather(book, Self::engagements),
        }
    }

    fn gather<T: Entry>(self, book: &Book, adds: Adds<'a, T>) -> Vec<(Day, Key)> {
        let mut records = Vec::new();
        for record in book.all::<T>().values() {
            let key = record.key();
            adds(self, record, &mut |day| records.push((day, key)));
        }
        records
    }

    /// The days on which a record counts, each as often as it does.
    pub(super) fn days_of(self, record: &Record, count: &mut dyn FnMut(Day)) {
        match (self.metric, record) {
            (Metric::Contacts, Record::Contact(it)) => self.contact(it, count),
            (Metric::Mentors, Record::Contact(it)) => self.mentor(it, count),
            (Metric::Conversations, Record::Interaction(it)) => self.conversation(it, count),
            (Metric::ValueGiven, Record::Interaction(it)) => self.given(it, count),
            (Metric::Events, Record::Event(it)) => self.event(it, count),
            (Metric::Introductions, Record::Introduction(it)) => self.introduction(it, count),
            (Metric::Introductions, Record::Contact(it)) => self.introduced(it, count),
            (Metric::FollowUps, Record::FollowUp(it)) => self.follow_up(it, count),
            (Metric::Engagements, Record::Platform(it)) => self.engagements(it, count),
            _ => {}
        }
    }

    fn contact(self, contact: &Contact, count: &mut dyn FnMut(Day)) {
        let made = found_on(contact);
        let is_new = || self.aim.is_open_to_all() && made.is_some_and(|day| self.is_in_time(day));
        if self.aim.serving.has(contact.id) || is_new() {
            count(self.clamped(contact.met.on.or(made)));
        }
    }

    fn mentor(self, contact: &Contact, count: &mut dyn FnMut(Day)) {
        let Some(mentor) = &contact.mentor else {
            return;
        };
        let serves = self.aim.serving.has(contact.id) || self.aim.is_open_to_all();
        if serves && matches!(mentor.stage, Stage::Mentoring | Stage::Ended) {
            count(self.clamped(mentor.since.or_else(|| contact.id.made_on())));
        }
    }

    /// Whether a talk counts, given that it serves the goal.
    pub(super) fn counts_talk(self, talk: &Interaction) -> bool {
        let is_of_it = match self.metric {
            Metric::Conversations => talk.is_conversation(),
            Metric::ValueGiven => !talk.gave.is_empty(),
            _ => false,
        };
        is_of_it && self.is_in_time(talk.day)
    }

    fn conversation(self, talk: &Interaction, count: &mut dyn FnMut(Day)) {
        if self.counts_talk(talk) && self.has_talk(talk) {
            count(talk.day);
        }
    }

    fn given(self, talk: &Interaction, count: &mut dyn FnMut(Day)) {
        if self.counts_talk(talk) && self.has_talk(talk) {
            for _ in &talk.gave {
                count(talk.day);
            }
        }
    }

    fn event(self, event: &Event, count: &mut dyn FnMut(Day)) {
        let serves = self.aim.is_open_to_all() || self.aim.has_event(event);
        if event.status == EventStatus::Attended && self.is_in_time(event.start) && serves {
            count(event.start);
        }
    }

    fn introduction(self, introduction: &Introduction, count: &mut dyn FnMut(Day)) {
        let made = introduction.steps.iter().find(|step| {
            matches!(
                step.state,
                IntroductionState::Made | IntroductionState::Thanked
            )
        });
        let made = made.map(|step| step.on).filter(|on| self.is_in_time(*on));
        if let Some(on) = made
            && (self.aim.is_open_to_all() || self.aim.has_introduction(introduction))
        {
            count(on);
        }
    }

    /// Somebody whom one came to know through another is an introduction received.
    fn introduced(self, contact: &Contact, count: &mut dyn FnMut(Day)) {
        let through = origin::of(contact).and_then(Key::id::<Contact>);
        let on = contact.met.on.or_else(|| found_on(contact));
        let Some((through, on)) = through.zip(on.filter(|on| self.is_in_time(*on))) else {
            return;
        };
        let serving = self.aim.serving;
        if self.aim.is_open_to_all() || serving.has(contact.id) || serving.has(through) {
            count(on);
        }
    }

    fn follow_up(self, follow_up: &FollowUp, count: &mut dyn FnMut(Day)) {
        let Some(Outcome::Done { on, .. }) = follow_up.outcome else {
            return;
        };
        let serves = self.aim.is_open_to_all() || self.aim.has_follow_up(follow_up);
        if serves && self.is_in_time(on) {
            count(on);
        }
    }

    fn engagements(self, platform: &Platform, count: &mut dyn FnMut(Day)) {
        if self.aim.is_open_to_all() || self.aim.has_platform(platform) {
            let days = platform.engagements.iter().map(|engagement| engagement.day);
            days.filter(|day| self.is_in_time(*day)).for_each(count);
        }
    }

    fn has_talk(self, talk: &Interaction) -> bool {
        self.aim.is_open_to_all() || self.aim.has_talk(talk)
    }

    fn is_in_time(self, day: Day) -> bool {
        let goal = self.aim.goal;
        day <= self.today
            && goal.start.is_none_or(|start| start <= day)
            && goal.closed.is_none_or(|closed| day <= closed)
    }

    /// A day of something that counts whenever it was: not before the goal began, and not to come.
    fn clamped(self, day: Option<Day>) -> Day {
        let start = self.aim.goal.start.unwrap_or(Day::MIN).min(self.today);
        day.unwrap_or(self.today).clamp(start, self.today)
    }
}
