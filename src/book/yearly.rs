//! Days that come back every year: birthdays and anniversaries, of which the year is often not known.

use std::fmt;
use std::str::FromStr;

use chrono::Datelike;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Day;

/// A day of the year, with the year it began if that is known. Text form `1990-04-15` or `--04-15`
/// (the form of vCard 4.0, RFC 6350 section 4.3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Yearly {
    month: u8,
    day: u8,
    year: Option<u16>,
}

/// A leap year, in which every day of the year there is exists.
const LEAP: i32 = 2000;

impl Yearly {
    /// The day `day` of `month` (1 to 12), since `year` if that is known. Nothing for a day that no
    /// year has, or that this `year` does not have.
    pub fn new(month: u8, day: u8, year: Option<u16>) -> Option<Self> {
        let checked = year.map_or(LEAP, i32::from);
        Day::from_ymd_opt(checked, u32::from(month), u32::from(day))?;
        Some(Self { month, day, year })
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// The year it began, if known.
    pub const fn year(self) -> Option<u16> {
        self.year
    }

    /// When it comes round in `year`; 29 February falls on the 28th where there is none.
    pub fn in_year(self, year: i32) -> Day {
        let (month, day) = (u32::from(self.month), u32::from(self.day));
        Day::from_ymd_opt(year, month, day)
            .or_else(|| Day::from_ymd_opt(year, month, day.saturating_sub(1)))
            .unwrap_or(Day::MAX)
    }

    /// The first time it comes round on or after `today`.
    pub fn next(self, today: Day) -> Day {
        let this_year = self.in_year(today.year());
        if this_year < today {
            self.in_year(today.year().saturating_add(1))
        } else {
            this_year
        }
    }

    /// How many years it has been on `day`, if the year it began is known.
    pub fn years_on(self, day: Day) -> Option<i32> {
        self.year.map(|year| day.year() - i32::from(year))
    }
}

impl fmt::Display for Yearly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-{:02}-{:02}", self.month, self.day),
            None => write!(f, "--{:02}-{:02}", self.month, self.day),
        }
    }
}

/// A text that is no [`Yearly`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no day of the year; write 1990-04-15, or --04-15 where the year is not known")]
pub struct NotYearly(pub String);

impl FromStr for Yearly {
    type Err = NotYearly;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || NotYearly(text.to_owned());
        let text = text.trim();
        let (year, rest) = if let Some(rest) = text.strip_prefix("--") {
            (None, rest)
        } else {
            let (year, rest) = text.split_once('-').ok_or_else(refuse)?;
            (Some(year.parse().map_err(|_| refuse())?), rest)
        };
        let (month, day) = rest.split_once('-').ok_or_else(refuse)?;
        let number = |digits: &str| digits.parse::<u8>().map_err(|_| refuse());
        Self::new(number(month)?, number(day)?, year).ok_or_else(refuse)
    }
}

impl Serialize for Yearly {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Yearly {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leap_day_falls_on_the_28th_in_other_years() {
        let leap: Yearly = "--02-29".parse().unwrap();
        assert_eq!(
            leap.next("2027-01-01".parse().unwrap()),
            "2027-02-28".parse().unwrap()
        );
        assert_eq!(
            leap.next("2028-01-01".parse().unwrap()),
            "2028-02-29".parse().unwrap()
        );
    }

    #[test]
    fn text_and_back() {
        for text in ["1990-04-15", "--04-15", "2000-02-29"] {
            assert_eq!(text.parse::<Yearly>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "--13-01",
            "--02-30",
            "2001-02-29",
            "04-15",
            "--0415",
            "1990-4-31",
        ] {
            assert!(
                text.parse::<Yearly>().is_err(),
                "{text} is no day of the year"
            );
        }
    }
}
