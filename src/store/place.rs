//! Where things lie in a data folder, and under which names.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use chrono::Local;

use super::trouble::StoreError;

/// A data folder and the names in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    folder: PathBuf,
}

impl Place {
    /// The place in this folder.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The data file.
    pub fn data(&self) -> PathBuf {
        self.folder.join("netgrow.json")
    }

    /// The journal of changes not yet in the data file.
    pub fn journal(&self) -> PathBuf {
        self.folder.join("netgrow.journal")
    }

    /// What is locked around each append and fold. It is empty and stays.
    pub fn lock(&self) -> PathBuf {
        self.folder.join("netgrow.lock")
    }

    /// The folder of earlier data files.
    pub fn backups(&self) -> PathBuf {
        self.folder.join("backups")
    }

    /// The data file itself, where its name is a symbolic link to it. A link that leads nowhere is
    /// refused, as writing there would put the data where nobody looks for it.
    pub(super) fn target(&self) -> Result<PathBuf, StoreError> {
        let path = self.data();
        match fs::canonicalize(&path) {
            Ok(target) => Ok(target),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                match fs::symlink_metadata(&path) {
                    Ok(it) if it.is_symlink() => Err(StoreError::Dangling { path }),
                    // Another program has made it just now.
                    Ok(_) => Ok(path),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(path),
                    Err(error) => Err(StoreError::read(&path, error)),
                }
            }
            Err(error) => Err(StoreError::read(&path, error)),
        }
    }

    /// Makes the folder, for its owner only, where there is none.
    pub(super) fn make(&self) -> Result<(), StoreError> {
        make_private(&self.folder)
    }
}

/// Makes a folder that only its owner can enter, whatever the umask; one that is there stays as it is.
pub(super) fn make_private(folder: &Path) -> Result<(), StoreError> {
    if folder.is_dir() {
        return Ok(());
    }
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    let made = made.and_then(|()| fs::set_permissions(folder, fs::Permissions::from_mode(0o700)));
    made.map_err(|error| StoreError::write(folder, error))
}

/// How many of the newest backups are kept whatever their age.
const NEWEST: usize = 5;
/// Of how many days before those the last backup is kept.
const DAYS: usize = 7;
/// How many journals are kept, for undoing.
const JOURNALS: usize = 30;

impl Place {
    /// Where the data file that has all changes up to `sequence` is kept as a backup. The day in the
    /// name is for people and for ageing; the number alone makes it unique.
    pub(super) fn backup(&self, sequence: u64) -> PathBuf {
        let day = Local::now().format("%Y-%m-%d");
        self.backups()
            .join(format!("netgrow-{sequence:010}-{day}.json"))
    }

    /// Where the journal that ends with the change `sequence` is kept.
    pub(super) fn kept_journal(&self, sequence: u64) -> PathBuf {
        self.backups()
            .join(format!("netgrow-{sequence:010}.journal"))
    }

    /// The journals that are kept, the oldest first.
    pub(super) fn kept_journals(&self) -> Vec<PathBuf> {
        let Ok(files) = fs::read_dir(self.backups()) else {
            return Vec::new();
        };
        let is_journal = |path: &PathBuf| path.extension().is_some_and(|end| end == "journal");
        let mut names: Vec<PathBuf> = files
            .filter_map(|file| Some(file.ok()?.path()))
            .filter(is_journal)
            .collect();
        names.sort();
        names
    }

    /// Temporary files of our own naming, each with whether its process is gone.
    pub(super) fn litter(&self) -> Vec<(PathBuf, bool)> {
        let mut folders = vec![self.folder.clone()];
        folders.extend(
            self.target()
                .ok()
                .and_then(|target| target.parent().map(Path::to_owned)),
        );
        folders.dedup();
        let files = folders
            .iter()
            .filter_map(|folder| fs::read_dir(folder).ok())
            .flatten();
        files
            .filter_map(|file| {
                let path = file.ok()?.path();
                let owner = owner(path.file_name()?.to_str()?)?;
                Some((path, is_gone(owner)))
            })
            .collect()
    }
}

