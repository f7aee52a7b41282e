//! How far a goal has come, counted from real records: so many of so many, steps done, or a habit kept week
//! by week; and whether the pace will make it. A [`Tally`] keeps the count of every goal, by day, and who
//! serves it, and moves them with each change, so that goals cost nothing to draw.

use crate::book::goal::{Metric, Target};
use crate::book::{Book, Day, Goal, Interaction, Key, Record};

mod contribution;
mod habit;
mod pace;
mod tally;

use super::service::Aim;
use contribution::{Counting, Days};
pub use habit::{Week, monday};
pub(super) use pace::begun;
pub use tally::Tally;

/// How far one goal has come.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// What is reached; of a habit, this week.
    pub done: u32,
    /// What is wanted, at least one; of a habit, each week.
    pub target: u32,
    /// "4 of 10", "2 of 3 this week".
    pub short: String,
    /// "4 of 10 conversations", "2 of 5 steps", "2 of 3 engagements this week".
    pub words: String,
    /// "on pace", "behind: needs 1.5 a week, you do 0.8", "kept 7 of 10 weeks"; empty where no day is set.
    pub pace: String,
    /// Whether that will do.
    pub stand: Stand,
    /// The weeks of a habit, the first to the one that is running.
    pub weeks: Vec<Week>,
}

/// Whether the pace of a goal will make it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// There is no day to reach it by, nobody works on it, or a habit has its week before it.
    Open,
    /// It is reached, or will be in time.
    OnPace,
    /// It won't be in time.
    Behind,
}

impl Progress {
    /// The part that is done, 0 to 1.
    pub fn ratio(&self) -> f64 {
        let whole = f64::from(self.target.max(1));
        (f64::from(self.done) / whole).clamp(0.0, 1.0)
    }

    /// Whether the pace so far will not make it.
    pub fn is_behind(&self) -> bool {
        self.stand == Stand::Behind
    }

    fn new(goal: &Goal, days: &Days, today: Day) -> Option<Self> {
        let (target, noun, when) = match &goal.target {
            Target::None => return None,
            Target::Count { metric, number, .. } => ((*number).max(1), metric.noun(), ""),
            Target::Habit { metric, number, .. } => ((*number).max(1), metric.noun(), " this week"),
            Target::Milestones(steps) if steps.is_empty() => return None,
            Target::Milestones(steps) => {
                (u32::try_from(steps.len()).unwrap_or(u32::MAX), "steps", "")
            }
        };
        let (done, (stand, pace), weeks) = if let Target::Habit { .. } = goal.target {
            let weeks = habit::weeks(goal, target, days, today);
            let done = weeks.last().map_or(0, |week| week.done);
            let stand = if done >= target {
                Stand::OnPace
            } else {
                Stand::Open
            };
            let words = habit::words(goal, target, &weeks, today);
            (done, (stand, words), weeks)
        } else {
            let done = days
                .values()
                .fold(0, |sum: u32, day| sum.saturating_add(*day));
            (done, pace::told(goal, done, target, today), Vec::new())
        };
        Some(Self {
            done,
            target,
            short: format!("{done} of {target}{when}"),
            words: format!("{done} of {target} {noun}{when}"),
            pace,
            stand,
            weeks,
        })
    }
}

/// How far a goal has come; nothing where it has no target.
pub fn of(book: &Book, goal: &Goal, today: Day) -> Option<Progress> {
    tally::counts(book, &[goal], today).pop()?.progress
}

/// The records but talks that were counted for a goal, each with the day, in no order; none of a goal with steps.
pub(super) fn counted_but_talks(book: &Book, aim: Aim, today: Day) -> Vec<(Day, Key)> {
    let counting = metric(aim.goal).map(|metric| Counting { aim, metric, today });
    counting.map_or_else(Vec::new, |counting| counting.records_but_talks(book))
}

/// Whether a talk that serves a goal is counted for it.
pub(super) fn counts_talk(aim: Aim, today: Day) -> impl Fn(&Interaction) -> bool {
    let counting = metric(aim.goal).map(|metric| Counting { aim, metric, today });
    move |talk| counting.is_some_and(|counting| counting.counts_talk(talk))
}

/// Whether a record serves a goal: by what is said of it, or as it is counted.
pub(super) fn is_served(aim: Aim, record: &Record, today: Day) -> bool {
    let mut counts = false;
    if let Some(metric) = metric(aim.goal) {
        let counting = Counting { aim, metric, today };
        counting.days_of(record, &mut |_| counts = true);
    }
    counts || aim.has(record)
}

/// The same of a talk.
pub(super) fn is_served_by_talk(aim: Aim, talk: &Interaction, today: Day) -> bool {
    aim.has_talk(talk) || aim.is_open_to_all() && counts_talk(aim, today)(talk)
}

/// The first day that counts for what is told of a goal: of a habit, that of this week.
pub(super) fn counts_since(goal: &Goal, today: Day) -> Day {
    match goal.target {
        Target::Habit { .. } => monday(today),
        _ => Day::MIN,
    }
}

/// What is counted for a goal, where records are.
const fn metric(goal: &Goal) -> Option<Metric> {
    match &goal.target {
        Target::Count { metric, .. } | Target::Habit { metric, .. } => Some(*metric),
        Target::None | Target::Milestones(_) => None,
    }
}
