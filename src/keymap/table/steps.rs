//! The menus of how far an introduction or a mentor is.

use crate::book::contact::Stage;
use crate::book::introduction::IntroductionState;
use crate::state::action::Action;

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) static ROWS: &[Binding] = &[
    row(
        Scope::Introduction,
        "introduction-offered",
        &["0"],
        Action::ProgressTo(IntroductionState::Offered),
        NO_HINT,
        "Offered",
    ),
    row(
        Scope::Introduction,
        "introduction-one-agreed",
        &["1"],
        Action::ProgressTo(IntroductionState::OneAgreed),
        NO_HINT,
        "One agreed",
    ),
    row(
        Scope::Introduction,
        "introduction-both-agreed",
        &["2"],
        Action::ProgressTo(IntroductionState::BothAgreed),
        NO_HINT,
        "Both agreed",
    ),
    row(
        Scope::Introduction,
        "introduction-made",
        &["m"],
        Action::ProgressTo(IntroductionState::Made),
        NO_HINT,
        "Made",
    ),
    row(
        Scope::Introduction,
        "introduction-thanked",
        &["t"],
        Action::ProgressTo(IntroductionState::Thanked),
        NO_HINT,
        "Thanked",
    ),
    row(
        Scope::Introduction,
        "introduction-declined",
        &["d"],
        Action::ProgressTo(IntroductionState::Declined),
        NO_HINT,
        "Declined",
    ),
    row(
        Scope::Introduction,
        "introduction-cancel",
        &["esc", "q"],
        Action::Back,
        (9, "cancel"),
        "Leave it as it is",
    ),
    row(
        Scope::Mentor,
        "mentor-identified",
        &["1"],
        Action::MentorAt(Some(Stage::Identified)),
        NO_HINT,
        "Identified",
    ),
    row(
        Scope::Mentor,
        "mentor-reached-out",
        &["2"],
        Action::MentorAt(Some(Stage::ReachedOut)),
        NO_HINT,
        "Reached out",
    ),
    row(
        Scope::Mentor,
        "mentor-talking",
        &["3"],
        Action::MentorAt(Some(Stage::Talking)),
        NO_HINT,
        "Talking",
    ),
    row(
        Scope::Mentor,
        "mentor-asked",
        &["4"],
        Action::MentorAt(Some(Stage::Asked)),
        NO_HINT,
        "Asked to be a mentor",
    ),
    row(
        Scope::Mentor,
        "mentor-mentoring",
        &["5"],
        Action::MentorAt(Some(Stage::Mentoring)),
        NO_HINT,
        "Mentoring",
    ),
    row(
        Scope::Mentor,
        "mentor-paused",
        &["6"],
        Action::MentorAt(Some(Stage::Paused)),
        NO_HINT,
        "Paused",
    ),
    row(
        Scope::Mentor,
        "mentor-ended",
        &["7"],
        Action::MentorAt(Some(Stage::Ended)),
        NO_HINT,
        "Ended",
    ),
    row(
        Scope::Mentor,
        "mentor-off",
        &["0"],
        Action::MentorAt(None),
        NO_HINT,
        "Off the mentor track",
    ),
    row(
        Scope::Mentor,
        "mentor-cancel",
        &["esc", "q"],
        Action::Back,
        (9, "cancel"),
        "Leave it as it is",
    ),
];
