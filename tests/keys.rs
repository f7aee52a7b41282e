//! The table of keys: no key has two meanings in one context, every motion of vim has an arrow twin, and
//! every key does something.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;

use std::collections::BTreeMap;

use desk::Desk;
use netgrow::keymap::{self, Press, Scope, TABLE};
use netgrow::state::action::{Action, Way};

/// The sample network, with an inbox.
fn desk() -> Desk {
    let mut desk = Desk::demo();
    desk.inbox("coffee with Ana Lima: looms\n+ Zoe Kern\n");
    desk
}

/// The contexts a user can be in, each with the keys that lead there from Home.
const CONTEXTS: &[(&str, &str)] = &[
    ("Home", ""),
    ("a detail", "enter"),
    ("the review", "r"),
    ("triage", "T"),
    ("staying connected", "B"),
    ("help", "?"),
    ("the line", "a"),
    ("a form", "2 e"),
    ("the snooze menu", "s"),
    ("a day", "d"),
    ("the calendar", "d ctrl-t j"),
    ("the cadence menu", "w"),
    ("the menu of a platform", "5 c"),
    ("the year", ": t h e space y e a r space o n enter"),
    ("a question", "2 / t o m a s z enter D"),
    ("the filter", "/"),
    ("contacts", "2"),
    ("goals", "4"),
    ("the palette", ":"),
    ("tags", "t"),
    ("the views", "b"),
    ("the name of a view", "2 / r u s t enter b a"),
    ("introductions", "6"),
    ("who should meet", "O"),
    ("the line of a path", ": p a t h space t o enter"),
    ("the board of mentors", "M j"),
    ("the menu of the mentor track", "2 P"),
    ("the menu of an introduction", "6 P"),
    ("the inbox", "I"),
    ("recent messages", "x : r e c e n t enter"),
];

#[test]
fn no_key_has_two_meanings_in_one_context() {
    for (name, way) in CONTEXTS {
        let mut desk = desk();
        desk.keys(way);
        let mut meanings: BTreeMap<&str, &Action> = BTreeMap::new();
        for scope in keymap::scopes(&desk.app.state) {
            for binding in TABLE.iter().filter(|binding| binding.scope == *scope) {
                for key in binding.keys {
                    let first = meanings.entry(key).or_insert(&binding.action);
                    // Narrower scopes may say again what a wider one says, in their own words.
                    let is_same = **first == binding.action
                        || is_shadow(*scope, key)
                        || (*name == "triage" && is_decision(key));
                    assert!(
                        is_same,
                        "in {name}, {key} means {first:?} and {:?}",
                        binding.action
                    );
                }
            }
        }
    }
}

/// Keys that decide about the card of triage, in place of what they are for elsewhere.
fn is_decision(key: &str) -> bool {
    matches!(
        key,
        "1" | "2" | "3" | "4" | "5" | "6" | "7" | "D" | "delete"
    )
}

/// Keys of a wide scope that a narrow one takes over on purpose.
fn is_shadow(scope: Scope, key: &str) -> bool {
    match scope {
        Scope::Anywhere => matches!(key, "q" | "r"),
        // On the board the same keys go from column to column.
        Scope::Sheet => matches!(key, "h" | "left" | "l" | "right"),
        Scope::Text => matches!(key, "up" | "down" | "enter" | "esc" | "tab"),
        _ => false,
    }
}

#[test]
fn every_vim_motion_has_an_arrow_twin() {
    for scope in [Scope::List, Scope::Detail] {
        for action in [
            Action::Step(Way::Up),
            Action::Step(Way::Down),
            Action::Far(Way::Up),
            Action::Far(Way::Down),
            Action::Page(Way::Up),
            Action::Page(Way::Down),
        ] {
            let binding = TABLE
                .iter()
                .find(|binding| binding.scope == scope && binding.action == action);
            let keys = binding.map(|binding| binding.keys).unwrap_or_default();
            assert!(keys.len() >= 2, "{action:?} has {keys:?}");
        }
    }
}

#[test]
fn every_key_is_written_as_it_is_read_and_says_what_it_does() {
    for binding in TABLE {
        for key in binding.keys {
            assert!(key.parse::<Press>().is_ok(), "{key}");
        }
        assert!(
            !binding.says.is_empty() && !binding.says.ends_with('.'),
            "{:?}",
            binding.keys
        );
        assert_eq!(
            binding.rank > 0,
            !binding.hint.is_empty(),
            "{:?}",
            binding.keys
        );
    }
}

#[test]
fn every_key_does_something_or_says_why_not() {
    for (name, way) in CONTEXTS {
        let mut start = desk();
        start.keys(way);
        let keys: Vec<&str> = keymap::scopes(&start.app.state)
            .iter()
            .flat_map(|scope| TABLE.iter().filter(move |binding| binding.scope == *scope))
            .flat_map(|binding| binding.keys.iter().copied())
            .collect();
        // Half-way down a list and within a text, so that every motion has somewhere to go.
        let mut desk = desk();
        desk.keys("2 j j j j j j j j 1 j j").keys(way);
        if keymap::takes_text(&desk.app.state) {
            desk.types("some words").keys("left left");
        }
        assert_eq!(
            keymap::scopes(&desk.app.state),
            keymap::scopes(&start.app.state)
        );
        let before = desk.app.state.clone();
        for key in keys {
            desk.app.state = before.clone();
            let press = key.parse().unwrap();
            assert!(
                !keymap::actions(&before, press).is_empty(),
                "in {name}, {key} means nothing"
            );
            desk.asked.clear();
            desk.keys(key);
            let asks = !desk.asked.is_empty();
            let is_world = matches!(
                keymap::lookup(&before, press).map(|it| &it.action),
                Some(Action::Redraw | Action::Suspend)
            );
            let is_edge = matches!(
                key,
                "up" | "down"
                    | "pgup"
                    | "pgdn"
                    | "home"
                    | "end"
                    | "g"
                    | "G"
                    | "k"
                    | "j"
                    | "h"
                    | "left"
                    | "esc"
                    | "ctrl-d"
                    | "ctrl-u"
                    | "ctrl-f"
                    | "ctrl-b"
                    | "ctrl-p"
                    | "ctrl-n"
                    | "K"
                    | "J"
                    | "1"
                    | "ctrl-a"
                    | "ctrl-e"
                    | "ctrl-left"
                    | "ctrl-right"
                    | "2"
                    | "4"
                    | "6"
                    | "enter"
                    | "f1"
            );
            assert!(
                is_world || is_edge || asks || desk.app.state != before,
                "in {name}, {key} changes nothing"
            );
        }
    }
}
