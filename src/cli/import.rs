//! `netgrow import`: takes contacts from the files of other programs, after a look at what would become of each.

mod meetings;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use serde_json::{Value, json};

use crate::app::Clock;
use crate::book::edit::{Import as Imported, counted};
use crate::book::{Book, Contact, Edit, Id};
use crate::exchange::plan::{Fate, Plan};
use crate::exchange::{Delivery, Format, Here, Manner, Mapping, Spot, likeness, program};
use crate::intake::{self, IntakeError};
use crate::state::Wishes;
use crate::store::{self, Place};

use super::desk::{Desk, Failure};
use super::out::{self, Lines};

#[expect(clippy::doc_markdown, reason = "it is shown as it stands")]
/// Import contacts: a LinkedIn export (the zip, its folder or Connections.csv), vCards or a folder of them, CSV of
/// Google Contacts, Outlook or any other table, the JSON of Monica 4, knotter or netgrow itself,
/// friends.md, mail (mbox, Maildir): who wrote and when, and calendars (.ics): whom you met and will meet.
#[derive(Debug, Args)]
pub struct Import {
    /// The file or files, a folder with a LinkedIn export, with cards, with calendars or with mail, or - for standard input.
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Read it as this and nothing else, in place of telling it by what is in it.
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    format: Option<Format>,
    /// Say which column is which: "Full name=name,Firma=company".
    #[arg(long, value_name = "COLUMN=PART,…")]
    map: Option<Mapping>,
    /// Also take what LinkedIn messages say; without it, only who wrote when.
    #[arg(long)]
    with_bodies: bool,
    /// Tell what would happen to each, and do nothing.
    #[arg(long)]
    dry_run: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// The words of the formats, each with what it is.
fn formats() -> impl TypedValueParser<Value = Format> {
    let words = Format::ALL.map(|(_, word, what)| PossibleValue::new(word).help(what));
    let words = PossibleValuesParser::new(words);
    words.try_map(|word| Format::of(&word).ok_or("it is no format"))
}

impl Import {
    pub(super) fn run(self, place: &Place, clock: Clock, wishes: &Wishes) -> Result<(), Failure> {
        out::progress("Reading …");
        let read = self.read(wishes, intake::here(clock.today()));
        let (name, delivery) = read.inspect_err(|_| out::progress(""))?;
        if self.with_bodies && delivery.system != "linkedin" {
            out::progress("");
            return Err(Failure::Said(format!(
                "--with-bodies is for the messages of LinkedIn, and {name} has none; leave it away"
            )));
        }
        let mut desk = Desk::open(place, clock)?;
        let people = delivery.people.len();
        out::progress(&format!("Looking whom of {people} people you know …"));
        let planned = |book: &Book, moment: &_| Plan::of(book, delivery.clone(), moment);
        let plan = planned(&desk.book, &clock.moment());
        out::progress("");
        self.tell(&desk.book, &plan, &delivery, &delivery.called(&name))?;
        if self.dry_run || plan.is_idle() {
            return Ok(());
        }
        out::progress("Saving …");
        // The next fold keeps the data as it is now as a backup.
        store::fold(place.folder()).inspect_err(|_| out::progress(""))?;
        let has_people = !plan.contacts.is_empty();
        // Planned anew only where others changed the data meanwhile.
        let ready = Cell::new(Some(plan));
        let change = desk.edit(|book, moment| {
            let plan = ready.take().unwrap_or_else(|| planned(book, moment));
            Ok(Edit::Import(Box::new(Imported {
                from: program(delivery.system, &name),
                records: plan.records(),
            })))
        });
        out::progress("");
        let change = change?;
        if !self.json {
            let mut says = format!("{}.", change.describe());
            if !delivery.is_own && has_people {
                says.push_str(&reminding(&delivery));
            }
            out::say(&format!("{says} netgrow undo takes all of it back."))?;
        }
        // As the desk does with its book.
        std::mem::forget((change, delivery));
        desk.close()
    }

