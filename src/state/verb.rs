//! What finishing and taking away come to for the selected row: one is in touch with a person, has attended an
//! event, reached a goal. The same keys do it, and the word for it is told before they are pressed.

use crate::book::event::EventStatus;
use crate::book::{Event, FollowUp, Goal, Kind};
use crate::insight::agenda::RowKind;

use super::State;

/// The word for finishing the selected row.
pub fn finishing(state: &State) -> Option<&'static str> {
    let row = state.selected()?;
    let book = &state.book;
    Some(match (row.kind, row.key.kind) {
        _ if state.targets().len() > 1 => return None,
        (Some(RowKind::Prepare), _) => "all prepared",
        (Some(RowKind::Debrief), _) => "no debrief",
        (Some(RowKind::Date), _) => "greeted",
        (_, Kind::Contact) => "in touch",
        (_, Kind::Event) => {
            let event = row.key.id().and_then(|id| book.get::<Event>(id))?;
            if event.status == EventStatus::Attended {
                "not attended"
            } else {
                "attended"
            }
        }
        (_, Kind::Goal) => {
            let goal = row.key.id().and_then(|id| book.get::<Goal>(id))?;
            if goal.is_closed() {
                "take up again"
            } else {
                "reached"
            }
        }
        (_, Kind::FollowUp) => {
            let follow_up = row.key.id().and_then(|id| book.get::<FollowUp>(id))?;
            if follow_up.is_open() {
                "done"
            } else {
                "open again"
            }
        }
        (_, Kind::Introduction) => "next step",
        _ => return None,
    })
}

/// Whether the selected event is over and was gone to, with nothing written down of it yet: then changing it is
/// looking back on it.
pub fn looks_back(state: &State) -> bool {
    let Some(row) = state.selected() else {
        return false;
    };
    let event = row.key.id().and_then(|id| state.book.get::<Event>(id));
    row.kind == Some(RowKind::Debrief)
        || event.is_some_and(|it| {
            let is_over = it.last_day() < state.today;
            is_over && it.status == EventStatus::Attended && it.debrief.is_none()
        })
}

/// The word for taking the selected row away.
pub fn dropping(state: &State) -> Option<&'static str> {
    let row = state.selected()?;
    match (row.kind, row.key.kind) {
        _ if state.targets().len() > 1 || state.view.is_some() => None,
        (Some(RowKind::Debrief), _) => Some("no debrief"),
        (Some(_), Kind::Contact) => Some("no reminders"),
        (_, Kind::FollowUp) => None,
        _ => Some("delete"),
    }
}
