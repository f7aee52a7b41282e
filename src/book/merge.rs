//! Merging what was changed in two places: field by field against the last state known to both.
//! Fields changed on one side only follow that side; lists take what either side added or removed; a
//! field changed on both sides in two ways keeps both, one in the record and one in a [`Conflict`].

use serde_json::{Map, Value};

use super::extra::Extra;
use super::{Book, Change, Conflict, Day, Id, Key, Moment, Record, Swap};

/// A record merged from two sides, and the fields on which they disagree.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The record; nothing where both sides removed it.
    pub record: Option<Record>,
    /// Fields changed on both sides in two ways.
    pub disagreements: Vec<Disagreement>,
}

/// A field changed on both sides in two ways.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    /// The field's name in the file.
    pub field: String,
    /// The value the record has now.
    pub kept: Value,
    /// The other one.
    pub other: Value,
}

impl Disagreement {
    /// The conflict that keeps both values until one is chosen.
    pub(super) fn conflict(self, id: Id<Conflict>, record: Key, on: Day) -> Conflict {
        Conflict {
            id,
            record,
            field: self.field,
            kept: self.kept,
            other: self.other,
            on,
            extra: Extra::default(),
        }
    }
}

/// Merges `mine` and `theirs`, both changed from `base`. Where only one side deleted the record, the
/// other side's changes win over the deletion; an untouched record stays deleted.
pub fn merge(base: Option<&Record>, mine: Option<&Record>, theirs: Option<&Record>) -> Merged {
    let settled = |record: Option<&Record>| Merged {
        record: record.cloned(),
        disagreements: Vec::new(),
    };
    if mine == theirs || theirs == base {
        return settled(mine);
    }
    if mine == base {
        return settled(theirs);
    }
    let (Some(ours), Some(others)) = (mine, theirs) else {
        return settled(mine.or(theirs));
    };
    let before = base.map(fields).unwrap_or_default();
    let (mut merged, mine, theirs) = (Map::new(), fields(ours), fields(others));
    let mut disagreements = Vec::new();
    let names = mine
        .keys()
        .chain(theirs.keys().filter(|name| !mine.contains_key(*name)));
    for name in names {
        let (base, mine, theirs) = (before.get(name), mine.get(name), theirs.get(name));
        let value = if mine == theirs || theirs == base {
            mine.cloned()
        } else if mine == base {
            theirs.cloned()
        } else if let (Some(Value::Array(mine)), Some(Value::Array(theirs))) = (mine, theirs) {
            Some(Value::Array(lists(base, mine, theirs)))
        } else {
            disagreements.push(Disagreement {
                field: name.clone(),
                kept: theirs.cloned().unwrap_or_default(),
                other: mine.cloned().unwrap_or_default(),
            });
            theirs.cloned()
        };
        if let Some(value) = value {
            merged.insert(name.clone(), value);
        }
    }
    Merged {
        record: rebuilt(ours, merged).or_else(|| Some(ours.clone())),
        disagreements,
    }
}

/// The record with one of its fields set or taken away, if it is a sound record then.
pub fn with_field(record: &Record, name: &str, value: Option<Value>) -> Option<Record> {
    let mut map = fields(record);
    match value {
        Some(value) => map.insert(name.to_owned(), value),
        None => map.remove(name),
    };
    rebuilt(record, map)
}

/// The record to go on from, where `mine` is being made of `base` while others made `now` of it: what mine
/// changed is as it was, so that a disagreement still shows; all else is as it is now.
pub fn ground(base: &Record, mine: &Record, now: &Record) -> Record {
    let (before, mine, mut ground) = (fields(base), fields(mine), fields(now));
    let names = before
        .keys()
        .chain(mine.keys().filter(|name| !before.contains_key(*name)));
    for name in names {
        let (before, mine) = (before.get(name), mine.get(name));
        if before == mine || mine == ground.get(name) {
            continue;
        }
        match before {
            Some(before) => ground.insert(name.clone(), before.clone()),
            None => ground.remove(name),
        };
    }
    rebuilt(now, ground).unwrap_or_else(|| base.clone())
}

/// "company", "company and title": how a sentence names fields.
pub fn named<'a>(fields: impl Iterator<Item = &'a str>) -> String {
    fields.collect::<Vec<_>>().join(" and ")
}

/// Theirs, with what mine added and without what mine removed.
fn lists(base: Option<&Value>, mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let base = base
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    let kept = theirs
        .iter()
        .filter(|item| mine.contains(item) || !base.contains(item));
    let added = mine
        .iter()
        .filter(|item| !base.contains(item) && !theirs.contains(item));
    kept.chain(added).cloned().collect()
}

/// The fields of a record as the file has them.
fn fields(record: &Record) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(wrapped)) => match wrapped.into_iter().next() {
            Some((_, Value::Object(map))) => map,
            _ => Map::new(),
        },
        _ => Map::new(),
    }
}

