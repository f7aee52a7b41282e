//! Clocks: that of the user, that of Greenwich, and those of the zones that a calendar names. A name of IANA's, of
//! Windows, or with a place behind it is known; of others the calendar itself says how far they are from Greenwich.

use std::collections::HashMap;
use std::sync::Arc;

use calcard::common::timezone::Tz;
use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone};

use super::component::Component;
use super::day::{Stamp, minute, stamp};
use super::rule::{self, Patience};
use crate::exchange::property::Property;
use crate::exchange::{Delivery, Here, outside};

/// Whose clock a time is of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Zone {
    /// That of a zone; of no zone, that of the user, wherever they are.
    Known(Tz),
    /// One that a calendar tells: from when on it is how far from Greenwich.
    Told(Arc<[(NaiveDateTime, TimeDelta)]>),
}

impl Zone {
    /// The clock of the user.
    pub(super) const FLOATING: Self = Self::Known(Tz::Floating);
    /// The clock of Greenwich.
    pub(super) const UTC: Self = Self::Known(Tz::UTC);

    /// What the clock of Greenwich tells. A time that a clock skips is as long after it as the clock before tells;
    /// of one that it tells twice, it is the first.
    fn greenwich(&self, at: NaiveDateTime) -> NaiveDateTime {
        match self {
            Self::Known(zone) => {
                let hour = TimeDelta::hours(1);
                let later = || {
                    zone.from_local_datetime(&at.checked_add_signed(hour)?)
                        .earliest()
                };
                let instant = zone.from_local_datetime(&at).earliest().or_else(later);
                instant.map_or(at, |it| it.naive_utc())
            }
            Self::Told(spans) => {
                let ahead = spans.iter().rev().find(|(from, _)| *from <= at);
                let ahead = ahead.or(spans.first()).map(|(_, ahead)| *ahead);
                at.checked_sub_signed(ahead.unwrap_or_default())
                    .unwrap_or(at)
            }
        }
    }

    /// What its clock tells when that of Greenwich tells this.
    fn clock(&self, greenwich: NaiveDateTime) -> NaiveDateTime {
        match self {
            Self::Known(zone) => zone.from_utc_datetime(&greenwich).naive_local(),
            Self::Told(spans) => {
                let told = |ahead: TimeDelta| greenwich.checked_add_signed(ahead);
                let fits = |(from, ahead): &&(NaiveDateTime, TimeDelta)| {
                    told(*ahead).is_some_and(|it| *from <= it)
                };
                let ahead = spans.iter().rev().find(fits).or(spans.first());
                ahead
                    .and_then(|(_, ahead)| told(*ahead))
                    .unwrap_or(greenwich)
            }
        }
    }
}

/// The zones of a calendar, each looked up once.
pub(super) struct Zones<'a> {
    here: Here,
    told: HashMap<String, &'a Component>,
    found: HashMap<String, Zone>,
    /// How much may still be worked out for this calendar.
    pub(super) patience: Patience,
}

impl<'a> Zones<'a> {
    pub(super) fn of(told: &'a [Component], here: &Here) -> Self {
        let told = told
            .iter()
            .map(|it| (it.text("TZID").trim().to_owned(), it));
        Self {
            here: *here,
            told: told.collect(),
            found: HashMap::new(),
            patience: Patience::default(),
        }
    }

    /// The day and the clock of the user.
    pub(super) fn here(&self) -> &Here {
        &self.here
    }

    /// The zone of a line; where it names one that nobody knows, that is told once.
    pub(super) fn named(&mut self, property: &Property, delivery: &mut Delivery) -> Zone {
        let Some(name) = property.param("TZID").map(str::trim) else {
            return Zone::FLOATING;
        };
        if let Some(zone) = self.found.get(name) {
            return zone.clone();
        }
        let told = self.told.get(name).copied();
        let known = name.parse().ok().map(Zone::Known);
        let zone = known.or_else(|| by_place(told?));
        let zone = zone.or_else(|| by_distance(told?, &mut self.patience));
        if zone.is_none() {
            let name = outside::short(name);
            let says = format!(
                "the time zone {} is not known: its times are taken as those of your clock",
                outside::quoted(&name)
            );
            delivery.trouble(property.at, says);
        }
        let zone = zone.unwrap_or(Zone::FLOATING);
        self.found.insert(name.to_owned(), zone.clone());
        zone
    }

    /// A time on the user's clock.
    pub(super) fn local(&self, at: NaiveDateTime, zone: &Zone) -> NaiveDateTime {
        if *zone == Zone::FLOATING {
            return minute(at);
        }
        let instant = zone.greenwich(at).and_utc();
        minute((self.here.wall)(instant))
    }

    /// A time on the clock of another zone; a day is the same everywhere.
    pub(super) fn elsewhere(&self, it: &Stamp, zone: &Zone) -> NaiveDateTime {
        match it {
            Stamp::At(at, of) if of != zone && *zone == Zone::FLOATING => self.local(*at, of),
            Stamp::At(at, of) if of != zone && *of != Zone::FLOATING => {
                zone.clock(of.greenwich(*at))
            }
            _ => it.clock(),
        }
    }
}

/// A zone by what else it is called.
fn by_place(told: &Component) -> Option<Zone> {
    let place = told.text("X-LIC-LOCATION");
    let number = told.text("X-MICROSOFT-CDO-TZID");
    let known = place.trim().parse().ok();
    let known = known.or_else(|| Tz::from_ms_cdo_zone_id(number.trim()));
    known.map(Zone::Known)
}

/// How many times a zone may change its clocks.
const CHANGES: usize = 2_000;

/// A zone by how far the calendar says it is from Greenwich, and from when on.
fn by_distance(told: &Component, patience: &mut Patience) -> Option<Zone> {
    let mut spans = Vec::new();
    for half in &told.within {
        let start = stamp(&half.text("DTSTART"), &Zone::FLOATING).map(|it| it.clock());
        let ahead = distance(&half.text("TZOFFSETTO"));
        let (Some(start), Some(ahead)) = (start, ahead) else {
            continue;
        };
        spans.push((start, ahead));
        let rule = half.text("RRULE");
        let end = DateTime::from_timestamp(i64::from(i32::MAX), 0)?.naive_utc();
        let until = rule::until(&rule, &Zone::FLOATING);
        let end = until.map_or(end, |until| until.clock().min(end));
        if !rule.is_empty() {
            let days = rule::starts(&rule, start, end, patience).unwrap_or_default();
            spans.extend(days.into_iter().map(|day| (day, ahead)));
        }
        if spans.len() > CHANGES {
            return None;
        }
    }
    spans.sort_unstable();
    spans.dedup();
    (!spans.is_empty()).then(|| Zone::Told(spans.into()))
}

/// How far a clock is ahead of that of Greenwich: "+0100", "-043000".
fn distance(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let two = |from: usize| digits.get(from..from + 2)?.parse::<i64>().ok();
    let minutes = two(0)?.checked_mul(60)?.checked_add(two(2)?)?;
    (minutes < 24 * 60).then(|| TimeDelta::minutes(sign * minutes))
}
