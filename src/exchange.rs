//! Files of other programs: what they bring, and what becomes of it in a book. Each format is read in a file of
//! its own into a [`Delivery`]; a [`plan::Plan`] matches it with the book and says of every person what would
//! happen and why, before anything does. Everything here works on bytes that are handed in.

pub mod address;
pub mod archive;
pub mod calendar;
mod columns;
mod decode;
mod format;
mod friends;
pub mod give;
mod head;
mod json;
mod knotter;
mod likeness;
pub mod linkedin;
pub mod mail;
mod manner;
mod mapping;
mod monica;
mod outside;
mod own;
pub mod plan;
mod property;
mod row;
mod table;
mod trouble;
mod unfold;
mod vcard;
mod written;

use std::fmt;
use std::sync::Arc;

use crate::book::{Contact, Record};

pub use format::Format;
pub use head::{Head, heads};
pub use likeness::likeness;
pub use manner::{DayOrder, Here, Manner};
pub use mapping::{Mapping, NotAMapping, Part};
pub use trouble::{Trouble, Troubles};

/// What a file brings.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Delivery {
    /// The kind of file: "linkedin", "google", "outlook", "vcard", "csv".
    pub system: &'static str,
    /// What its calendars call themselves.
    pub titles: Vec<String>,
    /// The people in it.
    pub people: Vec<Brought>,
    /// What else is in it: talks, follow-ups, events.
    pub beside: Vec<Beside>,
    /// Who wrote to whom, where it is mail.
    pub letters: Vec<mail::Letter>,
    /// Who meets, and when, where it is a calendar.
    pub meetings: Vec<calendar::Meeting>,
    /// How many messages are those of lists and programs; they are left out.
    pub bulk: usize,
    /// Whether only those of its people are meant who are known already: it names them, and says little of them.
    pub is_of_known: bool,
    /// Whether it is of netgrow itself, so that what is new is taken as it stands, decisions of its owner among it.
    pub is_own: bool,
    /// What could not be taken.
    pub troubles: Troubles,
    /// How many pictures are in it; they are left out.
    pub pictures: usize,
}

impl Delivery {
    /// Notes what could not be taken.
    pub fn trouble(&mut self, line: u64, says: impl Into<String>) {
        self.troubles.push(Trouble {
            spot: Spot::line(line),
            says: says.into(),
        });
    }

    /// What a file of this name is called, with what its calendars call themselves: "“Work”, export.ics".
    pub fn called(&self, name: &str) -> String {
        const NAMED: usize = 3;
        let titles = self.titles.iter().take(NAMED);
        let titles = titles.map(|title| format!("“{title}”, "));
        format!("{}{name}", titles.collect::<String>())
    }

    /// Whether it has more people than anybody knows, or more that can’t be read, and no more is to be read.
    pub fn is_full(&self) -> bool {
        self.people.len() > MOST || self.is_broken()
    }

    /// Whether it is mostly beyond reading; a calendar has so much of single days that it may be.
    fn is_broken(&self) -> bool {
        self.troubles.count() > UNREAD && self.meetings.is_empty() && self.system != "calendar"
    }

    /// The same, if anybody can know so many people.
    pub fn bounded(self) -> Result<Self, Unreadable> {
        if self.people.len() > MOST {
            return Err(Unreadable::TooMany("50,000 people, as no address book has"));
        }
        if self.is_broken() {
            return Err(Unreadable::TooMany("20,000 records that can’t be read"));
        }
        Ok(self)
    }

    /// The same, of a file among several: each record says from which.
    #[must_use]
    pub fn of_file(mut self, name: &str) -> Self {
        let name: Arc<str> = crate::text::clean(name).into();
        let people = self.people.iter_mut().map(|it| &mut it.spot);
        let beside = self.beside.iter_mut().map(|it| &mut it.spot);
        let letters = self.letters.iter_mut().map(|it| &mut it.spot);
        let meetings = self.meetings.iter_mut().map(|it| &mut it.spot);
        let troubles = self.troubles.iter_mut().map(|it| &mut it.spot);
        let spots = people.chain(beside).chain(letters).chain(meetings);
        for spot in spots.chain(troubles) {
            spot.file = Some(Arc::clone(&name));
        }
        self
    }

    /// Adds what another file of the same kind brings.
    pub fn join(&mut self, other: Self) {
        self.system = other.system;
        for title in other.titles {
            if !self.titles.contains(&title) {
                self.titles.push(title);
            }
        }
        self.is_of_known = other.is_of_known;
        self.is_own = other.is_own;
        self.people.extend(other.people);
        self.beside.extend(other.beside);
        self.letters.extend(other.letters);
        self.meetings.extend(other.meetings);
        self.bulk += other.bulk;
        self.troubles.join(other.troubles);
        self.pictures += other.pictures;
    }
}

