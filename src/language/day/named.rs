//! Days named by how they lie to today: "fri", "next week", "end of month", "+3d", "2 weeks ago".

use chrono::{Datelike, Days, Months, Weekday};

use super::{Calendar, Lean};
use crate::book::span::Unit;
use crate::book::{Day, Span};

/// "today", "fri", "next fri", "end of month" and their like.
pub(super) fn by_name(words: &[&str], calendar: Calendar, lean: Lean) -> Option<Day> {
    let today = calendar.today;
    let after = |days: u64| today.checked_add_days(Days::new(days));
    let before = |days: u64| today.checked_sub_days(Days::new(days));
    let passed = calendar.since_week_start();
    match words {
        ["today" | "tonight"] => Some(today),
        ["tomorrow" | "tmr" | "tmrw"] => after(1),
        ["yesterday" | "yest"] => before(1),
        ["day", "after", "tomorrow"] => after(2),
        ["day", "before", "yesterday"] => before(2),
        ["weekend"] | ["this", "weekend"] => weekday(Weekday::Sat, today, lean),
        ["next", "week"] => after(7 - passed),
        ["last", "week"] => before(passed + 7),
        ["next", "month"] => today.checked_add_months(Months::new(1)),
        ["last", "month"] => today.checked_sub_months(Months::new(1)),
        ["next", "year"] => today.checked_add_months(Months::new(12)),
        ["last", "year"] => today.checked_sub_months(Months::new(12)),
        ["end", "of", "week"] | ["eow"] => after(6 - passed),
        ["end", "of", "month"] | ["eom"] => today.with_day(u32::from(today.num_days_in_month())),
        ["end", "of", "year"] | ["eoy"] => Day::from_ymd_opt(today.year(), 12, 31),
        ["next", name] => {
            let days = weekday_named(name)?.days_since(calendar.week_start);
            after(7 - passed + u64::from(days))
        }
        ["last", name] => weekday(weekday_named(name)?, today, Lean::Back),
        ["on" | "this", name] | [name] => weekday(weekday_named(name)?, today, lean),
        _ => None,
    }
}

/// The coming day of this weekday: "mon", "Monday"; nothing where none is named.
pub fn coming_weekday(name: &str, calendar: Calendar) -> Option<Day> {
    let name = name.to_lowercase();
    weekday(weekday_named(&name)?, calendar.today, Lean::Ahead)
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

pub(super) fn weekday_named(name: &str) -> Option<Weekday> {
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
pub(super) fn relative(words: &[&str], calendar: Calendar) -> Option<Day> {
    let today = calendar.today;
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
            by_name(rest, calendar, Lean::Ahead)?.checked_add_days(Days::new(7))
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
