//! The data file: one JSON object, made for reading, grepping and diffing. Its first line is the header
//! (format, who wrote it, how far the journal is in it, a checksum of the rest); then the collections,
//! sorted by id, one record a line. Absent fields are left out, unknown ones kept.
//!
//! A file that somebody edited by hand is read all the same; it only has to be JSON. A record that is
//! none, or not of its kind, is set aside, told about, and written back as it was.

mod header;
mod misfit;

use std::fmt;
use std::io;
use std::marker::PhantomData;
use std::path::Path;

use serde::de::{DeserializeOwned, Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use xxhash_rust::xxh3::xxh3_64;

use crate::book::extra::Extra;
use crate::book::{Entry, Kind, Table, Tables};

use super::trouble::{Remark, StoreError};
pub(super) use header::{FORMAT, Mark, body_sum, bytes, hex, number};
use header::{Header, damaged, without_mark};

/// What a data file holds beside its records.
#[derive(Debug, Default)]
pub(super) struct Rest {
    /// Unknown fields beside the collections.
    pub(super) extra: Extra,
    /// Records that are not of their kind, as they stand in the file.
    pub(super) aside: Vec<Aside>,
}

/// A record that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aside {
    pub(super) kind: Kind,
    pub(super) text: String,
    /// The line of the file that it begins on.
    pub(super) line: usize,
    /// What is wrong with it: "its “tags” can’t be "hiring"; a list is wanted".
    pub(super) why: String,
}

impl fmt::Display for Aside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} on line {} of the data file can’t be read: {}",
            self.named(),
            self.line,
            self.why
        )
    }
}

impl Aside {
    /// What it was to be: "the contact “Ana Lima”".
    fn named(&self) -> String {
        let name = misfit::name(&self.text);
        let name = name.map_or_else(String::new, |name| format!(" “{name}”"));
        format!("the {}{name}", self.kind)
    }
}

/// Reads the records. Where all are sound, that is one pass from the bytes; where not, record by record.
pub(super) fn parse(bytes: &[u8], path: &Path) -> Result<(Tables, Rest), StoreError> {
    let bytes = without_mark(bytes);
    // Checked as text once and whole, which is cheaper than string by string.
    let document = match std::str::from_utf8(bytes) {
        Ok(text) => serde_json::from_str::<Document>(text),
        Err(_) => serde_json::from_slice(bytes),
    };
    match document {
        Ok(document) => Ok(document.contents()),
        Err(error) if error.is_data() => serde_json::from_slice::<RawDocument>(bytes)
            .map_err(|_| damaged(path, bytes, &error))?
            .contents(path, bytes),
        Err(error) => Err(damaged(path, bytes, &error)),
    }
}

/// Declares the file's object twice, once of typed records and once of raw ones, and how both are read
/// and written, collection by collection.
macro_rules! document {
    ($($field:ident: $type:ident = $name:literal,)*) => {
        #[derive(Deserialize)]
        struct Document {
            #[serde(rename = "netgrow")] _netgrow: u64,
            #[serde(default, rename = "by")] _by: String,
            #[serde(default, rename = "sequence")] _sequence: u64,
            #[serde(default, rename = "chain")] _chain: String,
            #[serde(default, rename = "body")] _body: String,
            $(#[serde(default = "Rows::empty", rename = $name)] $field: Rows<crate::book::$type>,)*
            #[serde(flatten)] extra: Extra,
        }

        impl Document {
            fn contents(self) -> (Tables, Rest) {
                (Tables { $($field: self.$field.0,)* }, Rest { extra: self.extra, aside: Vec::new() })
            }
        }

        #[derive(Deserialize)]
        struct RawDocument<'a> {
            #[serde(rename = "netgrow")] _netgrow: u64,
            #[serde(default, rename = "by")] _by: String,
            #[serde(default, rename = "sequence")] _sequence: u64,
            #[serde(default, rename = "chain")] _chain: String,
            #[serde(default, rename = "body")] _body: String,
            $(#[serde(default, borrow, rename = $name)] $field: Vec<&'a RawValue>,)*
            #[serde(flatten)] extra: Extra,
        }

        impl RawDocument<'_> {
            fn contents(self, path: &Path, bytes: &[u8]) -> Result<(Tables, Rest), StoreError> {
                let mut rest = Rest { extra: self.extra, aside: Vec::new() };
                let tables = Tables { $($field: table(&self.$field, path, bytes, &mut rest.aside)?,)* };
                Ok((tables, rest))
            }
        }

        /// The bytes of the file: a pure function of what is in it and of the change it is at.
        pub(super) fn write(tables: &Tables, rest: &Rest, sequence: u64, chain: u64) -> io::Result<Vec<u8>> {
            let mut body = Vec::new();
            $(collection(&mut body, &tables.$field, Kind::$type, &rest.aside)?;)*
            for (name, value) in rest.extra.iter() {
                separate(&mut body);
                serde_json::to_writer(&mut body, name)?;
                body.push(b':');
                serde_json::to_writer(&mut body, value)?;
            }
            body.extend_from_slice(b"\n}\n");
            let header = Header {
                netgrow: FORMAT,
                by: env!("CARGO_PKG_VERSION").to_owned(),
                sequence,
                chain: hex(chain),
                body: hex(xxh3_64(&body)),
            };
            let mut file = serde_json::to_vec(&header)?;
            file.pop();
            if body != b"\n}\n" {
                file.push(b',');
            }
            file.push(b'\n');
            file.append(&mut body);
            Ok(file)
        }
    };
}

