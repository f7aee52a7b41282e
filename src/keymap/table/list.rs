//! Moving in a list, and what is marked, sorted and found in it.

use crate::state::action::{Action, Way};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, motion, row};

pub(super) static ROWS: &[Binding] = &[
    motion::down(Scope::List, "Next row"),
    motion::up(Scope::List, "Previous row"),
    motion::first(Scope::List, "First row"),
    motion::last(Scope::List, "Last row"),
    row(
        Scope::List,
        "half-page-down",
        &["ctrl-d"],
        Action::HalfPage(Way::Down),
        NO_HINT,
        "Half a page down",
    ),
    row(
        Scope::List,
        "half-page-up",
        &["ctrl-u"],
        Action::HalfPage(Way::Up),
        NO_HINT,
        "Half a page up",
    ),
    motion::page_down(Scope::List),
    motion::page_up(Scope::List),
    row(
        Scope::List,
        "open",
        &["enter", "l", "right"],
        Action::Open,
        (19, "open"),
        "Open the row",
    ),
    row(
        Scope::List,
        "leave",
        &["h", "left"],
        Action::Back,
        NO_HINT,
        "Back",
    ),
    row(
        Scope::List,
        "filter",
        &["/"],
        Action::Filter,
        (28, "filter"),
        "Filter this list by typing",
    ),
    row(
        Scope::List,
        "sort",
        &[","],
        Action::Sort,
        NO_HINT,
        "Next order of this list",
    ),
    row(
        Scope::List,
        "show-done",
        &["."],
        Action::TurnDone,
        NO_HINT,
        "Show or hide what is done",
    ),
    row(
        Scope::List,
        "views",
        &["b"],
        Action::Views,
        NO_HINT,
        "Saved views of the lists: recall one, save this one",
    ),
    row(
        Scope::List,
        "mark",
        &["v"],
        Action::Mark,
        NO_HINT,
        "Mark the row; what is done next is done to all that is marked",
    ),
    row(
        Scope::List,
        "mark-all",
        &["V"],
        Action::MarkAll,
        NO_HINT,
        "Mark all rows that are shown, or none",
    ),
    row(
        Scope::List,
        "spread",
        &["S"],
        Action::Spread,
        NO_HINT,
        "Spread what is overdue over the coming days",
    ),
];