/// Whether there is no process of this number any more. Where the system does not tell, it may be there.
pub(super) fn is_gone(process: u32) -> bool {
    let processes = Path::new("/proc");
    processes.join("self").exists() && !processes.join(process.to_string()).exists()
}

/// The process in the name of a temporary file: `.netgrow.json.4711.0.tmp`.
fn owner(name: &str) -> Option<u32> {
    let rest = name
        .strip_prefix(".netgrow.json.")
        .or_else(|| name.strip_prefix(".netgrow.journal."))?;
    rest.strip_suffix(".tmp")?.split('.').next()?.parse().ok()
}

/// The backups that newer ones stand in for: beyond the newest few, one of each day is kept for a week.
pub(super) fn outlived(names: &[PathBuf]) -> Vec<PathBuf> {
    let ending = |end: &'static str| {
        names
            .iter()
            .rev()
            .filter(move |name| name.extension().is_some_and(|it| it == end))
            .cloned()
    };
    let mut days: Vec<String> = Vec::new();
    let old = ending("json").skip(NEWEST).filter(|name| {
        let stem = name.file_stem().unwrap_or_default().to_string_lossy();
        let day = stem
            .get(stem.len().saturating_sub(10)..)
            .unwrap_or_default()
            .to_owned();
        let stays = !days.contains(&day) && days.len() < DAYS;
        if stays {
            days.push(day);
        }
        !stays
    });
    let old: Vec<PathBuf> = old.collect();
    old.into_iter()
        .chain(ending("journal").skip(JOURNALS))
        .collect()
}

/// What to do about a data file that can't be used: which backup would serve.
pub(super) fn mending(path: &Path) -> String {
    let file = path.display();
    match newest_backup(path) {
        Some(backup) => format!(
            "mend {file} in an editor, or copy {} over it",
            backup.display()
        ),
        None => format!("mend {file} in an editor, or put a copy of your own in its place"),
    }
}

/// What to do about a data file that is not there. The newest backup is older than it was; the journal that
/// was put away last leads on from there.
pub(super) fn bringing_back(path: &Path) -> String {
    let file = path.display();
    let Some(backup) = newest_backup(path) else {
        return format!("put a copy of your own at {file}");
    };
    let place = Place::new(path.parent().unwrap_or(Path::new(".")));
    let journal = place.kept_journals().pop();
    let leads_on =
        journal.filter(|kept| !place.journal().exists() && number(kept) > number(&backup));
    let backup = backup.display();
    match leads_on {
        Some(kept) => format!(
            "copy {backup} to {file} and {} to {}",
            kept.display(),
            place.journal().display()
        ),
        None => format!("copy {backup} to {file}, or put a copy of your own there"),
    }
}

/// The newest backup beside a data file.
fn newest_backup(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let files = fs::read_dir(Place::new(folder).backups()).ok()?;
    let paths = files.filter_map(|file| Some(file.ok()?.path()));
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .max()
}

/// How many changes are in a backup, or the last of a kept journal, by its name.
fn number(kept: &Path) -> Option<u64> {
    let digits = kept
        .file_stem()?
        .to_str()?
        .strip_prefix("netgrow-")?
        .get(..10)?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_backups_stay_and_one_of_each_day_before_them() {
        let name = |sequence: u32, day: u32| {
            PathBuf::from(format!("netgrow-{sequence:010}-2026-11-{day:02}.json"))
        };
        let names: Vec<PathBuf> = (1..=30)
            .map(|number| name(number, 1 + number / 3))
            .collect();
        let kept: Vec<&PathBuf> = names
            .iter()
            .filter(|name| !outlived(&names).contains(name))
            .collect();
        assert_eq!(kept.len(), NEWEST + DAYS);
        assert!(
            kept.contains(&&name(30, 11))
                && kept.contains(&&name(25, 9))
                && !kept.contains(&&name(24, 9))
        );
    }

    #[test]
    fn only_files_of_our_own_naming_are_litter() {
        assert_eq!(owner(".netgrow.json.4711.0.tmp"), Some(4711));
        for other in [
            "netgrow.json",
            ".netgrow.json.tmp",
            ".netgrow.json.x.0.tmp",
            "notes.tmp",
        ] {
            assert_eq!(owner(other), None, "{other}");
        }
    }
}
