//! What the tests of the store share: books, changes, folders, and a disk that fails when told to.

use std::cell::{Cell, RefCell};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::rc::Rc;

use netgrow::book::{Book, Change, Contact, Day, Edit, Mint, Moment, Record};
use netgrow::store::{Disk, RealDisk, Store};

/// Monday, 23 November 2026.
pub(crate) fn moment() -> Moment {
    Moment {
        today: Day::from_ymd_opt(2026, 11, 23).unwrap(),
        mint: Mint::new(1_800_000_000_000, 1),
    }
}

/// The contact number `number`: always the same for the same number.
pub(crate) fn contact(number: u64) -> Contact {
    Contact::new(
        Mint::new(1_700_000_000_000 + number, number).id(),
        format!("Contact {number}"),
    )
}

/// The change that adds a contact to a book.
pub(crate) fn adding(number: u64) -> Change {
    putting(&Book::default(), contact(number))
}

/// The change that puts a record into a book.
pub(crate) fn putting(book: &Book, record: impl Into<Record>) -> Change {
    book.answer(Edit::Put(vec![record.into()]), &moment())
        .unwrap()
}

/// The book with the contacts of these numbers.
pub(crate) fn book_of(numbers: impl IntoIterator<Item = u64>) -> Book {
    let mut book = Book::default();
    for number in numbers {
        book.apply(&adding(number));
    }
    book
}

/// What is in a folder, read as the next start would.
pub(crate) fn reopen(folder: &Path) -> Book {
    let (_, book, _) = Store::open(folder).unwrap();
    book
}

/// A folder with the contacts of these numbers in its data file, and nothing else beside it.
pub(crate) fn folder_with(numbers: impl IntoIterator<Item = u64>) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    for number in numbers {
        store.append(&adding(number)).unwrap();
    }
    store.close().unwrap();
    folder
}

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Once.
    Once,
    /// From there on.
    FromThereOn,
}

/// A disk whose N-th call fails. A write that fails has written half.
#[derive(Debug, Clone)]
pub(crate) struct FailingDisk {
    calls: Rc<Cell<u32>>,
    fails_at: u32,
    fault: Fault,
}

impl FailingDisk {
    pub(crate) fn new(fails_at: u32, fault: Fault) -> Self {
        Self {
            calls: Rc::default(),
            fails_at,
            fault,
        }
    }

    /// Whether the call that was to fail was ever made.
    pub(crate) fn has_failed(&self) -> bool {
        self.calls.get() >= self.fails_at
    }

    fn fails(&self) -> bool {
        self.calls.set(self.calls.get() + 1);
        match self.fault {
            Fault::Once => self.calls.get() == self.fails_at,
            Fault::FromThereOn => self.calls.get() >= self.fails_at,
        }
    }

    fn guard<T>(&self, call: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        if self.fails() {
            Err(ErrorKind::StorageFull.into())
        } else {
            call()
        }
    }
}

impl Disk for FailingDisk {
    fn append(&self, path: &Path, at: u64, bytes: &[u8]) -> io::Result<()> {
        if self.fails() {
            RealDisk.append(path, at, &bytes[..bytes.len() / 2])?;
            return Err(ErrorKind::StorageFull.into());
        }
        RealDisk.append(path, at, bytes)
    }

    fn cut(&self, path: &Path, length: u64) -> io::Result<()> {
        self.guard(|| RealDisk.cut(path, length))
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.fails() {
            RealDisk.create(path, &bytes[..bytes.len() / 2])?;
            return Err(ErrorKind::StorageFull.into());
        }
        RealDisk.create(path, bytes)
    }

    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.guard(|| RealDisk.copy_mode(from, to))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.guard(|| RealDisk.rename(from, to))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.guard(|| RealDisk.link(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.guard(|| RealDisk.remove(path))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.guard(|| RealDisk.sync_folder(folder))
    }
}

/// A disk on which others act while a fold is half done: once, just before its new file is written.
pub(crate) struct Meanwhile<'a>(pub(crate) RefCell<Option<Box<dyn FnOnce() + 'a>>>);

impl<'a> Meanwhile<'a> {
    pub(crate) fn new(others: impl FnOnce() + 'a) -> Self {
        Self(RefCell::new(Some(Box::new(others))))
    }
}

impl Disk for Meanwhile<'_> {
    fn append(&self, path: &Path, at: u64, bytes: &[u8]) -> io::Result<()> {
        RealDisk.append(path, at, bytes)
    }

    fn cut(&self, path: &Path, length: u64) -> io::Result<()> {
        RealDisk.cut(path, length)
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if let Some(others) = self.0.take() {
            others();
        }
        RealDisk.create(path, bytes)
    }

    fn copy_mode(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.copy_mode(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.sync_folder(folder)
    }
}
