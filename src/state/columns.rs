//! The columns of a table that is to be imported, each with what it holds, as a person chooses it: where nobody knows
//! what they hold, or where the guess is wrong.

use super::action::Way;
use crate::exchange::{Head, Mapping, Part};

/// A column as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The field that it is to hold; nothing where it is left out.
    pub field: Option<&'static str>,
    /// The first that stands in it.
    pub sample: &'a str,
}

/// The columns of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// What the file is called.
    pub name: String,
    /// Where it lies, as it was typed.
    pub path: String,
    /// The columns, each with what it is to hold.
    pub(super) heads: Vec<Head>,
    /// What each seemed to hold.
    guess: Vec<Option<Part>>,
    cursor: usize,
}

impl Columns {
    /// The columns with what they seem to hold; the first of no use is selected, where nobody is named.
    pub(super) fn new(name: String, path: String, heads: Vec<Head>) -> Self {
        let guess = heads.iter().map(|it| it.part).collect();
        let mut columns = Self {
            name,
            path,
            heads,
            guess,
            cursor: 0,
        };
        if !columns.names() {
            let unknown = columns.heads.iter().position(|it| it.part.is_none());
            columns.cursor = unknown.unwrap_or_default();
        }
        columns
    }

    /// The columns, in their order.
    pub fn shown(&self) -> impl ExactSizeIterator<Item = Shown<'_>> {
        self.heads.iter().map(|head| Shown {
            name: &head.name,
            field: head.part.map(Part::label),
            sample: &head.sample,
        })
    }

    /// The place of the selected column.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Whether anybody can be known by them.
    pub fn names(&self) -> bool {
        let mut parts = self.heads.iter().filter_map(|it| it.part);
        parts.any(Part::names)
    }

    /// Selects the column at a place.
    pub(super) fn go(&mut self, place: usize) {
        self.cursor = place.min(self.heads.len().saturating_sub(1));
    }

    /// Lets the selected column hold the next of what there is, or the one before; nothing is one of them.
    pub(super) fn turn(&mut self, way: Way) {
        let Some(head) = self.heads.get_mut(self.cursor) else {
            return;
        };
        let all = all();
        let at = all.iter().position(|it| *it == head.part);
        let at = at.unwrap_or_default();
        let to = match way {
            Way::Down => (at + 1) % all.len().max(1),
            Way::Up => at.checked_sub(1).unwrap_or(all.len().saturating_sub(1)),
        };
        head.part = all.get(to).copied().flatten();
    }

    /// Lets the selected column hold this, or nothing.
    pub(super) fn hold(&mut self, part: Option<Part>) {
        if let Some(head) = self.heads.get_mut(self.cursor) {
            head.part = part;
        }
    }

    /// What was chosen, where it is not what they seemed to hold.
    pub(super) fn mapping(&self) -> Option<Mapping> {
        let parts: Vec<Option<Part>> = self.heads.iter().map(|it| it.part).collect();
        (parts != self.guess).then_some(Mapping::Placed(parts))
    }
}

/// All that a column can hold, nothing first.
pub(super) fn all() -> Vec<Option<Part>> {
    let parts = Part::ALL.iter().map(|(_, part)| Some(*part));
    // An id means something in a table of netgrow's own alone, which is known as it is.
    let parts = parts.filter(|it| *it != Some(Part::Id));
    std::iter::once(None).chain(parts).collect()
}
