//! The columns of a table as a person chooses what they hold: what each is called, what it seems to hold, and the first
//! that stands in it.

use super::columns::Columns;
use super::mapping::Part;
use super::{decode, outside, table};

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// What it is called.
    pub name: String,
    /// What it seems to hold, if anything of use.
    pub part: Option<Part>,
    /// The first that stands in it.
    pub sample: String,
}

/// How many rows are looked at for something that stands in a column.
const LOOKED: usize = 50;
/// How many columns can be chosen from; no table of people has so many.
const MOST: usize = 500;

/// The columns of a file, where it is a table of more than one.
pub fn heads(bytes: &[u8]) -> Option<Vec<Head>> {
    let table = table::Table::of(&decode::text(bytes))?;
    let columns = Columns::of(&table).unwrap_or_else(|_| Columns::guessed(&table.header));
    let sample = |place: usize| {
        let rows = table.rows.iter().take(LOOKED);
        let mut cells = rows.filter_map(|(_, row)| row.get(place).map(outside::short));
        cells.find(|cell| !cell.is_empty()).unwrap_or_default()
    };
    let named = table.header.iter().zip(&columns.parts).enumerate();
    let heads = named.map(|(place, (name, part))| Head {
        name: outside::short(name),
        part: *part,
        sample: sample(place),
    });
    let is_table = (2..=MOST).contains(&table.header.len()) && !table.rows.is_empty();
    is_table.then(|| heads.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_is_told_with_the_first_that_stands_in_it() {
        let heads = heads(b"Kunde;Firma;\nAda\x1b[2J;;x\nBob;Mills;\n").unwrap();
        let told: Vec<_> = heads
            .iter()
            .map(|it| (it.name.as_str(), it.part, it.sample.as_str()))
            .collect();
        let firma = ("Firma", Some(Part::Company), "Mills");
        assert_eq!(told, [("Kunde", None, "Ada[2J"), firma, ("", None, "x")]);
    }

    #[test]
    fn what_is_no_table_has_no_columns() {
        for text in ["", "one\ntwo\n", "Name,Email\n"] {
            assert_eq!(heads(text.as_bytes()), None, "{text}");
        }
    }
}
