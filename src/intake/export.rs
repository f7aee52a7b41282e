//! The unpacked files of a `LinkedIn` export, told by their names and what is in them.

use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::path::{Path, PathBuf};

use super::{IntakeError, called, stream};
use crate::exchange::{Delivery, Format, Manner, linkedin};
use crate::text;

/// Which file of an export a file is, by its name.
pub(super) fn part(path: &Path) -> Option<&'static str> {
    linkedin::file_named(path.file_name()?.to_str()?)
}

/// Whether files are those of an export, and no two of them the same.
pub(super) fn is_one(files: &[PathBuf], manner: &Manner) -> bool {
    let is_meant = manner.format.is_none_or(|it| it == Format::LinkedIn);
    let mut found = HashSet::new();
    let mut names = files.iter().map(|it| part(it));
    let is_one_of_each = names.all(|it| it.is_some_and(|it| found.insert(it)));
    is_meant && manner.mapping.is_none() && is_one_of_each
}

/// What the unpacked files of an export bring.
pub(super) fn read(paths: &[PathBuf], manner: &Manner) -> Result<Delivery, IntakeError> {
    let mut files = BTreeMap::new();
    for path in paths {
        let name = called(path);
        let opened = File::open(path).map_err(|error| IntakeError::Read {
            file: name.clone(),
            error,
        })?;
        let bytes = stream(opened, &name)?;
        if let Some(file) = part(path)
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
