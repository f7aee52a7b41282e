//! Give and take: what I gave, received, asked for and promised, each with its day and the record it stands
//! in. Told in words, never summed up to a score of a person.

use std::cmp::Reverse;

use super::fact::Fact;
use super::wording::{count, given_name, join, times};
use crate::book::follow_up::Owed;
use crate::book::introduction::IntroductionState;
use crate::book::{Book, Contact, Day, FollowUp, Id, Interaction, Introduction, Key, Kind};
use crate::insight::introductions;
use crate::language::day::{distance, near};

/// What somebody did for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// I gave.
    Gave,
    /// I received.
    Received,
    /// I asked.
    Asked,
    /// I promised, and have not kept it yet.
    Promised,
    /// They promised, and have not kept it yet.
    Awaited,
}

impl Way {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 5] = [
        Self::Gave,
        Self::Received,
        Self::Asked,
        Self::Promised,
        Self::Awaited,
    ];

    /// Whether it is still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Promised | Self::Awaited)
    }

    /// What it is called as a heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Gave => "Gave",
            Self::Received => "Received",
            Self::Asked => "Asked",
            Self::Promised => "Promised",
            Self::Awaited => "Promised to me",
        }
    }

    /// What it is called beside what was given.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gave => "gave",
            Self::Received => "received",
            Self::Asked => "asked",
            Self::Promised => "promised",
            Self::Awaited => "promised me",
        }
    }
}

/// One thing that went to or fro.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exchange {
    /// Who did what.
    pub way: Way,
    /// The thing, in the words it was noted in.
    pub what: String,
    /// The day it happened; of a promise, the day it is due.
    pub day: Day,
    /// The talk, the follow-up or the introduction it stands in.
    pub of: Key,
}

/// How many asks in a row without giving are enough for a word before the next.
const ENOUGH: usize = 2;

/// How many things a fact names.
const NAMED: usize = 4;

/// What went to and fro with a contact up to today, the last first; promises after that, the next due first.
pub fn with(book: &Book, contact: Id<Contact>, today: Day) -> Vec<Exchange> {
    let talks = book.talks(contact).iter();
    let talks = talks.filter_map(|(_, id)| book.get(*id));
    let mut all: Vec<Exchange> = talks.flat_map(|talk| of_talk(talk, today)).collect();
    let made = introductions::of(book, contact);
    all.extend(made.filter_map(|it| {
        let other = introductions::other(it, contact);
        let name = book.name(other.into()).unwrap_or_default();
        of_introduction(it, format!("an introduction to {name}"), today)
    }));
    all.extend(book.follow_ups_of(contact).filter_map(of_promise));
    sort(&mut all);
    all
}

/// The same of everybody.
pub fn over_all(book: &Book, today: Day) -> Vec<Exchange> {
    let talks = book.all::<Interaction>().values();
    let mut all: Vec<Exchange> = talks.flat_map(|talk| of_talk(talk, today)).collect();
    let made = book.all::<Introduction>().values();
    all.extend(made.filter_map(|it| {
        let name = |id: Id<Contact>| book.name(id.into()).unwrap_or_default();
        let [one, other] = it.between.map(name);
        of_introduction(it, format!("an introduction of {one} and {other}"), today)
    }));
    all.extend(book.open_follow_ups().filter_map(of_promise));
    sort(&mut all);
    all
}

/// What was given, received, asked and promised of these, a fact each, without those that are empty.
pub fn facts(all: &[Exchange], today: Day) -> Vec<Fact> {
    let fact = |way: Way| {
        let of: Vec<&Exchange> = all.iter().filter(|it| it.way == way).collect();
        (!of.is_empty()).then(|| {
            let mut keys: Vec<Key> = of.iter().map(|it| it.of).collect();
            keys.dedup();
            Fact {
                number: u32::try_from(of.len()).unwrap_or(u32::MAX),
                ..Fact::count(way.word(), keys).said(named(&of, today))
            }
        })
    };
    Way::ALL.into_iter().filter_map(fact).collect()
}

/// How often it went this way, since when, and the records in which it stands; nothing where it never did.
pub fn sum(all: &[Exchange], way: Way, today: Day) -> Option<Fact> {
    let of: Vec<&Exchange> = all.iter().filter(|it| it.way == way).collect();
    let first = of.iter().map(|it| it.day).min()?;
    let mut keys: Vec<Key> = of.iter().map(|it| it.of).collect();
    keys.dedup();
    let words = match of.len() {
        open if way.is_open() => format!("{open} open"),
        1 => format!("once, {}", near(first, today)),
        many => format!("{} since {}", times(many), near(first, today)),
    };
    let words = format!("{words}{}", noted_in(of.len(), &keys));
    Some(Fact {
        number: u32::try_from(of.len()).unwrap_or(u32::MAX),
        ..Fact::count(way.word(), keys).said(words)
    })
}

