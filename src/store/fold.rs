//! Folding the journal into the data file. The new file is written and synced beside the old one before
//! anybody is kept waiting; only then, under the lock, it takes the old one's place. The old file becomes
//! the newest backup. Whatever stops this half-way, the next reader finds the old state or the new one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::book::Book;

use super::base;
use super::disk::{Disk, RealDisk};
use super::journal;
use super::lock::Lock;
use super::place::{Place, make_private};
use super::replay::{self, Reach, Read};
use super::trouble::{Remark, StoreError};

/// How often a fold that has to be made starts again because somebody else folded first.
const TRIES: usize = 50;

/// After how many tries a fold that only tidies up is left to those who fold all the time.
const ENOUGH: usize = 5;

/// Folds the journal in a folder, if there is one. Can be done on a thread of its own.
pub fn fold(folder: &Path) -> Result<(), StoreError> {
    fold_on(&RealDisk, &Place::new(folder))
}

pub(super) fn fold_on<D: Disk>(disk: &D, place: &Place) -> Result<(), StoreError> {
    if matches!(place.journal().try_exists(), Ok(false)) {
        return Ok(());
    }
    for round in 0..TRIES {
        let Read { book, at, .. } = replay::read(place)?;
        let is_folded = at.tail.length == 0;
        let others_do = round >= ENOUGH;
        if !at.is_stale && (is_folded || others_do) {
            return Ok(());
        }
        if fold_read(disk, place, &book, &at)? {
            return Ok(());
        }
    }
    Err(StoreError::Locked { path: place.lock() })
}

/// Folds what was read already, and is in `book` as far as it was, if nobody else folded since; tells whether.
pub(super) fn fold_read<D: Disk>(
    disk: &D,
    place: &Place,
    book: &Book,
    at: &Reach,
) -> Result<bool, StoreError> {
    let target = place.target()?;
    let temporary = beside(&target);
    let written = write(disk, &target, &temporary, book, at);
    let outcome = written.and_then(|body| swap(disk, place, &target, &temporary, at, body));
    if !matches!(outcome, Ok(true)) {
        let _ = disk.remove(&temporary);
    }
    outcome
}

/// Writes the new file beside the old one; gives the checksum of its body.
fn write<D: Disk>(
    disk: &D,
    target: &Path,
    temporary: &Path,
    book: &Book,
    at: &Reach,
) -> Result<u64, StoreError> {
    let refused = |error| StoreError::write(target, error);
    let bytes = base::write(book.tables(), &at.rest, at.tail.sequence, at.tail.chain);
    let bytes = bytes.map_err(refused)?;
    disk.create(temporary, &bytes).map_err(refused)?;
    if at.base.length > 0 {
        disk.copy_mode(target, temporary).map_err(refused)?;
    }
    Ok(base::body_sum(&bytes))
}

/// Puts the new file in the old one's place, if that is still the one that was read; tells whether.
fn swap<D: Disk>(
    disk: &D,
    place: &Place,
    target: &Path,
    temporary: &Path,
    at: &Reach,
    body: u64,
) -> Result<bool, StoreError> {
    let _lock = Lock::take(place)?;
    if !at.base.is_current(place)? {
        return Ok(false);
    }
    // What was appended since the journal was read goes on into the next journal.
    let refused = |error| StoreError::write(target, error);
    let grown = grown(&place.journal(), at.tail.length)?;
    if at.is_stale && !is_same_journal(place, at)? {
        return Ok(false);
    }
    if at.base.length > 0 {
        keep_backup(disk, place, target, at.base.sequence)?;
    }
    disk.rename(temporary, target).map_err(refused)?;
    disk.sync_folder(target.parent().unwrap_or(Path::new(".")))
        .map_err(refused)?;
    next_journal(disk, place, at, body, &grown)?;
    prune(disk, place);
    Ok(true)
}

