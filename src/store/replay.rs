//! Reading a store whole: the data file, and over it the journal. A journal that belongs to another data
//! file than the one that is there is never replayed blindly: either the data file is a state of its own
//! past or future, and the journals kept among the backups close the gap without a doubt, or somebody else
//! changed the file, and each change is merged with that.

use std::fs;

use chrono::Local;

use crate::book::{Book, Mint, Moment, merge};

use super::base::{self, Mark, Rest};
use super::journal::{self, Journal, Tail};
use super::place::{Place, bringing_back};
use super::recent;
use super::trouble::{Remark, StoreError};

/// A store as it was read.
pub(super) struct Read {
    pub(super) book: Book,
    pub(super) at: Reach,
    pub(super) remarks: Vec<Remark>,
}

/// How far a store is read, and what of it is not in the book.
pub(super) struct Reach {
    /// The data file.
    pub(super) base: Mark,
    /// What of that is no record: unknown fields, records set aside.
    pub(super) rest: Rest,
    /// The journal.
    pub(super) tail: Tail,
    /// Whether the journal does not belong to the data file any more, so that a fold must come before
    /// the next append.
    pub(super) is_stale: bool,
}

/// How often a reader starts again because a fold came between its two files.
const TRIES: usize = 20;

/// Reads the data file and the journal of one moment.
pub(super) fn read(place: &Place) -> Result<Read, StoreError> {
    for _ in 0..TRIES {
        let found = base::bytes(place)?;
        let journal = journal::read(&place.journal())?;
        let mark = found
            .as_ref()
            .map(|(_, mark)| mark.clone())
            .unwrap_or_default();
        if !mark.is_current(place)? {
            continue;
        }
        let read = joined(place, found.map(|(bytes, _)| bytes), mark.clone(), journal);
        // Signs of a data file that was not there may be of the first one, which came in between.
        if matches!(read, Err(StoreError::Missing { .. })) && !mark.is_current(place)? {
            continue;
        }
        return read;
    }
    Err(StoreError::Locked { path: place.lock() })
}

fn joined(
    place: &Place,
    bytes: Option<Vec<u8>>,
    base: Mark,
    journal: Option<Journal>,
) -> Result<Read, StoreError> {
    let (tables, rest) = if let Some(bytes) = bytes {
        base::parse(&bytes, &place.data())?
    } else {
        refuse_if_missing(place, journal.as_ref())?;
        Default::default()
    };
    let mut read = Read {
        book: Book::new(tables),
        at: Reach {
            rest,
            tail: Tail::of(&base),
            base,
            is_stale: false,
        },
        remarks: Vec::new(),
    };
    if let Some(journal) = journal {
        replay(&mut read, &journal, place)?;
        if journal.torn > 0 {
            let what = format!(
                "the last {} bytes of the journal were of a save that never finished; they are left out",
                journal.torn
            );
            read.remarks.insert(0, Remark(what));
        }
    }
    Ok(read)
}

fn replay(read: &mut Read, journal: &Journal, place: &Place) -> Result<(), StoreError> {
    if journal.base == read.at.base.body && journal.start.sequence == read.at.base.sequence {
        for step in &journal.steps {
            read.book.apply(&step.change);
        }
        read.at.tail = journal.tail();
        return Ok(());
    }
    read.at.is_stale = true;
    if read.at.base.is_own
        && let Some((changes, tail)) = recent::since(place, Tail::of(&read.at.base), &read.at.base)?
        && (tail.sequence, tail.chain) == (journal.tail().sequence, journal.tail().chain)
    {
        for change in &changes {
            read.book.apply(change);
        }
        read.at.tail = journal.tail();
        return Ok(());
    }
    let at =
        |tail: Tail| tail.sequence == read.at.base.sequence && tail.chain == read.at.base.chain;
    let own = journal.steps.iter().position(|step| at(step.tail));
    let skipped = own.map_or(0, |place| place + 1);
    let today = Local::now().date_naive();
    let millis = u64::try_from(Local::now().timestamp_millis()).unwrap_or_default();
    for step in journal.steps.iter().skip(skipped) {
        let moment = Moment {
            today,
            mint: Mint::new(millis, step.tail.chain),
        };
        if let Some(change) = merge::rebase(&step.change, &read.book, &moment) {
            read.book.apply(&change);
        }
    }
    let tail = journal.tail();
    read.at.tail = Tail {
        sequence: tail.sequence.max(read.at.base.sequence),
        ..tail
    };
    if own.is_none() {
        let what = "the data file was changed by another program while changes waited beside it; both were \
                    brought together, record by record";
        read.remarks.push(Remark(what.to_owned()));
    }
    Ok(())
}

/// A data file that is not there may never have been; where there are signs that it was, nothing new is
/// begun in its place.
fn refuse_if_missing(place: &Place, journal: Option<&Journal>) -> Result<(), StoreError> {
    let path = place.data();
    let missing = |sign| {
        Err(StoreError::Missing {
            sign,
            way_out: bringing_back(&path),
        })
    };
    if journal.is_some_and(|journal| journal.base != 0) {
        return missing(place.journal());
    }
    let has_backups = fs::read_dir(place.backups()).is_ok_and(|mut files| {
        files.any(|file| {
            file.is_ok_and(|file| file.file_name().to_string_lossy().ends_with(".json"))
        })
    });
    if journal.is_none() && has_backups {
        missing(place.backups())
    } else {
        Ok(())
    }
}
