//! `netgrow stats`: the numbers of the pictures of insights, section by section, each with the records that make
//! it.

use clap::Args;
use serde_json::{Value, json};

use crate::app::Clock;
use crate::insight::agenda::Agenda;
use crate::insight::pictures::{self, Art, Picture};
use crate::insight::platforms::Yields;
use crate::insight::progress::Tally;
use crate::store::Place;
use crate::text;

use super::desk::{Desk, Failure};
use super::facts;
use super::out::{self, Lines};

/// Tell the numbers behind the insights: talks, what lies ahead, cadences, give and take, goals, platforms.
#[derive(Debug, Args)]
pub struct Stats {
    /// Print JSON, each number with the ids of the records that make it.
    #[arg(long)]
    json: bool,
}

impl Stats {
    pub(super) fn run(self, place: &Place, clock: Clock) -> Result<(), Failure> {
        let desk = Desk::open(place, clock)?;
        let (book, today) = (&desk.book, desk.today());
        let (agenda, tally) = (Agenda::of(book, today), Tally::of(book, today));
        let yields = Yields::of(book, today);
        let pictures = pictures::with_all_records(book, &agenda, &tally, &yields, today);
        if self.json {
            let all: Vec<Value> = pictures.iter().map(of_picture).collect();
            return out::json(&all);
        }
        let mut lines = Lines::new();
        for picture in &pictures {
            lines.gap();
            lines.loud(picture.art.title());
            lines.line(&format!("  {}", picture.whole.words));
            tell(&mut lines, picture);
        }
        lines.print()
    }
}

/// The numbers of a picture, a line each step; of the year, only the days on which there was anything.
fn tell(lines: &mut Lines, picture: &Picture) {
    let is_year = matches!(picture.art, Art::Year(_));
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    for step in &picture.steps {
        for number in step {
            if is_year && number.fact.number == 0 {
                continue;
            }
            let words = number.fact.words.clone();
            match told.last_mut() {
                Some((of, said)) if *of == number.of && !is_year => said.push(words),
                _ => told.push((number.of.clone(), vec![words])),
            }
        }
    }
    let width = |of: &str| text::width(&text::clean(of));
    let widest = told.iter().map(|(of, _)| width(of)).max().unwrap_or(0);
    for (of, said) in told {
        let of = text::pad(&text::clean(&of), widest);
        lines.line(&format!("  {of}  {}", said.join(", ")));
    }
}

fn of_picture(picture: &Picture) -> Value {
    let numbers = picture.steps.iter().flatten();
    let numbers = numbers.map(|number| {
        let mut fact = facts::told(&number.fact);
        if let Value::Object(map) = &mut fact {
            map.shift_insert(0, "name".to_owned(), json!(number.of));
        }
        fact
    });
    json!({
        "picture": picture.art.word(),
        "title": picture.art.title(),
        "whole": facts::told(&picture.whole),
        "numbers": numbers.collect::<Vec<Value>>(),
    })
}
