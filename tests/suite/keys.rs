//! The table of keys: no key has two meanings in one context, every motion of vim has an arrow twin, and
//! every key does something.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::gallery::{VIEWS, open};
use netgrow::keymap::{self, Press, Scope, bindings};
use netgrow::state::action::Action;

/// Keys of a wide scope that a narrow one takes over on purpose: the arrows in text; in triage the digits and
/// what deletes, which decide about a card there; in the menu of a platform the letter of a group; on a board what goes from column to column; in
/// insights what goes from picture to picture.
const SHADOWS: &[(Scope, &str)] = &[
    (Scope::Text, "up"),
    (Scope::Text, "down"),
    (Scope::Anywhere, "1"),
    (Scope::Anywhere, "2"),
    (Scope::Anywhere, "3"),
    (Scope::Anywhere, "4"),
    (Scope::Anywhere, "5"),
    (Scope::Anywhere, "6"),
    (Scope::Anywhere, "7"),
    (Scope::Anywhere, "tab"),
    (Scope::Anywhere, "shift-tab"),
    (Scope::Record, "D"),
    (Scope::Record, "delete"),
    (Scope::Choice, "g"),
    (Scope::Choice, "G"),
    (Scope::Sheet, "h"),
    (Scope::Sheet, "left"),
    (Scope::Sheet, "l"),
    (Scope::Sheet, "right"),
];

#[test]
fn no_key_has_two_meanings_in_one_context() {
    for context in keymap::CONTEXTS {
        let mut meanings: BTreeMap<&str, &Action> = BTreeMap::new();
        for scope in context {
            for binding in bindings().filter(|binding| binding.scope == *scope) {
                for key in binding.keys {
                    let first = meanings.entry(key).or_insert(&binding.action);
                    assert!(
                        **first == binding.action || SHADOWS.contains(&(*scope, key)),
                        "in {context:?}, {key} means {first:?} and, as {scope:?}, {:?}",
                        binding.action
                    );
                }
            }
        }
    }
}

#[test]
fn nothing_is_said_to_be_shadowed_that_is_not() {
    for (wide, key) in SHADOWS {
        let is_taken_over = keymap::CONTEXTS.iter().any(|context| {
            let before = context.iter().take_while(|scope| *scope != wide);
            let mut narrow =
                before.flat_map(|scope| bindings().filter(move |it| it.scope == *scope));
            context.contains(wide) && narrow.any(|binding| binding.keys.contains(key))
        });
        assert!(is_taken_over, "{key} of {wide:?}");
    }
}

#[test]
fn every_view_is_in_a_known_context_and_every_scope_in_one() {
    for (name, way) in VIEWS {
        let desk = open(way);
        let scopes = keymap::scopes(&desk.app.state);
        assert!(keymap::CONTEXTS.contains(&scopes), "{name}");
    }
    for scope in Scope::ALL {
        let is_known = keymap::CONTEXTS.iter().any(|it| it.contains(&scope));
        assert!(is_known, "{scope:?}");
    }
}

/// Acts that only the palette has, on purpose: they are wanted seldom.
const PALETTE_ONLY: &[&str] = &[
    "archive",
    "doubts",
    "draft",
    "export",
    "give-and-take",
    "import",
    "messages",
    "path-to",
    "profile",
    "sample",
    "two-versions",
    "year",
];

#[test]
fn every_act_has_a_key_or_is_in_the_palette_only_on_purpose() {
    let without: BTreeSet<&str> = bindings()
        .filter(|binding| binding.keys.is_empty())
        .map(|binding| binding.name)
        .collect();
    assert_eq!(without, PALETTE_ONLY.iter().copied().collect());
}

/// Actions that no row of the table has: what is typed, chosen or pointed at, and what the world reports.
const OF_NO_KEY: &[&str] = &[
    "CopyText",
    "DayTurned",
    "ShareWith",
    "Dismiss",
    "DraftsFound",
    "GoOnWith",
    "Insert",
    "Jotted",
    "Laid",
    "Loaded",
    "LogSaid",
    "OpenLink",
    "Outside",
    "Paste",
    "Point",
    "Recall",
    "Remark",
    "Replaced",
    "Resume",
    "Roll",
    "SaveFailed",
    "Saved",
    "Show",
    "Told",
    "Unbound",
    "Visit",
    "Written",
];

