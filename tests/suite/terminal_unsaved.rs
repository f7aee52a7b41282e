//! Leaving while something could not be saved: the question stands as long as its reason does.

#![cfg(target_os = "linux")]

use std::path::PathBuf;

use crate::seat::Seat;
use crate::shell::Shell;

/// The app with somebody added that can't be saved, as a folder lies in the place of the journal.
fn unsaved() -> (Seat, PathBuf) {
    let shell = Shell::new();
    let journal = shell.data().join("netgrow.journal");
    let mut seat = Seat::on(shell, &["--today", "2026-11-23"], &[]);
    seat.sees("Welcome to netgrow");
    std::fs::create_dir_all(&journal).unwrap();
    seat.types("a")
        .sees("Add a contact")
        .types("Ada Lovelace\r")
        .sees("Not saved");
    (seat, journal)
}

#[test]
fn the_question_whether_to_lose_changes_goes_once_they_are_saved() {
    let (mut seat, journal) = unsaved();
    seat.types("\x1b")
        .misses("is in your book")
        .types("q")
        .sees("lose it?");
    std::fs::remove_dir(&journal).unwrap();
    // It tries again by itself.
    seat.sees("Saved again").misses("lose it?");
    seat.types("q");
    let (status, shell) = seat.ends();
    assert!(status.success());
    assert!(shell.does(&["show", "Ada"]).contains("Ada Lovelace"));
}

#[test]
fn a_change_and_the_key_to_leave_in_one_breath_are_asked_about_where_saving_fails() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ada Lovelace"]);
    let journal = shell.data().join("netgrow.journal");
    let mut seat = Seat::on(shell, &["--today", "2026-11-23"], &[]);
    seat.sees("Ada Lovelace");
    std::fs::create_dir_all(&journal).unwrap();
    seat.types("2w3q").sees("lose it?");
    std::fs::remove_dir(&journal).unwrap();
    seat.sees("Saved again").types("q");
    let (status, shell) = seat.ends();
    assert!(status.success());
    let kept = shell.json(&["list", "contacts", "cadence:1m"]);
    assert_eq!(kept.as_array().map(Vec::len), Some(1), "{kept}");
}

#[test]
fn whoever_ends_it_what_waits_to_be_saved_is_tried_once_more() {
    for is_mended in [true, false] {
        let (mut seat, journal) = unsaved();
        if is_mended {
            std::fs::remove_dir(&journal).unwrap();
        }
        seat.signal("TERM");
        seat.stops();
        let out = String::from_utf8_lossy(&seat.bytes).into_owned();
        let said = out.contains("1 change could not be saved and is lost:");
        assert_eq!(said, !is_mended, "{out}");
        let _ = std::fs::remove_dir(&journal);
        let known = seat.shell.does(&["list", "contacts"]);
        assert_eq!(known.contains("Ada Lovelace"), is_mended, "{known}");
    }
}
