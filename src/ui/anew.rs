//! Rows that are drawn anew. A letter of several signs over several cells, as in नमस्ते or of a family of emoji,
//! fills cells of the terminal of which the drawing knows the first alone, and terminals differ in how many they
//! are. What comes after it is drawn over the whole of its row, so that no piece of it stays behind.

use ratatui::buffer::{Buffer, Cell, CellDiffOption};

use crate::text;

/// The rows of the last frame that have such letters.
#[derive(Debug, Default)]
pub struct Anew {
    rows: Vec<u16>,
}

impl Anew {
    /// Has those rows of a frame drawn whole in which such letters stood, and notes where they stand now.
    pub fn settle(&mut self, frame: &mut Buffer) {
        let before = std::mem::take(&mut self.rows);
        let area = frame.area;
        for y in area.top()..area.bottom() {
            let mut cells = (area.left()..area.right()).filter_map(|x| frame.cell((x, y)));
            if cells.any(is_of_several) {
                self.rows.push(y);
            }
        }
        for y in before.into_iter().filter(|y| *y < area.bottom()) {
            for x in area.left()..area.right() {
                if let Some(cell) = frame.cell_mut((x, y)) {
                    cell.set_diff_option(CellDiffOption::AlwaysUpdate);
                }
            }
        }
    }
}

/// Whether several signs stand in a cell and reach beyond it.
fn is_of_several(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    !symbol.is_ascii() && symbol.chars().nth(1).is_some() && text::width(symbol) > 1
}
