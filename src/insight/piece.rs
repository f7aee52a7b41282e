//! What makes a number and is no record of its own: something done on a platform, a step of a goal, a week of a
//! habit, somebody to meet at an event who is no contact. It is told in words and leads to the record that it is a part of.

use std::cmp::Reverse;

use crate::book::event::Meet;
use crate::book::goal::{Goal, Target};
use crate::book::platform::{Engagement, Platform};
use crate::book::{Book, Day, Event, Key};

use super::heat::Deed;
use super::naming;
use super::progress::Week;

/// A part of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The record.
    pub of: Key,
    /// Its day; of a week, the Monday.
    pub on: Day,
    /// What it is, in words.
    pub words: String,
}

/// What was done on a platform on days that count, the last first.
pub fn engagements(platform: &Platform, counts: impl Fn(Day) -> bool) -> Vec<Piece> {
    let done = platform.engagements.iter().filter(|one| counts(one.day));
    let piece = |one: &Engagement| Piece {
        of: Key::of(platform.id),
        on: one.day,
        words: naming::done_on(&platform.name, one.kind, &one.what),
    };
    let mut pieces: Vec<Piece> = done.map(piece).collect();
    pieces.sort_by_key(|piece| Reverse(piece.on));
    pieces
}

/// The same of something done on one of many platforms.
pub fn deed(book: &Book, deed: &Deed) -> Piece {
    let name = book.name(deed.on.into()).unwrap_or_default();
    Piece {
        of: Key::of(deed.on),
        on: deed.day,
        words: naming::done_on(name, deed.kind, &deed.what),
    }
}

/// Whom to meet at an event who is no contact yet.
pub fn strangers(event: &Event) -> Vec<Piece> {
    let strangers = event.meet.iter().filter(|meet| meet.contact.is_none());
    let piece = |meet: &Meet| Piece {
        of: Key::of(event.id),
        on: event.start,
        words: meet.name.clone(),
    };
    strangers.map(piece).collect()
}

/// Parts what counted on a day into records and, where a platform was counted, what was done on it that day.
pub fn apart(book: &Book, counted: &[(Day, Key)]) -> (Vec<Key>, Vec<Piece>) {
    let (mut records, mut pieces) = (Vec::new(), Vec::new());
    for (day, key) in counted {
        match key.id().and_then(|id| book.get::<Platform>(id)) {
            Some(platform) => pieces.extend(engagements(platform, |on| on == *day)),
            None => records.push(*key),
        }
    }
    (records, pieces)
}

/// The steps of a goal that are done, the last first.
pub fn steps(goal: &Goal) -> Vec<Piece> {
    let Target::Milestones(steps) = &goal.target else {
        return Vec::new();
    };
    let done = steps.iter().filter_map(|step| {
        Some(Piece {
            of: Key::of(goal.id),
            on: step.done?,
            words: step.text.clone(),
        })
    });
    let mut done: Vec<Piece> = done.collect();
    done.sort_by_key(|step| Reverse(step.on));
    done
}

/// The weeks in which a habit was kept, the last first.
pub fn kept(goal: &Goal, weeks: &[Week]) -> Vec<Piece> {
    let kept = weeks.iter().rev().filter(|week| week.kept);
    let piece = |week: &Week| Piece {
        of: Key::of(goal.id),
        on: week.monday,
        words: format!("the week with {}", week.done),
    };
    kept.map(piece).collect()
}
