//! The board of mentors: a part for each stage, with those who are there.

use super::{Line, Part};
use crate::book::contact::Stage;
use crate::book::{Book, Day};
use crate::insight::mentors;
use crate::language::day;

/// The stages.
pub(super) fn parts(book: &Book, today: Day) -> Vec<Part> {
    let tracks = mentors::tracks(book, today);
    if tracks.is_empty() {
        let note = "Nobody is on the mentor track yet. ‹progress› on a contact puts them there";
        return vec![Part {
            note: note.to_owned(),
            ..Part::default()
        }];
    }
    let part = |stage: Stage| {
        let here = tracks.iter().filter(|track| track.stage == stage);
        let lines: Vec<Line> = here
            .map(|track| Line {
                more: track.next.clone(),
                word: track
                    .last
                    .map_or_else(|| "no talk yet".to_owned(), |on| day::ago(on, today)),
                why: track.stands.clone(),
                ..Line::new(
                    track.who.into(),
                    book.name(track.who.into()).unwrap_or_default(),
                )
            })
            .collect();
        let stage = stage.to_string();
        let mut letters = stage.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        Part {
            heading: format!("{}{}", first.unwrap_or_default(), letters.as_str()),
            lines,
            ..Part::default()
        }
    };
    Stage::ALL.iter().copied().map(part).collect()
}
