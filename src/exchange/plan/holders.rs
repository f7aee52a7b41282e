//! Who has an address, a name or a page: kept by the sum of its text, and mostly of one person. Ten thousand people
//! have five times as many of them, so that a text and a list for each would take longer than all else.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_128;

use crate::book::{Contact, Id};

/// Who has what.
#[derive(Debug, Default)]
pub(super) struct Holders(HashMap<u128, Known>);

/// Who has one thing.
#[derive(Debug)]
enum Known {
    One(Id<Contact>),
    Several(Vec<Id<Contact>>),
}

/// How many of one name or one address are remembered, so that a file that says the same of everybody takes no
/// longer than another; nobody knows so many.
const MOST: usize = 100;

impl Holders {
    /// Remembers who has something.
    pub(super) fn add(&mut self, text: &str, id: Id<Contact>) {
        let known = self.0.entry(sum(text));
        known.and_modify(|it| it.add(id)).or_insert(Known::One(id));
    }

    /// Who has it.
    pub(super) fn of(&self, text: &str) -> &[Id<Contact>] {
        match self.0.get(&sum(text)) {
            None => &[],
            Some(Known::One(one)) => std::slice::from_ref(one),
            Some(Known::Several(all)) => all,
        }
    }
}

impl Known {
    fn add(&mut self, id: Id<Contact>) {
        match self {
            Self::One(one) if *one == id => {}
            Self::One(one) => *self = Self::Several(vec![*one, id]),
            Self::Several(all) if all.len() < MOST && !all.contains(&id) => all.push(id),
            Self::Several(_) => {}
        }
    }
}

fn sum(text: &str) -> u128 {
    xxh3_128(text.as_bytes())
}
