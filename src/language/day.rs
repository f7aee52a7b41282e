//! Days as people type and read them: "fri", "+3d", "12 nov" in, "Fri 4 Dec", "3d overdue" out.
//!
//! What a phrase means: a bare weekday is the coming one and never today; "next fri" is the Friday of the
//! week after this one, weeks beginning on Monday; a day and month that has passed rolls on to next year;
//! `m` is months; with dots the day comes first; with a slash a date is refused, as half of the world
//! would read it the other way round. Looking back, for what has happened, weekdays and dates are the
//! last ones instead of the coming ones.

use std::fmt;

use chrono::{Datelike, Days, Months, Weekday};

use crate::book::span::Unit;
use crate::book::{Day, Span};

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
    /// Nothing that is understood.
    #[error("“{0}” is no day; write for example fri, next fri, +3d, 2w, end of month or 12 nov")]
    Unknown(String),
}

/// The day that a phrase means, looking ahead.
pub fn read(text: &str, today: Day) -> Result<Day, NotADay> {
    read_leaning(text, today, Lean::Ahead)
}

/// The day that a phrase means, looking ahead or back.
pub fn read_leaning(text: &str, today: Day, lean: Lean) -> Result<Day, NotADay> {
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
        && let Some(found) = numeric(word, today, lean)
    {
        return found;
    }
    let named = by_name(&words, today, lean).or_else(|| relative(&words, today));
    if let Some(day) = named {
        return within(day).ok_or_else(unknown);
    }
    dated(&words, today, lean).unwrap_or_else(|| Err(unknown()))
}

/// Years beyond four digits are slips of the hand.
fn within(day: Day) -> Option<Day> {
    (1..=9_999).contains(&day.year()).then_some(day)
}

/// "today", "fri", "next fri", "end of month" and their like.
fn by_name(words: &[&str], today: Day, lean: Lean) -> Option<Day> {
    let after = |days: u64| today.checked_add_days(Days::new(days));
    let before = |days: u64| today.checked_sub_days(Days::new(days));
    let since_monday = u64::from(today.weekday().num_days_from_monday());
    match words {
        ["today" | "tonight"] => Some(today),
        ["tomorrow" | "tmr" | "tmrw"] => after(1),
        ["yesterday" | "yest"] => before(1),
        ["day", "after", "tomorrow"] => after(2),
        ["day", "before", "yesterday"] => before(2),
        ["weekend"] | ["this", "weekend"] => weekday(Weekday::Sat, today, lean),
        ["next", "week"] => after(7 - since_monday),
        ["last", "week"] => before(since_monday + 7),
        ["next", "month"] => today.checked_add_months(Months::new(1)),
        ["last", "month"] => today.checked_sub_months(Months::new(1)),
        ["next", "year"] => today.checked_add_months(Months::new(12)),
        ["last", "year"] => today.checked_sub_months(Months::new(12)),
        ["end", "of", "week"] | ["eow"] => after(6 - since_monday),
        ["end", "of", "month"] | ["eom"] => today.with_day(u32::from(today.num_days_in_month())),
        ["end", "of", "year"] | ["eoy"] => Day::from_ymd_opt(today.year(), 12, 31),
        ["next", name] => {
            let days = weekday_named(name)?.num_days_from_monday();
            after(7 - since_monday + u64::from(days))
        }
        ["last", name] => weekday(weekday_named(name)?, today, Lean::Back),
        ["on" | "this", name] | [name] => weekday(weekday_named(name)?, today, lean),
        _ => None,
    }
}

/// The nearest day of this name, today aside.
fn weekday(name: Weekday, today: Day, lean: Lean) -> Option<Day> {
    let (wanted, now) = (
        name.num_days_from_monday(),
        today.weekday().num_days_from_monday(),
    );
    let ahead = (wanted + 6 - now) % 7 + 1;
    match lean {
        Lean::Ahead => today.checked_add_days(Days::new(u64::from(ahead))),
        Lean::Back => today.checked_sub_days(Days::new(u64::from((now + 6 - wanted) % 7 + 1))),
    }
}

