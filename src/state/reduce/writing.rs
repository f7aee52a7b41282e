//! Texts written in the user's own editor: asking for it, and taking in what comes back.

use crate::book::edit::Revision;
use crate::book::{Edit, Moment, Record};
use crate::state::overlay::Overlay;
use crate::state::writing::{Writing, WritingOf};
use crate::state::{Effect, Notice, State};

use super::commit::{commit, sentence};
use super::form;

/// Asks for the notes of the selected record.
pub(super) fn notes(state: &mut State) -> Vec<Effect> {
    let Some(key) = state.subject() else {
        return Vec::new();
    };
    let Some(text) = state
        .book
        .record(key)
        .and_then(|mut record| notes_of(&mut record).map(|notes| notes.clone()))
    else {
        let one = sentence(&key.kind.one());
        state.notice = Some(Notice::hint(format!("{one} has no notes")));
        return Vec::new();
    };
    let name = state.book.name(key).unwrap_or_default().to_owned();
    vec![Effect::Write(Writing {
        of: WritingOf::Notes(key),
        name,
        text,
    })]
}

/// Asks for the text of the field of the form.
pub(super) fn field(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = state.overlays.last_mut() else {
        return Vec::new();
    };
    let Some(entry) = form.entry_mut() else {
        return Vec::new();
    };
    vec![Effect::Write(Writing {
        of: WritingOf::Field,
        name: entry.label.to_owned(),
        text: entry.field.text().to_owned(),
    })]
}

/// Takes in what was written, or tells why nothing was.
pub(super) fn written(
    state: &mut State,
    writing: &Writing,
    outcome: Result<String, String>,
    moment: &Moment,
) {
    let text = match outcome {
        Ok(text) => text,
        Err(why) => {
            state.notice = Some(Notice::problem(why));
            return;
        }
    };
    let text = crate::text::clean_lines(text.trim_end()).into_owned();
    if text == writing.text.trim_end() {
        state.notice = Some(Notice::hint("Nothing was changed in the editor"));
        return;
    }
    match writing.of {
        WritingOf::Notes(key) => {
            let Some(record) = state.book.record(key) else {
                state.notice = Some(Notice::problem(
                    "The record was deleted meanwhile; what you wrote is not kept",
                ));
                return;
            };
            let with = |text: &str| {
                let mut record = record.clone();
                if let Some(notes) = notes_of(&mut record) {
                    text.clone_into(notes);
                }
                record
            };
            let revision = Revision {
                before: with(&writing.text),
                after: with(&text),
                along: Vec::new(),
            };
            commit(state, Edit::Revise(Box::new(revision)), moment);
        }
        WritingOf::Field => {
            if let Some(Overlay::Form(form)) = state.overlays.last_mut()
                && let Some(entry) = form.entry_mut()
            {
                entry.field.set(&text);
                form::typed(state, moment);
            }
        }
    }
}

/// The notes of a record, of those kinds that have some.
fn notes_of(record: &mut Record) -> Option<&mut String> {
    match record {
        Record::Contact(it) => Some(&mut it.notes),
        Record::Goal(it) => Some(&mut it.notes),
        Record::Event(it) => Some(&mut it.notes),
        Record::FollowUp(it) => Some(&mut it.notes),
        Record::Platform(it) => Some(&mut it.notes),
        Record::Resource(it) => Some(&mut it.notes),
        Record::Introduction(it) => Some(&mut it.notes),
        _ => None,
    }
}
