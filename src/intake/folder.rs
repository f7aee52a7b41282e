//! Which files of a folder are to be imported.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::{IntakeError, MOST, export};
use crate::exchange::{Format, linkedin};
use crate::text;

/// What is to be read of a folder: the files of an export in it or one folder below, or else the cards and calendars.
pub(super) fn files(folder: &Path, format: Option<Format>) -> Result<Vec<PathBuf>, IntakeError> {
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
    let has_list = files
        .iter()
        .any(|it| export::part(it) == Some(linkedin::LIST));
    let is_export = match format {
        None => has_list || !files.iter().any(is_wanted),
        Some(format) => format == Format::LinkedIn,
    };
    if is_export {
        files.retain(|it| export::part(it).is_some());
    } else {
        files.retain(is_wanted);
    }
    if files.is_empty() {
        return Err(IntakeError::Empty(shown()));
    }
    Ok(files)
}

/// What is in a folder and not hidden, by name.
pub(super) fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.take(MOST).flatten();
    let is_hidden = |name: &OsStr| name.as_encoded_bytes().starts_with(b".");
    let entries = entries.filter(|it| !is_hidden(&it.file_name()));
    let mut paths: Vec<PathBuf> = entries.map(|it| it.path()).collect();
    paths.sort();
    Ok(paths)
}
