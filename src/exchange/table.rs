//! A table as text: where its header is, what its cells are separated by, and its rows, each with its line.

use csv::{ReaderBuilder, StringRecord};

use super::Unreadable;

/// A table.
pub(super) struct Table {
    /// The names of the columns.
    pub(super) header: Vec<String>,
    /// The line on which they are named.
    pub(super) header_line: u64,
    /// The rows, each with the line it begins on.
    pub(super) rows: Vec<(u64, StringRecord)>,
    /// Lines that could not be read.
    pub(super) broken: Vec<u64>,
    /// What it has more of than such a table can have; the rest of it was not read.
    pub(super) excess: Option<Unreadable>,
}

/// Within how many lines a header is looked for: an export of `LinkedIn` begins with notes.
const PREAMBLE: usize = 15;

impl Table {
    /// The table in a text; nothing where there is none.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (skipped, body) = body(text)?;
        let sign = delimiter(body.lines().next()?);
        let mut table = Self {
            header: Vec::new(),
            header_line: skipped + 1,
            rows: Vec::new(),
            broken: Vec::new(),
            excess: None,
        };
        let mut rest = (skipped, body);
        let mut patience = body.len().saturating_mul(PATIENCE);
        while let Some(after) = table.take(rest, sign, &mut patience) {
            if table.broken.len() > BROKEN {
                table.excess = Some(Unreadable::Torn(BROKEN));
                break;
            }
            rest = after;
        }
        (!table.header.is_empty() || table.excess.is_some()).then_some(table)
    }

    /// The same, where it has no more than such a table can have.
    pub(super) fn whole(self) -> Result<Self, Unreadable> {
        match self.excess {
            Some(excess) => Err(excess),
            None => Ok(self),
        }
    }

    /// Takes the rows of a text. One with a quote too many is broken, and what stands below its first line is given
    /// back to be read by itself: it takes no other row along.
    fn take<'a>(
        &mut self,
        (skipped, body): (u64, &'a str),
        sign: u8,
        patience: &mut usize,
    ) -> Option<(u64, &'a str)> {
        let mut reader = ReaderBuilder::new()
            .delimiter(sign)
            .flexible(true)
            .has_headers(false)
            .from_reader(body.as_bytes());
        let mut lines = Lines::of(body, skipped);
        let mut record = StringRecord::new();
        loop {
            match reader.read_record(&mut record) {
                Ok(false) => return None,
                Ok(true) => {}
                Err(why) => {
                    self.broken.push(lines.at(why.position()));
                    continue;
                }
            }
            let line = lines.at(record.position());
            let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
            let written = body.get(lines.counted..end).unwrap_or_default();
            if self.rows.len() >= ROWS {
                self.excess = Some(Unreadable::TooMany(
                    "200,000 rows, as no list of people has",
                ));
                return None;
            }
            if record.len() > COLUMNS {
                self.excess = Some(Unreadable::TooMany(
                    "1,000 columns, as no list of people has",
                ));
                return None;
            }
            if self.header.is_empty() {
                self.header = record.iter().map(|name| name.trim().to_owned()).collect();
            } else if written.len() <= *patience && is_torn(written, char::from(sign)) {
                *patience = patience.saturating_sub(written.len());
                self.broken.push(line);
                let (_, below) = body.get(lines.counted..)?.split_once('\n')?;
                return Some((line, below));
            } else if record.iter().any(|cell| !cell.trim().is_empty()) {
                self.rows.push((line, record.clone()));
            }
        }
    }
}

/// How many rows and columns a table has at most, and how many rows that are torn.
const ROWS: usize = 200_000;
const COLUMNS: usize = 1_000;
const BROKEN: usize = 1_000;

/// How many times the text is gone through again at most for the sake of quotes too many; a table that has more
/// of them is none.
const PATIENCE: usize = 8;

/// Whether a row of several lines has a quote that never ends, or that ends in the midst of a cell.
fn is_torn(written: &str, sign: char) -> bool {
    let written = written.trim_end_matches(['\r', '\n']);
    if !written.contains('\n') {
        return false;
    }
    let mut rest = written;
    loop {
        if let Some(quoted) = rest.strip_prefix('"') {
            let Some(after) = behind(quoted) else {
                return true;
            };
            rest = after;
            if !rest.is_empty() && !rest.starts_with(sign) {
                return true;
            }
        }
        match rest.split_once(sign) {
            Some((_, next)) => rest = next,
            None => return false,
        }
    }
}

