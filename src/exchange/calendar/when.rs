//! When an event is and how long it lasts, on its own clock; and from there, on that of the user.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::component::Component;
use super::day::{self, Stamp};
use super::zone::{Zone, Zones};
use crate::book::Day;
use crate::exchange::Delivery;

/// When a meeting is, on the user's clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// Which of many it is, by when it was to be at first; empty where there is one.
    pub of: String,
    /// The first day.
    pub start: Day,
    /// When it begins; nothing where it is a whole day.
    pub start_time: Option<NaiveTime>,
    /// The last day, where that is another.
    pub end: Option<Day>,
    /// When it ends.
    pub end_time: Option<NaiveTime>,
}

/// How long something may last, so that it is taken for true.
const LONGEST: TimeDelta = TimeDelta::days(366);

/// When an event is, the first time, on its own clock.
pub(super) struct Span {
    pub(super) start: NaiveDateTime,
    pub(super) zone: Zone,
    /// Whether it is whole days.
    pub(super) is_day: bool,
    /// How long it lasts; nothing where that is not told.
    lasts: Option<TimeDelta>,
}

impl Span {
    /// What an event says; why not, where that is no time.
    pub(super) fn of(
        event: &Component,
        zones: &mut Zones,
        delivery: &mut Delivery,
    ) -> Result<Self, String> {
        let mut read = |name: &'static str| {
            let line = event.first(name)?;
            let zone = zones.named(line, delivery);
            let text = line.text();
            Some(
                day::stamp(&text, &zone)
                    .ok_or_else(|| format!("“{}” is no day and no time", day::shown(&text))),
            )
        };
        let start = read("DTSTART").ok_or("it does not say when it is")??;
        let end = read("DTEND").transpose()?;
        let zone = match &start {
            Stamp::Day(_) => Zone::FLOATING,
            Stamp::At(_, zone) => zone.clone(),
        };
        let at = start.clock();
        let lasts = match end {
            Some(end) => Some(zones.elsewhere(&end, &zone) - at),
            None => day::span(&event.text("DURATION")),
        };
        Ok(Self {
            start: at,
            zone,
            is_day: matches!(start, Stamp::Day(_)),
            lasts: lasts.filter(|it| *it > TimeDelta::zero() && *it <= LONGEST),
        })
    }

    /// When it is on the user's clock, where it begins at a time of its own; `of` tells which of many it is.
    pub(super) fn when(
        &self,
        of: NaiveDateTime,
        at: NaiveDateTime,
        recurs: bool,
        zones: &Zones,
    ) -> When {
        let shape = if self.is_day { "%Y%m%d" } else { "%Y%m%dT%H%M" };
        let of = if recurs {
            of.format(shape).to_string()
        } else {
            String::new()
        };
        let end = self.lasts.and_then(|lasts| at.checked_add_signed(lasts));
        let (start, end) = if self.is_day {
            (at, end)
        } else {
            let local = |at: NaiveDateTime| zones.local(at, &self.zone);
            (local(at), end.map(local))
        };
        let end = end.filter(|end| *end > start);
        // What ends as a day ends has that day for its last.
        let is_midnight = end.is_some_and(|end| end.time() == NaiveTime::MIN);
        let last = end.map(|end| end.date());
        let last = last.and_then(|last| {
            if is_midnight {
                last.pred_opt()
            } else {
                Some(last)
            }
        });
        When {
            of,
            start: start.date(),
            start_time: (!self.is_day).then_some(start.time()),
            end: last.filter(|last| *last > start.date()),
            end_time: end
                .map(|it| it.time())
                .filter(|_| !self.is_day && !is_midnight),
        }
    }
}
