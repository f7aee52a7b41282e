//! Faults under the store: whichever call to the system fails, once or from there on, what is found
//! afterwards is the state before a change or the state after it, never a third, and all that was
//! acknowledged is there.

use std::path::Path;

use crate::shelf::{
    FailingDisk, Fault, Meanwhile, adding, book_of, contact, folder_with, moment, reopen,
};
use netgrow::book::{Book, Edit};
use netgrow::store::{SaveError, Store};
use serde_json::Value;

/// What the fold at the end goes by.
#[derive(Debug, Clone, Copy)]
enum Fold {
    /// What is read from the disk.
    Read,
    /// The book at hand.
    AtHand,
}

/// Appends three changes and folds, on a disk whose N-th call fails; gives how many were acknowledged,
/// and whether the disk failed at all.
fn save_on(folder: &std::path::Path, disk: FailingDisk, fold: Fold) -> (u64, bool) {
    let watched = disk.clone();
    let Ok((mut store, mut book, _)) = Store::open_on(disk, folder) else {
        return (0, watched.has_failed());
    };
    let mut acknowledged = 0;
    for number in 10..13 {
        match store.append(&adding(number)) {
            Ok(()) => {
                book.apply(&adding(number));
                acknowledged += 1;
            }
            Err(SaveError::Failed(reason)) => {
                assert!(reason.to_string().contains("disk is full"), "{reason}");
                break;
            }
            Err(SaveError::Behind(_)) => panic!("nobody else is there"),
        }
    }
    let _ = match fold {
        Fold::Read => store.close(),
        Fold::AtHand => store.close_if_cheap(&book),
    };
    (acknowledged, watched.has_failed())
}

#[test]
fn whichever_call_fails_the_state_is_before_or_after_and_never_a_third() {
    for fault in [Fault::Once, Fault::FromThereOn] {
        for start in [vec![], vec![1, 2, 3]] {
            for fold in [Fold::Read, Fold::AtHand] {
                let mut calls = 1..;
                assert!(calls.any(|nth| !fails_soundly(&start, nth, fault, fold)));
            }
        }
    }
}

/// Saves on a disk whose N-th call fails, and looks what is found afterwards; tells whether it failed at all.
fn fails_soundly(start: &[u64], nth: u32, fault: Fault, fold: Fold) -> bool {
    let folder = folder_with(start.iter().copied());
    let (acknowledged, has_failed) = save_on(folder.path(), FailingDisk::new(nth, fault), fold);
    let found = reopen(folder.path());
    let with = |changes: u64| book_of(start.iter().copied().chain(10..10 + changes));
    let is_sound = found == with(acknowledged) || found == with(acknowledged + 1);
    let case = format!("call {nth}, {fault:?}, {fold:?}");
    assert!(
        is_sound,
        "{case}: {acknowledged} acknowledged, found {found:?}"
    );
    let (mut store, book, _) = Store::open(folder.path()).unwrap();
    store.append(&adding(99)).unwrap();
    store.close().unwrap();
    let mut after = book;
    after.apply(&adding(99));
    let found = reopen(folder.path());
    assert_eq!(found, after, "{case}: it works again afterwards");
    has_failed
}

#[test]
fn a_failed_save_can_be_tried_again_by_the_same_store() {
    for nth in 1..4 {
        let folder = folder_with([1]);
        let disk = FailingDisk::new(nth, Fault::Once);
        let (mut store, _, _) = Store::open_on(disk, folder.path()).unwrap();
        let mut tries = 0;
        while let Err(SaveError::Failed(_)) = store.append(&adding(2)) {
            tries += 1;
        }
        assert_eq!(tries, 1, "call {nth} fails once");
        store.append(&adding(3)).unwrap();
        assert_eq!(reopen(folder.path()), book_of([1, 2, 3]), "call {nth}");
    }
}

#[test]
fn an_unfinished_last_line_is_left_out_at_every_byte() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    let journal = folder.path().join("netgrow.journal");
    let mut lengths = vec![0];
    for number in 1..4 {
        store.append(&adding(number)).unwrap();
        lengths.push(std::fs::read(&journal).unwrap().len());
    }
    let whole = std::fs::read(&journal).unwrap();
    for cut in 0..whole.len() {
        for zeros in [0, 7] {
            let mut torn = whole[..cut].to_vec();
            torn.extend(std::iter::repeat_n(0, zeros));
            std::fs::write(&journal, &torn).unwrap();
            let whole_lines = lengths
                .iter()
                .filter(|length| **length > 0 && **length <= cut)
                .count() as u64;
            let (mut store, book, _) = Store::open(folder.path()).unwrap();
            assert_eq!(
                book,
                book_of(1..=whole_lines),
                "cut at {cut} with {zeros} zeros"
            );
            store.append(&adding(50)).unwrap();
            assert_eq!(
                reopen(folder.path()),
                book_of((1..=whole_lines).chain([50])),
                "cut at {cut}: the next save is sound"
            );
        }
    }
}

#[test]
fn damage_in_the_middle_of_the_journal_is_refused_and_left() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    for number in 1..4 {
        store.append(&adding(number)).unwrap();
    }
    let journal = folder.path().join("netgrow.journal");
    let mut bytes = std::fs::read(&journal).unwrap();
    let at = memchr::memmem::find(&bytes, b"Contact 1").unwrap();
    bytes[at] = b'K';
    std::fs::write(&journal, &bytes).unwrap();
    let Err(refusal) = Store::open(folder.path()) else {
        panic!("it was opened")
    };
    assert!(refusal.to_string().contains("line 2"), "{refusal}");
    assert_eq!(
        std::fs::read(&journal).unwrap(),
        bytes,
        "it is left as it was"
    );
}

