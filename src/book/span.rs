//! Lengths of calendar time ("3d", "2w", "1m", "1y"): what cadences and repeats are counted in.
//! Days are civil dates, never instants, so no clock change can shift them.

use std::fmt;
use std::str::FromStr;

use chrono::{Days, Months};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Day;

mod every;

/// What a [`Span`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks of seven days.
    Week,
    /// Calendar months; the end of a shorter month stands in for a day it does not have.
    Month,
    /// Calendar years.
    Year,
}

/// A length of calendar time: at least one and at most 9,999 of a unit. Text form `<count><d|w|m|y>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    count: u16,
    unit: Unit,
}

impl Span {
    /// `count` of `unit`; nothing for zero or for more than 9,999.
    pub const fn new(count: u16, unit: Unit) -> Option<Self> {
        if count == 0 || count > 9_999 {
            None
        } else {
            Some(Self { count, unit })
        }
    }

    /// How many units.
    pub const fn count(self) -> u16 {
        self.count
    }

    /// The unit counted.
    pub const fn unit(self) -> Unit {
        self.unit
    }

    /// The day this long after `day`, or the last day there is, if that lies beyond the calendar.
    pub fn after(self, day: Day) -> Day {
        self.times_after(day, 1)
    }

    /// The day `times` spans after `anchor`. Counted from the anchor, so month ends do not drift:
    /// from 31 January, one month on is 28 February and two are 31 March.
    pub fn times_after(self, anchor: Day, times: u32) -> Day {
        let count = u32::from(self.count).saturating_mul(times);
        let moved = match self.unit {
            Unit::Day => anchor.checked_add_days(Days::new(u64::from(count))),
            Unit::Week => anchor.checked_add_days(Days::new(u64::from(count) * 7)),
            Unit::Month => anchor.checked_add_months(Months::new(count)),
            Unit::Year => anchor.checked_add_months(Months::new(count.saturating_mul(12))),
        };
        moved.unwrap_or(Day::MAX)
    }

    /// About how many days, for comparing spans of different units.
    pub fn days(self) -> u32 {
        let count = u32::from(self.count);
        match self.unit {
            Unit::Day => count,
            Unit::Week => count * 7,
            Unit::Month => count * 30 + count / 2,
            Unit::Year => count * 365 + count / 4,
        }
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.unit {
            Unit::Day => 'd',
            Unit::Week => 'w',
            Unit::Month => 'm',
            Unit::Year => 'y',
        };
        f.pad(&format!("{}{letter}", self.count))
    }
}

/// A text that is no [`Span`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is no length of time; write a number and d, w, m or y, for example 10d, 2w, 1m or 1y"
)]
pub struct NotASpan(pub String);

impl FromStr for Span {
    type Err = NotASpan;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || NotASpan(text.to_owned());
        let trimmed = text.trim();
        let unit = match trimmed
            .chars()
            .next_back()
            .map(|last| last.to_ascii_lowercase())
        {
            Some('d') => Unit::Day,
            Some('w') => Unit::Week,
            Some('m') => Unit::Month,
            Some('y') => Unit::Year,
            _ => return Err(refuse()),
        };
        let digits = trimmed.get(..trimmed.len() - 1).unwrap_or_default();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(refuse());
        }
        digits
            .parse()
            .ok()
            .and_then(|count| Self::new(count, unit))
            .ok_or_else(refuse)
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn months_from_an_anchor_do_not_drift() {
        let month: Span = "1m".parse().unwrap();
        let ends: Vec<Day> = (1..=3)
            .map(|times| month.times_after(day("2026-01-31"), times))
            .collect();
        assert_eq!(
            ends,
            [day("2026-02-28"), day("2026-03-31"), day("2026-04-30")]
        );
    }

    #[test]
    fn text_and_back() {
        for text in ["1d", "2w", "6w", "1m", "10y", "90d"] {
            assert_eq!(text.parse::<Span>().unwrap().to_string(), text);
        }
        for text in [
            "", "w", "0d", "-1d", "+1d", "1", "1h", "99999d", "1.5w", "é",
        ] {
            assert!(text.parse::<Span>().is_err(), "{text} is no span");
        }
    }

    #[test]
    fn a_span_beyond_the_calendar_ends_with_it() {
        assert_eq!(
            Span::new(9_999, Unit::Year)
                .unwrap()
                .times_after(Day::MAX, 9),
            Day::MAX
        );
    }
}
