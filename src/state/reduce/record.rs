//! Acts on the selected record, or on the marked ones: finish, log, add, change, delete, decide how often.

use std::collections::BTreeSet;

use crate::book::edit::goes_along;
use crate::book::event::EventStatus;
use crate::book::goal::GoalStatus;
use crate::book::interaction::Direction;
use crate::book::{
    Cadence, Contact, Day, Edit, Event, FollowUp, Goal, Id, Introduction, Key, Kind, Mint, Moment,
    Platform, Profile, Record, Resource, edit::Log,
};
use crate::insight::agenda::RowKind;
use crate::language::capture::Purpose;
use crate::state::form::{Form, Subject};
use crate::state::line::Line;
use crate::state::menu::About;
use crate::state::overlay::{Confirm, Deed, Overlay};
use crate::state::review::Fate;
use crate::state::{Notice, Pane, Row, State, verb};

use super::commit::act;
use super::{layer, many, mentoring, sheet, staying};

/// Finishes the selected or marked things without a word, or takes that back. Where some of the marked are
/// done already, the others are finished.
pub(super) fn toggle_done(state: &mut State, moment: &Moment) {
    if staying::take(state, moment) || mentoring::next(state, moment) {
        return;
    }
    if pass_if_over(state) {
        return;
    }
    let mut mint = moment.mint;
    let rows = state.targets();
    let edits = rows
        .iter()
        .filter_map(|row| finish(state, *row, &mut mint, moment.today));
    let (finishing, reopening): (Vec<_>, Vec<_>) = edits.partition(|(finishes, _)| *finishes);
    let edits = if finishing.is_empty() {
        reopening
    } else {
        finishing
    };
    if let Some(edit) = many::gather(edits.into_iter().map(|(_, edit)| edit)) {
        act(state, edit, Fate::Done, moment);
    }
}

/// Passes a card of the review that is due no longer, as it was dealt with elsewhere, and leaves one that was
/// done before as it is; tells whether it is one of these.
fn pass_if_over(state: &mut State) -> bool {
    let Some(review) = state.review.as_mut().filter(|_| state.view.is_none()) else {
        return false;
    };
    if review.is_done() {
        state.notice = Some(Notice::hint("It is done already; ‹undo› takes that back"));
        return true;
    }
    let Some(row) = review.undecided() else {
        return false;
    };
    let follow_up = row.key.id().and_then(|id| state.book.get::<FollowUp>(id));
    let is_due =
        match follow_up {
            Some(follow_up) => follow_up.is_open(),
            None => state.agenda.rows().iter().any(|due| {
                due.key == row.key && Some(due.kind) == row.kind && due.due <= state.today
            }),
        };
    if is_due {
        return false;
    }
    review.pass(Fate::Done);
    state.scroll = 0;
    state.notice = Some(Notice::hint(
        "It was dealt with elsewhere already, and stays so",
    ));
    true
}

/// The edit that finishes a row, or opens it again, and whether it finishes.
fn finish(state: &State, row: Row, mint: &mut Mint, today: Day) -> Option<(bool, Edit)> {
    let book = &state.book;
    if let Some(id) = row.key.id::<FollowUp>() {
        let open = book.get(id).is_none_or(FollowUp::is_open);
        let edit = if open {
            Edit::Complete(vec![id])
        } else {
            Edit::Reopen(vec![id])
        };
        Some((open, edit))
    } else if let Some(id) = row.key.id::<Contact>() {
        Some((true, in_touch(id, row.kind, mint, today)))
    } else if let Some(id) = row.key.id::<Event>() {
        match row.kind {
            Some(RowKind::Debrief) => Some((true, Edit::WaveAway(id))),
            Some(RowKind::Prepare) => Some((true, Edit::Prepare(id))),
            _ => {
                let event = book.get(id);
                let ahead = event.is_none_or(|event| event.status != EventStatus::Attended);
                Some((ahead, Edit::Attend(vec![id], ahead)))
            }
        }
    } else if let Some(id) = row.key.id::<Introduction>() {
        Some((true, Edit::Progress(vec![id], None)))
    } else {
        let id = row.key.id::<Goal>()?;
        let reached = book.get(id).is_some_and(Goal::is_closed);
        let status = if reached {
            GoalStatus::Active
        } else {
            GoalStatus::Reached
        };
        Some((!reached, Edit::CloseGoals(vec![id], status)))
    }
}

