//! Walking the morning review, and spreading a backlog.

use crate::book::{Edit, Moment};
use crate::insight::queue::{self, Queue};
use crate::state::inbox;
use crate::state::overlay::Overlay;
use crate::state::review::{Fate, Review};
use crate::state::{Pane, State, Zoom};

use super::commit::commit;
use super::{alike, triage};

pub(super) fn start(state: &mut State) {
    if state.view.take().is_some() && state.review.is_some() {
        return;
    }
    if let Some(review) = &mut state.review {
        review.go_on();
        return;
    }
    if inbox::comes_first(state) {
        super::inbox::open(state, true);
        return;
    }
    let queue = Queue::of(&state.agenda, state.wishes.daily_limit);
    state.review = Some(Review::new(&queue));
    state.focus = Pane::FollowUps;
    state.zoom = Zoom::None;
    state.scroll = 0;
}

pub(super) fn skip(state: &mut State) {
    if triage::skip(state) || alike::skip(state) {
        return;
    }
    if let Some(review) = &mut state.review {
        review.pass(Fate::Skipped);
        state.scroll = 0;
    }
}

pub(super) fn back(state: &mut State) {
    if triage::back(state) || alike::back(state) {
        return;
    }
    if let Some(review) = &mut state.review {
        review.back();
        state.scroll = 0;
    }
}

/// Spreads what is overdue over the coming days, as one step; a day gets as many rows as a review shows.
pub(super) fn spread(state: &mut State, moment: &Moment) {
    let rows = queue::spread(&state.agenda, state.wishes.daily_limit);
    if commit(state, Edit::Spread(rows), moment) {
        state
            .overlays
            .retain(|overlay| !matches!(overlay, Overlay::Welcome(_)));
        state.review = None;
    }
}
