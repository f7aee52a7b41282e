//! `netgrow done`: finish a follow-up, attend an event, reach a goal, move an introduction on; of a contact,
//! that you were in touch.

use clap::Args;

use crate::app::Clock;
use crate::book::edit::Log;
use crate::book::goal::GoalStatus;
use crate::book::{Edit, Kind};
use crate::language::reference;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::out;

/// Finish a follow-up, attend an event, reach a goal, move an introduction on; note a talk with a contact.
#[derive(Debug, Args)]
pub struct Done {
    /// Its id, a unique part of the id, or its words; a name for a talk today.
    #[arg(required = true, value_name = "ID")]
    id: Vec<String>,
    /// Of an event: what you learned there, as its debrief.
    #[arg(long, value_name = "TEXT", default_value = "")]
    learned: String,
    /// Of an event: whether it was worth the time.
    #[arg(long, value_parser = ["yes", "no"])]
    worth: Option<String>,
}

/// What can be done.
const KINDS: [Kind; 5] = [
    Kind::FollowUp,
    Kind::Contact,
    Kind::Event,
    Kind::Goal,
    Kind::Introduction,
];

impl Done {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let mut desk = Desk::open(place, clock)?;
        let said = self.id.join(" ");
        let is_debrief = !self.learned.is_empty() || self.worth.is_some();
        let change = desk.edit(|book, moment| {
            if is_debrief {
                let key = reference::find(book, &said, &[Kind::Event])?;
                let worth = self.worth.as_deref().map(|worth| worth == "yes");
                let event = key
                    .id()
                    .map(|id| Edit::Debrief(id, self.learned.clone(), worth));
                return event
                    .ok_or_else(|| Failure::Said("only an event has a debrief".to_owned()));
            }
            let key = reference::find_open(book, &said, &KINDS)?;
            let mut mint = moment.mint;
            let edit = key
                .id()
                .map(|id| Edit::Complete(vec![id]))
                .or_else(|| key.id().map(|id| Edit::Attend(vec![id], true)))
                .or_else(|| {
                    key.id()
                        .map(|id| Edit::CloseGoals(vec![id], GoalStatus::Reached))
                })
                .or_else(|| key.id().map(|id| Edit::Progress(vec![id], None)))
                .or_else(|| {
                    let log = Log::in_touch(key.id()?, &mut mint, moment.today);
                    Some(Edit::Log(Box::new(log)))
                });
            edit.ok_or_else(|| Failure::Said(format!("a {} can’t be done", key.kind)))
        })?;
        out::say(change.describe())?;
        desk.close()
    }
}
