//! The numbers of an introduction: the two people, and how often each was asked of late.

use crate::book::{Book, Day, Introduction, Key};
use crate::insight::fact::Fact;
use crate::insight::{introductions, wording};

pub(super) fn facts(book: &Book, it: &Introduction, today: Day) -> Vec<Fact> {
    let people = it.between.iter().map(|id| Key::of(*id)).collect();
    let names = wording::people(book, &it.between);
    let mut facts = vec![Fact::count("people", people).said(names)];
    let loads = it
        .between
        .into_iter()
        .filter_map(|id| introductions::load(book, id, today));
    let labels = ["lately", "as well"];
    facts.extend(
        loads
            .zip(labels)
            .map(|(load, label)| Fact { label, ..load }),
    );
    facts
}
