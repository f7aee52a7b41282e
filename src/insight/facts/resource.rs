//! The numbers of a resource: who has had it.

use crate::book::{Key, Resource};
use crate::insight::fact::Fact;

pub(super) fn facts(it: &Resource) -> Vec<Fact> {
    let people = it.shared.iter().rev().map(|shared| Key::of(shared.contact));
    vec![Fact::count("shared with", people.collect())]
}
