//! Where the rows of a list to choose from are: for drawing them, and for the mouse that points at one.

use ratatui::layout::{Position, Rect};

/// The rows of a list of which one is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// The part of the screen for them.
    pub(super) area: Rect,
    /// The first that is seen.
    pub(super) first: usize,
    /// How many there are.
    pub(super) count: usize,
    /// The chosen one.
    pub(super) cursor: usize,
    /// The places before which a line stands that is no row, with its word.
    pub(super) heads: Vec<(usize, &'static str)>,
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
            heads: Vec::new(),
        }
    }

    /// The places of the rows that are seen.
    pub(super) fn seen(&self) -> std::ops::Range<usize> {
        let visible = usize::from(self.area.height).max(1);
        self.first..self.count.min(self.first + visible)
    }

    /// Where the chosen row is.
    pub(super) fn chosen(&self) -> Position {
        let row = u16::try_from(self.line_of(self.cursor)).unwrap_or_default();
        let row = row.min(self.area.height.saturating_sub(1));
        Position::new(self.area.x, self.area.y + row)
    }

    /// The place of the row that is there.
    pub(super) fn at(&self, at: Position) -> Option<usize> {
        let row = usize::from(at.y.checked_sub(self.area.y)?);
        let mut seen = self.seen();
        seen.find(|place| self.area.contains(at) && self.line_of(*place) == row)
    }

    /// The word of the line before a row, where there is one.
    pub(super) fn head(&self, place: usize) -> Option<&'static str> {
        let mut heads = self.heads.iter();
        heads.find_map(|(before, word)| (*before == place).then_some(*word))
    }

    /// The line of the area on which a row is.
    fn line_of(&self, place: usize) -> usize {
        let heads = self
            .heads
            .iter()
            .filter(|(before, _)| *before <= place)
            .count();
        place.saturating_sub(self.first) + heads
    }
}
