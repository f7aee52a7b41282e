//! The journal: one line of JSON for each change, in the order in which they were made. Each line has a
//! number, one more than the line before, and a checksum that covers the line before as well, so that a
//! journal can be told from every other. The first line names the data file it belongs to.
//!
//! What stands behind the last sound line is the rest of an append that never finished: it was never
//! acknowledged, and the next append writes over it. Damage anywhere else is refused.

use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use xxhash_rust::xxh3::Xxh3;

use crate::book::Change;

use super::base::{Mark, hex, number};
use super::place::Place;
use super::trouble::StoreError;

/// The format of journals.
const FORMAT: u64 = 1;

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Head {
    /// The format of the journal.
    journal: u64,
    /// The checksum of the body of the data file it belongs to.
    base: String,
    /// The number of the last change that is in that file.
    sequence: u64,
    /// The checksum of that change.
    chain: String,
    /// The checksum of this line.
    checksum: String,
}

/// A line of a change.
#[derive(Deserialize)]
struct Line<'a> {
    sequence: u64,
    checksum: String,
    #[serde(borrow)]
    change: &'a RawValue,
}

/// How far a journal was read or written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tail {
    /// Sound bytes; 0 where there is no journal.
    pub(super) length: u64,
    /// The number of the last change.
    pub(super) sequence: u64,
    /// Its checksum.
    pub(super) chain: u64,
}

impl Tail {
    /// Where a journal begins that belongs to this data file.
    pub(super) const fn of(base: &Mark) -> Self {
        Self {
            length: 0,
            sequence: base.sequence,
            chain: base.chain,
        }
    }
}

/// One change of a journal.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Step {
    pub(super) tail: Tail,
    pub(super) change: Change,
}

/// A journal as it was read.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Journal {
    /// The checksum of the data file it belongs to.
    pub(super) base: u64,
    /// Where it begins.
    pub(super) start: Tail,
    /// Its changes.
    pub(super) steps: Vec<Step>,
    /// Bytes behind the last sound line.
    pub(super) torn: u64,
}

impl Journal {
    /// How far it goes.
    pub(super) fn tail(&self) -> Tail {
        self.steps.last().map_or(self.start, |step| step.tail)
    }
}

fn head_sum(base: &str, sequence: u64, chain: &str) -> u64 {
    let mut sum = Xxh3::new();
    sum.update(base.as_bytes());
    sum.update(&sequence.to_le_bytes());
    sum.update(chain.as_bytes());
    sum.digest()
}

fn line_sum(chain: u64, sequence: u64, change: &[u8]) -> u64 {
    let mut sum = Xxh3::new();
    sum.update(&chain.to_le_bytes());
    sum.update(&sequence.to_le_bytes());
    sum.update(change);
    sum.digest()
}

/// The first line of a journal for this data file.
pub(super) fn head(base: u64, start: Tail) -> io::Result<Vec<u8>> {
    let (base, chain) = (hex(base), hex(start.chain));
    let checksum = hex(head_sum(&base, start.sequence, &chain));
    let head = Head {
        journal: FORMAT,
        base,
        sequence: start.sequence,
        chain,
        checksum,
    };
    let mut line = serde_json::to_vec(&head)?;
    line.push(b'\n');
    Ok(line)
}

/// The line of a change behind `tail`, and how far the journal goes with it.
pub(super) fn line(tail: Tail, change: &Change) -> io::Result<(Vec<u8>, Tail)> {
    let json = serde_json::to_string(change)?;
    let sequence = tail.sequence.saturating_add(1);
    let chain = line_sum(tail.chain, sequence, json.as_bytes());
    let line = format!(
        "{{\"sequence\":{sequence},\"checksum\":\"{}\",\"change\":{json}}}\n",
        hex(chain)
    );
    let length = tail.length.saturating_add(line.len() as u64);
    Ok((
        line.into_bytes(),
        Tail {
            length,
            sequence,
            chain,
        },
    ))
}

/// Reads a journal; nothing where there is none, or none with a sound first line.
pub(super) fn read(path: &Path) -> Result<Option<Journal>, StoreError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(StoreError::read(path, error)),
    };
    let Some((first, rest)) = split_line(&bytes) else {
        return Ok(None);
    };
    let Some((base, start)) = read_head(first, path)? else {
        return if is_blank(rest) {
            Ok(None)
        } else {
            Err(damage(path, 1, "its first line is not sound"))
        };
    };
    let start = Tail {
        length: (bytes.len() - rest.len()) as u64,
        ..start
    };
    let mut journal = Journal {
        base,
        start,
        steps: Vec::new(),
        torn: 0,
    };
    lines(rest, path, &mut journal)?;
    Ok(Some(journal))
}

