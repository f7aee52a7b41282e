//! `netgrow list`: records of a kind, all or those that match.

mod view;

use clap::Args;
use serde_json::{Map, Value};

use crate::app::Clock;
use crate::book::{
    Book, Contact, Day, Event, FollowUp, Goal, Interaction, Key, Kind, Platform, Record,
};
use crate::insight::platforms::Yield;
use crate::insight::{briefing, order, progress};
use crate::language::{day, reference};
use crate::state::views;
use crate::store::Place;
use crate::text;

use super::desk::{Desk, Failure};
use super::facts::Counts;
use super::filtered::{joined, passes, understood};
use super::out::{self, Lines};

/// List records, all of a kind or those that match.
#[derive(Debug, Args)]
pub struct List {
    /// contacts, goals, events, follow-ups, interactions (or talks), platforms, introductions, resources, reviews or
    /// views; without one, how many there are of each.
    #[arg(value_parser = kind)]
    kind: Option<Kind>,
    /// Words, #tags and company:acme cadence:1m silent>30d goal:pm is:overdue …; and, or, not, brackets.
    filter: Vec<String>,
    /// As this saved view of the list shows them; a filter narrows it further.
    #[arg(long, value_name = "NAME")]
    view: Option<String>,
    /// Also what is archived, done or dropped.
    #[arg(long)]
    all: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// The kinds that there is a list of.
fn listed() -> impl Iterator<Item = Kind> {
    Kind::ALL
        .iter()
        .copied()
        .filter(|kind| *kind != Kind::Conflict)
}

/// The names of the lists.
pub(super) fn kinds() -> impl Iterator<Item = &'static str> {
    listed().map(Kind::plural)
}

fn kind(text: &str) -> Result<Kind, String> {
    let is_said = |kind: &Kind| [text, text.trim_end_matches('s')].contains(&kind.noun());
    let found = listed().find(|kind| text == kind.plural() || text == kind.word() || is_said(kind));
    found.ok_or_else(|| {
        let known: Vec<&str> = kinds().collect();
        format!(
            "there is no list of “{text}”; use one of: {}",
            known.join(", ")
        )
    })
}

impl List {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        let Some(kind) = self.kind else {
            return lists(book, self.json);
        };
        let view = match &self.view {
            Some(name) => Some(view::find(book, name, kind)?),
            None => None,
        };
        let typed = joined(&self.filter);
        let kept = view.as_ref().map_or("", |view| view.filter.as_str());
        let filters = [understood(&typed)?, understood(kept)?];
        let passes = |key: &Key| passes(&filters, book, today, *key);
        let is_shown = |record: &Record| match &view {
            _ if self.all => true,
            Some(view) => view::shows(view, record, is_over(record), today),
            None => !is_over(record),
        };
        let keys = book.tables().ids(kind).map(|id| Key { kind, id });
        let mut records: Vec<Record> = keys
            .filter(passes)
            .filter_map(|key| book.record(key))
            .filter(is_shown)
            .collect();
        records.sort_by_cached_key(|record| place_of(record, today));
        let counts = Counts::new(book, today);
        if let Some(view) = &view {
            view::sort(view, &mut records, book, today);
        }
        if self.json {
            let is_counted = matches!(
                kind,
                Kind::Platform | Kind::Goal | Kind::Resource | Kind::Event | Kind::Introduction
            );
            let of = |record: &Record| {
                let mut shown = fields(record);
                if is_counted {
                    counts.beside(&mut shown, record.key());
                }
                shown
            };
            return out::json(&records.iter().map(of).collect::<Vec<_>>());
        }
        let mut lines = Lines::new();
        let ids = reference::ShortIds::new(book);
        for record in &records {
            let [name, about, when] = columns(book, record, &counts, today);
            let id = ids.of(record.key());
            let name = text::pad(&text::fit(&name, 34), 34);
            let about = text::pad(&text::fit(&about, 36), 36);
            lines.line(&format!("{name}  {about}  {}  {id}", text::pad(&when, 14)));
        }
        if records.is_empty() {
            lines.line(&format!("No {} here.", kind.plural()));
        }
        lines.print()
    }
}

/// The lists that there are, with how many records each has.
fn lists(book: &Book, json: bool) -> Result<(), Failure> {
    let counted = listed().map(|kind| (kind.plural(), book.tables().ids(kind).count()));
    if json {
        let counted = counted.map(|(name, count)| (name.to_owned(), Value::from(count)));
        return out::json(&Value::Object(counted.collect()));
    }
    let mut lines = Lines::new();
    for (name, count) in counted {
        lines.line(&format!("{}  {count:>6}", text::pad(name, 14)));
    }
    lines.print()
}

/// Whether a record is out of sight unless all are asked for.
pub(super) fn is_over(record: &Record) -> bool {
    match record {
        Record::Contact(contact) => contact.archived,
        Record::FollowUp(follow_up) => !follow_up.is_open(),
        Record::Goal(goal) => goal.is_closed(),
        Record::Platform(platform) => platform.archived,
        _ => false,
    }
}

