//! Typing into fields and forms, as a person does it: in keys, with what is seen and what lies in the
//! files afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;

use desk::Desk;
use netgrow::state::{Action, Effect};

/// Opens the form of a new contact.
fn new_contact() -> Desk {
    let mut desk = Desk::new();
    desk.keys("2 a tab").sees("New contact");
    desk
}

#[test]
fn what_was_typed_in_a_field_is_taken_back_and_typed_again() {
    let mut desk = new_contact();
    desk.types("Zoe Quill Thorne").keys("ctrl-/");
    desk.sees("Zoe Quill").misses("Thorne");
    desk.keys("ctrl-_").misses("Quill");
    desk.keys("ctrl-r ctrl-y").sees("Zoe Quill Thorne");
    desk.keys("ctrl-s");
    assert_eq!(desk.contact("Zoe Quill Thorne").name, "Zoe Quill Thorne");
}

#[test]
fn each_field_takes_back_what_was_typed_in_it() {
    let mut desk = new_contact();
    desk.types("Zoe").keys("tab").types("Kilnworks");
    desk.keys("ctrl-/").misses("Kilnworks").sees("Zoe");
    desk.keys("ctrl-/")
        .sees("Nothing is typed here that could be taken back");
    desk.keys("shift-tab ctrl-/").misses("Zoe");
    desk.keys("ctrl-y ctrl-y")
        .sees("Nothing was taken back here");
}

#[test]
fn a_pasted_text_and_a_taken_proposal_are_taken_back_whole() {
    let mut desk = Desk::demo();
    desk.keys("c").types("coffee with ");
    desk.paste("Priya Raman and somebody else");
    desk.keys("ctrl-/").sees("coffee with").misses("somebody");
    desk.types("Pri").keys("right").sees("coffee with Priya");
    desk.keys("ctrl-/");
    let Some(line) = desk.app.state.field() else {
        panic!("no line is typed")
    };
    assert_eq!(line.text(), "coffee with Pri");
}

#[test]
fn what_the_editor_gave_back_is_taken_back_at_once() {
    let mut desk = new_contact();
    desk.types("Ada").keys("shift-tab shift-tab shift-tab");
    desk.types("as typed").keys("ctrl-g");
    let Some(Effect::Write(writing)) = desk.asked.pop() else {
        panic!("no editor was asked for")
    };
    let written = "as written\nin three\nlines".to_owned();
    desk.act(Action::Written(Box::new(writing), Ok(written)));
    desk.sees("in three");
    desk.keys("ctrl-/").misses("in three").sees("as typed");
    desk.keys("ctrl-r").sees("in three");
}

#[test]
fn the_hint_for_taking_back_is_there_when_there_is_something_to_take_back() {
    let mut desk = new_contact();
    desk.misses("ctrl-/ undo");
    desk.types("A").sees("ctrl-/ undo");
}
