//! Who should meet: what somebody looks for, matched with what somebody else offers or knows. Everything is
//! found by its words, so that a need looks only at those who have one of them.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;

use super::topic;
use super::wording::given_name;
use crate::book::{Book, Contact, Day, Id, Introduction};
use crate::text::is_same;

mod gifts;

use gifts::Gifts;

/// Two people who could help each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Who looks for something.
    pub seeker: Id<Contact>,
    /// What for, in the words it was noted in.
    pub need: String,
    /// Who has it.
    pub giver: Id<Contact>,
    /// What they offer, or know.
    pub gift: String,
    /// Whether they said that they offer it; else they are known for it.
    pub is_offered: bool,
}

/// How many people are proposed for one need.
const FOR_ONE: usize = 3;

impl Match {
    /// Why they should meet: "Ana needs a Rust reviewer · Raj offers reviews".
    pub fn why(&self, book: &Book) -> String {
        let name = |id: Id<Contact>| given_name(book.name(id.into()).unwrap_or_default());
        let verb = if self.is_offered { "offers" } else { "knows" };
        format!(
            "{} needs {} · {} {verb} {}",
            name(self.seeker),
            self.need,
            name(self.giver),
            self.gift
        )
    }

    /// The reason alone, as it stands with an introduction of the two: "a Rust reviewer: reviews".
    pub fn reason(&self) -> String {
        let verb = if self.is_offered { "offered" } else { "known" };
        format!("{} needed, {} {verb}", self.need, self.gift)
    }
}

