//! Triage: opening it with everybody in order, leaving a card for another time, and putting people out of
//! sight. What decides about a card is an edit like any other, on which the walk goes on by itself.

use crate::book::{Change, Contact, Edit, Key, Moment};
use crate::insight::relevance;
use crate::state::State;
use crate::state::review::Fate;
use crate::state::triage::Triage;
use crate::state::view::View;

use super::commit::act;

pub(super) fn start(state: &mut State) {
    let cards = relevance::queue(&state.book, state.today);
    state.view = Some(View::Triage(Triage::new(cards)));
    state.scroll = 0;
}

pub(super) fn skip(state: &mut State) -> bool {
    let Some(View::Triage(triage)) = &mut state.view else {
        return false;
    };
    triage.skip();
    triage.settle(&state.book);
    state.scroll = 0;
    true
}

pub(super) fn back(state: &mut State) -> bool {
    let Some(View::Triage(triage)) = &mut state.view else {
        return false;
    };
    triage.back();
    state.scroll = 0;
    true
}

/// Goes back to the card that a change was about, which is open again.
pub(super) fn reopen(state: &mut State, change: &Change) {
    if let Some(View::Triage(triage)) = &mut state.view {
        let mut people = change.keys().filter_map(Key::id);
        if people.any(|who| triage.reopen(who)) {
            state.scroll = 0;
        }
    }
}

/// Puts the contacts that the keys act on out of sight; where they all are, back.
pub(super) fn archive(state: &mut State, moment: &Moment) {
    let people = state.people();
    let is_away = |id| state.book.get(id).is_some_and(|it: &Contact| it.archived);
    let back = people.iter().all(|id| is_away(*id));
    act(state, Edit::Archive(people, !back), Fate::Settled, moment);
}
