//! `netgrow path-to`: who could introduce me to a person, to somebody at a company, or to an expert.

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::book::{Book, Contact, Day, Id};
use crate::insight::briefing;
use crate::insight::path::{self, Way};
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::out::{self, Lines};

/// Say who could introduce you to a person, to somebody at a company, or to an expert.
#[derive(Debug, Args)]
pub struct PathTo {
    /// A person, a company or a topic.
    #[arg(required = true, value_name = "WHO")]
    who: Vec<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl PathTo {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        let target = path::target(book, &self.who.join(" "))?;
        let ways = path::ways(book, &target, today);
        if self.json {
            let ways: Vec<Value> = ways.iter().map(|way| as_json(book, way)).collect();
            return out::json(&ways);
        }
        let mut lines = Lines::new();
        for way in &ways {
            let people = way.people.iter().filter_map(|id| {
                let name = book.name((*id).into())?;
                Some(format!(
                    "{name} ({})",
                    briefing::last_word(book, *id, today)
                ))
            });
            let people: Vec<String> = people.collect();
            lines.loud(&people.join(", then "));
            for tie in &way.ties {
                lines.line(&format!("  {tie}"));
            }
        }
        if ways.is_empty() {
            let name = target.name(book);
            lines.line(&format!(
                "Nobody you talk to is tied to {name} in your records."
            ));
        }
        lines.print()
    }
}

fn names(book: &Book, people: &[Id<Contact>]) -> Vec<String> {
    let names = people.iter().filter_map(|id| book.name((*id).into()));
    names.map(ToOwned::to_owned).collect()
}

fn as_json(book: &Book, way: &Way) -> Value {
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let ids: Vec<String> = way.people.iter().map(ToString::to_string).collect();
    json!({
        "people": ids,
        "names": names(book, &way.people),
        "ties": way.ties,
        "last_word": day(way.last_with_first()),
        "last_words": way.last.iter().copied().map(day).collect::<Vec<_>>(),
    })
}
