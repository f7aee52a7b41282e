//! Give and take with everybody: what was given, received, asked and promised, a part for each.

use super::{Line, Part, shown};
use crate::book::{Book, Day, Kind};
use crate::insight::balance::{self, Exchange};

/// All that went to and fro.
pub(super) fn parts(book: &Book, today: Day) -> Vec<Part> {
    let mut all = balance::over_all(book, today);
    let part = |way: balance::Way| {
        let counted = balance::sum(&all, way, today);
        let of: Vec<Exchange> = all.extract_if(.., |it| it.way == way).collect();
        let line = |it: Exchange| {
            let people = match it.of.kind {
                Kind::Introduction => Vec::new(),
                _ => book.people(it.of),
            };
            let names: Vec<&str> = people
                .iter()
                .filter_map(|id| book.name((*id).into()))
                .collect();
            Line {
                more: names.join(", "),
                word: it.when(today),
                ..Line::new(it.of, it.what.clone())
            }
        };
        let (lines, note) = shown(of, line);
        let words = counted.as_ref().map_or("", |fact| &fact.words);
        Part {
            heading: format!("{}, {words}", way.title()),
            note,
            lines,
            counted,
        }
    };
    let parts: Vec<Part> = balance::Way::ALL.into_iter().map(part).collect();
    let parts = parts.into_iter().filter(|part| !part.lines.is_empty());
    let parts: Vec<Part> = parts.collect();
    if parts.is_empty() {
        let note = "Nothing is noted yet. In the line of a talk, gave: got: and asked: say what went to and \
                    fro, > and < what was promised.";
        return vec![Part {
            note: note.to_owned(),
            ..Part::default()
        }];
    }
    parts
}
