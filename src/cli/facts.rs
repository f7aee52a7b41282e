//! What is counted of a record, for `show` and `list`: its numbers, and what they say of a platform.

use serde_json::{Value, json};

use crate::book::{Book, Day, Key, Platform};
use crate::insight::fact::Fact;
use crate::insight::platforms::{Verdict, Yields};

/// What is counted of one record.
pub(super) struct Counted {
    /// Its numbers.
    pub(super) facts: Vec<Fact>,
    /// What to do about it, where it is a platform.
    pub(super) verdict: Option<Verdict>,
}

/// Counts a record.
pub(super) fn of(book: &Book, key: Key, today: Day) -> Counted {
    let yields = key.id::<Platform>().map(|_| Yields::of(book, today));
    counted(book, yields.as_ref(), key, today)
}

fn counted(book: &Book, yields: Option<&Yields>, key: Key, today: Day) -> Counted {
    let platform = key.id().and_then(|id| book.get::<Platform>(id));
    let (Some(platform), Some(yields)) = (platform, yields) else {
        let facts = crate::insight::facts::of(book, key, today);
        let verdict = None;
        return Counted { facts, verdict };
    };
    let of = yields.get(platform.id);
    Counted {
        facts: crate::insight::facts::of_platform(yields, platform.id, today),
        verdict: of.and_then(|of| of.verdict(book, platform, today)),
    }
}

/// Puts what is counted of a record beside what is shown of it as JSON, each number with the ids of the
/// records that make it. `yields` are those of all platforms, where they are counted already.
pub(super) fn beside(
    shown: &mut Value,
    book: &Book,
    yields: Option<&Yields>,
    key: Key,
    today: Day,
) {
    let Value::Object(map) = shown else { return };
    let Counted { facts, verdict } = match yields {
        Some(_) => counted(book, yields, key, today),
        None => of(book, key, today),
    };
    let facts = facts.iter().map(|fact| {
        let of: Vec<String> = fact.of.iter().map(|key| key.id.to_string()).collect();
        json!({ "label": fact.label, "number": fact.number, "words": fact.words, "of": of })
    });
    map.insert("facts".to_owned(), facts.collect());
    if let Some(Verdict { advice, why }) = verdict {
        let advice = advice.word().to_lowercase();
        map.insert(
            "verdict".to_owned(),
            json!({ "advice": advice, "why": why }),
        );
    }
}