/// What a list is sorted by: days for what has days, names for the rest; events that are over behind the others.
pub(super) fn place_of(record: &Record, today: Day) -> (bool, i32, String) {
    use chrono::Datelike;
    if let Record::Event(it) = record {
        let (is_past, near, title, _) = order::event(it, today);
        return (is_past, near, title);
    }
    let (near, name) = match record {
        Record::FollowUp(it) => (it.due.num_days_from_ce(), it.what.clone()),
        Record::Interaction(it) => (-it.day.num_days_from_ce(), it.summary.clone()),
        Record::Contact(it) => (0, order::contact(it).0),
        Record::Goal(it) => (
            it.due.map_or(i32::MAX, |due| due.num_days_from_ce()),
            it.title.clone(),
        ),
        Record::Platform(it) => (0, it.name.clone()),
        Record::Resource(it) => (0, it.title.clone()),
        Record::Review(it) => (-it.week.num_days_from_ce(), String::new()),
        Record::View(it) => (i32::try_from(it.place).unwrap_or(i32::MAX), it.name.clone()),
        Record::Event(_) | Record::Introduction(_) | Record::Profile(_) | Record::Conflict(_) => {
            (0, String::new())
        }
    };
    (false, near, name)
}

/// A record in three columns: its name, what it is about, and when.
fn columns(book: &Book, record: &Record, counts: &Counts, today: Day) -> [String; 3] {
    let names = |ids: &[crate::book::Id<Contact>]| {
        ids.iter()
            .filter_map(|id| book.name(Key::of(*id)))
            .collect::<Vec<_>>()
            .join(", ")
    };
    match record {
        Record::Contact(it) => {
            let last = book
                .last_talk(it.id, today)
                .map(|(on, _)| day::ago(on, today));
            [
                it.name.clone(),
                briefing::role(it),
                last.unwrap_or_default(),
            ]
        }
        Record::FollowUp(it) => [it.what.clone(), names(&it.contacts), when(it, today)],
        Record::Goal(it) => goal(book, it, today),
        Record::Event(it) => event(it, today),
        Record::Interaction(it) => talk(it, names(&it.contacts), today),
        Record::Platform(it) => platform(counts.yields().get(it.id), it, today),
        Record::Introduction(it) => {
            let state = it.steps.last().map(|step| step.state.to_string());
            [
                names(&it.between),
                it.why.clone(),
                state.unwrap_or_default(),
            ]
        }
        Record::Resource(it) => {
            let would = match counts.would_care(it).len() {
                0 => String::new(),
                count => format!("{count} would care"),
            };
            [it.title.clone(), it.topics.join(", "), would]
        }
        Record::Review(it) => [format!("week of {}", it.week), String::new(), String::new()],
        Record::Profile(it) => [it.name.clone(), it.headline.clone(), String::new()],
        Record::View(it) => [it.name.clone(), views::told(it).join(" · "), String::new()],
        Record::Conflict(it) => [it.field.clone(), String::new(), String::new()],
    }
}

/// When it is due, or when and how it ended.
fn when(it: &FollowUp, today: Day) -> String {
    let Some(outcome) = &it.outcome else {
        return day::distance(it.due, today);
    };
    let how = if it.is_done() { "done" } else { "dropped" };
    format!("{how} {}", day::ago(outcome.on(), today))
}

fn goal(book: &Book, it: &Goal, today: Day) -> [String; 3] {
    let far = progress::of(book, it, today)
        .map(|far| far.words)
        .unwrap_or_default();
    let due = it.due.map(|due| day::near(due, today));
    [it.title.clone(), far, due.unwrap_or_default()]
}

fn platform(of: Option<&Yield>, it: &Platform, today: Day) -> [String; 3] {
    let said = of.map(|of| {
        let people = match of.contacts.len() {
            0 => return "nobody yet".to_owned(),
            1 => "1 contact".to_owned(),
            many => format!("{many} contacts"),
        };
        format!("{people}, {} two-way", of.share())
    });
    let engaged = of
        .and_then(|of| of.last_engaged)
        .map(|on| day::ago(on, today));
    [
        it.name.clone(),
        said.unwrap_or_default(),
        engaged.unwrap_or_default(),
    ]
}

fn event(it: &Event, today: Day) -> [String; 3] {
    let about = if it.place.is_empty() {
        it.status.to_string()
    } else {
        format!("{}, {}", it.place, it.status)
    };
    [it.title.clone(), about, day::near(it.start, today)]
}

fn talk(it: &Interaction, with: String, today: Day) -> [String; 3] {
    let about = if it.summary.is_empty() {
        it.channel.to_string()
    } else {
        format!("{}: {}", it.channel, it.summary)
    };
    [with, about, day::near(it.day, today)]
}

/// The fields of a record, as the data file has them.
pub(super) fn fields(record: &Record) -> Value {
    let value = serde_json::to_value(record).unwrap_or_default();
    match value {
        Value::Object(wrapped) => wrapped
            .into_iter()
            .next()
            .map(|(_, fields)| fields)
            .unwrap_or_default(),
        _ => Value::Object(Map::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_a_name() {
        assert_eq!(kind("contacts"), Ok(Kind::Contact));
        assert_eq!(kind("follow-up"), Ok(Kind::FollowUp));
        assert!(kind("friends").is_err_and(|error| error.contains("contacts")));
    }

    #[test]
    fn what_is_done_is_out_of_sight() {
        let mut mint = crate::book::Mint::new(0, 0);
        let mut follow_up = FollowUp::new(mint.id(), "write", Day::MIN);
        assert!(!is_over(&follow_up.clone().into()));
        follow_up.outcome = Some(crate::book::follow_up::Outcome::dropped(Day::MIN));
        assert!(is_over(&follow_up.into()));
    }
}
