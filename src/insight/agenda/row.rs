//! A row of the agenda: what it is about, where it stands, and the order of rows.

use serde::{Deserialize, Serialize};

use crate::book::{Contact, Day, Id, Key};

/// One thing to do, to expect or to think of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The record it is about: a follow-up, a contact or an event.
    pub key: Key,
    /// What kind of row.
    pub kind: RowKind,
    /// The day it is due.
    pub due: Day,
    /// Whom it concerns.
    pub who: Vec<Id<Contact>>,
    /// What a narrow list shows: "send the deck", "Raj Patel", "debrief `RustConf`".
    pub title: String,
    /// Of a day that comes back, what it is: "birthday · turns 40"; else empty.
    pub occasion: String,
    /// Why it is here: "promised to Ana Lima · 3d overdue".
    pub why: String,
}

impl Row {
    /// Where it stands on `today`.
    pub fn section(&self, today: Day) -> Section {
        match self.due.cmp(&today) {
            std::cmp::Ordering::Less => Section::Overdue,
            std::cmp::Ordering::Equal => Section::Today,
            std::cmp::Ordering::Greater => Section::Soon,
        }
    }

    /// Rows are listed by this: section, what comes day by day, kind, day, title, and the key to tell
    /// twins apart.
    pub(super) fn rank(&self, today: Day) -> impl Ord + '_ {
        let section = self.section(today);
        (
            section,
            (section == Section::Soon).then_some(self.due),
            self.kind,
            self.due,
            self.title.as_str(),
            self.key,
            self.why.as_str(),
        )
    }
}

/// The kinds of rows, in the order in which they are listed: promises first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A follow-up I promised.
    Promise,
    /// Another follow-up of mine.
    FollowUp,
    /// A follow-up awaited from somebody else.
    Awaited,
    /// A contact whose cadence ran out.
    Cadence,
    /// A birthday or another day that comes back.
    Date,
    /// An event to prepare for.
    Prepare,
    /// An event to look back on.
    Debrief,
}

/// The sections of the agenda, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Due before today.
    Overdue,
    /// Due today.
    Today,
    /// Coming up.
    Soon,
}

/// How many rows each section has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Due before today.
    pub overdue: usize,
    /// Due today.
    pub today: usize,
    /// Coming up.
    pub soon: usize,
}

impl Counts {
    /// Overdue and today together: what waits now.
    pub fn waiting(self) -> usize {
        self.overdue + self.today
    }
}
