//! The data file: one JSON object, made for reading, grepping and diffing. Its first line is the header
//! (format, who wrote it, how far the journal is in it, a checksum of the rest); then the collections,
//! sorted by id, one record a line. Absent fields are left out, unknown ones kept.
//!
//! A file that somebody edited by hand is read all the same; it only has to be JSON. A record that is
//! none, or not of its kind, is set aside, told about, and written back as it was.

use std::fmt;
use std::fs::{self, Metadata};
use std::io;
use std::marker::PhantomData;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::value::RawValue;
use xxhash_rust::xxh3::xxh3_64;

use crate::book::extra::Extra;
use crate::book::{Book, Entry, Kind, Table, Tables};

use super::place::Place;
use super::trouble::{Remark, StoreError};

/// The format that this version writes, and the newest it reads.
pub(super) const FORMAT: u64 = 1;

/// The first line of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Header {
    /// The format.
    pub(super) netgrow: u64,
    /// The version that wrote it.
    #[serde(default)]
    pub(super) by: String,
    /// The number of the last change that is in the file.
    #[serde(default)]
    pub(super) sequence: u64,
    /// The checksum of that change in the journal.
    #[serde(default)]
    pub(super) chain: String,
    /// The checksum of all that stands behind the header.
    #[serde(default)]
    pub(super) body: String,
}

/// A data file as it was read: what tells it from any other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Mark {
    stat: Option<Stat>,
    /// Its length in bytes; 0 where there is none.
    pub(super) length: u64,
    /// The checksum of its body; 0 where there is none.
    pub(super) body: u64,
    /// The number of the last change that is in it.
    pub(super) sequence: u64,
    /// The checksum of that change.
    pub(super) chain: u64,
    /// Whether it is as netgrow wrote it, rather than edited by somebody.
    pub(super) is_own: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stat {
    device: u64,
    inode: u64,
    length: u64,
    modified: (i64, i64),
}

impl Stat {
    fn of(meta: &Metadata) -> Self {
        Self {
            device: meta.dev(),
            inode: meta.ino(),
            length: meta.len(),
            modified: (meta.mtime(), meta.mtime_nsec()),
        }
    }
}

impl Mark {
    /// Whether the file that is there now is the one that was read.
    pub(super) fn is_current(&self, place: &Place) -> Result<bool, StoreError> {
        Ok(stat(&place.target()?)? == self.stat)
    }
}

fn stat(path: &Path) -> Result<Option<Stat>, StoreError> {
    match fs::metadata(path) {
        Ok(meta) => Ok(Some(Stat::of(&meta))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::read(path, error)),
    }
}

/// What a data file holds.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) tables: Tables,
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
    pub(super) why: String,
}

/// The bytes of the data file and what tells it from any other; nothing where there is none.
pub(super) fn bytes(place: &Place) -> Result<Option<(Vec<u8>, Mark)>, StoreError> {
    let path = place.target()?;
    let before = stat(&path)?;
    if before.is_none() {
        return Ok(None);
    }
    let bytes = fs::read(&path).map_err(|error| StoreError::read(&path, error))?;
    let header = header(&bytes, &path)?;
    let sum = body_sum(&bytes);
    let mark = Mark {
        stat: before,
        length: bytes.len() as u64,
        body: sum,
        is_own: sum == number(&header.body),
        sequence: header.sequence,
        chain: number(&header.chain),
    };
    Ok(Some((bytes, mark)))
}

/// All behind the header line. A file without line breaks is all body.
fn body(bytes: &[u8]) -> &[u8] {
    memchr::memchr(b'\n', bytes)
        .and_then(|end| bytes.get(end + 1..))
        .unwrap_or(bytes)
}

