//! How many touches a week the cadences ask for, against how many there were of late with those who have one: like
//! is compared with like, so that talks with others don't make it look better than it is.

use std::cmp::Reverse;

use super::fact::Fact;
use super::wording::{count, days_between};
use crate::book::{Book, Cadence, Contact, Day, Id, Interaction, Key};

/// How many weeks are looked back.
const WEEKS: u32 = 8;

/// What is asked for, and what is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    /// Touches a week that the cadences ask for, of those who have one.
    pub asked: Fact,
    /// Touches a week in the last weeks with those who have one, of the talks.
    pub done: Fact,
    /// What was counted for it: "29 touches in 25 talks with those who have a cadence".
    pub counted: String,
    /// Both in a sentence.
    pub words: String,
}

/// The capacity of a book.
pub fn of(book: &Book, today: Day) -> Capacity {
    let people = book.all::<Contact>().values().filter(|it| !it.archived);
    let mut kept: Vec<(u32, Key)> = people
        .filter_map(|contact| match contact.cadence {
            Cadence::Every(span) => Some((span.days(), Key::of(contact.id))),
            _ => None,
        })
        .collect();
    kept.sort_unstable();
    let asked: f64 = kept.iter().map(|(days, _)| 7.0 / f64::from(*days)).sum();
    let mut talks: Vec<(Reverse<Day>, Id<Interaction>)> = Vec::new();
    let mut touches: u32 = 0;
    for contact in kept.iter().filter_map(|(_, key)| key.id::<Contact>()) {
        let mut last = None;
        let late = book.talks(contact).iter().rev();
        let late = late.skip_while(|(day, _)| *day > today);
        for (day, talk) in late.take_while(|(day, _)| days_between(*day, today) < WEEKS * 7) {
            // Two talks on one day are one touch.
            touches = touches.saturating_add(u32::from(last != Some(*day)));
            last = Some(*day);
            talks.push((Reverse(*day), *talk));
        }
    }
    talks.sort_unstable();
    talks.dedup();
    let done = f64::from(touches) / f64::from(WEEKS);
    let (asked, done) = (rounded(asked), rounded(done));
    let counted = format!(
        "{} in {} with those who have a cadence",
        count(touches as usize, "touch", "touches"),
        count(talks.len(), "talk", "talks")
    );
    let is_one = (asked.0 - 1.0).abs() < f64::EPSILON;
    let noun = if is_one { "touch" } else { "touches" };
    let words = format!("Your cadences ask for {asked} {noun} a week; you do {done}.");
    let people = count(kept.len(), "person", "people");
    let asked = fact("asked", asked, kept.into_iter().map(|(_, key)| key));
    let done = fact(
        "done",
        done,
        talks.into_iter().map(|(_, talk)| Key::of(talk)),
    );
    let asked_words = format!("{} a week, by {people}", asked.words);
    let done_words = format!("{} a week over {WEEKS} weeks", done.words);
    Capacity {
        asked: asked.said(asked_words),
        done: Fact {
            number: touches,
            ..done.said(done_words)
        },
        counted,
        words,
    }
}

/// A number a week as it is told: whole from ten on, else by tenths, so that a third of what is asked is not told as
/// enough; what there is at all is not told as nothing.
fn rounded(number: f64) -> Rate {
    let tenths = if number < 10.0 {
        let least = if number > 0.0 { 1.0 } else { 0.0 };
        (number * 10.0).round().max(least)
    } else {
        number.round() * 10.0
    };
    // A sum of nothing is minus zero, which is told as zero once zero is added.
    Rate(tenths / 10.0 + 0.0)
}

/// Touches a week.
#[derive(Clone, Copy)]
struct Rate(f64);

impl std::fmt::Display for Rate {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

fn fact(label: &'static str, rate: Rate, of: impl Iterator<Item = Key>) -> Fact {
    let fact = Fact::count(label, of.collect());
    fact.said(rate.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Edit, Mint, Moment, Record};
    use chrono::Days;

    #[test]
    fn what_is_asked_is_told_beside_what_is_done() {
        let today: Day = "2026-11-23".parse().unwrap();
        let mut mint = Mint::new(1_700_000_000_000, 0);
        let mut records: Vec<Record> = Vec::new();
        for cadence in ["1w", "1w", "2w", "1m", "ambient"] {
            let mut contact = Contact::new(mint.id(), cadence);
            contact.cadence = cadence.parse().unwrap();
            for days in [3, 3, 20, 80] {
                let on = today - Days::new(days);
                records.push(Interaction::new(mint.id(), on, vec![contact.id]).into());
            }
            records.push(contact.into());
        }
        let mut book = Book::default();
        let moment = Moment { today, mint };
        let put = book.answer(Edit::Put(records), &moment).unwrap();
        book.apply(&put);
        let capacity = of(&book, today);
        assert_eq!(
            capacity.words,
            "Your cadences ask for 2.7 touches a week; you do 1."
        );
        assert_eq!(capacity.asked.words, "2.7 a week, by 4 people");
        assert_eq!(capacity.done.words, "1 a week over 8 weeks");
        let counted = "8 touches in 12 talks with those who have a cadence";
        assert_eq!(capacity.counted, counted);
        let (touches, talks) = (capacity.done.number, capacity.done.of.len());
        assert_eq!((touches, talks), (8, 12));
    }

    #[test]
    fn what_one_person_asks_for_is_not_told_as_nothing() {
        let today: Day = "2026-11-23".parse().unwrap();
        let mint = Mint::new(1_700_000_000_000, 0);
        let mut book = Book::default();
        let moment = Moment { today, mint };
        let none = of(&book, today);
        let nothing = "Your cadences ask for 0 touches a week; you do 0.";
        assert_eq!(none.words, nothing);
        let mut ada = Contact::new(mint.clone().id(), "Ada");
        ada.cadence = "1m".parse().unwrap();
        let put = book.answer(Edit::Put(vec![ada.into()]), &moment).unwrap();
        book.apply(&put);
        let capacity = of(&book, today);
        assert_eq!(
            capacity.words,
            "Your cadences ask for 0.2 touches a week; you do 0."
        );
        assert_eq!(capacity.asked.words, "0.2 a week, by 1 person");
    }
}