/// The journal of a folder, its last change exchanged for one of a kind that this version does not know, as a newer
/// one would write it.
fn written_by_a_newer_one(folder: &Path) -> String {
    let journal = std::fs::read_to_string(folder.join("netgrow.journal")).unwrap();
    let line = journal.lines().last().unwrap();
    let (_, change) = line.split_once("\"change\":").unwrap();
    let change = change
        .strip_suffix('}')
        .unwrap()
        .replace("\"contact\"", "\"dream\"");
    let before = journal.lines().rev().nth(1).unwrap();
    let before: Value = serde_json::from_str(before).unwrap();
    let chain = before["chain"].as_str().or(before["checksum"].as_str());
    let chain = u64::from_str_radix(chain.unwrap(), 16).unwrap();
    let sequence = serde_json::from_str::<Value>(line).unwrap()["sequence"]
        .as_u64()
        .unwrap();
    let sum = [
        &chain.to_le_bytes(),
        &sequence.to_le_bytes(),
        change.as_bytes(),
    ]
    .concat();
    let checksum = xxhash_rust::xxh3::xxh3_64(&sum);
    let line =
        format!("{{\"sequence\":{sequence},\"checksum\":\"{checksum:016x}\",\"change\":{change}}}");
    let mut lines: Vec<&str> = journal.lines().collect();
    lines.pop();
    lines.push(&line);
    lines.join("\n") + "\n"
}

#[test]
fn a_change_that_a_newer_version_wrote_is_refused_and_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    for number in 1..4 {
        store.append(&adding(number)).unwrap();
    }
    let journal = folder.path().join("netgrow.journal");
    let newer = written_by_a_newer_one(folder.path());
    std::fs::write(&journal, &newer).unwrap();
    let Err(refusal) = Store::open(folder.path()) else {
        panic!("it was opened")
    };
    let said = refusal.to_string();
    assert!(said.starts_with("upgrade netgrow: line 4 of "), "{refusal}");
    assert_eq!(std::fs::read_to_string(&journal).unwrap(), newer);
}

#[test]
fn a_journal_put_away_that_is_damaged_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    store.append(&adding(1)).unwrap();
    netgrow::store::fold(folder.path()).unwrap();
    store.append(&adding(2)).unwrap();
    netgrow::store::fold(folder.path()).unwrap();
    for file in std::fs::read_dir(folder.path().join("backups")).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|end| end == "journal") {
            std::fs::write(&path, "no journal\nat all\n").unwrap();
        }
    }
    store.append(&adding(3)).unwrap();
    assert_eq!(reopen(folder.path()), book_of([1, 2, 3]));
    netgrow::store::recent(folder.path()).unwrap();
}

#[test]
fn two_at_once_lose_nothing() {
    let folder = folder_with([1]);
    let (mut one, mut mine, _) = Store::open(folder.path()).unwrap();
    let (mut two, _, _) = Store::open(folder.path()).unwrap();
    for round in 0..20 {
        two.append(&adding(100 + round))
            .or_else(|error| {
                take_in(error, &mut Book::default())
                    .then(|| two.append(&adding(100 + round)))
                    .unwrap()
            })
            .unwrap();
        loop {
            let change = mine
                .answer(Edit::Put(vec![contact(200 + round).into()]), &moment())
                .unwrap();
            match one.append(&change) {
                Ok(()) => {
                    mine.apply(&change);
                    break;
                }
                Err(error) => assert!(take_in(error, &mut mine), "round {round}"),
            }
        }
        if round % 5 == 4 {
            netgrow::store::fold(folder.path()).unwrap();
        }
    }
    assert_eq!(
        reopen(folder.path()),
        book_of([1].into_iter().chain(100..120).chain(200..220))
    );
    assert_eq!(mine, reopen(folder.path()));
}

#[test]
fn a_fold_of_the_book_at_hand_loses_nothing_of_others() {
    for others_fold in [false, true] {
        let folder = folder_with([1]);
        let (mut store, mut book, _) = Store::open(folder.path()).unwrap();
        store.append(&adding(2)).unwrap();
        book.apply(&adding(2));
        let (mut other, _, _) = Store::open(folder.path()).unwrap();
        other.append(&adding(3)).unwrap();
        if others_fold {
            other.close().unwrap();
        }
        store.close_if_cheap(&book).unwrap();
        assert_eq!(reopen(folder.path()), book_of(1..=3), "{others_fold}");
    }
}

#[test]
fn a_fold_that_meets_the_end_of_another_fold_loses_nothing() {
    // The other fold has put its data file in place, and not yet its journal away.
    let folder = folder_with([1]);
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    store.append(&adding(2)).unwrap();
    store.append(&adding(3)).unwrap();
    let journal = folder.path().join("netgrow.journal");
    let half_way = std::fs::read(&journal).unwrap();
    store.close().unwrap();
    std::fs::write(&journal, half_way).unwrap();
    // Ours reads that; then the other ends, and a third appends a change.
    let others = || {
        std::fs::remove_file(&journal).unwrap();
        let (mut third, _, _) = Store::open(folder.path()).unwrap();
        third.append(&adding(4)).unwrap();
    };
    let _ = Store::open_on(Meanwhile::new(others), folder.path()).unwrap();
    assert_eq!(reopen(folder.path()), book_of(1..=4));
}

/// Takes in what others did; tells whether that was what stopped the save.
fn take_in(error: SaveError, book: &mut Book) -> bool {
    match error {
        SaveError::Behind(netgrow::store::News::Changes(changes)) => {
            for change in &changes {
                book.apply(change);
            }
            true
        }
        SaveError::Behind(netgrow::store::News::Replaced(other)) => {
            *book = *other;
            true
        }
        SaveError::Failed(_) => false,
    }
}
