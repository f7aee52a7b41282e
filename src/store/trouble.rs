//! What can go wrong with the data, as sentences: what happened, to what, and what to do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::News;

/// Why the data can't be read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// A file can't be read.
    #[error("{} can’t be read: {why}. Nothing was changed", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Cause,
    },
    /// A file can't be written.
    #[error("{} can’t be written: {why}", path.display())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why.
        why: Cause,
    },
    /// A file is not what it should be.
    #[error("{} is damaged: {what}. It was left as it is. {way_out}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong, with line and column where there are some.
        what: String,
        /// What to do.
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
    /// The data file is a symbolic link to nothing.
    #[error("{} is a link that leads nowhere. Restore what it leads to, or remove the link", path.display())]
    Dangling {
        /// The link.
        path: PathBuf,
    },
    /// The data file is gone, but there are signs that there was one.
    #[error("{} is missing, but {} is there. {way_out}", path.display(), sign.display())]
    Missing {
        /// The data file.
        path: PathBuf,
        /// What shows that there was one.
        sign: PathBuf,
        /// What to do.
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

/// Why the system refused, in words for people.
#[derive(Debug)]
pub struct Cause(io::Error);

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use io::ErrorKind as Kind;
        match self.0.kind() {
            Kind::StorageFull => f.write_str("the disk is full; free some space"),
            Kind::QuotaExceeded => {
                f.write_str("your share of the disk is used up; free some space")
            }
            Kind::FileTooLarge => f.write_str("files may not grow that large here"),
            Kind::ReadOnlyFilesystem => f.write_str("the disk is read-only"),
            Kind::PermissionDenied => f.write_str("you may not; check its owner and mode"),
            Kind::NotFound => f.write_str("it is not there"),
            _ => write!(f, "{}", self.0),
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
