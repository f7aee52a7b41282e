//! Whom one knows in common with somebody, as far as the records say so: through whom one met, who came through
//! them, who was introduced to them, and with whom one talked together. Nothing is guessed from companies or
//! tags.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::introductions;
use super::wording::count;
use crate::book::introduction::IntroductionState;
use crate::book::{Book, Contact, Day, Id};

/// Somebody known in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutual {
    /// Who.
    pub who: Id<Contact>,
    /// How they are known to each other, the closest first.
    pub how: How,
}

/// How two people that one knows are known to each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct How {
    /// One met them through this person.
    pub brought: bool,
    /// This person came through them.
    pub came: bool,
    /// They were introduced to each other.
    pub introduced: bool,
    /// How many talks there were with both.
    pub together: usize,
}

impl How {
    /// In words: "you met through them, 3 talks together".
    pub fn words(self) -> String {
        let together = match self.together {
            0 => String::new(),
            talks => format!("{} together", count(talks, "talk", "talks")),
        };
        let said = [
            (self.brought, "brought you together"),
            (self.came, "came through them"),
            (self.introduced, "introduced by you"),
            (self.together > 0, together.as_str()),
        ];
        let said = said.into_iter().filter(|(is_so, _)| *is_so);
        let said: Vec<&str> = said.map(|(_, word)| word).collect();
        said.join(", ")
    }
}

/// Whom one knows in common with a contact, up to a day, the closest first.
pub fn with(book: &Book, contact: &Contact, today: Day) -> Vec<Mutual> {
    let mut known: BTreeMap<Id<Contact>, How> = BTreeMap::new();
    if let Some(through) = contact.met.contact {
        known.entry(through).or_default().brought = true;
    }
    for other in book.all::<Contact>().values() {
        if other.met.contact == Some(contact.id) {
            known.entry(other.id).or_default().came = true;
        }
    }
    for it in introductions::of(book, contact.id) {
        if matches!(
            it.state(),
            IntroductionState::Made | IntroductionState::Thanked
        ) {
            let other = introductions::other(it, contact.id);
            known.entry(other).or_default().introduced = true;
        }
    }
    let talks = book.talks(contact.id).iter();
    for (_, talk) in talks.filter(|(day, _)| *day <= today) {
        let talk = book.get(*talk);
        for other in talk.iter().flat_map(|talk| &talk.contacts) {
            known.entry(*other).or_default().together += 1;
        }
    }
    known.remove(&contact.id);
    known.retain(|id, _| book.get(*id).is_some_and(|it| !it.archived));
    let known = known.into_iter();
    let mut known: Vec<Mutual> = known.map(|(who, how)| Mutual { who, how }).collect();
    known.sort_by_key(|it| (Reverse(it.how), it.who));
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Edit, Interaction, Mint, Moment, Record};

    #[test]
    fn only_what_the_records_say_makes_somebody_known_in_common() {
        let today: Day = "2026-11-23".parse().unwrap();
        let mut mint = Mint::new(1_700_000_000_000, 0);
        let mut make = |name: &str| Contact {
            company: "Northwind".to_owned(),
            ..Contact::new(mint.id(), name)
        };
        let (mut ana, raj, mut bo, zoe) = (make("Ana"), make("Raj"), make("Bo"), make("Zoe"));
        ana.met.contact = Some(raj.id);
        bo.met.contact = Some(ana.id);
        let both = vec![ana.id, raj.id];
        let id = ana.id;
        let mut records: Vec<Record> = [ana, raj, bo, zoe].map(Record::from).to_vec();
        for on in ["2026-10-01", "2026-10-09", "2026-12-09"] {
            let on = on.parse().unwrap();
            records.push(Interaction::new(mint.id(), on, both.clone()).into());
        }
        let mut book = Book::default();
        let put = book.answer(Edit::Put(records), &Moment { today, mint });
        book.apply(&put.unwrap());
        let known = with(&book, book.get(id).unwrap(), today);
        let told: Vec<String> = known
            .iter()
            .map(|it| {
                let name = book.name(it.who.into()).unwrap_or_default();
                format!("{name}: {}", it.how.words())
            })
            .collect();
        assert_eq!(
            told,
            [
                "Raj: brought you together, 2 talks together",
                "Bo: came through them"
            ]
        );
    }
}
