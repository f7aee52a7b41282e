//! What greets: the first start, the inbox, the way back after weeks.

use crate::state::action::Action;
use crate::state::first::Beginning;

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::First,
        "first-person",
        &["a"],
        Action::Begin(Beginning::Person),
        (1, "person"),
        "Add a person in one line",
    ),
    row(
        Scope::First,
        "first-talk",
        &["c"],
        Action::Begin(Beginning::Talk),
        (2, "talk"),
        "Log the last talk with the person who was added last",
    ),
    row(
        Scope::First,
        "first-goal",
        &["g"],
        Action::Begin(Beginning::Goal),
        (3, "goal"),
        "Add a goal in one line",
    ),
    row(
        Scope::First,
        "first-sample",
        &["s"],
        Action::Begin(Beginning::Sample),
        (4, "sample network"),
        "Look around in the sample network",
    ),
    row(
        Scope::First,
        "first-accept",
        &["enter"],
        Action::Accept,
        NO_HINT,
        "Begin with what is offered first",
    ),
    row(
        Scope::First,
        "undo",
        &["u"],
        Action::Undo,
        NO_HINT,
        "Undo the last change",
    ),
    row(
        Scope::First,
        "redo",
        &["U", "ctrl-r"],
        Action::Redo,
        NO_HINT,
        "Redo what was undone",
    ),
    row(
        Scope::First,
        "first-leave",
        &["esc", "q"],
        Action::Back,
        (9, "to the desk"),
        "Go to the desk",
    ),
    row(
        Scope::Inbox,
        "jot-take",
        &["enter", "y"],
        Action::Accept,
        (1, "take"),
        "Take the line as it is understood",
    ),
    row(
        Scope::Inbox,
        "jot-edit",
        &["e"],
        Action::EditJot,
        (2, "edit"),
        "Change the line, then take it",
    ),
    row(
        Scope::Inbox,
        "jot-drop",
        &["d"],
        Action::DropJot,
        (3, "drop"),
        "Put the line aside for good",
    ),
    row(
        Scope::Inbox,
        "jot-later",
        &["s"],
        Action::LeaveJot,
        (4, "later"),
        "Leave the line for another time",
    ),
    row(
        Scope::Inbox,
        "undo",
        &["u"],
        Action::Undo,
        NO_HINT,
        "Undo the last change",
    ),
    row(
        Scope::Inbox,
        "jot-leave",
        &["esc", "q"],
        Action::Back,
        (9, "enough"),
        "Leave the rest for another time",
    ),
    row(
        Scope::Welcome,
        "welcome-spread",
        &["s", "S"],
        Action::Spread,
        (1, "spread it"),
        "Spread the backlog over the coming days",
    ),
    row(
        Scope::Welcome,
        "welcome-leave",
        &["enter", "esc", "q"],
        Action::Back,
        (2, "leave it as it is"),
        "Look at it as it is",
    ),
];
