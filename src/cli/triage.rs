//! `netgrow triage`: about whom to decide first, in the order in which the app shows their cards, and why.

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::book::{Book, Contact, Day};
use crate::insight::briefing;
use crate::insight::relevance::{self, Relevance};
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::due::number;
use super::facts;
use super::out::{self, Lines};

/// Say about whom to decide first how often to be in touch, and why.
#[derive(Debug, Args)]
pub struct Triage {
    /// How many people at most.
    #[arg(long, value_name = "N", value_parser = number)]
    limit: Option<usize>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Triage {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        let all = relevance::queue(book, today);
        let cards = all.iter().take(self.limit.unwrap_or(usize::MAX));
        let cards = cards.filter_map(|card| Some((card, book.get(card.who)?)));
        if self.json {
            let all = cards.map(|(card, contact)| as_json(card, contact, book, today));
            return out::json(&all.collect::<Vec<Value>>());
        }
        let mut lines = Lines::new();
        let mut shown = 0;
        for (card, contact) in cards {
            shown += 1;
            lines.loud(&contact.name);
            let role = briefing::role(contact);
            if !role.is_empty() {
                lines.line(&format!("  {role}"));
            }
            for reason in &card.reasons {
                lines.line(&format!("  {}", reason.words(book, contact, today)));
            }
        }
        match all.len().saturating_sub(shown) {
            0 if shown == 0 => lines.line("Nobody waits: you have decided about everybody."),
            0 => {}
            more => lines.line(&format!("{more} more")),
        }
        lines.print()
    }
}

fn as_json(card: &Relevance, contact: &Contact, book: &Book, today: Day) -> Value {
    let reasons = relevance::facts(book, card, today);
    json!({
        "contact": card.who.to_string(),
        "name": contact.name,
        "why": reasons.iter().map(facts::told).collect::<Vec<Value>>(),
    })
}
