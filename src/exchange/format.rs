//! The formats that can be read, each with the word by which one insists on it. Without such a word a file is what
//! it looks like; with it, it is read as that and nothing else, and refused where it is none.

use super::columns::Columns;
use super::manner::Manner;
use super::{
    Delivery, Unreadable, calendar, decode, friends, json, linkedin, mail, row, table, vcard,
};

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An export of `LinkedIn`, or one of its files.
    LinkedIn,
    /// Cards of people.
    Cards,
    /// The table of Google Contacts.
    Google,
    /// The table of Outlook.
    Outlook,
    /// Any table.
    Table,
    /// A calendar.
    Calendar,
    /// Mail.
    Mail,
    /// The JSON of Monica 4.
    Monica,
    /// The JSON of knotter.
    Knotter,
    /// The journal of friends.
    Friends,
    /// What netgrow itself exports: JSON, or its table.
    Netgrow,
}

impl Format {
    /// All of them, each with its word and what it is.
    pub const ALL: [(Self, &'static str, &'static str); 11] = [
        (
            Self::LinkedIn,
            "linkedin",
            "a LinkedIn export, or one file of it",
        ),
        (Self::Cards, "vcard", "vCards"),
        (Self::Google, "google", "CSV of Google Contacts"),
        (Self::Outlook, "outlook", "CSV of Outlook"),
        (Self::Table, "csv", "any other table"),
        (Self::Calendar, "calendar", "calendars (ics)"),
        (
            Self::Mail,
            "mail",
            "a mailbox (mbox), a Maildir or one message",
        ),
        (Self::Monica, "monica", "JSON of Monica 4"),
        (Self::Knotter, "knotter", "JSON of knotter"),
        (Self::Friends, "friends", "friends.md"),
        (Self::Netgrow, "netgrow", "JSON or CSV of netgrow"),
    ];

    /// The format of a word.
    pub fn of(word: &str) -> Option<Self> {
        let mut all = Self::ALL.iter();
        let found = all.find(|(_, known, _)| *known == word);
        found.map(|(format, _, _)| *format)
    }

    /// The word of it.
    pub fn word(self) -> &'static str {
        let mut all = Self::ALL.iter();
        let found = all.find(|(format, _, _)| *format == self);
        found.map(|(_, word, _)| *word).unwrap_or_default()
    }

    /// What it is, in words.
    pub fn what(self) -> &'static str {
        let mut all = Self::ALL.iter();
        let found = all.find(|(format, _, _)| *format == self);
        found.map(|(_, _, what)| *what).unwrap_or_default()
    }

    /// The system that a delivery of it is of.
    fn system(self) -> &'static str {
        match self {
            Self::Friends => friends::SYSTEM,
            other => other.word(),
        }
    }

    /// What a delivery of a system is, in words.
    fn told(system: &str) -> &'static str {
        let mut all = Self::ALL.iter();
        let found = all.find(|(format, _, _)| format.system() == system);
        found.map(|(_, _, what)| *what).unwrap_or_default()
    }
}

/// What a file brings that looks like what it is.
pub(super) fn recognised(bytes: &[u8], manner: &Manner) -> Result<Delivery, Unreadable> {
    if manner.mapping.is_none() {
        if mail::is_message(bytes) {
            return Ok(mail::message(bytes));
        }
        if calendar::is_calendar(bytes) {
            return Ok(calendar::read(bytes, &manner.here));
        }
        if vcard::is_cards(bytes) {
            return Ok(vcard::people(bytes));
        }
        if mail::is_mailbox(bytes) {
            return Ok(mail::mailbox(bytes));
        }
        if json::is_json(bytes) {
            return json::read(bytes);
        }
        let text = decode::text(bytes);
        if friends::is_journal(&text) {
            return Ok(friends::read(&text));
        }
    }
    of_table(bytes, manner)
}

/// What a file brings that is to be of a format; refused where it is of none, or of another.
pub(super) fn insisted(
    format: Format,
    bytes: &[u8],
    manner: &Manner,
) -> Result<Delivery, Unreadable> {
    if manner.mapping.is_some() && format != Format::Table {
        return Err(Unreadable::NoTable(format.word()));
    }
    let mut delivery = match format {
        Format::Cards => vcard::people(bytes),
        Format::Calendar => calendar::read(bytes, &manner.here),
        Format::Mail if mail::is_mailbox(bytes) => mail::mailbox(bytes),
        Format::Mail => mail::message(bytes),
        Format::Friends => friends::read(&decode::text(bytes)),
        Format::Monica | Format::Knotter if !json::is_json(bytes) => Delivery::default(),
        Format::Monica | Format::Knotter => json::read(bytes)?,
        Format::Netgrow if json::is_json(bytes) => json::read(bytes)?,
        Format::Netgrow | Format::LinkedIn | Format::Google | Format::Outlook | Format::Table => {
            of_table(bytes, manner)?
        }
    };
    if format == Format::Table {
        delivery.system = format.system();
    }
    let is_bare = delivery.people.is_empty()
        && delivery.beside.is_empty()
        && delivery.letters.is_empty()
        && delivery.meetings.is_empty()
        && delivery.bulk == 0;
    if is_bare {
        return Err(Unreadable::None(format.what()));
    }
    if delivery.system != format.system() {
        return Err(Unreadable::Other(
            format.what(),
            Format::told(delivery.system),
        ));
    }
    Ok(delivery)
}

/// What a table brings: a file of a `LinkedIn` export beside the connections, or people.
fn of_table(bytes: &[u8], manner: &Manner) -> Result<Delivery, Unreadable> {
    let text = decode::text(bytes);
    let table = table::Table::of(&text).ok_or(Unreadable::Empty)?.whole()?;
    let columns = if let Some(mapping) = &manner.mapping {
        Columns::mapped(&table.header, mapping)?
    } else if let Some(file) = linkedin::file_of(&table.header) {
        return linkedin::lone(file?, bytes, manner);
    } else {
        Columns::of(&table)?
    };
    Ok(row::people(&table, &columns, manner.days))
}
