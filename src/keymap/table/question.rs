//! Questions: yes or no, this or that, the first version or the second.

use crate::book::edit::Choice;
use crate::state::action::Action;

use crate::keymap::Scope;

use super::{Binding, NO_HINT, motion, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Confirm,
        "yes",
        &["y"],
        Action::Yes,
        (2, "yes"),
        "Yes",
    ),
    row(
        Scope::Confirm,
        "no",
        &["n", "esc"],
        Action::No,
        (1, "no"),
        "No",
    ),
    row(
        Scope::Confirm,
        "other-button",
        &["tab", "left", "right"],
        Action::OtherButton,
        NO_HINT,
        "The other button",
    ),
    row(
        Scope::Confirm,
        "as-chosen",
        &["enter"],
        Action::Accept,
        (3, "as chosen"),
        "What the chosen button says",
    ),
    motion::down(Scope::Choice, "Next line"),
    motion::up(Scope::Choice, "Previous line"),
    motion::first(Scope::Choice, "First line"),
    motion::last(Scope::Choice, "Last line"),
    motion::page_down(Scope::Choice),
    motion::page_up(Scope::Choice),
    row(
        Scope::Choice,
        "choose",
        &["enter"],
        Action::Accept,
        (1, "ok"),
        "Take the selected line",
    ),
    row(
        Scope::Choice,
        "leave-list",
        &["esc", "q"],
        Action::Back,
        (9, "back"),
        "Close it",
    ),
    row(
        Scope::Conflict,
        "keep-first",
        &["1"],
        Action::Settle(Choice::Kept),
        NO_HINT,
        "Keep the first version",
    ),
    row(
        Scope::Conflict,
        "take-second",
        &["2"],
        Action::Settle(Choice::Other),
        NO_HINT,
        "Take the second version",
    ),
    row(
        Scope::Conflict,
        "settle-later",
        &["esc", "q"],
        Action::Back,
        NO_HINT,
        "Choose another time",
    ),
];
