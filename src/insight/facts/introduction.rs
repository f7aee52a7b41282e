//! The numbers of an introduction: the two people.

use crate::book::{Introduction, Key};
use crate::insight::fact::Fact;

pub(super) fn facts(it: &Introduction) -> Vec<Fact> {
    let people = it.between.iter().map(|id| Key::of(*id)).collect();
    vec![Fact::count("people", people)]
}
