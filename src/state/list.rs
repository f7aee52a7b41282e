//! One list of a pane: its rows in order, the cursor, the filter. Rows are names of records only; what
//! they look like is read from the book when the few visible ones are drawn, so that a list of 100,000
//! costs no more a key than one of ten.

use std::collections::BTreeSet;

use crate::book::{Book, Change, Contact, Day, Entry, Event, Goal, Id, Key, Kind, Record};
use crate::insight::agenda::{Agenda, RowKind};
use crate::insight::order;
use crate::language::filter::{Fault, Filter, Tested};
use crate::language::hay;

use super::field::Field;
use super::pane::Pane;

/// What a row of a list stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Row {
    /// The record.
    pub key: Key,
    /// Why it is on the agenda; nothing in the other panes.
    pub kind: Option<RowKind>,
}

impl Row {
    /// The row of a record.
    pub const fn of(key: Key) -> Self {
        Self { key, kind: None }
    }
}

/// Rows, the cursor among them, and what narrows them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct List {
    /// All rows in order.
    all: Vec<Row>,
    /// Those that match the filter, in order; nothing while there is no filter.
    matching: Option<Vec<Row>>,
    /// The folded text of each row of `all`, kept while it is searched.
    texts: Vec<String>,
    /// The place of the selected row.
    cursor: usize,
    /// The first row that is visible.
    top: usize,
    /// What is typed to narrow the list.
    filter: Field,
    /// What is not understood of it; the rows are those of the last filter that was.
    fault: Option<Fault>,
    /// Whether the filter is being typed.
    pub typing: bool,
}

impl List {
    /// The rows to show.
    pub fn rows(&self) -> &[Row] {
        self.matching.as_deref().unwrap_or(&self.all)
    }

    /// How many rows there are without the filter.
    pub fn of_all(&self) -> usize {
        self.all.len()
    }

    /// The place of the selected row.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// The first visible row.
    pub fn top(&self) -> usize {
        self.top
    }

    /// The selected row.
    pub fn selected(&self) -> Option<Row> {
        self.rows().get(self.cursor).copied()
    }

    /// What narrows the list; nothing where all is shown.
    pub fn filter(&self) -> Option<&Field> {
        (self.typing || !self.filter.text().is_empty()).then_some(&self.filter)
    }

    /// What is not understood of the filter.
    pub fn fault(&self) -> Option<&Fault> {
        self.fault.as_ref()
    }

    /// The filter, to type into.
    pub fn filter_mut(&mut self) -> &mut Field {
        &mut self.filter
    }

    /// Puts the cursor on a place, or on the last row if there are fewer.
    pub fn go(&mut self, place: usize) {
        self.cursor = place.min(self.rows().len().saturating_sub(1));
    }

    /// Puts the cursor on a row, if it is shown.
    pub fn select(&mut self, row: Row) -> bool {
        let place = self.rows().iter().position(|there| *there == row);
        if let Some(place) = place {
            self.cursor = place;
        }
        place.is_some()
    }

    /// Puts the cursor on the first row of a record, if it is shown.
    pub fn select_key(&mut self, key: Key) -> bool {
        let row = self.rows().iter().find(|row| row.key == key).copied();
        row.is_some_and(|row| self.select(row))
    }

    /// Scrolls as little as needed for the cursor to be seen in a window of `height` rows, with two rows
    /// of what comes next where there is room.
    pub fn fit(&mut self, height: usize) {
        let margin = 2.min(height.saturating_sub(1) / 2);
        let highest = self.rows().len().saturating_sub(height);
        let lowest_top = (self.cursor + margin + 1).saturating_sub(height);
        self.top = self
            .top
            .max(lowest_top)
            .min(self.cursor.saturating_sub(margin))
            .min(highest);
    }

