//! The records of one type, sorted by id. They are kept in boxes, so that a table of a hundred thousand is
//! built and changed without moving the records themselves; nobody outside has to know.

use std::collections::BTreeMap;
use std::collections::btree_map;

use super::{Entry, Id};

/// The records of one type, sorted by id.
#[derive(Debug, Clone, PartialEq)]
pub struct Table<T>(BTreeMap<Id<T>, Box<T>>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Table<T> {
    /// The record with this id.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.0.get(&id).map(Box::as_ref)
    }

    /// The record with this id, to be changed.
    pub fn get_mut(&mut self, id: Id<T>) -> Option<&mut T> {
        self.0.get_mut(&id).map(Box::as_mut)
    }

    /// Whether there is a record with this id.
    pub fn contains(&self, id: Id<T>) -> bool {
        self.0.contains_key(&id)
    }

    /// The ids, in order.
    pub fn ids(&self) -> impl Iterator<Item = Id<T>> {
        self.0.keys().copied()
    }

    /// The records, by id.
    pub fn values(&self) -> Values<'_, T> {
        Values(self.0.values())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: Id<T>) -> Option<T> {
        self.0.remove(&id).map(|record| *record)
    }
}

impl<T: Entry> Table<T> {
    /// Puts a record in its place, over what was there.
    pub fn put(&mut self, record: impl Into<Box<T>>) {
        let record = record.into();
        self.0.insert(record.id(), record);
    }
}

impl<T: Entry> FromIterator<Box<T>> for Table<T> {
    fn from_iter<I: IntoIterator<Item = Box<T>>>(records: I) -> Self {
        let records = records.into_iter();
        Self(records.map(|record| (record.id(), record)).collect())
    }
}

/// The records of a table, by id.
#[derive(Debug)]
pub struct Values<'a, T>(btree_map::Values<'a, Id<T>, Box<T>>);

impl<'a, T> Iterator for Values<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        self.0.next().map(Box::as_ref)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> DoubleEndedIterator for Values<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(Box::as_ref)
    }
}

impl<T> ExactSizeIterator for Values<'_, T> {}
