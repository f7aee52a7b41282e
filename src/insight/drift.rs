//! What drifts: goals for which nothing comes next, and what was done that serves none of them. The weekly review
//! names both, so that a goal is never forgotten and time is seen to go where it should.

use super::fact::Fact;
use super::origin::found_on;
use super::outlook;
use super::progress::{self, Tally};
use super::service::Aim;
use crate::book::event::EventStatus;
use crate::book::follow_up::Outcome;
use crate::book::goal::{GoalStatus, Target};
use crate::book::{Book, Contact, Day, Event, FollowUp, Goal, Interaction, Key};

/// What drifts, as its facts are called.
pub const LABELS: [&str; 2] = [WITHOUT_NEXT, SERVING_NONE];

const WITHOUT_NEXT: &str = "without next";
const SERVING_NONE: &str = "serving none";

/// The goals being worked on for which nothing comes next: no open follow-up, no event ahead and no step that
/// is not done. A habit is its own next.
pub fn goals_without_next(book: &Book, tally: &Tally, today: Day) -> Fact {
    let aims = aims(book, tally);
    let idle =
        aims.filter(|aim| !has_step(aim.goal) && outlook::next(book, *aim, today).is_empty());
    Fact::count(WITHOUT_NEXT, idle.map(|aim| Key::of(aim.goal.id)).collect())
}

/// What was done in the days from `since` up to today and serves none of the goals being worked on: talks,
/// events attended, follow-ups finished, and contacts made; the last first.
pub fn serving_none(book: &Book, tally: &Tally, since: Day, today: Day) -> Fact {
    let days = since..=today;
    let aims: Vec<Aim> = aims(book, tally).collect();
    let talks = book.talks_on(days.clone());
    let is_idle = |it: &&Interaction| {
        !aims
            .iter()
            .any(|aim| progress::is_served_by_talk(*aim, it, today))
    };
    let talks = talks.filter(is_idle).map(|it| (it.day, Key::of(it.id)));
    let events = book.all::<Event>().values();
    let events = events.filter(|it| it.status == EventStatus::Attended);
    let events = events.map(|it| (it.start, Key::of(it.id)));
    let follow_ups = book.all::<FollowUp>().values();
    let follow_ups = follow_ups.filter_map(|it| match it.outcome {
        Some(Outcome::Done { on, .. }) => Some((on, Key::of(it.id))),
        _ => None,
    });
    let contacts = book.all::<Contact>().values();
    let contacts = contacts.filter_map(|it| Some((found_on(it)?, Key::of(it.id))));
    let others = events.chain(follow_ups).chain(contacts);
    let others = others.filter(|(day, _)| days.contains(day));
    let others = others.filter(|(_, key)| {
        let record = book.record(*key);
        let serves = |record| {
            aims.iter()
                .any(|aim| progress::is_served(*aim, record, today))
        };
        !record.as_ref().is_some_and(serves)
    });
    let mut idle: Vec<(Day, Key)> = talks.chain(others).collect();
    idle.sort_unstable_by(|one, other| other.cmp(one));
    Fact::count(SERVING_NONE, idle.into_iter().map(|(_, key)| key).collect())
}

/// The goals being worked on, each with who serves it.
fn aims<'a>(book: &'a Book, tally: &'a Tally) -> impl Iterator<Item = Aim<'a>> {
    let goals = book.all::<Goal>().values();
    let active = goals.filter(|goal| goal.status == GoalStatus::Active);
    active.filter_map(|goal| {
        let serving = tally.serving(goal.id)?;
        Some(Aim { goal, serving })
    })
}

/// Whether a goal has a next step of its own.
fn has_step(goal: &Goal) -> bool {
    match &goal.target {
        Target::Habit { .. } => true,
        Target::Milestones(steps) => steps.iter().any(|step| step.done.is_none()),
        Target::None | Target::Count { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::goal::{Metric, Milestone};
    use crate::book::{Mint, Record};
    use crate::insight::trial::{book, day};

    fn today() -> Day {
        day("2026-11-23")
    }

    fn tagged(mint: &mut Mint, title: &str) -> Goal {
        Goal {
            tags: vec!["rust".to_owned()],
            target: Target::count(Metric::Conversations, 10),
            ..Goal::new(mint.id(), title)
        }
    }

    #[test]
    fn a_goal_has_something_next_by_a_follow_up_an_event_a_step_or_as_a_habit() {
        // The ids are of September 2026.
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let idle = tagged(&mut mint, "idle");
        let by_step = Goal {
            target: Target::Milestones(vec![Milestone::default()]),
            ..Goal::new(mint.id(), "by a step")
        };
        let habit = Goal {
            target: Target::habit(Metric::Engagements, 3),
            ..Goal::new(mint.id(), "a habit")
        };
        let asleep = Goal {
            status: GoalStatus::Paused,
            ..tagged(&mut mint, "paused")
        };
        let busy = Goal {
            tags: vec!["go".to_owned()],
            ..tagged(&mut mint, "busy")
        };
        let follow_up = FollowUp {
            goals: vec![busy.id],
            ..FollowUp::new(mint.id(), "write", today())
        };
        let event = Event {
            tags: vec!["rust".to_owned()],
            ..Event::new(mint.id(), "RustConf", day("2026-12-01"))
        };
        let key = Key::of(idle.id);
        let goals: Vec<Record> = vec![
            idle.into(),
            by_step.into(),
            habit.into(),
            asleep.into(),
            busy.into(),
            follow_up.into(),
        ];
        let known = book(goals.clone());
        let tally = Tally::of(&known, today());
        assert_eq!(goals_without_next(&known, &tally, today()).of, [key]);
        let known = book(goals.into_iter().chain([event.into()]).collect());
        let tally = Tally::of(&known, today());
        assert_eq!(goals_without_next(&known, &tally, today()).number, 0);
    }

    #[test]
    fn what_serves_no_goal_is_told_of_the_days_asked_for() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let goal = tagged(&mut mint, "Learn Rust");
        let (ana, raj) = (
            Contact {
                tags: vec!["rust".to_owned()],
                ..Contact::new(mint.id(), "Ana Lima")
            },
            Contact::new(mint.id(), "Raj Patel"),
        );
        let mut talk =
            |on: &str, with: &Contact| Interaction::new(mint.id(), day(on), vec![with.id]);
        let talks = [
            talk("2026-11-20", &ana),
            talk("2026-11-20", &raj),
            talk("2026-11-01", &raj),
        ];
        let aimless = Key::of(talks[1].id);
        let mut records: Vec<Record> = vec![goal.into(), ana.into(), raj.into()];
        records.extend(talks.map(Record::from));
        let open_to_all = Goal {
            target: Target::count(Metric::Conversations, 10),
            ..Goal::new(mint.id(), "Talk more")
        };
        let known = book(records.clone());
        let tally = Tally::of(&known, today());
        let week = day("2026-11-16");
        assert_eq!(serving_none(&known, &tally, week, today()).of, [aimless]);
        records.push(open_to_all.into());
        let known = book(records);
        let tally = Tally::of(&known, today());
        assert_eq!(serving_none(&known, &tally, week, today()).number, 0);
    }
}