/// The edit that says: we were in touch today. A greeting on somebody's day came from me.
fn in_touch(id: Id<Contact>, kind: Option<RowKind>, mint: &mut Mint, today: Day) -> Edit {
    let mut log = Log::in_touch(id, mint, today);
    if kind == Some(RowKind::Date) {
        log.interaction.direction = Direction::FromMe;
    }
    Edit::Log(Box::new(log))
}

/// Opens the line in which the focused pane is added to.
pub(super) fn add(state: &mut State, moment: &Moment) {
    let mut mint = moment.mint;
    let record: Record = match state.focus {
        Pane::FollowUps => return open_line(state, Purpose::FollowUp, None),
        Pane::Contacts => return open_line(state, Purpose::Contact, None),
        Pane::Events => return open_line(state, Purpose::Event, None),
        Pane::Goals => return open_line(state, Purpose::Goal, None),
        Pane::Platforms => Platform::new(mint.id(), "").into(),
        Pane::Introductions => return open_line(state, Purpose::Introduction, None),
        Pane::Resources => Resource::new(mint.id(), "").into(),
    };
    open_form(state, record, true, moment);
}

/// Opens the form of the profile, which is made where there is none yet.
pub(super) fn profile(state: &mut State, moment: &Moment) {
    let there = state.book.all::<Profile>().values().next().cloned();
    let is_new = there.is_none();
    open_form(state, there.unwrap_or_default().into(), is_new, moment);
}

pub(super) fn add_follow_up(state: &mut State) {
    let about = state.subject();
    leave_marked(state);
    open_line(state, Purpose::FollowUp, about);
}

/// Opens the line in which a talk is logged; on a platform, the menu of what was done there, which has the
/// line as well.
pub(super) fn log(state: &mut State) {
    let on_platform = state
        .subject()
        .is_some_and(|key| key.kind == Kind::Platform);
    if on_platform && !layer::leave_menu(state) {
        layer::menu(state, About::Engagement);
        return;
    }
    let with_people = [Kind::Contact, Kind::FollowUp, Kind::Event];
    let about = state
        .subject()
        .filter(|key| with_people.contains(&key.kind));
    leave_marked(state);
    open_line(state, Purpose::Log, about);
}

/// What is said of an act on one row where others are marked.
const ALONE: &str = "This is about the selected row alone; the marked ones stay as they are";

/// Says that what was begun is about the selected row alone, where others are marked.
pub(super) fn leave_marked(state: &mut State) {
    let alone: Vec<Row> = state.selected().into_iter().collect();
    if state.targets() != alone {
        state.notice = Some(Notice::hint(ALONE));
    }
}

/// Tells what came of something, and that it was about the selected row alone, where that was said.
pub(super) fn told(state: &mut State, told: String) {
    let was_alone = state.notice.as_ref().is_some_and(|it| it.text == ALONE);
    let told = if was_alone {
        format!("{told}. {ALONE}")
    } else {
        told
    };
    state.notice = Some(Notice::told(told));
}

pub(super) fn open_line(state: &mut State, purpose: Purpose, about: Option<Key>) {
    let line = Line::new(purpose, about, &state.book, &state.wishes, state.today);
    state.overlays.push(Overlay::Line(Box::new(line)));
}

pub(super) fn edit(state: &mut State, moment: &Moment) {
    let Some(record) = state.subject().and_then(|key| state.book.record(key)) else {
        return;
    };
    leave_marked(state);
    open_form(state, record, false, moment);
    let looks_back = verb::looks_back(state);
    if let Some(Overlay::Form(form)) = state.overlays.last_mut()
        && looks_back
    {
        let learned = form.entries.iter().position(|it| it.label == "Learned");
        form.at = learned.unwrap_or_default();
        form.echo(&state.book, &state.wishes, moment);
    }
}

