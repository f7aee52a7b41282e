//! What would come of a file, before anything does: everybody in it under the heading of what would become of
//! them, those first who need a look. It is planned anew when the book changes, and applied as one step.

mod lines;

use crate::book::edit::{Import, counted};
use crate::book::{Book, Contact, Edit, FollowUp, Id, Moment, Record};
use crate::exchange::plan::{Fate, Gathering, Plan};
use crate::exchange::{self, Delivery};
use crate::insight::queue::working_day;

/// A file that was read, and what would come of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// What the file is called.
    pub name: String,
    /// Where it lies, as it was typed.
    pub path: String,
    delivery: Delivery,
    plan: Plan,
    moment: Moment,
    /// Everybody, under headings.
    pub lines: Vec<Line>,
    /// The place of the selected line.
    cursor: usize,
    /// Whose new work makes a follow-up.
    marked: Vec<Id<Contact>>,
}

/// A line of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// What the lines below have in common.
    Heading(String),
    /// Somebody, or something, with what would become of it and where it stands in the file.
    Row {
        /// Who.
        name: String,
        /// What would become of them.
        says: String,
        /// Where in the file.
        spot: String,
        /// Whose new work this is, where it is that.
        moved: Option<Id<Contact>>,
    },
}

impl Preview {
    /// What would come of a file.
    pub fn new(
        (path, name): (String, String),
        delivery: Delivery,
        book: &Book,
        moment: &Moment,
    ) -> Self {
        let mut preview = Self {
            name,
            path,
            delivery,
            plan: Plan::default(),
            moment: *moment,
            lines: Vec::new(),
            cursor: 0,
            marked: Vec::new(),
        };
        preview.renew(book);
        preview
    }

    /// What the file is called, and what its calendars call themselves.
    pub fn called(&self) -> String {
        self.delivery.called(&self.name)
    }

    /// The program the file is of.
    pub fn program(&self) -> String {
        exchange::program(self.delivery.system, &self.name)
    }

    /// Whether it may be a table, whose columns can be said; of an archive the disk tells.
    pub fn has_columns(&self) -> bool {
        let is_of_table = ["csv", "google", "outlook", "linkedin", "netgrow"];
        let Delivery {
            system,
            is_own,
            is_of_known,
            ..
        } = &self.delivery;
        is_of_table.contains(system) && !is_own && !is_of_known
    }

    /// The place of the selected line.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// How many people there are, and how many have which fate, in words.
    pub fn counts(&self) -> Vec<(usize, &'static str)> {
        let count = |fits: fn(&Fate) -> bool| self.plan.count(fits);
        let meetings =
            |fits: fn(&&Gathering) -> bool| self.plan.meetings.iter().filter(fits).count();
        let counts = [
            (count(|it| matches!(it, Fate::New)), "new"),
            (count(|it| matches!(it, Fate::Filled(_))), "filled in"),
            (meetings(|it| it.changes()), "new"),
            (
                count(|it| matches!(it, Fate::Unchanged)) + meetings(|it| it.is_known()),
                "known",
            ),
            (count(|it| matches!(it, Fate::Doubtful(_))), "in doubt"),
            (count(|it| matches!(it, Fate::Torn(_))), "left alone"),
            (
                self.delivery.troubles.count()
                    + self.plan.troubles.count()
                    + meetings(|it| it.why_not.is_some()),
                "left out",
            ),
        ];
        counts.into_iter().filter(|(count, _)| *count > 0).collect()
    }

    /// Whether people or meetings are told one by one, and not only how much was written.
    pub fn has_rows(&self) -> bool {
        !self.plan.rows.is_empty() || !self.plan.meetings.is_empty()
    }

    /// What comes along beside people: "12 talks"; nothing where nothing does.
    pub fn beside(&self) -> String {
        counted(&self.plan.beside)
    }

    /// How many would come in with the question whether they are somebody known.
    pub fn doubts(&self) -> usize {
        self.plan.count(|it| matches!(it, Fate::Doubtful(_)))
    }

    /// Whether anything would change.
    pub fn changes(&self) -> bool {
        !self.plan.is_idle()
    }

    /// Whose new work the selected line is.
    pub fn moved(&self) -> Option<Id<Contact>> {
        match self.lines.get(self.cursor) {
            Some(Line::Row { moved, .. }) => *moved,
            _ => None,
        }
    }

    /// Whether somebody's new work makes a follow-up.
    pub fn is_marked(&self, who: Id<Contact>) -> bool {
        self.marked.contains(&who)
    }

    /// Makes a follow-up of the selected new work, or none, and goes on to the next line.
    pub(super) fn mark(&mut self) {
        let Some(who) = self.moved() else { return };
        if self.is_marked(who) {
            self.marked.retain(|it| *it != who);
        } else {
            self.marked.push(who);
        }
        self.go(self.cursor + 1);
    }

    /// Selects the line at a place; of headings, the line that is beyond it.
    pub(super) fn go(&mut self, place: usize) {
        let last = self.lines.len().saturating_sub(1);
        let place = place.min(last);
        let is_row = |at: &usize| matches!(self.lines.get(*at), Some(Line::Row { .. }));
        let beyond = if place < self.cursor {
            (0..=place).rev().find(is_row)
        } else {
            (place..=last).find(is_row)
        };
        let other = || (place..=last).chain((0..place).rev()).find(is_row);
        self.cursor = beyond.or_else(other).unwrap_or_default();
    }

    /// Plans anew for a book that changed.
    pub(super) fn renew(&mut self, book: &Book) {
        self.plan = Plan::of(book, self.delivery.clone(), &self.moment);
        self.lines = lines::of(book, &self.plan, &self.delivery);
        self.go(self.cursor);
    }

    /// All of it as one step, for the book as it is now.
    pub(super) fn edit(&self, book: &Book, moment: &Moment) -> Edit {
        let plan = Plan::of(book, self.delivery.clone(), moment);
        let moved = plan.moved.iter().filter(|it| self.is_marked(it.who));
        let mut mint = moment.mint.lane(FOLLOW_UPS);
        let due = working_day(moment.today.succ_opt().unwrap_or(moment.today));
        let follow_ups: Vec<Record> = moved
            .map(|it| {
                let name = plan.name(book, it.who);
                let what = format!("write to {name}: {} now", it.to);
                let follow_up = FollowUp {
                    contacts: vec![it.who],
                    ..FollowUp::new(mint.id(), what, due)
                };
                follow_up.into()
            })
            .collect();
        let mut records = plan.records();
        records.extend(follow_ups);
        Edit::Import(Box::new(Import {
            from: self.program(),
            records,
        }))
    }
}

/// The lane of the ids of follow-ups, apart from those of contacts.
const FOLLOW_UPS: u8 = 2;
