//! From the rows of a table to people: cells that hold several values taken apart, names put together, and what
//! makes no sense left out and told.

use csv::StringRecord;
use uuid::Uuid;

use super::columns::{Columns, OWN};
use super::give::sheet::{self, BETWEEN};
use super::mapping::Part;
use super::outside::{long, sentence, short};
use super::table::Table;
use super::{Brought, Delivery, Spot, address, written};
use crate::book::contact::Source;
use crate::book::{Contact, Id};

/// All people of a table.
pub(super) fn people(table: &Table, columns: &Columns) -> Delivery {
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
    for (line, row) in &table.rows {
        let cells = Cells { row, columns };
        match person(&cells, columns.system) {
            Some((contact, odd)) => {
                for says in odd {
                    delivery.trouble(*line, says);
                }
                let spot = Spot::line(*line);
                delivery.people.push(Brought { spot, contact });
            }
            None => delivery.trouble(*line, "nobody is named in it, and no address"),
        }
    }
    delivery
}

/// The cells of a row by what they hold.
struct Cells<'a> {
    row: &'a StringRecord,
    columns: &'a Columns,
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
fn person(cells: &Cells, system: &'static str) -> Option<(Contact, Vec<String>)> {
    let mut odd = Vec::new();
    let (emails, none): (Vec<String>, Vec<String>) = cells
        .values(Part::Email)
        .into_iter()
        .partition(|it| address::mail(it).is_some());
    for text in none {
        odd.push(format!("“{text}” is no e-mail address and is left out"));
    }
    let name = name(cells).or_else(|| emails.first().cloned())?;
    let nobody: Id<Contact> = Id::new(Uuid::nil());
    let mut contact = Contact::new(nobody, name);
    contact.emails = emails;
    contact.aliases = cells.values(Part::Nickname);
    contact.company = cells.one(Part::Company);
    contact.title = cells.one(Part::Title);
    contact.phones = cells.values(Part::Phone);
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
    let birthday = cells.one(Part::Birthday);
    contact.birthday = written::yearly(&birthday);
    let is_blank = birthday.is_empty() || birthday == "0/0/00";
    if contact.birthday.is_none() && !is_blank {
        odd.push(format!("“{birthday}” is no birthday and is left out"));
    }
    let met = cells.one(Part::Met);
    contact.met.on = written::day(&met);
    if contact.met.on.is_none() && !met.is_empty() {
        odd.push(format!("“{met}” is no day of meeting and is left out"));
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
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}
