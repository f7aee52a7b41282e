//! The few calls to the system that saving is made of, behind a seam, so that a test can make the N-th
//! of them fail. Reading needs none: it changes nothing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{FileExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// What saving asks of the system. Each call either happens wholly or fails.
pub trait Disk {
    /// Writes bytes at a place of a file, cuts off what stands behind them, and syncs the file. The file
    /// is made, for its owner only, where there is none.
    fn append(&self, path: &Path, at: u64, bytes: &[u8]) -> io::Result<()>;

    /// Cuts a file to a length.
    fn cut(&self, path: &Path, length: u64) -> io::Result<()>;

    /// Makes a new file with these bytes, for its owner only, and syncs it. There must be none.
    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Gives a file the mode of another.
    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Puts a file in the place of another in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a second name; one that is there stays.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes what was done to the names in a folder last.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// The system itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn append(&self, path: &Path, at: u64, bytes: &[u8]) -> io::Result<()> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(path)?;
        let length = file.metadata()?.len();
        if length == 0 {
            private(&file)?;
        } else if length > at {
            file.set_len(at)?;
        }
        file.write_all_at(bytes, at)?;
        file.sync_data()
    }

    fn cut(&self, path: &Path, length: u64) -> io::Result<()> {
        OpenOptions::new().write(true).open(path)?.set_len(length)
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new()
            .create_new(true)
            .write(true)
            .mode(0o600)
            .open(path)?;
        private(&file)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::set_permissions(to, fs::metadata(from)?.permissions())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }
}

/// Only the owner reads and writes, whatever the umask.
fn private(file: &File) -> io::Result<()> {
    file.set_permissions(fs::Permissions::from_mode(0o600))
}
