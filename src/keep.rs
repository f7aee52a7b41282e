//! What is kept between runs beside the user's data: half-typed texts, and where things were left. It lies
//! apart from the data, in the platform's folder for state, as losing it loses no record. Each data folder
//! has a place of its own there, so that one network never shows up in another; the sample network has
//! none. A file is replaced in one step, but not synced: it survives the end of the process, however that
//! comes, and costs no key press a wait.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions, TryLockError};
use std::io::{self, BufReader, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A place for what is kept between runs; the usual one keeps nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keep {
    folder: Option<PathBuf>,
}

impl Keep {
    /// The place that belongs to a data folder, in the state folder that is given, else in the platform's
    /// own. Where there is neither, nothing is kept.
    pub fn of(state: Option<PathBuf>, data: &Path) -> Self {
        let folder = state.or_else(platform).map(|state| {
            let data: PathBuf = std::path::absolute(data)
                .unwrap_or_else(|_| data.to_owned())
                .components()
                .collect();
            let name = xxhash_rust::xxh3::xxh3_64(data.as_os_str().as_bytes());
            state.join(format!("{name:016x}"))
        });
        Self { folder }
    }

    /// The data folder itself, for what must go where the data goes.
    pub fn beside(data: &Path) -> Self {
        Self {
            folder: Some(data.to_owned()),
        }
    }

    /// The folder of the place, if there is one.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// What is kept under a name; nothing where nothing is, or nothing that is understood.
    pub fn read<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.find(name).ok().flatten()
    }

    /// What is kept under a name; nothing where nothing is. What is there and can't be read is an error, for who
    /// would write over it.
    pub fn find<T: DeserializeOwned>(&self, name: &str) -> io::Result<Option<T>> {
        let Some(folder) = self.folder() else {
            return Ok(None);
        };
        match fs::read(folder.join(name)) {
            Ok(bytes) => Ok(Some(serde_json::from_slice(&bytes)?)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps something under a name, for its owner only, in place of what was there.
    pub fn write<T: Serialize>(&self, name: &str, what: &T) -> io::Result<()> {
        self.hold(name, what).map(|_| ())
    }

    /// Keeps something under a name, and says to others that it is in use as long as it is held.
    pub fn hold<T: Serialize>(&self, name: &str, what: &T) -> io::Result<Option<Held>> {
        let Some(folder) = self.folder() else {
            return Ok(None);
        };
        if !folder.is_dir() {
            DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(folder)?;
            fs::set_permissions(folder, Permissions::from_mode(0o700))?;
        }
        // Two windows may write at once: each has a file of its own until it is whole.
        let temporary = folder.join(format!(".{name}.{}.tmp", std::process::id()));
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(true)
            .write(true)
            .mode(0o600)
            .open(&temporary)?;
        file.set_permissions(Permissions::from_mode(0o600))?;
        // Where the file system knows no locks, nothing is said to be in use.
        let _ = file.try_lock();
        let written = serde_json::to_vec(what)
            .map_err(io::Error::from)
            .and_then(|bytes| file.write_all(&bytes))
            .and_then(|()| fs::rename(&temporary, folder.join(name)));
        if written.is_err() {
            let _ = fs::remove_file(&temporary);
        }
        written.map(|()| Some(Held { _file: file }))
    }

    /// All that is kept under names that begin so and that nobody holds; from now on it is held here.
    pub fn unheld<T: DeserializeOwned>(&self, start: &str) -> Vec<(T, Held)> {
        let files = self.folder().and_then(|folder| fs::read_dir(folder).ok());
        let unheld = |file: io::Result<fs::DirEntry>| {
            let file = file.ok()?;
            if !file.file_name().to_str()?.starts_with(start) {
                return None;
            }
            let file = File::open(file.path()).ok()?;
            if matches!(file.try_lock(), Err(TryLockError::WouldBlock)) {
                return None;
            }
            let what = serde_json::from_reader(BufReader::new(&file)).ok()?;
            Some((what, Held { _file: file }))
        };
        files.into_iter().flatten().filter_map(unheld).collect()
    }

    /// Keeps nothing under a name any more.
    pub fn remove(&self, name: &str) {
        if let Some(folder) = self.folder() {
            let _ = fs::remove_file(folder.join(name));
        }
    }
}

/// Something kept that is in use: others leave it alone until this is dropped or its process ends.
#[derive(Debug)]
pub struct Held {
    _file: File,
}

/// The platform's folder for state; where it knows none, one within that for data of this machine.
fn platform() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "netgrow")?;
    let state = folders.state_dir().map(Path::to_owned);
    Some(state.unwrap_or_else(|| folders.data_local_dir().join("state")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn what_is_kept_is_there_again_and_for_its_owner_only() {
        let state = tempfile::tempdir().unwrap();
        let keep = Keep::of(Some(state.path().join("state")), Path::new("/data"));
        assert_eq!(keep.read::<Vec<u8>>("some.json"), None);
        keep.write("some.json", &vec![1, 2]).unwrap();
        keep.write("some.json", &vec![3]).unwrap();
        assert_eq!(keep.read::<Vec<u8>>("some.json"), Some(vec![3]));
        let folder = keep.folder().unwrap();
        assert_eq!(
            (mode(folder), mode(&folder.join("some.json"))),
            (0o700, 0o600)
        );
        assert_eq!(fs::read_dir(folder).unwrap().count(), 1, "nothing is left");
        keep.remove("some.json");
        assert_eq!(keep.read::<Vec<u8>>("some.json"), None);
    }

    #[test]
    fn each_data_folder_has_a_place_of_its_own() {
        let state = tempfile::tempdir().unwrap();
        let of = |data: &str| Keep::of(Some(state.path().to_owned()), Path::new(data));
        assert_eq!(of("/home/ada/data"), of("/home/ada/data/"));
        assert_ne!(of("/home/ada/data"), of("/home/ada/other"));
    }

    #[test]
    fn what_is_not_understood_is_as_if_it_were_not_there() {
        let state = tempfile::tempdir().unwrap();
        let keep = Keep::of(Some(state.path().to_owned()), Path::new("/data"));
        keep.write("some.json", &"a text").unwrap();
        assert_eq!(keep.read::<u8>("some.json"), None);
    }

    #[test]
    fn what_is_held_is_left_alone_by_others_until_it_is_let_go() {
        let state = tempfile::tempdir().unwrap();
        let keep = Keep::of(Some(state.path().to_owned()), Path::new("/data"));
        let unheld = || keep.unheld::<u8>("draft-").len();
        let held = keep.hold("draft-1.json", &1).unwrap();
        let again = keep.hold("draft-1.json", &2).unwrap();
        drop(held);
        assert_eq!(unheld(), 0, "what was written anew is still held");
        drop(again);
        let found = keep.unheld::<u8>("draft-");
        assert_eq!(found[0].0, 2);
        assert_eq!(unheld(), 0, "it is held by who found it");
        drop(found);
        assert_eq!(unheld(), 1);
        assert_eq!(keep.unheld::<u8>("other-").len(), 0);
    }

    #[test]
    fn the_usual_place_keeps_nothing() {
        let nowhere = Keep::default();
        nowhere.write("some.json", &1).unwrap();
        assert_eq!(nowhere.read::<u8>("some.json"), None);
    }
}
