//! `netgrow log`: a conversation in one sentence of the capture grammar.

use clap::Args;

use crate::app::Clock;
use crate::language::capture::{self, Purpose, Setting};
use crate::state::Wishes;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::doubted::doubted;
use super::out;

/// Log a conversation in one sentence.
#[derive(Debug, Args)]
pub struct Log {
    /// What happened and with whom, for example: coffee with Ana yesterday: her team hires #hiring >fri send the deck
    #[arg(required = true, value_name = "SENTENCE")]
    sentence: Vec<String>,
    /// Add people, platforms and events that are not known yet.
    #[arg(long)]
    new: bool,
}

impl Log {
    pub(super) fn run(self, place: &Place, clock: Clock, wishes: &Wishes) -> Result<(), Failure> {
        let mut desk = Desk::open(place, clock)?;
        let sentence = self.sentence.join(" ");
        let calendar = wishes.calendar(desk.today());
        let change = desk.edit(|book, moment| {
            let setting = Setting {
                book,
                calendar,
                cadences: &wishes.cadences,
                about: None,
                chosen: &[],
                create: self.new,
            };
            let reading = capture::read(&sentence, Purpose::Log, &setting);
            reading
                .edit(book, moment)
                .map_err(|doubt| doubted(doubt, book))
        })?;
        out::say(change.describe())?;
        desk.close()
    }
}
