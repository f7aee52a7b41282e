//! `netgrow show`: all about one record; for a contact the briefing before a talk.

mod goal;

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::book::{Book, Contact, Day, Goal, Id, Key, Kind};
use crate::insight::briefing::{self, Briefing, Open};
use crate::language::reference;
use crate::store::Place;
use crate::text;

use super::desk::{Desk, Failure};
use super::facts::Counts;
use super::list::fields;
use super::out::{self, Lines};

/// Show all about a record: a contact, a goal, an event, a talk, a platform ….
#[derive(Debug, Args)]
pub struct Show {
    /// A name, an id, or a unique part of one.
    #[arg(required = true, value_name = "NAME|ID")]
    name: Vec<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// The kinds that can be shown.
const SHOWN: &[Kind] = &[
    Kind::Contact,
    Kind::FollowUp,
    Kind::Event,
    Kind::Goal,
    Kind::Platform,
    Kind::Resource,
    Kind::Interaction,
    Kind::Introduction,
];

/// Talks a briefing tells of.
const TALKS: usize = 8;

impl Show {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        let said = self.name.join(" ");
        let contact = reference::find(book, &said, &[Kind::Contact]);
        let key = contact.or_else(|_| reference::find(book, &said, SHOWN))?;
        if self.json {
            return out::json(&as_json(book, key, today));
        }
        let goal = key.id().and_then(|id| book.get::<Goal>(id));
        match (key.id(), goal) {
            (Some(id), _) => brief(book, id, today),
            (None, Some(it)) => goal::print(book, it, today),
            (None, None) => record(book, key, today),
        }
    }
}

/// The record and, for a contact, the talks and promises with them.
fn as_json(book: &Book, key: Key, today: Day) -> Value {
    let record = book
        .record(key)
        .map(|record| fields(&record))
        .unwrap_or_default();
    let Some(id) = key.id::<Contact>() else {
        let mut shown = json!({ "kind": key.kind.word(), "record": record });
        Counts::new(book, today).beside(&mut shown, key);
        let goal = key.id().and_then(|id| book.get::<Goal>(id));
        let far = goal.and_then(|it| goal::progress(book, it, today));
        if let (Value::Object(map), Some(far)) = (&mut shown, far) {
            map.insert("progress".to_owned(), far);
        }
        return shown;
    };
    let all = |keys: Vec<Key>| -> Vec<Value> {
        keys.into_iter()
            .filter_map(|key| book.record(key))
            .map(|record| fields(&record))
            .collect()
    };
    let talks = all(book
        .talks(id)
        .iter()
        .rev()
        .map(|(_, talk)| Key::of(*talk))
        .collect());
    let follow_ups = all(book
        .follow_ups_of(id)
        .filter(|it| it.is_open())
        .map(|it| Key::of(it.id))
        .collect());
    let mut shown = json!({
        "kind": key.kind.word(),
        "record": record,
        "last_word": briefing::last_word(book, id, today),
        "interactions": talks,
        "open_follow_ups": follow_ups,
    });
    Counts::new(book, today).beside(&mut shown, key);
    shown
}

