//! Files that are exported, written to the disk. A file is whole or not there: it is written beside its place, for its
//! owner only, and put there in one step. What is there already is left alone unless it is to be written over. What is
//! in them is the matter of [`crate::exchange`].

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use crate::exchange::give::Parcel;

/// More files than this are brought to the disk together, as one by one takes seconds.
const MANY: usize = 50;

/// Why nothing was written, as a sentence.
#[derive(Debug, thiserror::Error)]
pub enum OutletError {
    /// Something is there that is not to be written over.
    #[error("{} is there already", .0.display())]
    There(PathBuf),
    /// What is there is no file.
    #[error("{} is no file that can be written over; name another place", .0.display())]
    NoFile(PathBuf),
    /// One file cannot be a folder.
    #[error("{} is a folder, and this goes into one file; name a file", .0.display())]
    Folder(PathBuf),
    /// The disk refuses.
    #[error("{} can’t be written: {why}", .path.display())]
    Unwritten {
        /// What.
        path: PathBuf,
        /// Why.
        why: io::Error,
    },
}

/// Whether a place is a folder: one that is there, or a name with / behind it.
pub fn is_folder(place: &Path) -> bool {
    place.is_dir() || place.as_os_str().as_encoded_bytes().ends_with(b"/")
}

/// Writes what is given to its place, over what is there only where it may. None of several files is written where
/// one must not be.
pub fn write(place: &Path, parcel: &Parcel, over: bool) -> Result<(), OutletError> {
    let unwritten = |why| OutletError::Unwritten {
        path: place.to_owned(),
        why,
    };
    match parcel {
        Parcel::One(_) if is_folder(place) => Err(OutletError::Folder(place.to_owned())),
        Parcel::One(text) => {
            allow(place, over)?;
            // Where it is a link, what it leads to is written over, and the link stays.
            let path = fs::canonicalize(place).unwrap_or_else(|_| place.to_owned());
            let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new("."));
            let name = path.file_name().unwrap_or_default();
            put(folder, &[(name, text)], over).map_err(unwritten)
        }
        Parcel::Many(files) => {
            let made = DirBuilder::new().recursive(true).mode(0o700).create(place);
            made.map_err(unwritten)?;
            for (name, _) in files {
                allow(&place.join(name), over)?;
            }
            put(place, files, over).map_err(unwritten)
        }
    }
}

/// Refuses to write over what is there and is not to be, or is no file.
fn allow(path: &Path, over: bool) -> Result<(), OutletError> {
    let Ok(there) = fs::symlink_metadata(path) else {
        return Ok(());
    };
    let is_file = there.is_file() || fs::metadata(path).is_ok_and(|it| it.is_file());
    match (over, is_file) {
        (false, _) => Err(OutletError::There(path.to_owned())),
        (true, false) => Err(OutletError::NoFile(path.to_owned())),
        (true, true) => Ok(()),
    }
}

/// Puts files into a folder, each in its place in one step, once all are written whole and on the disk.
fn put<N: AsRef<Path>, T: AsRef<[u8]>>(
    folder: &Path,
    files: &[(N, T)],
    over: bool,
) -> io::Result<()> {
    let mut written = Vec::with_capacity(files.len());
    for (_, text) in files {
        let mut file = tempfile::Builder::new()
            .prefix(".netgrow-")
            .suffix(".tmp")
            .tempfile_in(folder)?;
        file.write_all(text.as_ref())?;
        // Closed, as there may be more of them than files may be open.
        written.push(file.into_temp_path());
    }
    if written.len() > MANY {
        rustix::fs::sync();
    } else {
        for path in &written {
            File::open(path)?.sync_all()?;
        }
    }
    for ((name, _), path) in files.iter().zip(written) {
        let place = folder.join(name);
        if over {
            path.persist(place)?;
        } else {
            path.persist_noclobber(place)?;
        }
    }
    File::open(folder)?.sync_all()
}
