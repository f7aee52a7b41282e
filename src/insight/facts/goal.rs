//! The numbers of a goal: how far it is, who serves it and who of them is silent, what comes next, and what
//! served it.

use crate::book::{Book, Day, Goal, Key};
use crate::insight::ask;
use crate::insight::fact::Fact;
use crate::insight::outlook::Outlook;
use crate::insight::progress::Progress;
use crate::language::day::{ago, near};

pub(super) fn facts(
    book: &Book,
    goal: &Goal,
    it: &Outlook,
    progress: Option<&Progress>,
    today: Day,
) -> Vec<Fact> {
    let keys = |people: &[crate::book::Id<crate::book::Contact>]| {
        people.iter().map(|id| Key::of(*id)).collect::<Vec<Key>>()
    };
    let done = progress.map(|far| Fact {
        label: "done",
        number: far.done,
        words: far.words.clone(),
        of: it.counted.clone(),
    });
    let next = Fact::count("next", it.next.iter().map(|(_, key)| *key).collect());
    let next = match it.next.first() {
        Some((on, _)) if *on < today => {
            let words = format!("{}, the first is overdue", next.words);
            next.said(words)
        }
        Some((on, _)) => {
            let words = format!("{}, the first {}", next.words, near(*on, today));
            next.said(words)
        }
        None => next,
    };
    let served = Fact::count("served", it.served.iter().map(|(_, key)| *key).collect());
    let served = match it.served.first() {
        Some((on, _)) => {
            let words = format!("{} times, last {}", served.words, ago(*on, today));
            served.said(words)
        }
        None => served,
    };
    done.into_iter()
        .chain([
            Fact::count("people", keys(&it.people)),
            Fact::count("silent", keys(&it.silent)),
            next,
            served,
            ask::fact(book, goal, today),
        ])
        .collect()
}
