//! The line of tags and links of the selected record, or of the marked ones.

use crate::book::Moment;
use crate::language::tagging;
use crate::state::State;
use crate::state::field::Field;
use crate::state::overlay::{Overlay, Tags};

use super::commit::{commit, sentence};

/// Opens the line.
pub(super) fn open(state: &mut State) {
    let on = state.targets().iter().map(|row| row.key).collect();
    state.overlays.push(Overlay::Tags(Tags {
        field: Field::line(""),
        on,
        understood: Ok(tagging::Tagging::default()),
        problem: None,
    }));
}

/// Reads the line anew.
pub(super) fn typed(state: &mut State) {
    if let Some(Overlay::Tags(tags)) = state.overlays.last_mut() {
        tags.understood = tagging::read(&state.book, tags.field.text());
        tags.problem = None;
    }
}

/// Makes it so; nothing typed changes nothing.
pub(super) fn accept(state: &mut State, moment: &Moment) {
    let Some(Overlay::Tags(mut tags)) = state.overlays.pop() else {
        return;
    };
    match &tags.understood {
        Ok(tagging) if tagging.is_empty() => return,
        Ok(tagging) => {
            if commit(state, tagging.clone().edit(&tags.on), moment) {
                state.lists.of_pane_mut(state.focus).unmark();
                return;
            }
            tags.problem = state.notice.take().map(|notice| notice.text);
        }
        Err(fault) => tags.problem = Some(sentence(&fault.says)),
    }
    state.overlays.push(Overlay::Tags(tags));
}
