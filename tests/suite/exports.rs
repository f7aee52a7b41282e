//! Exporting in the app: the format is chosen, the place is typed, and what is shown goes there; what is there already
//! is written over only where that is said.

use std::fs;
use std::path::PathBuf;

use crate::desk::{Desk, Records};

/// Three people, one of whom is an engineer.
fn three() -> Desk {
    let mut records = Records::new();
    for name in ["Ada Lovelace", "Grace Hopper", "Lin Wei"] {
        records.contact(name);
    }
    let mut desk = Desk::with(&records.book());
    desk.keys("2");
    desk
}

/// Chooses a format by its place, and types where to.
fn export(desk: &mut Desk, down: usize, name: &str) -> PathBuf {
    let path = desk.folder().join(name);
    desk.keys(": e x p o r t space w h a t enter");
    for _ in 0..down {
        desk.keys("j");
    }
    desk.keys("enter ctrl-u");
    desk.types(path.to_str().unwrap());
    desk.keys("enter");
    path
}

#[test]
fn what_is_shown_goes_into_a_file_and_that_is_said() {
    let mut desk = three();
    desk.keys(": e x p o r t space w h a t enter")
        .sees("Export as")
        .sees("3 contacts")
        .keys("enter");
    desk.sees("Export as CSV")
        .sees("~/contacts.csv")
        .keys("esc");
    let path = export(&mut desk, 0, "all.csv");
    desk.sees("Exported 3 contacts to");
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains("Ada Lovelace") && text.contains("Lin Wei"));
}

#[test]
fn the_kept_filter_says_who_goes_along() {
    let mut desk = three();
    desk.keys("/ g r a c e enter");
    let path = export(&mut desk, 3, "one.vcf");
    desk.sees("Exported 1 contact to");
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains("Grace Hopper") && !text.contains("Ada"));
    let path = export(&mut desk, 1, "one.json");
    desk.sees("Exported 1 contact to");
    assert!(!fs::read_to_string(path).unwrap().contains("Ada"));
}

#[test]
fn those_who_are_marked_go_along_alone() {
    let mut desk = three();
    desk.keys("v");
    let path = export(&mut desk, 0, "marked.csv");
    desk.sees("Exported 1 contact to");
    assert_eq!(fs::read_to_string(path).unwrap().lines().count(), 2);
}

#[test]
fn what_is_there_is_written_over_only_where_enter_says_so_again() {
    let mut desk = three();
    let path = desk.folder().join("there.csv");
    fs::write(&path, "mine").unwrap();
    export(&mut desk, 0, "there.csv");
    desk.sees("is there already: Enter again writes over it");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    // Typing takes it back.
    desk.types("x");
    desk.keys("backspace enter").sees("is there already");
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    desk.keys("enter").sees("Exported 3 contacts");
    assert!(fs::read_to_string(&path).unwrap().contains("Ada"));
}

#[test]
fn pages_go_into_a_folder_one_a_person() {
    let mut desk = three();
    let folder = export(&mut desk, 2, "pages/");
    desk.sees("Exported 3 contacts to");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3);
    export(&mut desk, 0, "pages/");
    desk.sees("is a folder, and this goes into one file");
}

#[test]
fn follow_ups_and_events_ahead_go_into_a_calendar() {
    let mut desk = Desk::demo();
    let path = export(&mut desk, 4, "ahead.ics");
    desk.sees("follow-ups and").sees("Exported");
    let text = fs::read_to_string(path).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR") && text.contains("BEGIN:VEVENT"));
    desk.keys("1 / z z z z enter");
    desk.keys("3 / z z z z enter");
    desk.keys(": e x p o r t space w h a t enter j j j j enter");
    desk.sees("there is nothing to export");
}

#[test]
fn older_address_books_get_older_cards_and_programs_a_table_as_it_stands() {
    let mut records = Records::new();
    records.contact("=cmd()");
    let mut desk = Desk::with(&records.book());
    desk.keys("2");
    let path = export(&mut desk, 5, "old.vcf");
    desk.sees("Exported 1 contact to");
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains("VERSION:3.0") && !text.contains("VERSION:4.0"));
    let folder = export(&mut desk, 5, "cards/");
    assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
    let path = export(&mut desk, 6, "raw.csv");
    assert!(fs::read_to_string(path).unwrap().contains("\"=cmd()\""));
    let path = export(&mut desk, 0, "safe.csv");
    assert!(fs::read_to_string(path).unwrap().contains("\"'=cmd()\""));
}

#[test]
fn a_place_that_refuses_is_told_where_it_was_named() {
    let mut desk = three();
    export(&mut desk, 0, "no/such/folder/x.csv");
    desk.sees("can’t be written").sees("Export as CSV");
    desk.keys("ctrl-u enter").sees("Name the file to write");
}
