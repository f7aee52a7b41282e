//! A store in a temporary folder, for the sample network: all works as with the user's own data, nothing
//! of which is touched, and nothing of it is left behind: what a killed one left goes when the next begins.

use std::fs;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};

use crate::book::Book;

use super::base::{self, Rest};
use super::disk::{Disk, RealDisk};
use super::place::{Place, is_gone};
use super::trouble::StoreError;

/// How the folder of a sample is called, before the number of its process and a number of its own.
const NAME: &str = "netgrow-sample-";

/// A temporary store; dropping it takes it away.
pub struct Sample {
    folder: PathBuf,
}

impl Sample {
    /// Puts a book into a fresh temporary folder that only its owner can enter.
    pub fn of(book: &Book) -> Result<Self, StoreError> {
        let own = uuid::Uuid::now_v7().simple();
        let name = format!("{NAME}{}-{own}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let made = fs::DirBuilder::new().mode(0o700).create(&folder);
        made.map_err(|error| StoreError::write(&folder, error))?;
        sweep(&folder);
        let sample = Self { folder };
        let path = Place::new(&sample.folder).data();
        let bytes = base::write(book.tables(), &Rest::default(), 0, 0);
        let written = bytes.and_then(|bytes| RealDisk.create(&path, &bytes));
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

/// Takes away the samples beside this one that processes of the same user have left behind when they were
/// killed.
fn sweep(own: &Path) {
    let owner = |path: &Path| {
        let is = fs::symlink_metadata(path).ok()?;
        is.is_dir().then(|| is.uid())
    };
    let files = own.parent().and_then(|folder| fs::read_dir(folder).ok());
    for file in files.into_iter().flatten().flatten() {
        let name = file.file_name();
        let name = name.to_str().and_then(|name| name.strip_prefix(NAME));
        let process = name.and_then(|name| name.split('-').next()?.parse().ok());
        if process.is_some_and(is_gone) && owner(&file.path()) == owner(own) {
            let _ = fs::remove_dir_all(file.path());
        }
    }
}