/// The checksum of all behind the header line.
pub(super) fn body_sum(bytes: &[u8]) -> u64 {
    xxh3_64(body(bytes))
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// The header, read from wherever its fields stand; refuses a newer format before anything else is read.
fn header(bytes: &[u8], path: &Path) -> Result<Header, StoreError> {
    let bytes = without_mark(bytes);
    let line = memchr::memchr(b'\n', bytes)
        .and_then(|end| bytes.get(..end))
        .unwrap_or(bytes);
    let closed = [
        line.trim_ascii_end().strip_suffix(b",").unwrap_or(line),
        b"}",
    ]
    .concat();
    let header: Header = match serde_json::from_slice(&closed) {
        Ok(header) => header,
        Err(_) => serde_json::from_slice(bytes).map_err(|error| damaged(path, bytes, &error))?,
    };
    if header.netgrow > FORMAT {
        return Err(StoreError::Newer {
            path: path.to_owned(),
            found: header.netgrow,
            known: FORMAT,
            by: header.by,
        });
    }
    Ok(header)
}

/// A checksum as the files have it.
pub(super) fn hex(sum: u64) -> String {
    format!("{sum:016x}")
}

/// A checksum from the files; 0 for what is none.
pub(super) fn number(hex: &str) -> u64 {
    u64::from_str_radix(hex, 16).unwrap_or_default()
}

/// What is wrong with a file that is no JSON, and the ways out.
fn damaged(path: &Path, bytes: &[u8], error: &serde_json::Error) -> StoreError {
    let what = if bytes.is_empty() {
        "it is empty".to_owned()
    } else if bytes.iter().all(|byte| *byte == 0) {
        "it holds nothing but zeros, as after a power cut".to_owned()
    } else if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        "it is written in UTF-16; save it as UTF-8".to_owned()
    } else if memchr::memmem::find(bytes, b"\n<<<<<<< ").is_some() {
        "it has the marks of a merge that was not finished".to_owned()
    } else {
        format!("{error}")
    };
    StoreError::Damaged {
        path: path.to_owned(),
        what,
        way_out: super::place::way_out(path),
    }
}

/// Reads the records. Where all are sound, that is one pass from the bytes; where not, record by record.
pub(super) fn parse(bytes: &[u8], path: &Path) -> Result<Contents, StoreError> {
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
            .contents(path),
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
            fn contents(self) -> Contents {
                Contents { tables: Tables { $($field: self.$field.0,)* }, extra: self.extra, aside: Vec::new() }
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
            fn contents(self, path: &Path) -> Result<Contents, StoreError> {
                let mut contents = Contents { extra: self.extra, ..Contents::default() };
                $(contents.tables.$field = table(&self.$field, path, &mut contents.aside)?;)*
                Ok(contents)
            }
        }

        /// The bytes of the file: a pure function of what is in it and of the change it is at.
        pub(super) fn write(contents: &Contents, sequence: u64, chain: u64) -> io::Result<Vec<u8>> {
            let mut body = Vec::new();
            $(collection(&mut body, &contents.tables.$field, Kind::$type, &contents.aside)?;)*
            for (name, value) in contents.extra.iter() {
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
fn table<'a, T: Entry + Deserialize<'a>>(
    raw: &[&'a RawValue],
    path: &Path,
    aside: &mut Vec<Aside>,
) -> Result<Table<T>, StoreError> {
    let mut table = Table::default();
    for text in raw {
        let why = match serde_json::from_str::<T>(text.get()) {
            Ok(record) if table.contains(record.id()) => {
                format!("its id {} is there twice", record.id())
            }
            Ok(record) => {
                table.put(record);
                continue;
            }
            Err(error) if error.is_data() => error.to_string(),
            Err(error) => return Err(damaged(path, text.get().as_bytes(), &error)),
        };
        aside.push(Aside {
            kind: T::KIND,
            text: text.get().to_owned(),
            why,
        });
    }
    Ok(table)
}

/// What there is to say of records that were set aside.
pub(super) fn remarks(contents: &Contents) -> Vec<Remark> {
    let said = |aside: &Aside| {
        Remark(format!(
            "a {} in the data file can’t be read ({}); it is kept there as it is, `netgrow check` shows it",
            aside.kind, aside.why
        ))
    };
    contents.aside.iter().map(said).collect()
}

/// A book of what was read, and what was not.
pub(super) fn book(contents: &mut Contents) -> Book {
    Book::new(std::mem::take(&mut contents.tables))
}
