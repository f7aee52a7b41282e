//! How a goal is measured, as people type it: "2 mentors", "3 engagements a week". The same in the one line and
//! in the form.

use crate::book::goal::{Metric, Target};
use crate::text::fold;

/// What follows a count that is wanted each week.
const WEEKLY: [&str; 5] = [
    " a week",
    " per week",
    " each week",
    " every week",
    " weekly",
];

/// Why a target is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotATarget {
    /// None is wanted, or less.
    #[error("a target of {0} is reached already; type at least 1")]
    Reached(i64),
    /// A number of something that can't be counted.
    #[error(
        "“{0}” can’t be counted; there are contacts, conversations, events, introductions, follow-ups, \
         things given, engagements and mentors"
    )]
    Unknown(String),
    /// A number of some of what is counted: "introductions received".
    #[error("“{what}” are not counted by themselves; {} are, all of them", .of.noun())]
    Part {
        /// What was typed.
        what: String,
        /// What it is a part of.
        of: Metric,
    },
    /// A number of something that is counted, and no whole one.
    #[error("“{0}” is no number to reach; type a whole one, for example 2")]
    NoNumber(String),
    /// A rhythm in which nothing is counted.
    #[error(
        "“{0}” is not counted so; type how many a week, for example 1 talk a week, or how many by a day, for \
         example 6 talks by 1 jun"
    )]
    NoRhythm(String),
}

/// A number and what is counted, and whether each week. A text that begins with no number is no target at all.
pub fn read(text: &str) -> Result<Option<Target>, NotATarget> {
    let text = text.trim().trim_end_matches([',', '.']);
    let Some((number, what)) = text.split_once(' ') else {
        return Ok(None);
    };
    let what = fold(what);
    let weekly = WEEKLY.iter().find_map(|end| what.strip_suffix(end));
    let metric = metric(weekly.unwrap_or(&what));
    let Ok(count) = number.parse::<i64>() else {
        let is_number = number.starts_with(|first: char| first.is_ascii_digit());
        return match metric.filter(|_| is_number) {
            Some(_) => Err(NotATarget::NoNumber(number.to_owned())),
            None => Ok(None),
        };
    };
    if metric.is_none() && has_another_rhythm(&what) {
        return Err(NotATarget::NoRhythm(text.to_owned()));
    }
    let metric = metric.ok_or_else(|| not_counted(&what))?;
    if count < 1 {
        return Err(NotATarget::Reached(count));
    }
    let Ok(number) = u32::try_from(count) else {
        return Err(NotATarget::NoNumber(number.to_owned()));
    };
    Ok(Some(match weekly {
        Some(_) => Target::habit(metric, number),
        None => Target::count(metric, number),
    }))
}

/// A count as it can be typed: "2 mentors", "3 engagements a week"; empty for another target.
pub fn told(target: &Target) -> String {
    match target {
        Target::Count { metric, number, .. } => format!("{number} {}", metric.noun()),
        Target::Habit { metric, number, .. } => format!("{number} {} a week", metric.noun()),
        Target::None | Target::Milestones(_) => String::new(),
    }
}

/// Why something is not counted: it may be a part of what is.
fn not_counted(what: &str) -> NotATarget {
    let words = what.match_indices(' ').rev();
    let mut before = words.filter_map(|(at, _)| metric(what.get(..at)?));
    match before.next() {
        Some(metric) => NotATarget::Part {
            what: what.to_owned(),
            of: metric,
        },
        None => NotATarget::Unknown(what.to_owned()),
    }
}

/// Whether something is counted, but not by the week: "talks a month".
fn has_another_rhythm(what: &str) -> bool {
    let mut ends = [" a ", " an ", " per ", " each ", " every "].iter();
    let told = ends.find_map(|end| what.split_once(end));
    let alone = [" daily", " monthly", " yearly"];
    let alone = alone.iter().find_map(|end| what.strip_suffix(end));
    let (counted, unit) = told.unwrap_or((alone.unwrap_or_default(), "day"));
    metric(counted).is_some()
        && matches!(
            unit,
            "day" | "workday" | "fortnight" | "month" | "quarter" | "year"
        )
}

