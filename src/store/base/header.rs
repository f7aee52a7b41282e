//! The head of the data file and what tells one such file from any other: its format, how far the journal is
//! in it, its checksum, and its place on the disk.

use std::fs::{self, Metadata};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::xxh3_64;

use crate::store::place::{Place, mending};
use crate::store::trouble::StoreError;

use super::misfit;

/// The format that this version writes, and the newest it reads.
pub(in crate::store) const FORMAT: u64 = 1;

/// The first line of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct Header {
    /// The format.
    pub(in crate::store) netgrow: u64,
    /// The version that wrote it.
    #[serde(default)]
    pub(in crate::store) by: String,
    /// The number of the last change that is in the file.
    #[serde(default)]
    pub(in crate::store) sequence: u64,
    /// The checksum of that change in the journal.
    #[serde(default)]
    pub(in crate::store) chain: String,
    /// The checksum of all that stands behind the header.
    #[serde(default)]
    pub(in crate::store) body: String,
}

/// A data file as it was read: what tells it from any other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::store) struct Mark {
    stat: Option<Stat>,
    /// Its length in bytes; 0 where there is none.
    pub(in crate::store) length: u64,
    /// The checksum of its body; 0 where there is none.
    pub(in crate::store) body: u64,
    /// The number of the last change that is in it.
    pub(in crate::store) sequence: u64,
    /// The checksum of that change.
    pub(in crate::store) chain: u64,
    /// Whether it is as netgrow wrote it, rather than edited by somebody.
    pub(in crate::store) is_own: bool,
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
    pub(in crate::store) fn is_current(&self, place: &Place) -> Result<bool, StoreError> {
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

/// The bytes of the data file and what tells it from any other; nothing where there is none.
pub(in crate::store) fn bytes(place: &Place) -> Result<Option<(Vec<u8>, Mark)>, StoreError> {
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
pub(in crate::store) fn body_sum(bytes: &[u8]) -> u64 {
    xxh3_64(body(bytes))
}

pub(super) fn without_mark(bytes: &[u8]) -> &[u8] {
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
        Err(_) => serde_json::from_slice(bytes).map_err(|error| {
            if error.is_data() {
                StoreError::Damaged {
                    what: "JSON, but not of netgrow, whose files begin with {\"netgrow\":1"
                        .to_owned(),
                    way_out: mending(path),
                }
            } else {
                damaged(path, bytes, &error)
            }
        })?,
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
pub(in crate::store) fn hex(sum: u64) -> String {
    format!("{sum:016x}")
}

/// A checksum from the files; 0 for what is none.
pub(in crate::store) fn number(hex: &str) -> u64 {
    u64::from_str_radix(hex, 16).unwrap_or_default()
}

/// What is wrong with a file that is no JSON, and the ways out.
pub(super) fn damaged(path: &Path, bytes: &[u8], error: &serde_json::Error) -> StoreError {
    let what = if bytes.is_empty() {
        "it is empty".to_owned()
    } else if bytes.iter().all(|byte| *byte == 0) {
        "it holds nothing but zeros, as after a power cut".to_owned()
    } else if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        "it is written in UTF-16; save it as UTF-8".to_owned()
    } else if bytes.trim_ascii().is_empty() {
        "it is blank".to_owned()
    } else if bytes.starts_with(b"<<<<<<< ") || memchr::memmem::find(bytes, b"\n<<<<<<< ").is_some()
    {
        "it has the marks of a merge that was not finished".to_owned()
    } else {
        let place = format!("line {}, column {}", error.line(), error.column());
        if error.is_eof() {
            format!("it breaks off in {place}")
        } else {
            let why = match misfit::bare(error) {
                why if why.starts_with("control character") => {
                    "a text in it holds a line break or another control sign".to_owned()
                }
                why => why.replace('`', "\""),
            };
            format!("{place} is not written as JSON is: {why}")
        }
    };
    StoreError::Damaged {
        what,
        way_out: mending(path),
    }
}
