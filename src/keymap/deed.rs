//! What a key does here, in a word for the hint line: Enter logs a talk, runs an act and saves a view, Space is
//! in touch with a person and attends an event, and what a key is about to do is better told than that it is
//! “ok” or “done”.

use crate::book::Kind;
use crate::state::action::{Action, Attending, Messaging};
use crate::state::choice::Choice;
use crate::state::field::{Field, Stroke};
use crate::state::form::Form;
use crate::state::menu::About;
use crate::state::overlay::{DayFor, Overlay, PathFor};
use crate::state::verb;
use crate::state::{Pane, State};

use super::{Binding, Scope, palette};

/// The word for what a key does now; nothing where the word of the table says it.
pub(super) fn of(state: &State, binding: &Binding) -> Option<&'static str> {
    match (&binding.action, state.overlays.last()) {
        (Action::Accept, _) => taking(state),
        (Action::Yes, Some(Overlay::Confirm(confirm))) => Some(confirm.yes),
        (Action::No, Some(Overlay::Confirm(confirm))) => Some(confirm.no),
        (_, None) => on_record(state, binding),
        _ => None,
    }
}

/// The word for what a key does to the selected record.
pub(super) fn on_record(state: &State, binding: &Binding) -> Option<&'static str> {
    // A view has its own words for what its own keys do.
    let is_of_record = binding.scope == Scope::Record;
    match binding.action {
        Action::ToggleDone if is_of_record => verb::finishing(state),
        Action::Log if captures(state) => Some("capture"),
        Action::Edit if is_of_record && verb::looks_back(state) => Some("debrief"),
        Action::Delete if is_of_record => verb::dropping(state),
        _ => None,
    }
}

/// Whether it is worth a hint now: moving by a letter is, where that takes what is proposed.
pub(super) fn matters(state: &State, action: &Action) -> bool {
    let has_proposal = |field: &Field| !field.proposal().is_empty();
    *action != Action::Stroke(Stroke::Right) || state.field().is_some_and(has_proposal)
}

/// The word for the key that takes what lies on top.
fn taking(state: &State) -> Option<&'static str> {
    Some(match state.overlays.last() {
        Some(Overlay::Line(line)) => line.deed(),
        Some(Overlay::Form(form)) => of_form(form),
        Some(Overlay::Day(prompt)) => match prompt.purpose {
            DayFor::Snooze => "snooze",
            DayFor::Move => "move",
        },
        Some(Overlay::Tags(_)) => "set them",
        Some(Overlay::Seek(_)) => "find a path",
        Some(Overlay::Path(prompt)) => match &prompt.purpose {
            PathFor::Import => "look at it",
            PathFor::Export { over: None, .. } => "export",
            PathFor::Export { over: Some(_), .. } => "write over it",
        },
        Some(Overlay::Engaging(_)) => "note it",
        Some(Overlay::ViewName(_)) => "save the view",
        Some(Overlay::Views(_)) => "show it",
        Some(Overlay::Help(_)) => "run",
        Some(Overlay::Palette(found)) => match palette::chosen(state, found) {
            Some(Action::Visit(_)) => "go there",
            Some(Action::Recall(_)) => "show it",
            Some(Action::LogSaid(_)) => "log it",
            _ => "run",
        },
        Some(Overlay::Menu(menu)) => of_menu(menu.about),
        Some(Overlay::Choice(choice)) => of_choice(choice),
        Some(Overlay::WhichOne(_)) => "this one",
        Some(Overlay::Messages(_)) => "close",
        Some(Overlay::Confirm(confirm)) if confirm.on_yes => confirm.yes,
        Some(Overlay::Confirm(confirm)) => confirm.no,
        None if looks_elsewhere(state) => "look among the contacts",
        None if state.list().typing => "keep",
        _ => return None,
    })
}

/// Whether a filter is typed that matches nothing here, and may match somebody.
fn looks_elsewhere(state: &State) -> bool {
    let list = state.list();
    list.typing && list.rows().is_empty() && state.focus != Pane::Contacts && list.fault().is_none()
}

/// Whether what is logged here is people met at an event, a line each.
fn captures(state: &State) -> bool {
    let row = state.selected();
    row.is_some_and(|row| row.key.kind == Kind::Event)
}

fn of_form(form: &Form) -> &'static str {
    let field: Option<&Field> = form.entries.get(form.at).map(|entry| &entry.field);
    if form.offer.chosen().is_some() {
        "take it"
    } else if field.is_some_and(Field::takes_lines) {
        "new line"
    } else if form.at + 1 >= form.entries.len() {
        "save"
    } else {
        "next field"
    }
}

const fn of_menu(about: About) -> &'static str {
    match about {
        About::Snooze => "snooze",
        About::Cadence | About::Introduction | About::Mentor => "set it",
        About::Engagement => "note it",
    }
}

fn of_choice(choice: &Choice) -> &'static str {
    let chosen = choice.options.get(choice.cursor);
    match chosen.map(|option| &option.action) {
        Some(Action::CopyText(_)) => "copy",
        Some(Action::OpenLink(_)) => "open",
        Some(Action::Visit(_)) => "go there",
        Some(Action::ShareWith(..)) => "share",
        Some(Action::Attending(Attending::Meet(..))) => "meet them",
        Some(Action::Attending(Attending::Tick(..))) => "tick off",
        Some(Action::Message(Messaging::From(..) | Messaging::To(_))) => "write it",
        _ => "choose",
    }
}
