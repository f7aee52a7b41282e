//! The archive of a `LinkedIn` export: its list of connections, wherever it lies in it. Nothing is unpacked to a
//! disk, and no more than a list of connections can have is unpacked at all.

use std::io::{Cursor, Read};

use zip::ZipArchive;

/// How many files an archive may have.
const FILES: usize = 1_000;
/// How many bytes its list may have, unpacked.
const LARGEST: u64 = 64 << 20;

/// Why an archive can't be read, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unopened {
    /// It is damaged, or none.
    #[error("the archive can’t be opened ({0}); download the export again")]
    Damaged(String),
    /// It has more files than any export.
    #[error(
        "the archive has {0} files, more than any export of LinkedIn; unpack it and name the file to import"
    )]
    TooMany(usize),
    /// The list is larger than any.
    #[error("Connections.csv in it is larger than {} MB, unpacked; it is none", LARGEST >> 20)]
    TooLarge,
    /// It has no list of connections.
    #[error(
        "it holds no Connections.csv, and so no export of LinkedIn with connections; ask LinkedIn for the export with connections"
    )]
    NoList,
}

/// Whether these bytes are an archive.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The list of connections in an archive.
pub fn connections(bytes: &[u8]) -> Result<Vec<u8>, Unopened> {
    let damaged = |why: zip::result::ZipError| Unopened::Damaged(why.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > FILES {
        return Err(Unopened::TooMany(archive.len()));
    }
    let is_list = |name: &str| {
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
        file.eq_ignore_ascii_case("connections.csv")
    };
    let mut places = 0..archive.len();
    let place = places.find(|place| {
        let entry = archive.by_index_raw(*place);
        entry.is_ok_and(|entry| is_list(&String::from_utf8_lossy(entry.name_raw())))
    });
    let file = archive.by_index(place.ok_or(Unopened::NoList)?);
    let file = file.map_err(damaged)?;
    let mut list = Vec::new();
    // What the archive says of sizes is not trusted: what comes out of it is counted.
    let read = file.take(LARGEST + 1).read_to_end(&mut list);
    read.map_err(|why| Unopened::Damaged(why.to_string()))?;
    if list.len() as u64 > LARGEST {
        return Err(Unopened::TooLarge);
    }
    Ok(list)
}
