//! The tables of the sample network are text, a record a line and columns between bars: they are read
//! far more often, by people, than by this file.

/// The lines of a table, cut into `N` columns; columns that a line leaves out are empty.
pub(super) fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.trim().lines().map(|line| {
        let mut columns = line.split('|').map(str::trim);
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}

/// The items of a column, between semicolons.
pub(super) fn list(column: &str) -> Vec<String> {
    items(column).map(str::to_owned).collect()
}

/// The same, borrowed.
pub(super) fn items(column: &str) -> impl Iterator<Item = &str> {
    column
        .split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}
