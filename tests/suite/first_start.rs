//! The first start: what somebody sees whose book is empty, what each key there leads to, and how the first
//! minute ends with something on the desk.

use crate::desk::{Desk, Records};
use netgrow::book::{Contact, Goal, Interaction};
use netgrow::keymap::{self, bindings};
use netgrow::state::Overlay;

const ADA: &str = "Ada Lovelace, analyst at Analytical Engines ~1m";

#[test]
fn the_first_minute_ends_with_something_on_the_desk() {
    let mut desk = Desk::first();
    desk.sees("Welcome to netgrow")
        .sees("a   A person to stay in touch with")
        .sees("esc Start with an empty desk");
    desk.keys("a")
        .line(ADA)
        .sees("Ada Lovelace is in your book")
        .sees("Next on your desk: Ada Lovelace");
    desk.keys("c")
        .line("coffee last fri: her team hires >tue send her my CV")
        .sees("Next on your desk: send her my CV, tomorrow");
    desk.keys("g")
        .line("Find a mentor: 2 mentors by 1 mar")
        .misses("on your desk:")
        .sees("1 Follow-ups")
        .sees("promised to Ada Lovelace")
        .sees("0 of 2");
    let book = desk.file();
    assert_eq!(book.all::<Contact>().len(), 1);
    assert_eq!(book.all::<Goal>().len(), 1);
    assert_eq!(book.all::<Interaction>().len(), 1);
    let mut again = desk.again();
    again.misses("is in your book").misses("Welcome");
}

#[test]
fn enter_begins_with_what_is_offered_first() {
    let mut desk = Desk::first();
    desk.keys("enter")
        .sees("Add a contact")
        .line("Ada Lovelace")
        .sees("Nothing is due yet");
    desk.keys("enter").sees("Log a talk · Ada Lovelace");
    desk.keys("esc").sees("Ada Lovelace is in your book");
    desk.keys("esc")
        .misses("is in your book")
        .sees("2 Contacts");
}

#[test]
fn what_was_begun_can_be_undone_there() {
    let mut desk = Desk::first();
    desk.keys("a").line(ADA).sees("u undoes");
    desk.keys("u")
        .sees("Welcome to netgrow")
        .sees("U redoes")
        .keys("U")
        .sees("Ada Lovelace is in your book");
}

#[test]
fn a_goal_first_leads_to_the_people_for_it() {
    let mut desk = Desk::first();
    desk.keys("g")
        .line("Find a mentor: 2 mentors by 1 mar")
        .sees("A good beginning")
        .sees("A person to stay in touch with")
        .misses("sample network to");
}

#[test]
fn escape_leaves_it_for_the_run() {
    let mut desk = Desk::first();
    desk.keys("c").sees("Nobody is in your book yet");
    desk.keys("esc")
        .misses("Welcome")
        .sees("To begin")
        .sees("The people you know, or want to.");
    desk.keys("R").misses("Welcome");
    desk.again().sees("Welcome to netgrow");
}

#[test]
fn a_book_with_anything_in_it_is_not_welcomed() {
    let mut records = Records::new();
    records.contact("Ada");
    Desk::with(&records.book()).misses("Welcome");
}

#[test]
fn the_sample_is_looked_at_in_place_and_left_with_one_key() {
    let mut desk = Desk::first();
    desk.keys("a").line(ADA).keys("esc");
    desk.keys(":").line("sample");
    desk.sees("60 contacts")
        .sees("sample network, q goes back to yours");
    desk.keys("space").sees("Finished");
    desk.keys("2 :").types("sample").keys("enter");
    desk.sees("This is the sample network already");
    let folder = std::path::Path::new(desk.app.folder()).to_owned();
    assert_ne!(folder, desk.folder(), "the sample lies elsewhere");
    assert!(folder.exists());
    desk.keys("q")
        .sees("1 contact")
        .misses("sample network,")
        .sees("Ada Lovelace");
    assert!(!folder.exists(), "nothing of the sample is left behind");
    assert_eq!(
        desk.file().all::<Contact>().len(),
        1,
        "nothing of it is in the book"
    );
    desk.keys("2 D").sees("Deleted “Ada Lovelace”");
    assert!(desk.file().is_empty(), "one works on the own book again");
    desk.keys("q");
    assert!(desk.app.state.leaving);
}

#[test]
fn what_others_do_while_the_sample_is_looked_at_is_seen_afterwards() {
    let mut desk = Desk::first();
    desk.keys("s").sees("60 contacts");
    let mut other = Desk::beside(&desk);
    other.keys("a").line(ADA);
    desk.keys("q").sees("Ada Lovelace is in your book");
}

#[test]
fn every_key_does_something_or_says_why_not() {
    let start = Desk::first();
    let scopes = keymap::scopes(&start.app.state);
    let bindings = scopes.iter().flat_map(|scope| {
        bindings().filter(move |it| it.scope == *scope && it.scope != keymap::Scope::Always)
    });
    for key in bindings.flat_map(|binding| binding.keys) {
        let mut desk = Desk::first();
        let before = desk.app.state.clone();
        desk.keys(key);
        assert_ne!(desk.app.state, before, "{key}");
    }
}

#[test]
fn it_is_drawn_at_every_size() {
    for way in ["", "a"] {
        let mut desk = Desk::first();
        if way == "a" {
            desk.keys("a").line(ADA);
        }
        for width in 0..=130 {
            for height in (0..=45).step_by(3) {
                desk.resize(width, height);
            }
        }
        assert!(desk.app.state.overlays.contains(&Overlay::First));
        desk.resize(40, 12);
        desk.sees("esc");
    }
}
