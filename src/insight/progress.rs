//! How far a goal has come, counted from real records: so many of so many, or steps done, and whether
//! the pace will make it. A [`Tally`] keeps the count of every goal and moves it with each change, so
//! that a list of goals costs nothing to draw.

use std::collections::BTreeMap;

use crate::book::goal::{Metric, Target};
use crate::book::{Book, Change, Day, Entry, Goal, Id, Kind, Record, Swap};

mod contribution;
mod pace;

use super::agenda::serves;
use contribution::contribution;

/// How far one goal has come.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// What is reached.
    pub done: u32,
    /// What is wanted, at least one.
    pub target: u32,
    /// "4 of 10 conversations", "2 of 5 steps".
    pub words: String,
    /// "on pace", "behind: needs 1.5 a week, you do 0.8"; empty where no day is set.
    pub pace: String,
}

impl Progress {
    /// The part that is done, 0 to 1.
    pub fn ratio(&self) -> f64 {
        let whole = f64::from(self.target.max(1));
        (f64::from(self.done) / whole).clamp(0.0, 1.0)
    }

    fn new(goal: &Goal, done: u32, today: Day) -> Option<Self> {
        let (target, noun) = match &goal.target {
            Target::None => return None,
            Target::Count { metric, number, .. } => ((*number).max(1), counted(*metric)),
            Target::Milestones(steps) if steps.is_empty() => return None,
            Target::Milestones(steps) => (u32::try_from(steps.len()).unwrap_or(u32::MAX), "steps"),
        };
        Some(Self {
            done,
            target,
            words: format!("{done} of {target} {noun}"),
            pace: pace::words(goal, done, target, today),
        })
    }
}

/// The progress of every goal that has a target.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    today: Day,
    goals: BTreeMap<Id<Goal>, Progress>,
}

impl Tally {
    /// Counts all goals, as of a day.
    pub fn of(book: &Book, today: Day) -> Self {
        let goals: Vec<&Goal> = book.all::<Goal>().values().collect();
        let far = all(book, &goals, today);
        let of_goal = |(goal, far): (&Goal, Option<Progress>)| Some((goal.id, far?));
        Self {
            today,
            goals: goals.into_iter().zip(far).filter_map(of_goal).collect(),
        }
    }

    /// The progress of a goal, if it has a target.
    pub fn get(&self, goal: Id<Goal>) -> Option<&Progress> {
        self.goals.get(&goal)
    }

    /// Keeps up with a change that was made in `book`: each goal moves by what the changed records add
    /// and no longer add to it. A goal is counted anew only if it changed itself, or whom it is served by.
    pub fn refresh(&mut self, book: &Book, change: &Change) {
        for swap in &change.swaps {
            if swap.after.is_none() && swap.key.kind == Goal::KIND {
                self.goals.remove(&Id::new(swap.key.id));
            }
        }
        for goal in book.all::<Goal>().values() {
            let progress = match self.goals.get(&goal.id) {
                Some(progress) if !is_unsettled(goal, change) => {
                    let done = moved(book, goal, self.today, progress.done, change);
                    Progress::new(goal, done, self.today)
                }
                None if goal.target.is_none() => None,
                _ => of(book, goal, self.today),
            };
            match progress {
                Some(progress) => self.goals.insert(goal.id, progress),
                None => self.goals.remove(&goal.id),
            };
        }
    }
}

/// How far a goal has come; nothing where it has no target.
pub fn of(book: &Book, goal: &Goal, today: Day) -> Option<Progress> {
    all(book, &[goal], today).pop().flatten()
}

/// How far each of these goals has come.
fn all(book: &Book, goals: &[&Goal], today: Day) -> Vec<Option<Progress>> {
    let counted: Vec<(&Goal, Metric)> = goals
        .iter()
        .filter_map(|goal| match goal.target {
            Target::Count { metric, .. } => Some((*goal, metric)),
            Target::None | Target::Milestones(_) => None,
        })
        .collect();
    let mut counts = contribution::counts(book, &counted, today).into_iter();
    let mut done = |goal: &Goal| match &goal.target {
        Target::None => None,
        Target::Milestones(steps) => Some(steps.iter().filter(|step| step.done.is_some()).count()),
        Target::Count { .. } => counts.next(),
    };
    let mut far = |goal: &Goal| {
        let done = u32::try_from(done(goal)?).unwrap_or(u32::MAX);
        Progress::new(goal, done, today)
    };
    goals.iter().map(|goal| far(goal)).collect()
}

/// What a metric counts, in the plural.
fn counted(metric: Metric) -> &'static str {
    match metric {
        Metric::Contacts => "contacts",
        Metric::Conversations => "conversations",
        Metric::Events => "events",
        Metric::Introductions => "introductions",
        Metric::FollowUps => "follow-ups",
        Metric::ValueGiven => "things given",
        Metric::Engagements => "engagements",
        Metric::Mentors => "mentors",
    }
}

