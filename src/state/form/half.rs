//! A form laid aside half filled, and taken up again: the texts of its fields by their labels, and the record
//! they are about. What was typed goes over the record as it is by then.

use serde::{Deserialize, Serialize};

use crate::book::{Book, FollowUp, Id, Moment, Record};
use crate::state::Wishes;

use super::{Form, Subject, Talk};

/// A half-filled form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HalfForm {
    /// The record as it was when the form was opened.
    record: Box<Record>,
    /// Whether it was to be added.
    pub is_new: bool,
    /// Records that are saved along with it.
    #[serde(default)]
    along: Vec<Record>,
    /// The follow-up that a talk finishes.
    #[serde(default)]
    completes: Option<Id<FollowUp>>,
    /// What was typed.
    fields: Vec<Filled>,
    /// The label of the field that had the cursor.
    #[serde(default)]
    at: String,
    /// Where the cursor stood in it, in bytes.
    #[serde(default)]
    cursor: usize,
}

/// The text of one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Filled {
    label: String,
    text: String,
}

impl HalfForm {
    /// What kind of record it is about, as a word.
    pub fn noun(&self) -> &'static str {
        self.record.key().kind.noun()
    }

    /// What names it: the record that is changed, else the first line of the first field that says
    /// anything.
    pub fn name<'a>(&'a self, book: &'a Book) -> &'a str {
        if let Some(name) = book.name(self.record.key()).filter(|_| !self.is_new) {
            return name;
        }
        let mut texts = self.fields.iter().map(|it| it.text.trim());
        let text = texts.find(|text| !text.is_empty()).unwrap_or_default();
        text.lines().next().unwrap_or_default()
    }

    /// The form as it was. A record that is gone meanwhile is added anew; one that was to be added and is
    /// there by now is changed.
    pub(in crate::state) fn form(
        self,
        book: &Book,
        wishes: &Wishes,
        moment: &Moment,
    ) -> Option<Form> {
        let there = book.record(self.record.key());
        let is_new = there.is_none();
        let subject = match there.filter(|_| self.is_new).unwrap_or(*self.record) {
            Record::Interaction(talk) if is_new => {
                Subject::Talk(Box::new(Talk::unlogged(talk, self.completes)))
            }
            record => Subject::of(record)?,
        };
        let mut form = Form::new(subject, self.along, is_new, book);
        if is_new {
            form.was_typed();
        }
        for filled in &self.fields {
            form.fill(&filled.label, &filled.text);
        }
        if !is_new {
            form.renew(book, wishes, moment);
        }
        let mut labels = form.entries.iter().map(|entry| entry.label);
        form.at = labels
            .position(|label| label == self.at)
            .unwrap_or_default();
        if let Some(entry) = form.entry_mut() {
            entry.field.stand(self.cursor);
        }
        Some(form)
    }
}

impl Form {
    /// What is typed so far: all of a new record, and of a change what differs.
    pub(in crate::state) fn half(&self) -> HalfForm {
        let at = self.entries.get(self.at);
        let (record, completes) = self.subject.record();
        let typed = self
            .entries
            .iter()
            .filter(|entry| self.is_new || entry.is_touched())
            .map(|entry| Filled {
                label: entry.label.to_owned(),
                text: entry.field.text().to_owned(),
            });
        HalfForm {
            record: Box::new(record),
            is_new: self.is_new,
            along: self.along.clone(),
            completes,
            fields: typed.collect(),
            at: at.map_or("", |entry| entry.label).to_owned(),
            cursor: at.map_or(0, |entry| entry.field.cursor()),
        }
    }
}
