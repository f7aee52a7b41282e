//! Where an export goes: to standard output, into a file, or into a folder of files. A file is whole or not there:
//! it is written beside its place, for its owner only, and put there in one step. What is there already is left
//! alone unless it is to be written over.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};

use super::super::desk::Failure;
use super::super::out;

/// Where an export goes.
#[derive(Debug, Args)]
pub(super) struct Target {
    /// Write into this file, or into this folder (one that is there, or a name with / behind it); without it, print.
    #[arg(long, value_name = "FILE|DIR", value_hint = ValueHint::AnyPath)]
    to: Option<PathBuf>,
    /// Write over files that are there.
    #[arg(long, requires = "to")]
    force: bool,
}

impl Target {
    /// Whether it is a folder.
    pub(super) fn is_folder(&self) -> bool {
        let ends_so = |it: &Path| it.as_os_str().as_encoded_bytes().ends_with(b"/");
        self.to
            .as_ref()
            .is_some_and(|it| it.is_dir() || ends_so(it))
    }

    /// Writes one text, which is clean, and says what it holds.
    pub(super) fn one(&self, text: &str, what: &str) -> Result<(), Failure> {
        let Some(to) = &self.to else {
            return out::write(text.as_bytes());
        };
        if self.is_folder() {
            return Err(Failure::Said(format!(
                "{} is a folder, and this goes into one file; name a file",
                to.display()
            )));
        }
        self.allow(to)?;
        // Where it is a link, what it leads to is written over, and the link stays.
        let path = fs::canonicalize(to).unwrap_or_else(|_| to.clone());
        self.put(&path, text)?;
        out::say(&format!("Exported {what} to {}.", to.display()))
    }

    /// Writes files into the folder, and says what they hold. None is written where one must not be.
    pub(super) fn many(&self, files: &[(String, String)], what: &str) -> Result<(), Failure> {
        let Some(folder) = &self.to else {
            return Ok(());
        };
        let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
        made.map_err(|why| unwritten(folder, &why))?;
        for (name, _) in files {
            self.allow(&folder.join(name))?;
        }
        for (name, text) in files {
            self.put(&folder.join(name), text)?;
        }
        out::say(&format!("Exported {what} to {}.", folder.display()))
    }

    /// Refuses to write over what is there and is not to be, or is no file.
    fn allow(&self, path: &Path) -> Result<(), Failure> {
        let Ok(there) = fs::symlink_metadata(path) else {
            return Ok(());
        };
        if !self.force {
            return Err(Failure::Said(format!(
                "{} is there already; name another place, or write over it with --force",
                path.display()
            )));
        }
        let is_file = there.is_file() || fs::metadata(path).is_ok_and(|it| it.is_file());
        if is_file {
            return Ok(());
        }
        Err(Failure::Said(format!(
            "{} is no file that can be written over; name another place",
            path.display()
        )))
    }

    /// Puts a file in its place in one step.
    fn put(&self, path: &Path, text: &str) -> Result<(), Failure> {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let written = || -> io::Result<()> {
            let mut file = tempfile::Builder::new()
                .prefix(".netgrow-")
                .suffix(".tmp")
                .tempfile_in(folder)?;
            file.write_all(text.as_bytes())?;
            file.as_file().sync_all()?;
            if self.force {
                file.persist(path)?;
            } else {
                file.persist_noclobber(path)?;
            }
            File::open(folder)?.sync_all()
        };
        written().map_err(|why| unwritten(path, &why))
    }
}

fn unwritten(path: &Path, why: &io::Error) -> Failure {
    Failure::Said(format!("{} can’t be written: {why}", path.display()))
}
