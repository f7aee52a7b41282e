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

/// A day that comes back each year: "1815-12-10", "--12-10", or with slashes, the month first, as Outlook has it.
pub(super) fn yearly(text: &str) -> Option<Yearly> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = rest.split_once('-').or_else(|| rest.split_at_checked(2))?;
        return Yearly::new(month.parse().ok()?, day.parse().ok()?, None);
    }
    let slashed = || NaiveDate::parse_from_str(text, "%m/%d/%Y").ok();
    let on = day(text).or_else(slashed)?;
    let part = |number: u32| u8::try_from(number).ok();
    Yearly::new(
        part(on.month())?,
        part(on.day())?,
        u16::try_from(on.year()).ok(),
    )
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
        assert_eq!(yearly("--03-14"), Yearly::new(3, 14, None));
        assert_eq!(yearly("12/28/1969"), Yearly::new(12, 28, Some(1969)));
        assert_eq!(yearly("0/0/00"), None);
    }
}
