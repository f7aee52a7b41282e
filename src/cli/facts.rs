//! What is counted of a record, for `show` and `list`: its numbers, what they say of a platform, and who would
//! care about what. What is made of the whole book for it is made once, when it is first wanted.

use std::cell::OnceCell;

use serde_json::{Value, json};

use crate::book::{Book, Contact, Day, Key, Platform, Resource};
use crate::insight::fact::Fact;
use crate::insight::platforms::{Verdict, Yields};
use crate::insight::shelf::{self, Care};

/// A number as JSON, with the ids of the records that make it, and what makes it that is no record of its own.
pub(super) fn told(fact: &Fact) -> Value {
    let of: Vec<String> = fact.of.iter().map(|key| key.id.to_string()).collect();
    let mut told =
        json!({ "label": fact.label, "number": fact.number, "words": fact.words, "of": of });
    if let Value::Object(map) = &mut told
        && !fact.pieces.is_empty()
    {
        let pieces = fact.pieces.iter().map(
            |piece| json!({ "of": piece.of.id.to_string(), "on": piece.on, "words": piece.words }),
        );
        map.insert("pieces".to_owned(), pieces.collect());
    }
    told
}

/// What is counted of one record.
pub(super) struct Counted {
    /// Its numbers.
    pub(super) facts: Vec<Fact>,
    /// What to do about it, where it is a platform.
    pub(super) verdict: Option<Verdict>,
    /// Who would care about it, where it is a resource; what to share with them, where it is a contact.
    pub(super) cares: Vec<Care>,
}

/// Counts the records of a book on a day.
pub(super) struct Counts<'a> {
    book: &'a Book,
    today: Day,
    yields: OnceCell<Yields>,
}

impl<'a> Counts<'a> {
    pub(super) const fn new(book: &'a Book, today: Day) -> Self {
        Self {
            book,
            today,
            yields: OnceCell::new(),
        }
    }

    /// What came of the platforms.
    pub(super) fn yields(&self) -> &Yields {
        self.yields
            .get_or_init(|| Yields::of(self.book, self.today))
    }

    /// Who would care about a resource.
    pub(super) fn would_care(&self, resource: &Resource) -> Vec<Care> {
        shelf::would_care(self.book, resource, self.today)
    }

    /// Counts a record.
    pub(super) fn of(&self, key: Key) -> Counted {
        let (book, today) = (self.book, self.today);
        if let Some(platform) = key.id().and_then(|id| book.get::<Platform>(id)) {
            let of = self.yields().get(platform.id);
            Counted {
                facts: crate::insight::facts::of_platform(book, self.yields(), platform.id, today),
                verdict: of.and_then(|of| of.verdict(book, platform, today)),
                cares: Vec::new(),
            }
        } else if let Some(resource) = key.id().and_then(|id| book.get::<Resource>(id)) {
            let cares = self.would_care(resource);
            Counted {
                facts: crate::insight::facts::of_resource(resource, &cares),
                verdict: None,
                cares,
            }
        } else {
            let contact = key.id().and_then(|id| book.get::<Contact>(id));
            let cares = contact.map(|it| shelf::to_share(book, it, today));
            Counted {
                facts: crate::insight::facts::of(book, key, today),
                verdict: None,
                cares: cares.unwrap_or_default(),
            }
        }
    }

    /// Puts what is counted of a record beside what is shown of it as JSON, each number with the ids of the
    /// records that make it.
    pub(super) fn beside(&self, shown: &mut Value, key: Key) {
        let Value::Object(map) = shown else { return };
        let counted = self.of(key);
        map.insert("facts".to_owned(), counted.facts.iter().map(told).collect());
        if let Some(Verdict { advice, why, .. }) = counted.verdict {
            let advice = advice.word().to_lowercase();
            map.insert(
                "verdict".to_owned(),
                json!({ "advice": advice, "why": why }),
            );
        }
        let cares = counted.cares.iter().map(|care| {
            json!({
                "resource": care.resource.to_string(),
                "contact": care.who.to_string(),
                "why": care.words(self.book, self.today),
            })
        });
        if !counted.cares.is_empty() {
            map.insert("would_care".to_owned(), cares.collect());
        }
    }
}