/// What people say of what is counted without counting anything else by it.
const DONE: [&str; 10] = [
    " received or made",
    " made or received",
    " made",
    " held",
    " had",
    " attended",
    " finished",
    " done",
    " found",
    " on platforms",
];

/// What people call what is given.
const GIVEN: [&str; 11] = [
    "thing given",
    "things given",
    "value given",
    "value-given",
    "times value given",
    "times given",
    "times something given",
    "times give value",
    "times give",
    "times giving value",
    "times giving",
];

/// What people call the metrics.
fn metric(what: &str) -> Option<Metric> {
    let what = what.trim().trim_end_matches('.');
    if GIVEN.contains(&what) {
        return Some(Metric::ValueGiven);
    }
    let bare = DONE.iter().find_map(|end| what.strip_suffix(end));
    let word = bare.unwrap_or(what).trim_end_matches('s');
    // Those received count as well.
    let is_half = what.ends_with(" made") && !what.ends_with("received or made");
    match word {
        "contact" | "new contact" | "people" | "person" | "new people" => Some(Metric::Contacts),
        "conversation" | "talk" | "coffee" | "chat" | "call" | "meeting" | "interview" => {
            Some(Metric::Conversations)
        }
        "event" | "meetup" | "meet-up" | "conference" => Some(Metric::Events),
        "introduction" | "intro" | "referral" if !is_half => Some(Metric::Introductions),
        "follow-up" | "follow up" | "followup" => Some(Metric::FollowUps),
        "gift" | "favour" | "favor" => Some(Metric::ValueGiven),
        "engagement" | "post" | "comment" | "share" => Some(Metric::Engagements),
        "mentor" => Some(Metric::Mentors),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_a_number_of_something_and_may_be_wanted_each_week() {
        let count = Target::count(Metric::Mentors, 2);
        let habit = Target::habit(Metric::Engagements, 3);
        assert_eq!(read("2 mentors."), Ok(Some(count)));
        for typed in [
            "3 engagements a week",
            "3 comments per week",
            "3 posts weekly",
        ] {
            assert_eq!(read(typed), Ok(Some(habit.clone())), "{typed}");
        }
        assert_eq!(read(&told(&habit)), Ok(Some(habit)));
        for (typed, metric) in [
            ("4 introductions received or made", Metric::Introductions),
            ("4 follow-ups finished", Metric::FollowUps),
            ("4 mentors found", Metric::Mentors),
            ("4 conversations held", Metric::Conversations),
            ("4 engagements on platforms", Metric::Engagements),
        ] {
            assert_eq!(read(typed), Ok(Some(Target::count(metric, 4))), "{typed}");
        }
        assert_eq!(read("pick a topic"), Ok(None));
        let part = read("3 introductions received").unwrap_err().to_string();
        assert_eq!(
            part,
            "“introductions received” are not counted by themselves; introductions are, all of them"
        );
        assert!(read("3 introductions made").is_err());
        assert_eq!(read("0 mentors"), Err(NotATarget::Reached(0)));
        assert_eq!(read("-3 talks"), Err(NotATarget::Reached(-3)));
        assert_eq!(
            read("2.5 talks"),
            Err(NotATarget::NoNumber("2.5".to_owned()))
        );
        for typed in ["99999999999999999999 talks", "5000000000 talks"] {
            assert!(
                matches!(read(typed), Err(NotATarget::NoNumber(_))),
                "{typed}"
            );
        }
        for typed in ["2 talks a month", "1 post per day", "4 coffees monthly"] {
            assert!(
                matches!(read(typed), Err(NotATarget::NoRhythm(_))),
                "{typed}"
            );
        }
        for metric in Metric::ALL {
            for what in [metric.noun(), metric.word()] {
                let target = Target::count(*metric, 3);
                assert_eq!(read(&format!("3 {what}")), Ok(Some(target)), "{what}");
            }
            for target in [Target::count(*metric, 1), Target::habit(*metric, 2)] {
                assert_eq!(read(&told(&target)), Ok(Some(target)));
            }
        }
        assert!(read("3 elephants").is_err_and(|why| why.to_string().contains("elephants")));
    }
}