/// Whether the journal is still the one that was read, with nothing behind it. One that does not belong to
/// the data file may have been put away meanwhile, by the fold that it was half-way through, and another
/// begun in its place.
fn is_same_journal(place: &Place, at: &Reach) -> Result<bool, StoreError> {
    let now = journal::read(&place.journal())?;
    Ok(now.is_some_and(|now| {
        let (now, then) = (now.tail(), at.tail);
        (now.length, now.chain) == (then.length, then.chain)
    }))
}

/// The whole lines behind a length of the journal.
fn grown(path: &Path, length: u64) -> Result<Vec<u8>, StoreError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(StoreError::read(path, error)),
    };
    let from = usize::try_from(length)
        .unwrap_or(usize::MAX)
        .min(bytes.len());
    let rest = bytes.get(from..).unwrap_or_default();
    let end = memchr::memrchr(b'\n', rest).map_or(0, |end| end + 1);
    Ok(rest.get(..end).unwrap_or_default().to_vec())
}

/// Puts the journal away among the backups, where `undo` still finds it, and begins the next one with
/// what came meanwhile.
fn next_journal<D: Disk>(
    disk: &D,
    place: &Place,
    at: &Reach,
    body: u64,
    grown: &[u8],
) -> Result<(), StoreError> {
    let path = place.journal();
    let refused = |error| StoreError::write(&path, error);
    if !path.exists() {
        return Ok(());
    }
    let kept = place.kept_journal(at.tail.sequence);
    make_private(&place.backups())?;
    if grown.is_empty() {
        disk.rename(&path, &kept).map_err(refused)?;
    } else {
        let _ = disk.link(&path, &kept);
        let mut bytes = journal::head(body, at.tail).map_err(refused)?;
        bytes.extend_from_slice(grown);
        let temporary = beside(&path);
        disk.create(&temporary, &bytes).map_err(refused)?;
        disk.rename(&temporary, &path).map_err(refused)?;
    }
    disk.sync_folder(place.folder()).map_err(refused)
}

/// Gives the data file a second name among the backups, so that it stays when the new one takes its
/// place. Across file systems it is copied.
fn keep_backup<D: Disk>(
    disk: &D,
    place: &Place,
    target: &Path,
    sequence: u64,
) -> Result<(), StoreError> {
    make_private(&place.backups())?;
    let backup = place.backup(sequence);
    if backup.exists() {
        return Ok(());
    }
    let refused = |error| StoreError::write(&backup, error);
    if disk.link(target, &backup).is_err() {
        let bytes = fs::read(target).map_err(|error| StoreError::read(target, error))?;
        disk.create(&backup, &bytes).map_err(refused)?;
    }
    Ok(())
}

/// Takes away backups that newer ones stand in for. What can't be taken away does no harm.
fn prune<D: Disk>(disk: &D, place: &Place) {
    let Ok(files) = fs::read_dir(place.backups()) else {
        return;
    };
    let mut names: Vec<PathBuf> = files.filter_map(|file| Some(file.ok()?.path())).collect();
    names.sort();
    for doomed in super::place::outlived(&names) {
        let _ = disk.remove(&doomed);
    }
}

/// A name beside a file that no other program and no other thread of this one takes.
fn beside(path: &Path) -> PathBuf {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    path.with_file_name(format!(".{name}.{}.{count}.tmp", std::process::id()))
}

/// Takes away what folds that were killed have left behind: files of our own naming whose process is
/// gone. Under the lock, so that no fold is under way in a process of the same number.
pub(super) fn sweep<D: Disk>(disk: &D, place: &Place) -> Vec<Remark> {
    let litter: Vec<PathBuf> = place
        .litter()
        .into_iter()
        .filter(|(_, is_dead)| *is_dead)
        .map(|(path, _)| path)
        .collect();
    if litter.is_empty() {
        return Vec::new();
    }
    if let Ok(_lock) = Lock::take(place) {
        for path in litter {
            let _ = disk.remove(&path);
        }
    }
    Vec::new()
}
