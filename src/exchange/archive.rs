//! The archive of a `LinkedIn` export, or of calendars: those of its files that are read, wherever they lie in it.
//! Nothing is unpacked to a disk, and no more than such files can have is unpacked at all.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::linkedin::file_named;

/// How many files an archive may have.
const FILES: usize = 1_000;
/// How many bytes its files may have together, unpacked.
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
    /// What is read of it is larger than any export.
    #[error("the files in it are larger than {} MB, unpacked; it is no export of LinkedIn", LARGEST >> 20)]
    TooLarge,
    /// It has no file of an export.
    #[error(
        "it holds no Connections.csv and nothing else of a LinkedIn export that can be of use, and no calendar (.ics); ask LinkedIn for the export with connections"
    )]
    NoList,
}

/// Whether these bytes are an archive.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// The files of an export in an archive, by their names in small letters.
pub fn export(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, Unopened> {
    unpacked(bytes, |name| file_named(name).map(str::to_owned))
}

/// The calendars in an archive, by their names.
pub fn calendars(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, Unopened> {
    unpacked(bytes, |name| {
        let (bare, kind) = name.rsplit_once('.')?;
        let is_one = !bare.is_empty() && kind.eq_ignore_ascii_case("ics");
        is_one.then(|| name.to_owned())
    })
}

/// The files of an archive that are wanted, by the names they are wanted under; of two of a name, the first.
fn unpacked(
    bytes: &[u8],
    wanted: impl Fn(&str) -> Option<String>,
) -> Result<BTreeMap<String, Vec<u8>>, Unopened> {
    let damaged = |why: zip::result::ZipError| Unopened::Damaged(why.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > FILES {
        return Err(Unopened::TooMany(archive.len()));
    }
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let mut room = LARGEST;
    for place in 0..archive.len() {
        let name = archive.by_index_raw(place);
        let name = name.map(|entry| String::from_utf8_lossy(entry.name_raw()).into_owned());
        let name = name.unwrap_or_default();
        let file = name.rsplit(['/', '\\']).next().unwrap_or(&name);
        let Some(file) = wanted(file).filter(|it| !files.contains_key(it)) else {
            continue;
        };
        let mut unpacked = Vec::new();
        // What the archive says of sizes is not trusted: what comes out of it is counted.
        let entry = archive.by_index(place).map_err(damaged)?;
        let read = entry.take(room + 1).read_to_end(&mut unpacked);
        read.map_err(|why| Unopened::Damaged(why.to_string()))?;
        let size = u64::try_from(unpacked.len()).unwrap_or(u64::MAX);
        room = room.checked_sub(size).ok_or(Unopened::TooLarge)?;
        files.insert(file, unpacked);
    }
    if files.is_empty() {
        return Err(Unopened::NoList);
    }
    Ok(files)
}
