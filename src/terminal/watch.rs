//! Watching the data folder, so that what a command or another window does is seen at once and without
//! polling. The folder and not the file is watched: a file that is replaced is never seen again.

use std::path::Path;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::signals::Waker;

/// Watches a folder for as long as the watcher lives. Where it can't be watched, nothing is: what others
/// do is seen all the same before anything is saved.
pub fn folder(folder: &Path, waker: Waker) -> Option<RecommendedWatcher> {
    let mut watcher = notify::recommended_watcher(move |change: notify::Result<notify::Event>| {
        if change.is_ok_and(|change| !matches!(change.kind, EventKind::Access(_))) {
            waker.wake();
        }
    })
    .ok()?;
    watcher.watch(folder, RecursiveMode::NonRecursive).ok()?;
    Some(watcher)
}
