//! By what short name a list speaks of somebody: the given name where nobody else has it, with the first letter of the
//! last name where somebody does, and the whole name where even that is somebody else's.

use std::collections::BTreeMap;

use super::wording::given_name;
use crate::book::{Book, Contact, Id};

/// The short names of those for whom the given name would not do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShortNames {
    longer: BTreeMap<Id<Contact>, String>,
}

impl ShortNames {
    /// The short names of all in a book.
    pub fn of(book: &Book) -> Self {
        let all = book.all::<Contact>().values();
        let mut named: Vec<(&str, &Contact)> = all
            .filter(|it| !it.archived)
            .map(|it| (given_name(&it.name), it))
            .collect();
        named.sort_unstable_by_key(|(given, it)| (*given, it.id));
        let alike = named.chunk_by(|(one, _), (other, _)| one == other);
        let mut longer = BTreeMap::new();
        for group in alike.filter(|group| group.len() > 1) {
            let short: Vec<String> = group
                .iter()
                .map(|(given, it)| with_letter(given, &it.name))
                .collect();
            for ((_, it), name) in group.iter().zip(&short) {
                let is_only = short.iter().filter(|other| *other == name).count() == 1;
                let name = if is_only { name } else { &it.name };
                longer.insert(it.id, name.clone());
            }
        }
        Self { longer }
    }

    /// The short name of somebody.
    pub fn name<'a>(&'a self, who: Id<Contact>, book: &'a Book) -> &'a str {
        let longer = self.longer.get(&who).map(String::as_str);
        longer.unwrap_or_else(|| given_name(book.name(who.into()).unwrap_or_default()))
    }
}

/// "Ana L." for "Ana Lima"; who has one name only keeps it.
fn with_letter(given: &str, name: &str) -> String {
    let last = name.split_whitespace().next_back().unwrap_or_default();
    match last.chars().next() {
        Some(letter) if last != given => format!("{given} {letter}."),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Mint, Record, Tables};

    #[test]
    fn a_name_is_as_short_as_it_can_be_and_still_one_person() {
        let mut mint = Mint::new(1_700_000_000_000, 7);
        let mut tables = Tables::default();
        let names = [
            "Ana Lima",
            "Ana Souza",
            "Raj Patel",
            "Person Num1",
            "Person Num2",
            "Zoe",
            "Zoe Quill",
        ];
        let ids = names.map(|name| {
            let contact = Contact::new(mint.id(), name);
            let id = contact.id;
            tables.put(Record::from(contact));
            id
        });
        let book = Book::new(tables);
        let short = ShortNames::of(&book);
        assert_eq!(
            ids.map(|id| short.name(id, &book)),
            [
                "Ana L.",
                "Ana S.",
                "Raj",
                "Person Num1",
                "Person Num2",
                "Zoe",
                "Zoe Q."
            ]
        );
    }
}