/// " (57 talks)": in how many records things stand, where that is not one each.
pub(super) fn noted_in(things: usize, of: &[Key]) -> String {
    if things == of.len() {
        return String::new();
    }
    let (one, many) = if of.iter().all(|key| key.kind == Kind::Interaction) {
        ("talk", "talks")
    } else {
        ("record", "records")
    };
    format!(" ({})", count(of.len(), one, many))
}

/// "a review of her CV (Fri 6 Nov), an hour and a patch (25 Mar) and 3 more".
fn named(of: &[&Exchange], today: Day) -> String {
    let said: Vec<String> = of
        .iter()
        .take(NAMED)
        .map(|it| format!("{} ({})", it.what, it.when(today)))
        .collect();
    let more = match of.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("{}{more}", said.join(", "))
}

impl Exchange {
    /// When it was, or, for a promise, how far it is due: "Fri 6 Nov", "3d overdue".
    pub fn when(&self, today: Day) -> String {
        if self.way.is_open() {
            distance(self.day, today)
        } else {
            near(self.day, today)
        }
    }
}

/// What was promised to a contact and by them, a fact each: how much of it is open and how much was kept.
pub fn promises(book: &Book, contact: Id<Contact>) -> Vec<Fact> {
    let fact = |way: Way, owed: Owed| {
        let promises = book.follow_ups_of(contact);
        let mut promises: Vec<&FollowUp> = promises
            .filter(|it| it.promised && it.owed == owed)
            .collect();
        promises.sort_by_key(|it| (!it.is_open(), it.due, it.id));
        let open = promises.iter().filter(|it| it.is_open()).count();
        let kept = promises.iter().filter(|it| it.is_done()).count();
        let dropped = promises.len().saturating_sub(open + kept);
        let said = [(open, "open"), (kept, "kept"), (dropped, "dropped")].into_iter();
        let said: Vec<String> = said
            .filter(|(number, _)| *number > 0)
            .map(|(number, word)| format!("{number} {word}"))
            .collect();
        let keys = promises.iter().map(|it| Key::of(it.id)).collect();
        Fact::count(way.word(), keys).said(said.join(", "))
    };
    vec![
        fact(Way::Promised, Owed::ByMe),
        fact(Way::Awaited, Owed::ByThem),
    ]
}

/// What was asked of a contact since something was last given to them, the last first.
pub fn asks_in_a_row(book: &Book, contact: Id<Contact>, today: Day) -> Vec<Exchange> {
    let given = introductions::of(book, contact).filter_map(made_on).max();
    let mut asks = Vec::new();
    let talks = book.talks(contact).iter().rev();
    for (day, id) in talks.filter(|(day, _)| *day <= today) {
        let Some(talk) = book.get(*id) else { continue };
        if !talk.gave.is_empty() || given.is_some_and(|given| given >= *day) {
            break;
        }
        let asked = of_talk(talk, today).filter(|it| it.way == Way::Asked);
        asks.extend(asked);
    }
    asks
}

/// A word in a row about somebody who was asked twice or more without anything given since.
pub fn asked_often(book: &Book, contact: Id<Contact>, today: Day) -> Option<String> {
    let asks = asks_in_a_row(book, contact, today).len();
    (asks >= ENOUGH).then(|| format!("asked {} in a row", times(asks)))
}

/// What to think of before the next ask of somebody who was asked twice or more without anything given since.
pub fn before_asking(book: &Book, contact: Id<Contact>, today: Day) -> Option<String> {
    let asks = asks_in_a_row(book, contact, today);
    if asks.len() < ENOUGH {
        return None;
    }
    let name = given_name(&book.get(contact)?.name);
    let last: Vec<&str> = asks.iter().take(2).map(|it| it.what.as_str()).collect();
    Some(format!(
        "You asked {name} {} in a row ({}); perhaps give something first",
        times(asks.len()),
        last.join("; ")
    ))
}

fn of_talk(talk: &Interaction, today: Day) -> impl Iterator<Item = Exchange> {
    let lists = [
        (Way::Gave, &talk.gave),
        (Way::Received, &talk.got),
        (Way::Asked, &talk.asked),
    ];
    let all = lists
        .into_iter()
        .flat_map(|(way, list)| list.iter().map(move |what| (way, what)));
    all.filter(move |_| talk.day <= today)
        .map(|(way, what)| Exchange {
            way,
            what: what.clone(),
            day: talk.day,
            of: Key::of(talk.id),
        })
}

