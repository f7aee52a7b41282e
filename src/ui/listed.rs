//! Where the rows of a list to choose from are: for drawing them, and for the mouse that points at one.

use ratatui::layout::{Position, Rect};

/// The rows of a list of which one is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Listed {
    /// The part of the screen for them.
    pub(super) area: Rect,
    /// The first that is seen.
    pub(super) first: usize,
    /// How many there are.
    pub(super) count: usize,
    /// The chosen one.
    pub(super) cursor: usize,
}

impl Listed {
    /// Rows in an area, scrolled so that the chosen one is seen.
    pub(super) fn new(area: Rect, count: usize, cursor: usize) -> Self {
        let visible = usize::from(area.height).max(1);
        Self {
            area,
            first: (cursor + 1).saturating_sub(visible),
            count,
            cursor,
        }
    }

    /// The places of the rows that are seen.
    pub(super) fn seen(&self) -> std::ops::Range<usize> {
        let visible = usize::from(self.area.height).max(1);
        self.first..self.count.min(self.first + visible)
    }

    /// Where the chosen row is.
    pub(super) fn chosen(&self) -> Position {
        let row = u16::try_from(self.cursor.saturating_sub(self.first)).unwrap_or_default();
        let row = row.min(self.area.height.saturating_sub(1));
        Position::new(self.area.x, self.area.y + row)
    }

    /// The place of the row that is there.
    pub(super) fn at(&self, at: Position) -> Option<usize> {
        let row = usize::from(at.y.checked_sub(self.area.y)?);
        let place = self.first + row;
        (self.area.contains(at) && place < self.count).then_some(place)
    }
}
