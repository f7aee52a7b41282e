//! Exporting: in which format, and where to. What is there already is written over only where Enter says so again.

use crate::state::action::{Action, Exporting};
use crate::state::choice::{Choice, Choosable};
use crate::state::effect::Sent;
use crate::state::export::{Export, Format};
use crate::state::field::Field;
use crate::state::overlay::{Overlay, PathFor, PathPrompt};
use crate::state::{Effect, Notice, State};

use super::commit::sentence;

/// What the palette asks for, and what the disk answers.
pub(super) fn act(state: &mut State, act: Exporting) {
    match act {
        Exporting::Ask => ask(state),
        Exporting::As(format) => place(state, format),
        Exporting::Sent(sent) => told(state, sent),
    }
}

/// Asks for the format, with how much it is.
fn ask(state: &mut State) {
    let options = Format::ALL.iter().map(|format| {
        let export = Export::of(state, *format);
        Choosable::new(format.name(), Action::Export(Exporting::As(*format)))
            .because(format.purpose())
            .with_word(export.told())
    });
    let choice = Choice::new("Export as", options.collect());
    state.overlays.push(Overlay::Choice(choice));
}

/// Asks where to.
fn place(state: &mut State, format: Format) {
    let export = Export::of(state, format);
    if export.is_empty() {
        state.notice = Some(Notice::hint(
            "Nothing of the kind is shown, so there is nothing to export",
        ));
        return;
    }
    state.overlays.push(Overlay::Path(PathPrompt {
        field: Field::line(format.usual_place()),
        // Nothing is looked for before something is typed.
        looked: format.usual_place().to_owned(),
        problem: None,
        purpose: PathFor::Export {
            export: Box::new(export),
            over: None,
        },
    }));
}

/// Writes it to the place that is named.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(Overlay::Path(prompt)) = state.overlays.last_mut() else {
        return Vec::new();
    };
    let PathFor::Export { export, over } = &prompt.purpose else {
        return Vec::new();
    };
    let path = prompt.field.text().trim().to_owned();
    if path.is_empty() {
        prompt.problem = Some("Name the file to write".to_owned());
        return Vec::new();
    }
    let over = over.as_ref() == Some(&path);
    vec![Effect::Export {
        path,
        export: export.clone(),
        over,
    }]
}

/// Tells what came of it.
fn told(state: &mut State, sent: Sent) {
    let Some(Overlay::Path(prompt)) = state.overlays.last_mut() else {
        return;
    };
    match sent {
        Sent::Done(says) => {
            state.overlays.pop();
            state.notice = Some(Notice::done(says));
        }
        Sent::There { path, says } => {
            prompt.problem = Some(format!(
                "{}: ‹text-ok› again writes over it",
                sentence(&says)
            ));
            if let PathFor::Export { over, .. } = &mut prompt.purpose {
                *over = Some(path);
            }
        }
        Sent::Refused(says) => prompt.problem = Some(sentence(&says)),
    }
}
