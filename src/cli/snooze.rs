//! `netgrow snooze`: put a follow-up or a contact off until a day.

use clap::Args;

use crate::app::Clock;
use crate::book::{Edit, Kind};
use crate::language::{day, reference};
use crate::state::Wishes;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::out;

/// Put a follow-up or a contact off until a day.
#[derive(Debug, Args)]
pub struct Snooze {
    /// Its id, a unique part of the id, or its name.
    id: String,
    /// Until when: fri, +3d, 2w, 12 nov, 2026-12-01.
    #[arg(required = true, value_name = "WHEN", allow_hyphen_values = true)]
    until: Vec<String>,
}

impl Snooze {
    pub(super) fn run(self, place: &Place, clock: Clock, wishes: &Wishes) -> Result<(), Failure> {
        let mut desk = Desk::open(place, clock)?;
        let until = day::read(&self.until.join(" "), wishes.calendar(desk.today()))
            .map_err(|error| Failure::Said(error.to_string()))?;
        let change = desk.edit(|book, _| {
            let key = reference::find_open(book, &self.id, &[Kind::FollowUp, Kind::Contact])?;
            Ok(Edit::Snooze(vec![key], until))
        })?;
        out::say(change.describe())?;
        desk.close()
    }
}
