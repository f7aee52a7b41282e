//! The numbers of a goal: how far it is, who serves it and who of them is silent, what comes next, and what
//! served it.

use crate::book::{Book, Day, Goal, Key};
use crate::insight::ask;
use crate::insight::fact::Fact;
use crate::insight::outlook::Outlook;
use crate::insight::piece;
use crate::insight::progress::{Progress, Week};
use crate::insight::wording::times;
use crate::language::day::{ago, near};

/// What the number is called that a goal is about.
pub(super) const DONE: &str = "done";

/// What the pace is called at which it was done.
pub(in crate::insight) const PACE: &str = "pace";

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
    let done = progress.map(|far| {
        let (of, mut pieces) = piece::apart(book, &it.counted);
        pieces.extend(piece::steps(goal));
        Fact {
            number: far.done,
            ..Fact::with_pieces(DONE, of, pieces).said(far.words.as_str())
        }
    });
    let pace = progress.zip(done.as_ref());
    let pace = pace.filter(|(far, _)| !far.pace.is_empty());
    let pace = pace.map(|(far, done)| Fact {
        label: PACE,
        words: far.pace.clone(),
        ..done.clone()
    });
    let weeks = progress.map_or(&[][..], |far| &far.weeks);
    let whole = Week::whole(goal, weeks, today);
    let kept = Fact::with_pieces("kept", Vec::new(), piece::kept(goal, &whole));
    let kept = kept.said(Week::words(&whole));
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
    let (of, pieces) = piece::apart(book, &it.served);
    let served = Fact::with_pieces("served", of, pieces);
    let served = match it.served.first() {
        Some((on, _)) => {
            let often = times(usize::try_from(served.number).unwrap_or(usize::MAX));
            let words = format!("{often}, last {}", ago(*on, today));
            served.said(words)
        }
        None => served,
    };
    done.into_iter()
        .chain(pace)
        .chain([
            kept,
            Fact::count("people", keys(&it.people)),
            next,
            Fact::count("silent", keys(&it.silent)),
            served,
            ask::fact(book, goal, today),
        ])
        .collect()
}
