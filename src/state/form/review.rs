//! The form of a week looked back on: its questions, each to be answered in a sentence or more.

use crate::book::Review;

use super::Rule;

pub(super) const RULES: &[Rule<Review>] = &[
    Rule::lines(
        Review::MOVED,
        "what came of the week for what it is all for",
        |it, _| it.answer(Review::MOVED).to_owned(),
        |it, typed, _| {
            it.set(Review::MOVED, typed);
            Ok(None)
        },
    ),
    Rule::lines(
        Review::SLIPPED,
        "and why",
        |it, _| it.answer(Review::SLIPPED).to_owned(),
        |it, typed, _| {
            it.set(Review::SLIPPED, typed);
            Ok(None)
        },
    ),
    Rule::lines(
        Review::GAVE,
        "and did I thank them?",
        |it, _| it.answer(Review::GAVE).to_owned(),
        |it, typed, _| {
            it.set(Review::GAVE, typed);
            Ok(None)
        },
    ),
    Rule::lines(
        Review::NEXT,
        "the one that matters most",
        |it, _| it.answer(Review::NEXT).to_owned(),
        |it, typed, _| {
            it.set(Review::NEXT, typed);
            Ok(None)
        },
    ),
];