/// Who should meet and was not introduced or kept apart before, the best reasons first. Each two once.
pub fn all(book: &Book, today: Day) -> Vec<Match> {
    let mut gifts = Gifts::of(book, today);
    let mut apart = introduced(book);
    let mut found: Vec<(Rank, Match)> = Vec::new();
    for seeker in book.all::<Contact>().values().filter(|it| !it.archived) {
        for need in &seeker.needs {
            found.extend(fitting(book, &mut gifts, seeker, need, &apart));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    let each = found.into_iter().map(|(_, it)| it);
    each.filter(|it| apart.insert(pair(it.seeker, it.giver)))
        .collect()
}

/// Who has what a need asks for and is a stranger to who has it, the best first.
fn fitting<'a>(
    book: &Book,
    gifts: &mut Gifts<'a>,
    seeker: &Contact,
    need: &'a str,
    apart: &BTreeSet<Pair>,
) -> Vec<(Rank, Match)> {
    let mut best: Vec<(Rank, Match)> = Vec::new();
    for fit in gifts.fitting(need).iter() {
        if best.len() == FOR_ONE {
            break;
        }
        let Some(gift) = gifts.get(*fit) else {
            continue;
        };
        let two = pair(seeker.id, gift.giver.id);
        let is_there = best.iter().any(|(_, it)| it.giver == gift.giver.id);
        if is_there || apart.contains(&two) || know_each_other(book, seeker, gift.giver) {
            continue;
        }
        let it = Match {
            seeker: seeker.id,
            need: need.to_owned(),
            giver: gift.giver.id,
            gift: gift.text.to_owned(),
            is_offered: gift.is_offered,
        };
        let rank = (!gift.is_offered, fit.shared, Reverse(gift.last), two);
        best.push((rank, it));
    }
    best
}

/// What one of two looks for and the other has, what is offered before what is known.
pub fn between(one: &Contact, other: &Contact) -> Option<Match> {
    let mut found = Vec::new();
    for (seeker, giver) in [(one, other), (other, one)] {
        let offers = giver.offers.iter().map(|text| (text, true));
        let gifts: Vec<(&String, bool)> = offers
            .chain(giver.topics.iter().map(|text| (text, false)))
            .collect();
        for need in &seeker.needs {
            let wanted = roots(need);
            let fitting = gifts.iter().filter(|(text, is_offered)| {
                let words = roots(text);
                let shared = words.intersection(&wanted).count();
                shared > 0 && (*is_offered || words.is_subset(&wanted))
            });
            found.extend(fitting.map(|(text, is_offered)| Match {
                seeker: seeker.id,
                need: need.clone(),
                giver: giver.id,
                gift: (*text).clone(),
                is_offered: *is_offered,
            }));
        }
    }
    found.into_iter().min_by_key(|it| !it.is_offered)
}

/// Those who were introduced to each other already, or are being, or did not want to.
fn introduced(book: &Book) -> BTreeSet<Pair> {
    let all = book.all::<Introduction>().values();
    all.map(|it| pair(it.between[0], it.between[1])).collect()
}

type Pair = [Id<Contact>; 2];

fn pair(one: Id<Contact>, other: Id<Contact>) -> Pair {
    let mut pair = [one, other];
    pair.sort_unstable();
    pair
}

/// Matches are listed by this: what was offered before what is known, more words shared before fewer, whom
/// one talked to last, and the two themselves.
type Rank = (bool, Reverse<usize>, Reverse<Option<Day>>, Pair);

/// Whether two are the same, work at the same place, met one through the other, or talked with me together.
fn know_each_other(book: &Book, one: &Contact, other: &Contact) -> bool {
    let at_work = !one.company.is_empty() && is_same(&one.company, &other.company);
    let met = one.met.contact == Some(other.id) || other.met.contact == Some(one.id);
    let talked = || has_common(book.talks(one.id), book.talks(other.id));
    one.id == other.id || at_work || met || talked()
}

/// Whether two lists in order have anything in common.
fn has_common<T: Ord>(mut one: &[T], mut other: &[T]) -> bool {
    while let ([first, rest @ ..], [second, more @ ..]) = (one, other) {
        match first.cmp(second) {
            Ordering::Less => one = rest,
            Ordering::Equal => return true,
            Ordering::Greater => other = more,
        }
    }
    false
}

/// Words that say how much or how kindly something is given, and not what; folded and in order.
const HOW: [&str; 18] = [
    "advice", "any", "bit", "care", "day", "few", "honest", "hour", "kind", "look", "month",
    "patient", "senior", "team", "time", "week", "within", "year",
];

/// The words that tell what is needed or given.
fn roots(text: &str) -> BTreeSet<String> {
    let words = topic::roots(text).into_iter();
    words
        .filter(|word| HOW.binary_search(&word.as_str()).is_err())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::extra::Extra;
    use crate::book::introduction::{IntroductionState, IntroductionStep};
    use crate::book::{Mint, Record, Tables};

    fn today() -> Day {
        "2026-11-23".parse().unwrap()
    }

    fn told(tables: &Tables) -> Vec<String> {
        let book = Book::new(tables.clone());
        let all = all(&book, today());
        all.iter().map(|it| it.why(&book)).collect()
    }

    /// Ana, who looks for a Rust reviewer; Raj, who offers reviews; Leila, who knows Rust.
    fn tables(mint: &mut Mint) -> (Tables, [Id<Contact>; 3]) {
        let ana = Contact {
            needs: vec!["a Rust reviewer".to_owned()],
            ..Contact::new(mint.id(), "Ana")
        };
        let raj = Contact {
            offers: vec!["reviews".to_owned(), "honest salary talk".to_owned()],
            ..Contact::new(mint.id(), "Raj")
        };
        let leila = Contact {
            topics: vec!["Rust".to_owned(), "Rust in the browser".to_owned()],
            ..Contact::new(mint.id(), "Leila")
        };
        let ids = [ana.id, raj.id, leila.id];
        let mut tables = Tables::default();
        for contact in [ana, raj, leila] {
            tables.put(Record::from(contact));
        }
        (tables, ids)
    }

    #[test]
    fn a_need_finds_who_offers_it_and_who_knows_it() {
        let (tables, _) = tables(&mut Mint::new(1_790_000_000_000, 0));
        assert_eq!(
            told(&tables),
            [
                "Ana needs a Rust reviewer · Raj offers reviews",
                "Ana needs a Rust reviewer · Leila knows Rust",
            ]
        );
    }

    #[test]
    fn those_who_were_introduced_or_declined_or_work_together_are_left_alone() {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let (mut tables, [ana, raj, leila]) = tables(&mut mint);
        let mut declined = Introduction::new(mint.id(), [raj, ana]);
        declined.steps.push(IntroductionStep {
            state: IntroductionState::Declined,
            on: today(),
            extra: Extra::default(),
        });
        tables.put(Record::from(declined));
        for id in [ana, leila] {
            if let Some(it) = tables.contacts.get_mut(id) {
                it.company = "Farol Pay".to_owned();
            }
        }
        assert_eq!(told(&tables), [""; 0]);
    }

    #[test]
    fn the_words_that_tell_nothing_are_in_order() {
        assert!(HOW.is_sorted());
    }
}