/// Opens the form of a record.
pub(super) fn open_form(state: &mut State, record: Record, is_new: bool, moment: &Moment) {
    if let Some(subject) = Subject::of(record) {
        let mut form = Form::new(subject, Vec::new(), is_new, &state.book);
        form.echo(&state.book, &state.wishes, moment);
        state.overlays.push(Overlay::Form(Box::new(form)));
    }
}

/// Deletes the selected or marked records. What stands on the agenda is dropped from it instead, which
/// never takes a contact or an event away.
pub(super) fn delete(state: &mut State, moment: &Moment) {
    if staying::refuse(state, moment) || sheet::keep_apart(state, moment) {
        return;
    }
    let edits = state.targets().into_iter().filter_map(drop);
    let Some(edit) = many::gather(edits) else {
        return;
    };
    if let Some(question) = warning(state, &many::deleted(&edit)) {
        let deed = Deed::Edit(Box::new(edit));
        let confirm = Confirm {
            question,
            yes: "delete",
            no: "keep",
            on_yes: false,
            deed,
        };
        state.overlays.push(Overlay::Confirm(confirm));
        return;
    }
    act(state, edit, Fate::Settled, moment);
}

/// The edit that takes a row away.
fn drop(row: Row) -> Option<Edit> {
    match (row.kind, row.key.kind) {
        (_, Kind::FollowUp) => row.key.id().map(|id| Edit::Drop(vec![id])),
        (Some(RowKind::Debrief), _) => row.key.id().map(Edit::WaveAway),
        (Some(RowKind::Cadence), Kind::Contact) => row
            .key
            .id()
            .map(|id| Edit::SetCadence(vec![id], Cadence::Ambient)),
        (Some(_), Kind::Contact | Kind::Event) => None,
        _ => Some(Edit::Delete(vec![row.key])),
    }
}

/// The question to ask before a deletion takes other records along.
fn warning(state: &State, keys: &[Key]) -> Option<String> {
    let along: BTreeSet<Key> = keys
        .iter()
        .flat_map(|key| goes_along(&state.book, *key))
        .filter(|key| !keys.contains(key))
        .collect();
    let count = |kind: Kind| along.iter().filter(|other| other.kind == kind).count();
    let parts: Vec<String> = [
        (Kind::FollowUp, "follow-up"),
        (Kind::Interaction, "talk"),
        (Kind::Introduction, "introduction"),
    ]
    .into_iter()
    .filter_map(|(kind, word)| match count(kind) {
        0 => None,
        1 => Some(format!("1 {word}")),
        many => Some(format!("{many} {word}s")),
    })
    .collect();
    let (what, it) = match keys {
        [only] if only.kind == Kind::Contact => (state.book.name(*only)?.to_owned(), "them"),
        [only] => (state.book.name(*only)?.to_owned(), "it"),
        [first, ..] => (format!("{} {}", keys.len(), first.kind.plural()), "them"),
        [] => return None,
    };
    (!parts.is_empty()).then(|| format!("Delete {what} and with {it} {}?", parts.join(", ")))
}

pub(super) fn choose_cadence(state: &mut State) {
    layer::menu(state, About::Cadence);
}

/// Sets the cadence of the contact that the keys act on.
pub(super) fn keep(state: &mut State, cadence: Cadence, moment: &Moment) {
    layer::leave_menu(state);
    let people = state.people();
    let is_card = state
        .selected()
        .is_some_and(|row| row.kind == Some(RowKind::Cadence));
    let edit = Edit::SetCadence(people, cadence);
    if is_card {
        act(state, edit, Fate::Settled, moment);
    } else if super::commit::commit(state, edit, moment) && !state.is_walked() {
        state.lists.of_pane_mut(state.focus).unmark();
    }
}
