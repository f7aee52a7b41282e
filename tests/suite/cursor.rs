//! The cursor of the terminal, which braille displays and screen readers follow: it stands on what is
//! selected, at what is typed, or at the answer that is chosen, whatever is open.

use crate::desk::{Desk, Records};
use netgrow::book::Contact;

#[track_caller]
fn stands(desk: &mut Desk, at: &str) {
    let rest = desk.at_cursor();
    let rest = rest.unwrap_or_else(|| panic!("no cursor on\n{}", desk.screen()));
    assert!(
        rest.starts_with(at),
        "the cursor stands at {rest:?}, not at {at:?}, on\n{}",
        desk.screen()
    );
}

#[test]
fn it_stands_on_what_is_selected() {
    for (way, at) in [
        ("", ">! introduce her"),
        ("j j", ">! ask whether"),
        ("2", "> عمر"),
        ("4 j", ">  Learn how"),
        ("4 j z", ">  Learn how"),
        ("2 v", ">  Adaeze"),
        ("r", "introduce her"),
        ("4 enter", "Find two mentors"),
        ("x u : r e c e n t enter", "✓ "),
        ("2 / t o m a s z enter o", "> "),
        ("s", "> 1   Until tomorrow"),
        ("w", "> 4   Every 6 weeks"),
    ] {
        for (width, height) in [(120, 36), (80, 24), (40, 12)] {
            let mut desk = Desk::demo().size(width, height);
            stands(desk.keys(way), at);
        }
    }
}

#[test]
fn it_stands_at_what_is_typed() {
    for (way, typed, at) in [
        ("2 /", "rust", "  "),
        ("a", "fri call", " "),
        ("d", "fri", " "),
        ("t", "#mat", " "),
        ("2 e", "Dr", " "),
    ] {
        for (width, height) in [(120, 36), (80, 24), (40, 12)] {
            let mut desk = Desk::demo().size(width, height);
            desk.keys(way).types(typed);
            let last = desk.cursor();
            // It moves with the text, so that the letter before it is under it one step back.
            desk.keys("left");
            let letter = typed.chars().last().unwrap().to_string();
            stands(&mut desk, &letter);
            desk.keys("right");
            assert_eq!(desk.cursor(), last, "{way}");
            if at != " " {
                stands(&mut desk, at);
            }
        }
    }
}

#[test]
fn in_a_filter_longer_than_its_list_is_wide_the_end_is_seen() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("2 /")
        .types("company:engines or company:\"a name that is long\" or rust");
    desk.sees("or rust");
    desk.keys("left");
    stands(&mut desk, "t");
}

#[test]
fn it_stands_at_the_chosen_answer() {
    for (width, height) in [(120, 36), (80, 24), (40, 12), (40, 5)] {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 / t o m a s z enter D");
        stands(&mut desk, "[ n ");
        desk.keys("tab");
        stands(&mut desk, "[ y ");
    }
}

#[test]
fn it_stands_at_the_name_that_is_meant() {
    let mut records = Records::new();
    for name in ["Ana Lima", "Ana Souza"] {
        let contact = Contact::new(records.id(), name);
        records.put(contact);
    }
    let mut desk = Desk::with(&records.book());
    desk.keys("c").line("coffee with Ana: old times");
    stands(&mut desk, "> Ana Lima");
    desk.keys("j");
    stands(&mut desk, "> Ana Souza");
}

#[test]
fn it_stands_at_what_can_be_answered_to_a_welcome() {
    let mut desk = Desk::demo();
    let away = netgrow::insight::queue::Away {
        days: 30,
        overdue: 40,
    };
    desk.app
        .state
        .overlays
        .push(netgrow::state::Overlay::Welcome(away));
    desk.resize(80, 24);
    stands(&mut desk, "s spread them");
}
