//! A field of many lines on the sheet it is shown on: its lines are broken into rows, the cursor goes from
//! row to row, and the rows that are seen are those around the cursor. Only these are ever looked at, so
//! that a text of ten thousand lines costs no more than one of ten.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::text;

use super::Field;

/// The part of the screen that a field of many lines is shown on, in cells; of no width, lines are not
/// broken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its width.
    pub width: u16,
    /// Its height.
    pub height: u16,
}

impl Sheet {
    /// The cells of a row: one is left for the cursor behind the last letter.
    fn cells(self) -> usize {
        match self.width {
            0 => 0,
            width => usize::from(width).saturating_sub(1).max(1),
        }
    }

    fn rows(self) -> usize {
        usize::from(self.height).max(1)
    }
}

/// One row: a stretch of the text, in bytes.
type Row = Range<usize>;

impl Field {
    /// The rows that are seen, the cursor's among them.
    pub fn window(&self, sheet: Sheet) -> Vec<Row> {
        let rows = sheet.rows();
        let cursor = self.row_of(self.cursor, sheet);
        let top = self.row_of(self.top.min(self.text.len()), sheet);
        if top.start <= cursor.start {
            let mut seen = vec![top];
            self.below(&mut seen, rows, sheet);
            if seen.contains(&cursor) {
                self.above(&mut seen, rows, sheet);
                return seen;
            }
            let mut seen = vec![cursor];
            self.above(&mut seen, rows, sheet);
            return seen;
        }
        let mut seen = vec![cursor];
        self.below(&mut seen, rows, sheet);
        self.above(&mut seen, rows, sheet);
        seen
    }

    /// Scrolls so that the cursor is seen.
    pub fn follow(&mut self, sheet: Sheet) {
        self.top = self.window(sheet).first().map_or(0, |row| row.start);
    }

    /// Moves so many rows up or down, as far as there are any, and keeps the column, counted in cells, as
    /// far as each row goes.
    pub(super) fn vertical(&mut self, rows: isize, sheet: Sheet) {
        let row = self.row_of(self.cursor, sheet);
        let column = self
            .column
            .unwrap_or_else(|| self.cells(row.start..self.cursor));
        let mut way = vec![row];
        let count = rows.unsigned_abs() + 1;
        if rows < 0 {
            self.above(&mut way, count, sheet);
        } else {
            self.below(&mut way, count, sheet);
        }
        let target = if rows < 0 { way.first() } else { way.last() };
        let Some(target) = target.cloned() else {
            return;
        };
        if way.len() > 1 {
            self.cursor = self.place_in(&target, column);
        }
        self.column = Some(column);
    }

    /// Moves a page up or down, a row of the last one staying in sight.
    pub(super) fn page(&mut self, pages: isize, sheet: Sheet) {
        let rows = isize::try_from(sheet.rows().saturating_sub(1).max(1)).unwrap_or(1);
        self.vertical(rows * pages, sheet);
    }

    /// Where the row of the cursor starts; from there, where its line does.
    pub(super) fn start_of_row(&self, sheet: Sheet) -> usize {
        let row = self.row_of(self.cursor, sheet);
        if row.start < self.cursor {
            row.start
        } else {
            self.line_start()
        }
    }

    /// Where the row of the cursor ends; from there, where its line does.
    pub(super) fn end_of_row(&self, sheet: Sheet) -> usize {
        let row = self.row_of(self.cursor, sheet);
        let end = self.last_place(&row);
        if end > self.cursor {
            end
        } else {
            self.line_end()
        }
    }

    /// The row that has a place of the text in it.
    fn row_of(&self, at: usize, sheet: Sheet) -> Row {
        let line = self.line_of(at);
        let rows = self.rows_of(line.clone(), sheet);
        let found = rows.into_iter().rev().find(|row| row.start <= at);
        found.unwrap_or(line)
    }

    /// The line that has a place of the text in it, without its break.
    fn line_of(&self, at: usize) -> Range<usize> {
        let (before, after) = (self.text.get(..at), self.text.get(at..));
        let start = before
            .and_then(|text| text.rfind('\n'))
            .map_or(0, |at| at + 1);
        let end = after.and_then(|text| text.find('\n'));
        start..end.map_or(self.text.len(), |end| at + end)
    }

    fn rows_of(&self, line: Range<usize>, sheet: Sheet) -> Vec<Row> {
        let text = self.text.get(line.clone()).unwrap_or_default();
        let rows = text::rows(text, sheet.cells()).into_iter();
        rows.map(|row| line.start + row.start..line.start + row.end)
            .collect()
    }

    /// Adds rows below the last one, up to so many in all.
    fn below(&self, seen: &mut Vec<Row>, count: usize, sheet: Sheet) {
        let Some(last) = seen.last().cloned() else {
            return;
        };
        let mut line = self.line_of(last.start);
        let here = self.rows_of(line.clone(), sheet).into_iter();
        seen.extend(here.filter(|row| row.start > last.start));
        while seen.len() < count && line.end < self.text.len() {
            line = self.line_of(line.end + 1);
            seen.extend(self.rows_of(line.clone(), sheet));
        }
        seen.truncate(count);
    }

    /// Adds rows above the first one, up to so many in all.
    fn above(&self, seen: &mut Vec<Row>, count: usize, sheet: Sheet) {
        let Some(first) = seen.first().cloned() else {
            return;
        };
        let mut line = self.line_of(first.start);
        let mut above: Vec<Row> = self.rows_of(line.clone(), sheet);
        above.retain(|row| row.start < first.start);
        above.reverse();
        while seen.len() + above.len() < count && line.start > 0 {
            line = self.line_of(line.start - 1);
            above.extend(self.rows_of(line.clone(), sheet).into_iter().rev());
        }
        above.truncate(count.saturating_sub(seen.len()));
        seen.splice(0..0, above.into_iter().rev());
    }

    /// The place of a row that is so many cells from its start, or its last.
    fn place_in(&self, row: &Row, column: usize) -> usize {
        let last = self.last_place(row);
        let (mut cells, mut place) = (0, row.start);
        let text = self.text.get(row.start..last).unwrap_or_default();
        for letter in text.graphemes(true) {
            cells += text::width(letter);
            if cells > column {
                break;
            }
            place += letter.len();
        }
        place
    }

    /// The last place of a row that belongs to it and not to the next.
    fn last_place(&self, row: &Row) -> usize {
        let goes_on = row.end < self.text.len()
            && !self
                .text
                .get(row.end..)
                .is_some_and(|it| it.starts_with('\n'));
        if !goes_on {
            return row.end;
        }
        let text = self.text.get(row.clone()).unwrap_or_default();
        let last = text.grapheme_indices(true).next_back();
        last.map_or(row.start, |(at, _)| row.start + at)
    }

    /// How many cells a stretch of the text takes.
    pub fn cells(&self, stretch: Range<usize>) -> usize {
        text::width(self.text.get(stretch).unwrap_or_default())
    }
}
