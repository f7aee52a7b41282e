//! The lock: held only around each append and each fold. It is a lock of the system on an open file, so
//! it dies with its owner and never goes stale.

use std::fs::{File, OpenOptions, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::time::{Duration, Instant};

use super::place::Place;
use super::trouble::StoreError;

/// How long to wait for others.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long to rest between tries.
const REST: Duration = Duration::from_millis(2);

/// The lock, while it is held; dropping it lets others in.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Waits for the lock and takes it. Where the file system knows no locks, the checks of what was
    /// last read must do, as they do on every append.
    pub(super) fn take(place: &Place) -> Result<Self, StoreError> {
        let path = place.lock();
        let open = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .mode(0o600)
            .open(&path);
        let file = open.map_err(|error| StoreError::write(&path, error))?;
        let deadline = Instant::now() + PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) | Err(TryLockError::Error(_)) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if Instant::now() < deadline => {
                    std::thread::sleep(REST);
                }
                Err(TryLockError::WouldBlock) => return Err(StoreError::Locked { path }),
            }
        }
    }
}
