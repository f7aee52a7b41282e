//! `netgrow due`: the agenda as text, for the shell's greeting, prompts, cron and status bars. It reads only
//! what its answer needs.

mod row;
mod template;

use std::str::FromStr;

use clap::Args;

use crate::app::Clock;
use crate::book::span::{NotASpan, Span};
use crate::book::{Book, Day};
use crate::insight::agenda::{Agenda, Row, Section};
use crate::language::day;
use crate::store::{self, Place};
use crate::text;

use super::Status;
use super::desk::Failure;
use super::out::{self, Lines};
use row::{RowOut, names, values_once};
use template::Template;

/// Tell what is overdue, due today and coming up.
#[derive(Debug, Args)]
#[command(after_long_help = template::told())]
pub struct Due {
    /// How far to look ahead; 0d for what is overdue and due today.
    #[arg(long, value_name = "SPAN", default_value = "7d")]
    within: Ahead,
    /// How many rows at most.
    #[arg(long, value_name = "N", value_parser = number)]
    limit: Option<usize>,
    /// Print this text with fields, such as '{counts}' or '{when} {what}'; --help names all.
    #[arg(long, value_name = "TEMPLATE", conflicts_with = "json")]
    format: Option<Template>,
    /// Exit with status 3 where something is overdue or due today.
    #[arg(long)]
    exit_code: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// How far to look ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ahead {
    /// Not at all.
    Today,
    /// So far.
    By(Span),
}

impl FromStr for Ahead {
    type Err = NotASpan;

    fn from_str(text: &str) -> Result<Self, NotASpan> {
        if text == "0d" {
            Ok(Self::Today)
        } else {
            text.parse().map(Self::By)
        }
    }
}

/// How many of something at most.
pub(super) fn number(text: &str) -> Result<usize, String> {
    let number = text.parse();
    number.map_err(|_| "that is no number of rows; write for example 5".to_owned())
}

impl Due {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<Status, Failure> {
        let today = clock.today();
        let book = store::read_due(place.folder(), today)?;
        let agenda = Agenda::within(&book, today, self.days(today));
        let rows: Vec<&Row> = agenda
            .rows()
            .iter()
            .take(self.limit.unwrap_or(usize::MAX))
            .collect();
        if self.json {
            let rows = rows.iter().map(|row| RowOut::of(&book, row, today));
            out::json(&rows.collect::<Vec<_>>())?;
        } else if let Some(template) = &self.format {
            print_filled(template, &book, &agenda, &rows)?;
        } else {
            print(&book, &agenda, &rows, today)?;
        }
        let waits = agenda.counts().waiting() > 0;
        Ok(if self.exit_code && waits {
            Status::Waiting
        } else {
            Status::Done
        })
    }

    /// How many days ahead of `today` to look.
    fn days(&self, today: Day) -> u32 {
        match self.within {
            Ahead::Today => 0,
            Ahead::By(span) => {
                u32::try_from((span.after(today) - today).num_days()).unwrap_or(u32::MAX)
            }
        }
    }
}

/// Prints the template, filled for each row or once; a line for each, and none for one that is empty.
fn print_filled(
    template: &Template,
    book: &Book,
    agenda: &Agenda,
    rows: &[&Row],
) -> Result<(), Failure> {
    let today = agenda.today();
    let of_row = |row: &&Row| RowOut::of(book, row, today).values(today);
    let once = values_once(agenda.counts(), rows.first().map(of_row));
    let filled: Vec<String> = if template.is_of_rows() {
        let values = rows.iter().map(|row| {
            let mut values = once.clone();
            values.extend(of_row(row));
            values
        });
        values.map(|values| template.fill(&values)).collect()
    } else {
        vec![template.fill(&once)]
    };
    let lines = filled.iter().filter(|line| !line.trim().is_empty());
    let text: String = lines.flat_map(|line| [line.as_str(), "\n"]).collect();
    out::write(text.as_bytes())
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
    let who = names(book, row).join(", ");
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
