//! By what short name a list speaks of somebody: the given name where nobody else has it, with the first letter of the
//! last name where somebody does, and the whole name where even that is somebody else's.

use std::collections::HashMap;

use super::wording::given_name;
use crate::book::{Book, ById, Contact, Id};

/// The short names of those for whom the given name would not do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShortNames {
    longer: ById<Contact, String>,
}

impl ShortNames {
    /// The short names of all in a book.
    pub fn of(book: &Book) -> Self {
        let all = || {
            let all = book.all::<Contact>().values().filter(|it| !it.archived);
            all.map(|it| (it, given_name(&it.name)))
        };
        let mut given: HashMap<&str, usize> = HashMap::new();
        let mut lettered: HashMap<(&str, Option<char>), usize> = HashMap::new();
        for (it, name) in all() {
            *given.entry(name).or_default() += 1;
            *lettered.entry((name, letter(name, &it.name))).or_default() += 1;
        }
        let mut longer = ById::default();
        for (it, name) in all().filter(|(_, name)| given.get(name) > Some(&1)) {
            let letter = letter(name, &it.name);
            let short = match letter {
                Some(letter) if lettered.get(&(name, Some(letter))) == Some(&1) => {
                    format!("{name} {letter}.")
                }
                _ => it.name.clone(),
            };
            longer.insert(it.id, short);
        }
        Self { longer }
    }

    /// The short name of somebody.
    pub fn name<'a>(&'a self, who: Id<Contact>, book: &'a Book) -> &'a str {
        let longer = self.longer.get(&who).map(String::as_str);
        longer.unwrap_or_else(|| given_name(book.name(who.into()).unwrap_or_default()))
    }
}

/// The letter that makes "Ana L." of "Ana Lima"; who has one name only has none.
fn letter(given: &str, name: &str) -> Option<char> {
    let last = name.split_whitespace().next_back()?;
    last.chars().next().filter(|_| last != given)
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
