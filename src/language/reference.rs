//! Naming a record: by id, by a part of the id that no other has, by name, or by a part of the name.

use crate::book::event::EventStatus;
use crate::book::{Book, Contact, Day, Event, FollowUp, Goal, Id, Introduction, Key, Kind};
use crate::language::day::{self, Calendar, NotADay};
use crate::text::{clean, fold};

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

/// How many hexadecimal digits an id has.
const DIGITS: usize = 32;

/// How many candidates a refusal names.
const NAMED: usize = 8;

/// The record of one of these kinds that `said` names.
pub fn find(book: &Book, said: &str, kinds: &[Kind]) -> Result<Key, NotFound> {
    let said = said.trim();
    let (whole, parts) = by_name(book, said, kinds);
    for found in [whole, by_id(book, said, kinds), parts] {
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

/// The record of one of these kinds that `said` names, for something to be done with it: out of several, what
/// is over already is not meant.
pub fn find_open(book: &Book, said: &str, kinds: &[Kind]) -> Result<Key, NotFound> {
    let said = said.trim();
    let (whole, parts) = by_name(book, said, kinds);
    let mut over = None;
    for found in [whole, by_id(book, said, kinds), parts] {
        let open: Vec<Key> = found
            .iter()
            .copied()
            .filter(|key| !is_over(book, *key))
            .collect();
        match open.as_slice() {
            [] => over = over.or(found.last().copied()),
            [only] => return Ok(*only),
            many => return Err(several(book, said, many)),
        }
    }
    over.ok_or_else(|| NotFound::Nothing {
        said: said.to_owned(),
    })
}

/// Whether nothing is to be done with a record any more.
fn is_over(book: &Book, key: Key) -> bool {
    let follow_up = key.id().and_then(|id| book.get::<FollowUp>(id));
    let goal = key.id().and_then(|id| book.get::<Goal>(id));
    let event = key.id().and_then(|id| book.get::<Event>(id));
    let introduction = key.id().and_then(|id| book.get::<Introduction>(id));
    let contact = key.id().and_then(|id| book.get::<Contact>(id));
    follow_up.is_some_and(|it| !it.is_open())
        || goal.is_some_and(Goal::is_closed)
        || event.is_some_and(|it| it.status == EventStatus::Attended)
        || introduction.is_some_and(Introduction::is_over)
        || contact.is_some_and(|it| it.archived)
}

/// The records of a kind that `said` could name: all that are called so, or have a word in their name that
/// begins so.
pub fn could_be(book: &Book, said: &str, kind: Kind) -> Vec<Key> {
    let (mut whole, parts) = by_name(book, said.trim(), &[kind]);
    whole.extend(parts);
    let mut seen = std::collections::BTreeSet::new();
    whole.retain(|key| seen.insert(*key));
    whole
}

fn several(book: &Book, said: &str, keys: &[Key]) -> NotFound {
    let candidates = keys
        .iter()
        .take(NAMED)
        .map(|key| described(book, *key))
        .collect();
    NotFound::Many {
        said: said.to_owned(),
        candidates,
    }
}

/// A record as a refusal or a question names it: "Ana Lima (Acme, 3f9a)".
pub fn described(book: &Book, key: Key) -> String {
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

/// Records whose id is, begins with or ends in what was said; hyphens do not count.
pub(super) fn by_id(book: &Book, said: &str, kinds: &[Kind]) -> Vec<Key> {
    let said = said.rsplit('/').next().unwrap_or(said).replace('-', "");
    let digits = said.len();
    if !(LEAST..=DIGITS).contains(&digits) {
        return Vec::new();
    }
    let Ok(wanted) = u128::from_str_radix(&said, 16) else {
        return Vec::new();
    };
    let fits = |key: &Key| {
        let differs = key.id.as_u128() ^ wanted;
        let begins = key.id.as_u128() >> (4 * (DIGITS - digits)) == wanted;
        begins || differs.trailing_zeros() as usize >= 4 * digits
    };
    keys(book, kinds).filter(fits).collect()
}

/// Records of that name, and those that have it as a part.
fn by_name(book: &Book, said: &str, kinds: &[Kind]) -> (Vec<Key>, Vec<Key>) {
    let wanted = fold(said);
    let (mut whole, mut parts) = (Vec::new(), Vec::new());
    if wanted.is_empty() {
        return (whole, parts);
    }
    for key in keys(book, kinds) {
        let aliases = key
            .id()
            .and_then(|id: Id<Contact>| book.get(id))
            .map(|it| it.aliases.as_slice());
        let names = book
            .name(key)
            .into_iter()
            .chain(aliases.unwrap_or_default().iter().map(String::as_str));
        for name in names.map(|name| fold(&clean(name))) {
            if name == wanted {
                whole.push(key);
            } else if starts_a_word(&name, &wanted) {
                parts.push(key);
            }
        }
    }
    whole.dedup();
    parts.dedup();
    (whole, parts)
}

/// Whether one of the words of a name begins with what was said.
pub(super) fn starts_a_word(name: &str, said: &str) -> bool {
    name.match_indices(said).any(|(at, _)| {
        let before = name.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|sign| !sign.is_alphanumeric())
    })
}

/// The shortest end of the id, or beginning where that is shorter, that no other record has, of whatever kind,
/// and that is no day in a sentence, as “920d” is; at least four digits. Ids made in the same minute begin alike.
pub fn short_id(book: &Book, key: Key) -> String {
    ShortIds::new(book).of(key)
}

/// The ids of all records, sorted by their digits forwards and backwards, so that a list finds the short one of
/// each at once.
#[derive(Debug)]
pub struct ShortIds {
    forwards: Vec<u128>,
    backwards: Vec<u128>,
}

impl ShortIds {
    /// The ids of a book.
    pub fn new(book: &Book) -> Self {
        let ids = Kind::ALL.iter().flat_map(|kind| book.tables().ids(*kind));
        let mut forwards: Vec<u128> = ids.map(|id| id.as_u128()).collect();
        let mut backwards: Vec<u128> = forwards.iter().map(|id| id.reverse_bits()).collect();
        forwards.sort_unstable();
        backwards.sort_unstable();
        Self {
            forwards,
            backwards,
        }
    }

    /// The short id of a record.
    pub fn of(&self, key: Key) -> String {
        let id = key.id.simple().to_string();
        let value = key.id.as_u128();
        let parts = (LEAST..DIGITS)
            .flat_map(|digits| [id.get(DIGITS.saturating_sub(digits)..), id.get(..digits)]);
        let mut parts = parts.flatten();
        let own = parts.find(|part| self.is_only(part, value) && !is_a_day(part));
        own.unwrap_or(&id).to_owned()
    }

    /// Whether no other id begins or ends with this.
    fn is_only(&self, part: &str, own: u128) -> bool {
        let Ok(value) = u128::from_str_radix(part, 16) else {
            return false;
        };
        let shift = 4 * DIGITS.saturating_sub(part.len());
        let begins = value << shift;
        let ends = value.reverse_bits();
        let others = |ids: &[u128], least: u128, own: u128| {
            let most = least | ((1 << shift) - 1);
            let from = ids.partition_point(|id| *id < least);
            let mut there = ids.iter().skip(from).take_while(|id| **id <= most);
            there.any(|id| *id != own)
        };
        !others(&self.forwards, begins, own) && !others(&self.backwards, ends, own.reverse_bits())
    }
}

/// Whether a part of an id is a day, or looks like one, where it stands in a sentence.
fn is_a_day(part: &str) -> bool {
    let read = day::read(part, Calendar::usual(Day::default()));
    !matches!(read, Err(NotADay::Unknown(_)))
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
    fn no_short_id_is_a_day_in_a_sentence() {
        let ends_in = |end: u128| {
            let mut tables = Tables::default();
            let id = Id::<Contact>::new(uuid::Uuid::from_u128((0xabcd_abcd << 96) | end));
            tables.put(Record::from(Contact::new(id, "Ana Lima")));
            short_id(&Book::new(tables), Key::of(id))
        };
        assert_eq!(ends_in(0x920d), "abcd");
        assert_eq!(ends_in(0x12fe), "12fe");
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
