//! The morning review, a card at a time.

use crate::state::action::{Action, Way};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Review,
        "skip",
        &["j", "down"],
        Action::Skip,
        (16, "skip"),
        "Skip this card",
    ),
    row(
        Scope::Review,
        "card-back",
        &["k", "up"],
        Action::CardBack,
        NO_HINT,
        "One card back",
    ),
    row(
        Scope::Review,
        "more",
        &["r"],
        Action::Review,
        (17, "more"),
        "Show what can wait, too",
    ),
    row(
        Scope::Review,
        "next-number",
        &["n"],
        Action::Ask(Way::Down),
        (28, "number"),
        "Choose the next number of the card, to ask where it comes from",
    ),
    row(
        Scope::Review,
        "previous-number",
        &["N"],
        Action::Ask(Way::Up),
        NO_HINT,
        "Choose the number before",
    ),
    row(
        Scope::Review,
        "records",
        &["enter"],
        Action::OpenFact,
        NO_HINT,
        "Show the records that make the chosen number",
    ),
    row(
        Scope::Review,
        "half-page-down",
        &["ctrl-d"],
        Action::HalfPage(Way::Down),
        NO_HINT,
        "Scroll the card down",
    ),
    row(
        Scope::Review,
        "half-page-up",
        &["ctrl-u"],
        Action::HalfPage(Way::Up),
        NO_HINT,
        "Scroll the card up",
    ),
    row(
        Scope::Review,
        "spread",
        &["S"],
        Action::Spread,
        NO_HINT,
        "Spread what is overdue over the coming days",
    ),
    row(
        Scope::Review,
        "leave-to-pane",
        &["tab"],
        Action::NextPane,
        NO_HINT,
        "Leave the review for the next pane",
    ),
    row(
        Scope::Review,
        "leave-review",
        &["q"],
        Action::Close,
        (80, "leave"),
        "Leave the review; nothing is lost",
    ),
];
