//! The menu of days to put something off to.

use crate::state::action::{Action, Until};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Snooze,
        "snooze-tomorrow",
        &["1"],
        Action::SnoozeUntil(Until::Tomorrow),
        NO_HINT,
        "Until tomorrow",
    ),
    row(
        Scope::Snooze,
        "snooze-3-days",
        &["3"],
        Action::SnoozeUntil(Until::ThreeDays),
        NO_HINT,
        "For three days",
    ),
    row(
        Scope::Snooze,
        "snooze-week",
        &["w"],
        Action::SnoozeUntil(Until::NextWeek),
        NO_HINT,
        "For a week",
    ),
    row(
        Scope::Snooze,
        "snooze-month",
        &["m"],
        Action::SnoozeUntil(Until::NextMonth),
        NO_HINT,
        "For a month",
    ),
    row(
        Scope::Snooze,
        "snooze-again",
        &["s"],
        Action::SnoozeUntil(Until::LastTime),
        NO_HINT,
        "As long as last time",
    ),
    row(
        Scope::Snooze,
        "snooze-day",
        &["d"],
        Action::SnoozeUntil(Until::Day),
        NO_HINT,
        "Until a day to type",
    ),
    row(
        Scope::Snooze,
        "snooze-cancel",
        &["esc", "q"],
        Action::Back,
        (9, "cancel"),
        "Do not snooze",
    ),
];
