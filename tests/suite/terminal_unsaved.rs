//! Leaving while something could not be saved: the question stands as long as its reason does.

#![cfg(target_os = "linux")]

use crate::seat::Seat;
use crate::shell::Shell;

#[test]
fn the_question_whether_to_lose_changes_goes_once_they_are_saved() {
    let shell = Shell::new();
    let journal = shell.data().join("netgrow.journal");
    let mut seat = Seat::on(shell, &["--today", "2026-11-23"], &[]);
    seat.sees("Welcome to netgrow");
    std::fs::create_dir_all(&journal).unwrap();
    seat.types("a")
        .sees("Add a contact")
        .types("Ada Lovelace\r")
        .sees("Not saved")
        .types("\x1b")
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
