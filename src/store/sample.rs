//! A store in a temporary folder, for the sample network: all works as with the user's own data, nothing
//! of which is touched, and nothing of it is left behind.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use crate::book::Book;

use super::base::{self, Contents};
use super::disk::{Disk, RealDisk};
use super::place::Place;
use super::trouble::StoreError;

/// A temporary store; dropping it takes it away.
pub struct Sample {
    folder: PathBuf,
}

impl Sample {
    /// Puts a book into a fresh temporary folder that only its owner can enter.
    pub fn of(book: &Book) -> Result<Self, StoreError> {
        let name = format!("netgrow-sample-{}", uuid::Uuid::now_v7().simple());
        let folder = std::env::temp_dir().join(name);
        let made = fs::DirBuilder::new().mode(0o700).create(&folder);
        made.map_err(|error| StoreError::write(&folder, error))?;
        let sample = Self { folder };
        let contents = Contents {
            tables: book.tables().clone(),
            ..Contents::default()
        };
        let path = Place::new(&sample.folder).data();
        let written = base::write(&contents, 0, 0).and_then(|bytes| RealDisk.create(&path, &bytes));
        written.map_err(|error| StoreError::write(&path, error))?;
        Ok(sample)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Sample {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
