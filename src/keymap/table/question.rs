//! Questions: yes or no, this or that, the first version or the second.

use crate::book::edit::Choice;
use crate::state::action::{Action, Way};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Confirm,
        "yes",
        &["y"],
        Action::Yes,
        (1, "yes"),
        "Yes",
    ),
    row(
        Scope::Confirm,
        "no",
        &["n", "esc"],
        Action::No,
        (2, "no"),
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
    row(
        Scope::Choice,
        "down",
        &["j", "down"],
        Action::Step(Way::Down),
        NO_HINT,
        "Next line",
    ),
    row(
        Scope::Choice,
        "up",
        &["k", "up"],
        Action::Step(Way::Up),
        NO_HINT,
        "Previous line",
    ),
    row(
        Scope::Choice,
        "first",
        &["g", "home"],
        Action::Far(Way::Up),
        NO_HINT,
        "First line",
    ),
    row(
        Scope::Choice,
        "last",
        &["G", "end"],
        Action::Far(Way::Down),
        NO_HINT,
        "Last line",
    ),
    row(
        Scope::Choice,
        "page-down",
        &["ctrl-f", "pgdn"],
        Action::Page(Way::Down),
        NO_HINT,
        "A page down",
    ),
    row(
        Scope::Choice,
        "page-up",
        &["ctrl-b", "pgup"],
        Action::Page(Way::Up),
        NO_HINT,
        "A page up",
    ),
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
        (1, "keep the first"),
        "Keep the first version",
    ),
    row(
        Scope::Conflict,
        "take-second",
        &["2"],
        Action::Settle(Choice::Other),
        (2, "take the second"),
        "Take the second version",
    ),
    row(
        Scope::Conflict,
        "settle-later",
        &["esc", "q"],
        Action::Back,
        (9, "later"),
        "Choose another time",
    ),
];
