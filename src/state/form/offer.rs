//! Whom or what a name could mean that is being typed in a field of a form: the first few, the likeliest first, to
//! choose from below the field.

use crate::book::{Book, Contact, Day, Goal, Key, Kind};
use crate::language::complete::{self, Wanted};
use crate::language::reference;

use super::known::Known;
use super::{Entry, Form, part};

/// How many are offered.
pub const MOST: usize = 5;

/// The records that a name could mean, and which of them is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offer {
    /// The records.
    pub keys: Vec<Key>,
    /// The place of the chosen one.
    pub at: usize,
}

impl Offer {
    /// The chosen record.
    pub fn chosen(&self) -> Option<Key> {
        self.keys.get(self.at).copied()
    }
}

impl Entry {
    /// What kind of record is named in it, one after the other; nothing where other things are typed.
    pub fn names(&self) -> Option<Kind> {
        match self.offers? {
            _ if self.field.takes_lines() => None,
            Wanted::Person => Some(Kind::Contact),
            Wanted::Event => Some(Kind::Event),
            Wanted::Goal => Some(Kind::Goal),
            _ => None,
        }
    }

    /// The name that the cursor is in: its start and end, in bytes.
    fn item(&self) -> (usize, usize) {
        let (before, after) = (self.field.before(), self.field.after());
        let start = before.rfind(',').map_or(0, |at| at + 1);
        let blanks = |text: &str| text.len() - text.trim_start().len();
        let start = start + before.get(start..).map_or(0, blanks);
        let end = before.len() + after.find(',').unwrap_or(after.len());
        (start.min(end), end)
    }
}

impl Form {
    /// What the name could mean that the cursor is in.
    pub(in crate::state) fn offer_anew(&mut self, book: &Book, today: Day) {
        self.offer = Offer {
            keys: self.could_be(book, today).unwrap_or_default(),
            at: 0,
        };
    }

    /// How what is typed goes on to the name of the chosen record.
    pub(in crate::state) fn rest_of_chosen(&self, book: &Book) -> Option<String> {
        let (start, _) = self.entries.get(self.at)?.item();
        let typed = self.entries.get(self.at)?.field.before().get(start..)?;
        let name = book.name(self.offer.chosen()?)?;
        complete::behind(name, typed).map(ToOwned::to_owned)
    }

    /// Puts the chosen record in the place of what is typed of its name; tells whether one was offered.
    pub(in crate::state) fn take_offered(&mut self, book: &Book) -> bool {
        let known = Known {
            book,
            along: &self.along,
        };
        let Some(name) = self.offer.chosen().map(|key| part::show_key(key, known)) else {
            return false;
        };
        let Some(entry) = self.entries.get_mut(self.at) else {
            return false;
        };
        let (start, end) = entry.item();
        let text = entry.field.text();
        let (before, after) = (text.get(..start), text.get(end..));
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        let stands = before.len() + name.len();
        entry.field.set(&format!("{before}{name}{after}"));
        entry.field.stand(stands);
        self.offer = Offer::default();
        true
    }

    /// Puts the cursor at the first name that leads to no record.
    pub(super) fn stand_at_fault(&mut self, book: &Book) {
        let known = Known {
            book,
            along: &self.along,
        };
        let Some(entry) = self.entries.get_mut(self.at) else {
            return;
        };
        let Some(kind) = entry.names() else {
            return;
        };
        let mut end = 0;
        for item in entry.field.text().split(',') {
            end += item.len();
            if !item.trim().is_empty() && part::key_of(item.trim(), kind, known).is_err() {
                return entry.field.stand(end);
            }
            end += 1;
        }
    }

    fn could_be(&self, book: &Book, today: Day) -> Option<Vec<Key>> {
        let entry = self.entries.get(self.at)?;
        let kind = entry.names()?;
        let (start, end) = entry.item();
        let said = entry.field.text().get(start..end)?.trim();
        let known = Known {
            book,
            along: &self.along,
        };
        let mut keys = reference::could_be(book, said, kind);
        // What leads to one record is echoed, and goes on to the next field.
        if keys.len() < 2 && part::key_of(said, kind, known).is_ok() {
            return None;
        }
        let is_there = |key: &Key| {
            let contact = key.id().and_then(|id| book.get::<Contact>(id));
            let goal = key.id().and_then(|id| book.get::<Goal>(id));
            !contact.is_some_and(|it| it.archived) && !goal.is_some_and(Goal::is_closed)
        };
        keys.retain(is_there);
        keys.sort_by_cached_key(|key| {
            let name = book.name(*key).unwrap_or_default();
            let begins = complete::behind(name, said).is_some();
            let last = key.id().and_then(|id| book.last_talk(id, today));
            std::cmp::Reverse((begins, last.map(|(day, _)| day), *key))
        });
        keys.truncate(MOST);
        // Nothing is to be chosen where the whole name is there and can be nobody else's.
        let is_said = |key: &Key| part::show_key(*key, known) == said;
        (!keys.first().is_some_and(is_said)).then_some(keys)
    }
}
