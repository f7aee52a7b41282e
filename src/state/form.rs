//! A record in a form: its fields as text, each read back by its own rule. What a field understood is
//! echoed below it ("Fri 4 Dec"); what it did not understand stays as typed, with the reason beside it.

use crate::book::{Book, Day, Edit, Key, Kind, Moment, Record, merge};

use crate::language::complete::Wanted;

use super::Wishes;
use super::field::Field;

mod address;
mod beside;
mod contact;
mod event;
mod follow_up;
mod goal;
mod half;
mod introduction;
mod known;
mod message;
mod offer;
mod origin;
mod part;
mod platform;
mod profile;
mod resource;
mod review;
mod rule;
mod subject;
mod talk;

pub use half::HalfForm;
pub use message::{HalfMessage, Letter};
pub use offer::{MOST, Offer};
pub use subject::Subject;
pub use talk::Talk;

use known::Known;
use rule::{Reader, Rule, Understood};

/// A record being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// What is being typed, as it was when the form was opened.
    subject: Subject,
    /// Whether saving it adds a record that was not there.
    pub is_new: bool,
    /// Its fields in order.
    pub entries: Vec<Entry>,
    /// The field that has the cursor.
    pub at: usize,
    /// The field to which the cursor has just come, while nothing was done there yet.
    pub fresh: Option<usize>,
    /// Whether the field fills the form.
    pub is_large: bool,
    /// Whether Esc was pressed once over something unsaved.
    pub warned: bool,
    /// Records that are saved along with it.
    along: Vec<Record>,
    /// What the name could mean that is being typed.
    pub offer: Offer,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What it and those after it are about, where that is not what those before are about.
    pub section: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// An example of what can be typed.
    pub example: &'static str,
    /// Whether it must not be empty.
    pub is_needed: bool,
    /// Whether it takes a day, which can be chosen from a month.
    pub takes_day: bool,
    /// What is typed.
    pub field: Field,
    /// What is proposed while it is typed.
    pub offers: Option<Wanted>,
    /// What was understood, where that is not plain from the text.
    pub echo: Option<String>,
    /// Whether that is something to think of.
    pub doubts: bool,
    /// Why it is not understood.
    pub problem: Option<String>,
    /// The text when the form was opened.
    opened: String,
}

impl Entry {
    /// Whether something else is typed than stood there.
    fn is_touched(&self) -> bool {
        self.field.text() != self.opened
    }
}

impl Form {
    /// A form for a subject; `along` is saved with it.
    pub fn new(subject: Subject, along: Vec<Record>, is_new: bool, book: &Book) -> Self {
        let entries = subject.entries(Known {
            book,
            along: &along,
        });
        Self {
            subject,
            is_new,
            entries,
            at: 0,
            fresh: None,
            is_large: false,
            warned: false,
            along,
            offer: Offer::default(),
        }
    }

    /// The kind of record it is about.
    pub fn kind(&self) -> Kind {
        self.subject.kind()
    }

    /// Types a text into the field with this label, over what is there.
    pub fn fill(&mut self, label: &str, text: &str) {
        if let Some(entry) = self.entries.iter_mut().find(|entry| entry.label == label) {
            entry.field.set(text);
        }
    }

    /// What stands in the field with this label.
    fn text_of(&self, label: &str) -> &str {
        let entry = self.entries.iter().find(|entry| entry.label == label);
        entry.map_or("", |entry| entry.field.text())
    }

    /// What an empty field with the cursor is likely to hold.
    pub fn likely(&self, book: &Book, today: Day) -> Option<String> {
        let entry = self.entries.get(self.at)?;
        match entry.offers? {
            Wanted::Origin if entry.field.text().is_empty() => origin::likely(self, book, today),
            _ => None,
        }
    }

    /// The field that has the cursor.
    pub fn entry_mut(&mut self) -> Option<&mut Entry> {
        self.entries.get_mut(self.at)
    }

    /// Says that all it holds was typed, although not here.
    pub(super) fn was_typed(&mut self) {
        for entry in &mut self.entries {
            entry.opened.clear();
        }
    }

    /// Whether anything was typed that is not saved.
    pub fn is_dirty(&self) -> bool {
        self.entries.iter().any(Entry::is_touched)
    }

    /// Goes to another field, round at the ends.
    pub fn step(&mut self, fields: isize) {
        let count = self.entries.len().max(1);
        let moved = self.at.checked_add_signed(fields);
        self.at = moved.map_or(count - 1, |at| if at >= count { 0 } else { at });
        self.is_large = false;
        self.fresh = Some(self.at);
    }

