//! The numbers of a resource: who has had it, and who would care.

use crate::book::{Key, Resource};
use crate::insight::fact::Fact;
use crate::insight::shelf::Care;

pub(super) fn facts(it: &Resource, cares: &[Care]) -> Vec<Fact> {
    let people = it.shared.iter().rev().map(|shared| Key::of(shared.contact));
    let would = cares.iter().map(|care| Key::of(care.who));
    vec![
        Fact::count("would care", would.collect()),
        Fact::count("shared with", people.collect()),
    ]
}
