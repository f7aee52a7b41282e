//! The menu of what was done on a platform.

use crate::book::platform::EngagementKind;
use crate::state::action::Action;

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Engage,
        "engage-post",
        &["p"],
        Action::Engage(EngagementKind::Post),
        NO_HINT,
        "A post",
    ),
    row(
        Scope::Engage,
        "engage-comment",
        &["c"],
        Action::Engage(EngagementKind::Comment),
        NO_HINT,
        "A comment",
    ),
    row(
        Scope::Engage,
        "engage-share",
        &["s"],
        Action::Engage(EngagementKind::Share),
        NO_HINT,
        "A share",
    ),
    row(
        Scope::Engage,
        "engage-message",
        &["m"],
        Action::Engage(EngagementKind::Message),
        NO_HINT,
        "A message",
    ),
    row(
        Scope::Engage,
        "engage-group",
        &["g"],
        Action::Engage(EngagementKind::Group),
        NO_HINT,
        "Took part in a group",
    ),
    row(
        Scope::Engage,
        "engage-reaction",
        &["r"],
        Action::Engage(EngagementKind::Reaction),
        NO_HINT,
        "A reaction",
    ),
    row(
        Scope::Engage,
        "engage-post-words",
        &["P"],
        Action::EngageInWords(EngagementKind::Post),
        NO_HINT,
        "A post, in words",
    ),
    row(
        Scope::Engage,
        "engage-comment-words",
        &["C"],
        Action::EngageInWords(EngagementKind::Comment),
        NO_HINT,
        "A comment, in words",
    ),
    row(
        Scope::Engage,
        "engage-share-words",
        &["S"],
        Action::EngageInWords(EngagementKind::Share),
        NO_HINT,
        "A share, in words",
    ),
    row(
        Scope::Engage,
        "engage-message-words",
        &["M"],
        Action::EngageInWords(EngagementKind::Message),
        NO_HINT,
        "A message, in words",
    ),
    row(
        Scope::Engage,
        "engage-group-words",
        &["G"],
        Action::EngageInWords(EngagementKind::Group),
        NO_HINT,
        "Took part in a group, in words",
    ),
    row(
        Scope::Engage,
        "engage-reaction-words",
        &["R"],
        Action::EngageInWords(EngagementKind::Reaction),
        NO_HINT,
        "A reaction, in words",
    ),
    row(
        Scope::Engage,
        "engage-talk",
        &["t"],
        Action::Log,
        NO_HINT,
        "A talk with somebody, in a line",
    ),
    row(
        Scope::Engage,
        "engage-cancel",
        &["esc", "q"],
        Action::Back,
        (9, "cancel"),
        "Note nothing",
    ),
];
