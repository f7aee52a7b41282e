//! The numbers of an event: whom to meet, and who was met.

use crate::book::{Book, Event, Interaction, Key};
use crate::insight::fact::Fact;

pub(super) fn facts(book: &Book, it: &Event) -> Vec<Fact> {
    let met = it.captured.iter().map(|id| Key::of(*id)).collect();
    let talks = book.all::<Interaction>().values();
    let talks = talks.filter(|talk| talk.event == Some(it.id));
    vec![
        Fact::count("met there", met),
        Fact::count("talks", talks.map(|talk| Key::of(talk.id)).collect()),
    ]
}
