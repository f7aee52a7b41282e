//! Naming a record: by id, by a part of the id that no other has, by name, or by a part of the name.

use crate::book::{Book, Contact, Id, Key, Kind};
use crate::text::fold;

/// Why a name leads to no record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotFound {
    /// Nothing has this name.
    #[error("nothing is called “{said}”; `netgrow list` shows what there is")]
    Nothing {
        /// What was said.
        said: String,
    },
    /// Several have it.
    #[error("“{said}” could be {}; say more, or give the id", list(.candidates))]
    Many {
        /// What was said.
        said: String,
        /// Which ones, each as a line for the user.
        candidates: Vec<String>,
    },
}

fn list(candidates: &[String]) -> String {
    candidates.join(", or ")
}

/// How many letters of an id are the least that name a record.
const LEAST: usize = 4;

/// How many candidates a refusal names.
const NAMED: usize = 8;

/// The record of one of these kinds that `said` names.
pub fn find(book: &Book, said: &str, kinds: &[Kind]) -> Result<Key, NotFound> {
    let said = said.trim();
    for found in [by_id(book, said, kinds), by_name(book, said, kinds)] {
        match found.as_slice() {
            [] => {}
            [only] => return Ok(*only),
            many => return Err(several(book, said, many)),
        }
    }
    Err(NotFound::Nothing {
        said: said.to_owned(),
    })
}

fn several(book: &Book, said: &str, keys: &[Key]) -> NotFound {
    let candidates = keys
        .iter()
        .take(NAMED)
        .map(|key| describe(book, *key))
        .collect();
    NotFound::Many {
        said: said.to_owned(),
        candidates,
    }
}

/// A record as a refusal names it: "Ana Lima (Acme, 3f9a)".
fn describe(book: &Book, key: Key) -> String {
    let name = book.name(key).unwrap_or_default();
    let company = key
        .id()
        .and_then(|id: Id<Contact>| book.get(id))
        .map(|it| it.company.as_str());
    let company = company
        .filter(|company| !company.is_empty())
        .map(|company| format!("{company}, "));
    format!(
        "{name} ({}{})",
        company.unwrap_or_default(),
        short_id(book, key)
    )
}

fn keys<'a>(book: &'a Book, kinds: &'a [Kind]) -> impl Iterator<Item = Key> + 'a {
    kinds
        .iter()
        .flat_map(|kind| book.tables().ids(*kind).map(|id| Key { kind: *kind, id }))
}

/// Records whose id is, begins with or ends in what was said.
fn by_id(book: &Book, said: &str, kinds: &[Kind]) -> Vec<Key> {
    let said = said.rsplit('/').next().unwrap_or(said).to_lowercase();
    let is_id = said.len() >= LEAST
        && said
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    if !is_id {
        return Vec::new();
    }
    let fits = |key: &Key| {
        let id = key.id.to_string();
        id.starts_with(&said) || id.ends_with(&said)
    };
    keys(book, kinds).filter(fits).collect()
}

/// Records of that name, else those that have it as a part.
fn by_name(book: &Book, said: &str, kinds: &[Kind]) -> Vec<Key> {
    let wanted = fold(said);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut parts = Vec::new();
    let mut whole = Vec::new();
    for key in keys(book, kinds) {
        let aliases = key
            .id()
            .and_then(|id: Id<Contact>| book.get(id))
            .map(|it| it.aliases.as_slice());
        let names = book
            .name(key)
            .into_iter()
            .chain(aliases.unwrap_or_default().iter().map(String::as_str));
        for name in names.map(fold) {
            if name == wanted {
                whole.push(key);
            } else if starts_a_word(&name, &wanted) {
                parts.push(key);
            }
        }
    }
    let mut found = if whole.is_empty() { parts } else { whole };
    found.dedup();
    found
}

/// Whether one of the words of a name begins with what was said.
pub(super) fn starts_a_word(name: &str, said: &str) -> bool {
    name.match_indices(said).any(|(at, _)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|sign| !sign.is_alphanumeric())
    })
}

/// The shortest end of the id that no other record of the kind has, of at least four letters. Ids made
/// in the same minute begin alike, so it is the end that tells them apart.
pub fn short_id(book: &Book, key: Key) -> String {
    let id = key.id.simple().to_string();
    let others: Vec<String> = book
        .tables()
        .ids(key.kind)
        .filter(|other| *other != key.id)
        .map(|other| other.simple().to_string())
        .collect();
    let end = |letters: usize| id.get(id.len().saturating_sub(letters)..).unwrap_or(&id);
    let shortest =
        (LEAST..=12).find(|letters| !others.iter().any(|other| other.ends_with(end(*letters))));
    shortest.map_or_else(|| key.id.to_string(), |letters| end(letters).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Mint, Record, Tables};

    fn book() -> (Book, Vec<Key>) {
        let mut mint = Mint::new(1_700_000_000_000, 0x1234_5678_9abc_def0);
        let mut tables = Tables::default();
        let mut keys = Vec::new();
        for (name, company) in [
            ("Ana Lima", "Acme"),
            ("Ana Souza", "Globex"),
            ("Jörg Müller", ""),
        ] {
            let contact = Contact {
                company: company.to_owned(),
                ..Contact::new(mint.id(), name)
            };
            keys.push(Key::of(contact.id));
            tables.put(Record::from(contact));
        }
        (Book::new(tables), keys)
    }

    #[test]
    fn a_name_an_alias_or_a_part_is_enough() {
        let (book, keys) = book();
        for (said, place) in [
            ("Ana Lima", 0),
            ("lima", 0),
            ("jorg", 2),
            ("Müller", 2),
            ("ana s", 1),
        ] {
            assert_eq!(
                find(&book, said, &[Kind::Contact]),
                Ok(keys[place]),
                "{said}"
            );
        }
    }

    #[test]
    fn what_could_be_two_is_refused_with_both() {
        let (book, _) = book();
        let refusal = find(&book, "Ana", &[Kind::Contact])
            .unwrap_err()
            .to_string();
        assert!(
            refusal.contains("Ana Lima (Acme,") && refusal.contains("Ana Souza (Globex,"),
            "{refusal}"
        );
    }

    #[test]
    fn the_short_id_leads_back() {
        let (book, keys) = book();
        for key in keys {
            assert_eq!(
                find(&book, &short_id(&book, key), &[Kind::Contact]),
                Ok(key)
            );
            assert_eq!(find(&book, &key.id.to_string(), &[Kind::Contact]), Ok(key));
        }
    }
}
