//! From the rows of a table to people: cells that hold several values taken apart, names put together, and what
//! makes no sense left out and told.

mod days;

use csv::StringRecord;
use uuid::Uuid;

use super::columns::{self, Columns, OWN};
use super::give::sheet::{self, BETWEEN};
use super::mapping::Part;
use super::outside::{self, long, sentence, short};
use super::table::Table;
use super::written;
use super::{Brought, DayOrder, Delivery, Spot, address};
use crate::book::contact::Source;
use crate::book::{Contact, Id};

/// All people of a table, its dates with slashes in the order that it tells itself, or that is said.
pub(super) fn people(table: &Table, columns: &Columns, days: Option<DayOrder>) -> Delivery {
    let mut delivery = Delivery {
        system: columns.system,
        ..Delivery::default()
    };
    for line in &table.broken {
        delivery.trouble(
            *line,
            "the line can’t be read as one of the table; it may have a quote too many",
        );
    }
    if let Some(says) = unread(table, columns) {
        delivery.trouble(table.header_line, says);
    }
    let order = |part| written::order(all(table, columns, part)).or(days);
    let (births, meetings) = (order(Part::Birthday), order(Part::Met));
    let mut undecided = Vec::new();
    for (line, row) in &table.rows {
        if delivery.is_full() {
            break;
        }
        let cells = Cells {
            row,
            columns,
            births,
            meetings,
        };
        match person(&cells, columns.system) {
            Some((contact, odd)) => {
                for says in odd {
                    match says {
                        Odd::Says(says) => delivery.trouble(*line, says),
                        Odd::Either(date) => undecided.push((*line, date)),
                    }
                }
                let spot = Spot::line(*line);
                delivery.people.push(Brought { spot, contact });
            }
            None => delivery.trouble(*line, "nobody is named in it, and no address"),
        }
    }
    if let [(line, date), more @ ..] = undecided.as_slice() {
        let (which, are) = match more.len() {
            0 => ("it is".to_owned(), "it"),
            1 => ("it and 1 more are".to_owned(), "them"),
            more => (format!("it and {more} more are"), "them"),
        };
        delivery.trouble(
            *line,
            format!(
                "“{date}” could be {}, so {which} left out; the setting date_order, \"day-month\" or \"month-day\", says how to read {are}",
                written::either(date)
            ),
        );
    }
    delivery
}

/// The columns in which something stands that no contact has a place for.
fn unread(table: &Table, columns: &Columns) -> Option<String> {
    let heads = table.header.iter().zip(&columns.parts).enumerate();
    let unread = heads.filter(|(place, (name, part))| {
        let says = |(_, row): &(u64, StringRecord)| {
            row.get(*place).is_some_and(|it| !it.trim().is_empty())
        };
        part.is_none() && columns.has_matter(name) && table.rows.iter().any(says)
    });
    let unread: Vec<String> = unread.map(|(_, (name, _))| name.clone()).collect();
    let columns = if unread.len() == 1 {
        "column"
    } else {
        "columns"
    };
    (!unread.is_empty()).then(|| format!("left out: the {columns} {}", columns::told(&unread)))
}

/// What is odd about a row.
enum Odd {
    /// This.
    Says(String),
    /// A date that could be either of two.
    Either(String),
}

/// The cells of a whole table that hold a part.
fn all<'a>(table: &'a Table, columns: &'a Columns, part: Part) -> impl Iterator<Item = &'a str> {
    let parts = columns.parts.iter().enumerate();
    let places: Vec<usize> = parts
        .filter(|(_, it)| **it == Some(part))
        .map(|(place, _)| place)
        .collect();
    let rows = table.rows.iter();
    rows.flat_map(move |(_, row)| {
        let cells: Vec<&str> = places.iter().filter_map(|it| row.get(*it)).collect();
        cells
    })
}

/// The cells of a row by what they hold.
struct Cells<'a> {
    row: &'a StringRecord,
    columns: &'a Columns,
    /// The order of the days of birth that have slashes.
    births: Option<DayOrder>,
    /// That of the days of meeting.
    meetings: Option<DayOrder>,
}

