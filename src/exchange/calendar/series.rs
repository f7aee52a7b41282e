//! From the events of a file to meetings with their days: those of one name belong together, and of a series some
//! may be left out, added, or moved to another day or other people.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Bound;

use chrono::{Days, NaiveDateTime};

use super::component::Component;
use super::day::{self, Stamp};
use super::meeting::{Meeting, Standing};
use super::rule;
use super::when::Span;
use super::zone::Zones;
use crate::book::Day;
use crate::exchange::Delivery;
use crate::exchange::property::Property;

/// How many days of a series are looked at that are over: those of five years.
const BACK: u64 = 5 * 366;
/// How many that are to come: those of two years.
const AHEAD: u64 = 2 * 366;
/// How many times of a series are kept, the latest.
const MOST: usize = 500;
/// How many days of a series may be left out or added one by one.
const LISTED: usize = 10_000;

/// The events of one name.
#[derive(Default)]
struct Group<'a> {
    /// The one that says how it recurs, or the only one.
    main: Option<&'a Component>,
    /// Those that say what is otherwise on a day.
    other: Vec<&'a Component>,
}

/// Puts the meetings of a file into a delivery.
pub(super) fn meetings(
    events: &[Component],
    is_cancelled: bool,
    zones: &mut Zones,
    delivery: &mut Delivery,
) {
    let from = delivery.meetings.len();
    for group in groups(events) {
        take(&group, zones, delivery);
    }
    let new = delivery.meetings.iter_mut().skip(from);
    for meeting in new.filter(|_| is_cancelled) {
        meeting.standing = Standing::Cancelled;
    }
}

/// The events by their names, in the order of the file.
fn groups(events: &[Component]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for event in events {
        let uid = event.text("UID").trim().to_owned();
        let next = groups.len();
        let place = if uid.is_empty() {
            next
        } else {
            *places.entry(uid).or_insert(next)
        };
        if place == next {
            groups.push(Group::default());
        }
        let Some(group) = groups.get_mut(place) else {
            continue;
        };
        if event.first("RECURRENCE-ID").is_some() {
            group.other.push(event);
        } else if group
            .main
            .is_none_or(|main| version(main) <= version(event))
        {
            group.main = Some(event);
        }
    }
    groups
}

/// Which of two that are the same event is the newer.
fn version(event: &Component) -> (u64, String) {
    let number = event.text("SEQUENCE").trim().parse();
    (number.unwrap_or_default(), event.word("DTSTAMP"))
}

fn take(group: &Group, zones: &mut Zones, delivery: &mut Delivery) {
    let main = group.main.and_then(|main| {
        let span = told(Span::of(main, zones, delivery), main, delivery)?;
        Some((main, span))
    });
    let span = main.as_ref().map(|(_, span)| span);
    let others = others(group, span, zones, delivery);
    let mut starts = BTreeSet::new();
    let mut title = String::new();
    if let Some((main, span)) = &main {
        let mut meeting = Meeting::of(main);
        title.clone_from(&meeting.title);
        meeting.recurs = ["RRULE", "RDATE"].iter().any(|it| main.first(it).is_some());
        if meeting.recurs && !meeting.people.is_empty() {
            let all = all_starts(main, span, zones, delivery);
            starts = told(all, main, delivery).unwrap_or_default();
        } else {
            starts.insert(span.start);
        }
        starts.retain(|at| !others.contains_key(at));
        let from = others.iter().find(|(_, it)| goes_on(it));
        let rest = from.map(|(at, _)| starts.split_off(at));
        let recurs = meeting.recurs;
        let times = starts.iter().map(|at| span.when(*at, *at, recurs, zones));
        meeting.times.extend(times);
        done(meeting, zones, delivery);
        starts = rest.unwrap_or_default();
    }
    for (at, other) in &others {
        let Some(span) = told(Span::of(other, zones, delivery), other, delivery) else {
            continue;
        };
        let mut meeting = Meeting::of(other);
        if !title.is_empty() && other.first("SUMMARY").is_none() {
            meeting.title.clone_from(&title);
        }
        meeting.recurs = true;
        meeting.times.push(span.when(*at, span.start, true, zones));
        if goes_on(other) {
            let later = others.range((Bound::Excluded(*at), Bound::Unbounded));
            let until = later
                .filter(|(_, it)| goes_on(it))
                .map(|(at, _)| *at)
                .next();
            let moved = starts.range(*at..until.unwrap_or(NaiveDateTime::MAX));
            let moved = moved.filter_map(|start| {
                let to = start.checked_add_signed(span.start - *at)?;
                Some(span.when(*start, to, true, zones))
            });
            meeting.times.extend(moved);
        }
        done(meeting, zones, delivery);
    }
}

