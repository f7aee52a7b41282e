//! Contacts as a table for spreadsheets (RFC 4180). A spreadsheet takes a cell that begins with a sign such as `=`
//! for a formula, so such a cell gets an apostrophe before it, which spreadsheets take for "this is text" and our
//! own reader takes off again; a plain phone number needs none. Every cell is quoted, so that no sign in one can
//! begin another, whatever a spreadsheet separates cells by.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::book::{Book, Contact, Day, Id};
use crate::text;

/// The columns, in their order.
pub const COLUMNS: [&str; 22] = [
    "Name",
    "Other names",
    "Company",
    "Title",
    "Email",
    "Phone",
    "Website",
    "Location",
    "Birthday",
    "Dates",
    "Tags",
    "Met on",
    "How we met",
    "Cares about",
    "Expert in",
    "Needs",
    "Offers",
    "To ask",
    "Cadence",
    "Last talk",
    "Notes",
    "Id",
];

/// What stands between several values of a cell, as in the tables of Google.
pub const BETWEEN: &str = " ::: ";

/// The contacts as a table; `raw` leaves cells as they are that a spreadsheet would take for formulas.
pub fn contacts(book: &Book, ids: &[Id<Contact>], today: Day, raw: bool) -> String {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    // What is written goes to memory, where nothing can fail.
    let _ = writer.write_record(COLUMNS);
    for contact in ids.iter().filter_map(|id| book.get(*id)) {
        let cells = cells(book, contact, today);
        let cells = cells.map(|cell| if raw { cell } else { safe(cell) });
        let _ = writer.write_record(cells);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

fn cells(book: &Book, contact: &Contact, today: Day) -> [String; COLUMNS.len()] {
    let one = |value: &str| text::clean(value).into_owned();
    let all = |values: &[String]| one(&values.join(BETWEEN));
    let on = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let talk = book.last_talk(contact.id, today);
    [
        one(&contact.name),
        all(&contact.aliases),
        one(&contact.company),
        one(&contact.title),
        all(&contact.emails),
        all(&contact.phones),
        all(&contact.urls),
        one(&contact.location),
        contact
            .birthday
            .map(|it| it.to_string())
            .unwrap_or_default(),
        {
            let dates = contact.dates.iter();
            let dates = dates.map(|it| format!("{}: {}", it.label, it.on));
            all(&dates.collect::<Vec<_>>())
        },
        all(&contact.tags),
        on(contact.met.on),
        one(&contact.met.text),
        all(&contact.cares),
        all(&contact.topics),
        all(&contact.needs),
        all(&contact.offers),
        all(&contact.ask),
        contact.cadence.to_string(),
        on(talk.map(|(day, _)| day)),
        text::clean_lines(&contact.notes).into_owned(),
        contact.id.to_string(),
    ]
}

/// A cell that no spreadsheet takes for a formula.
fn safe(cell: String) -> String {
    if is_hot(&cell) && !is_phone(&cell) {
        format!("'{cell}")
    } else {
        cell
    }
}

/// The cell as it was before it was made safe.
pub fn as_it_was(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_hot(rest) => rest,
        _ => cell,
    }
}

/// Whether a spreadsheet may take it for a formula, or an apostrophe before it for one of ours.
fn is_hot(cell: &str) -> bool {
    const HOT: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
    cell.trim_start_matches('\'').starts_with(HOT)
}

/// Whether it is a phone number that no spreadsheet can reckon with: digits and blanks behind a plus.
fn is_phone(cell: &str) -> bool {
    let number = cell.strip_prefix('+');
    number.is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_digit() || byte == b' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_text_and_comes_back_as_it_was() {
        for (cell, made) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("+1-1", "'+1-1"),
            ("-2", "'-2"),
            ("@sum", "'@sum"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("--04-15", "'--04-15"),
            ("+44 20 7946 0123", "+44 20 7946 0123"),
            ("O'Hara", "O'Hara"),
            ("'tis", "'tis"),
            ("", ""),
        ] {
            assert_eq!(safe(cell.to_owned()), made);
            assert_eq!(as_it_was(made), cell);
        }
    }
}
