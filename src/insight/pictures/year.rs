//! All talks of the year as a calendar of days.

use chrono::Days as Span;

use super::days::Days;
use super::{Art, Number, Picture};
use crate::book::{Day, Key};
use crate::insight::fact::Fact;
use crate::insight::heat::Heat;
use crate::insight::wording::count;
use crate::language::day::near;

pub(super) fn picture(days: &Days, today: Day) -> Picture {
    let after = today.checked_add_days(Span::new(1)).unwrap_or(today);
    // What is counted begins with the first week that is drawn.
    let first = Heat::of([], today).first();
    let in_sight: Vec<Day> = first.iter_days().take_while(|day| *day <= today).collect();
    let done = in_sight.iter().map(|day| (*day, days.on(*day).len()));
    let heat = Heat::of_counts(done, today);
    let number = |day: Day| {
        let of = days.on(day).iter().rev();
        let of: Vec<Key> = of.map(|talk| Key::of(talk.id)).collect();
        let words = match of.len() {
            0 => "no talk".to_owned(),
            some => count(some, "talk", "talks"),
        };
        Number::new(near(day, today), Fact::count("talks", of).said(words))
    };
    let steps = in_sight.chunks(7);
    let steps = steps.map(|week| week.iter().copied().map(number).collect());
    let keys = days.keys(first, after);
    let words = match keys.len() {
        0 => "no talk in a year".to_owned(),
        some => {
            let days = count(heat.busy_days(), "day", "days");
            format!("{} on {days}", count(some, "talk", "talks"))
        }
    };
    Picture {
        whole: Fact::count("talks", keys).said(words),
        steps: steps.collect(),
        art: Art::Year(heat),
    }
}
