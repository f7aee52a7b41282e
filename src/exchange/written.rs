//! Days as the programs write them into their files.

use chrono::{Datelike, NaiveDate};

use super::DayOrder;
use crate::book::Day;
use crate::book::yearly::Yearly;

/// A day in one of the ways that leave no doubt: "12 Mar 2024", "7-Feb-22", "2024-03-12".
pub(super) fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    // With points, the day comes first wherever they are used.
    let ways = [
        "%d %b %Y",
        "%d-%b-%y",
        "%Y-%m-%d",
        "%d %B %Y",
        "%b %d, %Y",
        "%B %d, %Y",
        "%b %d %Y",
        "%B %d %Y",
        "%d.%m.%Y",
    ];
    let mut days = ways
        .iter()
        .filter_map(|way| NaiveDate::parse_from_str(text, way).ok());
    days.next()
}

/// The day of a moment as exports write it: "2024-03-12 10:00:00 UTC", "2024/03/12 10:00:00 UTC", "3/12/24, 9:05 AM"
/// with the month first, or only a day.
pub(super) fn day_of_moment(text: &str) -> Option<Day> {
    let text = text.trim();
    let of_moment = || {
        let (on, _time) = text.split_once([' ', 'T'])?;
        let on = on.trim_end_matches(',');
        let ways = ["%m/%d/%y", "%Y-%m-%d", "%Y/%m/%d"];
        let mut days = ways
            .iter()
            .filter_map(|way| NaiveDate::parse_from_str(on, way).ok());
        // "13/12/24" is no day of the year 13.
        days.find(|day| day.year() > 1900)
    };
    day(text).or_else(of_moment)
}

/// The years that programs put down where none is known: those of tables, Apple's and khard's.
const NO_YEAR: [i32; 3] = [0, 1604, 1900];

