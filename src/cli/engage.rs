//! `netgrow engage`: note something done on a platform.

use clap::Args;

use crate::app::Clock;
use crate::book::platform::{Engagement, EngagementKind};
use crate::book::word::UnknownWord;
use crate::book::{Edit, Kind};
use crate::language::{engagement, reference};
use crate::state::Wishes;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::out;

/// Note something done on a platform.
#[derive(Debug, Args)]
pub struct Engage {
    /// The platform: its name, its id, or a unique part of one.
    platform: String,
    /// post, comment, share, message, group or reaction.
    kind: String,
    /// What it was, and before a colon the day, where it was not today: yesterday: under Ana's post.
    words: Vec<String>,
}

impl Engage {
    pub(super) fn run(self, place: &Place, clock: Clock, wishes: &Wishes) -> Result<(), Failure> {
        let mut desk = Desk::open(place, clock)?;
        let kind: EngagementKind = self
            .kind
            .parse()
            .map_err(|error: UnknownWord| Failure::Said(error.to_string()))?;
        let deed = engagement::read(&self.words.join(" "), wishes.calendar(desk.today()))
            .map_err(Failure::Said)?;
        let change = desk.edit(|book, _| {
            let key = reference::find(book, &self.platform, &[Kind::Platform])?;
            let on = key
                .id()
                .ok_or_else(|| Failure::Said("that is no platform".to_owned()))?;
            let done = Engagement::new(deed.day, kind, deed.what.clone());
            Ok(Edit::Engage(on, done))
        })?;
        out::say(change.describe())?;
        desk.close()
    }
}
