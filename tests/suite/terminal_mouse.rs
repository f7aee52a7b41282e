//! The mouse in a real terminal: it is the terminal's own unless it is asked for, and then it is given back
//! whenever the terminal is.

#![cfg(target_os = "linux")]

use crate::shell;
use std::time::Duration;

use crate::seat::{ENTER, LEAVE, Seat, wait_for};

const TAKEN: &[u8] = b"\x1b[?1000h";
const GIVEN: &[u8] = b"\x1b[?1000l";

/// A press and a release of the left button at a column and a row, counted from 1.
fn click(x: u16, y: u16) -> String {
    format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m")
}

#[test]
fn it_is_not_taken_where_nobody_asks_for_it() {
    let mut seat = Seat::demo();
    seat.types("q");
    seat.stops();
    assert_eq!(seat.heard(TAKEN), 0);
}

#[test]
fn taken_by_the_option_it_selects_opens_and_presses_what_is_shown() {
    let mut seat = Seat::with(&["--demo", "--mouse"], &[]);
    seat.sees("60 contacts").hears(TAKEN, 1);
    // Moves of the pointer are not reported, so that they never wake the program.
    assert_eq!(seat.heard(b"\x1b[?1003h") + seat.heard(b"\x1b[?1002h"), 0);
    let row = |seat: &Seat, text: &str| {
        let rows = seat.screen().rows(0, 100);
        let row = rows.zip(1..).find(|(row, _)| row.contains(text));
        row.unwrap().1
    };
    let y = row(&seat, "Amara");
    seat.types(&click(70, y)).sees("> Amara");
    let y = row(&seat, "> Amara");
    seat.types(&click(70, y))
        .sees("data scientist at Sahel Analytics");
    seat.misses("4 Goals").types("h").sees("4 Goals");
    seat.types(&click(3, 30)).sees("Log a talk · Amara");
    seat.types("\x1b").misses("Log a talk").types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn taken_by_the_settings_it_is_given_back_while_something_else_has_the_terminal() {
    let shell = shell::Shell::new();
    let settings = shell.home().join("mine.toml");
    std::fs::write(&settings, "mouse = true\n").unwrap();
    let arguments = ["--config", settings.to_str().unwrap()];
    let mut seat = Seat::on(shell, &arguments, &[("EDITOR", "true")]);
    seat.sees("Welcome to netgrow").hears(TAKEN, 1);
    seat.types("q2aAda\r").sees("Added contact").types("E");
    seat.sees("Nothing was changed")
        .hears(GIVEN, 1)
        .hears(TAKEN, 2);
    seat.types("\x1a").hears(LEAVE, 2);
    wait_for(|| seat.state() == 'T');
    seat.is_given_back();
    seat.signal("CONT");
    seat.hears(ENTER, 3).hears(TAKEN, 3).types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn what_is_no_click_draws_nothing() {
    let mut seat = Seat::with(&["--demo", "--mouse"], &[]);
    seat.sees("60 contacts").rests();
    seat.types("\x1b[<0;3;5m\x1b[<2;3;5M\x1b[<1;3;5M");
    assert!(seat.is_silent_for(Duration::from_millis(500)));
    seat.types("q");
    assert!(seat.ends().0.success());
}
