//! A record's page: moving in it, and asking its numbers where they come from.

use crate::state::action::{Action, Way};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, motion, row};

pub(super) static ROWS: &[Binding] = &[
    motion::down(Scope::Detail, "Scroll down"),
    motion::up(Scope::Detail, "Scroll up"),
    motion::first(Scope::Detail, "To the top"),
    motion::last(Scope::Detail, "To the bottom"),
    row(
        Scope::Detail,
        "half-page-down",
        &["ctrl-d"],
        Action::HalfPage(Way::Down),
        NO_HINT,
        "Half a page down",
    ),
    row(
        Scope::Detail,
        "half-page-up",
        &["ctrl-u"],
        Action::HalfPage(Way::Up),
        NO_HINT,
        "Half a page up",
    ),
    motion::page_down(Scope::Detail),
    motion::page_up(Scope::Detail),
    row(
        Scope::Detail,
        "next-number",
        &["n"],
        Action::Ask(Way::Down),
        (28, "number"),
        "Choose the next number, to ask where it comes from",
    ),
    row(
        Scope::Detail,
        "previous-number",
        &["N"],
        Action::Ask(Way::Up),
        NO_HINT,
        "Choose the number before",
    ),
    row(
        Scope::Detail,
        "records",
        &["enter"],
        Action::OpenFact,
        NO_HINT,
        "Show the records that make the chosen number",
    ),
    row(
        Scope::Detail,
        "next-record",
        &["J"],
        Action::Turn(Way::Down),
        (26, "next"),
        "Next record",
    ),
    row(
        Scope::Detail,
        "previous-record",
        &["K"],
        Action::Turn(Way::Up),
        NO_HINT,
        "Previous record",
    ),
    row(
        Scope::Detail,
        "leave",
        &["h", "left"],
        Action::Back,
        (27, "back"),
        "Back to the list",
    ),
];