impl<'a> Cells<'a> {
    /// All that is said of a part, cleaned, in the order of the columns.
    fn all(&self, part: Part) -> impl Iterator<Item = &'a str> {
        let parts = self.columns.parts.iter().enumerate();
        let row = self.row;
        let ours = parts.filter(move |(_, it)| **it == Some(part));
        let cells = ours.filter_map(move |(place, _)| row.get(place));
        cells
            .map(sheet::as_it_was)
            .map(str::trim)
            .filter(|cell| !cell.is_empty())
    }

    /// The first that is said of a part.
    fn one(&self, part: Part) -> String {
        self.all(part).next().map(short).unwrap_or_default()
    }

    /// Each value of a part, where a cell holds several.
    fn values(&self, part: Part) -> Vec<String> {
        self.values_of(part, short)
    }

    /// Each value of a part that is told in sentences.
    fn sentences(&self, part: Part) -> Vec<String> {
        self.values_of(part, sentence)
    }

    fn values_of(&self, part: Part, cut: fn(&str) -> String) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        let cells = self.all(part).flat_map(|cell| cell.split(BETWEEN));
        for value in cells.map(cut).filter(|value| !value.is_empty()) {
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values
    }
}

/// Somebody of a row, with what is odd about it; nothing where nobody is named.
fn person(cells: &Cells, system: &'static str) -> Option<(Contact, Vec<Odd>)> {
    let mut odd = Vec::new();
    let (emails, none): (Vec<String>, Vec<String>) = cells
        .values(Part::Email)
        .into_iter()
        .partition(|it| address::mail(it).is_some());
    for text in none {
        let text = outside::quoted(&text);
        let says = format!("{text} is no e-mail address and is left out");
        odd.push(Odd::Says(says));
    }
    let name = name(cells).or_else(|| emails.first().cloned())?;
    let nobody: Id<Contact> = Id::new(Uuid::nil());
    let mut contact = Contact::new(nobody, name);
    contact.emails = emails;
    contact.aliases = cells.values(Part::Nickname);
    contact.company = cells.one(Part::Company);
    contact.title = cells.one(Part::Title);
    // What has no digit is the label of a number, which some programs write into its place.
    let (phones, labels) = {
        let all = cells.values(Part::Phone).into_iter();
        all.partition(|it| it.contains(|it: char| it.is_ascii_digit()))
    };
    contact.phones = phones;
    let labels: Vec<String> = labels;
    for label in labels {
        let says = format!(
            "{} is no phone number and is left out",
            outside::quoted(&label)
        );
        odd.push(Odd::Says(says));
    }
    contact.urls = cells.values(Part::Url);
    contact.location = cells.one(Part::Place);
    contact.tags = if system == OWN {
        cells.values(Part::Tags)
    } else {
        tags(cells)
    };
    contact.met.text = {
        let how = cells.all(Part::How).next();
        how.map(sentence).unwrap_or_default()
    };
    contact.cares = cells.sentences(Part::Cares);
    contact.topics = cells.sentences(Part::Topics);
    contact.needs = cells.sentences(Part::Needs);
    contact.offers = cells.sentences(Part::Offers);
    contact.ask = cells.sentences(Part::Ask);
    let notes: Vec<String> = {
        let notes = cells.all(Part::Notes);
        notes.map(long).collect()
    };
    contact.notes = long(&notes.join("\n"));
    days::take(cells, &mut contact, &mut odd);
    let cadence = cells.one(Part::Cadence);
    match cadence.parse() {
        Ok(cadence) => contact.cadence = cadence,
        Err(_) if cadence.is_empty() => {}
        Err(_) => odd.push(Odd::Says(format!(
            "{} is no cadence and is left out",
            outside::quoted(&cadence)
        ))),
    }
    let own = cells.all(Part::Id).next().map(short);
    if let Some(key) = own.or_else(|| address::key(&contact)) {
        contact.sources.push(Source {
            company: contact.company.clone(),
            title: contact.title.clone(),
            ..Source::new(system, key)
        });
    }
    Some((contact, odd))
}

/// The full name, as it stands or put together.
fn name(cells: &Cells) -> Option<String> {
    let parts = [Part::Given, Part::Middle, Part::Family].map(|part| cells.one(part));
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let mut name = parts.join(" ");
    name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        name = cells.one(Part::Name);
    }
    let suffix = cells.one(Part::Suffix);
    if !name.is_empty() && !suffix.is_empty() {
        name = format!("{name}, {suffix}");
    }
    (!name.is_empty()).then_some(name)
}

/// Labels as tags, without those by which a program sorts for itself.
fn tags(cells: &Cells) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    let labels = cells.values(Part::Tags);
    let labels = labels.iter().flat_map(|cell| cell.split([';', ',']));
    for label in labels.map(str::trim) {
        let tag = match label.strip_prefix("* ") {
            Some("starred") => "starred".to_owned(),
            Some(_) => continue,
            None => label
                .trim_start_matches('#')
                .to_lowercase()
                .replace(' ', "-"),
        };
        let is_of_all = ["my-contacts", "mycontacts"].contains(&tag.as_str());
        if !tag.is_empty() && !is_of_all && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}
