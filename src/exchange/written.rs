//! Days as the programs write them into their files.

use chrono::{Datelike, NaiveDate};

use crate::book::Day;
use crate::book::yearly::Yearly;

/// A day in one of the ways that leave no doubt: "12 Mar 2024", "7-Feb-22", "2024-03-12".
pub(super) fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    let ways = ["%d %b %Y", "%d-%b-%y", "%Y-%m-%d", "%d %B %Y", "%b %d, %Y"];
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

/// The years that programs put down where none is known: Apple's.
const NO_YEAR: i32 = 1604;

/// A day that comes back each year: "1815-12-10", "18151210", "--12-10", "--1210", with a time of the day behind
/// it or not, or with slashes, the month first, as Outlook has it.
pub(super) fn yearly(text: &str) -> Option<Yearly> {
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
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = rest.split_once('-').or_else(|| rest.split_at_checked(2))?;
        return Yearly::new(month.parse().ok()?, day.parse().ok()?, None);
    }
    let as_written = |way| NaiveDate::parse_from_str(text, way).ok();
    let digits = || as_written("%Y%m%d").filter(|_| text.len() == 8);
    let on = day(text)
        .or_else(digits)
        .or_else(|| as_written("%m/%d/%Y"))?;
    let part = |number: u32| u8::try_from(number).ok();
    let year = Some(on.year()).filter(|year| *year != NO_YEAR);
    let year = year.and_then(|year| u16::try_from(year).ok());
    Yearly::new(part(on.month())?, part(on.day())?, year)
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
        assert_eq!(yearly("0/0/00"), None);
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
        for text in ["--0415", "--04-15", "1604-04-15"] {
            assert_eq!(yearly(text), Yearly::new(4, 15, None), "{text}");
        }
        for text in ["circa 1800", "1996-04", "Tuesday", "--", "--é1"] {
            assert_eq!(yearly(text), None, "{text}");
        }
    }
}
