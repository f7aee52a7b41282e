//! Files that are to be imported, read from the disk: a file as it is, the archive or the folder of a `LinkedIn`
//! export, a folder of cards or of calendars, mail. What is in them is the matter of [`crate::exchange`].

mod export;
mod folder;
mod mail;
mod typed;

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDate};

use crate::exchange::archive::Unopened;
use crate::exchange::{self, Delivery, Format, Head, Here, Manner, Unreadable, archive, linkedin};
use crate::text;

pub use typed::{expanded, rest};

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
    /// A table of which nobody knows what its columns hold.
    #[error("{file} can’t be imported: {why}")]
    Unmapped {
        /// The file.
        file: String,
        /// Why.
        why: Unreadable,
    },
    /// A folder has nothing that can be imported.
    #[error(
        "{0} holds no Connections.csv, no card (.vcf), no calendar (.ics) and no mail (cur); name the file to import"
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

/// The day on which files are read, and the user's clock, by which the times of other zones become days of theirs.
pub fn here(today: NaiveDate) -> Here {
    Here {
        today,
        wall: |instant| instant.with_timezone(&Local).naive_local(),
    }
}

/// What files and folders bring, and what they are called together.
pub fn read(paths: &[PathBuf], manner: &Manner) -> Result<(String, Delivery), IntakeError> {
    if manner.format.is_none_or(|it| it == Format::Mail)
        && let Some(read) = with_maildirs(paths, manner)
    {
        return read;
    }
    let mut files = Vec::new();
    let mut is_folder = false;
    for path in paths {
        if path.is_dir() {
            is_folder = true;
            files.extend(folder::files(path, manner.format)?);
        } else {
            files.push(path.clone());
        }
    }
    let name = match (paths, files.as_slice()) {
        ([folder], _) if is_folder => called(folder),
        (_, [file]) => called(file),
        _ => format!("{} files", files.len()),
    };
    let delivery = match files.as_slice() {
        [file] if !is_folder => one(file, manner)?,
        files if export::is_one(files, manner) => export::read(files, manner)?,
        [file] => one(file, manner)?,
        _ => several(&files, is_folder, manner)?,
    };
    Ok((name, delivery))
}

/// What Maildirs bring, and the mailboxes and messages that are named beside them; nothing where no path is one.
fn with_maildirs(
    paths: &[PathBuf],
    manner: &Manner,
) -> Option<Result<(String, Delivery), IntakeError>> {
    let is_dir = |it: &&PathBuf| it.join("cur").is_dir();
    let (dirs, others): (Vec<&PathBuf>, Vec<&PathBuf>) = paths.iter().partition(is_dir);
    let first = dirs.first()?;
    let messages: Vec<Vec<PathBuf>> = dirs.iter().filter_map(|it| mail::maildir(it)).collect();
    let mut all = mail::messages(&messages.concat());
    if others.is_empty() {
        return Some(Ok((called(first), all)));
    }
    let others: Vec<PathBuf> = others.into_iter().cloned().collect();
    let (name, read) = match read(&others, manner) {
        Ok(read) => read,
        Err(why) => return Some(Err(why)),
    };
    if read.system != all.system && !all.system.is_empty() {
        let (one, other) = (called(first), name);
        return Some(Err(IntakeError::Mixed { one, other }));
    }
    all.join(read.of_file(&name));
    Some(Ok((format!("{name} and {}", called(first)), all)))
}

/// What a text that is handed in brings.
pub fn handed(bytes: &[u8], name: &str, manner: &Manner) -> Result<Delivery, IntakeError> {
    let odd = |why: String| IntakeError::Odd {
        file: name.to_owned(),
        why,
    };
    let is_one = |it: Format| manner.format.is_none_or(|format| format == it);
    let delivery = if archive::is_archive(bytes) {
        return archived(bytes, manner).map_err(odd);
    } else if let Some(file) = linkedin::file_named(name)
        && manner.mapping.is_none()
        && is_one(Format::LinkedIn)
        && file != linkedin::LIST
        && linkedin::is_file(file, bytes)
    {
        linkedin::lone(file, bytes, manner)
    } else {
        exchange::read(bytes, manner)
    };
    delivery.map_err(|why| match why {
        Unreadable::NoNames(_) => IntakeError::Unmapped {
            file: name.to_owned(),
            why,
        },
        why => odd(why.to_string()),
    })
}

/// The columns of a table, and what it is called; nothing where a file is none.
pub fn heads(path: &Path) -> Option<(String, Vec<Head>)> {
    let name = called(path);
    let bytes = stream(File::open(path).ok()?, &name).ok()?;
    let is_other = archive::is_archive(&bytes) || u64::try_from(bytes.len()).ok()? >= LARGEST;
    let heads = exchange::heads(&bytes).filter(|_| !is_other)?;
    Some((name, heads))
}

/// What an archive brings: an export of `LinkedIn`, or else the calendars in it.
fn archived(bytes: &[u8], manner: &Manner) -> Result<Delivery, String> {
    let format = manner.format;
    if let Some(other) = format.filter(|it| !matches!(it, Format::LinkedIn | Format::Calendar)) {
        return Err(Unreadable::Other(other.what(), "an archive").to_string());
    }
    let files = match archive::export(bytes) {
        _ if format == Some(Format::Calendar) => Err(Unopened::NoList),
        files => files,
    };
    if files == Err(Unopened::NoList) && format != Some(Format::LinkedIn) {
        let calendars = archive::calendars(bytes).map_err(|why| why.to_string())?;
        let mut all = Delivery::default();
        for (name, bytes) in &calendars {
            let one = exchange::read(bytes, manner).map_err(|why| format!("{name}: {why}"))?;
            all.join(one.of_file(name));
        }
        if !calendars.is_empty() {
            return Ok(all);
        }
    }
    let files = files.map_err(|why| why.to_string())?;
    let delivery = match (&manner.mapping, files.get(linkedin::LIST)) {
        (Some(_), Some(list)) => exchange::read(list, manner),
        _ => linkedin::export(&files, manner),
    };
    delivery.map_err(|why| why.to_string())
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

fn one(file: &Path, manner: &Manner) -> Result<Delivery, IntakeError> {
    let shown = text::clean(&file.display().to_string()).into_owned();
    let unread = |error| IntakeError::Read {
        file: shown.clone(),
        error,
    };
    let opened = File::open(file).map_err(unread)?;
    if manner.format.is_some_and(|it| it != Format::Mail) || manner.mapping.is_some() {
        return handed(&stream(opened, &shown)?, &called(file), manner);
    }
    match mail::mailbox(opened).map_err(unread)? {
        Ok(delivery) => Ok(delivery),
        Err(opened) => handed(&stream(opened, &shown)?, &called(file), manner),
    }
}

/// What several files bring, which are of one kind. In a folder, one that can't be read stops not the others.
fn several(files: &[PathBuf], is_folder: bool, manner: &Manner) -> Result<Delivery, IntakeError> {
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
        let delivery = match one(file, manner) {
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
        if all.is_full() {
            break;
        }
    }
    let odd = |why: Unreadable| IntakeError::Odd {
        file: format!("{} files", files.len()),
        why: why.to_string(),
    };
    all.bounded().map_err(odd)
}

/// What a file is called.
fn called(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    text::clean(&name.to_string_lossy()).into_owned()
}
