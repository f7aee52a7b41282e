//! `netgrow stats`: all numbers that the screens tell of the book as a whole, section by section, each with the records
//! that make it.

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::insight::numbers::{self, Section, Told};
use crate::store::Place;
use crate::text;

use super::desk::{Desk, Failure};
use super::facts;
use super::out::{self, Lines};

/// Tell the numbers of the insights, of each platform, of staying connected, of the year online, and of give and
/// take.
#[derive(Debug, Args)]
pub struct Stats {
    /// Print JSON, each number with the ids of the records that make it.
    #[arg(long)]
    json: bool,
}

impl Stats {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let sections = numbers::all(&desk.book, desk.today());
        if self.json {
            let all: Vec<Value> = sections.iter().map(as_json).collect();
            return out::json(&all);
        }
        let mut lines = Lines::new();
        for section in &sections {
            lines.gap();
            lines.loud(section.title);
            lines.line(&format!("  {}", section.whole.words));
            tell(&mut lines, section);
        }
        lines.print()
    }
}

/// The numbers of a section, a line for all of one name; of days, only those on which there was anything.
fn tell(lines: &mut Lines, section: &Section) {
    let mut told: Vec<(&str, Vec<String>)> = Vec::new();
    for number in &section.numbers {
        let fact = &number.fact;
        let words = match section.told {
            Told::DayByDay if fact.number == 0 => continue,
            Told::Labelled => format!("{} {}", fact.label, fact.words),
            Told::DayByDay | Told::Together => fact.words.clone(),
        };
        match told.last_mut() {
            Some((of, said)) if *of == number.of && section.told != Told::DayByDay => {
                said.push(words);
            }
            _ => told.push((&number.of, vec![words])),
        }
    }
    let width = |of: &str| text::width(&text::clean(of));
    let widest = told.iter().map(|(of, _)| width(of)).max().unwrap_or(0);
    for (of, said) in told {
        let of = text::pad(&text::clean(of), widest);
        let between = match section.told {
            Told::Labelled => " · ",
            Told::DayByDay | Told::Together => ", ",
        };
        lines.line(&format!("  {of}  {}", said.join(between)));
    }
}

fn as_json(section: &Section) -> Value {
    let numbers = section.numbers.iter().map(|number| {
        let mut fact = facts::told(&number.fact);
        if let Value::Object(map) = &mut fact {
            map.shift_insert(0, "name".to_owned(), json!(number.of));
        }
        fact
    });
    json!({
        "picture": section.word,
        "title": section.title,
        "whole": facts::told(&section.whole),
        "numbers": numbers.collect::<Vec<Value>>(),
    })
}