fn lines(mut rest: &[u8], path: &Path, journal: &mut Journal) -> Result<(), StoreError> {
    while !rest.is_empty() {
        let tail = journal.tail();
        let number = journal.steps.len() + 2;
        let (line, behind) = split_line(rest).unwrap_or_default();
        let Some(sound) = sound(line, tail) else {
            if is_blank(behind) {
                journal.torn = rest.len() as u64;
                return Ok(());
            }
            let what = "this line is not sound, and others follow it";
            return Err(damage(path, number, what));
        };
        // What was acknowledged and is not understood is never taken for a torn end, which would be cut off.
        let step = step(&sound, tail, line.len()).ok_or_else(|| StoreError::Foreign {
            path: path.to_owned(),
            line: number,
        })?;
        journal.steps.push(step);
        rest = behind;
    }
    Ok(())
}

/// A line as it was written, if all of it is there and it follows `tail`.
fn sound(line: &[u8], tail: Tail) -> Option<Line<'_>> {
    let parsed: Line = serde_json::from_slice(line).ok()?;
    let chain = line_sum(tail.chain, parsed.sequence, parsed.change.get().as_bytes());
    let follows = parsed.sequence == tail.sequence.checked_add(1)?;
    (follows && chain == number(&parsed.checksum)).then_some(parsed)
}

/// The change of a sound line of so many bytes; nothing where it is of a kind that is not known here.
fn step(line: &Line, tail: Tail, bytes: usize) -> Option<Step> {
    let change = serde_json::from_str(line.change.get()).ok()?;
    Some(Step {
        tail: Tail {
            length: tail.length + bytes as u64 + 1,
            sequence: line.sequence,
            chain: number(&line.checksum),
        },
        change,
    })
}

/// What the first line tells; nothing where it is not sound.
fn read_head(line: &[u8], path: &Path) -> Result<Option<(u64, Tail)>, StoreError> {
    let Ok(head) = serde_json::from_slice::<Head>(line) else {
        return Ok(None);
    };
    if head_sum(&head.base, head.sequence, &head.chain) != number(&head.checksum) {
        return Ok(None);
    }
    if head.journal != FORMAT {
        return Err(StoreError::Foreign {
            path: path.to_owned(),
            line: 1,
        });
    }
    let start = Tail {
        length: 0,
        sequence: head.sequence,
        chain: number(&head.chain),
    };
    Ok(Some((number(&head.base), start)))
}

/// The first line without its break, and all behind it; nothing where no line is finished.
fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = memchr::memchr(b'\n', bytes)?;
    Some((bytes.get(..end)?, bytes.get(end + 1..)?))
}

fn is_blank(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .all(|byte| *byte == 0 || byte.is_ascii_whitespace())
}

fn damage(path: &Path, line: usize, what: &str) -> StoreError {
    StoreError::Damaged {
        what: format!("line {line}: {what}"),
        way_out: format!(
            "move {} elsewhere, without what waits in it to be folded in",
            path.display()
        ),
    }
}

/// What stands in a journal behind the place up to which it was read.
pub(super) enum After {
    /// Nothing, or the rest of an append that never finished.
    Nothing,
    /// These changes.
    Changes(Vec<Change>, Tail),
    /// It is another journal, or none.
    Another,
}

/// What others have appended to the journal. Only what is new is read.
pub(super) fn after(place: &Place, tail: Tail) -> Result<After, StoreError> {
    let path = place.journal();
    let length = match fs::metadata(&path) {
        Ok(meta) => meta.len(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
        Err(error) => return Err(StoreError::read(&path, error)),
    };
    if length == tail.length {
        return Ok(After::Nothing);
    }
    if length < tail.length {
        return Ok(After::Another);
    }
    let Some(journal) = read(&path)? else {
        return Ok(After::Nothing);
    };
    let known = |at: &Tail| at.sequence == tail.sequence && at.chain == tail.chain;
    let news: Vec<Step> = if known(&journal.start) {
        journal.steps
    } else {
        match journal.steps.iter().position(|step| known(&step.tail)) {
            Some(place) => journal.steps.into_iter().skip(place + 1).collect(),
            None => return Ok(After::Another),
        }
    };
    match news.last() {
        Some(last) => {
            let tail = last.tail;
            Ok(After::Changes(
                news.into_iter().map(|step| step.change).collect(),
                tail,
            ))
        }
        None => Ok(After::Nothing),
    }
}
