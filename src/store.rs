//! The store: the only place where the user's data file is touched. At rest the data is one JSON file;
//! while the program works, a journal beside it takes each change, synced, before the change is
//! acknowledged. The journal is folded into the file when it has grown, and at the end.
//!
//! Several programs may work at once. A lock is held only around each append and each fold; whoever
//! comes to append and finds that others were there first is told what they did ([`SaveError::Behind`])
//! and tries again on top of it. So nothing is ever written over what was not read.

mod base;
mod check;
mod disk;
mod fold;
mod glance;
mod journal;
mod lock;
mod place;
mod recent;
mod replay;
mod sample;
mod trouble;

use std::path::Path;

use crate::book::{Book, Change};

pub use check::{Report, check};
pub use disk::{Disk, RealDisk};
pub use fold::fold;
pub use glance::{read_due, read_names};
pub use place::Place;
pub use recent::recent;
pub use sample::Sample;
pub use trouble::{Remark, SaveError, StoreError};

use journal::{After, Tail};
use lock::Lock;
use replay::{Reach, Read};

/// A journal longer than this, in bytes, is worth folding.
const LONG_JOURNAL: u64 = 1 << 20;

/// A data file up to this size, in bytes, is folded after every command.
const CHEAP_BASE: u64 = 4 << 20;

/// An open store: where it lies, and how far it was read.
pub struct Store<D: Disk = RealDisk> {
    disk: D,
    place: Place,
    at: Reach,
}

/// What others did to the data.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// They made these changes, in this order.
    Changes(Vec<Change>),
    /// The data is another as a whole; it is this now.
    Replaced(Box<Book>),
}

impl Store {
    /// Opens the data in a folder; the folder is made where there is none.
    pub fn open(folder: &Path) -> Result<(Self, Book, Vec<Remark>), StoreError> {
        Self::open_on(RealDisk, folder)
    }
}

impl<D: Disk> Store<D> {
    /// Opens the data in a folder by way of a disk of one's own.
    pub fn open_on(disk: D, folder: &Path) -> Result<(Self, Book, Vec<Remark>), StoreError> {
        let place = Place::new(folder);
        place.make()?;
        fold::sweep(&disk, &place);
        let mut read = replay::read(&place)?;
        let mut remarks = std::mem::take(&mut read.remarks);
        remarks.extend(base::remarks(&read.at.rest));
        if read.at.is_stale && fold::fold_on(&disk, &place).is_ok() {
            read = replay::read(&place)?;
        }
        let Read { book, at, .. } = read;
        Ok((Self { disk, place, at }, book, remarks))
    }

    /// Puts a change on the disk. When this returns, the change survives a power cut.
    pub fn append(&mut self, change: &Change) -> Result<(), SaveError> {
        if self.at.is_stale {
            fold::fold_on(&self.disk, &self.place)?;
            self.at.is_stale = false;
        }
        let lock = Lock::take(&self.place)?;
        if let Some(news) = self.look()? {
            return Err(SaveError::Behind(news));
        }
        let result = self.write(change);
        if result.is_err() {
            // What was written of the line is cut off again; should that fail as well, the next reader
            // cuts it, as the line has no sound checksum.
            let _ = self.disk.cut(&self.place.journal(), self.at.tail.length);
        }
        drop(lock);
        result.map_err(|error| SaveError::Failed(StoreError::write(&self.place.journal(), error)))
    }

    fn write(&mut self, change: &Change) -> std::io::Result<()> {
        let path = self.place.journal();
        if self.at.tail.length == 0 {
            let head = journal::head(self.at.base.body, self.at.tail)?;
            self.disk.append(&path, 0, &head)?;
            self.disk.sync_folder(self.place.folder())?;
            self.at.tail = Tail {
                length: head.len() as u64,
                ..self.at.tail
            };
        }
        let (line, next) = journal::line(self.at.tail, change)?;
        self.disk.append(&path, self.at.tail.length, &line)?;
        self.at.tail = next;
        Ok(())
    }

    /// What others did since the data was last read. Cheap where nothing was done.
    pub fn news(&mut self) -> Result<Option<News>, StoreError> {
        self.look()
    }

    fn look(&mut self) -> Result<Option<News>, StoreError> {
        if !self.at.base.is_current(&self.place)? {
            return self.catch_up();
        }
        match journal::after(&self.place, self.at.tail)? {
            After::Nothing => Ok(None),
            After::Changes(changes, tail) => {
                self.at.tail = tail;
                Ok(Some(News::Changes(changes)))
            }
            After::Another => self.catch_up(),
        }
    }

    /// Learns what happened to a data file that is another now. Where it is a fold, by this program or
    /// another netgrow, the journals tell which changes came with it, often none; else it is read anew.
    fn catch_up(&mut self) -> Result<Option<News>, StoreError> {
        if let Some((_, base)) = base::bytes(&self.place)?
            && base.is_own
            && let Some((changes, tail)) = recent::since(&self.place, self.at.tail, &base)?
        {
            self.at.base = base;
            self.at.tail = tail;
            return Ok((!changes.is_empty()).then_some(News::Changes(changes)));
        }
        let read = replay::read(&self.place)?;
        self.at = read.at;
        Ok(Some(News::Replaced(Box::new(read.book))))
    }

    /// How many changes the data has seen. It only ever grows.
    pub fn sequence(&self) -> u64 {
        self.at.tail.sequence
    }

    /// Whether the journal has grown so long that folding pays.
    pub fn wants_fold(&self) -> bool {
        self.at.tail.length > LONG_JOURNAL.max(self.at.base.length / 4)
    }

    /// Ends: folds the journal, if there is one, into the data file.
    pub fn close(self) -> Result<(), StoreError> {
        if self.at.tail.length == 0 {
            Ok(())
        } else {
            fold::fold_on(&self.disk, &self.place)
        }
    }

    /// Ends a command: folds where that is cheap; a big file is left to the app. The command hands in its `book`,
    /// which is what the store was read to and what it appended since, so that nothing is read a second time.
    pub fn close_if_cheap(self, book: &Book) -> Result<(), StoreError> {
        let is_cheap = self.at.base.length <= CHEAP_BASE || self.wants_fold();
        if !is_cheap || self.at.tail.length == 0 || self.folds(book)? {
            Ok(())
        } else {
            self.close()
        }
    }

    /// Folds `book`, if it is all there is; tells whether.
    fn folds(&self, book: &Book) -> Result<bool, StoreError> {
        Ok(!self.at.is_stale && fold::fold_read(&self.disk, &self.place, book, &self.at)?)
    }
}
