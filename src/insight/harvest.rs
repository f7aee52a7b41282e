//! What came of an event: whom one met there, with whom it became two-way since, whether what was promised was
//! kept, and which introductions came of it.

use std::collections::BTreeSet;

use super::wording::{count, join};
use crate::book::follow_up::{Origin, Outcome};
use crate::book::interaction::Direction;
use crate::book::{Book, Contact, Day, Event, FollowUp, Id, Interaction, Introduction};

/// What came of an event.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Harvest {
    /// People met there.
    pub met: Vec<Id<Contact>>,
    /// Those of them with whom it became two-way afterwards.
    pub two_way: Vec<Id<Contact>>,
    /// Follow-ups from there that have ended or are late, kept or not.
    pub due: Vec<Id<FollowUp>>,
    /// Those of them that were done.
    pub kept: Vec<Id<FollowUp>>,
    /// Introductions, since then, of somebody met there.
    pub introductions: Vec<Id<Introduction>>,
    /// People whose names were taken down in doubt.
    pub doubtful: Vec<Id<Contact>>,
}

/// What came of an event up to a day.
pub fn of(book: &Book, event: &Event, today: Day) -> Harvest {
    let met: Vec<Id<Contact>> = event.captured.clone();
    let there: BTreeSet<Id<Contact>> = met.iter().copied().collect();
    let last_day = event.last_day();
    let two_way = |id: &Id<Contact>| is_two_way(book, *id, last_day, today);
    let follow_ups = met.iter().flat_map(|id| book.follow_ups_of(*id));
    let follow_ups: BTreeSet<Id<FollowUp>> = follow_ups
        .filter(|it| it.origin == Origin::Event(event.id))
        .map(|it| it.id)
        .collect();
    let follow_ups = follow_ups.into_iter().filter_map(|id| book.get(id));
    let due: Vec<&FollowUp> = follow_ups
        .filter(|it| !it.is_open() || it.due < today)
        .collect();
    let is_kept = |it: &&FollowUp| matches!(it.outcome, Some(Outcome::Done { .. }));
    let introductions = book.all::<Introduction>().values();
    let introductions = introductions.filter(|it| {
        let of_them = it.between.iter().any(|id| there.contains(id));
        let begun = super::introductions::begun(it);
        of_them && begun.is_some_and(|on| on >= event.start && on <= today)
    });
    let doubtful = |id: &Id<Contact>| book.get(*id).is_some_and(|it| !it.maybe.is_empty());
    Harvest {
        two_way: met.iter().copied().filter(two_way).collect(),
        kept: due
            .iter()
            .copied()
            .filter(is_kept)
            .map(|it| it.id)
            .collect(),
        due: due.iter().map(|it| it.id).collect(),
        introductions: introductions.map(|it| it.id).collect(),
        doubtful: met.iter().copied().filter(doubtful).collect(),
        met,
    }
}

impl Harvest {
    /// What came of it in words: "3 people met · 1 two-way since · 2 of 3 follow-ups kept". Nothing where
    /// nobody was met.
    pub fn words(&self) -> String {
        if self.met.is_empty() {
            return String::new();
        }
        let kept = match self.due.len() {
            0 => String::new(),
            due => format!(
                "{} of {} kept",
                self.kept.len(),
                count(due, "follow-up", "follow-ups")
            ),
        };
        let introductions = match self.introductions.len() {
            0 => String::new(),
            made => count(made, "introduction", "introductions"),
        };
        join(&[
            count(self.met.len(), "person met", "people met"),
            format!("{} two-way since", self.two_way.len()),
            kept,
            introductions,
        ])
    }
}

/// Whether, after the day we met and up to another, there was a mutual talk or a word from each side.
fn is_two_way(book: &Book, contact: Id<Contact>, met: Day, until: Day) -> bool {
    let (mut from_me, mut to_me) = (false, false);
    let talks = book.talks(contact).iter();
    let in_time = talks.skip_while(|(day, _)| *day <= met);
    for (_, id) in in_time.take_while(|(day, _)| *day <= until) {
        match book.get(*id).map(Interaction::went) {
            Some(Direction::Mutual) => return true,
            Some(Direction::FromMe) => from_me = true,
            Some(Direction::ToMe) => to_me = true,
            None => {}
        }
    }
    from_me && to_me
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Edit, Mint, Moment, Record};
    use crate::insight::trial::day;

    #[test]
    fn what_came_of_an_event_is_told_in_words() {
        let mut mint = Mint::new(1_700_000_000_000, 0);
        let mut event = Event::new(mint.id(), "RustConf", day("2026-10-01"));
        let people: Vec<Contact> = ["Ana", "Raj", "Bo"]
            .map(|name| Contact::new(mint.id(), name))
            .to_vec();
        event.captured = people.iter().map(|it| it.id).collect();
        let follow_up = |mint: &mut Mint, who: usize, done: bool| FollowUp {
            contacts: vec![people[who].id],
            origin: Origin::Event(event.id),
            outcome: done.then(|| Outcome::done(day("2026-10-03"), None)),
            ..FollowUp::new(mint.id(), "write", day("2026-10-03"))
        };
        let kept = follow_up(&mut mint, 0, true);
        let missed = follow_up(&mut mint, 1, false);
        let there = Interaction::new(mint.id(), day("2026-10-01"), vec![people[1].id]);
        let since = Interaction::new(mint.id(), day("2026-10-09"), vec![people[0].id]);
        let id = event.id;
        let mut records: Vec<Record> = people.into_iter().map(Record::from).collect();
        records.extend([event.into(), kept.into(), missed.into()]);
        records.extend([there.into(), since.into()]);
        let mut book = Book::default();
        let today = day("2026-11-23");
        let put = book.answer(Edit::Put(records), &Moment { today, mint });
        book.apply(&put.unwrap());
        let harvest = of(&book, book.get(id).unwrap(), today);
        assert_eq!(
            harvest.words(),
            "3 people met · 1 two-way since · 1 of 2 follow-ups kept"
        );
        assert_eq!(Harvest::default().words(), "");
    }
}
