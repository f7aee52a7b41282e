//! A row of the agenda for programs: as JSON, and as the fields of a template.

use serde::Serialize;

use crate::book::{Book, Day, Key};
use crate::insight::agenda::{Counts, Row, RowKind, Section};
use crate::language::day;
use crate::text;

use super::template::{Values, next};

/// A row as JSON has it.
#[derive(Serialize)]
pub(super) struct RowOut<'a> {
    id: String,
    record: Key,
    kind: &'static str,
    section: &'static str,
    due: Day,
    overdue_days: i64,
    title: &'a str,
    who: Vec<&'a str>,
    why: &'a str,
}

impl<'a> RowOut<'a> {
    /// The row as it stands on `today`.
    pub(super) fn of(book: &'a Book, row: &'a Row, today: Day) -> Self {
        Self {
            id: row.key.id.to_string(),
            record: row.key,
            kind: match row.kind {
                RowKind::Promise => "promise",
                RowKind::FollowUp => "follow-up",
                RowKind::Awaited => "awaited",
                RowKind::Cadence => "cadence",
                RowKind::Date => "date",
                RowKind::Prepare => "prepare",
                RowKind::Debrief => "debrief",
            },
            section: match row.section(today) {
                Section::Overdue => "overdue",
                Section::Today => "today",
                Section::Soon => "soon",
            },
            due: row.due,
            overdue_days: (today - row.due).num_days().max(0),
            title: &row.title,
            who: names(book, row),
            why: &row.why,
        }
    }

    /// The fields of a template that are of a row. What comes from the data is clean; the template itself is
    /// its owner's own.
    pub(super) fn values(&self, today: Day) -> Values {
        let fields = [
            ("what", self.title.to_owned()),
            ("who", self.who.join(", ")),
            ("when", day::distance(self.due, today)),
            ("due", self.due.to_string()),
            ("why", self.why.to_owned()),
            ("kind", self.kind.to_owned()),
            ("section", self.section.to_owned()),
            ("id", self.id.clone()),
        ];
        let clean = |text: &str| text::clean(text).into_owned();
        let fields = fields.map(|(name, value)| (name.to_owned(), clean(&value)));
        fields.into()
    }
}

/// The fields of a template that are filled once, those of the first row among them.
pub(super) fn values_once(counts: Counts, first: Option<Values>) -> Values {
    let part = |count: usize, word: &str| (count > 0).then(|| format!("{count} {word}"));
    let words = [part(counts.overdue, "overdue"), part(counts.today, "today")];
    let words: Vec<String> = words.into_iter().flatten().collect();
    let fields = [
        ("overdue", counts.overdue.to_string()),
        ("today", counts.today.to_string()),
        ("waiting", counts.waiting().to_string()),
        ("soon", counts.soon.to_string()),
        ("counts", words.join(" · ")),
    ];
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    let first = first.unwrap_or_default().into_iter();
    let first = first.map(|(name, value)| (next(&name), value));
    fields.into_iter().chain(first).collect()
}

/// The names of the people a row is about.
pub(super) fn names<'a>(book: &'a Book, row: &Row) -> Vec<&'a str> {
    let names = row.who.iter();
    names.filter_map(|id| book.name(Key::of(*id))).collect()
}
