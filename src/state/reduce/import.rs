//! Importing: asking for the file, showing what would come of it, and taking it in as one step.

use crate::book::Moment;
use crate::exchange::{Delivery, Part};
use crate::state::action::{Action, Importing, Way};
use crate::state::choice::{Choice, Choosable};
use crate::state::columns::{self, Columns};
use crate::state::field::Field;
use crate::state::import::Preview;
use crate::state::overlay::{Overlay, PathFor, PathPrompt};
use crate::state::{Effect, Notice, State, View};

use super::commit::commit;

/// What the keys for imports ask for, and what the disk answers.
pub(super) fn act(state: &mut State, act: Importing, moment: &Moment) -> Vec<Effect> {
    match act {
        Importing::Ask => ask(state),
        Importing::Found { typed, rest } => found(state, &typed, rest),
        Importing::Read(path, read) => match read {
            Ok((name, delivery)) => show(state, (path, name), *delivery, moment),
            Err(why) => refuse(state, &why),
        },
        Importing::AskColumns => {
            if let Some(View::Import(preview)) = &state.view {
                return vec![Effect::ReadColumns(preview.path.clone())];
            }
        }
        Importing::Columns(path, name, heads) => {
            let columns = Columns::new(name, path, heads);
            state.notice = None;
            state.overlays.clear();
            state.view = Some(View::Columns(Box::new(columns)));
        }
        Importing::ChooseColumn => choose(state),
        Importing::Hold(part) => {
            if let Some(View::Columns(columns)) = &mut state.view {
                columns.hold(part);
            }
        }
    }
    Vec::new()
}

/// Asks for the path of the file.
pub(super) fn ask(state: &mut State) {
    state.overlays.push(Overlay::Path(PathPrompt {
        field: Field::line(""),
        looked: String::new(),
        problem: None,
        purpose: PathFor::Import,
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
        if let PathFor::Export { over, .. } = &mut prompt.purpose {
            *over = None;
        }
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
    vec![Effect::ReadFile(path, None)]
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
fn show(state: &mut State, file: (String, String), delivery: Delivery, moment: &Moment) {
    let preview = Preview::new(file, delivery, &state.book, moment);
    state.notice = None;
    state.overlays.clear();
    state.view = Some(View::Import(Box::new(preview)));
    state.scroll = 0;
}

/// Lets what the selected column holds be chosen from a list.
fn choose(state: &mut State) {
    let Some(View::Columns(columns)) = &state.view else {
        return;
    };
    let Some(head) = columns.heads.get(columns.cursor()) else {
        return;
    };
    let all = columns::all();
    let options = all.iter().map(|part| {
        let says = part.map_or("nothing of use", Part::label);
        Choosable::new(says, Action::Import(Importing::Hold(*part)))
    });
    let at = all.iter().position(|it| *it == head.part);
    let title = format!("What does “{}” hold?", head.name);
    let choice = Choice {
        cursor: at.unwrap_or_default(),
        ..Choice::new(title, options.collect())
    };
    state.overlays.push(Overlay::Choice(choice));
}

/// Lets the selected column hold something else.
pub(super) fn turn(state: &mut State, way: Way) -> bool {
    let Some(View::Columns(columns)) = &mut state.view else {
        return false;
    };
    columns.turn(way);
    true
}

/// Goes on from the columns to what would come of the file, or takes it in and tells what is left to settle.
pub(super) fn take(state: &mut State, moment: &Moment) -> Vec<Effect> {
    if let Some(View::Columns(columns)) = &state.view {
        return vec![Effect::ReadFile(columns.path.clone(), columns.mapping())];
    }
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
