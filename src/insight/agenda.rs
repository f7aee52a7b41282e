//! The agenda: what is overdue, due today and coming up. It is derived from open follow-ups, cadences
//! that ran out, dates, and events to prepare or to debrief; every row says why in words.
//!
//! [`Agenda::refresh`] keeps it up with a change by deriving again only the subjects that the change
//! touches. A subject is the record a row is about: a follow-up, a contact or an event.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::{Book, Change, Contact, Day, Event, FollowUp, Key};

mod cadence;
mod contact;
mod date;
mod event;
mod follow_up;
mod purpose;
mod row;
mod sheet;
mod touch;

pub(super) use cadence::keep_in_touch_by;
pub(super) use date::dates_of;
pub use row::{Counts, Row, RowKind, Section};
use sheet::Sheet;

use super::service::Service;

/// How many days ahead the agenda looks, unless it is asked for more or less.
pub const WITHIN: u32 = 7;

/// A change that touches more subjects than this is answered by deriving everything.
const MANY: usize = 64;

/// What is due around one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    today: Day,
    within: u32,
    rows: Vec<Row>,
    /// What is due after the last row, earliest first: the empty state names the next of it.
    later: Vec<(Day, Key)>,
}

impl Agenda {
    /// The agenda of a day, looking [`WITHIN`] days ahead.
    pub fn of(book: &Book, today: Day) -> Self {
        Self::within(book, today, WITHIN)
    }

    /// The agenda of a day, looking `days` ahead.
    pub fn within(book: &Book, today: Day, days: u32) -> Self {
        let goals = Service::of_active(book);
        let mut sheet = Sheet::new(book, today, days, &goals);
        for follow_up in book.open_follow_ups() {
            follow_up::offer(&mut sheet, follow_up);
        }
        for contact in book.all::<Contact>().values() {
            contact::offer(&mut sheet, contact);
        }
        for event in book.all::<Event>().values() {
            event::offer(&mut sheet, event);
        }
        let Sheet {
            mut rows,
            mut later,
            ..
        } = sheet;
        rows.sort_unstable_by(|one, other| one.rank(today).cmp(&other.rank(today)));
        later.sort_unstable();
        Self {
            today,
            within: days,
            rows,
            later,
        }
    }

    /// The day it is of.
    pub fn today(&self) -> Day {
        self.today
    }

    /// The row of a record, if it is on the agenda for this reason.
    pub fn find(&self, key: Key, kind: RowKind) -> Option<&Row> {
        self.rows
            .iter()
            .find(|row| row.key == key && row.kind == kind)
    }

    /// Each row by its record and reason, for who looks for many.
    pub fn by_reason(&self) -> BTreeMap<(Key, RowKind), &Row> {
        let rows = self.rows.iter();
        rows.map(|row| ((row.key, row.kind), row)).collect()
    }

    /// The rows: overdue, today, soon; in each, promises first.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How many rows each section has.
    pub fn counts(&self) -> Counts {
        let up_to = |last: Section| {
            self.rows
                .partition_point(|row| row.section(self.today) <= last)
        };
        let (overdue, waiting) = (up_to(Section::Overdue), up_to(Section::Today));
        Counts {
            overdue,
            today: waiting.saturating_sub(overdue),
            soon: self.rows.len().saturating_sub(waiting),
        }
    }

    /// The first thing due after today, whether it is shown yet or not: "Next: Tue, Ada Lovelace".
    pub fn next(&self) -> Option<(Day, Key)> {
        let shown = self.rows.iter().filter(|row| row.due > self.today);
        shown
            .map(|row| (row.due, row.key))
            .min()
            .into_iter()
            .chain(self.later.first().copied())
            .min()
    }

    /// What is due before a day, whether it is shown yet or not, the first first; each record once a day.
    pub fn due_before(&self, end: Day) -> Vec<(Day, Key)> {
        let shown = self.rows.iter().map(|row| (row.due, row.key));
        let later = self.later.iter().copied();
        let mut due: Vec<(Day, Key)> = shown.chain(later).filter(|(day, _)| *day < end).collect();
        due.sort_unstable();
        due.dedup();
        due
    }

