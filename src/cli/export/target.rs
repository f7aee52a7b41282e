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

/// More files than this are brought to the disk together, as one by one takes seconds.
const MANY: usize = 50;

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
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let name = path.file_name().unwrap_or_default();
        let files = [(name, text)];
        self.put(folder, &files)
            .map_err(|why| unwritten(to, &why))?;
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
        self.put(folder, files)
            .map_err(|why| unwritten(folder, &why))?;
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

    /// Puts files into a folder, each in its place in one step, once all are written whole and on the disk.
    fn put<N: AsRef<Path>, T: AsRef<[u8]>>(
        &self,
        folder: &Path,
        files: &[(N, T)],
    ) -> io::Result<()> {
        let mut written = Vec::with_capacity(files.len());
        for (_, text) in files {
            let mut file = tempfile::Builder::new()
                .prefix(".netgrow-")
                .suffix(".tmp")
                .tempfile_in(folder)?;
            file.write_all(text.as_ref())?;
            // Closed, as there may be more of them than files may be open.
            written.push(file.into_temp_path());
        }
        if written.len() > MANY {
            rustix::fs::sync();
        } else {
            for path in &written {
                File::open(path)?.sync_all()?;
            }
        }
        for ((name, _), path) in files.iter().zip(written) {
            let place = folder.join(name);
            if self.force {
                path.persist(place)?;
            } else {
                path.persist_noclobber(place)?;
            }
        }
        File::open(folder)?.sync_all()
    }
}

fn unwritten(path: &Path, why: &io::Error) -> Failure {
    Failure::Said(format!("{} can’t be written: {why}", path.display()))
}
