//! The path to somebody: who could introduce me, as far as I know who knows whom. People are tied by how I met
//! them, by introductions, by where they work, and by where they were met together; the search goes outwards
//! from those looked for, so that the shortest way is found first.

mod ties;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::topic;
use crate::book::{Book, Contact, Day, Id, Key, Kind};
use crate::language::reference::{self, NotFound};
use crate::text::{fold, is_same};
use ties::Ties;

/// Who is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A person.
    Person(Id<Contact>),
    /// Anybody at a company.
    Company(String),
    /// Anybody who is an expert in something.
    Topic(String),
}

/// A way to those looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Whom to ask first, and on to who is looked for; one where I know them myself.
    pub people: Vec<Id<Contact>>,
    /// How each knows the next, in words.
    pub ties: Vec<String>,
    /// The last word with each of them; none where there never was one.
    pub last: Vec<Option<Day>>,
}

impl Way {
    /// The last word with whom to ask first.
    pub fn last_with_first(&self) -> Option<Day> {
        self.last.first().copied().flatten()
    }
}

/// Over how many people a way goes at most.
const LONGEST: usize = 3;

/// With so many ways, none over more people is looked for.
const ENOUGH: usize = 3;

/// How many ways are told.
const TOLD: usize = 12;

/// Who is meant by a name, a company or a topic.
pub fn target(book: &Book, said: &str) -> Result<Target, NotFound> {
    let person = reference::find(book, said, &[Kind::Contact]);
    if let Some(id) = person.as_ref().ok().and_then(|key| key.id()) {
        return Ok(Target::Person(id));
    }
    let wanted = fold(said.trim());
    let people = || book.all::<Contact>().values().filter(|it| !it.archived);
    let mut companies = people().map(|it| it.company.as_str());
    let begins = |company: &&str| !wanted.is_empty() && fold(company).starts_with(&wanted);
    if let Some(company) = companies.find(begins) {
        return Ok(Target::Company(company.to_owned()));
    }
    let words = topic::roots(said);
    let known = people()
        .flat_map(|it| &it.topics)
        .any(|it| is_about(it, &words));
    match person {
        _ if known => Ok(Target::Topic(said.trim().to_owned())),
        Err(NotFound::Many { said, candidates }) => Err(NotFound::Many { said, candidates }),
        _ => Err(NotFound::Nothing {
            said: said.trim().to_owned(),
        }),
    }
}

fn is_about(topic: &str, words: &BTreeSet<String>) -> bool {
    !words.is_empty() && words.is_subset(&topic::roots(topic))
}

impl Target {
    /// What is looked for, in words.
    pub fn name<'a>(&'a self, book: &'a Book) -> &'a str {
        match self {
            Self::Person(id) => book.name(Key::of(*id)).unwrap_or_default(),
            Self::Company(name) | Self::Topic(name) => name,
        }
    }

    /// Those who are looked for.
    fn people(&self, book: &Book) -> Vec<Id<Contact>> {
        let all = book.all::<Contact>().values().filter(|it| !it.archived);
        match self {
            Self::Person(id) => vec![*id],
            Self::Company(name) => {
                let there = all.filter(|it| is_same(&it.company, name));
                there.map(|it| it.id).collect()
            }
            Self::Topic(said) => {
                let words = topic::roots(said);
                let knows = |it: &&Contact| it.topics.iter().any(|it| is_about(it, &words));
                all.filter(knows).map(|it| it.id).collect()
            }
        }
    }
}

/// The ways to those looked for: over fewer people before over more, and whom one talked to last first.
pub fn ways(book: &Book, target: &Target, today: Day) -> Vec<Way> {
    let mut ties = Ties::of(book);
    let wanted = target.people(book);
    let last = |id: Id<Contact>| book.last_talk(id, today).map(|(day, _)| day);
    // How each person found leads on towards those looked for.
    let mut onward: BTreeMap<Id<Contact>, (Id<Contact>, String)> = BTreeMap::new();
    let mut seen: BTreeSet<Id<Contact>> = wanted.iter().copied().collect();
    let mut level = wanted;
    let mut found: Vec<Way> = Vec::new();
    for _ in 0..=LONGEST {
        level.sort_by_key(|id| (Reverse(last(*id)), *id));
        let spoken = level.iter().filter(|id| last(**id).is_some());
        found.extend(spoken.map(|id| way(*id, last, &onward)));
        if found.len() >= ENOUGH {
            break;
        }
        let mut next: Vec<Id<Contact>> = Vec::new();
        for id in level {
            for (other, tie) in ties.around(id) {
                if seen.insert(other) {
                    onward.insert(other, (id, tie));
                    next.push(other);
                }
            }
        }
        level = next;
    }
    found.truncate(TOLD);
    found
}

fn way(
    first: Id<Contact>,
    last: impl Fn(Id<Contact>) -> Option<Day>,
    onward: &BTreeMap<Id<Contact>, (Id<Contact>, String)>,
) -> Way {
    let (mut people, mut ties) = (vec![first], Vec::new());
    let mut at = first;
    while let Some((next, tie)) = onward.get(&at) {
        people.push(*next);
        ties.push(tie.clone());
        at = *next;
    }
    Way {
        last: people.iter().map(|id| last(*id)).collect(),
        people,
        ties,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Interaction, Mint, Record, Tables};
    use crate::insight::trial::day;

    fn told(book: &Book, said: &str) -> Vec<String> {
        let target = target(book, said).unwrap();
        let ways = ways(book, &target, day("2026-11-23"));
        let name = |id: &Id<Contact>| book.name(Key::of(*id)).unwrap().to_owned();
        ways.iter()
            .map(|way| {
                let names: Vec<String> = way.people.iter().map(name).collect();
                format!("{}: {}", names.join(" > "), way.ties.join("; "))
            })
            .collect()
    }

    /// Ada, whom I know, through whom I met Ben, who works with Cora, whom I never talked to.
    fn book() -> Book {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let ada = Contact::new(mint.id(), "Ada");
        let mut ben = Contact::new(mint.id(), "Ben");
        ben.met.contact = Some(ada.id);
        ben.company = "Acme".to_owned();
        let cora = Contact {
            company: "Acme".to_owned(),
            topics: vec!["distributed systems".to_owned()],
            ..Contact::new(mint.id(), "Cora")
        };
        let mut tables = Tables::default();
        let talk = Interaction::new(mint.id(), day("2026-11-01"), vec![ada.id]);
        tables.put(Record::from(talk));
        for contact in [ada, ben, cora] {
            tables.put(Record::from(contact));
        }
        Book::new(tables)
    }

    #[test]
    fn a_way_goes_over_those_i_talk_to_and_says_how_each_knows_the_next() {
        let wanted = ["Ada > Ben > Cora: you met Ben through Ada; Ben and Cora work at Acme"];
        assert_eq!(told(&book(), "Cora"), wanted);
        assert_eq!(told(&book(), "distributed systems"), wanted);
        assert_eq!(
            told(&book(), "acme"),
            ["Ada > Ben: you met Ben through Ada"]
        );
        assert_eq!(told(&book(), "Ada"), ["Ada: "]);
    }

    #[test]
    fn what_nobody_is_called_is_refused() {
        let refused = target(&book(), "Zuse").unwrap_err().to_string();
        assert!(refused.contains("“Zuse”"), "{refused}");
    }
}
