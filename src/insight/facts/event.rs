//! The numbers of an event: whom to meet, and what came of it.

use crate::book::{Book, Day, Entry, Event, Id, Key};
use crate::insight::fact::Fact;
use crate::insight::harvest;
use crate::insight::meeting::Prospect;
use crate::insight::piece;
use crate::insight::wording::count;

pub(super) fn facts(book: &Book, it: &Event, prospects: &[Prospect], today: Day) -> Vec<Fact> {
    let of = harvest::of(book, it, today);
    let to_meet = it.meet.iter().filter_map(|meet| meet.contact);
    let to_meet = Fact::with_pieces(
        "to meet",
        to_meet.map(Key::of).collect(),
        piece::strangers(it),
    );
    let two_way = Fact::count("two-way", keys(&of.two_way));
    let two_way = two_way.said(format!("{} of {} since", of.two_way.len(), of.met.len()));
    let kept = Fact::count("kept", keys(&of.due));
    let kept = kept.said(format!(
        "{} of {}",
        of.kept.len(),
        count(of.due.len(), "follow-up", "follow-ups")
    ));
    vec![
        to_meet,
        Fact::count(
            "could meet",
            prospects.iter().map(|it| Key::of(it.who)).collect(),
        ),
        Fact::count("met there", keys(&of.met)),
        two_way,
        kept,
        Fact::count("intros", keys(&of.introductions)),
        Fact::count("in doubt", keys(&of.doubtful)),
    ]
}

fn keys<T: Entry>(ids: &[Id<T>]) -> Vec<Key> {
    ids.iter().map(|id| Key::of(*id)).collect()
}
