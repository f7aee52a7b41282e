//! The menu of how often to be in touch.

use crate::book::Cadence;
use crate::book::span::Unit;
use crate::state::action::Action;

use crate::keymap::Scope;

use super::{Binding, NO_HINT, every, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Cadence,
        "cadence-1w",
        &["1"],
        every(1, Unit::Week),
        NO_HINT,
        "Every week",
    ),
    row(
        Scope::Cadence,
        "cadence-2w",
        &["2"],
        every(2, Unit::Week),
        NO_HINT,
        "Every 2 weeks",
    ),
    row(
        Scope::Cadence,
        "cadence-1m",
        &["3"],
        every(1, Unit::Month),
        NO_HINT,
        "Every month",
    ),
    row(
        Scope::Cadence,
        "cadence-6w",
        &["4"],
        every(6, Unit::Week),
        NO_HINT,
        "Every 6 weeks",
    ),
    row(
        Scope::Cadence,
        "cadence-3m",
        &["5"],
        every(3, Unit::Month),
        NO_HINT,
        "Every 3 months",
    ),
    row(
        Scope::Cadence,
        "cadence-6m",
        &["6"],
        every(6, Unit::Month),
        NO_HINT,
        "Every 6 months",
    ),
    row(
        Scope::Cadence,
        "cadence-1y",
        &["7"],
        every(1, Unit::Year),
        NO_HINT,
        "Every year",
    ),
    row(
        Scope::Cadence,
        "cadence-ambient",
        &["0"],
        Action::Keep(Cadence::Ambient),
        NO_HINT,
        "Never remind",
    ),
    row(
        Scope::Cadence,
        "cadence-cancel",
        &["esc", "q"],
        Action::Back,
        (9, "cancel"),
        "Leave the cadence as it is",
    ),
];
