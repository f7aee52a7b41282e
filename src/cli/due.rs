//! `netgrow due`: the agenda as text, for the shell's greeting, cron and status bars. It reads only what
//! its answer needs.

use clap::Args;
use serde::Serialize;

use crate::app::Clock;
use crate::book::span::Span;
use crate::book::{Book, Day, Key};
use crate::insight::agenda::{Agenda, Row, RowKind, Section};
use crate::language::day;
use crate::store::{self, Place};
use crate::text;

use super::desk::Failure;
use super::out::{self, Lines};

/// Tell what is overdue, due today and coming up.
#[derive(Debug, Args)]
pub struct Due {
    /// How far to look ahead.
    #[arg(long, value_name = "SPAN", default_value = "7d")]
    within: Span,
    /// How many rows at most.
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// A row of the agenda for programs.
#[derive(Serialize)]
struct RowOut<'a> {
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

impl Due {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let today = clock.today();
        let book = store::read_due(place.folder(), today)?;
        let agenda = Agenda::within(&book, today, self.days(today));
        let rows: Vec<&Row> = agenda
            .rows()
            .iter()
            .take(self.limit.unwrap_or(usize::MAX))
            .collect();
        if self.json {
            let rows: Vec<RowOut> = rows
                .into_iter()
                .map(|row| row_out(&book, row, today))
                .collect();
            return out::json(&rows);
        }
        print(&book, &agenda, &rows, today)
    }

    /// How many days ahead of `today` to look.
    fn days(&self, today: Day) -> u32 {
        u32::try_from((self.within.after(today) - today).num_days()).unwrap_or(u32::MAX)
    }
}

/// Prints the rows for people, a section each.
fn print(book: &Book, agenda: &Agenda, rows: &[&Row], today: Day) -> Result<(), Failure> {
    let mut lines = Lines::new();
    for (section, title) in [
        (Section::Overdue, "Overdue"),
        (Section::Today, "Today"),
        (Section::Soon, "Coming up"),
    ] {
        let rows: Vec<_> = rows
            .iter()
            .filter(|row| row.section(today) == section)
            .collect();
        if rows.is_empty() {
            continue;
        }
        lines.gap();
        lines.loud(title);
        for row in rows {
            let when = text::pad(&day::distance(row.due, today), 13);
            let said = said(book, row);
            let line = format!("  {when} {said}");
            if section == Section::Overdue {
                lines.late(&line);
            } else {
                lines.line(&line);
            }
        }
    }
    let left = agenda.rows().len().saturating_sub(rows.len());
    if left > 0 {
        lines.line(&format!("  {left} more can wait"));
    }
    if rows.is_empty() && left == 0 {
        lines.line(&nothing(book, agenda, today));
    }
    lines.print()
}

/// What, with whom, and why.
fn said(book: &Book, row: &Row) -> String {
    let who: Vec<&str> = row
        .who
        .iter()
        .filter_map(|id| book.name(Key::of(*id)))
        .collect();
    let who = who.join(", ");
    let title = if who.is_empty() || row.title.contains(&who) {
        row.title.clone()
    } else {
        format!("{} · {who}", row.title)
    };
    format!("{title} ({})", row.why)
}

fn nothing(book: &Book, agenda: &Agenda, today: Day) -> String {
    match agenda.next() {
        Some((on, key)) => {
            format!(
                "Nothing due. Next: {}, {}",
                day::near(on, today),
                book.name(key).unwrap_or_default()
            )
        }
        None => "Nothing due.".to_owned(),
    }
}

fn row_out<'a>(book: &'a Book, row: &'a Row, today: Day) -> RowOut<'a> {
    RowOut {
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
        who: row
            .who
            .iter()
            .filter_map(|id| book.name(Key::of(*id)))
            .collect(),
        why: &row.why,
    }
}
