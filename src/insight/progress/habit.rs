//! A habit: so many a week, week by week. A week begins on Monday; it was kept where enough was done in it.
//! The week that is running counts once it is kept, and so does the one in which the habit began.

use chrono::{Datelike, Days};

use super::contribution::Days as ByDay;
use super::pace::begun;
use crate::book::goal::GoalStatus;
use crate::book::{Day, Goal};
use crate::insight::wording::{count, join};
use crate::language::day::near;

/// One week of a habit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Day,
    /// How much was done in it.
    pub done: u32,
    /// Whether that was enough.
    pub kept: bool,
}

impl Week {
    /// The weeks that a habit is judged by: those that are over, but the one in which it began where it was not
    /// kept.
    pub fn whole(goal: &Goal, weeks: &[Self], today: Day) -> Vec<Self> {
        let over = weeks.split_last().map_or(&[][..], |(_, over)| over);
        let is_whole = |week: &&Self| week.kept || week.monday >= begun(goal, today);
        over.iter().filter(is_whole).copied().collect()
    }

    /// How many of such weeks were kept, in words: "7 of 10 weeks"; empty where there are none.
    pub fn words(whole: &[Self]) -> String {
        let kept = whole.iter().filter(|week| week.kept).count();
        match whole.len() {
            0 => String::new(),
            weeks => format!("{kept} of {}", count(weeks, "week", "weeks")),
        }
    }
}

/// The Monday of the week a day is in.
pub fn monday(day: Day) -> Day {
    let since = Days::new(day.weekday().num_days_from_monday().into());
    day.checked_sub_days(since).unwrap_or(day)
}

/// The weeks of a habit, the first to the one that is running.
pub(super) fn weeks(goal: &Goal, number: u32, days: &ByDay, today: Day) -> Vec<Week> {
    let last = monday(goal.closed.unwrap_or(today).min(today));
    let mondays = monday(begun(goal, today)).iter_weeks();
    let of = |monday: Day| {
        let next = monday.checked_add_days(Days::new(7)).unwrap_or(Day::MAX);
        let done = days.range(monday..next).map(|(_, done)| *done).sum();
        Week {
            monday,
            done,
            kept: done >= number,
        }
    };
    mondays
        .take_while(|monday| *monday <= last)
        .map(of)
        .collect()
}

/// How the habit is kept, in words: "1 more by Sun 29 Nov · kept 7 of 10 weeks · 3 in a row".
pub(super) fn words(goal: &Goal, number: u32, weeks: &[Week], today: Day) -> String {
    let Some(now) = weeks.last() else {
        return String::new();
    };
    let row = weeks.iter().rev().skip(usize::from(!now.kept));
    let row = row.take_while(|week| week.kept).count();
    let running = match (goal.status, number.saturating_sub(now.done)) {
        (GoalStatus::Active, 0) => "this week is kept".to_owned(),
        (GoalStatus::Active, more) => {
            let sunday = now.monday.checked_add_days(Days::new(6));
            format!("{more} more by {}", near(sunday.unwrap_or(today), today))
        }
        _ => String::new(),
    };
    let so_far = match Week::words(&Week::whole(goal, weeks, today)) {
        none if none.is_empty() => none,
        some => format!("kept {some}"),
    };
    let row = if row > 1 {
        format!("{row} in a row")
    } else {
        String::new()
    };
    join(&[running, so_far, row])
}
