//! Talks week by week, over half a year.

use chrono::Days as Span;

use super::days::Days;
use super::{Art, Number, Picture};
use crate::book::Day;
use crate::insight::fact::Fact;
use crate::insight::progress::monday;
use crate::insight::wording::count;
use crate::language::day::near;

/// How many weeks there are, the one that is running counted.
const WEEKS: u64 = 26;

pub(super) fn picture(days: &Days, today: Day) -> Picture {
    let this_week = monday(today);
    let back = |weeks: u64| this_week.checked_sub_days(Span::new(weeks * 7));
    let mondays: Vec<Day> = (0..WEEKS).rev().filter_map(back).collect();
    let after = |day: Day| day.checked_add_days(Span::new(7)).unwrap_or(Day::MAX);
    let steps: Vec<Vec<Number>> = mondays
        .iter()
        .map(|monday| {
            let of = days.keys(*monday, after(*monday));
            let words = count(of.len(), "talk", "talks");
            let name = if *monday == this_week {
                "this week".to_owned()
            } else {
                format!("week of {}", near(*monday, today))
            };
            vec![Number::new(name, Fact::count("talks", of).said(words))]
        })
        .collect();
    let first = mondays.first().copied().unwrap_or(this_week);
    let all = days.keys(first, after(this_week));
    let mut sizes: Vec<u32> = steps.iter().flatten().map(|it| it.fact.number).collect();
    // The week that is running is no whole one.
    let _ = sizes.pop();
    sizes.sort_unstable();
    let usual = sizes.get(sizes.len() / 2).copied().unwrap_or_default();
    let talks = count(all.len(), "talk", "talks");
    let words = match all.len() {
        0 => "no talk in half a year".to_owned(),
        _ => format!("{talks} in {WEEKS} weeks, usually {usual}"),
    };
    Picture {
        art: Art::Weeks(mondays),
        whole: Fact::count("talks", all).said(words),
        steps,
    }
}
