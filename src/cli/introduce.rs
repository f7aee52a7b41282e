//! `netgrow introduce`: take up the introduction of two people.

use clap::Args;

use crate::app::Clock;
use crate::book::{Contact, Edit, Id, Introduction, Kind};
use crate::insight::introductions;
use crate::language::reference;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::out;

/// Take up the introduction of two people; each step left to do becomes a follow-up.
#[derive(Debug, Args)]
pub struct Introduce {
    /// One of the two: a name, an id, or a unique part of one.
    #[arg(value_name = "ONE")]
    one: String,
    /// The other.
    #[arg(value_name = "OTHER")]
    other: String,
    /// Why they should meet.
    #[arg(long, default_value = "")]
    why: String,
}

impl Introduce {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let mut desk = Desk::open(place, clock)?;
        let today = desk.today();
        let mut burdens = Vec::new();
        for said in [&self.one, &self.other] {
            let key = reference::find(&desk.book, said, &[Kind::Contact])?;
            let load = key
                .id::<Contact>()
                .and_then(|id| introductions::load_with_one_more(&desk.book, id, today));
            burdens.extend(load.map(|load| load.words));
        }
        let change = desk.edit(|book, moment| {
            let person = |said: &str| -> Result<Id<Contact>, Failure> {
                Ok(Id::new(reference::find(book, said, &[Kind::Contact])?.id))
            };
            let between = [person(&self.one)?, person(&self.other)?];
            let mut mint = moment.mint;
            let mut it = Introduction::new(mint.id(), between);
            it.why.clone_from(&self.why);
            Ok(Edit::Introduce(Box::new(it)))
        })?;
        out::say(change.describe())?;
        for burden in burdens {
            out::warn(&burden);
        }
        desk.close()
    }
}
