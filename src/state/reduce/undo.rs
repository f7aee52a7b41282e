//! Taking back and making again. A step taken back is a change like any other: it is saved, and where
//! others have changed the same records since, it is merged with what they did.

use crate::book::{Change, Moment, merge};
use crate::state::review::Card;
use crate::state::{Notice, State};

use super::commit::apply;
use super::{draft, outside};

pub(super) fn undo(state: &mut State, moment: &Moment) {
    if state.drafts.is_last {
        draft::undo(state, moment);
        return;
    }
    let Some(change) = state.history.undo() else {
        return;
    };
    let line = state.inbox.as_ref().and_then(|it| it.line_of(&change));
    let again = line.map_or("", |_| "; its line waits in the inbox again");
    let tells = Notice::undone(format!("Undid: {}{again}", change.describe()));
    let proposed = super::staying::proposed(state);
    if make(state, &change.invert(), tells, moment) {
        super::staying::reselect(state, &proposed);
        if state.view.is_none() {
            open_card(state, &change);
        }
        super::triage::reopen(state, &change);
        super::inbox::release(state, &change);
    }
}

pub(super) fn redo(state: &mut State, moment: &Moment) {
    let Some(change) = state.history.redo() else {
        return;
    };
    let tells = Notice::done(format!("Redid: {}", change.describe()));
    if make(state, &change, tells, moment) {
        super::inbox::take_again(state, &change);
    }
}

/// Makes what is left of a change after what others did since; whether anything is.
fn make(state: &mut State, change: &Change, tells: Notice, moment: &Moment) -> bool {
    let Some(made) = merge::rebase(change, &state.book, moment) else {
        let says = format!("{} (it was so already)", tells.text);
        state.notice = Some(Notice::hint(says));
        return false;
    };
    let tells = outside::with_versions(state, change, &made, tells);
    apply(state, made, tells);
    true
}

/// In the review, goes back to the card that a change was about, which is open again.
fn open_card(state: &mut State, change: &Change) {
    let Some(review) = &mut state.review else {
        return;
    };
    let touched = |card: &Card| change.keys().any(|key| key == card.row.key);
    if let Some(at) = review.cards.iter().position(touched) {
        review.at = at;
        if let Some(card) = review.cards.get_mut(at) {
            card.fate = None;
        }
    }
}