    /// What is to be imported, and what it is called.
    fn read(&self, wishes: &Wishes, here: Here) -> Result<(String, Delivery), Failure> {
        let said = |why: IntakeError| Failure::Said(why.to_string());
        let manner = Manner {
            format: self.format,
            mapping: self.map.clone(),
            with_bodies: self.with_bodies,
            here,
            ..wishes.manner()
        };
        if self.files != [Path::new("-")] {
            return intake::read(&self.files, &manner).map_err(said);
        }
        let name = "standard input";
        let bytes = intake::stream(io::stdin().lock(), name).map_err(said)?;
        let delivery = intake::handed(&bytes, name, &manner).map_err(said)?;
        Ok((name.to_owned(), delivery))
    }

    fn tell(
        &self,
        book: &Book,
        plan: &Plan,
        delivery: &Delivery,
        name: &str,
    ) -> Result<(), Failure> {
        if self.json {
            return out::json(&as_json(book, plan, delivery));
        }
        let mut lines = Lines::new();
        let (many, one, more) = match plan.system {
            "mail" => (delivery.letters.len(), "message", "messages"),
            "calendar" => (plan.meetings.len(), "meeting", "meetings"),
            _ => (plan.rows.len(), "person", "people"),
        };
        let holds = if many == 1 { one } else { more };
        lines.loud(&format!("{}, {name}: {many} {holds}", kind(plan.system)));
        let counts = [
            ("new", plan.count(|fate| matches!(fate, Fate::New))),
            (
                "filled in",
                plan.count(|fate| matches!(fate, Fate::Filled(_))),
            ),
            ("known", plan.count(|fate| matches!(fate, Fate::Unchanged))),
            (
                "in doubt",
                plan.count(|fate| matches!(fate, Fate::Doubtful(_))),
            ),
            (
                "left alone",
                plan.count(|fate| matches!(fate, Fate::Torn(_))),
            ),
            (
                "left out",
                delivery.troubles.count() + plan.troubles.count(),
            ),
        ];
        let counts = counts.iter().filter(|(_, number)| *number > 0);
        let counts: Vec<String> = counts
            .map(|(word, number)| format!("{number} {word}"))
            .collect();
        if !counts.is_empty() || plan.meetings.is_empty() {
            lines.line(&counts.join(" · "));
        }
        meetings::tell(&mut lines, book, plan, self.dry_run);
        for row in &plan.rows {
            let says = match &row.fate {
                Fate::Unchanged => continue,
                Fate::New | Fate::Filled(_) if !self.dry_run => continue,
                Fate::New => "new".to_owned(),
                Fate::Filled(fields) => format!("{} filled in", fields.join(", ")),
                Fate::Doubtful(ids) => doubtful(book, plan, row.who, ids),
                Fate::Torn(ids) => format!("left alone: both {}", names(book, plan, ids)),
            };
            lines.line(&format!("  {}: {}: {says}", row.spot, row.name));
        }
        if !plan.beside.is_empty() {
            lines.line(&format!("Besides: {}", counted(&plan.beside)));
        }
        for engaged in plan.engagements(book) {
            lines.line(&format!("Besides: {engaged}"));
        }
        if plan.adrift > 0 {
            let adrift = plan.adrift;
            lines.line(&format!("Left out: {adrift} about nobody who is a contact"));
        }
        if plan.strangers > 0 {
            let strangers = plan.strangers;
            lines.line(&format!("Left out: {strangers} who are no contacts"));
        }
        if plan.crowds > 0 {
            let crowds = plan.crowds;
            lines.line(&format!(
                "Left out: {crowds} messages of lists, of programs, or to many at once"
            ));
        }
        let troubles = delivery.troubles.iter().chain(plan.troubles.iter());
        for trouble in troubles.take(TOLD) {
            lines.line(&format!("  {}: {}", trouble.spot, trouble.says));
        }
        let all = delivery.troubles.count() + plan.troubles.count();
        if let more @ 1.. = all.saturating_sub(TOLD) {
            lines.line(&format!(
                "  and {more} more that are left out or not read whole"
            ));
        }
        if delivery.pictures > 0 {
            let pictures = delivery.pictures;
            lines.line(&format!("Left out: pictures, {pictures} of them"));
        }
        if !plan.moved.is_empty() {
            lines.line("");
            lines.loud("New work since the last export, a reason to write:");
            for moved in &plan.moved {
                let name = plan.name(book, moved.who);
                lines.line(&format!("  {name}: {}, before {}", moved.to, moved.from));
            }
        }
        if !plan.gone.is_empty() {
            lines.line("");
            lines.line(&format!(
                "No longer in it, and left as they are: {}",
                names(book, plan, &plan.gone)
            ));
        }
        lines.print()
    }
}

/// How many of the records that can't be taken are told one by one.
const TOLD: usize = 100;

/// The kind of file that holds the people.
fn kind(system: &str) -> String {
    match system {
        "vcard" => "Cards".to_owned(),
        "mail" => "Mail".to_owned(),
        "calendar" => "Calendar".to_owned(),
        system => program(system, "A table"),
    }
}

/// Who somebody new may be, and why.
fn doubtful(book: &Book, plan: &Plan, who: Id<Contact>, maybe: &[Id<Contact>]) -> String {
    let known = maybe.first().and_then(|id| plan.contact(book, *id));
    let why = known.zip(plan.contact(book, who));
    let why = why
        .map(|(known, new)| likeness(known, new))
        .unwrap_or_default();
    let gap = if why.is_empty() { "" } else { " " };
    format!("new, or {}?{gap}{why}", names(book, plan, maybe))
}

/// The first names of some contacts.
fn names(book: &Book, plan: &Plan, ids: &[Id<Contact>]) -> String {
    const NAMED: usize = 3;
    let names = ids.iter().map(|id| plan.name(book, *id));
    let names: Vec<&str> = names.take(NAMED).collect();
    match ids.len().saturating_sub(names.len()) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

/// The file of a record, among several.
fn file(spot: &Spot) -> Option<&str> {
    spot.file.as_deref()
}

fn as_json(
    book: &Book,
    plan: &Plan,
    Delivery {
        titles,
        troubles,
        pictures,
        ..
    }: &Delivery,
) -> Value {
    let ids = |ids: &[Id<Contact>]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let rows = plan.rows.iter().map(|row| {
        let (fate, of) = match &row.fate {
            Fate::New => ("new", json!([])),
            Fate::Filled(fields) => ("filled", json!(fields)),
            Fate::Unchanged => ("unchanged", json!([])),
            Fate::Doubtful(maybe) => ("doubtful", json!(ids(maybe))),
            Fate::Torn(several) => ("left alone", json!(ids(several))),
        };
        json!({ "file": file(&row.spot), "line": row.spot.line, "name": row.name, "fate": fate, "of": of })
    });
    let mut besides: BTreeMap<&str, usize> = BTreeMap::new();
    for record in &plan.beside {
        *besides.entry(record.key().kind.plural()).or_default() += 1;
    }
    let all_left_out = troubles.count() + plan.troubles.count();
    let troubles = troubles
        .iter()
        .chain(plan.troubles.iter())
        .map(|it| json!({ "file": file(&it.spot), "line": it.spot.line, "says": it.says }));
    let moved = plan.moved.iter().map(|it| {
        let name = plan.name(book, it.who);
        json!({ "contact": it.who.to_string(), "name": name, "from": it.from, "to": it.to })
    });
    json!({
        "system": plan.system,
        "titles": titles,
        "people": rows.collect::<Vec<_>>(),
        "meetings": plan.meetings.iter().map(meetings::as_json).collect::<Vec<_>>(),
        "besides": besides,
        "adrift": plan.adrift,
        "strangers": plan.strangers,
        "crowds": plan.crowds,
        "left_out": troubles.collect::<Vec<_>>(),
        "left_out_count": all_left_out,
        "moved": moved.collect::<Vec<_>>(),
        "gone": ids(&plan.gone),
        "pictures": pictures,
    })
}

/// Who of the people who came will be due, which nobody is unless that was said of them.
fn reminding(delivery: &Delivery) -> String {
    let people = delivery.people.iter();
    let decided = people.filter(|it| !it.contact.cadence.is_untriaged());
    match decided.count() {
        0 => " None of them makes reminders until you decide how often to be in touch;".to_owned(),
        1 => " One of them comes with how often to be in touch, and will be due;".to_owned(),
        many => format!(" {many} of them come with how often to be in touch, and will be due;"),
    }
}