fn weekday_named(name: &str) -> Option<Weekday> {
    const NAMES: [(&str, Weekday); 7] = [
        ("monday", Weekday::Mon),
        ("tuesday", Weekday::Tue),
        ("wednesday", Weekday::Wed),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("saturday", Weekday::Sat),
        ("sunday", Weekday::Sun),
    ];
    let name = name.trim_end_matches('.');
    let found = NAMES
        .iter()
        .find(|(full, _)| name.len() >= 3 && full.starts_with(name));
    found.map(|(_, day)| *day)
}

/// "+3d", "2w", "in 2 weeks", "3 days ago", "a week from fri".
fn relative(words: &[&str], today: Day) -> Option<Day> {
    match words {
        [one] => {
            let (sign, span) = match one.strip_prefix('-') {
                Some(span) => (-1, span),
                None => (1, one.strip_prefix('+').unwrap_or(one)),
            };
            span.parse().ok().and_then(|span| moved(today, span, sign))
        }
        ["in", "a" | "an" | "one", unit] => moved(today, Span::new(1, unit_named(unit)?)?, 1),
        ["in", count, unit] => moved(today, counted(count, unit)?, 1),
        ["in", span] => moved(today, span.parse().ok()?, 1),
        ["a" | "an" | "one", unit, "ago"] => moved(today, Span::new(1, unit_named(unit)?)?, -1),
        [count, unit, "ago"] => moved(today, counted(count, unit)?, -1),
        [span, "ago"] => moved(today, span.parse().ok()?, -1),
        ["a" | "one", "week", "from", rest @ ..] => {
            by_name(rest, today, Lean::Ahead)?.checked_add_days(Days::new(7))
        }
        [count, unit] => moved(today, counted(count.trim_start_matches('+'), unit)?, 1),
        _ => None,
    }
}

fn counted(count: &str, unit: &str) -> Option<Span> {
    Span::new(count.parse().ok()?, unit_named(unit)?)
}

fn unit_named(name: &str) -> Option<Unit> {
    match name.trim_end_matches('s') {
        "day" => Some(Unit::Day),
        "week" | "wk" => Some(Unit::Week),
        "month" => Some(Unit::Month),
        "year" | "yr" => Some(Unit::Year),
        _ => None,
    }
}

fn moved(today: Day, span: Span, sign: i8) -> Option<Day> {
    let count = u32::from(span.count());
    let days = |each: u32| Days::new(u64::from(count) * u64::from(each));
    let months = |each: u32| Months::new(count.saturating_mul(each));
    match (span.unit(), sign < 0) {
        (Unit::Day, false) => today.checked_add_days(days(1)),
        (Unit::Day, true) => today.checked_sub_days(days(1)),
        (Unit::Week, false) => today.checked_add_days(days(7)),
        (Unit::Week, true) => today.checked_sub_days(days(7)),
        (Unit::Month, false) => today.checked_add_months(months(1)),
        (Unit::Month, true) => today.checked_sub_months(months(1)),
        (Unit::Year, false) => today.checked_add_months(months(12)),
        (Unit::Year, true) => today.checked_sub_months(months(12)),
    }
}

