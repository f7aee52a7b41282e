//! The way of a goal to its day, for a picture: how much was done by each day, beside the even pace from the
//! day it began to the day it is to be reached.

use std::collections::BTreeMap;

use super::progress::{Progress, begun};
use crate::book::goal::Target;
use crate::book::{Day, Goal};

/// What was done by each day, and what would have been at an even pace.
#[derive(Debug, Clone, PartialEq)]
pub struct BurnUp {
    /// The day the goal began.
    pub start: Day,
    /// The last day of the picture: the day to reach it by, or today where that is past.
    pub end: Day,
    /// The day to reach it by.
    pub due: Day,
    /// The day it is seen on.
    pub today: Day,
    /// How much is wanted.
    pub target: u32,
    /// How much was done by the days on which something was, oldest first.
    done: Vec<(Day, u32)>,
}

impl BurnUp {
    /// The way of a goal; nothing where it has no day to be reached by, or is a habit.
    pub fn of(
        goal: &Goal,
        progress: &Progress,
        days: &BTreeMap<Day, u32>,
        today: Day,
    ) -> Option<Self> {
        let due = goal.due?;
        let start = begun(goal, today);
        if matches!(goal.target, Target::Habit { .. }) || due <= start {
            return None;
        }
        let mut sum: u32 = 0;
        let done = days.iter().map(|(day, count)| {
            sum = sum.saturating_add(*count);
            (*day, sum)
        });
        Some(Self {
            start,
            end: due.max(today),
            due,
            today,
            target: progress.target,
            done: done.collect(),
        })
    }

    /// How much was done up to a day; nothing of days to come.
    pub fn done_by(&self, day: Day) -> Option<u32> {
        let place = self.done.partition_point(|(on, _)| *on <= day);
        let last = place.checked_sub(1).and_then(|place| self.done.get(place));
        (day <= self.today).then(|| last.map_or(0, |(_, sum)| *sum))
    }

    /// How much would be done by a day at an even pace.
    pub fn even_by(&self, day: Day) -> f64 {
        let days =
            |from: Day, to: Day| f64::from(i32::try_from((to - from).num_days()).unwrap_or(0));
        let share = days(self.start, day) / days(self.start, self.due).max(1.0);
        f64::from(self.target) * share.clamp(0.0, 1.0)
    }

    /// The most of it: what is wanted, or what was done where that is more.
    pub fn most(&self) -> u32 {
        let done = self.done.last().map_or(0, |(_, sum)| *sum);
        self.target.max(done).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::goal::Metric;
    use crate::book::{Book, Mint};
    use crate::insight::progress;
    use crate::insight::trial::day;

    #[test]
    fn what_is_done_grows_by_its_days_beside_an_even_pace() {
        let goal = Goal {
            start: Some(day("2026-11-01")),
            due: Some(day("2026-12-01")),
            target: Target::count(Metric::Conversations, 10),
            ..Goal::new(Mint::new(0, 0).id(), "Find a platform role")
        };
        let today = day("2026-11-23");
        let progress = progress::of(&Book::default(), &goal, today).unwrap();
        let days = BTreeMap::from([(day("2026-11-03"), 2), (day("2026-11-20"), 1)]);
        let way = BurnUp::of(&goal, &progress, &days, today).unwrap();
        assert_eq!(way.done_by(day("2026-11-02")), Some(0));
        assert_eq!(way.done_by(day("2026-11-03")), Some(2));
        assert_eq!(way.done_by(today), Some(3));
        assert_eq!(way.done_by(day("2026-11-24")), None);
        assert!((way.even_by(day("2026-11-16")) - 5.0).abs() < 0.01);
        assert_eq!((way.end, way.most()), (day("2026-12-01"), 10));
    }
}
