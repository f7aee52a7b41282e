//! Settling who is one person, two contacts side by side: opening the walk, and what one key each decides.

use crate::book::{Contact, Edit, Id, Key, Moment};
use crate::state::action::Way;
use crate::state::alike::{Alike, Verdict};
use crate::state::{State, View};

use super::commit::commit;

/// Shows everybody in doubt.
pub(super) fn start(state: &mut State) {
    open(state, Alike::of_doubts(&state.book));
}

/// Shows two who are to become one.
pub(super) fn compare(state: &mut State, (one, other): (Id<Contact>, Id<Contact>)) {
    state.lists.of_pane_mut(state.focus).unmark();
    open(state, Alike::of_pair(one, other));
}

fn open(state: &mut State, alike: Alike) {
    state.view = Some(View::Alike(alike));
    state.scroll = 0;
}

/// The two contacts that are marked, where it is just two.
pub(in crate::state) fn marked(state: &State) -> Option<(Id<Contact>, Id<Contact>)> {
    if state.is_walked() {
        return None;
    }
    let marked = state.list().marked();
    let [one, other] = marked.as_slice() else {
        return None;
    };
    Some((contact(one.key)?, contact(other.key)?))
}

fn contact(key: Key) -> Option<Id<Contact>> {
    key.id()
}

/// Decides about the pair that is shown; the next one comes up by itself.
pub(super) fn settle(state: &mut State, verdict: Verdict, moment: &Moment) {
    let Some(View::Alike(alike)) = &state.view else {
        return;
    };
    let Some((kept, gone)) = alike.kept_and_gone() else {
        return;
    };
    let (known, other) = alike.pair().unwrap_or((kept, gone));
    let edit = match verdict {
        Verdict::Same => Edit::Same(gone, kept),
        Verdict::Different => Edit::Apart(other, known),
    };
    if commit(state, edit, moment)
        && let Some(View::Alike(alike)) = &state.view
        && alike.way().1 == 0
    {
        state.view = None;
    }
}

/// Chooses which of the two is kept.
pub(super) fn aside(state: &mut State, way: Way) -> bool {
    let Some(View::Alike(alike)) = &mut state.view else {
        return false;
    };
    alike.keeps_second = way == Way::Down;
    true
}

pub(super) fn skip(state: &mut State) -> bool {
    let Some(View::Alike(alike)) = &mut state.view else {
        return false;
    };
    alike.skip();
    state.scroll = 0;
    true
}

pub(super) fn back(state: &mut State) -> bool {
    let Some(View::Alike(alike)) = &mut state.view else {
        return false;
    };
    alike.back();
    state.scroll = 0;
    true
}