    /// Keeps up with a change that was made in `book`. The outcome is what [`Agenda::within`] would
    /// answer; the cost is that of the subjects the change touches.
    pub fn refresh(&mut self, book: &Book, change: &Change) {
        let subjects = touch::subjects(book, change, &self.rows);
        if subjects.len() > MANY {
            *self = Self::within(book, self.today, self.within);
            return;
        }
        self.forget(&subjects);
        let goals = Service::of_active(book);
        let mut sheet = Sheet::new(book, self.today, self.within, &goals);
        for subject in subjects {
            offer(&mut sheet, subject);
        }
        self.take(sheet);
    }

    fn forget(&mut self, subjects: &BTreeSet<Key>) {
        self.rows.retain(|row| !subjects.contains(&row.key));
        self.later.retain(|(_, key)| !subjects.contains(key));
    }

    fn take(&mut self, sheet: Sheet) {
        let today = self.today;
        for row in sheet.rows {
            let place = self
                .rows
                .partition_point(|there| there.rank(today) < row.rank(today));
            self.rows.insert(place, row);
        }
        for entry in sheet.later {
            let place = self.later.partition_point(|there| *there < entry);
            self.later.insert(place, entry);
        }
    }
}

/// Offers the rows of one subject, if it is there.
fn offer(sheet: &mut Sheet, subject: Key) {
    let book = sheet.book;
    if let Some(follow_up) = subject.id::<FollowUp>().and_then(|id| book.get(id)) {
        follow_up::offer(sheet, follow_up);
    } else if let Some(contact) = subject.id::<Contact>().and_then(|id| book.get(id)) {
        contact::offer(sheet, contact);
    } else if let Some(event) = subject.id::<Event>().and_then(|id| book.get(id)) {
        event::offer(sheet, event);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::contact::Snoozed;
    use crate::book::event::Preparation;
    use crate::book::follow_up::Owed;
    use crate::book::{Cadence, Edit, Interaction, Mint, Moment};
    use crate::insight::trial::{book, day};

    fn today() -> Day {
        day("2026-11-23")
    }

    fn moment() -> Moment {
        Moment {
            today: today(),
            mint: Mint::new(1_790_000_000_000, 9),
        }
    }

    /// A mint of 21 September 2026.
    fn mint() -> Mint {
        Mint::new(1_790_000_000_000, 0)
    }

    fn lines(book: &Book) -> Vec<String> {
        Agenda::of(book, today())
            .rows()
            .iter()
            .map(|row| format!("{} | {}", row.title, row.why))
            .collect()
    }

    fn raj(mint: &mut Mint) -> Contact {
        Contact {
            cadence: Cadence::Every("1m".parse().unwrap()),
            ..Contact::new(mint.id(), "Raj Patel")
        }
    }

    #[test]
    fn promises_come_first_and_every_row_says_why() {
        let mut mint = mint();
        let (ana, raj) = (Contact::new(mint.id(), "Ana Lima"), raj(&mut mint));
        let talk = Interaction::new(mint.id(), day("2026-10-12"), vec![raj.id]);
        let nudge = FollowUp::new(mint.id(), "renew the domain", day("2026-11-02"));
        let awaited = FollowUp {
            contacts: vec![raj.id],
            owed: Owed::ByThem,
            snoozes: 2,
            ..FollowUp::new(mint.id(), "intro to his lead", day("2026-11-01"))
        };
        let promise = FollowUp {
            contacts: vec![ana.id],
            promised: true,
            ..FollowUp::new(mint.id(), "send the deck", day("2026-11-20"))
        };
        let book = book(vec![
            ana.into(),
            raj.into(),
            talk.into(),
            nudge.into(),
            awaited.into(),
            promise.into(),
        ]);
        assert_eq!(
            lines(&book),
            [
                "send the deck | promised to Ana Lima · 3d overdue",
                "renew the domain | 3w overdue",
                "intro to his lead | awaited from Raj Patel · 3w overdue · snoozed twice",
                "Raj Patel | no talk with Raj for 6 weeks · every month",
            ]
        );
    }

    #[test]
    fn without_any_talk_the_cadence_runs_from_the_day_the_record_was_made() {
        let contact = raj(&mut mint());
        let book = book(vec![contact.into()]);
        let agenda = Agenda::of(&book, today());
        assert_eq!(agenda.rows()[0].due, day("2026-10-21"));
        assert_eq!(agenda.rows()[0].why, "no talk with Raj yet · every month");
    }

    #[test]
    fn the_snoozed_and_the_archived_give_nothing() {
        let mut mint = mint();
        let snoozed = Contact {
            snoozed: Some(Snoozed::new(day("2026-11-24"), 1)),
            ..raj(&mut mint)
        };
        let archived = Contact {
            archived: true,
            birthday: "1986-11-24".parse().ok(),
            ..raj(&mut mint)
        };
        let promise = FollowUp {
            contacts: vec![archived.id],
            promised: true,
            ..FollowUp::new(mint.id(), "send the deck", today())
        };
        let next = Key::of(snoozed.id);
        let book = book(vec![snoozed.into(), archived.into(), promise.into()]);
        let agenda = Agenda::of(&book, today());
        assert_eq!(agenda.rows(), []);
        assert_eq!(agenda.next(), Some((day("2026-11-24"), next)));
        let tomorrow = Agenda::of(&book, day("2026-11-24"));
        assert_eq!(tomorrow.counts().today, 1);
        assert!(tomorrow.rows()[0].why.ends_with("snoozed once"));
    }

    #[test]
    fn a_birthday_is_shown_a_week_ahead_until_it_is_marked_or_three_days_past() {
        let contact = Contact {
            birthday: "1986-11-27".parse().ok(),
            cadence: Cadence::Ambient,
            ..Contact::new(mint().id(), "Mei Chen")
        };
        let id = contact.id;
        let mut book = book(vec![contact.into()]);
        let shown = |book: &Book, on: &str| Agenda::of(book, day(on)).rows().len();
        assert_eq!(lines(&book), ["Mei Chen | birthday Fri 27 Nov · turns 40"]);
        assert_eq!(
            Agenda::of(&book, today()).rows()[0].occasion,
            "birthday · turns 40"
        );
        assert_eq!(shown(&book, "2026-11-19"), 0);
        assert_eq!(shown(&book, "2026-11-30"), 1);
        assert_eq!(shown(&book, "2026-12-01"), 0);
        let mut mint = mint();
        let talk = Interaction::new(mint.id(), day("2026-11-28"), vec![id]);
        let change = book
            .answer(Edit::Put(vec![talk.into()]), &moment())
            .unwrap();
        book.apply(&change);
        assert_eq!(shown(&book, "2026-11-27"), 1);
        assert_eq!(shown(&book, "2026-11-28"), 0);
    }

    #[test]
    fn an_event_is_prepared_before_and_debriefed_after() {
        let event = Event {
            prepare: vec![Preparation {
                text: "print cards".to_owned(),
                ..Preparation::default()
            }],
            ..Event::new(mint().id(), "RustConf", day("2026-11-26"))
        };
        let id = event.id;
        let past = Event::new(mint().lane(2).id(), "of old", day("2025-11-26"));
        let mut book = book(vec![event.into(), past.into()]);
        assert_eq!(
            lines(&book),
            ["prepare RustConf | Thu 26 Nov · 1 thing to prepare · nobody to meet chosen yet"]
        );
        let after = |book: &Book, on: &str| Agenda::of(book, day(on)).rows().to_vec();
        assert_eq!(after(&book, "2026-11-27")[0].title, "debrief RustConf");
        assert_eq!(after(&book, "2026-11-27")[0].why, "it was yesterday");
        assert_eq!(
            after(&book, "2027-02-27").len(),
            1,
            "it is asked for until it is done"
        );
        let change = book.answer(Edit::WaveAway(id), &moment()).unwrap();
        book.apply(&change);
        assert_eq!(after(&book, "2026-11-27"), []);
    }
}