    /// Narrows the list to what matches its filter. A filter that is not understood yet changes no rows.
    pub fn narrow(&mut self, book: &Book, agenda: &Agenda) {
        let selected = self.selected();
        self.fault = None;
        if self.filter.text().trim().is_empty() {
            self.matching = None;
            self.texts = Vec::new();
            self.keep(selected);
            return;
        }
        match Filter::read(self.filter.text()) {
            Ok(filter) => {
                self.pick(&filter, book, agenda);
                self.keep(selected);
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    /// Picks the rows that pass.
    fn pick(&mut self, filter: &Filter, book: &Book, agenda: &Agenda) {
        if self.texts.len() != self.all.len() {
            let rows = self.all.iter();
            self.texts = rows.map(|row| searched(book, agenda, *row)).collect();
        }
        let passes = |(row, hay): &(&Row, &String)| {
            filter.passes(Tested {
                book,
                today: agenda.today(),
                key: row.key,
                hay,
            })
        };
        let rows = self.all.iter().zip(&self.texts).filter(passes);
        self.matching = Some(rows.map(|(row, _)| *row).collect());
    }

    /// Takes away the filter.
    pub fn widen(&mut self, book: &Book, agenda: &Agenda) {
        self.filter = Field::default();
        self.typing = false;
        self.narrow(book, agenda);
    }

    /// Sets the rows anew and keeps the selection on its record, or at its place if that has gone.
    fn set(&mut self, rows: Vec<Row>, book: &Book, agenda: &Agenda) {
        let selected = self.selected();
        self.all = rows;
        self.texts = Vec::new();
        self.narrow(book, agenda);
        self.forget_gone();
        self.keep(selected);
    }

    /// Takes out rows that have gone, where a filter that is not understood left the old ones.
    fn forget_gone(&mut self) {
        if self.fault.is_some()
            && let Some(matching) = &mut self.matching
        {
            let there: BTreeSet<Row> = self.all.iter().copied().collect();
            matching.retain(|row| there.contains(row));
        }
    }

    fn keep(&mut self, selected: Option<Row>) {
        if !selected
            .is_some_and(|row| self.rows().get(self.cursor) == Some(&row) || self.select(row))
        {
            self.go(self.cursor);
        }
    }

    /// Takes a row out and puts it in where its order is now, without touching the others.
    fn replace(&mut self, row: Row, place: Option<usize>) {
        self.all.retain(|there| *there != row);
        if let Some(place) = place {
            self.all.insert(place.min(self.all.len()), row);
        }
    }
}

/// The folded text a filter looks at.
fn searched(book: &Book, agenda: &Agenda, row: Row) -> String {
    let mut text = hay::stack(book, row.key);
    if let Some(kind) = row.kind
        && let Some(due) = agenda.find(row.key, kind)
    {
        for part in [due.title.as_str(), due.why.as_str()] {
            text.push(' ');
            text.push_str(&crate::text::fold(part));
        }
        for contact in &due.who {
            text.push(' ');
            text.push_str(&hay::stack(book, Key::of(*contact)));
        }
    }
    text
}

/// The four lists of Home.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lists {
    panes: [List; 4],
}

impl Lists {
    /// The lists of a book on a day.
    pub fn of(book: &Book, agenda: &Agenda, today: Day) -> Self {
        let mut lists = Self::default();
        for pane in Pane::ALL {
            lists.rebuild(pane, book, agenda, today);
        }
        lists
    }

    /// The list of a pane.
    pub fn of_pane(&self, pane: Pane) -> &List {
        let [follow_ups, contacts, events, goals] = &self.panes;
        match pane {
            Pane::FollowUps => follow_ups,
            Pane::Contacts => contacts,
            Pane::Events => events,
            Pane::Goals => goals,
        }
    }

    /// The list of a pane, to move in it.
    pub fn of_pane_mut(&mut self, pane: Pane) -> &mut List {
        let [follow_ups, contacts, events, goals] = &mut self.panes;
        match pane {
            Pane::FollowUps => follow_ups,
            Pane::Contacts => contacts,
            Pane::Events => events,
            Pane::Goals => goals,
        }
    }

    /// Keeps the lists up with a change that was made to the book.
    pub fn refresh(&mut self, book: &Book, agenda: &Agenda, today: Day, change: &Change) {
        let touches = |kind| change.keys().any(|key| key.kind == kind);
        if touches(Kind::Contact) {
            self.refresh_contacts(book, agenda, change);
        }
        if touches(Kind::Event) {
            self.rebuild(Pane::Events, book, agenda, today);
        }
        if touches(Kind::Goal) {
            self.rebuild(Pane::Goals, book, agenda, today);
        }
        self.rebuild(Pane::FollowUps, book, agenda, today);
    }

    /// Moves the few contacts a change touches; sorts anew only where it touches many.
    fn refresh_contacts(&mut self, book: &Book, agenda: &Agenda, change: &Change) {
        const FEW: usize = 32;
        let touched: Vec<Id<Contact>> = change.keys().filter_map(Key::id).collect();
        if touched.len() > FEW {
            self.of_pane_mut(Pane::Contacts)
                .set(contacts(book), book, agenda);
            return;
        }
        let list = self.of_pane_mut(Pane::Contacts);
        let selected = list.selected();
        for id in touched {
            let row = Row::of(Key::of(id));
            list.replace(row, None);
            if let Some(contact) = book.get(id).filter(|contact| !contact.archived) {
                let wanted = order::contact(contact);
                let place = list.all.partition_point(|there| {
                    there
                        .key
                        .id()
                        .and_then(|id| book.get(id))
                        .is_some_and(|there| order::contact(there) < wanted)
                });
                list.replace(row, Some(place));
            }
        }
        list.texts = Vec::new();
        list.narrow(book, agenda);
        list.forget_gone();
        list.keep(selected);
    }

    /// Makes one list anew.
    pub fn rebuild(&mut self, pane: Pane, book: &Book, agenda: &Agenda, today: Day) {
        let rows = match pane {
            Pane::FollowUps => agenda
                .rows()
                .iter()
                .map(|due| Row {
                    key: due.key,
                    kind: Some(due.kind),
                })
                .collect(),
            Pane::Contacts => contacts(book),
            Pane::Events => sorted(book, |event: &Event| Some(order::event(event, today))),
            Pane::Goals => sorted(book, |goal: &Goal| Some(order::goal(goal))),
        };
        self.of_pane_mut(pane).set(rows, book, agenda);
    }
}

fn contacts(book: &Book) -> Vec<Row> {
    sorted(book, |contact: &Contact| {
        (!contact.archived).then(|| order::contact(contact))
    })
}

/// The rows of a table, those with a sort key, in its order.
fn sorted<T: Entry, K: Ord>(book: &Book, sort_key: impl Fn(&T) -> Option<K>) -> Vec<Row> {
    let keyed = book
        .all::<T>()
        .values()
        .filter_map(|record| Some((sort_key(record)?, record.key())));
    let mut keyed: Vec<(K, Key)> = keyed.collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, key)| Row::of(key)).collect()
}

/// Whether a record of this kind has a pane of its own on Home, and which.
pub fn pane_of(record: &Record) -> Option<Pane> {
    Pane::ALL
        .into_iter()
        .find(|pane| pane.kind() == record.key().kind)
}
