//! `netgrow matches`: who should meet, as somebody looks for what somebody else offers.

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::insight::matches::{self, Match};
use crate::insight::{briefing, introductions};
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::out::{self, Lines};

/// Say who should meet: who looks for what somebody else offers or knows.
#[derive(Debug, Args)]
pub struct Matches {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Matches {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        let all = matches::all(book, today);
        let burdens = |it: &Match| -> Vec<String> {
            let loads = [it.seeker, it.giver].into_iter();
            let loads = loads.filter_map(|id| introductions::load_with_one_more(book, id, today));
            loads.map(|load| load.words).collect()
        };
        if self.json {
            let all: Vec<Value> = all
                .iter()
                .map(|it| {
                    json!({
                        "seeker": it.seeker.to_string(),
                        "need": it.need,
                        "giver": it.giver.to_string(),
                        "gift": it.gift,
                        "offered": it.is_offered,
                        "why": it.why(book),
                        "asked_lately": burdens(it),
                    })
                })
                .collect();
            return out::json(&all);
        }
        let mut lines = Lines::new();
        for it in &all {
            lines.line(&it.why(book));
            for who in [it.seeker, it.giver] {
                let name = book.name(who.into()).unwrap_or_default();
                let last = match briefing::last_word(book, who, today) {
                    never if book.last_talk(who, today).is_none() => never,
                    ago => format!("last talk {ago}"),
                };
                lines.line(&format!("  {name}: {last}"));
            }
            for burden in burdens(it) {
                lines.line(&format!("  {burden}"));
            }
        }
        if all.is_empty() {
            lines.line("Nobody looks for what somebody else offers.");
        }
        lines.print()
    }
}
