//! Killed or cut off from its terminal in the middle of a word, the real binary gives what was typed back.

#![cfg(target_os = "linux")]

use crate::seat::Seat;

#[test]
fn a_form_that_kill_9_cut_short_is_saved_whole_after_the_next_start() {
    let mut seat = Seat::with_contact("Ada Lovelace", &[]);
    seat.types("a\t").sees("New contact");
    seat.types("Zoe Quill\tKilnworks\tpotter").sees("potter");
    seat.signal("KILL");
    assert!(!seat.stops().success());
    let mut seat = Seat::on(seat.shell, &[], &[]);
    seat.sees("A half-typed contact “Zoe Quill” is kept");
    seat.types(":draft\r").sees("New contact (unsaved)");
    seat.types(" and founder").sees("potter and founder");
    seat.types("\x13").sees("Added contact").types("q");
    let (_, shell) = seat.ends();
    let people = shell.json(&["list", "contacts"]);
    let zoe = people.as_array().unwrap().iter();
    let zoe = zoe.clone().find(|it| it["name"] == "Zoe Quill").unwrap();
    assert_eq!(zoe["company"], "Kilnworks");
    assert_eq!(zoe["title"], "potter and founder");
    let mut seat = Seat::on(shell, &[], &[]);
    seat.sees("Zoe Quill").rests();
    assert!(!seat.contents().contains("is kept"));
    seat.types("q");
    seat.ends();
}

#[test]
fn a_line_that_a_closed_window_cut_short_is_gone_on_with() {
    let mut seat = Seat::with_contact("Ada Lovelace", &[]);
    seat.types("ccoffee: looms and").sees("looms and");
    seat.hangs_up();
    let (_, shell) = seat.goes_down_with_it();
    let mut seat = Seat::on(shell, &[], &[]);
    seat.sees("A half-typed talk “coffee: looms and” is kept");
    seat.types(":draft\r").sees("Log a talk");
    seat.types(" poetry\r").sees("Logged").types("q");
    let (_, shell) = seat.ends();
    assert!(shell.does(&["show", "Ada"]).contains("looms and poetry"));
}
