//! Who may be somebody although a letter of the name differs: two at one company or in one place, of whose names one
//! word is the same and the other nearly so. They are looked up by hash of the place, the word that is the same
//! and the first letter of the other, and only those few are compared.

use std::collections::HashMap;

use xxhash_rust::xxh3::xxh3_64;

use super::known_by::ASKED;
use crate::book::{Contact, Id};
use crate::exchange::likeness::{called, is_near};

/// Where people work and live, with their names.
#[derive(Debug, Default)]
pub(super) struct Near {
    by_place: HashMap<u64, Vec<Id<Contact>>>,
}

/// How many are remembered for each; whoever has so many namesakes in one place is asked about some.
const MOST: usize = 20;

impl Near {
    pub(super) fn learn(&mut self, contact: &Contact) {
        for place in places(contact) {
            let there = self.by_place.entry(place).or_default();
            if there.len() < MOST && !there.contains(&contact.id) {
                there.push(contact.id);
            }
        }
    }

    /// Those who may be somebody, out of contacts as they are by now.
    pub(super) fn find<'a>(
        &self,
        contact: &Contact,
        now: impl Fn(Id<Contact>) -> Option<&'a Contact>,
    ) -> Vec<Id<Contact>> {
        let mut found: Vec<Id<Contact>> = Vec::new();
        let places = places(contact);
        for id in places
            .iter()
            .filter_map(|it| self.by_place.get(it))
            .flatten()
        {
            let is_one = || now(*id).is_some_and(|known| is_near(&known.name, &contact.name));
            if found.len() < ASKED && !found.contains(id) && is_one() {
                found.push(*id);
            }
        }
        found
    }
}

/// Where somebody is to be found: each of the two words of the name, and the letter with which the other begins, at
/// the company and in the place.
fn places(contact: &Contact) -> Vec<u64> {
    let name = called(&contact.name);
    let Some((given, family)) = name.split_once(' ') else {
        return Vec::new();
    };
    let mut places = Vec::new();
    for place in [&contact.company, &contact.location] {
        if place.trim().is_empty() {
            continue;
        }
        let place = called(place);
        for (word, other) in [(given, family), (family, given)] {
            let letter = other.get(..1).unwrap_or_default();
            places.push(xxh3_64(format!("{place}\n{word}\n{letter}").as_bytes()));
        }
    }
    places
}
