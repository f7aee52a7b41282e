//! What every command that changes something does: open the store, answer an edit, append the change,
//! and, where others were faster, take in what they did and try again.

use std::mem::ManuallyDrop;

use crate::app::Clock;
use crate::book::{Book, Change, Day, Edit, Moment, Refusal};
use crate::inbox::InboxError;
use crate::language::capture::Doubt;
use crate::language::reference::NotFound;
use crate::store::{News, Place, SaveError, Store, StoreError};

/// Why a command did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The data can't be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The book refused.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A sentence was not understood.
    #[error(transparent)]
    Doubt(#[from] Doubt),
    /// Nothing, or too much, goes by that name.
    #[error(transparent)]
    NotFound(#[from] NotFound),
    /// The inbox can't be read.
    #[error(transparent)]
    Inbox(#[from] InboxError),
    /// The app behind a dialogue ended badly.
    #[error(transparent)]
    App(#[from] crate::app::Failure),
    /// Something else, as a sentence.
    #[error("{0}")]
    Said(String),
    /// What was to be found was found wanting; it was told already.
    #[error("")]
    Told,
}

/// How often a command gives way to others before it gives up.
const TRIES: usize = 50;

/// An open store and the book in it.
pub(super) struct Desk {
    store: Store,
    /// The records.
    pub(super) book: Book,
    clock: Clock,
}

impl Desk {
    /// Opens the data in `place`; what there is to remark goes to standard error.
    pub(super) fn open(place: &Place, clock: Clock) -> Result<Self, Failure> {
        let (store, book, remarks) = Store::open(place.folder())?;
        for remark in remarks {
            super::out::warn(&remark.to_string());
        }
        Ok(Self { store, book, clock })
    }

    /// The day.
    pub(super) fn today(&self) -> Day {
        self.clock.today()
    }

    /// How many changes the data has seen.
    pub(super) fn sequence(&self) -> u64 {
        self.store.sequence()
    }

    /// Makes the edit that `ask` asks for and puts it on the disk. `ask` is called again on the newer
    /// book where others changed it meanwhile.
    pub(super) fn edit(
        &mut self,
        ask: impl Fn(&Book, &Moment) -> Result<Edit, Failure>,
    ) -> Result<Change, Failure> {
        self.change(|book, moment| Ok(book.answer(ask(book, moment)?, moment)?))
    }

    /// Makes the change that `make` makes of the book and puts it on the disk.
    pub(super) fn change(
        &mut self,
        make: impl Fn(&Book, &Moment) -> Result<Change, Failure>,
    ) -> Result<Change, Failure> {
        for _ in 0..TRIES {
            let change = make(&self.book, &self.clock.moment())?;
            match self.store.append(&change) {
                Ok(()) => {
                    self.book.apply(&change);
                    return Ok(change);
                }
                Err(SaveError::Behind(News::Changes(changes))) => {
                    for change in &changes {
                        self.book.apply(change);
                    }
                }
                Err(SaveError::Behind(News::Replaced(book))) => self.book = *book,
                Err(failed @ SaveError::Failed(_)) => {
                    return Err(Failure::Said(failed.to_string()));
                }
            }
        }
        Err(Failure::Said(
            "the data is changed by others without end; try again later".to_owned(),
        ))
    }

    /// Leaves the data as one file, where that is cheap.
    pub(super) fn close(self) -> Result<(), Failure> {
        // The process ends: a hundred thousand records need not be taken apart one by one before.
        let book = ManuallyDrop::new(self.book);
        Ok(self.store.close_if_cheap(&book)?)
    }
}
