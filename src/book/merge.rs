//! Merging what was changed in two places: field by field against the last state known to both.
//! Fields changed on one side only follow that side; lists take what either side added or removed; a
//! field changed on both sides in two ways keeps both, one in the record and one in a [`Conflict`].

use serde_json::{Map, Value};

use super::Record;

/// A record merged from two sides, and the fields on which they disagree.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The record; nothing where both sides removed it.
    pub record: Option<Record>,
    /// Fields changed on both sides: their name, the value the record has now, and the other one.
    pub disagreements: Vec<(String, Value, Value)>,
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
            disagreements.push((
                name.clone(),
                theirs.cloned().unwrap_or_default(),
                mine.cloned().unwrap_or_default(),
            ));
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
