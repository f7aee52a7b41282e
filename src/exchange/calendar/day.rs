//! Days and times as calendars write them, and how long something lasts.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Timelike};

use super::zone::Zone;
use crate::book::Day;
use crate::exchange::outside;
use crate::exchange::property::Property;

/// A day, or a time of a clock somewhere.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stamp {
    /// A whole day, the same everywhere.
    Day(Day),
    /// A time on the clock of a zone.
    At(NaiveDateTime, Zone),
}

impl Stamp {
    /// The time on its own clock; of a day, its beginning.
    pub(super) fn clock(&self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(chrono::NaiveTime::MIN),
            Self::At(at, _) => *at,
        }
    }
}

/// One value of a line: "20261123", "20261123T093000", "20261123T093000Z", with hyphens and colons or without.
pub(super) fn stamp(text: &str, zone: &Zone) -> Option<Stamp> {
    let plain = text.trim().replace(['-', ':'], "");
    let Some((day, time)) = plain.split_once(['T', 't', ' ']) else {
        return date(&plain).map(Stamp::Day);
    };
    let (time, zone) = match time.strip_suffix(['Z', 'z']) {
        Some(time) => (time, &Zone::UTC),
        None => (time, zone),
    };
    let digits = |from: usize| match time.get(from..from + 2) {
        Some(two) if two.bytes().all(|it| it.is_ascii_digit()) => two.parse::<u32>().ok(),
        _ => None,
    };
    let is_whole = matches!(time.len(), 4 | 6) && (time.len() == 4 || digits(4).is_some());
    let (hour, minute) = (digits(0)?, digits(2).filter(|_| is_whole)?);
    // Seconds are of no account here.
    Some(Stamp::At(
        date(day)?.and_hms_opt(hour, minute, 0)?,
        zone.clone(),
    ))
}

/// What stands where a day should, no longer than a line.
pub(super) fn shown(text: &str) -> String {
    outside::short(text)
}

fn date(text: &str) -> Option<Day> {
    let is_date = text.len() == 8 && text.bytes().all(|it| it.is_ascii_digit());
    let day = NaiveDate::parse_from_str(text, "%Y%m%d").ok();
    day.filter(|_| is_date)
}

/// The values of a line that is a list of them; of spans, where they begin. What is none is told.
pub(super) fn list<'a>(
    property: &'a Property,
    zone: &'a Zone,
) -> impl Iterator<Item = Result<Stamp, String>> + 'a {
    let text = property.text();
    let values: Vec<String> = text.split(',').map(str::to_owned).collect();
    let values = values.into_iter().filter(|it| !it.trim().is_empty());
    values.map(move |value| {
        let start = value.split('/').next().unwrap_or_default();
        stamp(start, zone).ok_or(value)
    })
}

/// How long something lasts: "PT1H30M", "P1D", "P2W"; nothing where it is no span of time ahead.
pub(super) fn span(text: &str) -> Option<TimeDelta> {
    let text = text.trim().to_ascii_uppercase();
    let mut rest = text.strip_prefix('+').unwrap_or(&text).strip_prefix('P')?;
    let mut seconds: i64 = 0;
    while !rest.is_empty() {
        rest = rest.strip_prefix('T').unwrap_or(rest);
        let end = rest.find(|it: char| !it.is_ascii_digit())?;
        let (number, unit) = rest.split_at_checked(end)?;
        let each = match unit.chars().next()? {
            'W' => 604_800,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        let of_unit = number.parse::<i64>().ok()?.checked_mul(each)?;
        seconds = seconds.checked_add(of_unit)?;
        rest = unit.get(1..)?;
    }
    TimeDelta::try_seconds(seconds)
}

/// A time without its seconds.
pub(super) fn minute(at: NaiveDateTime) -> NaiveDateTime {
    at.with_second(0)
        .and_then(|it| it.with_nanosecond(0))
        .unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_are_read_as_they_are_written() {
        let day: Day = "2026-11-23".parse().unwrap();
        let at = |hour, minute| day.and_hms_opt(hour, minute, 0).unwrap();
        let read = |text: &str| stamp(text, &Zone::FLOATING);
        for text in ["20261123", "2026-11-23", " 20261123 "] {
            assert_eq!(read(text), Some(Stamp::Day(day)), "{text}");
        }
        for text in ["20261123T093000", "2026-11-23T09:30:00", "20261123T0930"] {
            let here = Some(Stamp::At(at(9, 30), Zone::FLOATING));
            assert_eq!(read(text), here, "{text}");
        }
        assert_eq!(
            read("20261123T235960Z"),
            Some(Stamp::At(at(23, 59), Zone::UTC))
        );
        for text in [
            "",
            "T",
            "2026",
            "20261123T",
            "20261123T9",
            "20261123T250000",
            "20261301",
            "+2026112",
            "20261123T09300é",
            "20261123T093000+0100",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn spans_are_added_up() {
        let minutes = |text: &str| span(text).map(|it| it.num_minutes());
        assert_eq!(minutes("PT1H30M"), Some(90));
        assert_eq!(minutes("P1DT0H0M0S"), Some(24 * 60));
        assert_eq!(minutes("+P2W"), Some(14 * 24 * 60));
        assert_eq!(minutes("-PT1H"), None);
        for text in ["", "1H", "PT", "P9999999999999999W", "PTéH"] {
            assert_eq!(minutes(text).filter(|it| *it > 0), None, "{text}");
        }
    }
}