/// A record of the same kind and id with these fields.
fn rebuilt(like: &Record, fields: Map<String, Value>) -> Option<Record> {
    let wrapped = Map::from_iter([(like.key().kind.word().to_owned(), Value::Object(fields))]);
    serde_json::from_value::<Record>(Value::Object(wrapped))
        .ok()
        .filter(|record| record.key() == like.key())
}

/// The lane of the ids of conflicts, apart from all other ids of a moment.
const CONFLICT_LANE: u8 = 2;

/// The change as it is to be made on a book in which others may have changed the same records since:
/// each record merged with what is there now, disagreements kept as conflicts. Nothing, if nothing is
/// left to change.
pub fn rebase(change: &Change, book: &Book, moment: &Moment) -> Option<Change> {
    let mut mint = moment.mint.lane(CONFLICT_LANE);
    let mut swaps: Vec<Swap> = Vec::with_capacity(change.swaps.len());
    for swap in &change.swaps {
        let now = book.record(swap.key);
        if now.as_ref() == swap.before.as_deref() {
            swaps.push(swap.clone());
            continue;
        }
        let merged = merge(swap.before.as_deref(), swap.after.as_deref(), now.as_ref());
        swaps.push(Swap {
            key: swap.key,
            before: now.map(Box::new),
            after: merged.record.map(Box::new),
        });
        for clash in merged.disagreements {
            let id: Id<Conflict> = mint.id();
            let conflict = clash.conflict(id, swap.key, moment.today);
            let after = Some(Box::new(Record::from(conflict)));
            swaps.push(Swap {
                key: Key::of(id),
                before: None,
                after,
            });
        }
    }
    swaps.retain(|swap| swap.before != swap.after);
    (!swaps.is_empty()).then(|| Change {
        what: change.what.clone(),
        swaps,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Contact, Day, Edit, Mint};

    fn moment() -> Moment {
        Moment {
            today: Day::from_ymd_opt(2026, 11, 23).unwrap(),
            mint: Mint::new(1, 1),
        }
    }

    fn ada() -> Contact {
        let tags = vec!["maths".to_owned()];
        Contact {
            tags,
            ..Contact::new(Mint::new(0, 0).id(), "Ada")
        }
    }

    fn merged(mine: &Contact, theirs: &Contact) -> (Contact, usize) {
        let [base, mine, theirs] = [ada(), mine.clone(), theirs.clone()].map(Record::from);
        let merged = merge(Some(&base), Some(&mine), Some(&theirs));
        let Some(Record::Contact(contact)) = merged.record else {
            panic!("a contact")
        };
        (contact, merged.disagreements.len())
    }

    #[test]
    fn fields_changed_on_one_side_follow_that_side() {
        let mine = Contact {
            company: "Acme".to_owned(),
            ..ada()
        };
        let theirs = Contact {
            title: "analyst".to_owned(),
            ..ada()
        };
        let (both, disagreements) = merged(&mine, &theirs);
        assert_eq!(
            (both.company.as_str(), both.title.as_str(), disagreements),
            ("Acme", "analyst", 0)
        );
    }

    #[test]
    fn lists_take_what_either_side_added_or_removed() {
        let with = |tags: &[&str]| Contact {
            tags: tags.iter().map(ToString::to_string).collect(),
            ..ada()
        };
        let (both, disagreements) = merged(&with(&["maths", "looms"]), &with(&["poetry"]));
        assert_eq!(
            (both.tags, disagreements),
            (vec!["poetry".to_owned(), "looms".to_owned()], 0)
        );
    }

    #[test]
    fn two_ways_of_one_field_are_both_kept() {
        let with = |company: &str| Contact {
            company: company.to_owned(),
            ..ada()
        };
        let mut book = Book::default();
        let put = |book: &mut Book, contact: Contact| {
            let change = book
                .answer(Edit::Put(vec![contact.into()]), &moment())
                .unwrap();
            book.apply(&change);
            change
        };
        put(&mut book, ada());
        let mine = book
            .answer(Edit::Put(vec![with("Acme").into()]), &moment())
            .unwrap();
        put(&mut book, with("Globex"));
        let rebased = rebase(&mine, &book, &moment()).unwrap();
        book.apply(&rebased);
        let conflict = book.all::<Conflict>().values().next().unwrap();
        assert_eq!(
            (conflict.kept.as_str(), conflict.other.as_str()),
            (Some("Globex"), Some("Acme"))
        );
        assert_eq!(book.get(ada().id).unwrap().company, "Globex");
    }

    #[test]
    fn a_change_that_was_made_already_is_nothing() {
        let mut book = Book::default();
        let change = book
            .answer(Edit::Put(vec![ada().into()]), &moment())
            .unwrap();
        book.apply(&change);
        assert_eq!(rebase(&change, &book, &moment()), None);
    }
}
