//! The introductions of a contact: which there are, and how often they were asked of late, so that nobody
//! is asked too often.

use super::fact::Fact;
use super::wording::{days_between, given_name, ordinal};
use crate::book::{Book, Contact, Day, Id, Introduction, Key};

/// For how many days an introduction weighs on those who are introduced.
const LATELY: u32 = 91;

/// From how many introductions in that time on it is worth a word.
const WORTH_A_WORD: usize = 2;

/// The introductions of a contact, the newest first.
pub fn of(book: &Book, contact: Id<Contact>) -> impl Iterator<Item = &Introduction> {
    let all = book.all::<Introduction>().values().rev();
    all.filter(move |it| it.between.contains(&contact))
}

/// The other one of the two.
pub fn other(it: &Introduction, contact: Id<Contact>) -> Id<Contact> {
    let [one, other] = it.between;
    if one == contact { other } else { one }
}

/// The day on which it began.
pub fn begun(it: &Introduction) -> Option<Day> {
    let first = it.steps.first().map(|step| step.on);
    first.or_else(|| it.id.made_on())
}

/// How often a contact was asked to be introduced of late: "3rd introduction asked of Raj in 3 months".
/// Nothing where that is no burden.
pub fn load(book: &Book, contact: Id<Contact>, today: Day) -> Option<Fact> {
    burden(book, contact, today, 0)
}

/// The same with the one that is about to be asked.
pub fn load_with_one_more(book: &Book, contact: Id<Contact>, today: Day) -> Option<Fact> {
    burden(book, contact, today, 1)
}

fn burden(book: &Book, contact: Id<Contact>, today: Day, more: usize) -> Option<Fact> {
    let name = given_name(&book.get(contact)?.name);
    let lately = of(book, contact)
        .filter(|it| begun(it).is_some_and(|day| days_between(day, today) < LATELY))
        .map(|it| Key::of(it.id));
    let lately: Vec<Key> = lately.collect();
    let number = lately.len().saturating_add(more);
    (lately.len() >= WORTH_A_WORD).then(|| {
        let words = format!(
            "{} introduction asked of {name} in 3 months",
            ordinal(number)
        );
        Fact {
            number: u32::try_from(number).unwrap_or(u32::MAX),
            ..Fact::count("lately", lately).said(words)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::extra::Extra;
    use crate::book::introduction::{IntroductionState, IntroductionStep};
    use crate::book::{Mint, Record, Tables};
    use crate::insight::trial::day;

    #[test]
    fn only_what_was_asked_in_three_months_is_a_burden() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let people = ["Raj Patel", "Ana Lima", "Omar", "Hana"].map(|name| {
            let contact = Contact::new(mint.id(), name);
            (contact.id, Record::from(contact))
        });
        let raj = people[0].0;
        let mut tables = Tables::default();
        for (days_ago, (other, _)) in ["2026-03-01", "2026-09-20", "2026-11-20"]
            .into_iter()
            .zip(&people[1..])
        {
            let mut it = Introduction::new(mint.id(), [*other, raj]);
            it.steps.push(IntroductionStep {
                state: IntroductionState::Declined,
                on: day(days_ago),
                extra: Extra::default(),
            });
            tables.put(Record::from(it));
        }
        let ana = people[1].0;
        for (_, record) in people {
            tables.put(record);
        }
        let book = Book::new(tables);
        let today = day("2026-11-23");
        assert_eq!(of(&book, raj).count(), 3);
        let load = load(&book, raj, today).unwrap();
        assert_eq!(load.words, "2nd introduction asked of Raj in 3 months");
        assert_eq!(load.of.len(), 2);
        let next = load_with_one_more(&book, raj, today).unwrap();
        assert_eq!(next.words, "3rd introduction asked of Raj in 3 months");
        assert_eq!(load_with_one_more(&book, ana, today), None);
    }
}