/// The program a file came from, in its own spelling; of any other file, what it is called.
pub fn program(system: &str, name: &str) -> String {
    match system {
        "linkedin" => "LinkedIn".to_owned(),
        "google" => "Google Contacts".to_owned(),
        "outlook" => "Outlook".to_owned(),
        "netgrow" | "knotter" | "friends.md" => system.to_owned(),
        "monica" => "Monica".to_owned(),
        _ => name.to_owned(),
    }
}

/// Where a record is: "line 5", and of which file, where there are several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The file, among several.
    pub file: Option<Arc<str>>,
    /// The line of the file, from 1.
    pub line: u64,
}

impl Spot {
    /// A line of the one file.
    pub fn line(line: u64) -> Self {
        Self { file: None, line }
    }

    /// A line of a file among several.
    pub fn of(file: &str, line: u64) -> Self {
        Self {
            file: Some(file.into()),
            line,
        }
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(f, "{file}, line {}", self.line),
            None => write!(f, "line {}", self.line),
        }
    }
}

/// Somebody whom a file brings.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought {
    /// Where in the file.
    pub spot: Spot,
    /// What it says of them. The id is that by which other records of the file name them, and nil where none does.
    pub contact: Contact,
}

/// A record that a file brings beside people. It names people and other records by the ids that they have there.
#[derive(Debug, Clone, PartialEq)]
pub struct Beside {
    /// Where in the file.
    pub spot: Spot,
    /// The record, with an id that is the same whenever the file is read.
    pub record: Record,
}

/// Why a file can't be read at all, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is empty.
    #[error("there is nothing in it")]
    Empty,
    /// It is no table of people.
    #[error(
        "no column of it is known to hold a name or an e-mail address; say which is which, for example --map \"Full name=name,Mail=email\". Its columns: {0}"
    )]
    NoNames(String),
    /// It is damaged, or cut off.
    #[error("it is no whole JSON ({0}); export it again")]
    Broken(String),
    /// It is JSON of a program that is not known.
    #[error(
        "it is JSON, but of no program whose export is known; turn it into a table (CSV) and say which column is which with --map"
    )]
    Strange,
    /// It is of a netgrow to come.
    #[error("it was written by netgrow {0}, in a later format; update netgrow and import it again")]
    Newer(String),
    /// It has more of something than anybody has.
    #[error("it has more than {0}; split it, or say with --format what it is")]
    TooMany(&'static str),
    /// It is no table that can be trusted.
    #[error("more than {0} of its rows have a quote too many, so it is no table; export it again")]
    Torn(usize),
    /// It is larger than any such file.
    #[error("it is larger than {0} MB, more than any list of contacts; split it")]
    TooLarge(usize),
    /// It is to be of one format, and is of another.
    #[error("it was to be {0}, and is {1}; leave --format away, or name what it is")]
    Other(&'static str, &'static str),
    /// It is to be of a format, and there is nothing of it.
    #[error("it was to be {0}, and there is nothing of the kind in it")]
    None(&'static str),
    /// Its columns are mapped, and it is to be no table.
    #[error(
        "--map says which column of a table is which, and {0} has its own; leave --map away, or say --format csv"
    )]
    NoTable(&'static str),
    /// It is of one of two kinds that look the same.
    #[error(
        "recommendations that were given look the same as those that were received; leave the file the name that LinkedIn gave it, such as Recommendations_Given.csv"
    )]
    EitherWay,
    /// A column of the mapping is not there.
    #[error("it has no column “{0}”; its columns: {1}")]
    NoColumn(String, String),
}

/// How many people are taken at once; the programs that people use allow half of it.
const MOST: usize = 50_000;
/// How many records may be beyond reading; a file with more is none.
const UNREAD: usize = 20_000;
/// How many bytes a file may have.
const LARGEST: usize = 256 << 20;

/// Reads a file, whichever it is: cards, calendars, mail, JSON of other programs, an export of `LinkedIn`, contacts of Google or
/// Outlook, or any other table with names or addresses in it, as far as its columns are known or mapped.
pub fn read(bytes: &[u8], manner: &Manner) -> Result<Delivery, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge(LARGEST >> 20));
    }
    let delivery = match manner.format {
        Some(format) => format::insisted(format, bytes, manner)?,
        None => format::recognised(bytes, manner)?,
    };
    delivery.bounded()
}
