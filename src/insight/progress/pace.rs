//! Whether a goal will be reached by its day at the pace so far.

use chrono::Days;

use crate::book::goal::GoalStatus;
use crate::book::{Day, Goal};
use crate::insight::wording::days_between;
use crate::language::day::{length, near};

use super::Stand;

/// From how many days and how much done a pace can be told of.
const ENOUGH: (u32, u32) = (14, 2);

/// How far ahead a day is foretold.
const IN_SIGHT: u64 = 5 * 365;

/// Where it stands, and the pace in words: "on pace for 3 Jan, 2 weeks early", "behind: needs 1.5 a week, you do 0.8: at
/// this pace 12 Mar, 3 weeks late". Empty where there is no day to reach it by, and for a goal that nobody
/// works on.
pub(super) fn told(goal: &Goal, done: u32, target: u32, today: Day) -> (Stand, String) {
    let Some(due) = goal.due.filter(|_| goal.status == GoalStatus::Active) else {
        return (Stand::Open, String::new());
    };
    if done >= target {
        return (Stand::OnPace, "reached".to_owned());
    }
    if due < today {
        let past = length(days_between(due, today));
        return (Stand::Behind, format!("{past} past its day"));
    }
    let passed = days_between(begun(goal, today), today);
    let left = days_between(today, due) + 1;
    let foretold = foretold(done, target, passed, due, today);
    let (has, fair) = (
        u64::from(done) * (u64::from(passed) + u64::from(left)),
        u64::from(target) * u64::from(passed),
    );
    // Where there is little to tell by, one more that is due just now is not held against it.
    let grace = if foretold.is_none() {
        u64::from(passed) + u64::from(left) - 1
    } else {
        0
    };
    if has + grace >= fair {
        let by = foretold.map_or_else(String::new, |by| format!(" for {by}"));
        return (Stand::OnPace, format!("on pace{by}"));
    }
    let rest = target.saturating_sub(done);
    let (mut needs, mut did) = (weekly(rest, left), weekly(done, passed));
    if needs == did {
        (needs, did) = (finer(rest, left, true), finer(done, passed, false));
    }
    let does = match done {
        0 => "nothing done yet".to_owned(),
        _ => format!("you do {did}"),
    };
    let by = foretold.map_or_else(String::new, |by| format!(": at this pace {by}"));
    let told = format!("behind: needs {needs} a week, {does}{by}");
    (Stand::Behind, told)
}

/// The day a goal began: as it is written down, else when it was made.
pub(in crate::insight) fn begun(goal: &Goal, today: Day) -> Day {
    let start = goal.start.or_else(|| goal.id.made_on());
    start.unwrap_or(today).min(today)
}

/// "12 Mar, 3 weeks late"; nothing where there is too little to tell by.
fn foretold(done: u32, target: u32, passed: u32, due: Day, today: Day) -> Option<String> {
    let (days, least) = ENOUGH;
    if passed < days || done < least {
        return None;
    }
    let rest = u64::from(target.saturating_sub(done)) * u64::from(passed);
    let ahead = rest.div_ceil(u64::from(done));
    let reached = today.checked_add_days(Days::new(ahead.saturating_sub(1)));
    let Some(reached) = reached.filter(|_| ahead <= IN_SIGHT) else {
        return Some("it is not in sight".to_owned());
    };
    let on = near(reached, today);
    let apart = match reached.cmp(&due) {
        std::cmp::Ordering::Less => format!("{} early", length(days_between(reached, due))),
        std::cmp::Ordering::Equal => "just in time".to_owned(),
        std::cmp::Ordering::Greater => format!("{} late", length(days_between(due, reached))),
    };
    Some(format!("{on}, {apart}"))
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

/// The same with two decimals, for two that would be told alike: what is needed rounded up, what is done down.
fn finer(number: u32, days: u32, up: bool) -> String {
    let (part, whole) = (u64::from(number) * 700, u64::from(days.max(7)));
    let hundredths = if up {
        part.div_ceil(whole)
    } else {
        part / whole
    };
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
