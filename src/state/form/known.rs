//! What the names in a form lead to: the records there are, and those that come along with the form and are
//! saved with it, as a line makes them of names that nobody knows yet.

use crate::book::{Book, Contact, Id, Key, Kind, Record};
use crate::language::reference::{self, NotFound};
use crate::text::fold;

/// What names lead to.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) book: &'a Book,
    pub(super) along: &'a [Record],
}

impl<'a> Known<'a> {
    /// The name of a record.
    pub(super) fn name(self, key: Key) -> Option<&'a str> {
        let along = self.along.iter().find(|record| record.key() == key);
        self.book.name(key).or_else(|| along.and_then(name))
    }

    /// The record of one of these kinds that a name leads to, those that come along before the others.
    pub(super) fn find(self, said: &str, kinds: &[Kind]) -> Result<Key, NotFound> {
        let is_said = |record: &&Record| {
            let name = name(record).map(str::to_lowercase);
            kinds.contains(&record.key().kind) && name == Some(said.trim().to_lowercase())
        };
        match self.along.iter().find(is_said) {
            Some(record) => Ok(record.key()),
            None => reference::find(self.book, said, kinds)
                .or_else(|error| self.find_at_company(said, kinds).ok_or(error)),
        }
    }

    /// The company that tells somebody from others of that name.
    pub(super) fn company(self, key: Key) -> Option<&'a str> {
        let id: Id<Contact> = key.id()?;
        let company = self.book.get(id)?.company.as_str();
        (!company.is_empty()).then_some(company)
    }

    /// The one person whom a name with the company behind it leads to: "Ana Lima (Acme)".
    fn find_at_company(self, said: &str, kinds: &[Kind]) -> Option<Key> {
        let (name, company) = said.trim().strip_suffix(')')?.rsplit_once(" (")?;
        let (name, company) = (fold(name), fold(company));
        if !kinds.contains(&Kind::Contact) {
            return None;
        }
        let people = self.book.all::<Contact>().values();
        let mut of_name = people
            .filter(|it| fold(&it.name) == name && fold(&it.company) == company)
            .map(|it| Key::of(it.id));
        of_name.next().filter(|_| of_name.next().is_none())
    }
}

/// Those that come along and are still named, by the records of the form or by one another. What is there
/// already, or was made for more than its name, comes along whatever is named.
pub(super) fn needed(along: &[Record], records: &[Record]) -> Vec<Record> {
    let is_needed = |record: &&Record| {
        let key = record.key();
        name(record).is_none() || records.iter().chain(along).any(|other| other.names(key))
    };
    along.iter().filter(is_needed).cloned().collect()
}

/// The name of a record that a line makes of it.
fn name(record: &Record) -> Option<&str> {
    match record {
        Record::Contact(it) => Some(&it.name),
        Record::Platform(it) => Some(&it.name),
        _ => None,
    }
}
