//! Names of any script and shape: whatever people are called, every column and every frame stays in its place.

use crate::desk::{self, Desk, Records};
use netgrow::book::{Contact, Event, Goal};
use netgrow::state::Action;

/// Wide letters, letters from right to left, marks upon letters, pictures of one and of several signs, no
/// letters at all, and far too many.
const NAMES: [&str; 12] = [
    "佐藤花子",
    "김민준",
    "عمر الخطيب",
    "שרה לוי",
    "Zoe\u{308} O\u{302}\u{323}",
    "क्षितिज श्रीवास्तव",
    "👩‍💻 Ada",
    "🇵🇹 Inês",
    "👍🏽",
    "…",
    "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff senior of the very long line",
    "ﷺ",
];

fn people() -> Desk {
    let mut records = Records::new();
    for (name, days) in NAMES.into_iter().zip(-5..) {
        let contact = Contact {
            company: name.to_owned(),
            tags: vec![name.to_owned()],
            ..Contact::new(records.id(), name)
        };
        let id = contact.id;
        records.put(contact);
        records.follow_up(&format!("write to {name} {name}"), &[id], days);
        let event = Event {
            place: name.to_owned(),
            ..Event::new(records.id(), name, desk::today())
        };
        records.put(event);
        let goal = Goal::new(records.id(), name);
        records.put(goal);
    }
    Desk::with(&records.book())
}

/// The signs in a column of the screen, from one row to another.
fn column(desk: &Desk, x: u16, rows: std::ops::Range<u16>) -> Vec<String> {
    rows.map(|y| desk.buffer()[(x, y)].symbol().to_owned())
        .collect()
}

#[test]
fn every_frame_is_whole_whatever_stands_in_it() {
    for keys in ["", "2", "3", "4", "2 z", "4 z"] {
        let mut desk = people();
        desk.keys(keys);
        for (width, height) in [(200, 50), (160, 44), (120, 36), (100, 30), (80, 24)] {
            desk.resize(width, height);
            let last = column(&desk, width - 1, 2..height - 3);
            assert!(
                last.iter().all(|sign| "│┃╯╮╰╭┛┓┏┗".contains(sign.as_str())),
                "{keys} at {width}x{height}:\n{}",
                desk.screen()
            );
            let first = column(&desk, 0, 2..height - 3);
            assert!(
                first
                    .iter()
                    .all(|sign| "│┃╯╮╰╭┛┓┏┗".contains(sign.as_str())),
                "{keys} at {width}x{height}:\n{}",
                desk.screen()
            );
        }
    }
}

#[test]
fn the_columns_of_a_wide_list_begin_in_the_same_cell() {
    let mut desk = people();
    desk.keys("2 z").resize(200, 50);
    let starts = |text: &str| -> Vec<u16> {
        let buffer = desk.buffer();
        let is_start = |x: u16, y: u16| {
            text.chars().zip(x..).all(|(sign, x)| {
                buffer
                    .cell((x, y))
                    .is_some_and(|cell| cell.symbol() == sign.to_string())
            })
        };
        (1..48)
            .filter_map(|y| (1..108).find(|x| is_start(*x, y)))
            .collect()
    };
    let words = starts("no talk yet");
    assert_eq!(words.len(), NAMES.len());
    assert!(words.iter().all(|x| *x == words[0]), "{words:?}");
    let tags = starts("#");
    assert!(
        tags.len() >= NAMES.len() - 1 && tags.iter().all(|x| *x == tags[0]),
        "{tags:?}"
    );
}

#[test]
fn whoever_it_is_their_pages_and_cards_are_drawn_at_every_size() {
    let mut desk = people();
    for (width, height) in [(200, 50), (120, 36), (80, 24), (60, 20), (40, 12), (20, 4)] {
        desk.resize(width, height);
        desk.keys("2 enter");
        for _ in NAMES {
            desk.keys("J");
        }
        desk.keys("esc 1 r");
        while desk
            .app
            .state
            .review
            .as_ref()
            .is_some_and(|review| !review.is_over())
        {
            desk.act(Action::Skip);
        }
        desk.keys("esc");
    }
}
