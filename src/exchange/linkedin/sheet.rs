//! One file of an export, its cells found by the names of their columns.

use std::collections::HashMap;

use csv::StringRecord;

use crate::exchange::Spot;
use crate::exchange::table::Table;

/// A file.
pub(super) struct Sheet {
    file: &'static str,
    table: Table,
    columns: HashMap<String, usize>,
}

/// One row of it.
pub(super) struct Row<'a> {
    sheet: &'a Sheet,
    line: u64,
    cells: &'a StringRecord,
}

impl Sheet {
    /// A table, by the names of its columns.
    pub(super) fn of(file: &'static str, table: Table) -> Self {
        let names = table.header.iter().enumerate();
        // Of columns of the same name, the first counts.
        let columns = names
            .rev()
            .map(|(place, name)| (name.to_lowercase(), place));
        Self {
            file,
            columns: columns.collect(),
            table,
        }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let rows = self.table.rows.iter();
        rows.map(|(line, cells)| Row {
            sheet: self,
            line: *line,
            cells,
        })
    }
}

impl<'a> Row<'a> {
    /// What stands in a column; nothing where there is no such column.
    pub(super) fn get(&self, name: &str) -> &'a str {
        let place = self.sheet.columns.get(name);
        let cell = place.and_then(|place| self.cells.get(*place));
        cell.unwrap_or_default().trim()
    }

    /// Where it stands.
    pub(super) fn spot(&self) -> Spot {
        Spot::of(self.sheet.file, self.line)
    }
}
