//! One list of a pane: its rows in order, the cursor, the filter. Rows are names of records only; what
//! they look like is read from the book when the few visible ones are drawn, so that a list of 100,000
//! costs no more a key than one of ten.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::book::{Book, Key};
use crate::insight::agenda::{self, Agenda, RowKind};
use crate::insight::order::Order;
use crate::language::filter::{Fault, Filter, Tested};
use crate::language::hay;

use super::action::Way;
use super::field::Field;

/// What a row of a list stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Row {
    /// The record.
    pub key: Key,
    /// Why it is on the agenda; nothing in the other panes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    /// The row that was selected before nothing matched.
    lost: Option<Row>,
    /// The first row that is visible.
    top: usize,
    /// What is typed to narrow the list.
    filter: Field,
    /// What is not understood of it; the rows are those of the last filter that was.
    fault: Option<Fault>,
    /// Whether the filter is being typed.
    pub typing: bool,
    /// The order, where it is not the usual one.
    pub order: Option<Order>,
    /// Whether what is done is shown where it usually is not, or hidden where it usually is shown.
    pub turned: bool,
    /// The rows that are marked.
    marks: BTreeSet<Row>,
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

    /// The marked rows that are shown, in order.
    pub fn marked(&self) -> Vec<Row> {
        if self.marks.is_empty() {
            return Vec::new();
        }
        let marked = self.rows().iter().filter(|row| self.marks.contains(row));
        marked.copied().collect()
    }

    /// Whether any row is marked.
    pub fn has_marks(&self) -> bool {
        !self.marks.is_empty()
    }

    /// Whether a row is marked.
    pub fn is_marked(&self, row: Row) -> bool {
        self.marks.contains(&row)
    }

    /// Marks the selected row, or takes its mark away.
    pub fn mark(&mut self) {
        if let Some(row) = self.selected()
            && !self.marks.remove(&row)
        {
            self.marks.insert(row);
        }
    }

    /// Marks all rows that are shown; where they all are, none.
    pub fn mark_all(&mut self) {
        let shown: BTreeSet<Row> = self.rows().iter().copied().collect();
        self.marks = if self.marks == shown {
            BTreeSet::new()
        } else {
            shown
        };
    }

    /// Takes all marks away; tells whether there were any.
    pub fn unmark(&mut self) -> bool {
        !std::mem::take(&mut self.marks).is_empty()
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

    /// Scrolls by some rows, and takes the cursor along where it would be out of sight.
    pub fn roll(&mut self, way: Way, rows: usize, height: usize) {
        let margin = 2.min(height.saturating_sub(1) / 2);
        let lowest = self.rows().len().saturating_sub(height);
        self.top = match way {
            Way::Up => self.top.saturating_sub(rows),
            Way::Down => self.top.saturating_add(rows).min(lowest),
        };
        let first = if self.top == 0 { 0 } else { self.top + margin };
        let last = if self.top == lowest {
            usize::MAX
        } else {
            (self.top + height).saturating_sub(margin + 1)
        };
        self.go(self.cursor.clamp(first, last.max(first)));
    }

    /// Narrows the list to what matches its filter: where that is not understood, as far as it is.
    pub fn narrow(&mut self, book: &Book, agenda: &Agenda) {
        let selected = self.selected();
        let mut typed = self.filter.text();
        let mut read = Filter::read(typed);
        let fault = read.as_ref().err().cloned();
        while let Err(fault) = &read
            && let Some(before) = typed.get(..fault.at.start)
            && before != typed
        {
            typed = before;
            read = Filter::read(typed);
        }
        let is_empty = typed.trim().is_empty();
        self.fault = fault;
        if is_empty {
            self.matching = None;
            self.texts = Vec::new();
        } else if let Ok(filter) = read {
            self.pick(&filter, book, agenda);
        }
        self.keep(selected);
    }

    /// Picks the rows that pass.
    fn pick(&mut self, filter: &Filter, book: &Book, agenda: &Agenda) {
        if self.texts.len() != self.all.len() {
            let rows = self.all.iter();
            let due = agenda.by_reason();
            let due = |row: &Row| due.get(&(row.key, row.kind?)).copied();
            self.texts = rows.map(|row| searched(book, *row, due(row))).collect();
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

    /// What is not understood of the word that is being typed, and so may be yet.
    pub fn half(&self) -> Option<&Fault> {
        let end = self.filter.text().len();
        self.fault
            .as_ref()
            .filter(|fault| self.typing && fault.at.end == end)
    }

    /// Takes away the filter.
    pub fn widen(&mut self, book: &Book, agenda: &Agenda) {
        self.filter = Field::default();
        self.typing = false;
        self.narrow(book, agenda);
    }

    /// Sets the rows anew and keeps the selection on its record, or at its place if that has gone.
    pub(super) fn set(&mut self, rows: Vec<Row>, book: &Book, agenda: &Agenda) {
        let selected = self.selected();
        self.all = rows;
        self.texts = Vec::new();
        self.narrow(book, agenda);
        self.settle(selected);
    }

    /// Sorts the rows, unless they are sorted; what is equal stays as it is.
    pub(super) fn sort_by_key<K: Ord>(
        &mut self,
        book: &Book,
        agenda: &Agenda,
        key: impl Fn(&Row) -> K,
    ) {
        if !self.all.is_sorted_by_key(&key) {
            let mut rows = self.all.clone();
            rows.sort_by_key(&key);
            self.set(rows, book, agenda);
        }
    }

    /// Moves one row to where its order is now, or takes it out, without touching the others.
    pub(super) fn moves(&mut self, row: Row, place: impl FnOnce(&[Row]) -> Option<usize>) {
        self.all.retain(|there| *there != row);
        if let Some(place) = place(&self.all) {
            self.all.insert(place.min(self.all.len()), row);
        }
    }

    /// Looks through rows that were moved one by one, with `selected` selected as before.
    pub(super) fn look_through(&mut self, selected: Option<Row>, book: &Book, agenda: &Agenda) {
        self.texts = Vec::new();
        self.narrow(book, agenda);
        self.settle(selected);
    }

    /// Forgets what is not there any more, and selects what was selected.
    fn settle(&mut self, selected: Option<Row>) {
        self.forget_gone();
        if !self.marks.is_empty() {
            let there: BTreeSet<Row> = self.all.iter().copied().collect();
            self.marks.retain(|row| there.contains(row));
        }
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

    /// Selects what was selected, also where meanwhile nothing matched.
    fn keep(&mut self, selected: Option<Row>) {
        let selected = selected.or(self.lost.take());
        if !selected
            .is_some_and(|row| self.rows().get(self.cursor) == Some(&row) || self.select(row))
        {
            self.go(self.cursor);
        }
        self.lost = selected.filter(|_| self.rows().is_empty());
    }
}

/// The folded text a filter looks at.
fn searched(book: &Book, row: Row, due: Option<&agenda::Row>) -> String {
    let mut text = hay::stack(book, row.key);
    if let Some(due) = due {
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
