//! Who could introduce me to somebody: the ways, the shortest first, a part for each length.

use super::{Line, Part};
use crate::book::{Book, Day};
use crate::insight::path::{self, Target, Way};
use crate::insight::{balance, introductions, naming};
use crate::language::day;

/// The ways to somebody.
pub(super) fn parts(book: &Book, target: &Target, today: Day) -> Vec<Part> {
    let ways = path::ways(book, target, today);
    if ways.is_empty() {
        let note = format!(
            "Nobody you talk to is tied to {} in your records. Through whom you met somebody, where they \
             work and who was introduced to whom makes the ways.",
            target.name(book)
        );
        return vec![Part {
            note,
            ..Part::default()
        }];
    }
    let line = |way: &Way| {
        let names: Vec<&str> = way
            .people
            .iter()
            .filter_map(|id| book.name((*id).into()))
            .collect();
        let first = way.people.first()?;
        let burden = introductions::load_with_one_more(book, *first, today);
        let asks = balance::before_asking(book, *first, today);
        let mind: Vec<String> = burden
            .map(|load| load.words)
            .into_iter()
            .chain(asks)
            .filter(|_| way.people.len() > 1)
            .collect();
        Some(Line {
            why: why(book, way, today),
            word: ago(way.last_with_first(), today),
            mind: mind.join(". "),
            ..Line::new((*first).into(), names.join(", then "))
        })
    };
    let heading = |over: usize| match over {
        1 => "You know them".to_owned(),
        2 => "Through one person".to_owned(),
        many => format!("Through {} people", many - 1),
    };
    let mut parts: Vec<Part> = Vec::new();
    for of_one_length in ways.chunk_by(|one, other| one.people.len() == other.people.len()) {
        let over = of_one_length.first().map_or(1, |way| way.people.len());
        parts.push(Part {
            heading: heading(over),
            lines: of_one_length.iter().filter_map(line).collect(),
            ..Part::default()
        });
    }
    parts
}

/// How each knows the next, and the last word with those beyond the first.
fn why(book: &Book, way: &Way, today: Day) -> String {
    let mut said = way.ties.clone();
    let beyond = way.people.iter().zip(&way.last).skip(1);
    said.extend(beyond.filter_map(|(id, last)| {
        let name = naming::given_name(book.name((*id).into())?);
        Some(match last {
            Some(_) => format!("last word with {name} {}", ago(*last, today)),
            None => format!("no word with {name} yet"),
        })
    }));
    said.join(", ")
}

fn ago(day: Option<Day>, today: Day) -> String {
    day.map(|on| day::ago(on, today)).unwrap_or_default()
}
