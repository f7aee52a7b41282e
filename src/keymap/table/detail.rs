//! A record's page: moving in it, and asking its numbers where they come from.

use crate::state::action::{Action, Way};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Detail,
        "down",
        &["j", "down"],
        Action::Step(Way::Down),
        NO_HINT,
        "Scroll down",
    ),
    row(
        Scope::Detail,
        "up",
        &["k", "up"],
        Action::Step(Way::Up),
        NO_HINT,
        "Scroll up",
    ),
    row(
        Scope::Detail,
        "first",
        &["g", "home"],
        Action::Far(Way::Up),
        NO_HINT,
        "To the top",
    ),
    row(
        Scope::Detail,
        "last",
        &["G", "end"],
        Action::Far(Way::Down),
        NO_HINT,
        "To the bottom",
    ),
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
    row(
        Scope::Detail,
        "page-down",
        &["ctrl-f", "pgdn"],
        Action::Page(Way::Down),
        NO_HINT,
        "A page down",
    ),
    row(
        Scope::Detail,
        "page-up",
        &["ctrl-b", "pgup"],
        Action::Page(Way::Up),
        NO_HINT,
        "A page up",
    ),
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
