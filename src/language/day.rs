//! Days as people type and read them: "fri", "+3d", "12 nov" in, "Fri 4 Dec", "3d overdue" out.
//!
//! What a phrase means: a bare weekday is the coming one and never today; "next fri" is the Friday of the
//! week after this one; a day and month that has passed rolls on to next year; `m` is months; with dots the
//! day comes first; with a slash a date is refused, as half of the world would read it the other way round,
//! unless the [`Calendar`] has an order for it. Looking back, for what has happened, weekdays and dates are
//! the last ones instead of the coming ones.

mod calendar;
mod dated;
mod named;
mod told;
mod yearly;

pub use calendar::{Calendar, DateOrder};
pub use named::coming_weekday;
pub use told::{ago, distance, length, near, near_and_ago, near_and_far, whole};
pub use yearly::{read_yearly, split_yearly, tell_yearly};

use chrono::Datelike;

use crate::book::Day;
use dated::{dated, numeric};
use named::{by_name, relative};

/// Where a phrase without a direction of its own points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lean {
    /// To what comes: plans and promises.
    Ahead,
    /// To what was: what is logged.
    Back,
}

/// A text that names no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotADay {
    /// Nothing was typed.
    #[error("type a day, for example fri, +3d, 2w or 12 nov")]
    Empty,
    /// Day and month could be either way round.
    #[error("“{0}” could be read two ways; write the month as a word, for example {1}")]
    Ambiguous(String, String),
    /// There is no such day.
    #[error("there is no {0}; the calendar has no such day")]
    NoSuchDay(String),
    /// No day of the year.
    #[error("“{0}” is no day of the year; write for example 10 dec, or 10 dec 1815 with the year")]
    NotYearly(String),
    /// Nothing that is understood.
    #[error("“{0}” is no day; write for example fri, next fri, +3d, 2w, end of month or 12 nov")]
    Unknown(String),
}

/// The day that a phrase means, looking ahead.
pub fn read(text: &str, calendar: Calendar) -> Result<Day, NotADay> {
    read_leaning(text, calendar, Lean::Ahead)
}

/// The day that a phrase means, looking ahead or back.
pub fn read_leaning(text: &str, calendar: Calendar, lean: Lean) -> Result<Day, NotADay> {
    let today = calendar.today;
    let phrase = text.trim().to_lowercase();
    let words: Vec<&str> = phrase
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        return Err(NotADay::Empty);
    }
    let unknown = || NotADay::Unknown(text.trim().to_owned());
    if let [word] = words.as_slice()
        && let Some(found) = numeric(word, calendar, lean)
    {
        return found;
    }
    let named = by_name(&words, calendar, lean).or_else(|| relative(&words, calendar));
    if let Some(day) = named {
        return within(day).ok_or_else(unknown);
    }
    dated(&words, today, lean).unwrap_or_else(|| Err(unknown()))
}

/// Years beyond four digits are slips of the hand.
fn within(day: Day) -> Option<Day> {
    (1..=9_999).contains(&day.year()).then_some(day)
}
#[cfg(test)]
mod tests {
    use chrono::{Days, Weekday};
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// A Monday.
    fn today() -> Calendar {
        Calendar::usual(day("2026-11-23"))
    }

    /// That day for somebody with other habits.
    fn other(week_start: Weekday, date_order: Option<DateOrder>) -> Calendar {
        Calendar {
            week_start,
            date_order,
            ..today()
        }
    }

    #[test]
    fn phrases_mean_what_people_mean() {
        for (phrase, meant) in [
            ("today", "2026-11-23"),
            ("tomorrow", "2026-11-24"),
            ("yesterday", "2026-11-22"),
            ("fri", "2026-11-27"),
            ("Friday", "2026-11-27"),
            ("mon", "2026-11-30"),
            ("next fri", "2026-12-04"),
            ("next mon", "2026-11-30"),
            ("last fri", "2026-11-20"),
            ("+3d", "2026-11-26"),
            ("3d", "2026-11-26"),
            ("-3d", "2026-11-20"),
            ("2w", "2026-12-07"),
            ("1m", "2026-12-23"),
            ("in 2 weeks", "2026-12-07"),
            ("in a month", "2026-12-23"),
            ("2 weeks", "2026-12-07"),
            ("3 days ago", "2026-11-20"),
            ("a week from friday", "2026-12-04"),
            ("end of month", "2026-11-30"),
            ("eom", "2026-11-30"),
            ("end of week", "2026-11-29"),
            ("next week", "2026-11-30"),
            ("next month", "2026-12-23"),
            ("weekend", "2026-11-28"),
            ("12 nov", "2027-11-12"),
            ("1 dec", "2026-12-01"),
            ("Dec 1, 2026", "2026-12-01"),
            ("1st of december", "2026-12-01"),
            ("15th", "2026-12-15"),
            ("31 jan", "2027-01-31"),
            ("2026-12-01", "2026-12-01"),
            ("1.12.", "2026-12-01"),
            ("1.12.2027", "2027-12-01"),
            ("29 feb", "2028-02-29"),
        ] {
            assert_eq!(read(phrase, today()), Ok(day(meant)), "{phrase}");
        }
    }

