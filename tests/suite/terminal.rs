//! The real binary in a real terminal: how it takes the terminal over and gives it back, what it keeps, how
//! it draws, and how it idles. Nothing sleeps: each step waits for what must come, and fails if it does not
//! come within a generous while.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use crate::seat::{FRAME, Seat, wait_for};

#[test]
fn q_quits_and_gives_the_terminal_back() {
    let mut seat = Seat::demo();
    seat.types("q");
    let (status, shell) = seat.ends();
    assert!(status.success());
    assert_eq!(
        fs::read_dir(shell.home()).unwrap().count(),
        0,
        "the demo left something"
    );
}

#[test]
fn ctrl_c_closes_what_is_open_and_then_quits() {
    let mut seat = Seat::demo();
    seat.types("a").sees("Add a follow-up").types("\x03");
    seat.misses("Add a follow-up").types("\x03");
    assert!(seat.ends().0.success());
}

#[test]
fn a_morning_is_on_the_disk_when_the_program_ends() {
    let mut seat = Seat::with_contact("Ada Lovelace, analyst at Engines #maths ~1m", &[]);
    seat.types("1afri send the notes to Ada\r")
        .sees("Added follow-up");
    seat.types("ccoffee with Ada: she likes engines\r")
        .sees("Logged a talk");
    seat.types("q");
    let (status, shell) = seat.ends();
    assert!(status.success());
    let shown = shell.json(&["show", "Ada"]);
    assert_eq!(shown["interactions"][0]["summary"], "she likes engines");
    assert!(
        !shell.data().join("netgrow.journal").exists(),
        "one file at rest"
    );
}

#[test]
fn where_things_were_left_is_kept_for_the_owner_whichever_way_it_ends() {
    for signal in [None, Some("TERM"), Some("HUP")] {
        let mut seat = Seat::with_contact("Ada Lovelace", &[]);
        seat.types("4").sees("┏ 4 Goals");
        match signal {
            None => drop(seat.types("q")),
            Some(signal) => seat.signal(signal),
        }
        let (_, shell) = seat.ends();
        let places = fs::read_dir(shell.state()).unwrap();
        let files: Vec<_> = places
            .map(|place| place.unwrap().path().join("session.json"))
            .collect();
        assert_eq!(files.len(), 1);
        let mode = fs::metadata(&files[0]).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let data: Vec<_> = fs::read_dir(shell.data()).unwrap().collect();
        assert!(
            data.iter()
                .all(|file| file.as_ref().unwrap().file_name() != "session.json")
        );
        let mut seat = Seat::on(shell, &[], &[]);
        seat.sees("┏ 4 Goals").types("q");
        assert!(seat.ends().0.success());
    }
}

#[test]
fn killed_without_warning_everything_shown_as_done_is_there() {
    let mut seat = Seat::with_contact("Ada Lovelace", &[]);
    seat.child.kill().unwrap();
    seat.child.wait().unwrap();
    assert_eq!(
        seat.shell.json(&["list", "contacts"])[0]["name"],
        "Ada Lovelace"
    );
    assert!(seat.shell.does(&["check"]).starts_with("All is well"));
}

