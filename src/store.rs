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

use base::Mark;
use journal::{After, Tail};
use lock::Lock;

/// A journal longer than this, in bytes, is worth folding.
const LONG_JOURNAL: u64 = 1 << 20;

/// A data file up to this size, in bytes, is folded after every command.
const CHEAP_BASE: u64 = 4 << 20;

/// An open store: where it lies, and how far it was read.
pub struct Store<D: Disk = RealDisk> {
    disk: D,
    place: Place,
    /// The data file as it was last read.
    base: Mark,
    /// The journal as far as it was read.
    tail: Tail,
    /// Whether the journal does not belong to the data file, so that a fold must come first.
    is_stale: bool,
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
        remarks.extend(base::remarks(&read.rest));
        if read.is_stale && fold::fold_on(&disk, &place).is_ok() {
            read = replay::read(&place)?;
        }
        let (base, tail, is_stale) = (read.base, read.tail, read.is_stale);
        Ok((
            Self {
                disk,
                place,
                base,
                tail,
                is_stale,
            },
            read.book,
            remarks,
        ))
    }

    /// Puts a change on the disk. When this returns, the change survives a power cut.
    pub fn append(&mut self, change: &Change) -> Result<(), SaveError> {
        if self.is_stale {
            fold::fold_on(&self.disk, &self.place)?;
            self.is_stale = false;
        }
        let lock = Lock::take(&self.place)?;
        if let Some(news) = self.look()? {
            return Err(SaveError::Behind(news));
        }
        let result = self.write(change);
        if result.is_err() {
            // What was written of the line is cut off again; should that fail as well, the next reader
            // cuts it, as the line has no sound checksum.
            let _ = self.disk.cut(&self.place.journal(), self.tail.length);
        }
        drop(lock);
        result.map_err(|error| SaveError::Failed(StoreError::write(&self.place.journal(), error)))
    }

    fn write(&mut self, change: &Change) -> std::io::Result<()> {
        let path = self.place.journal();
        if self.tail.length == 0 {
            let head = journal::head(self.base.body, self.tail)?;
            self.disk.append(&path, 0, &head)?;
            self.disk.sync_folder(self.place.folder())?;
            self.tail = Tail {
                length: head.len() as u64,
                ..self.tail
            };
        }
        let (line, next) = journal::line(self.tail, change)?;
        self.disk.append(&path, self.tail.length, &line)?;
        self.tail = next;
        Ok(())
    }

    /// What others did since the data was last read. Cheap where nothing was done.
    pub fn news(&mut self) -> Result<Option<News>, StoreError> {
        self.look()
    }

    fn look(&mut self) -> Result<Option<News>, StoreError> {
        if !self.base.is_current(&self.place)? {
            return self.catch_up();
        }
        match journal::after(&self.place, self.tail)? {
            After::Nothing => Ok(None),
            After::Changes(changes, tail) => {
                self.tail = tail;
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
            && let Some((changes, tail)) = recent::since(&self.place, self.tail, &base)?
        {
            self.base = base;
            self.tail = tail;
            return Ok((!changes.is_empty()).then_some(News::Changes(changes)));
        }
        let read = replay::read(&self.place)?;
        (self.base, self.tail, self.is_stale) = (read.base, read.tail, read.is_stale);
        Ok(Some(News::Replaced(Box::new(read.book))))
    }

    /// How many changes the data has seen. It only ever grows.
    pub fn sequence(&self) -> u64 {
        self.tail.sequence
    }

    /// Whether the journal has grown so long that folding pays.
    pub fn wants_fold(&self) -> bool {
        self.tail.length > LONG_JOURNAL.max(self.base.length / 4)
    }

    /// Ends: folds the journal, if there is one, into the data file.
    pub fn close(self) -> Result<(), StoreError> {
        if self.tail.length == 0 {
            Ok(())
        } else {
            fold::fold_on(&self.disk, &self.place)
        }
    }

    /// Ends a command: folds where that is cheap; a big file is left to the app.
    pub fn close_if_cheap(self) -> Result<(), StoreError> {
        if self.base.length <= CHEAP_BASE || self.wants_fold() {
            self.close()
        } else {
            Ok(())
        }
    }
}
