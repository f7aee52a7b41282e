//! Who should meet: two a line, with the reason and what weighs on them below it.

use super::{Line, Part, shown};
use crate::book::{Book, Contact, Day, Id};
use crate::insight::introductions;
use crate::insight::matches::{self, Match};

/// Those who should meet.
pub(super) fn part(book: &Book, today: Day) -> Part {
    let name = |id: Id<Contact>| book.name(id.into()).unwrap_or_default();
    let line = |it: Match| {
        let names = format!("{} and {}", name(it.seeker), name(it.giver));
        let burden = [it.seeker, it.giver].into_iter();
        let burden = burden.filter_map(|id| introductions::load_with_one_more(book, id, today));
        let mind: Vec<String> = burden.map(|load| load.words).collect();
        Line {
            why: it.why(book),
            mind: mind.join(", "),
            meet: Some(it.clone()),
            ..Line::new(it.seeker.into(), names)
        }
    };
    let (lines, note) = shown(matches::all(book, today), line);
    let note = if lines.is_empty() {
        "Nobody looks for what somebody else offers. What a person needs, offers and is an expert in \
         stands in the form of the contact."
            .to_owned()
    } else {
        note
    };
    Part {
        note,
        lines,
        ..Part::default()
    }
}