/// Whether a change touches the goal itself, or whether somebody serves it.
fn is_unsettled(goal: &Goal, change: &Change) -> bool {
    change.swaps.iter().any(|swap| match swap.key.kind {
        Kind::Goal => swap.key.id == goal.id.uuid(),
        Kind::Contact => {
            served(swap.before.as_deref(), goal) != served(swap.after.as_deref(), goal)
        }
        _ => false,
    })
}

fn served(record: Option<&Record>, goal: &Goal) -> bool {
    matches!(record, Some(Record::Contact(contact)) if serves(contact, goal))
}

/// The count `done`, moved by what a change adds to it and takes from it.
fn moved(book: &Book, goal: &Goal, today: Day, done: u32, change: &Change) -> u32 {
    let Target::Count { metric, .. } = goal.target else {
        return done;
    };
    let sum = |side: fn(&Swap) -> Option<&Record>| -> usize {
        let records = change.swaps.iter().filter_map(side);
        records
            .map(|record| contribution(book, goal, metric, record, today))
            .sum()
    };
    let gone = sum(|swap| swap.before.as_deref());
    let come = sum(|swap| swap.after.as_deref());
    let moved = (done as usize + come).saturating_sub(gone);
    u32::try_from(moved).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::goal::Milestone;
    use crate::book::interaction::Direction;
    use crate::book::{Contact, Edit, Interaction, Mint, Moment};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn today() -> Day {
        day("2026-11-23")
    }

    fn put(book: &mut Book, records: Vec<Record>) -> Change {
        let moment = Moment {
            today: today(),
            mint: Mint::new(1_795_000_000_000, 1),
        };
        let change = book.answer(Edit::Put(records), &moment).unwrap();
        book.apply(&change);
        change
    }

    fn conversations(mint: &mut Mint) -> Goal {
        Goal {
            start: Some(day("2026-09-28")),
            due: Some(day("2027-01-17")),
            target: Target::count(Metric::Conversations, 10),
            ..Goal::new(mint.id(), "Find a platform role")
        }
    }

    #[test]
    fn conversations_are_two_sided_since_the_start_and_with_those_who_serve() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let (ana, raj) = (
            Contact {
                tags: vec!["platform".to_owned()],
                ..Contact::new(mint.id(), "Ana Lima")
            },
            Contact::new(mint.id(), "Raj Patel"),
        );
        let goal = Goal {
            tags: vec!["platform".to_owned()],
            ..conversations(&mut mint)
        };
        let mut talk =
            |on: &str, with: &Contact| Interaction::new(mint.id(), day(on), vec![with.id]);
        let linked = Interaction {
            goals: vec![goal.id],
            ..talk("2026-11-20", &raj)
        };
        let one_sided = Interaction {
            direction: Direction::FromMe,
            ..talk("2026-11-19", &ana)
        };
        let talks = [
            talk("2026-09-01", &ana),
            talk("2026-10-01", &ana),
            talk("2026-10-02", &raj),
            talk("2026-12-24", &ana),
            linked,
            one_sided,
        ];
        let id = goal.id;
        let mut book = Book::default();
        put(&mut book, vec![ana.into(), raj.into(), goal.into()]);
        put(&mut book, talks.map(Record::from).to_vec());
        let tally = Tally::of(&book, today());
        let progress = tally.get(id).unwrap();
        assert_eq!(progress.words, "2 of 10 conversations");
        assert_eq!(progress.pace, "behind: needs 1 a week, you do 0.2");
        assert!((progress.ratio() - 0.2).abs() < f64::EPSILON);
    }

    #[test]
    fn a_goal_without_links_counts_everything_and_a_tally_keeps_up() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let (ana, goal) = (
            Contact::new(mint.id(), "Ana Lima"),
            conversations(&mut mint),
        );
        let (person, id) = (ana.id, goal.id);
        let mut book = Book::default();
        put(&mut book, vec![ana.into(), goal.into()]);
        let mut tally = Tally::of(&book, today());
        for on in [
            "2026-10-01",
            "2026-10-08",
            "2026-10-15",
            "2026-10-22",
            "2026-11-02",
        ] {
            let talk = Interaction::new(mint.id(), day(on), vec![person]);
            let change = put(&mut book, vec![talk.into()]);
            tally.refresh(&book, &change);
        }
        assert_eq!(tally, Tally::of(&book, today()));
        assert_eq!(tally.get(id).unwrap().words, "5 of 10 conversations");
        assert_eq!(tally.get(id).unwrap().pace, "on pace");
    }

    #[test]
    fn milestones_are_counted_as_steps() {
        let step = |done: Option<&str>| Milestone {
            done: done.map(day),
            ..Milestone::default()
        };
        let goal = Goal {
            target: Target::Milestones(vec![step(Some("2026-11-01")), step(None)]),
            ..Goal::new(Mint::new(0, 0).id(), "Give a talk")
        };
        let progress = of(&Book::default(), &goal, today()).unwrap();
        assert_eq!(
            (progress.words.as_str(), progress.pace.as_str()),
            ("1 of 2 steps", "")
        );
    }
}
