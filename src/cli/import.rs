//! `netgrow import`: takes contacts from the files of other programs, after a look at what would become of each.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::book::edit::Import as Imported;
use crate::book::{Book, Contact, Edit, Id};
use crate::exchange::plan::{Fate, Plan};
use crate::exchange::{self, Delivery, Mapping, Trouble, archive};
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::out::{self, Lines};

/// How many bytes are read of a file: one more than can be taken.
const LARGEST: u64 = (256 << 20) + 1;

#[expect(clippy::doc_markdown, reason = "it is shown as it stands")]
/// Import contacts: a LinkedIn export (the zip, its folder or Connections.csv), CSV of Google Contacts, Outlook or
/// any other table.
#[derive(Debug, Args)]
pub struct Import {
    /// The file, a folder with a LinkedIn export, or - for standard input.
    #[arg(required = true, value_name = "FILE")]
    file: PathBuf,
    /// Say which column is which: "Full name=name,Firma=company".
    #[arg(long, value_name = "COLUMN=PART,…")]
    map: Option<Mapping>,
    /// Tell what would happen to each, and do nothing.
    #[arg(long)]
    dry_run: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Import {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let (name, bytes) = self.read()?;
        let said = |why: String| Failure::Said(format!("{name} can’t be imported: {why}"));
        let list = if archive::is_archive(&bytes) {
            archive::connections(&bytes).map_err(|why| said(why.to_string()))?
        } else {
            bytes
        };
        let delivery = exchange::table(&list, self.map.as_ref());
        let delivery = delivery.map_err(|why| said(why.to_string()))?;
        let mut desk = Desk::open(place, clock)?;
        let planned = |book: &Book, moment: &_| Plan::of(book, delivery.clone(), moment);
        let plan = planned(&desk.book, &clock.moment());
        self.tell(&desk.book, &plan, &delivery, &name)?;
        if self.dry_run || plan.contacts.is_empty() {
            return Ok(());
        }
        let change = desk.edit(|book, moment| {
            Ok(Edit::Import(Box::new(Imported {
                from: program(delivery.system, &name),
                records: planned(book, moment).records(),
            })))
        })?;
        if !self.json {
            out::say(&format!(
                "{}. None of them makes reminders until you decide how often to be in touch; netgrow undo takes all of it back.",
                change.describe()
            ))?;
        }
        desk.close()
    }

    /// What is to be imported, and what it is called.
    fn read(&self) -> Result<(String, Vec<u8>), Failure> {
        if self.file == Path::new("-") {
            let mut bytes = Vec::new();
            let read = io::stdin().lock().take(LARGEST).read_to_end(&mut bytes);
            read.map_err(|why| Failure::Said(format!("standard input can’t be read: {why}")))?;
            return Ok(("standard input".to_owned(), bytes));
        }
        let file = if self.file.is_dir() {
            connections_in(&self.file).ok_or_else(|| {
                Failure::Said(format!(
                    "{} holds no Connections.csv; name the file to import",
                    self.file.display()
                ))
            })?
        } else {
            self.file.clone()
        };
        let name = file.file_name().unwrap_or(file.as_os_str());
        let name = name.to_string_lossy().into_owned();
        let mut bytes = Vec::new();
        let opened = fs::File::open(&file);
        opened
            .and_then(|file| file.take(LARGEST).read_to_end(&mut bytes))
            .map_err(|why| Failure::Said(format!("{} can’t be read: {why}", file.display())))?;
        Ok((name, bytes))
    }

