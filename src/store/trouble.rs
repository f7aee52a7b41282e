//! What can go wrong with the data, as sentences: what happened, to what, and what to do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::News;

/// Why the data can't be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file can't be read.
    #[error("{}. Nothing was changed", why.about(path, "read"))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Cause,
    },
    /// A file can't be written.
    #[error("{}", why.about(path, "written"))]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Cause,
    },
    /// A file is not what it should be.
    #[error("{way_out}; it is damaged ({what}) and was left as it is")]
    Damaged {
        /// What is wrong, with line and column where there are some.
        what: String,
        /// What to do with which file.
        way_out: String,
    },
    /// The data was written by a newer version.
    #[error(
        "{} has format {found}, but this netgrow knows formats up to {known}. It was written by netgrow {by}: \
         upgrade to that. Nothing was changed", path.display()
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u64,
        /// The newest format that is known.
        known: u64,
        /// The version that wrote it.
        by: String,
    },
    /// A line of the journal is whole, and this version does not understand it.
    #[error(
        "upgrade netgrow: line {line} of {} was written by a newer one, and this one does not understand it. \
         Nothing was changed", path.display()
    )]
    Foreign {
        /// The journal.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
    },
    /// The data file is a symbolic link to nothing.
    #[error("{} is a link that leads nowhere. Restore what it leads to, or remove the link", path.display())]
    Dangling {
        /// The link.
        path: PathBuf,
    },
    /// The data file is gone, but there are signs that there was one.
    #[error("{way_out}; it is missing, but {} is there", sign.display())]
    Missing {
        /// What shows that there was a data file.
        sign: PathBuf,
        /// What to do to have it again.
        way_out: String,
    },
    /// Somebody else holds the lock.
    #[error("another netgrow has held {} for more than 5 seconds; try again, or end it", path.display())]
    Locked {
        /// The lock.
        path: PathBuf,
    },
}

impl StoreError {
    pub(super) fn read(path: &Path, error: io::Error) -> Self {
        Self::Unreadable {
            path: path.to_owned(),
            why: Cause(error),
        }
    }

    pub(super) fn write(path: &Path, error: io::Error) -> Self {
        Self::Unwritable {
            path: path.to_owned(),
            why: Cause(error),
        }
    }
}

/// Why a change was not put on the disk.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Others changed the data first. Nothing was written: take this in and try again.
    #[error("others changed the data first")]
    Behind(News),
    /// The disk refused. Nothing of the change is on it.
    #[error("{0}")]
    Failed(StoreError),
}

impl From<StoreError> for SaveError {
    fn from(error: StoreError) -> Self {
        Self::Failed(error)
    }
}

/// Why the system refused.
#[derive(Debug)]
pub struct Cause(io::Error);

impl Cause {
    /// What to do, before what could not be done to which file.
    fn about(&self, path: &Path, done: &str) -> String {
        use io::ErrorKind as Kind;
        let path = path.display();
        match self.0.kind() {
            Kind::StorageFull => {
                format!("free some space: the disk is full, and {path} can’t be {done}")
            }
            Kind::QuotaExceeded => format!(
                "free some space: your share of the disk is used up, and {path} can’t be {done}"
            ),
            Kind::PermissionDenied => {
                format!("check the owner and mode of {path}: it can’t be {done}")
            }
            Kind::FileTooLarge => {
                format!("{path} can’t be {done}: files may not grow that large here")
            }
            Kind::ReadOnlyFilesystem => format!("{path} can’t be {done}: the disk is read-only"),
            Kind::NotFound => format!("{path} can’t be {done}: it is not there"),
            _ => format!("{path} can’t be {done}: {}", self.0),
        }
    }
}

/// Something noticed while opening that the user should know and that stops nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark(pub(super) String);

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
