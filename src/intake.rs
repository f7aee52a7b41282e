//! Files that are to be imported, read from the disk: a file as it is, the archive or the folder of a `LinkedIn`
//! export, a folder of cards, mail. What is in them is the matter of [`crate::exchange`].

mod mail;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::exchange::{self, Delivery, Mapping, Unreadable, archive};
use crate::text;

/// How many bytes are read of a file: one more than can be taken.
const LARGEST: u64 = (256 << 20) + 1;
/// How many files a folder may have.
const MOST: usize = 100_000;

/// Why there is nothing to import, as a sentence.
#[derive(Debug, thiserror::Error)]
pub enum IntakeError {
    /// A file can't be read.
    #[error("{file} can’t be read: {error}")]
    Read {
        /// The file.
        file: String,
        /// Why.
        error: io::Error,
    },
    /// What is in a file can't be taken.
    #[error("{file} can’t be imported: {why}")]
    Odd {
        /// The file.
        file: String,
        /// Why.
        why: String,
    },
    /// A folder has nothing that can be imported.
    #[error(
        "{0} holds no Connections.csv, no card (.vcf) and no mail (cur); name the file to import"
    )]
    Empty(String),
    /// Files are of several kinds.
    #[error("{one} and {other} are of different kinds; import them one after the other")]
    Mixed {
        /// The first.
        one: String,
        /// One that is of another kind.
        other: String,
    },
}

/// What files and folders bring, and what they are called together.
pub fn read(
    paths: &[PathBuf],
    mapping: Option<&Mapping>,
) -> Result<(String, Delivery), IntakeError> {
    let dirs: Option<Vec<Vec<PathBuf>>> = paths.iter().map(|it| mail::maildir(it)).collect();
    if let (Some(dirs), [first, ..]) = (dirs, paths) {
        return Ok((called(first), mail::messages(&dirs.concat())));
    }
    let mut files = Vec::new();
    let mut is_folder = false;
    for path in paths {
        if path.is_dir() {
            is_folder = true;
            files.extend(in_folder(path)?);
        } else {
            files.push(path.clone());
        }
    }
    let [file] = files.as_slice() else {
        return several(paths, &files, is_folder, mapping);
    };
    let name = called(file);
    let delivery = one(file, mapping)?;
    Ok((name, delivery))
}

/// What a text that is handed in brings.
pub fn handed(
    bytes: &[u8],
    name: &str,
    mapping: Option<&Mapping>,
) -> Result<Delivery, IntakeError> {
    let odd = |why: String| IntakeError::Odd {
        file: name.to_owned(),
        why,
    };
    let delivery = if archive::is_archive(bytes) {
        let list = archive::connections(bytes).map_err(|why| odd(why.to_string()))?;
        exchange::read(&list, mapping)
    } else {
        exchange::read(bytes, mapping)
    };
    delivery.map_err(|why| odd(why.to_string()))
}

/// What comes from a stream, as far as it can be taken.
pub fn stream(stream: impl Read, name: &str) -> Result<Vec<u8>, IntakeError> {
    let mut bytes = Vec::new();
    let read = stream.take(LARGEST).read_to_end(&mut bytes);
    let unread = |error| IntakeError::Read {
        file: name.to_owned(),
        error,
    };
    read.map_err(unread)?;
    Ok(bytes)
}

fn one(file: &Path, mapping: Option<&Mapping>) -> Result<Delivery, IntakeError> {
    let shown = text::clean(&file.display().to_string()).into_owned();
    let unread = |error| IntakeError::Read {
        file: shown.clone(),
        error,
    };
    let opened = File::open(file).map_err(unread)?;
    match mail::mailbox(opened).map_err(unread)? {
        Ok(delivery) => Ok(delivery),
        Err(opened) => handed(&stream(opened, &shown)?, &called(file), mapping),
    }
}

/// What several files bring, which are of one kind. In a folder, one that can't be read stops not the others.
fn several(
    paths: &[PathBuf],
    files: &[PathBuf],
    is_folder: bool,
    mapping: Option<&Mapping>,
) -> Result<(String, Delivery), IntakeError> {
    let mut all = Delivery::default();
    let mut bytes = 0;
    for file in files {
        bytes += file.metadata().map_or(0, |it| it.len());
        if bytes >= LARGEST {
            return Err(IntakeError::Odd {
                file: called(file),
                why: Unreadable::TooLarge(256).to_string(),
            });
        }
        let delivery = match one(file, mapping) {
            Err(why) if is_folder => {
                all.trouble(1, why.to_string());
                continue;
            }
            read => read?,
        };
        if !all.system.is_empty() && all.system != delivery.system {
            return Err(IntakeError::Mixed {
                one: files.first().map(|it| called(it)).unwrap_or_default(),
                other: called(file),
            });
        }
        all.join(delivery.of_file(&called(file)));
    }
    let name = match paths {
        [folder] => called(folder),
        _ => format!("{} files", files.len()),
    };
    Ok((name, all))
}

/// What a file is called.
fn called(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    text::clean(&name.to_string_lossy()).into_owned()
}

/// What is to be read of a folder: the list of connections in it or one folder below, or else the cards.
fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, IntakeError> {
    let shown = || text::clean(&folder.display().to_string()).into_owned();
    let mut files = entries(folder).map_err(|error| IntakeError::Read {
        file: shown(),
        error,
    })?;
    let below: Vec<PathBuf> = files.iter().filter(|it| it.is_dir()).cloned().collect();
    for folder in below {
        // A folder of others within it is none of ours.
        files.extend(entries(&folder).unwrap_or_default());
    }
    let is_list = |path: &&PathBuf| {
        let name = path.file_name().map(OsStr::to_ascii_lowercase);
        name.is_some_and(|name| name == "connections.csv")
    };
    if let Some(list) = files.iter().find(is_list) {
        return Ok(vec![list.clone()]);
    }
    files.retain(|it| {
        it.extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("vcf"))
            && it.is_file()
    });
    if files.is_empty() {
        return Err(IntakeError::Empty(shown()));
    }
    Ok(files)
}

/// What is in a folder and not hidden, by name.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.take(MOST).flatten();
    let is_hidden = |name: &OsStr| name.as_encoded_bytes().starts_with(b".");
    let entries = entries.filter(|it| !is_hidden(&it.file_name()));
    let mut paths: Vec<PathBuf> = entries.map(|it| it.path()).collect();
    paths.sort();
    Ok(paths)
}
