//! Importing: asking for the file, showing what would come of it, and taking it in as one step.

use crate::book::Moment;
use crate::exchange::Delivery;
use crate::state::action::Importing;
use crate::state::field::Field;
use crate::state::import::Preview;
use crate::state::overlay::{Overlay, PathPrompt};
use crate::state::{Effect, Notice, State, View};

use super::commit::commit;

/// What the keys for imports ask for, and what the disk answers.
pub(super) fn act(state: &mut State, act: Importing, moment: &Moment) -> Vec<Effect> {
    match act {
        Importing::Ask => ask(state),
        Importing::Found { typed, rest } => found(state, &typed, rest),
        Importing::Read(read) => match read {
            Ok((name, delivery)) => show(state, name, *delivery, moment),
            Err(why) => refuse(state, &why),
        },
    }
    Vec::new()
}

/// Asks for the path of the file.
pub(super) fn ask(state: &mut State) {
    state.overlays.push(Overlay::Path(PathPrompt {
        field: Field::line(""),
        looked: String::new(),
        problem: None,
    }));
}

/// What is to be looked for on the disk, once for each text: how the path that is typed could go on.
pub(super) fn look(state: &mut State) -> Option<Effect> {
    let Some(Overlay::Path(prompt)) = state.overlays.last_mut() else {
        return None;
    };
    let typed = prompt.field.before();
    if prompt.looked == typed {
        return None;
    }
    prompt.looked = typed.to_owned();
    Some(Effect::LookForFile(prompt.looked.clone()))
}

/// Reads anew what is typed.
pub(super) fn typed(state: &mut State) {
    if let Some(Overlay::Path(prompt)) = state.overlays.last_mut() {
        prompt.problem = None;
    }
}

/// Proposes the rest of a path, if it is still the one that is typed.
fn found(state: &mut State, typed: &str, rest: String) {
    if let Some(Overlay::Path(prompt)) = state.overlays.last_mut()
        && prompt.field.before() == typed
    {
        prompt.field.propose(rest);
    }
}

/// Reads the file that is named.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Path(prompt)) = state.overlays.last_mut() else {
        return Vec::new();
    };
    let path = prompt.field.text().trim();
    if path.is_empty() {
        prompt.problem = Some("Name the file or the folder to import".to_owned());
        return Vec::new();
    }
    let path = path.to_owned();
    state.notice = Some(Notice::hint(format!("Reading {path} …")));
    vec![Effect::ReadFile(path)]
}

/// Says why there is nothing to show, where the file is asked for.
fn refuse(state: &mut State, why: &str) {
    state.notice = None;
    match state.overlays.last_mut() {
        Some(Overlay::Path(prompt)) => prompt.problem = Some(super::commit::sentence(why)),
        _ => state.notice = Some(Notice::problem(super::commit::sentence(why))),
    }
}

/// Shows what would come of the file.
fn show(state: &mut State, name: String, delivery: Delivery, moment: &Moment) {
    let preview = Preview::new(name, delivery, &state.book, moment);
    state.notice = None;
    state.overlays.clear();
    state.view = Some(View::Import(Box::new(preview)));
    state.scroll = 0;
}

/// Takes it in, and tells what is left to settle.
pub(super) fn take(state: &mut State, moment: &Moment) -> Vec<Effect> {
    let Some(View::Import(preview)) = &state.view else {
        return Vec::new();
    };
    if !preview.changes() {
        state.view = None;
        state.notice = Some(Notice::hint("All of it is known: nothing changes"));
        return Vec::new();
    }
    let doubts = preview.doubts();
    let edit = preview.edit(&state.book, moment);
    let preview = state.view.take();
    if !commit(state, edit, moment) {
        state.view = preview;
        return Vec::new();
    }
    if doubts > 0
        && let Some(unsaved) = state.unsaved.back_mut()
    {
        let of_doubts = match doubts {
            1 => "1 is".to_owned(),
            many => format!("{many} are"),
        };
        unsaved.tells.text = format!(
            "{}; {of_doubts} in doubt, ‹doubts› settles that",
            unsaved.tells.text
        );
    }
    vec![Effect::Backup]
}

/// Makes a follow-up of the selected new work, or none.
pub(super) fn mark(state: &mut State) -> bool {
    let Some(View::Import(preview)) = &mut state.view else {
        return false;
    };
    preview.mark();
    true
}
