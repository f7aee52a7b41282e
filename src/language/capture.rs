//! The capture grammar: one line that adds or logs, read as it is typed. [`read`] never fails: it gives
//! what is understood, piece by piece, and what is doubtful; [`Reading::edit`] turns it into the edit.
//! What the grammar can say stands in [`grammar`](super::grammar).

mod captured;
mod channel;
mod contact;
mod doubt;
mod draft;
mod edit;
mod event;
mod follow_up;
mod goal;
mod introduction;
mod keeping;
mod log;
mod noted;
mod parts;
mod people;
mod purpose;
mod reading;
mod scene;
mod sentence;
mod when;

use std::borrow::Cow;

use crate::book::{Book, Contact, Day, Key};

use crate::language::cadences::Cadences;
use crate::language::day::Calendar;

pub use doubt::Doubt;
use parts::{Mark, Part};
pub use purpose::Purpose;
pub use reading::{Piece, Reading, Role};

/// What a line is read by.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The records that names lead to.
    pub book: &'a Book,
    /// The day, and how days are written.
    pub calendar: Calendar,
    /// The cadences of new contacts.
    pub cadences: &'a Cadences,
    /// The record the line was started from.
    pub about: Option<Key>,
    /// Names that could mean several people, and who was meant.
    pub chosen: &'a [(String, Key)],
    /// Whether people and platforms that are not known are made, rather than doubted.
    pub create: bool,
}

impl Setting<'_> {
    /// The day.
    const fn today(&self) -> Day {
        self.calendar.today
    }
}

/// Reads a line.
pub fn read(text: &str, purpose: Purpose, setting: &Setting) -> Reading {
    let mut reading = Reading::default();
    let (owed, line) = match purpose {
        Purpose::FollowUp => follow_up::owed(text),
        _ => (None, Cow::Borrowed(text)),
    };
    let parts = parts::split(&line, setting.book);
    let (told, misplaced): (Vec<Part>, Vec<Part>) =
        parts.into_iter().partition(|part| purpose.has(part.mark));
    let noted = noted::read(&told, setting, &mut reading);
    let plain = parts::plain(&told);
    let scene = scene::Scene::new(setting);
    reading.draft = match purpose {
        Purpose::Log => log::read(&plain, noted, &scene, &mut reading),
        Purpose::Contact => contact::read(&plain, noted, &scene, &mut reading),
        Purpose::Goal => goal::read(&plain, noted, setting, &mut reading),
        Purpose::Event => event::read(&plain, noted, setting, &mut reading),
        Purpose::FollowUp => follow_up::read(&plain, owed, noted, &scene, &mut reading),
        Purpose::Introduction => introduction::read(&plain, &scene, &mut reading),
    };
    keeping::unsaid(setting.cadences, &mut reading);
    let unused = told.iter().filter(|part| part.mark == Mark::Cadence);
    let unused = unused.filter(|_| reading.doubts.is_empty() && reading.draft.knows_everybody());
    let misplaced: Vec<Doubt> = misplaced
        .iter()
        .chain(unused)
        .map(|part| Doubt::OutOfPlace {
            mark: part.first_word(&line).to_owned(),
            what: purpose.what(),
        })
        .collect();
    reading.doubts.extend(misplaced);
    for piece in &mut reading.pieces {
        // What is implied stands nowhere in the line, and is told behind it.
        piece.span = piece.span.start.min(text.len())..piece.span.end.min(text.len());
    }
    reading.pieces.sort_by_key(|piece| piece.span.start);
    reading.part(text);
    reading
}

/// "Ana Lima · Acme".
fn who(book: &Book, key: Key) -> String {
    let contact = key.id().and_then(|id| book.get::<Contact>(id));
    contact.map_or_else(String::new, |it| {
        if it.company.is_empty() {
            it.name.clone()
        } else {
            format!("{} · {}", it.name, it.company)
        }
    })
}