/// What stands behind the quote that ends a cell; two of them are one that belongs to the text.
fn behind(quoted: &str) -> Option<&str> {
    let mut rest = quoted;
    loop {
        let (_, after) = rest.split_once('"')?;
        match after.strip_prefix('"') {
            Some(more) => rest = more,
            None => return Some(after),
        }
    }
}

/// The lines of a text, counted as its records are come to.
struct Lines<'a> {
    body: &'a str,
    counted: usize,
    line: u64,
}

impl<'a> Lines<'a> {
    fn of(body: &'a str, skipped: u64) -> Self {
        Self {
            body,
            counted: 0,
            line: skipped + 1,
        }
    }

    /// The line on which a record begins. The reader tells the place before the break that ends the one before.
    fn at(&mut self, place: Option<&csv::Position>) -> u64 {
        let place = place.map_or(0, csv::Position::byte);
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        let bytes = self.body.as_bytes();
        let breaks = bytes.iter().skip(place);
        let place = place
            + breaks
                .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                .count();
        let passed = bytes.get(self.counted..place.min(bytes.len()));
        let passed = memchr::memchr_iter(b'\n', passed.unwrap_or_default()).count();
        self.counted = place;
        self.line += u64::try_from(passed).unwrap_or(0);
        self.line
    }
}

/// The text from the header on, and how many lines come before it: the first line of three cells or more that
/// names a column, else the first line that says anything.
fn body(text: &str) -> Option<(u64, &str)> {
    let mut first = None;
    let mut found = None;
    let mut start = 0;
    for (number, line) in text.split_inclusive('\n').enumerate().take(PREAMBLE) {
        let place = (u64::try_from(number).ok()?, start);
        if first.is_none() && !line.trim().is_empty() {
            first = Some(place);
        }
        if found.is_none() && names_columns(line) {
            found = Some(place);
        }
        start += line.len();
    }
    let (skipped, start) = found.or(first)?;
    Some((skipped, text.get(start..)?))
}

fn names_columns(line: &str) -> bool {
    const KNOWN: [&str; 5] = ["first name", "given name", "e-mail", "email", "name"];
    let line = line.to_lowercase();
    let sign = char::from(delimiter(&line));
    let mut cells = line.split(sign).map(|cell| cell.trim().trim_matches('"'));
    line.matches(sign).count() >= 2 && cells.any(|cell| KNOWN.contains(&cell))
}

/// What separates the cells of a header.
fn delimiter(header: &str) -> u8 {
    let count = |sign: &u8| header.bytes().filter(|byte| byte == sign).count();
    let signs = [b',', b';', b'\t'];
    let most = signs.iter().rev().max_by_key(|sign| count(sign));
    most.copied().unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notes_before_the_header_are_passed_over_however_many_they_are() {
        let text = "Notes:\r\n\"When exporting your connection data, you may notice, that\"\r\n\r\nFirst Name,Last Name,URL\r\nAda,Lovelace,x\r\n";
        let table = Table::of(text).unwrap();
        assert_eq!(table.header, ["First Name", "Last Name", "URL"]);
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.rows[0].0, 5);
        let table = Table::of("Name;Mail;Firma\nAda;a@b;c\n").unwrap();
        assert_eq!(table.header, ["Name", "Mail", "Firma"]);
        assert!(Table::of("\n \n").is_none());
    }

    #[test]
    fn a_quote_that_never_ends_breaks_its_own_row_alone() {
        let table = Table::of("Name,Company\nAda,Looms\nBob,\"C\nCem,D\nDee,\"E\nEve,F\n").unwrap();
        let names: Vec<_> = table
            .rows
            .iter()
            .map(|(line, row)| (*line, &row[0]))
            .collect();
        assert_eq!(names, [(2, "Ada"), (4, "Cem"), (6, "Eve")]);
        assert_eq!(table.broken, [3, 5]);
        let table = Table::of("Name,Company\nAda,Looms\nBob,5\" tall\n").unwrap();
        assert_eq!((table.rows.len(), table.broken.len()), (2, 0));
    }

    #[test]
    fn cells_have_lines_and_signs_of_their_own() {
        let table =
            Table::of("Name,Email,Notes\n\"Ada, Countess\",a@b,\"one\ntwo\"\nBob\n").unwrap();
        assert_eq!(table.rows[0].1.get(2), Some("one\ntwo"));
        assert_eq!(table.rows[1].0, 4);
        assert_eq!(table.rows[1].1.get(1), None);
    }
}
