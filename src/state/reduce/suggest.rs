//! Proposing how a text could go on, after each letter: what fits the place where it is typed.

use crate::language::complete::{self, Wanted};
use crate::state::State;
use crate::state::overlay::Overlay;

use super::typing;

/// Proposes anew for the text that has the cursor.
pub(super) fn renew(state: &mut State) {
    let proposal = proposal(state).unwrap_or_default();
    if let Some(field) = typing::field(state) {
        field.propose(proposal);
    }
}

fn proposal(state: &State) -> Option<String> {
    let (book, today) = (&state.book, state.today);
    match state.overlays.last() {
        Some(Overlay::Line(line)) => complete::line(book, today, line.purpose, line.field.before()),
        Some(Overlay::Tags(tags)) => complete::tagging(book, today, tags.field.before()),
        Some(Overlay::Form(form)) => {
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