/// A day that comes back each year, where no file and nobody says how slashes are meant.
pub(super) fn yearly(text: &str) -> Option<Yearly> {
    yearly_in(text, None).ok()
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoDate {
    /// It could be either of two.
    Either,
    /// It is none.
    None,
}

/// A day that comes back each year: "1815-12-10", "18151210", "--12-10", "--1210", "10 Dec", with a time of the day
/// behind it or not, or with slashes.
pub(super) fn yearly_in(text: &str, order: Option<DayOrder>) -> Result<Yearly, NoDate> {
    let text = text.trim();
    let text = text.split_once(['T', ' ']).map_or(text, |(day, time)| {
        if time.starts_with(|it: char| it.is_ascii_digit())
            && time.contains(':') | !text.contains(' ')
        {
            day
        } else {
            text
        }
    });
    if let Some(slashed) = Slashed::of(text) {
        let (day, month) = slashed.day_and_month(order)?;
        let year = slashed.year.filter(|year| *year >= WHOLE_YEAR);
        let is_cut = slashed.year.is_some() && year.is_none();
        let on = Yearly::new(month, day, year).filter(|_| !is_cut);
        return on.ok_or(NoDate::None);
    }
    if let Some(rest) = text.strip_prefix("--") {
        let parts = rest.split_once('-').or_else(|| rest.split_at_checked(2));
        let parts = parts.and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
        let on = parts.and_then(|(month, day)| Yearly::new(month, day, None));
        return on.ok_or(NoDate::None);
    }
    let as_written = |text: &str, way| NaiveDate::parse_from_str(text, way).ok();
    let digits = || as_written(text, "%Y%m%d").filter(|_| text.len() == 8);
    let part = |number: u32| u8::try_from(number).ok();
    let of = |on: NaiveDate, year| Yearly::new(part(on.month())?, part(on.day())?, year);
    if let Some(on) = day(text).or_else(digits) {
        let year = Some(on.year()).filter(|year| !NO_YEAR.contains(year));
        let year = year.and_then(|year| u16::try_from(year).ok());
        return of(on, year).ok_or(NoDate::None);
    }
    // A year that has all days there are.
    let with_year = format!("{text} 2000");
    let ways = ["%d %b %Y", "%b %d %Y"];
    let on = ways.iter().find_map(|way| as_written(&with_year, way));
    on.and_then(|on| of(on, None)).ok_or(NoDate::None)
}

/// A day in one of the ways that leave no doubt, or with slashes.
pub(super) fn day_in(text: &str, order: Option<DayOrder>) -> Result<Day, NoDate> {
    let Some(slashed) = Slashed::of(text.trim()) else {
        return day(text).ok_or(NoDate::None);
    };
    let (day, month) = slashed.day_and_month(order)?;
    let year = slashed.year.ok_or(NoDate::None)?;
    let year = if year < 100 { year + CENTURY } else { year };
    let on = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    on.filter(|_| year >= WHOLE_YEAR).ok_or(NoDate::None)
}

/// The first year that is written with four digits.
const WHOLE_YEAR: u16 = 1000;
/// The century in which people met, where only its years are written.
const CENTURY: u16 = 2000;

/// A date with slashes, of whose first two numbers one is the day and the other the month.
struct Slashed {
    first: u8,
    second: u8,
    year: Option<u16>,
}

/// How many months there are.
const MONTHS: u8 = 12;

impl Slashed {
    fn of(text: &str) -> Option<Self> {
        let mut parts = text.split('/').map(str::trim);
        let slashed = Self {
            first: parts.next()?.parse().ok()?,
            second: parts.next()?.parse().ok()?,
            year: parts.next().map(str::parse).transpose().ok()?,
        };
        parts.next().is_none().then_some(slashed)
    }

    /// The order of its numbers, where one of them can be no month.
    fn order(&self) -> Option<DayOrder> {
        match (self.first > MONTHS, self.second > MONTHS) {
            (true, false) => Some(DayOrder::DayMonth),
            (false, true) => Some(DayOrder::MonthDay),
            _ => None,
        }
    }

    fn day_and_month(&self, order: Option<DayOrder>) -> Result<(u8, u8), NoDate> {
        let (day, month) = (self.first, self.second);
        match self.order().or(order) {
            _ if day == month => Ok((day, month)),
            Some(DayOrder::DayMonth) => Ok((day, month)),
            Some(DayOrder::MonthDay) => Ok((month, day)),
            None if day > MONTHS => Err(NoDate::None),
            None => Err(NoDate::Either),
        }
    }
}

/// The two days that a date with slashes could be: "12 January or 1 December".
pub(super) fn either(text: &str) -> String {
    let said = |day: u8, month: u8| {
        let on = NaiveDate::from_ymd_opt(2000, month.into(), day.into());
        on.map_or(String::new(), |on| on.format("%-d %B").to_string())
    };
    let of = |it: Slashed| {
        let (first, second) = (said(it.first, it.second), said(it.second, it.first));
        format!("{first} or {second}")
    };
    Slashed::of(text.trim()).map_or(String::new(), of)
}

/// The order that dates with slashes have, where one of them tells it and none another.
pub(super) fn order<'a>(texts: impl Iterator<Item = &'a str>) -> Option<DayOrder> {
    let mut told = texts.filter_map(|it| Slashed::of(it.trim())?.order());
    let first = told.next()?;
    told.all(|it| it == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_exports_write_them() {
        let on = Some("2024-03-12".parse().unwrap());
        assert_eq!(day("12 Mar 2024"), on);
        assert_eq!(day("12-Mar-24"), on);
        assert_eq!(day("03/12/2024"), None);
        for text in [
            "2024-03-12 10:00:00 UTC",
            "2024/03/12 23:59:59 UTC",
            "3/12/24, 9:05 AM",
            "03/12/24, 09:05 AM",
            "12 Mar 2024",
        ] {
            assert_eq!(day_of_moment(text), on, "{text}");
        }
        assert_eq!(day_of_moment("13/12/24, 9:05 AM"), None);
        assert_eq!(yearly("--03-14"), Yearly::new(3, 14, None));
        assert_eq!(yearly("12/28/1969"), Yearly::new(12, 28, Some(1969)));
        assert_eq!(yearly("28/12/1969"), Yearly::new(12, 28, Some(1969)));
        assert_eq!(yearly("0/0/00"), None);
        for text in ["6 May", "May 6", "--05-06"] {
            assert_eq!(yearly(text), Yearly::new(5, 6, None), "{text}");
        }
        let born = Yearly::new(4, 15, Some(1996));
        for text in [
            "1996-04-15",
            "19960415",
            "19960415T102030Z",
            "1996-04-15T10:20:30Z",
            "1996-04-15 00:00:00",
            "15 Apr 1996",
        ] {
            assert_eq!(yearly(text), born, "{text}");
        }
        for text in ["27.04.1970", "April 27 1970", "Apr 27, 1970"] {
            assert_eq!(yearly(text), Yearly::new(4, 27, Some(1970)), "{text}");
        }
        for text in [
            "--0415",
            "--04-15",
            "1604-04-15",
            "1900-04-15",
            "0000-04-15",
        ] {
            assert_eq!(yearly(text), Yearly::new(4, 15, None), "{text}");
        }
        for text in ["circa 1800", "1996-04", "Tuesday", "--", "--é1"] {
            assert_eq!(yearly(text), None, "{text}");
        }
    }
    #[test]
    fn slashes_are_read_in_the_order_that_is_said() {
        let (day_first, month_first) = (Some(DayOrder::DayMonth), Some(DayOrder::MonthDay));
        let january = Yearly::new(1, 12, Some(1990)).ok_or(NoDate::None);
        let december = Yearly::new(12, 1, Some(1990)).ok_or(NoDate::None);
        assert_eq!(yearly_in("12/1/1990", day_first), january);
        assert_eq!(yearly_in("12/1/1990", month_first), december);
        assert_eq!(yearly_in("12/1/1990", None), Err(NoDate::Either));
        assert_eq!(yearly_in("1/12/1990", day_first), december);
        assert_eq!(
            yearly_in("3/3", None).ok(),
            Yearly::new(3, 3, None),
            "either way it is the same"
        );
        assert_eq!(yearly_in("31/31/1990", None), Err(NoDate::None));
        assert_eq!(yearly_in("12/1/90", day_first), Err(NoDate::None));
        assert_eq!(day_in("12/1/24", day_first).ok(), "2024-01-12".parse().ok());
        assert_eq!(day_in("12/1", day_first), Err(NoDate::None));
        let order = |texts: &[&str]| order(texts.iter().copied());
        assert_eq!(order(&["12/1/1990", "13/1/1990", ""]), day_first);
        assert_eq!(order(&["12/1/1990", "1/13/1990"]), month_first);
        assert_eq!(order(&["12/1/1990"]), None);
        assert_eq!(order(&["13/1/1990", "1/13/1990"]), None);
    }
}
