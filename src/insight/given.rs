//! By what short name a list speaks of somebody: the given name where nobody else has it, with the first letter of the
//! last name where somebody does, and the whole name where even that is somebody else's.

use std::borrow::Cow;

use super::wording::given_name;
use crate::book::{Book, ById, Change, Contact, Id, Record};

/// The short names of those for whom the given name would not do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShortNames {
    /// With the first letter of the last name; without one, the whole name.
    longer: ById<Contact, Option<char>>,
}

impl ShortNames {
    /// The short names of all in a book.
    pub fn of(book: &Book) -> Self {
        let all = book.all::<Contact>().values().filter(|it| !it.archived);
        let all = all.map(|it| {
            let given = given_name(&it.name);
            (it.id, given, letter(given, &it.name))
        });
        let mut all: Vec<(Id<Contact>, &str, Option<char>)> = all.collect();
        all.sort_unstable_by_key(|(_, given, letter)| (*given, *letter));
        let mut longer = ById::default();
        for same in all.chunk_by(|one, next| one.1 == next.1) {
            if same.len() == 1 {
                continue;
            }
            for same in same.chunk_by(|one, next| one.2 == next.2) {
                let is_one = same.len() == 1;
                let those = same.iter();
                longer.extend(those.map(|(id, _, letter)| (*id, letter.filter(|_| is_one))));
            }
        }
        Self { longer }
    }

    /// The short name of somebody.
    pub fn name<'a>(&self, who: Id<Contact>, book: &'a Book) -> Cow<'a, str> {
        let name = book.name(who.into()).unwrap_or_default();
        match self.longer.get(&who) {
            None => given_name(name).into(),
            Some(None) => name.into(),
            Some(Some(letter)) => format!("{} {letter}.", given_name(name)).into(),
        }
    }
}

/// Whether a change touches by what names people are told apart.
pub fn renames(change: &Change) -> bool {
    let mut swaps = change.swaps.iter();
    swaps.any(|swap| named(swap.before.as_deref()) != named(swap.after.as_deref()))
}

/// What somebody is called; nothing of who is out of sight, and of what is nobody.
fn named(record: Option<&Record>) -> Option<&str> {
    match record? {
        Record::Contact(it) => Some(it.name.as_str()).filter(|_| !it.archived),
        _ => None,
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