    /// Whether what is typed now stands in the place of the day that is there, as nobody types on at a whole day.
    pub fn types_over(&self) -> bool {
        let entry = self.entries.get(self.at);
        self.fresh == Some(self.at)
            && entry.is_some_and(|it| it.takes_day && !it.field.text().is_empty())
    }

    /// Goes to the first field of another section; up, first to that of this one.
    pub fn turn(&mut self, sections: isize) {
        let starts = |place: &usize| {
            let entry = self.entries.get(*place);
            *place == 0 || entry.is_some_and(|entry| !entry.section.is_empty())
        };
        let target = if sections < 0 {
            (0..self.at).rev().find(starts)
        } else {
            (self.at + 1..self.entries.len()).find(starts)
        };
        let end = if sections < 0 {
            0
        } else {
            self.entries.len().saturating_sub(1)
        };
        self.at = target.unwrap_or(end);
        self.fresh = Some(self.at);
    }

    /// Reads the field with the cursor and echoes what it understands.
    pub fn echo(&mut self, book: &Book, wishes: &Wishes, moment: &Moment) {
        // What is said of a message is said of all that is typed of it.
        let letter = self.letter().map(|it| Subject::Message(Box::new(it)));
        let mut subject = letter.unwrap_or_else(|| self.subject.clone());
        let mut reader = Reader::new(book, &self.along, wishes, moment);
        let at = self.at;
        if let Some(entry) = self.entries.get_mut(at) {
            let text = entry.field.text();
            entry.problem = None;
            (entry.echo, entry.doubts) = match subject.read(at, text, &mut reader) {
                Ok(echo) => (echo, reader.doubts),
                // Of a day it is told at once, as there is no guessing what it will be taken for.
                Err(why) if entry.takes_day && !text.is_empty() => (Some(why), true),
                Err(_) => (None, false),
            };
        }
    }

    /// The edit that saves the form; nothing where a field is not understood, and then the problem stands
    /// at that field and the cursor is in it.
    pub fn edit(&mut self, book: &Book, wishes: &Wishes, moment: &Moment) -> Option<Edit> {
        let mut subject = self.subject.clone();
        let mut reader = Reader::new(book, &self.along, wishes, moment);
        let mut first_problem = None;
        for (place, entry) in self.entries.iter_mut().enumerate() {
            entry.problem = None;
            // What was not touched stays as it is, even where it could not be typed so.
            if !self.is_new && !entry.is_touched() {
                continue;
            }
            entry.problem = subject.read(place, entry.field.text(), &mut reader).err();
            if entry.problem.is_some() {
                first_problem.get_or_insert(place);
            }
        }
        if let Some(place) = first_problem {
            self.at = place;
            self.fresh = None;
            self.stand_at_fault(book);
            return None;
        }
        if self.is_new {
            subject.settle(&reader);
        }
        let new = reader.new;
        let mut along = known::needed(&self.along, &subject.clone().records());
        along.extend(new);
        Some(if self.is_new {
            subject.edit(along)
        } else {
            subject.revise(self.subject.record().0, along)
        })
    }

    /// The record it changes, if it changes one.
    pub(super) fn changes(&self) -> Option<Key> {
        (!self.is_new).then(|| self.subject.record().0.key())
    }

    /// Takes in what others made of the record: what was not touched shows it, and what is typed is going to
    /// be written onto it.
    pub(super) fn renew(&mut self, book: &Book, wishes: &Wishes, moment: &Moment) {
        let (opened, _) = self.subject.record();
        let Some(now) = book.record(opened.key()).filter(|now| *now != opened) else {
            return;
        };
        let mut typed = self.subject.clone();
        let mut reader = Reader::new(book, &self.along, wishes, moment);
        for (place, entry) in self.entries.iter().enumerate() {
            if entry.is_touched() {
                // What is not understood yet is told when it is saved.
                let _ = typed.read(place, entry.field.text(), &mut reader);
            }
        }
        let ground = merge::ground(&opened, &typed.record().0, &now);
        let (Some(subject), Some(now)) = (Subject::of(ground), Subject::of(now)) else {
            return;
        };
        for (entry, shown) in self.entries.iter_mut().zip(now.entries(Known {
            book,
            along: &self.along,
        })) {
            if entry.field.text() == shown.opened {
                entry.opened = shown.opened;
            } else if !entry.is_touched() {
                *entry = shown;
            }
        }
        self.subject = subject;
    }
}