    #[test]
    fn what_was_logged_lies_behind() {
        for (phrase, meant) in [
            ("fri", "2026-11-20"),
            ("mon", "2026-11-16"),
            ("12 nov", "2026-11-12"),
            ("1 dec", "2025-12-01"),
            ("20th", "2026-11-20"),
        ] {
            assert_eq!(
                read_leaning(phrase, today(), Lean::Back),
                Ok(day(meant)),
                "{phrase}"
            );
        }
    }

    #[test]
    fn a_date_with_a_slash_is_refused_with_both_readings() {
        let refusal = read("12/1", today()).unwrap_err().to_string();
        assert_eq!(
            refusal,
            "“12/1” could be read two ways; write the month as a word, for example 12 jan or 1 dec"
        );
        assert!(
            read("12/13", today())
                .unwrap_err()
                .to_string()
                .contains("13 dec")
        );
    }

    #[test]
    fn with_an_order_of_day_and_month_a_slash_is_read_by_it() {
        for (phrase, order, meant) in [
            ("12/1", DateOrder::DayMonth, "2027-01-12"),
            ("12/1", DateOrder::MonthDay, "2026-12-01"),
            ("12/1/2027", DateOrder::MonthDay, "2027-12-01"),
            ("12/1/27", DateOrder::DayMonth, "2027-01-12"),
        ] {
            let read = read(phrase, other(Weekday::Mon, Some(order)));
            assert_eq!(read, Ok(day(meant)), "{phrase} {order}");
        }
        for phrase in ["13/13", "1/2/3/4", "12/1/99999999", "31/4"] {
            let refused = read(phrase, other(Weekday::Mon, Some(DateOrder::DayMonth)));
            assert!(matches!(refused, Err(NotADay::NoSuchDay(_))), "{phrase}");
        }
    }

    #[test]
    fn weeks_begin_where_they_begin_for_their_owner() {
        for (phrase, week_start, meant) in [
            ("next week", Weekday::Sun, "2026-11-29"),
            ("next sun", Weekday::Sun, "2026-11-29"),
            ("next fri", Weekday::Sun, "2026-12-04"),
            ("end of week", Weekday::Sun, "2026-11-28"),
            ("last week", Weekday::Sun, "2026-11-15"),
            ("next mon", Weekday::Sat, "2026-11-30"),
            ("end of week", Weekday::Tue, "2026-11-23"),
        ] {
            let read = read(phrase, other(week_start, None));
            assert_eq!(read, Ok(day(meant)), "{phrase} {week_start}");
        }
    }

    #[test]
    fn every_day_of_two_centuries_told_whole_is_read_back() {
        let mut told_day = day("1900-01-01");
        while told_day < day("2101-01-01") {
            for order in [None, Some(DateOrder::DayMonth), Some(DateOrder::MonthDay)] {
                let read = read(&whole(told_day), other(Weekday::Sun, order));
                assert_eq!(read, Ok(told_day), "{}", whole(told_day));
            }
            told_day = told_day.succ_opt().unwrap();
        }
        assert_eq!(whole(day("2026-11-20")), "Fri 20 Nov 2026");
    }

    #[test]
    fn a_weekday_left_standing_before_another_date_says_nothing() {
        assert_eq!(read("Fri 21 Nov 2026", today()), Ok(day("2026-11-21")));
    }

    #[test]
    fn days_that_are_not_there_are_refused() {
        for phrase in ["30 feb", "2026-13-01", "2026-02-30", "31.4."] {
            assert!(
                matches!(read(phrase, today()), Err(NotADay::NoSuchDay(_))),
                "{phrase}"
            );
        }
        for phrase in [
            "",
            "fri garbage",
            "99999999 weeks",
            "soon",
            "12",
            "m",
            "1.2.3.4",
            "+",
            "-",
            "/",
        ] {
            assert!(read(phrase, today()).is_err(), "{phrase} is no day");
        }
    }

    proptest! {
        #[test]
        fn reading_any_text_gives_a_day_or_a_sentence(text in "\\PC{0,24}") {
            if let Err(refusal) = read(&text, today()) {
                prop_assert!(!refusal.to_string().is_empty());
            }
        }

        #[test]
        fn what_is_told_is_understood(days in 0_u64..300) {
            let told = today().today.checked_add_days(Days::new(days)).unwrap();
            prop_assert_eq!(read(&near(told, today().today), today()), Ok(told));
        }

        #[test]
        fn a_day_told_whole_is_that_day_whenever_and_wherever_it_is_read(
            today in 1_i32..=3_652_059,
            day in 1_i32..=3_652_059,
            order in proptest::option::of(proptest::sample::select(DateOrder::ALL)),
            lean in proptest::sample::select(vec![Lean::Ahead, Lean::Back]),
        ) {
            let day_of = |count| Day::from_num_days_from_ce_opt(count).unwrap();
            let calendar = Calendar { date_order: order, ..Calendar::usual(day_of(today)) };
            let told = whole(day_of(day));
            prop_assert_eq!(read_leaning(&told, calendar, lean), Ok(day_of(day)), "{}", told);
        }
    }
}
