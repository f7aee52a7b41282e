//! What is worth sharing, and with whom: each resource matched with the people whose needs, cares, topics,
//! tags or goals it fits and who have not had it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

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
            None => "no talk yet".to_owned(),
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

/// Who would care about a resource and has not had it: those with the strongest reason first, and of them those
/// longest without a word.
pub fn would_care(book: &Book, resource: &Resource, today: Day) -> Vec<Care> {
    let had: BTreeSet<Id<Contact>> = resource.shared.iter().map(|it| it.contact).collect();
    let topics = topics(resource);
    let mut goals = goals(book);
    goals.retain(|(_, about)| about.iter().any(|words| fits(&topics, words, false)));
    let people = book.all::<Contact>().values();
    let people = people.filter(|it| !it.archived && !had.contains(&it.id));
    let caring = people.filter_map(|contact| {
        let mut said = said(contact).filter(|(_, text, _)| touches(text, &topics));
        let why = said.find_map(|(why, text, is_wide)| {
            fits(&topics, &words(text), !is_wide).then(|| why(text.clone()))
        });
        let served = || {
            let mut goals = goals.iter();
            let is_served = |(service, _): &&Aim| is_kept(contact) && service.has(book, contact);
            goals.find(is_served).map(|(it, _)| Why::Goal(it.goal.id))
        };
        let why = why.or_else(served)?;
        Some(care(book, resource.id, contact.id, why, today))
    });
    let mut cares: Vec<Care> = caring.collect();
    cares.sort_by_key(|care| (care.why.strength(), care.last, care.who));
    cares
}

/// What to share with somebody: what they have not had and would care about, the best reason first, and what
/// was put on the shelf last.
pub fn to_share(book: &Book, contact: &Contact, today: Day) -> Vec<Care> {
    let mut goals = goals(book);
    goals.retain(|(service, _)| is_kept(contact) && service.has(book, contact));
    let said: Vec<_> = said(contact)
        .map(|(why, text, is_wide)| (why, text, words(text), is_wide))
        .collect();
    let resources = book.all::<Resource>().values();
    let resources =
        resources.filter(|it| !it.shared.iter().any(|shared| shared.contact == contact.id));
    let fitting = resources.filter_map(|it| {
        let topics = topics(it);
        let why = said.iter().find_map(|(why, text, words, is_wide)| {
            fits(&topics, words, !is_wide).then(|| why((*text).clone()))
        });
        let served = || {
            let mut goals = goals.iter();
            let is_about = |(_, about): &&Aim| about.iter().any(|it| fits(&topics, it, false));
            goals.find(is_about).map(|(it, _)| Why::Goal(it.goal.id))
        };
        let why = why.or_else(served)?;
        Some(care(book, it.id, contact.id, why, today))
    });
    let mut cares: Vec<Care> = fitting.collect();
    cares.sort_by_key(|care| (care.why.strength(), Reverse(care.resource)));
    cares
}

/// A goal and the words of what it is about.
type Aim<'a> = (Service<'a>, Vec<BTreeSet<String>>);

/// A topic in its words.
type Topic = BTreeSet<String>;

/// Whether words are about one of the topics: they have all words of it, or, where that will do, all of them
/// are words of it.
fn fits(topics: &[Topic], words: &BTreeSet<String>, or_within: bool) -> bool {
    let is_about = |topic: &Topic| topic.is_subset(words) || or_within && words.is_subset(topic);
    !words.is_empty() && topics.iter().any(is_about)
}

/// Whether a word of a topic may stand in a text; asked before its words are told apart, which takes longer.
fn touches(text: &str, topics: &[Topic]) -> bool {
    let stands = |word: &String| {
        let (text, word) = (text.as_bytes(), word.as_bytes());
        let mut places = text.windows(word.len());
        places.any(|there| there.eq_ignore_ascii_case(word))
    };
    !text.is_ascii() || topics.iter().flatten().any(stands)
}

/// Whether one keeps in touch with somebody.
fn is_kept(contact: &Contact) -> bool {
    matches!(contact.cadence, Cadence::Every(_))
}

/// Makes a reason of what somebody said.
type Because = fn(String) -> Why;

/// What somebody said or is known by, the strongest reason to care first. A tag is wider than what somebody
/// says, as a goal is, and has to have all words of a topic.
fn said(contact: &Contact) -> impl Iterator<Item = (Because, &String, bool)> {
    let said: [(&Vec<String>, Because, bool); 4] = [
        (&contact.needs, Why::Needs, false),
        (&contact.cares, Why::Cares, false),
        (&contact.topics, Why::Topic, false),
        (&contact.tags, Why::Tag, true),
    ];
    let said = said.into_iter();
    said.flat_map(|(texts, why, is_wide)| texts.iter().map(move |text| (why, text, is_wide)))
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
fn topics(resource: &Resource) -> Vec<Topic> {
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
fn goals(book: &Book) -> Vec<Aim<'_>> {
    let goals = Service::of_active(book).into_iter();
    goals
        .map(|service| {
            let about = service.goal.tags.iter().chain([&service.goal.title]);
            let about = about.map(|text| words(text)).collect();
            (service, about)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::resource::Shared;
    use crate::book::{Interaction, Mint, Record};
    use crate::insight::trial::{book, day};

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
        let cares = would_care(&book, book.get(id).unwrap(), today);
        let told: Vec<String> = cares.iter().map(|it| it.words(&book, today)).collect();
        assert_eq!(
            told,
            [
                "needs war stories about Postgres failover · no talk yet",
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
        let of_two = book(vec![ana.clone().into(), resource.clone().into()]);
        assert_eq!(to_share(&of_two, &ana, day("2026-11-23")).len(), 1);
        assert_eq!(would_care(&of_two, &resource, day("2026-11-23")).len(), 1);
        ana.archived = true;
        let away = book(vec![ana.into(), resource.clone().into()]);
        assert_eq!(would_care(&away, &resource, day("2026-11-23")), []);
    }
}
