//! What works even while text is typed.

use crate::state::action::Action;

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Always,
        "cancel",
        &["ctrl-c"],
        Action::Cancel,
        NO_HINT,
        "Cancel the innermost; on Home, quit",
    ),
    row(
        Scope::Always,
        "suspend",
        &["ctrl-z"],
        Action::Suspend,
        NO_HINT,
        "Suspend",
    ),
    row(
        Scope::Always,
        "redraw",
        &["ctrl-l"],
        Action::Redraw,
        NO_HINT,
        "Draw anew",
    ),
    row(
        Scope::Always,
        "help-anywhere",
        &["f1"],
        Action::Help,
        NO_HINT,
        "All keys, to search and to run",
    ),
];
