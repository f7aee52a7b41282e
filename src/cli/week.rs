//! `netgrow review`: the weekly review as Markdown, a page by strategy with what was done, what slipped and what
//! comes next, and what was answered about the week.

use serde_json::{Map, Value, json};

use crate::app::Clock;
use crate::book::{Day, Review};
use crate::insight::agenda::Agenda;
use crate::insight::fact::Fact;
use crate::insight::progress::{Tally, monday};
use crate::insight::week::{self, Week};
use crate::language::day::{self, Lean};
use crate::state::Wishes;
use crate::store::Place;

use super::desk::{Desk, Failure};
use super::facts;
use super::out;

/// Prints a week: that of a day, or the one to look back on.
pub(super) fn run(
    of: Option<&str>,
    json: bool,
    place: &Place,
    clock: Clock,
    wishes: &Wishes,
) -> Result<(), Failure> {
    let desk = Desk::open(place, clock)?;
    if json {
        let found = found(&desk, of, wishes)?;
        let review = week::answers(&desk.book, found.first);
        return out::json(&as_json(&found, review));
    }
    let (_, page) = written(&desk, of, wishes)?;
    out::write(page.as_bytes())
}

/// A week as Markdown, and its first day.
pub(super) fn written(
    desk: &Desk,
    of: Option<&str>,
    wishes: &Wishes,
) -> Result<(Day, String), Failure> {
    let found = found(desk, of, wishes)?;
    Ok((found.first, week::page(&desk.book, &found)))
}

fn found(desk: &Desk, of: Option<&str>, wishes: &Wishes) -> Result<Week, Failure> {
    let (book, today) = (&desk.book, desk.today());
    let first = match of {
        Some(typed) => {
            let day = day::read_leaning(typed, wishes.calendar(today), Lean::Back);
            monday(day.map_err(|error| Failure::Said(error.to_string()))?)
        }
        None => week::to_look_at(book, today),
    };
    let (tally, agenda) = (Tally::of(book, today), Agenda::of(book, today));
    Ok(week::of(book, &tally, &agenda, first))
}

fn as_json(found: &Week, review: Option<&Review>) -> Value {
    let counted = |of: &[Fact]| -> Vec<Value> { of.iter().map(facts::told).collect() };
    let chapters = found.chapters.iter().map(|chapter| {
        let of = json!({
            "title": chapter.strategy.title(),
            "done": counted(&chapter.done),
            "slipped": counted(&chapter.slipped),
            "next": counted(&chapter.next),
        });
        (chapter.strategy.word().to_owned(), of)
    });
    let answers = Review::QUESTIONS.map(|question| {
        json!({ "question": question, "answer": review.map_or("", |it| it.answer(question)) })
    });
    json!({
        "first": found.first.to_string(),
        "last": found.last.to_string(),
        "strategies": chapters.collect::<Map<String, Value>>(),
        "answers": answers,
    })
}
