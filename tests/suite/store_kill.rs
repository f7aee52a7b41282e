//! Killed at random moments: a process saves without end and is killed 200 times. No change that it
//! acknowledged is ever lost, the data always opens, and nothing is left lying about.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use crate::shelf::{adding, reopen};
use netgrow::book::Contact;
use netgrow::store::Store;

const FOLDER: &str = "NETGROW_KILL_FOLDER";
const FIRST: &str = "NETGROW_KILL_FIRST";

/// Not a test by itself: what the killed process does. It saves one contact after the other, tells each
/// number once it is saved, and folds now and then: what is on the disk, or the book at hand.
#[test]
fn the_process_that_is_killed() {
    let (Ok(folder), Ok(first)) = (std::env::var(FOLDER), std::env::var(FIRST)) else {
        return;
    };
    let (mut store, mut book, _) = Store::open(folder.as_ref()).unwrap();
    let mut out = std::io::stderr();
    for number in first.parse::<u64>().unwrap().. {
        store.append(&adding(number)).unwrap();
        book.apply(&adding(number));
        // In one piece, so that a kill never leaves half a number to be read.
        out.write_all(format!("saved {number}\n").as_bytes())
            .unwrap();
        if number % 3 == 0 {
            netgrow::store::fold(folder.as_ref()).unwrap();
        }
        if number % 5 == 0 {
            store.close_if_cheap(&book).unwrap();
            (store, book, _) = Store::open(folder.as_ref()).unwrap();
        }
    }
}

#[test]
fn killed_two_hundred_times_nothing_acknowledged_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let mut next = 0_u64;
    for round in 0..200_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "store_kill::the_process_that_is_killed",
                "--nocapture",
            ])
            .env(FOLDER, folder.path())
            .env(FIRST, next.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut told = BufReader::new(child.stderr.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let mut acknowledged = None;
        for _ in 0..=round % 7 {
            let mut said = Vec::new();
            let line = told
                .by_ref()
                .inspect(|line| said.push(line.clone()))
                .find(|line| line.starts_with("saved "));
            let line =
                line.unwrap_or_else(|| panic!("round {round}: it ended by itself: {said:#?}"));
            acknowledged = line["saved ".len()..].parse::<u64>().ok();
        }
        // Spin for a while that differs from round to round, so that the kill hits every kind of moment.
        let mut spun = 0_u64;
        while spun < round * 997 % 40_000 {
            spun = std::hint::black_box(spun + 1);
        }
        child.kill().unwrap();
        child.wait().unwrap();
        for line in told.filter(|line| line.starts_with("saved ")) {
            acknowledged = line["saved ".len()..].parse().ok();
        }
        let book = reopen(folder.path());
        let count = book.all::<Contact>().len() as u64;
        let acknowledged = acknowledged.unwrap() + 1;
        assert!(
            count >= acknowledged,
            "round {round}: {acknowledged} acknowledged, {count} found"
        );
        assert!(
            count <= acknowledged + 1,
            "round {round}: at most one was on its way"
        );
        next = count;
    }
    let (store, _, _) = Store::open(folder.path()).unwrap();
    store.close().unwrap();
    let mut names: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["backups", "netgrow.json", "netgrow.lock"],
        "no litter is left"
    );
}