#[test]
fn every_action_is_of_a_key_or_known_to_be_of_none() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/state/action.rs");
    let source = fs::read_to_string(path).unwrap();
    let body = source.split("pub enum Action {").nth(1).unwrap();
    let body = body.split("\n}").next().unwrap();
    let name = |line: &str| -> String {
        let line = line.trim_start();
        line.chars()
            .take_while(|sign| sign.is_alphanumeric())
            .collect()
    };
    let is_variant = |line: &&str| {
        line.starts_with("    ")
            && line
                .trim_start()
                .starts_with(|sign: char| sign.is_uppercase())
    };
    let all: BTreeSet<String> = body.lines().filter(is_variant).map(name).collect();
    let of_keys = bindings().map(|binding| name(&format!("{:?}", binding.action)));
    let of_keys: BTreeSet<String> = of_keys.collect();
    let of_none: BTreeSet<String> = OF_NO_KEY.iter().map(|it| (*it).to_owned()).collect();
    assert!(all.len() > 50, "the actions were not found");
    let both: Vec<_> = of_keys.intersection(&of_none).collect();
    assert!(both.is_empty(), "these have a key: {both:?}");
    let known: BTreeSet<String> = of_keys.union(&of_none).cloned().collect();
    let unknown: Vec<_> = all.difference(&known).collect();
    assert!(unknown.is_empty(), "these have no key: {unknown:?}");
    let gone: Vec<_> = known.difference(&all).collect();
    assert!(gone.is_empty(), "these are no actions: {gone:?}");
}

/// What vim hands press, and what arrow hands do.
const TWINS: [(&str, &str); 8] = [
    ("j", "down"),
    ("k", "up"),
    ("h", "left"),
    ("l", "right"),
    ("g", "home"),
    ("G", "end"),
    ("ctrl-f", "pgdn"),
    ("ctrl-b", "pgup"),
];

#[test]
fn every_vim_motion_has_an_arrow_twin_in_every_context() {
    let lookup = |context: &[Scope], key: &str| {
        let mut bindings = context
            .iter()
            .flat_map(|scope| bindings().filter(move |it| it.scope == *scope));
        bindings
            .find(|binding| binding.keys.contains(&key))
            .map(|it| &it.action)
    };
    for context in keymap::CONTEXTS {
        for (vim, arrow) in TWINS {
            // What is offered at the first start, and what is done on a platform, has the letters of its words.
            let in_words = |it: &&Action| {
                matches!(
                    it,
                    Action::Begin(_) | Action::Engage(_) | Action::EngageInWords(_)
                )
            };
            let action = lookup(context, vim).filter(|it| !in_words(it));
            if let Some(action) = action {
                assert_eq!(
                    lookup(context, arrow),
                    Some(action),
                    "in {context:?}, {vim} has no twin in {arrow}"
                );
            }
        }
    }
}

#[test]
fn every_key_is_written_as_it_is_read_and_says_what_it_does() {
    for binding in bindings() {
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
    let mut seen = Vec::new();
    for (name, way) in VIEWS {
        let start = open(way);
        let state = &start.app.state;
        let context = (keymap::scopes(state), state.focus, state.zoom);
        if seen.contains(&context) {
            continue;
        }
        seen.push(context);
        let keys: Vec<&str> = keymap::scopes(&start.app.state)
            .iter()
            .flat_map(|scope| bindings().filter(move |binding| binding.scope == *scope))
            .flat_map(|binding| binding.keys.iter().copied())
            .collect();
        // Half-way down a list and within a text, so that every motion has somewhere to go.
        let mut desk = open(&format!("2 j j j j j j j j 1 j j {way}"));
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
            let is_here = keymap::actions(&before, press) == [Action::Focus(before.focus)];
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
                is_world || is_here || is_edge || asks || desk.app.state != before,
                "in {name}, {key} changes nothing"
            );
        }
    }
}
