//! Taking back and making again. A step taken back is a change like any other: it is saved, and where
//! others have changed the same records since, it is merged with what they did.

use crate::book::{Change, Moment, merge};
use crate::state::{Notice, State};

use super::commit::apply;

pub(super) fn undo(state: &mut State, moment: &Moment) {
    let Some(change) = state.history.undo() else {
        return;
    };
    make(state, &change.invert(), "Undid", moment);
}

pub(super) fn redo(state: &mut State, moment: &Moment) {
    let Some(change) = state.history.redo() else {
        return;
    };
    make(state, &change, "Redid", moment);
}

fn make(state: &mut State, change: &Change, verb: &str, moment: &Moment) {
    let says = format!("{verb}: {}", change.describe());
    match merge::rebase(change, &state.book, moment) {
        Some(change) => {
            if let Some(review) = &mut state.review {
                let touched = |card: &crate::state::review::Card| {
                    change.keys().any(|key| key == card.row.key)
                };
                if let Some(at) = review.cards.iter().position(touched)
                    && verb == "Undid"
                {
                    review.at = at;
                    if let Some(card) = review.cards.get_mut(at) {
                        card.fate = None;
                    }
                }
            }
            apply(state, change, says);
        }
        None => state.notice = Some(Notice::hint(format!("{says} (it was so already)"))),
    }
}
