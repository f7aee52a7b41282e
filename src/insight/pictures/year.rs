//! All talks of the year as a calendar of days.

use chrono::Days as Span;

use super::days::Days;
use super::{Art, Number, Picture};
use crate::book::{Day, Key};
use crate::insight::fact::Fact;
use crate::insight::heat::Heat;
use crate::insight::wording::count;
use crate::language::day::{ago, near};

pub(super) fn picture(days: &Days, today: Day) -> Picture {
    let after = today.checked_add_days(Span::new(1)).unwrap_or(today);
    // What is counted begins with the first week that is drawn.
    let first = Heat::of([], today).first();
    let all: Vec<(Day, Key)> = days
        .between(first, after)
        .map(|talk| (talk.day, Key::of(talk.id)))
        .collect();
    let heat = Heat::of(all.iter().map(|(day, _)| *day), today);
    let number = |day: Day| {
        let of = days.on(day).iter().rev();
        let of: Vec<Key> = of.map(|talk| Key::of(talk.id)).collect();
        let words = match of.len() {
            0 => "no talk".to_owned(),
            some => count(some, "talk", "talks"),
        };
        Number::new(near(day, today), Fact::count("talks", of).said(words))
    };
    let in_sight: Vec<Day> = first.iter_days().take_while(|day| *day <= today).collect();
    let steps = in_sight.chunks(7);
    let steps = steps.map(|week| week.iter().copied().map(number).collect());
    let words = match all.first() {
        None => "no talk in a year".to_owned(),
        Some((last, _)) => {
            let talks = count(all.len(), "talk", "talks");
            let days = count(heat.busy_days(), "day", "days");
            format!("{talks} on {days}, last {}", ago(*last, today))
        }
    };
    let keys = all.into_iter().map(|(_, key)| key).collect();
    Picture {
        whole: Fact::count("talks", keys).said(words),
        steps: steps.collect(),
        art: Art::Year(heat),
    }
}
