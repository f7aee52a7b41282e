//! The numbers of a platform: who came from there, what came of it, and what it serves.

use crate::book::{Day, Key, Platform};
use crate::insight::fact::Fact;
use crate::insight::piece;
use crate::insight::platforms::Yield;
use crate::language::day;

pub(super) fn facts(of: &Platform, it: &Yield, today: Day) -> Vec<Fact> {
    let contacts = it.contacts.iter().map(|id| Key::of(*id)).collect();
    let two_way = Fact::count(
        "two-way",
        it.two_way.iter().map(|id| Key::of(*id)).collect(),
    );
    let two_way = two_way.said(it.share());
    let open = it.open.iter().map(|id| Key::of(*id)).collect();
    let mut talks = it.conversations.clone();
    talks.sort_unstable_by(|one, other| other.cmp(one));
    let talks = talks.into_iter().map(|(_, id)| Key::of(id)).collect();
    let talks = Fact::count("talks", talks);
    let talks = match it.last_conversation {
        Some(on) => {
            let words = format!("{}, last {}", talks.words, day::ago(on, today));
            talks.said(words)
        }
        None => talks,
    };
    let done = piece::engagements(of, |on| on <= today);
    let engagements = Fact {
        words: it.last_engaged.map_or_else(String::new, |on| {
            let times = match it.engagements {
                1 => "once".to_owned(),
                2 => "twice".to_owned(),
                many => format!("{many} times"),
            };
            format!("{times}, last {}", day::ago(on, today))
        }),
        ..Fact::with_pieces("engaged", Vec::new(), done)
    };
    vec![
        Fact::count("contacts", contacts),
        two_way,
        Fact::count("too new", open),
        talks,
        Fact::count("intros", it.introductions.clone()),
        engagements,
        Fact::count("events", it.events.iter().map(|id| Key::of(*id)).collect()),
        Fact::count("goals", it.goals.iter().map(|id| Key::of(*id)).collect()),
    ]
}
