//! Signals and worse: however the program is stopped, suspended or cut off from its terminal, the terminal
//! is as it was found and what was done is on the disk.

#![cfg(target_os = "linux")]

use std::fs;

use crate::seat::{ENTER, LEAVE, Seat, wait_for};

#[test]
fn a_signal_ends_it_as_the_signal_would_and_nothing_is_lost() {
    for (signal, word) in [
        ("TERM", "Terminated"),
        ("HUP", "Hangup"),
        ("INT", "Interrupt"),
        ("QUIT", "Quit"),
    ] {
        let mut seat = Seat::line(r#"ulimit -c 0; exec "$0""#);
        seat.sees("Welcome to netgrow")
            .types("q2aAda Lovelace\r")
            .sees("Added contact");
        // Whatever is open does not keep it.
        seat.types("e").sees("Change contact");
        seat.signal(signal);
        let (status, shell) = seat.ends();
        assert!(!status.success());
        let told = status.signal().unwrap_or_default();
        assert!(told.contains(word), "{signal}: {status:?}");
        assert_eq!(shell.json(&["list", "contacts"])[0]["name"], "Ada Lovelace");
        assert!(!shell.data().join("netgrow.journal").exists());
    }
}

#[test]
fn a_terminal_that_goes_away_ends_it_even_where_the_hang_up_is_ignored() {
    let mut seat = Seat::line(r#"trap '' HUP; exec "$0" --demo"#);
    seat.sees("60 contacts");
    seat.hangs_up();
    let (_, shell) = seat.goes_down_with_it();
    assert_eq!(
        fs::read_dir(shell.home()).unwrap().count(),
        0,
        "something is left"
    );
}

#[test]
fn a_terminal_that_goes_away_while_it_is_suspended_ends_it() {
    let mut seat = Seat::with_contact("Ada Lovelace", &[]);
    seat.types("\x1a").hears(LEAVE, 1);
    wait_for(|| seat.state() == 'T');
    seat.hangs_up();
    seat.signal("CONT");
    let (status, shell) = seat.goes_down_with_it();
    assert!(
        status
            .signal()
            .is_some_and(|signal| signal.contains("Hangup"))
    );
    assert_eq!(shell.json(&["list", "contacts"])[0]["name"], "Ada Lovelace");
}

#[test]
fn suspended_by_key_or_from_outside_it_comes_back_as_it_was() {
    for is_key in [true, false] {
        let mut seat = Seat::demo();
        seat.types("2/rust").sees("/ rust");
        if is_key {
            seat.types("\x1a");
        } else {
            seat.signal("TSTP");
        }
        seat.hears(LEAVE, 1);
        wait_for(|| seat.state() == 'T');
        seat.is_given_back();
        seat.resize(120, 36).signal("CONT");
        seat.hears(ENTER, 2).sees("/ rust").sees("last talk");
        seat.types("\x1b").misses("/ rust").types("q");
        assert!(seat.ends().0.success());
    }
}
