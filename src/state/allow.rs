//! May this action run now? If not, the sentence that says why, so that no key is ever silent. Hints and
//! help ask the same question.

mod event;
mod view;

use crate::book::event::EventStatus;
use crate::book::{Event, Id, Introduction, Kind};
use crate::insight::agenda::RowKind;
use crate::language::day;

use super::action::{Action, Messaging, Until};
use super::field::{Field, Stroke};
use super::first::Beginning;
use super::inbox;
use super::overlay::Overlay;
use super::pane::Pane;
use super::reduce::{asking, can_be_put_off, message, sentence};
use super::review::Review;
use super::{Network, Row, State, View, views};

/// Whether the action has a meaning now; if not, why, and what to do.
#[expect(
    clippy::too_many_lines,
    reason = "a table: one arm for each action that can be refused"
)]
pub fn allow(state: &State, action: &Action) -> Result<(), String> {
    let of_part = view::allow(state, action).or_else(|| event::allow(state, action));
    if let Some(answer) = of_part {
        return answer;
    }
    match action {
        Action::ChooseDay | Action::Enlarge | Action::Stroke(_) => in_text(state, action),
        Action::Ask(_) | Action::OpenFact if asking::of_page(state).is_empty() => {
            Err("There is no number on this page".to_owned())
        }
        Action::Inbox if state.network != Network::Own => {
            Err("The inbox belongs to your own network, not to the sample".to_owned())
        }
        Action::Inbox if state.inbox.is_none() => Err(
            "There is no inbox; name a file for it with inbox = \"…\" in the settings".to_owned(),
        ),
        Action::GoOn if state.drafts.all().next().is_none() => {
            Err("Nothing half typed is kept".to_owned())
        }
        Action::Undo if !state.history.can_undo() && !state.drafts.is_last => {
            Err("Nothing to undo here; “netgrow undo” takes back what was done before".to_owned())
        }
        Action::TwoVersions if state.book.tables().count(Kind::Conflict) == 0 => {
            Err("No field has two versions".to_owned())
        }
        Action::Redo if !state.history.can_redo() => Err("Nothing to redo".to_owned()),
        Action::Tag
        | Action::Mark
        | Action::MarkAll
        | Action::Open
        | Action::Edit
        | Action::EditNotes
        | Action::Copy
        | Action::CopyCard
        | Action::OpenLinks => selected(state).map(|_| ()),
        Action::Delete => to_drop(state),
        Action::ToggleDone => match selected(state)?.key.kind {
            kind @ (Kind::Platform | Kind::Resource) => {
                Err(format!("{} is never done; ‹edit› changes it", said(kind)))
            }
            Kind::Introduction => under_way(state),
            Kind::Interaction => Err("A talk is never done; ‹edit› changes it".to_owned()),
            _ => to_tick_off(state),
        },
        Action::RecallNth(place) if *place >= state.book.tables().count(Kind::View) => {
            Err(format!(
                "There is no view {} yet; ‹view-save› saves the list as one",
                place + 1
            ))
        }
        Action::ForgetView | Action::ShiftView(_) if state.book.tables().count(Kind::View) == 0 => {
            Err("No view is saved yet".to_owned())
        }
        Action::KeepView => keepable(state),
        Action::Begin(Beginning::Talk) if state.book.tables().count(Kind::Contact) == 0 => {
            Err("Nobody is in your book yet to have talked with".to_owned())
        }
        Action::Begin(Beginning::Sample) if state.network != Network::Own => {
            Err("This is the sample network already".to_owned())
        }
        Action::Begin(Beginning::Sample) if !state.unsaved.is_empty() => {
            Err("Your last change is not saved yet; the sample can wait until it is".to_owned())
        }
        Action::Add if has_card(state) => {
            Err("Here, ‹follow-up› adds a follow-up about the card".to_owned())
        }
        Action::Add if state.is_walked() => {
            Err("Nothing is added here; ‹back› goes back to where it can be".to_owned())
        }
        Action::SnoozeUntil(Until::LastTime) if state.last_snooze.is_none() => Err(
            "Nothing was snoozed yet: ‹snooze-again› repeats the choice you made last".to_owned(),
        ),
        Action::Snooze | Action::SetDay | Action::SnoozeUntil(_) => movable(state),
        Action::SetCadence | Action::Keep(_) => person(state, "A cadence belongs to a contact"),
        Action::Share => share(state),
        Action::Message(Messaging::Begin) => {
            selected(state)?;
            if message::occasions(state).is_empty() {
                return Err(message::nobody(state).to_owned());
            }
            Ok(())
        }
        Action::Archive => person(state, "The archive is for contacts"),
        Action::Engage(_) | Action::EngageInWords(_) => match selected(state)?.key.kind {
            Kind::Platform => Ok(()),
            _ => Err("This is noted on a platform; ‹platforms› shows them".to_owned()),
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
            kind => Err(format!("A follow-up can’t be about {}", kind.one())),
        },
        Action::Review if inbox::comes_first(state) => Ok(()),
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
            Err("The review is done: ‹back› goes back".to_owned())
        }
        Action::Spread if !state.agenda.rows().iter().any(|row| row.due < state.today) => {
            Err("Nothing is overdue: there is nothing to spread".to_owned())
        }
        _ => Ok(()),
    }
}

/// Whether a card or a row of a view can have a follow-up.
fn has_card(state: &State) -> bool {
    let has_rows = matches!(
        state.view,
        Some(View::Triage(_) | View::Staying(_) | View::Sheet(_))
    );
    (has_rows || state.review.is_some()) && allow(state, &Action::AddFollowUp).is_ok()
}