document! {
    profile: Profile = "profile",
    contacts: Contact = "contacts",
    goals: Goal = "goals",
    events: Event = "events",
    follow_ups: FollowUp = "follow-ups",
    platforms: Platform = "platforms",
    introductions: Introduction = "introductions",
    resources: Resource = "resources",
    reviews: Review = "reviews",
    views: View = "views",
    conflicts: Conflict = "conflicts",
    interactions: Interaction = "interactions",
}

fn separate(body: &mut Vec<u8>) {
    if !body.is_empty() {
        body.extend_from_slice(b",\n");
    }
}

/// Writes one collection, one record a line; nothing for an empty one.
fn collection<T: Entry + Serialize>(
    body: &mut Vec<u8>,
    table: &Table<T>,
    kind: Kind,
    aside: &[Aside],
) -> io::Result<()> {
    let aside: Vec<&Aside> = aside.iter().filter(|aside| aside.kind == kind).collect();
    if table.is_empty() && aside.is_empty() {
        return Ok(());
    }
    separate(body);
    body.extend_from_slice(format!("\"{}\":[\n", kind.plural()).as_bytes());
    let mut first = true;
    for record in table.values() {
        next(body, &mut first);
        serde_json::to_writer(&mut *body, record)?;
    }
    for record in aside {
        next(body, &mut first);
        body.extend(record.text.bytes().map(|byte| {
            if byte == b'\n' || byte == b'\r' {
                b' '
            } else {
                byte
            }
        }));
    }
    body.extend_from_slice(b"\n]");
    Ok(())
}

fn next(body: &mut Vec<u8>, first: &mut bool) {
    if !std::mem::take(first) {
        body.extend_from_slice(b",\n");
    }
}

/// A table read from an array; an id that is there twice is refused.
struct Rows<T>(Table<T>);

impl<T> Rows<T> {
    fn empty() -> Self {
        Self(Table::default())
    }
}

impl<'de, T: Entry + Deserialize<'de>> Deserialize<'de> for Rows<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Records<T>(PhantomData<T>);

        impl<'de, T: Entry + Deserialize<'de>> Visitor<'de> for Records<T> {
            type Value = Rows<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a list of {}", T::KIND.plural())
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Rows<T>, A::Error> {
                let mut records: Vec<Box<T>> = Vec::new();
                while let Some(record) = access.next_element()? {
                    records.push(record);
                }
                records.sort_by_key(|record| record.id());
                let twin = records.windows(2).find_map(|pair| match pair {
                    [one, two] if one.id() == two.id() => Some(one.id()),
                    _ => None,
                });
                if let Some(id) = twin {
                    return Err(Error::custom(format_args!("the id {id} is there twice")));
                }
                Ok(Rows(records.into_iter().collect()))
            }
        }

        deserializer.deserialize_seq(Records(PhantomData))
    }
}

/// Reads a collection record by record and sets aside what is not of its kind, or there twice.
fn table<T: Entry + DeserializeOwned>(
    raw: &[&RawValue],
    path: &Path,
    bytes: &[u8],
    aside: &mut Vec<Aside>,
) -> Result<Table<T>, StoreError> {
    let mut table = Table::default();
    for text in raw {
        let why = match serde_json::from_str::<T>(text.get()) {
            Ok(record) if table.contains(record.id()) => {
                format!(
                    "its id {} is there twice; give one of them another",
                    record.id()
                )
            }
            Ok(record) => {
                table.put(record);
                continue;
            }
            Err(error) if error.is_data() => misfit::told::<T>(text.get(), &error),
            Err(error) => return Err(damaged(path, text.get().as_bytes(), &error)),
        };
        aside.push(Aside {
            kind: T::KIND,
            text: text.get().to_owned(),
            line: line_of(text.get(), bytes),
            why,
        });
    }
    Ok(table)
}

/// The line of the file on which a part of it begins.
fn line_of(part: &str, bytes: &[u8]) -> usize {
    let before = part.as_ptr().addr().saturating_sub(bytes.as_ptr().addr());
    let before = bytes.get(..before).unwrap_or_default();
    memchr::memchr_iter(b'\n', before).count() + 1
}

/// What there is to say of records that were set aside.
pub(super) fn remarks(rest: &Rest) -> Vec<Remark> {
    let said = |aside: &Aside| {
        Remark(format!(
            "mend line {} of the data file in an editor: {} can’t be read, {}. It is kept as it is",
            aside.line,
            aside.named(),
            aside.why
        ))
    };
    rest.aside.iter().map(said).collect()
}
