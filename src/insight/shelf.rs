//! What is worth sharing, and with whom: each resource matched with the people whose needs, cares, topics,
//! tags or goals it fits and who have not had it. A [`Shelf`] knows everybody by the words that tell a topic,
//! so that a resource looks only at those who have one of its words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::service::Service;
use super::topic;
use super::wording::{days_between, join};
use crate::book::{Book, Cadence, Contact, Day, Goal, Id, Resource};
use crate::language::day::length;

/// Somebody who would care about a resource they have not had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Care {
    /// What.
    pub resource: Id<Resource>,
    /// Who.
    pub who: Id<Contact>,
    /// Why they would.
    pub why: Why,
    /// The last talk with them.
    pub last: Option<Day>,
}

/// Why somebody would care, the strongest first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// They need it.
    Needs(String),
    /// They care about it.
    Cares(String),
    /// They are an expert in it.
    Topic(String),
    /// They carry it as a tag.
    Tag(String),
    /// They serve a goal that is about it.
    Goal(Id<Goal>),
}

impl Care {
    /// The reason in words: "cares about Postgres · silent 5 weeks".
    pub fn words(&self, book: &Book, today: Day) -> String {
        let silent = match self.last {
            Some(day) if day == today => "talked today".to_owned(),
            Some(day) => format!("silent {}", length(days_between(day, today))),
            None => "no word yet".to_owned(),
        };
        join(&[self.why.words(book), silent])
    }
}

impl Why {
    /// The reason in words: "cares about Postgres".
    pub fn words(&self, book: &Book) -> String {
        match self {
            Self::Needs(text) => format!("needs {text}"),
            Self::Cares(text) => format!("cares about {text}"),
            Self::Topic(text) => format!("expert in {text}"),
            Self::Tag(tag) => format!("#{tag}"),
            Self::Goal(goal) => {
                let title = book.name((*goal).into()).unwrap_or_default();
                format!("serves “{title}”")
            }
        }
    }

    const fn strength(&self) -> u8 {
        match self {
            Self::Needs(_) => 0,
            Self::Cares(_) => 1,
            Self::Topic(_) => 2,
            Self::Tag(_) => 3,
            Self::Goal(_) => 4,
        }
    }
}

/// Everybody in sight, by the words of what they need, care about and know.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shelf {
    said: Vec<Said>,
    by_word: BTreeMap<String, Vec<usize>>,
}

/// One thing known of somebody.
#[derive(Debug, Clone, PartialEq)]
struct Said {
    who: Id<Contact>,
    why: Why,
    words: BTreeSet<String>,
}

impl Said {
    /// Whether it is about a topic: it has all words of it, or all of its words are there. A tag or a goal is
    /// wider than what somebody says, and has to have all words of the topic.
    fn is_about(&self, topic: &BTreeSet<String>) -> bool {
        let is_said = !matches!(self.why, Why::Tag(_) | Why::Goal(_));
        topic.is_subset(&self.words) || is_said && self.words.is_subset(topic)
    }
}

impl Shelf {
    /// The shelf of a book.
    pub fn of(book: &Book) -> Self {
        let mut shelf = Self::default();
        let goals = goals(book);
        for contact in book.all::<Contact>().values().filter(|it| !it.archived) {
            for said in known(book, contact, &goals) {
                let place = shelf.said.len();
                for word in &said.words {
                    shelf.by_word.entry(word.clone()).or_default().push(place);
                }
                shelf.said.push(said);
            }
        }
        shelf
    }

    /// Who would care about a resource and has not had it: those with the strongest reason first, and of
    /// them those longest without a word. Each once.
    pub fn cares(&self, book: &Book, resource: &Resource, today: Day) -> Vec<Care> {
        let had: BTreeSet<Id<Contact>> = resource.shared.iter().map(|it| it.contact).collect();
        let topics = topics(resource);
        let words = topics.iter().flatten();
        let places = words.filter_map(|word| self.by_word.get(word)).flatten();
        let places: BTreeSet<usize> = places.copied().collect();
        let mut best: BTreeMap<Id<Contact>, &Why> = BTreeMap::new();
        for said in places.into_iter().filter_map(|place| self.said.get(place)) {
            if had.contains(&said.who) || !topics.iter().any(|topic| said.is_about(topic)) {
                continue;
            }
            let there = best.entry(said.who).or_insert(&said.why);
            if said.why.strength() < there.strength() {
                *there = &said.why;
            }
        }
        let mut cares: Vec<Care> = best
            .into_iter()
            .map(|(who, why)| care(book, resource.id, who, why.clone(), today))
            .collect();
        cares.sort_by_key(|care| (care.why.strength(), care.last, care.who));
        cares
    }
}

/// What to share with somebody: what they have not had and would care about, the best reason first, and what
/// was put on the shelf last.
pub fn to_share(book: &Book, contact: &Contact, today: Day) -> Vec<Care> {
    let known = known(book, contact, &goals(book));
    let mut cares: Vec<Care> = book
        .all::<Resource>()
        .values()
        .filter(|it| !it.shared.iter().any(|shared| shared.contact == contact.id))
        .filter_map(|it| {
            let topics = topics(it);
            let fitting = known
                .iter()
                .filter(|said| topics.iter().any(|topic| said.is_about(topic)));
            let why = fitting
                .map(|said| &said.why)
                .min_by_key(|why| why.strength())?;
            Some(care(book, it.id, contact.id, why.clone(), today))
        })
        .collect();
    cares.sort_by_key(|care| (care.why.strength(), Reverse(care.resource)));
    cares
}