/// Whether an act on the text that is typed has a meaning.
fn in_text(state: &State, action: &Action) -> Result<(), String> {
    let field = state.field();
    match action {
        Action::ChooseDay if !state.overlays.last().is_some_and(Overlay::takes_day) => {
            Err("This field takes no day".to_owned())
        }
        Action::Enlarge if !field.is_some_and(Field::takes_lines) => {
            Err("This field has one line; only fields of many lines can be large".to_owned())
        }
        Action::Stroke(Stroke::Undo) if !field.is_some_and(Field::can_undo) => {
            Err("Nothing is typed here that could be taken back".to_owned())
        }
        Action::Stroke(Stroke::Redo) if !field.is_some_and(Field::can_redo) => {
            Err("Nothing was taken back here".to_owned())
        }
        _ => Ok(()),
    }
}

/// The events acted on, as such, that are still to come.
fn ahead(state: &State) -> Vec<&Event> {
    let rows = state.targets().into_iter().filter(|row| row.kind.is_none());
    let events = rows.filter_map(|row| state.book.get::<Event>(row.key.id()?));
    events
        .filter(|event| event.start > state.today && event.status != EventStatus::Attended)
        .collect()
}

/// Whether an event has been, or where the row asks to prepare it, something is left to tick off.
fn to_tick_off(state: &State) -> Result<(), String> {
    let row = selected(state)?;
    let event = row.key.id().and_then(|id| state.book.get::<Event>(id));
    let ahead = ahead(state);
    if !ahead.is_empty() {
        let question = match (ahead.as_slice(), state.targets().len()) {
            ([event], 1) => {
                let far = day::distance(event.start, state.today);
                format!("“{}” is {far}; ‹done› again if you were there", event.title)
            }
            (_, marked) => format!(
                "Of {marked} marked, {} {} still to come; ‹done› again if you were there",
                ahead.len(),
                if ahead.len() == 1 { "is" } else { "are" },
            ),
        };
        let is_asked = state.notice.as_ref().is_some_and(|it| it.text == question);
        return if is_asked { Ok(()) } else { Err(question) };
    }
    let Some(event) = event.filter(|_| row.kind.is_some() && state.targets().len() == 1) else {
        return Ok(());
    };
    if row.kind != Some(RowKind::Prepare) || event.prepare.iter().any(|step| !step.done) {
        Ok(())
    } else if event.status == EventStatus::Considering {
        Err("Going or not? ‹edit› says so".to_owned())
    } else {
        Err("Nothing is left to tick off; ‹edit› says whom to meet there".to_owned())
    }
}

/// Whether the row, if it is the only one, is something that can go: what an event or a day asks for goes with
/// them alone.
fn to_drop(state: &State) -> Result<(), String> {
    let row = selected(state)?;
    if state.targets().len() > 1 {
        return Ok(());
    }
    match row.kind {
        Some(RowKind::Prepare) => Err(
            "This goes once all is prepared: ‹done› ticks it off; the event itself is in ‹events›"
                .to_owned(),
        ),
        Some(RowKind::Date) => {
            Err("This day comes back every year; ‹edit› takes it off them".to_owned())
        }
        _ => Ok(()),
    }
}

/// Whether the list is seen in a way that can be kept.
fn keepable(state: &State) -> Result<(), String> {
    match state.list().fault() {
        Some(fault) => Err(format!("The filter is not understood yet: {}", fault.says)),
        None if views::is_worth_keeping(state.list()) => Ok(()),
        None => Err(
            "Nothing to save yet: filter the list with ‹filter› or sort it with ‹sort› first"
                .to_owned(),
        ),
    }
}

fn selected(state: &State) -> Result<Row, String> {
    state
        .selected()
        .ok_or_else(|| match (state.review.is_some(), state.focus) {
            _ if state.view.is_some() => view::nothing(state).to_owned(),
            (true, _) => "The review is done: ‹back› goes back".to_owned(),
            (false, Pane::FollowUps) => "No follow-up is selected; ‹add› adds one".to_owned(),
            (false, Pane::Contacts) => "No contact is selected; ‹add› adds one".to_owned(),
            (false, Pane::Events) => "No event is selected; ‹add› adds one".to_owned(),
            (false, Pane::Goals) => "No goal is selected; ‹add› adds one".to_owned(),
            (false, Pane::Platforms) => "No platform is selected; ‹add› adds one".to_owned(),
            (false, Pane::Introductions) => {
                "No introduction is selected; ‹add› adds one".to_owned()
            }
            (false, Pane::Resources) => "No resource is selected; ‹add› adds one".to_owned(),
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
        Err("This introduction is over; ‹progress› sets another state".to_owned())
    }
}

fn movable(state: &State) -> Result<(), String> {
    let selected = selected(state)?;
    if state.targets().iter().any(|row| can_be_put_off(&row.key)) {
        return Ok(());
    }
    match selected.key.kind {
        kind @ (Kind::Event | Kind::Goal) => Err(format!(
            "{} can’t be put off; ‹edit› changes its day",
            said(kind)
        )),
        Kind::Introduction => Err(
            "An introduction can’t be put off; what it leaves to do can, in ‹follow-ups›"
                .to_owned(),
        ),
        kind => Err(format!("{} has no day that could be put off", said(kind))),
    }
}

/// "An introduction", at the start of a sentence.
fn said(kind: Kind) -> String {
    sentence(&kind.one())
}

fn share(state: &State) -> Result<(), String> {
    let selected = selected(state)?;
    if state.book.tables().count(Kind::Resource) == 0 {
        return Err(
            "Nothing is on the shelf yet to share; ‹resources› and ‹add› put something there"
                .to_owned(),
        );
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
