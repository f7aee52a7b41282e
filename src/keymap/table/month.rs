//! The calendar of a month.

use crate::state::action::{Action, Way};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, motion, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Month,
        "day-before",
        &["h", "left"],
        Action::Aside(Way::Up),
        NO_HINT,
        "The day before",
    ),
    row(
        Scope::Month,
        "day-after",
        &["l", "right"],
        Action::Aside(Way::Down),
        (2, "a day"),
        "The next day",
    ),
    row(
        Scope::Month,
        "down",
        &["j", "down"],
        Action::Step(Way::Down),
        (3, "a week"),
        "A week later",
    ),
    motion::up(Scope::Month, "A week earlier"),
    row(
        Scope::Month,
        "page-down",
        &[">", "pgdn", "ctrl-f"],
        Action::Page(Way::Down),
        (4, "a month"),
        "A month later",
    ),
    row(
        Scope::Month,
        "page-up",
        &["<", "pgup", "ctrl-b"],
        Action::Page(Way::Up),
        NO_HINT,
        "A month earlier",
    ),
    motion::first(Scope::Month, "First day of the month"),
    motion::last(Scope::Month, "Last day of the month"),
    row(
        Scope::Month,
        "today",
        &["t"],
        Action::Today,
        (5, "today"),
        "Today",
    ),
    row(
        Scope::Month,
        "take-day",
        &["enter"],
        Action::Accept,
        (1, "take"),
        "Take the chosen day",
    ),
    row(
        Scope::Month,
        "leave-calendar",
        &["esc", "q"],
        Action::Back,
        (9, "back"),
        "Leave the day as it is",
    ),
];
