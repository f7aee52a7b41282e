//! Filling a form: from field to field, and saving it.

use crate::book::{Edit, Moment, Record};
use crate::state::field::Stroke;
use crate::state::form::Form;
use crate::state::overlay::Overlay;
use crate::state::review::Fate;
use crate::state::{Notice, State};

use super::commit::{act, commit};
use super::suggest;

/// Takes what others did into an open form.
pub(super) fn renew(state: &mut State, moment: &Moment) {
    for overlay in &mut state.overlays {
        if let Overlay::Form(form) = overlay
            && form.changes().is_some()
        {
            form.renew(&state.book, &state.wishes, moment);
        }
    }
}

/// Reads the field with the cursor anew, after something was typed in it.
pub(super) fn typed(state: &mut State, moment: &Moment) {
    if let Some(Overlay::Form(form)) = state.overlays.last_mut() {
        form.warned = false;
        form.undoubt();
        form.echo(&state.book, &state.wishes, moment);
    }
}

pub(super) fn step(state: &mut State, fields: isize, moment: &Moment) {
    go(state, moment, |form| form.step(fields));
    suggest::likely(state);
}

/// Goes where a move leads that the field itself has no place for: the fields above and below, and with a
/// page the sections.
pub(super) fn beyond(state: &mut State, stroke: Stroke, moment: &Moment) {
    if choose(state, stroke) {
        return;
    }
    go(state, moment, |form| match stroke {
        _ if form.is_large => {}
        Stroke::Up => form.step(-1),
        Stroke::Down => form.step(1),
        Stroke::PageUp => form.turn(-1),
        Stroke::PageDown => form.turn(1),
        _ => {}
    });
}

/// Goes up and down among those whom the name could mean; tells whether there are any.
fn choose(state: &mut State, stroke: Stroke) -> bool {
    let Some(Overlay::Form(form)) = state.overlays.last_mut() else {
        return false;
    };
    let Some(last) = form.offer.keys.len().checked_sub(1) else {
        return false;
    };
    form.offer.at = match stroke {
        Stroke::Up => form.offer.at.saturating_sub(1),
        Stroke::Down => (form.offer.at + 1).min(last),
        _ => return false,
    };
    suggest::propose(state);
    true
}

/// Goes to another field and echoes what is understood of it, unless there is a problem to tell.
fn go(state: &mut State, moment: &Moment, go: impl FnOnce(&mut Form)) {
    if let Some(Overlay::Form(form)) = state.overlays.last_mut() {
        go(form);
        if form.entry_mut().is_some_and(|it| it.problem.is_none()) {
            form.echo(&state.book, &state.wishes, moment);
        }
        form.offer_anew(&state.book, state.today);
    }
}

/// Lets a field of many lines fill the form, or no longer.
pub(super) fn enlarge(state: &mut State) {
    if let Some(Overlay::Form(form)) = state.overlays.last_mut() {
        form.is_large = !form.is_large;
    }
}

/// Enter: the next field; from the last one, saving.
pub(super) fn accept(state: &mut State, moment: &Moment) {
    let Some(Overlay::Form(form)) = state.overlays.last_mut() else {
        return;
    };
    if form.take_offered(&state.book) {
        return typed(state, moment);
    }
    let last = form.at + 1 >= form.entries.len();
    match form.entry_mut() {
        Some(entry) if entry.field.takes_lines() => {
            entry.field.break_line();
            super::typing::follow(state);
            typed(state, moment);
        }
        _ if last => save(state, moment),
        _ => step(state, 1, moment),
    }
}

/// Saves the form, if every field is understood and the book takes the record; else it stays open with
/// the reason at the field.
pub(super) fn save(state: &mut State, moment: &Moment) {
    let Some(Overlay::Form(form)) = state.overlays.last_mut() else {
        return;
    };
    if form.occasion().is_some() {
        super::message::send(state);
        return;
    }
    if !form.is_new && !form.is_dirty() {
        state.overlays.pop();
        return;
    }
    let Some(edit) = form.edit(&state.book, &state.wishes, moment) else {
        // Why is told at the field.
        state.notice = None;
        suggest::renew(state);
        return;
    };
    let Some(open) = state.overlays.pop() else {
        return;
    };
    if says_what_it_said(&edit) {
        state.notice = Some(Notice::hint(
            "Nothing was changed: it says what it said before",
        ));
        return;
    }
    let added = match &edit {
        Edit::Put(records) => records.first().map(Record::key),
        Edit::Introduce(it) => Some(it.id.into()),
        Edit::Revise(it) => Some(it.after.key()),
        _ => None,
    };
    let answers_card = matches!(&edit, Edit::Log(log) if answers(state, log));
    let done = if answers_card {
        act(state, edit, Fate::Done, moment)
    } else {
        commit(state, edit, moment)
    };
    if !done {
        state.overlays.push(open);
        return;
    }
    super::inbox::taken(state);
    if let Some(key) = added
        && !state.is_walked()
        && state.focus.kind() == key.kind
    {
        state.lists.of_pane_mut(state.focus).select_key(key);
        super::moving::fit(state);
    }
}

/// Whether what was typed over comes to the same.
fn says_what_it_said(edit: &Edit) -> bool {
    matches!(edit, Edit::Revise(it) if it.before == it.after && it.along.is_empty())
}

/// Whether a log is what became of the card of the review: it finishes it, or is with its person.
pub(super) fn answers(state: &State, log: &crate::book::edit::Log) -> bool {
    let Some(row) = state
        .review
        .as_ref()
        .and_then(super::super::review::Review::current)
    else {
        return false;
    };
    log.completes.is_some_and(|id| row.key.id() == Some(id))
        || row
            .key
            .id()
            .is_some_and(|id| log.interaction.contacts.contains(&id))
}
