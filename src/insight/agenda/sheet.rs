//! The sheet on which an agenda is drawn up: subjects offer what they have, and only what is near
//! enough to be shown is put into words.

use chrono::Days;

use super::{Row, RowKind};
use crate::book::{Book, Contact, Day, Id, Key};
use crate::insight::service::Service;

/// What an agenda is drawn up on.
pub(super) struct Sheet<'a> {
    /// The book asked.
    pub(super) book: &'a Book,
    /// The day asked about.
    pub(super) today: Day,
    within: u32,
    /// The goals being worked on.
    pub(super) goals: &'a [Service<'a>],
    /// What is shown, in no order.
    pub(super) rows: Vec<Row>,
    /// What comes later, in no order.
    pub(super) later: Vec<(Day, Key)>,
}

/// What may become a row.
#[derive(Clone, Copy)]
pub(super) struct Offer {
    /// The record it is about.
    pub(super) key: Key,
    /// What kind of row.
    pub(super) kind: RowKind,
    /// When it is due.
    pub(super) due: Day,
}

/// What a row says, and of whom.
pub(super) struct Words {
    /// Whom it concerns.
    pub(super) who: Vec<Id<Contact>>,
    /// What it is.
    pub(super) title: String,
    /// What comes back on the day, where something does.
    pub(super) occasion: String,
    /// Why it is here.
    pub(super) why: String,
}

impl<'a> Sheet<'a> {
    /// An empty sheet.
    pub(super) fn new(book: &'a Book, today: Day, within: u32, goals: &'a [Service<'a>]) -> Self {
        Self {
            book,
            today,
            within,
            goals,
            rows: Vec::new(),
            later: Vec::new(),
        }
    }

    /// Takes an offer: as a row if it is due within the days looked ahead, and within `ahead` days at
    /// most; else as something that comes later.
    pub(super) fn offer(&mut self, offer: Offer, ahead: u32, words: impl FnOnce() -> Words) {
        let Offer { key, kind, due } = offer;
        if due > after(self.today, ahead.min(self.within)) {
            self.later.push((due, key));
            return;
        }
        let Words {
            who,
            title,
            occasion,
            why,
        } = words();
        self.rows.push(Row {
            key,
            kind,
            due,
            who,
            title,
            occasion,
            why,
        });
    }
}

/// The day `days` after `day`, or the last there is.
pub(super) fn after(day: Day, days: u32) -> Day {
    day.checked_add_days(Days::new(u64::from(days)))
        .unwrap_or(Day::MAX)
}

/// The day `days` before `day`, or the first there is.
pub(super) fn before(day: Day, days: u32) -> Day {
    day.checked_sub_days(Days::new(u64::from(days)))
        .unwrap_or(Day::MIN)
}