/// "2026-12-01", "1.12.", "1.12.2026", and the refusal of "12/1".
fn numeric(word: &str, today: Day, lean: Lean) -> Option<Result<Day, NotADay>> {
    let no_such = || NotADay::NoSuchDay(word.to_owned());
    if let [year, month, day] = word.split('-').collect::<Vec<_>>().as_slice() {
        let (year, month, day) = (
            year.parse::<u16>().ok()?,
            month.parse().ok()?,
            day.parse().ok()?,
        );
        let found = Day::from_ymd_opt(i32::from(year), month, day).and_then(within);
        return Some(found.ok_or_else(no_such));
    }
    if word.contains('/') {
        let parts: Vec<u32> = word
            .split('/')
            .map(|part| part.parse().ok())
            .collect::<Option<_>>()?;
        let example = match parts.as_slice() {
            [one, two, ..] => either_way(*one, *two),
            _ => return None,
        };
        return Some(Err(NotADay::Ambiguous(word.to_owned(), example)));
    }
    let dotted: Vec<&str> = word.split('.').collect();
    match dotted.as_slice() {
        [day, month, year @ ("" | _) | year] if !month.is_empty() => {
            let (day, month) = (day.parse().ok()?, month.parse().ok()?);
            let year = if year.is_empty() {
                None
            } else {
                Some(year.parse().ok()?)
            };
            Some(on(day, month, year, today, lean).ok_or_else(no_such))
        }
        _ => None,
    }
}

/// "12 jan or 1 dec" for 12/1.
fn either_way(one: u32, two: u32) -> String {
    let said = |day: u32, month: u32| {
        let month = usize::try_from(month)
            .ok()
            .and_then(|month| MONTHS.get(month.wrapping_sub(1)));
        month.map(|month| format!("{day} {}", month.get(..3).unwrap_or(month)))
    };
    match (said(one, two), said(two, one)) {
        (Some(first), Some(second)) if first != second => format!("{first} or {second}"),
        (Some(only), _) | (_, Some(only)) => only,
        _ => "12 jan".to_owned(),
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn month_named(name: &str) -> Option<u32> {
    let name = name.trim_end_matches('.');
    let found = MONTHS.iter().position(|full| {
        name.len() >= 3 && (full.starts_with(name) || (name == "sept" && full.starts_with("sep")))
    });
    found.and_then(|place| u32::try_from(place + 1).ok())
}

/// "12", "12th", "1st".
fn day_number(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches('.');
    let digits = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| digits.strip_suffix(end))
        .unwrap_or(digits);
    digits.parse().ok().filter(|_| digits.len() <= 2)
}

/// "12 nov", "nov 12", "12 nov 2026", "12th of november", "15th".
fn dated(words: &[&str], today: Day, lean: Lean) -> Option<Result<Day, NotADay>> {
    let words: Vec<&str> = words
        .iter()
        .copied()
        .filter(|word| !matches!(*word, "of" | "the" | "on"))
        .collect();
    let words = match words.as_slice() {
        [weekday, date @ ..] if date.len() >= 2 && weekday_named(weekday).is_some() => {
            date.to_vec()
        }
        _ => words,
    };
    let (day, month, year) = match words.as_slice() {
        [one, two] => match (day_number(one), month_named(two)) {
            (Some(day), Some(month)) => (day, month, None),
            _ => (day_number(two)?, month_named(one)?, None),
        },
        [one, two, year] => {
            let year = year.parse().ok().filter(|_| year.len() == 4)?;
            match (day_number(one), month_named(two)) {
                (Some(day), Some(month)) => (day, month, Some(year)),
                _ => (day_number(two)?, month_named(one)?, Some(year)),
            }
        }
        [one] if one.ends_with(|last: char| last.is_ascii_alphabetic()) => {
            return day_of_month(day_number(one)?, today, lean).map(Ok);
        }
        _ => return None,
    };
    let said = || words.join(" ");
    Some(on(day, month, year, today, lean).ok_or_else(|| NotADay::NoSuchDay(said())))
}

/// The day and month of a year; without one, of the nearest year that has it in the right direction.
fn on(day: u32, month: u32, year: Option<i32>, today: Day, lean: Lean) -> Option<Day> {
    if let Some(year) = year {
        return Day::from_ymd_opt(year, month, day).and_then(within);
    }
    let years: Vec<i32> = match lean {
        Lean::Ahead => (today.year()..=today.year() + 8).collect(),
        Lean::Back => (today.year() - 8..=today.year()).rev().collect(),
    };
    let fits = |found: &Day| match lean {
        Lean::Ahead => *found >= today,
        Lean::Back => *found <= today,
    };
    years
        .into_iter()
        .filter_map(|year| Day::from_ymd_opt(year, month, day))
        .find(fits)
}

/// The next or last time that the month has this day.
fn day_of_month(day: u32, today: Day, lean: Lean) -> Option<Day> {
    let first = today.with_day(1)?;
    (0..=12).find_map(|months| {
        let month = match lean {
            Lean::Ahead => first.checked_add_months(Months::new(months)),
            Lean::Back => first.checked_sub_months(Months::new(months)),
        };
        let found = month?.with_day(day)?;
        let fits = if lean == Lean::Ahead {
            found >= today
        } else {
            found <= today
        };
        fits.then_some(found)
    })
}

/// A day near today in words: "today", "tomorrow", "Fri 4 Dec", "4 Dec 2027" where the year is another
/// and the day not near.
pub fn near(day: Day, today: Day) -> String {
    let days = (day - today).num_days();
    match days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        _ if day.year() == today.year() || days.abs() < 60 => day.format("%a %-d %b").to_string(),
        _ => day.format("%-d %b %Y").to_string(),
    }
}