    fn tell(
        &self,
        book: &Book,
        plan: &Plan,
        delivery: &Delivery,
        name: &str,
    ) -> Result<(), Failure> {
        if self.json {
            return out::json(&as_json(book, plan, &delivery.troubles));
        }
        let mut lines = Lines::new();
        lines.loud(&format!(
            "{}, {name}: {} people",
            program(plan.system, "a table"),
            plan.rows.len()
        ));
        let counts = [
            ("new", plan.count(|fate| matches!(fate, Fate::New))),
            (
                "filled in",
                plan.count(|fate| matches!(fate, Fate::Filled(_))),
            ),
            ("known", plan.count(|fate| matches!(fate, Fate::Unchanged))),
            (
                "in doubt",
                plan.count(|fate| matches!(fate, Fate::Doubtful(_) | Fate::Torn(_))),
            ),
            ("left out", delivery.troubles.len()),
        ];
        let counts = counts.iter().filter(|(_, number)| *number > 0);
        let counts: Vec<String> = counts
            .map(|(word, number)| format!("{number} {word}"))
            .collect();
        lines.line(&counts.join(" · "));
        for row in &plan.rows {
            let says = match &row.fate {
                Fate::Unchanged => continue,
                Fate::New | Fate::Filled(_) if !self.dry_run => continue,
                Fate::New => "new".to_owned(),
                Fate::Filled(fields) => format!("{} filled in", fields.join(", ")),
                Fate::Doubtful(ids) => format!("new, or {}?", names(book, ids)),
                Fate::Torn(ids) => format!("left alone: both {}", names(book, ids)),
            };
            lines.line(&format!("  line {}: {}: {says}", row.line, row.name));
        }
        for trouble in &delivery.troubles {
            lines.line(&format!("  line {}: {}", trouble.line, trouble.says));
        }
        if !plan.moved.is_empty() {
            lines.line("");
            lines.loud("New work since the last export, a reason to write:");
            for moved in &plan.moved {
                let name = book.name(moved.who.into()).unwrap_or_default();
                lines.line(&format!("  {name}: {}, before {}", moved.to, moved.from));
            }
        }
        if !plan.gone.is_empty() {
            lines.line("");
            lines.line(&format!(
                "No longer in it, and left as they are: {}",
                names(book, &plan.gone)
            ));
        }
        lines.print()
    }
}

/// The program a file came from, in its own spelling; of any other table, what it is called.
fn program(system: &str, name: &str) -> String {
    match system {
        "linkedin" => "LinkedIn".to_owned(),
        "google" => "Google Contacts".to_owned(),
        "outlook" => "Outlook".to_owned(),
        _ => name.to_owned(),
    }
}

/// The first names of some contacts.
fn names(book: &Book, ids: &[Id<Contact>]) -> String {
    const NAMED: usize = 3;
    let names = ids.iter().filter_map(|id| book.name((*id).into()));
    let names: Vec<&str> = names.take(NAMED).collect();
    match ids.len().saturating_sub(names.len()) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

/// The list of connections in an unpacked export: in the folder, or one below it.
fn connections_in(folder: &Path) -> Option<PathBuf> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(folder) else {
            return Vec::new();
        };
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let is_list = |path: &PathBuf| {
        let name = path.file_name().map(OsStr::to_ascii_lowercase);
        name.is_some_and(|name| name == "connections.csv")
    };
    let here = entries(folder);
    let below = here.iter().filter(|path| path.is_dir());
    let below: Vec<PathBuf> = below.flat_map(|path| entries(path)).collect();
    here.into_iter().chain(below).find(is_list)
}

fn as_json(book: &Book, plan: &Plan, troubles: &[Trouble]) -> Value {
    let ids = |ids: &[Id<Contact>]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let rows = plan.rows.iter().map(|row| {
        let (fate, of) = match &row.fate {
            Fate::New => ("new", json!([])),
            Fate::Filled(fields) => ("filled", json!(fields)),
            Fate::Unchanged => ("unchanged", json!([])),
            Fate::Doubtful(maybe) => ("doubtful", json!(ids(maybe))),
            Fate::Torn(several) => ("left alone", json!(ids(several))),
        };
        json!({ "line": row.line, "name": row.name, "fate": fate, "of": of })
    });
    let troubles = troubles
        .iter()
        .map(|it| json!({ "line": it.line, "says": it.says }));
    let moved = plan.moved.iter().map(|it| {
        let name = book.name(it.who.into()).unwrap_or_default();
        json!({ "contact": it.who.to_string(), "name": name, "from": it.from, "to": it.to })
    });
    json!({
        "system": plan.system,
        "people": rows.collect::<Vec<_>>(),
        "left_out": troubles.collect::<Vec<_>>(),
        "moved": moved.collect::<Vec<_>>(),
        "gone": ids(&plan.gone),
    })
}
