//! Asking for the path to somebody: the line in which they are named, and the sheet that answers.

use crate::insight::path;
use crate::language::reference::NotFound;
use crate::state::State;
use crate::state::field::Field;
use crate::state::overlay::{Overlay, Seek};
use crate::state::sheet::Question;

use super::commit::sentence;
use super::sheet;

/// Opens the line.
pub(super) fn open(state: &mut State) {
    state.overlays.push(Overlay::Seek(Seek {
        field: Field::line(""),
        understood: None,
        problem: None,
    }));
}

/// Reads the line anew.
pub(super) fn typed(state: &mut State) {
    if let Some(Overlay::Seek(seek)) = state.overlays.last_mut() {
        let said = seek.field.text().trim();
        seek.understood = path::target(&state.book, said).ok();
        seek.problem = None;
    }
}

/// Answers on a sheet, if it is clear who is looked for.
pub(super) fn accept(state: &mut State) {
    let Some(Overlay::Seek(seek)) = state.overlays.last_mut() else {
        return;
    };
    match path::target(&state.book, seek.field.text()) {
        Ok(target) => {
            state.overlays.pop();
            sheet::open(state, Question::PathTo(target));
        }
        Err(NotFound::Nothing { said }) => {
            seek.problem = Some(format!(
                "Nobody and nothing is called “{said}”; ‹palette› finds names by a few letters"
            ));
        }
        Err(why) => seek.problem = Some(sentence(&why.to_string())),
    }
}
