//! An import before it is done, and two contacts side by side who may be one.

use crate::state::action::{Action, Way};
use crate::state::alike::Verdict;

use crate::keymap::Scope;

use super::{Binding, motion, row};

pub(super) static ROWS: &[Binding] = &[
    motion::down(Scope::Import, "Next line"),
    motion::up(Scope::Import, "Previous line"),
    motion::first(Scope::Import, "First line"),
    motion::last(Scope::Import, "Last line"),
    motion::page_down(Scope::Import),
    motion::page_up(Scope::Import),
    row(
        Scope::Import,
        "import-all",
        &["enter"],
        Action::Accept,
        (1, "import"),
        "Take all of it in, as one step; undoable",
    ),
    row(
        Scope::Import,
        "mark",
        &["v", "space"],
        Action::Mark,
        (2, "follow up"),
        "Make a follow-up of the new work, or none",
    ),
    row(
        Scope::Import,
        "leave-import",
        &["esc"],
        Action::Back,
        (3, "leave"),
        "Leave; nothing is imported",
    ),
    row(
        Scope::Alike,
        "same-person",
        &["=", "enter"],
        Action::Judge(Verdict::Same),
        (1, "same"),
        "They are one person: what is known of both is kept in one",
    ),
    row(
        Scope::Alike,
        "different-people",
        &["D", "delete"],
        Action::Judge(Verdict::Different),
        (2, "different"),
        "They are two people, and nobody asks again",
    ),
    row(
        Scope::Alike,
        "skip",
        &["j", "down"],
        Action::Skip,
        (3, "later"),
        "Leave it for another time",
    ),
    row(
        Scope::Alike,
        "card-back",
        &["k", "up"],
        Action::CardBack,
        (6, "back"),
        "One pair back",
    ),
    row(
        Scope::Alike,
        "column-left",
        &["h", "left"],
        Action::Aside(Way::Up),
        (4, "keep left"),
        "Keep the left one, and what it is called",
    ),
    row(
        Scope::Alike,
        "column-right",
        &["l", "right"],
        Action::Aside(Way::Down),
        (5, "keep right"),
        "Keep the right one, and what it is called",
    ),
];
