//! `netgrow done`: finish a follow-up, attend an event, reach a goal, move an introduction on.

use clap::Args;

use crate::app::Clock;
use crate::book::goal::GoalStatus;
use crate::book::{Edit, Kind};
use crate::language::reference;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::out;

/// Finish a follow-up, attend an event, reach a goal, move an introduction on.
#[derive(Debug, Args)]
pub struct Done {
    /// Its id, a unique part of the id, or its words.
    #[arg(required = true, value_name = "ID")]
    id: Vec<String>,
}

impl Done {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let mut desk = Desk::open(place, clock)?;
        let said = self.id.join(" ");
        let change = desk.edit(|book, _| {
            let kinds = [Kind::FollowUp, Kind::Event, Kind::Goal, Kind::Introduction];
            let key = reference::find(book, &said, &kinds)?;
            let edit = key
                .id()
                .map(|id| Edit::Complete(vec![id]))
                .or_else(|| key.id().map(|id| Edit::Attend(vec![id], true)))
                .or_else(|| {
                    key.id()
                        .map(|id| Edit::CloseGoals(vec![id], GoalStatus::Reached))
                })
                .or_else(|| key.id().map(|id| Edit::Progress(vec![id], None)));
            edit.ok_or_else(|| Failure::Said(format!("a {} can’t be done", key.kind)))
        })?;
        out::say(change.describe())?;
        desk.close()
    }
}
