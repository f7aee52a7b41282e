//! May this action run now? If not, the sentence that says why, so that no key is ever silent. Hints and
//! help ask the same question.

mod event;
mod view;

use crate::book::{Id, Introduction, Kind};

use super::action::{Action, Until};
use super::field::{Field, Stroke};
use super::first::Beginning;
use super::pane::Pane;
use super::reduce::{asking, can_be_put_off};
use super::review::Review;
use super::{Network, Row, State};

/// Whether the action has a meaning now; if not, why, and what to do.
pub fn allow(state: &State, action: &Action) -> Result<(), String> {
    let of_part = view::allow(state, action).or_else(|| event::allow(state, action));
    if let Some(answer) = of_part {
        return answer;
    }
    match action {
        Action::Stroke(Stroke::Undo) if !state.field().is_some_and(Field::can_undo) => {
            Err("Nothing is typed here that could be taken back".to_owned())
        }
        Action::Stroke(Stroke::Redo) if !state.field().is_some_and(Field::can_redo) => {
            Err("Nothing was taken back here".to_owned())
        }
        Action::Ask(_) | Action::OpenFact if asking::of_page(state).is_empty() => {
            Err("There is no number on this page".to_owned())
        }
        Action::Undo if !state.history.can_undo() => Err("Nothing to undo".to_owned()),
        Action::Redo if !state.history.can_redo() => Err("Nothing to redo".to_owned()),
        Action::Tag
        | Action::Mark
        | Action::MarkAll
        | Action::Open
        | Action::Edit
        | Action::EditNotes
        | Action::Copy
        | Action::CopyCard
        | Action::OpenLinks
        | Action::Delete => selected(state).map(|_| ()),
        Action::ToggleDone => match selected(state)?.key.kind {
            kind @ (Kind::Platform | Kind::Resource) => {
                Err(format!("A {kind} is never done; e changes it"))
            }
            Kind::Introduction => under_way(state),
            Kind::Interaction => Err("A talk is never done; e changes it".to_owned()),
            _ => Ok(()),
        },
        Action::Begin(Beginning::Talk) if state.book.tables().count(Kind::Contact) == 0 => {
            Err("Nobody is in your book yet to have talked with".to_owned())
        }
        Action::Begin(Beginning::Sample) if state.network != Network::Own => {
            Err("This is the sample network already".to_owned())
        }
        Action::Begin(Beginning::Sample) if !state.unsaved.is_empty() => {
            Err("Your last change is not saved yet; the sample can wait until it is".to_owned())
        }
        Action::Add if state.is_walked() => {
            Err("Here, f adds a follow-up about the card".to_owned())
        }
        Action::SnoozeUntil(Until::LastTime) if state.last_snooze.is_none() => {
            Err("Nothing was snoozed yet: s repeats the choice you made last".to_owned())
        }
        Action::Snooze | Action::SetDay | Action::SnoozeUntil(_) => movable(state),
        Action::SetCadence | Action::Keep(_) => person(state, "A cadence belongs to a contact"),
        Action::Share => share(state),
        Action::Archive => person(state, "The archive is for contacts"),
        Action::Engage(_) | Action::EngageInWords(_) => match selected(state)?.key.kind {
            Kind::Platform => Ok(()),
            _ => Err("This is noted on a platform; 5 shows them".to_owned()),
        },
        Action::Introduce => person(state, "An introduction begins with a contact"),
        Action::MentorAt(_) => person(state, "The mentor track is for contacts"),
        Action::ProgressTo(_) => match selected(state)?.key.kind {
            Kind::Introduction => Ok(()),
            kind => Err(format!("This is {}, no introduction", kind.one())),
        },
        Action::SetProgress => match selected(state)?.key.kind {
            Kind::Introduction => Ok(()),
            _ => person(state, "Only an introduction and a mentor track have stages"),
        },
        Action::AddFollowUp => match selected(state)?.key.kind {
            Kind::Contact | Kind::FollowUp | Kind::Event | Kind::Goal => Ok(()),
            kind => Err(format!("A follow-up can’t be about a {kind}")),
        },
        Action::Review
            if state.review.is_none()
                && !state.agenda.rows().iter().any(|row| row.due <= state.today) =>
        {
            Err("Nothing is due: there is nothing to review".to_owned())
        }
        Action::Review
            if state
                .review
                .as_ref()
                .is_some_and(|review| review.waiting.is_empty()) =>
        {
            Err("Nothing more waits".to_owned())
        }
        Action::Skip if state.review.as_ref().is_some_and(Review::is_over) => {
            Err("The review is done: Esc goes back".to_owned())
        }
        Action::Spread if !state.agenda.rows().iter().any(|row| row.due < state.today) => {
            Err("Nothing is overdue: there is nothing to spread".to_owned())
        }
        _ => Ok(()),
    }
}

fn selected(state: &State) -> Result<Row, String> {
    state
        .selected()
        .ok_or_else(|| match (state.review.is_some(), state.focus) {
            _ if state.view.is_some() => view::nothing(state).to_owned(),
            (true, _) => "The review is done: Esc goes back".to_owned(),
            (false, Pane::FollowUps) => "No follow-up is selected; a adds one".to_owned(),
            (false, Pane::Contacts) => "No contact is selected; a adds one".to_owned(),
            (false, Pane::Events) => "No event is selected; a adds one".to_owned(),
            (false, Pane::Goals) => "No goal is selected; a adds one".to_owned(),
            (false, Pane::Platforms) => "No platform is selected; a adds one".to_owned(),
            (false, Pane::Introductions) => "No introduction is selected; a adds one".to_owned(),
            (false, Pane::Resources) => "No resource is selected; a adds one".to_owned(),
        })
}

/// Whether one of the introductions can be moved on.
fn under_way(state: &State) -> Result<(), String> {
    let rows = state.targets();
    let mut all = rows.iter().filter_map(|row| {
        let id: Id<Introduction> = row.key.id()?;
        state.book.get(id)
    });
    if all.any(|it| !it.is_over()) {
        Ok(())
    } else {
        Err("This introduction is over; b sets another state".to_owned())
    }
}

fn movable(state: &State) -> Result<(), String> {
    let selected = selected(state)?;
    if state.targets().iter().any(|row| can_be_put_off(&row.key)) {
        return Ok(());
    }
    match selected.key.kind {
        Kind::Event => Err("An event can’t be put off; e changes its day".to_owned()),
        kind => Err(format!("A {kind} can’t be put off")),
    }
}

fn share(state: &State) -> Result<(), String> {
    let selected = selected(state)?;
    if state.book.tables().count(Kind::Resource) == 0 {
        return Err("Nothing is on the shelf yet to share; 7 and a put something there".to_owned());
    }
    if selected.key.kind == Kind::Resource {
        Ok(())
    } else {
        person(state, "Things are shared with a contact")
    }
}

fn person(state: &State, rule: &str) -> Result<(), String> {
    selected(state)?;
    if state.people().is_empty() {
        Err(format!("{rule}; nobody is in this row"))
    } else {
        Ok(())
    }
}