#[test]
fn a_name_of_joined_letters_leaves_nothing_behind_where_it_stood() {
    let mut seat = Seat::with_contact("नमस्ते शर्मा", &[]);
    seat.resize(80, 24).types("4").sees("┏ 4 Goals");
    // The pane of contacts begins elsewhere where another has the focus.
    for pane in ["1", "2", "3", "2"] {
        let focused = format!("┏ {pane} ");
        seat.types(pane).until("the name once, and whole", |seat| {
            let screen = seat.screen().contents();
            let mut rows = screen.lines().filter(|row| row.contains("no talk yet"));
            let is_whole = |row: &str| {
                let parts = ["ते", "मा"].iter();
                row.contains("नमस्ते शर्मा  ")
                    && parts.into_iter().all(|it| row.matches(it).count() == 1)
            };
            screen.contains(&focused) && rows.all(is_whole)
        });
    }
    seat.types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn another_size_is_drawn_anew() {
    let mut seat = Seat::demo();
    seat.resize(40, 12).sees("[1 Follow-ups]");
    seat.resize(120, 36).sees("4 Goals ───").types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn without_colours_the_selection_is_still_reversed() {
    let mut seat = Seat::with(&["--demo"], &[("NO_COLOR", "1")]);
    seat.sees("60 contacts")
        .types("2")
        .until("reversed row", |seat| {
            let screen = seat.screen();
            (0..100).any(|x| (2..30).any(|y| screen.cell(y, x).is_some_and(vt100::Cell::inverse)))
        });
    let screen = seat.screen();
    for (y, x) in (0..30).flat_map(|y| (0..100).map(move |x| (y, x))) {
        let cell = screen.cell(y, x).unwrap();
        assert_eq!(
            (cell.fgcolor(), cell.bgcolor()),
            (vt100::Color::Default, vt100::Color::Default)
        );
    }
    seat.types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn a_settings_file_moves_keys_and_its_mistakes_are_told_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    fs::write(&file, "daily_limit = \"many\"\n[keys]\nclose = \"f6\"\n").unwrap();
    let mut seat = Seat::with(&["--demo"], &[("NETGROW_CONFIG", file.to_str().unwrap())]);
    seat.sees("60 contacts")
        .sees("config.toml, line 1: daily_limit can’t be \"many\"")
        .sees("f6 quit")
        .types("q")
        .sees("q does nothing here")
        .types("\x1b[17~");
    assert!(seat.ends().0.success());
}

#[test]
fn a_hundred_keys_at_once_cost_a_quarter_of_a_hundred_keys_at_most() {
    let mut seat = Seat::demo();
    seat.types("2").sees("> عمر").rests();
    let (bytes, frames) = (seat.bytes.len(), seat.heard(FRAME));
    // Down and up, so that each key changes the screen.
    for (number, key) in (1..).zip("jk".repeat(50).chars()) {
        seat.types(&key.to_string()).hears(FRAME, frames + number);
    }
    seat.rests();
    let one_by_one = (seat.bytes.len() - bytes, seat.heard(FRAME) - frames);
    let (bytes, frames) = (seat.bytes.len(), seat.heard(FRAME));
    // The key at the end is what the test waits for.
    let keys = format!("{}j", "jk".repeat(50));
    seat.types(&keys).sees("> Adaeze").rests();
    let at_once = (seat.bytes.len() - bytes, seat.heard(FRAME) - frames);
    assert!(
        at_once.0 * 4 <= one_by_one.0 && at_once.1 * 4 <= one_by_one.1,
        "bytes and frames: {at_once:?} at once, {one_by_one:?} one by one"
    );
    seat.types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn from_the_welcome_the_sample_is_entered_and_left_and_nothing_of_it_stays() {
    let mut seat = Seat::with(&[], &[]);
    seat.sees("Welcome to netgrow")
        .types("s")
        .sees("60 contacts")
        .types(" ")
        .sees("Finished");
    seat.types("q").sees("Welcome to netgrow").types("s");
    seat.sees("q goes back to yours").signal("TERM");
    let (_, shell) = seat.ends();
    let left = fs::read_dir(shell.home()).unwrap();
    let left = left.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().contains("sample")
    });
    assert_eq!(left.count(), 0, "the sample left something");
}

#[test]
fn a_paste_is_text_and_never_keys() {
    let mut seat = Seat::empty();
    seat.types("2")
        .types("\x1b[200~qD1y\x1b[201~")
        .sees("Paste")
        .types("a\x1b[200~Ada\nLovelace\x1b[201~\r")
        .sees("Added contact “Ada Lovelace”")
        .types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn typing_is_taken_back_by_what_terminals_send_for_ctrl_and_a_slash() {
    let mut seat = Seat::empty();
    seat.types("2aAda Quill").sees("Ada Quill");
    seat.types("\x1f").misses("Quill");
    seat.types("Byron\r")
        .sees("Added contact “Ada Byron”")
        .types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn what_a_command_does_meanwhile_is_seen_at_once() {
    let mut seat = Seat::empty();
    seat.shell.does(&["add", "contact", "Grace Hopper"]);
    seat.sees("Grace Hopper").types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn idle_it_does_nothing_at_all() {
    let mut seat = Seat::demo();
    // Let what the start began come to rest: until it sleeps and says nothing for a while.
    seat.rests();
    wait_for(|| seat.state() == 'S');
    let before = seat.switches();
    assert!(
        seat.is_silent_for(Duration::from_secs(2)),
        "it draws without a reason"
    );
    assert_eq!(seat.switches(), before, "it wakes up without a reason");
    seat.types("q");
    assert!(seat.ends().0.success());
}

#[test]
fn a_terminal_that_knows_no_colours_is_sent_none_by_commands() {
    let mut seat = Seat::with(&["--demo", "due"], &[("TERM", "dumb")]);
    assert!(seat.stops().success());
    assert_eq!(seat.heard(b"\x1b["), 0, "{}", seat.contents());
    let mut seat = Seat::with(&["--demo", "due"], &[]);
    assert!(seat.stops().success());
    assert!(seat.heard(b"\x1b[") > 0);
}