/// How far a day is, as the agenda says it: "3d overdue", "today", "tomorrow", "in 11 days".
pub fn distance(day: Day, today: Day) -> String {
    match (day - today).num_days() {
        late if late < -13 => format!("{} overdue", roughly(-late, "w", "m", "y")),
        late if late < 0 => format!("{}d overdue", -late),
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days if days < 14 => format!("in {days} days"),
        days => format!("in {}", Roughly(days)),
    }
}

/// How long ago a day was: "today", "yesterday", "3 days ago", "2 weeks ago", "5 months ago".
pub fn ago(day: Day, today: Day) -> String {
    match (today - day).num_days() {
        ahead if ahead < 0 => distance(day, today),
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days if days < 14 => format!("{days} days ago"),
        days => format!("{} ago", Roughly(days)),
    }
}

/// A length of time: "1 day", "10 days", "6 weeks", "5 months".
pub fn length(days: u32) -> String {
    match days {
        1 => "1 day".to_owned(),
        0..14 => format!("{days} days"),
        _ => Roughly(days.into()).to_string(),
    }
}

/// A number of days, in the unit in which it is best told.
fn roughly(days: i64, weeks: &str, months: &str, years: &str) -> String {
    match days {
        ..60 => format!("{}{weeks}", days / 7),
        60..730 => format!("{}{months}", (days * 12 + 182) / 365),
        _ => format!("{}{years}", days / 365),
    }
}

/// A number of days in words: "3 weeks", "5 months".
struct Roughly(i64);

impl fmt::Display for Roughly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&roughly(self.0, " weeks", " months", " years"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    /// A Monday.
    fn today() -> Day {
        day("2026-11-23")
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

    #[test]
    fn days_are_told_in_words() {
        for (when, near_words, distance_words) in [
            ("2026-11-23", "today", "today"),
            ("2026-11-24", "tomorrow", "tomorrow"),
            ("2026-12-04", "Fri 4 Dec", "in 11 days"),
            ("2026-11-20", "Fri 20 Nov", "3d overdue"),
            ("2026-10-12", "Mon 12 Oct", "6w overdue"),
            ("2027-01-08", "Fri 8 Jan", "in 6 weeks"),
            ("2027-12-04", "4 Dec 2027", "in 12 months"),
        ] {
            assert_eq!(near(day(when), today()), near_words);
            assert_eq!(distance(day(when), today()), distance_words);
        }
        assert_eq!(ago(day("2026-11-09"), today()), "2 weeks ago");
        assert_eq!(ago(day("2026-11-13"), today()), "10 days ago");
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
            let told = today().checked_add_days(Days::new(days)).unwrap();
            prop_assert_eq!(read(&near(told, today()), today()), Ok(told));
        }
    }
}
