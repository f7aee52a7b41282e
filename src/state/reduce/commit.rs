//! The one way in for a change of data: an edit is answered by the book, the change applied, put on the
//! history and into the queue of what is to be saved. What it did is told once it is on the disk.

use crate::book::{Change, Edit, Moment};
use crate::state::review::Fate;
use crate::state::{Notice, State, Unsaved};

/// Makes an edit; tells whether the book took it.
pub(super) fn commit(state: &mut State, edit: Edit, moment: &Moment) -> bool {
    match state.book.answer(edit, moment) {
        Ok(change) => {
            let tells = Notice::done(change.describe());
            state.history.push(change.clone());
            apply(state, change, tells);
            true
        }
        Err(refusal) => {
            state.notice = Some(Notice::problem(sentence(&refusal.to_string())));
            false
        }
    }
}

/// Makes an edit about the selected row; in the review, what became of the card is noted and the next
/// one comes up.
pub(super) fn act(state: &mut State, edit: Edit, fate: Fate, moment: &Moment) -> bool {
    let done = commit(state, edit, moment);
    if done && !state.is_walked() {
        state.lists.of_pane_mut(state.focus).unmark();
    }
    if done
        && state.view.is_none()
        && let Some(review) = &mut state.review
    {
        review.pass(fate);
        state.scroll = 0;
    }
    done
}

/// Applies a change to the book and to all that is derived from it, and queues it for saving.
pub(super) fn apply(state: &mut State, change: Change, tells: Notice) {
    take_in(state, &change);
    super::outside::ask_of(state, &change);
    state.drafts.is_last = false;
    state.unsaved.push_back(Unsaved { change, tells });
}

/// Applies a change to the book and to all that is derived from it.
pub(super) fn take_in(state: &mut State, change: &Change) {
    state.book.apply(change);
    state.counted.outdate(change);
    state.agenda.refresh(&state.book, change);
    state.tally.refresh(&state.book, change);
    state
        .lists
        .refresh(&state.book, &state.agenda, state.today, change);
    super::moving::fit(state);
    if let Some(mut view) = state.view.take() {
        view.refresh(&state.ground(), change);
        state.view = Some(view);
    }
}

/// A sentence with a capital at its start.
pub(in crate::state) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