/// What is otherwise in a series, by when it was to be.
fn others<'a>(
    group: &Group<'a>,
    span: Option<&Span>,
    zones: &mut Zones,
    delivery: &mut Delivery,
) -> BTreeMap<NaiveDateTime, &'a Component> {
    let mut others: BTreeMap<NaiveDateTime, &Component> = BTreeMap::new();
    for other in &group.other {
        let which = other.first("RECURRENCE-ID");
        let zone = which.map(|it| zones.named(it, delivery));
        let text = which.map(Property::text).unwrap_or_default();
        let Some(stamp) = zone.and_then(|zone| day::stamp(&text, &zone)) else {
            let why = format!("“{}” is no day of its series", day::shown(&text));
            told::<()>(Err(why), other, delivery);
            continue;
        };
        let at = match (&stamp, span) {
            // A day names what was to be on it, at whatever time.
            (Stamp::Day(day), Some(span)) => day.and_time(span.start.time()),
            (_, Some(span)) => zones.elsewhere(&stamp, &span.zone),
            (_, None) => stamp.clock(),
        };
        let known = others.entry(at).or_insert(other);
        if version(known) <= version(other) {
            *known = other;
        }
    }
    others
}

/// Whether what an event says goes for all that come after it.
fn goes_on(event: &Component) -> bool {
    let range = event
        .first("RECURRENCE-ID")
        .and_then(|it| it.param("RANGE"));
    range.is_some_and(|it| it.eq_ignore_ascii_case("THISANDFUTURE"))
}

/// Says why an event is left out, where it is.
fn told<T>(read: Result<T, String>, event: &Component, delivery: &mut Delivery) -> Option<T> {
    match read {
        Ok(read) => Some(read),
        Err(why) => {
            let title = Meeting::of(event).title;
            let what = if title.is_empty() {
                "an event without a title".to_owned()
            } else {
                format!("“{title}”")
            };
            delivery.trouble(event.at, format!("{what} is left out: {why}"));
            None
        }
    }
}

/// When a series begins each time, on its own clock: by its rules and its lists.
fn all_starts(
    event: &Component,
    span: &Span,
    zones: &mut Zones,
    delivery: &mut Delivery,
) -> Result<BTreeSet<NaiveDateTime>, String> {
    let mut starts = BTreeSet::from([span.start]);
    let today = zones.here().today;
    let last = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let end = last.and_hms_opt(23, 59, 59).unwrap_or_default();
    let by_rules = |name: &'static str, zones: &mut Zones| {
        let mut all = Vec::new();
        for rule in event.all(name).take(2) {
            let rule = rule.text();
            let until = rule::until(&rule, &span.zone);
            let until = until.map(|until| zones.elsewhere(&until, &span.zone));
            let end = until.map_or(end, |until| until.min(end));
            all.extend(rule::starts(&rule, span.start, end, &mut zones.patience)?);
        }
        Ok::<_, String>(all)
    };
    starts.extend(by_rules("RRULE", zones)?);
    let left_out = by_rules("EXRULE", zones)?;
    let mut off_days = HashSet::new();
    for (name, adds) in [("RDATE", true), ("EXDATE", false)] {
        let mut read = 0;
        for line in event.all(name) {
            let zone = zones.named(line, delivery);
            for stamp in day::list(line, &zone) {
                let stamp = stamp.map_err(|it| format!("“{}” is no day", day::shown(&it)))?;
                let at = zones.elsewhere(&stamp, &span.zone);
                match stamp {
                    Stamp::Day(day) if adds => drop(starts.insert(day.and_time(span.start.time()))),
                    Stamp::At(..) if adds => drop(starts.insert(at)),
                    Stamp::At(..) if !span.is_day => drop(starts.remove(&at)),
                    _ => drop(off_days.insert(at.date())),
                }
                read += 1;
                if read > LISTED {
                    return Err(format!("it lists more than {LISTED} days"));
                }
            }
        }
    }
    for start in &left_out {
        starts.remove(start);
    }
    starts.retain(|it| !off_days.contains(&it.date()));
    Ok(starts)
}

/// Gives over a meeting with those of its times that are looked at.
fn done(mut meeting: Meeting, zones: &Zones, delivery: &mut Delivery) {
    let today = zones.here().today;
    let from = today.checked_sub_days(Days::new(BACK)).unwrap_or(Day::MIN);
    if meeting.times.len() > 1 {
        meeting.times.retain(|it| it.start >= from);
    }
    let many = meeting.times.len().saturating_sub(MOST);
    meeting.times.drain(..many);
    meeting.name();
    if !meeting.times.is_empty() {
        delivery.meetings.push(meeting);
    }
}
