//! The weekly review: a week chapter by chapter, what was answered about it, and the line that is selected. What
//! it shows is made when it is opened and when the book changes.

use chrono::Days;

use crate::book::{Day, Review};
use crate::insight::fact::Fact;
use crate::insight::week::{self, Strategy};

use super::action::Way;
use super::view::Ground;

/// The weekly review, and what is selected in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// What the week was.
    pub found: week::Week,
    /// What was answered about it.
    pub answers: [String; Review::QUESTIONS.len()],
    /// The place of the selected line.
    cursor: usize,
}

/// How a line of a chapter is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// It was done.
    Done,
    /// It slipped.
    Slipped,
    /// It comes next.
    Next,
}

/// A line that can be selected.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Item<'a> {
    /// Something counted, of a chapter.
    Fact(Strategy, Tense, &'a Fact),
    /// A question by its number, and what was answered.
    Question(usize, &'a str),
}

impl Week {
    /// The week to look back on.
    pub(super) fn new(ground: &Ground) -> Self {
        Self::of(ground, week::to_look_at(ground.book, ground.today))
    }

    /// The week that begins on a Monday.
    pub(super) fn of(ground: &Ground, monday: Day) -> Self {
        let found = week::of(ground.book, ground.tally, ground.agenda, monday);
        let review = week::answers(ground.book, monday);
        let answer = |question: &str| review.map_or("", |it| it.answer(question)).to_owned();
        Self {
            found,
            answers: Review::QUESTIONS.map(answer),
            cursor: 0,
        }
    }

    /// The lines that can be selected, in order.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        let chapters = self.found.chapters.iter();
        let facts = chapters.flat_map(|chapter| {
            let done = chapter.done.iter().map(|fact| (Tense::Done, fact));
            let slipped = chapter.slipped.iter().map(|fact| (Tense::Slipped, fact));
            let next = chapter.next.iter().map(|fact| (Tense::Next, fact));
            let all = done.chain(slipped).chain(next);
            all.map(|(tense, fact)| Item::Fact(chapter.strategy, tense, fact))
        });
        let answers = self.answers.iter().enumerate();
        facts.chain(answers.map(|(number, answer)| Item::Question(number, answer)))
    }

    /// The place of the selected line.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// The selected line.
    pub fn current(&self) -> Option<Item<'_>> {
        self.items().nth(self.cursor)
    }

    /// Selects the line at a place, or the last.
    pub(super) fn go(&mut self, place: usize) {
        self.cursor = place.min(self.items().count().saturating_sub(1));
    }

    /// Makes it anew, of the same week.
    pub(super) fn renew(&mut self, ground: &Ground) {
        let cursor = self.cursor;
        *self = Self::of(ground, self.found.first);
        self.go(cursor);
    }

    /// The week before or after, as far as weeks have come; whether there is one.
    pub(super) fn turn(&mut self, way: Way, ground: &Ground) -> bool {
        const WEEK: Days = Days::new(7);
        let first = self.found.first;
        let there = match way {
            Way::Up => first.checked_sub_days(WEEK),
            Way::Down => first.checked_add_days(WEEK),
        };
        let Some(there) = there.filter(|monday| *monday <= ground.today) else {
            return false;
        };
        *self = Self::of(ground, there);
        true
    }
}