fn brief(book: &Book, id: Id<Contact>, today: Day) -> Result<(), Failure> {
    let (Some(it), Some(contact)) = (briefing::of(book, id, today, TALKS), book.get(id)) else {
        return Err(Failure::Said(
            "this contact is not there any more".to_owned(),
        ));
    };
    let mut lines = Lines::new();
    lines.loud(&it.name);
    lines.line(
        &[it.role.as_str(), it.location.as_str()]
            .map(str::to_owned)
            .join("  "),
    );
    lines.gap();
    lines.field("mind", &it.asks);
    lines.field("last talk", &it.last_word);
    lines.field("cadence", &it.cadence);
    lines.field("soon", &it.dates.join("\n"));
    open(&mut lines, &it);
    lines.gap();
    lines.field("ask", &it.ask.join("\n"));
    lines.field("cares about", &it.cares.join(", "));
    lines.field("expert in", &it.topics.join(", "));
    lines.field("needs", &it.needs.join(", "));
    lines.field("offers", &it.offers.join(", "));
    lines.field("how we met", &it.met);
    lines.field("mentor", &it.mentor);
    if let Some(track) = &contact.mentor {
        let goal = track.goal.and_then(|id| book.name(id.into()));
        lines.field("  for", goal.unwrap_or_default());
        lines.field("  agenda", &track.agenda.join("\n"));
    }
    lines.field(
        "serves",
        &it.goals
            .iter()
            .map(|(_, title)| title.as_str())
            .collect::<Vec<_>>()
            .join(" · "),
    );
    lines.field(
        "tags",
        &contact
            .tags
            .iter()
            .map(|tag| format!("#{tag}"))
            .collect::<Vec<_>>()
            .join(" "),
    );
    lines.field("reach", &it.links.join("\n"));
    lines.field("id", &reference::short_id(book, id.into()));
    for fact in Counts::new(book, today).of(id.into()).facts {
        lines.field(fact.label, &fact.words);
    }
    if !it.talks.is_empty() {
        lines.gap();
        lines.loud("Last talks");
        let widest = it.talks.iter().map(|talk| text::width(&talk.when)).max();
        for talk in &it.talks {
            let said = if talk.summary.is_empty() {
                talk.channel.to_string()
            } else {
                format!("{}: {}", talk.channel, talk.summary)
            };
            let when = text::pad(&talk.when, widest.unwrap_or_default());
            lines.line(&format!("  {when}  {said}"));
        }
        let had = book
            .talks(id)
            .iter()
            .filter(|(day, _)| *day <= today)
            .count();
        if had > it.talks.len() {
            lines.field("  before", &format!("{} more", had - it.talks.len()));
        }
    }
    if !contact.notes.is_empty() {
        lines.gap();
        lines.loud("Notes");
        contact.notes.lines().for_each(|line| lines.line(line));
    }
    lines.print()
}

fn open(lines: &mut Lines, it: &Briefing) {
    let all = |list: &[Open]| {
        list.iter()
            .map(|open| format!("{} ({})", open.what, open.when))
            .collect::<Vec<_>>()
            .join("\n")
    };
    lines.field("I owe", &all(&it.mine));
    lines.field("they owe", &all(&it.theirs));
}

/// Any other record, field by field, with names for the records it names.
fn record(book: &Book, key: Key, today: Day) -> Result<(), Failure> {
    let mut lines = Lines::new();
    lines.loud(book.name(key).unwrap_or_default());
    let fields = book
        .record(key)
        .map(|record| fields(&record))
        .unwrap_or_default();
    if let Value::Object(map) = fields {
        let own = |(name, _): &(&String, &Value)| name.as_str() != "id";
        for (name, value) in map.iter().filter(own) {
            lines.field(&name.replace('_', " "), &said(book, value));
        }
    }
    lines.field("id", &reference::short_id(book, key));
    let counted = Counts::new(book, today).of(key);
    lines.gap();
    lines.field(
        "verdict",
        &counted.verdict.map(|it| it.told()).unwrap_or_default(),
    );
    for fact in &counted.facts {
        lines.field(fact.label, &fact.words);
    }
    for care in &counted.cares {
        let name = book.name(care.who.into()).unwrap_or_default();
        lines.field(&format!("  {name}"), &care.words(book, today));
    }
    lines.print()
}

/// A value in words: ids of known records by their names, lists line by line.
fn said(book: &Book, value: &Value) -> String {
    match value {
        Value::String(text) => known(book, text).unwrap_or_else(|| text.clone()),
        Value::Array(items) => items
            .iter()
            .map(|item| said(book, item))
            .collect::<Vec<_>>()
            .join("\n"),
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| format!("{name}: {}", said(book, value)))
            .collect::<Vec<_>>()
            .join(", "),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn known(book: &Book, text: &str) -> Option<String> {
    let id = text.parse().ok()?;
    let mut keys = Kind::ALL.iter().map(|kind| Key { kind: *kind, id });
    keys.find_map(|key| book.name(key)).map(ToOwned::to_owned)
}
