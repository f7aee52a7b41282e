//! Proposing how a text could go on, after each letter: what fits the place where it is typed.

use crate::language::complete::{self, Wanted};
use crate::state::State;
use crate::state::overlay::Overlay;

use super::typing;

/// Proposes anew for the text that has the cursor.
pub(super) fn renew(state: &mut State) {
    if let Some(Overlay::Form(form)) = state.overlays.last_mut() {
        form.offer_anew(&state.book, state.today);
    }
    propose(state);
}

/// Offers anew in a form, as the cursor has gone elsewhere in the text.
pub(super) fn moved(state: &mut State) {
    if let Some(Overlay::Form(form)) = state.overlays.last_mut() {
        form.offer_anew(&state.book, state.today);
    }
}

/// Proposes how the text goes on, as far as that is chosen.
pub(super) fn propose(state: &mut State) {
    let proposal = proposal(state).unwrap_or_default();
    if let Some(field) = typing::field(state) {
        field.propose(proposal);
    }
}

/// Proposes what an empty field is likely to hold, as the cursor comes into it.
pub(super) fn likely(state: &mut State) {
    let Some(Overlay::Form(form)) = state.overlays.last_mut() else {
        return;
    };
    let likely = form.likely(&state.book, state.today).unwrap_or_default();
    if let Some(entry) = form.entry_mut() {
        entry.field.propose(likely);
    }
    form.offer_anew(&state.book, state.today);
}

fn proposal(state: &State) -> Option<String> {
    let (book, today) = (&state.book, state.today);
    match state.overlays.last() {
        Some(Overlay::Line(line)) => complete::line(book, today, line.purpose, line.field.before()),
        Some(Overlay::Tags(tags)) => complete::tagging(book, today, tags.field.before()),
        Some(Overlay::Seek(seek)) => {
            let typed = seek.field.before();
            let person = complete::rest(book, today, Wanted::Person, typed);
            person.or_else(|| complete::rest(book, today, Wanted::Company, typed))
        }
        Some(Overlay::Form(form)) => {
            if let Some(likely) = form.likely(book, today) {
                return Some(likely);
            }
            if form.offer.chosen().is_some() {
                return form.rest_of_chosen(book);
            }
            let entry = form.entries.get(form.at)?;
            let (wanted, typed) = (entry.offers?, entry.field.before());
            let cuts: &[char] = if wanted == Wanted::Tag {
                &[',', ' ', '\n']
            } else {
                &[',', '\n']
            };
            let part = typed.rsplit(cuts).next().unwrap_or_default().trim_start();
            complete::rest(book, today, wanted, part.trim_start_matches('#'))
        }
        Some(_) => None,
        None => complete::filter(book, today, state.list().filter()?.before()),
    }
}