fn care(book: &Book, resource: Id<Resource>, who: Id<Contact>, why: Why, today: Day) -> Care {
    Care {
        resource,
        who,
        why,
        last: book.last_talk(who, today).map(|(day, _)| day),
    }
}

/// The topics of a resource, each in its words; where it has none, its title.
fn topics(resource: &Resource) -> Vec<BTreeSet<String>> {
    let told = resource.topics.iter();
    let texts: Vec<&String> = if resource.topics.is_empty() {
        vec![&resource.title]
    } else {
        told.collect()
    };
    let topics = texts.into_iter().map(|text| words(text));
    topics.filter(|words| !words.is_empty()).collect()
}

fn words(text: &str) -> BTreeSet<String> {
    topic::words(text).into_iter().collect()
}

/// The goals being worked on, each with the words of what it is about.
fn goals(book: &Book) -> Vec<(Service<'_>, Vec<BTreeSet<String>>)> {
    let goals = Service::of_active(book).into_iter();
    goals
        .map(|service| {
            let about = service.goal.tags.iter().chain([&service.goal.title]);
            let about = about.map(|text| words(text)).collect();
            (service, about)
        })
        .collect()
}

/// What is known of somebody, in words that tell a topic. A goal counts for those one keeps in touch with.
fn known(book: &Book, contact: &Contact, goals: &[(Service, Vec<BTreeSet<String>>)]) -> Vec<Said> {
    let told = [
        (&contact.needs, Why::Needs as fn(String) -> Why),
        (&contact.cares, Why::Cares),
        (&contact.topics, Why::Topic),
        (&contact.tags, Why::Tag),
    ];
    let told = told.into_iter().flat_map(|(texts, why)| {
        let texts = texts.iter();
        texts.map(move |text| (why(text.clone()), words(text)))
    });
    let is_kept = matches!(contact.cadence, Cadence::Every(_));
    let served = goals
        .iter()
        .filter(|(service, _)| is_kept && service.has(book, contact));
    let served = served.flat_map(|(service, about)| {
        let about = about.iter();
        about.map(|words| (Why::Goal(service.goal.id), words.clone()))
    });
    told.chain(served)
        .filter(|(_, words)| !words.is_empty())
        .map(|(why, words)| Said {
            who: contact.id,
            why,
            words,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::resource::Shared;
    use crate::book::{Edit, Interaction, Mint, Moment, Record};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn book(records: Vec<Record>) -> Book {
        let mut book = Book::default();
        let moment = Moment {
            today: day("2026-11-23"),
            mint: Mint::new(1_790_000_000_000, 3),
        };
        let change = book.answer(Edit::Put(records), &moment).unwrap();
        book.apply(&change);
        book
    }

    #[test]
    fn who_would_care_and_has_not_had_it_is_told_with_the_reason() {
        let mut mint = Mint::new(1_700_000_000_000, 0);
        let mut make = |name: &str| Contact::new(mint.id(), name);
        let (mut ana, mut raj, mut tom, mut had) =
            (make("Ana"), make("Raj"), make("Tom"), make("Had"));
        ana.cares = vec!["Postgres".to_owned()];
        raj.topics = vec!["distributed consensus".to_owned(), "wine".to_owned()];
        tom.needs = vec!["war stories about Postgres failover".to_owned()];
        tom.cares = vec!["postgres".to_owned()];
        had.cares = vec!["Postgres".to_owned()];
        let talk = Interaction::new(Mint::new(1, 1).id(), day("2026-10-19"), vec![ana.id]);
        let mut resource = Resource::new(Mint::new(1, 2).id(), "Without tears");
        resource.topics = vec!["Postgres".to_owned(), "distributed systems".to_owned()];
        resource.shared = vec![Shared {
            contact: had.id,
            on: day("2026-11-01"),
            extra: crate::book::extra::Extra::default(),
        }];
        let id = resource.id;
        let people = [ana.clone(), raj, tom.clone(), had].map(Record::from);
        let mut records = people.to_vec();
        records.extend([talk.into(), resource.into()]);
        let book = book(records);
        let today = day("2026-11-23");
        let cares = Shelf::of(&book).cares(&book, book.get(id).unwrap(), today);
        let told: Vec<String> = cares.iter().map(|it| it.words(&book, today)).collect();
        assert_eq!(
            told,
            [
                "needs war stories about Postgres failover · no word yet",
                "cares about Postgres · silent 5 weeks"
            ]
        );
        let of_ana = to_share(&book, &ana, today);
        assert_eq!(of_ana.len(), 1);
        assert_eq!(of_ana.first(), cares.get(1));
    }

    #[test]
    fn without_topics_the_title_tells_what_it_is_about() {
        let mut mint = Mint::new(1_700_000_000_000, 0);
        let mut ana = Contact::new(mint.id(), "Ana");
        ana.cares = vec!["queues".to_owned()];
        let resource = Resource::new(mint.id(), "The queue that never lies");
        let book = book(vec![ana.clone().into(), resource.into()]);
        assert_eq!(to_share(&book, &ana, day("2026-11-23")).len(), 1);
        let archived = Contact {
            archived: true,
            ..ana
        };
        assert_eq!(
            Shelf::of(&self::book(vec![archived.into()])),
            Shelf::default()
        );
    }
}
