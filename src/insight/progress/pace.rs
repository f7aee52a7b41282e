//! Whether a goal will be reached by its day at the pace so far.

use crate::book::goal::GoalStatus;
use crate::book::{Day, Goal};
use crate::insight::agenda::made_on;
use crate::insight::wording::days_between;
use crate::language::day::length;

/// The pace in words: "on pace", "behind: needs 1.5 a week, you do 0.8". Empty where there is no day to
/// reach it by, and for a goal that nobody works on.
pub(super) fn words(goal: &Goal, done: u32, target: u32, today: Day) -> String {
    let Some(due) = goal.due.filter(|_| goal.status == GoalStatus::Active) else {
        return String::new();
    };
    if done >= target {
        return "reached".to_owned();
    }
    if due < today {
        return format!("{} past its day", length(days_between(due, today)));
    }
    let start = goal.start.or_else(|| made_on(goal.id)).unwrap_or(today);
    let (passed, left) = (days_between(start, today), days_between(today, due) + 1);
    let (whole, fair) = (
        u64::from(passed) + u64::from(left),
        u64::from(target) * u64::from(passed),
    );
    if u64::from(done) >= fair / whole {
        return "on pace".to_owned();
    }
    format!(
        "behind: needs {} a week, you do {}",
        weekly(target.saturating_sub(done), left),
        weekly(done, passed)
    )
}

/// So many in so many days, as a number a week with one decimal.
fn weekly(number: u32, days: u32) -> String {
    let tenths = u64::from(number) * 70 / u64::from(days.max(7));
    if tenths % 10 == 0 {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}
