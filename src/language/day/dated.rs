//! Days named by their place in the calendar: "12 nov", "2026-12-01", "1.12.", "15th".

use chrono::{Datelike, Months};

use super::named::weekday_named;
use super::{Calendar, DateOrder, Lean, NotADay, within};
use crate::book::Day;

/// Day, month, and the year where it is said.
pub(super) type Parts = (u32, u32, Option<u16>);

/// "2026-12-01", "1.12.", "1.12.2026", and "12/1", or the refusal of it.
pub(super) fn numeric(word: &str, calendar: Calendar, lean: Lean) -> Option<Result<Day, NotADay>> {
    let today = calendar.today;
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
    if let Some(read) = slashed(word, calendar.date_order) {
        let this_century = |year| if year < 100 { 2000 + year } else { year };
        let found = |(day, month, year): Parts| {
            on(day, month, year.map(this_century), today, lean).ok_or_else(no_such)
        };
        return Some(read.and_then(found));
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

/// Day, month and perhaps year of "12/1"; without an order the refusal of it, as half of the world reads
/// it the other way round.
pub(super) fn slashed(word: &str, order: Option<DateOrder>) -> Option<Result<Parts, NotADay>> {
    let numbers: Vec<u32> = word
        .split('/')
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let (one, two, year) = match *numbers.as_slice() {
        [one, two] => (one, two, None),
        [one, two, year, ..] => (one, two, u16::try_from(year).ok()),
        _ => return None,
    };
    let Some(order) = order else {
        let either = either_way(one, two);
        return Some(Err(NotADay::Ambiguous(word.to_owned(), either)));
    };
    if numbers.len() > 3 || (numbers.len() == 3 && year.is_none()) {
        return Some(Err(NotADay::NoSuchDay(word.to_owned())));
    }
    let (day, month) = order.day_and_month(one, two);
    Some(Ok((day, month, year)))
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

/// The short name of a month (1 to 12): "Nov".
pub(super) fn month_name(month: u8) -> &'static str {
    const SHORT: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let place = usize::from(month).wrapping_sub(1);
    SHORT.get(place).copied().unwrap_or_default()
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
pub(super) fn dated(words: &[&str], today: Day, lean: Lean) -> Option<Result<Day, NotADay>> {
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
    if let [one] = words.as_slice()
        && one.ends_with(|last: char| last.is_ascii_alphabetic())
    {
        return day_of_month(day_number(one)?, today, lean).map(Ok);
    }
    let (day, month, year) = named_parts(&words)?;
    let said = || words.join(" ");
    Some(on(day, month, year, today, lean).ok_or_else(|| NotADay::NoSuchDay(said())))
}

/// Day, month and perhaps year of "12 nov", "nov 12", "12 nov 2026"; whether there is such a day is not asked.
pub(super) fn named_parts(words: &[&str]) -> Option<Parts> {
    let (one, two, year) = match *words {
        [one, two] => (one, two, None),
        [one, two, year] => (
            one,
            two,
            Some(year.parse().ok().filter(|_| year.len() == 4)?),
        ),
        _ => return None,
    };
    match (day_number(one), month_named(two)) {
        (Some(day), Some(month)) => Some((day, month, year)),
        _ => Some((day_number(two)?, month_named(one)?, year)),
    }
}

/// The day and month of a year; without one, of the nearest year that has it in the right direction.
fn on(day: u32, month: u32, year: Option<u16>, today: Day, lean: Lean) -> Option<Day> {
    if let Some(year) = year {
        return Day::from_ymd_opt(year.into(), month, day).and_then(within);
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
