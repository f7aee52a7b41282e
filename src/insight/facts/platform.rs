//! The numbers of a platform: who came from there, what came of it, and what it serves.

use crate::book::{Contact, Day, IdSet, Key, Platform};
use crate::insight::fact::Fact;
use crate::insight::piece;
use crate::insight::platforms::{WITHIN, Yield};
use crate::insight::wording::times;
use crate::language::day;

pub(super) fn facts(of: &Platform, it: &Yield, today: Day) -> Vec<Fact> {
    let contacts = it.contacts.iter().map(|id| Key::of(*id)).collect();
    let two_way = it.two_way.iter().map(|id| Key::of(*id)).collect();
    let two_way = Fact::count("two-way", two_way).said(match it.settled() {
        0 => String::new(),
        _ => it.share(),
    });
    let others: IdSet<Contact> = it.two_way.iter().chain(&it.open).copied().collect();
    let not_yet = it.contacts.iter().filter(|id| !others.contains(*id));
    let not_yet = not_yet.map(|id| Key::of(*id)).collect();
    let open = it.open.iter().map(|id| Key::of(*id)).collect();
    let held = it.conversations.iter().rev();
    let held: Vec<Key> = held.map(|(_, id)| Key::of(*id)).collect();
    let conversed = often(&times(held.len()), it.last_conversation, today);
    let done = piece::engagements(of, |on| on <= today);
    let engagements = Fact {
        words: often(&it.times_engaged(), it.last_engaged, today),
        ..Fact::with_pieces("engaged", Vec::new(), done)
    };
    let events = it.events.iter().map(|id| Key::of(*id)).collect();
    let goals = it.goals.iter().map(|id| Key::of(*id)).collect();
    vec![
        and(Fact::count("contacts", contacts), " came from there"),
        two_way,
        and(
            Fact::count("not two-way", not_yet),
            &format!(" after {WITHIN} days"),
        ),
        and(
            Fact::count("too new", open),
            &format!(" met within {WITHIN} days"),
        ),
        Fact::count("conversed", held).said(conversed),
        and(
            Fact::count("intros", it.introductions.clone()),
            ", for them or through them",
        ),
        engagements,
        and(Fact::count("events", events), " held there"),
        and(Fact::count("goals", goals), " that it serves"),
    ]
}

/// The number, and what it says; of none nothing is said beside.
fn and(fact: Fact, says: &str) -> Fact {
    if fact.number == 0 {
        return fact;
    }
    let words = format!("{}{says}", fact.words);
    fact.said(words)
}

/// "16 times, last 3 days ago"; nothing where it never was.
fn often(times: &str, last: Option<Day>, today: Day) -> String {
    last.map_or_else(String::new, |on| {
        format!("{times}, last {}", day::ago(on, today))
    })
}
