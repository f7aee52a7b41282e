//! Triage: one key for each person nobody has decided on.

use crate::book::Cadence;
use crate::book::span::Unit;
use crate::state::action::{Action, Way};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, every, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Triage,
        "skip",
        &["j", "down"],
        Action::Skip,
        (1, "skip"),
        "Leave this person for another time",
    ),
    row(
        Scope::Triage,
        "card-back",
        &["k", "up"],
        Action::CardBack,
        (3, "back"),
        "One card back",
    ),
    row(
        Scope::Triage,
        "archive",
        &["D", "delete"],
        Action::Archive,
        (2, "archive"),
        "Archive this person: out of sight, but kept; undoable",
    ),
    row(
        Scope::Triage,
        "cadence-1w",
        &["1"],
        every(1, Unit::Week),
        (51, "week"),
        "Be in touch every week",
    ),
    row(
        Scope::Triage,
        "cadence-2w",
        &["2"],
        every(2, Unit::Week),
        (52, "two weeks"),
        "Be in touch every 2 weeks",
    ),
    row(
        Scope::Triage,
        "cadence-1m",
        &["3"],
        every(1, Unit::Month),
        (53, "month"),
        "Be in touch every month",
    ),
    row(
        Scope::Triage,
        "cadence-6w",
        &["4"],
        every(6, Unit::Week),
        (54, "six weeks"),
        "Be in touch every 6 weeks",
    ),
    row(
        Scope::Triage,
        "cadence-3m",
        &["5"],
        every(3, Unit::Month),
        (55, "three months"),
        "Be in touch every 3 months",
    ),
    row(
        Scope::Triage,
        "cadence-6m",
        &["6"],
        every(6, Unit::Month),
        (56, "half a year"),
        "Be in touch every 6 months",
    ),
    row(
        Scope::Triage,
        "cadence-1y",
        &["7"],
        every(1, Unit::Year),
        (57, "year"),
        "Be in touch every year",
    ),
    row(
        Scope::Triage,
        "cadence-ambient",
        &["0"],
        Action::Keep(Cadence::Ambient),
        (58, "no reminders"),
        "Ambient: never remind",
    ),
    row(
        Scope::Triage,
        "next-number",
        &["n"],
        Action::Ask(Way::Down),
        NO_HINT,
        "Choose the next reason, to ask who or what it is",
    ),
    row(
        Scope::Triage,
        "previous-number",
        &["N"],
        Action::Ask(Way::Up),
        NO_HINT,
        "Choose the reason before",
    ),
    row(
        Scope::Triage,
        "records",
        &["enter"],
        Action::OpenFact,
        NO_HINT,
        "Show the records that make the chosen reason",
    ),
    row(
        Scope::Triage,
        "half-page-down",
        &["ctrl-d"],
        Action::HalfPage(Way::Down),
        NO_HINT,
        "Scroll the card down",
    ),
    row(
        Scope::Triage,
        "half-page-up",
        &["ctrl-u"],
        Action::HalfPage(Way::Up),
        NO_HINT,
        "Scroll the card up",
    ),
    row(
        Scope::Triage,
        "leave-triage",
        &["q"],
        Action::Close,
        (80, "leave"),
        "Leave triage; nothing is lost",
    ),
];