/// The day on which an introduction was made.
pub(super) fn made_on(it: &Introduction) -> Option<Day> {
    let is_made = |state| matches!(state, IntroductionState::Made | IntroductionState::Thanked);
    it.steps
        .iter()
        .find(|step| is_made(step.state))
        .map(|step| step.on)
}

fn of_introduction(it: &Introduction, what: String, today: Day) -> Option<Exchange> {
    let day = made_on(it).filter(|day| *day <= today)?;
    Some(Exchange {
        way: Way::Gave,
        what,
        day,
        of: Key::of(it.id),
    })
}

fn of_promise(it: &FollowUp) -> Option<Exchange> {
    let way = match it.owed {
        Owed::ByMe => Way::Promised,
        Owed::ByThem => Way::Awaited,
    };
    (it.is_open() && it.promised).then(|| Exchange {
        way,
        what: it.what.clone(),
        day: it.due,
        of: Key::of(it.id),
    })
}

/// What happened last comes first, what is due next comes first.
fn sort(all: &mut [Exchange]) {
    all.sort_by_key(|it| {
        let past = (!it.way.is_open()).then_some(Reverse(it.day));
        (it.way, past, it.day, it.of)
    });
}

/// The counts in a few words: "gave 3 times, received twice, asked once".
pub fn in_short(all: &[Exchange]) -> String {
    let said = [Way::Gave, Way::Received, Way::Asked].into_iter();
    let said: Vec<String> = said
        .filter_map(|way| {
            let number = all.iter().filter(|it| it.way == way).count();
            let often = match number {
                0 => return None,
                many => times(many),
            };
            Some(format!("{} {often}", way.word()))
        })
        .collect();
    join(&[said.join(", ")])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Mint, Record, Tables};
    use crate::insight::trial::day;

    fn today() -> Day {
        day("2026-11-23")
    }

    /// A book of talks with Raj, each with what was given and what was asked.
    fn book(talks: &[(&str, &[&str], &[&str])]) -> (Book, Id<Contact>) {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let raj = Contact::new(mint.id(), "Raj Patel");
        let id = raj.id;
        let list = |of: &[&str]| of.iter().map(|it| (*it).to_owned()).collect();
        let mut tables = Tables::default();
        tables.put(Record::from(raj));
        for (on, gave, asked) in talks {
            tables.put(Record::from(Interaction {
                gave: list(gave),
                asked: list(asked),
                ..Interaction::new(mint.id(), day(on), vec![id])
            }));
        }
        (Book::new(tables), id)
    }

    #[test]
    fn asks_are_counted_back_to_the_last_thing_given() {
        let (book, raj) = book(&[
            ("2026-01-10", &[], &["a referral", "a reference"]),
            ("2026-03-10", &["a review"], &["his view"]),
            ("2026-05-10", &[], &["a referral"]),
            ("2026-07-10", &[], &[]),
            ("2026-09-10", &[], &["an introduction"]),
        ]);
        let asks = asks_in_a_row(&book, raj, today());
        let whats: Vec<&str> = asks.iter().map(|it| it.what.as_str()).collect();
        assert_eq!(whats, ["an introduction", "a referral"]);
        assert_eq!(
            before_asking(&book, raj, today()).unwrap(),
            "You asked Raj twice in a row (an introduction; a referral); perhaps give something first"
        );
        assert_eq!(asked_often(&book, raj, day("2026-09-09")), None);
    }

    #[test]
    fn one_ask_or_a_gift_since_is_no_reason_for_a_word() {
        let (once, raj) = book(&[("2026-09-10", &[], &["a referral"])]);
        assert_eq!(before_asking(&once, raj, today()), None);
        let (given, raj) = book(&[
            ("2026-09-10", &[], &["a referral", "another"]),
            ("2026-10-10", &["a review"], &[]),
        ]);
        assert_eq!(before_asking(&given, raj, today()), None);
    }

    #[test]
    fn each_way_is_a_fact_with_its_talks_behind_it() {
        let (book, raj) = book(&[
            ("2026-03-10", &["a review", "an hour"], &[]),
            ("2026-11-20", &["a book"], &["a referral"]),
        ]);
        let all = with(&book, raj, today());
        let facts = facts(&all, today());
        let told: Vec<String> = facts
            .iter()
            .map(|it| format!("{} {}: {}", it.label, it.number, it.words))
            .collect();
        assert_eq!(
            told,
            [
                "gave 3: a book (Fri 20 Nov), a review (Tue 10 Mar), an hour (Tue 10 Mar)",
                "asked 1: a referral (Fri 20 Nov)",
            ]
        );
        assert_eq!(facts[0].of.len(), 2);
        assert_eq!(in_short(&all), "gave 3 times, asked once");
    }
}
