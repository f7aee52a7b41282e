//! Files that are to be imported, read from the disk: a file as it is, the archive or the folder of a `LinkedIn`
//! export, a folder of cards or of calendars, mail. What is in them is the matter of [`crate::exchange`].

mod mail;

use std::collections::{BTreeMap, HashSet};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDate};

use crate::exchange::archive::Unopened;
use crate::exchange::{self, Delivery, Format, Head, Here, Manner, Unreadable, archive, linkedin};
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
    let dirs: Option<Vec<Vec<PathBuf>>> = paths.iter().map(|it| mail::maildir(it)).collect();
    if let (Some(dirs), [first, ..]) = (dirs, paths)
        && manner.format.is_none_or(|it| it == Format::Mail)
    {
        return Ok((called(first), mail::messages(&dirs.concat())));
    }
    let mut files = Vec::new();
    let mut is_folder = false;
    for path in paths {
        if path.is_dir() {
            is_folder = true;
            files.extend(in_folder(path, manner.format)?);
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
        files if is_export(files, manner) => export(files, manner)?,
        [file] => one(file, manner)?,
        _ => several(&files, is_folder, manner)?,
    };
    Ok((name, delivery))
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

/// A path as it is meant: with the home folder in place of its sign.
pub fn expanded(path: &str, home: Option<&Path>) -> PathBuf {
    match (path.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with('/') => {
            home.join(rest.trim_start_matches('/'))
        }
        _ => PathBuf::from(path),
    }
}

/// How a path that is typed could go on: the rest of the name of the first folder, or file that can be imported,
/// that begins like it; nothing where there is none.
pub fn rest(typed: &str, home: Option<&Path>) -> String {
    let (folder, start) = typed
        .rfind('/')
        .map_or(("", typed), |at| typed.split_at(at + 1));
    if typed.is_empty() || typed == "~" {
        return String::new();
    }
    let folder = if folder.is_empty() { "." } else { folder };
    let Ok(entries) = fs::read_dir(expanded(folder, home)) else {
        return String::new();
    };
    let fitting = entries.take(MOST).flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let rest = name.strip_prefix(start)?.to_owned();
        let is_hidden = name.starts_with('.') && !start.starts_with('.');
        let path = entry.path();
        let (is_folder, is_plain) = (path.is_dir(), text::clean(&name) == name);
        let fits = !is_hidden && is_plain && (is_folder || can_be_imported(&path));
        fits.then(|| if is_folder { format!("{rest}/") } else { rest })
    });
    fitting.min().unwrap_or_default()
}

/// Whether a file is of a kind that can be imported, by its name.
fn can_be_imported(path: &Path) -> bool {
    const KINDS: [&str; 7] = ["csv", "ics", "json", "mbox", "md", "vcf", "zip"];
    let kind = path.extension().map(OsStr::to_ascii_lowercase);
    kind.is_some_and(|kind| KINDS.iter().any(|it| kind == *it))
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
    }
    Ok(all)
}

/// What a file is called.
fn called(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    text::clean(&name.to_string_lossy()).into_owned()
}

/// Which file of an export a file is, by its name.
fn of_export(path: &Path) -> Option<&'static str> {
    linkedin::file_named(path.file_name()?.to_str()?)
}

/// Whether files are those of an export, and no two of them the same.
fn is_export(files: &[PathBuf], manner: &Manner) -> bool {
    let is_meant = manner.format.is_none_or(|it| it == Format::LinkedIn);
    let mut found = HashSet::new();
    let mut names = files.iter().map(|it| of_export(it));
    let is_one_of_each = names.all(|it| it.is_some_and(|it| found.insert(it)));
    is_meant && manner.mapping.is_none() && is_one_of_each
}

/// What the unpacked files of an export bring.
fn export(paths: &[PathBuf], manner: &Manner) -> Result<Delivery, IntakeError> {
    let mut files = BTreeMap::new();
    for path in paths {
        let name = called(path);
        let opened = File::open(path).map_err(|error| IntakeError::Read {
            file: name.clone(),
            error,
        })?;
        let bytes = stream(opened, &name)?;
        if let Some(file) = of_export(path)
            && linkedin::is_file(file, &bytes)
        {
            files.insert(file.to_owned(), bytes);
        }
    }
    if let (true, Some(first)) = (files.is_empty(), paths.first()) {
        let folder = first.parent().unwrap_or(first);
        let shown = text::clean(&folder.display().to_string()).into_owned();
        return Err(IntakeError::Empty(shown));
    }
    linkedin::export(&files, manner).map_err(|why| IntakeError::Odd {
        file: "Connections.csv".to_owned(),
        why: why.to_string(),
    })
}

/// What is to be read of a folder: the files of an export in it or one folder below, or else the cards and calendars.
fn in_folder(folder: &Path, format: Option<Format>) -> Result<Vec<PathBuf>, IntakeError> {
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
    files.retain(|it| it.is_file());
    let is_wanted = |it: &PathBuf| {
        let is = |kind: &str| {
            it.extension()
                .is_some_and(|it| it.eq_ignore_ascii_case(kind))
        };
        (is("vcf") && format.is_none_or(|it| it == Format::Cards))
            || (is("ics") && format.is_none_or(|it| it == Format::Calendar))
    };
    let has_list = files.iter().any(|it| of_export(it) == Some(linkedin::LIST));
    let is_export = match format {
        None => has_list || !files.iter().any(is_wanted),
        Some(format) => format == Format::LinkedIn,
    };
    if is_export {
        files.retain(|it| of_export(it).is_some());
    } else {
        files.retain(is_wanted);
    }
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
