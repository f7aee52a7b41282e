//! Whom to decide about first: the untriaged, those who fit a goal before the rest, then those with most in
//! common with the people one keeps in touch with, then those met or talked with last. Every reason can be
//! told in words; none is a number on a person.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::fact::Fact;
use super::origin::met_on;
use super::service::Service;
use super::topic;
use super::wording::days_between;
use crate::book::{Book, Cadence, Contact, Day, Event, Goal, Id, Key};
use crate::language::day::ago;
use crate::text::fold;

/// For how many days a talk or a meeting is a reason to decide.
const LATELY: u32 = 90;

/// Somebody to decide about, and why they may matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relevance {
    /// Who.
    pub who: Id<Contact>,
    /// Why they may matter, the strongest first; nothing where the records tell nothing.
    pub reasons: Vec<Reason>,
}

/// Why somebody may matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// They serve a goal.
    Goal(Id<Goal>),
    /// Their company, their work or a topic of theirs shares a word with a goal.
    Near(Id<Goal>, String),
    /// There was a talk of late.
    Talked(Day),
    /// They were met of late.
    Met(Day),
    /// They came through somebody.
    Through(Id<Contact>),
    /// They work where others do whom one keeps in touch with.
    Company(Shared),
    /// They were met at an event where others were too.
    Event(Id<Event>, Shared),
    /// They have a tag that others have too.
    Tag(String, Shared),
}

/// Those one keeps in touch with who have the same, by id; many cards tell of the same people.
pub type Shared = Rc<[Id<Contact>]>;

/// The untriaged, the most relevant first.
pub fn queue(book: &Book, today: Day) -> Vec<Relevance> {
    let known = Known::of(book);
    let people = book.all::<Contact>().values();
    let mut ranked: Vec<_> = people
        .filter(|contact| contact.is_untriaged())
        .map(|contact| {
            let seen = Seen {
                talked: book.last_talk(contact.id, today).map(|(day, _)| day),
                met: met_on(book, contact),
            };
            let reasons = known.reasons(book, contact, seen, today);
            let rank = rank(contact, &reasons, seen);
            let who = contact.id;
            (rank, Relevance { who, reasons })
        })
        .collect();
    ranked.sort_by(|(one, _), (other, _)| one.cmp(other));
    ranked.into_iter().map(|(_, relevance)| relevance).collect()
}

/// When somebody was last talked with, and when met.
#[derive(Clone, Copy)]
struct Seen {
    talked: Option<Day>,
    met: Option<Day>,
}

/// What the untriaged are sorted by.
fn rank(contact: &Contact, reasons: &[Reason], seen: Seen) -> impl Ord + use<> {
    let fits = |reason: &Reason| matches!(reason, Reason::Goal(_) | Reason::Near(..));
    let seen = seen.talked.max(seen.met).max(contact.id.made_on());
    (
        !reasons.iter().any(fits),
        Reverse(reasons.len()),
        Reverse(seen),
        Reverse(contact.id),
    )
}

/// What there is to have in common: the goals being worked on, and the people one keeps in touch with by
/// company, event and tag.
struct Known<'a> {
    goals: Vec<Service<'a>>,
    words: BTreeMap<String, Id<Goal>>,
    companies: BTreeMap<String, Shared>,
    events: BTreeMap<Id<Event>, Shared>,
    tags: BTreeMap<&'a str, Shared>,
}

impl<'a> Known<'a> {
    fn of(book: &'a Book) -> Self {
        let goals = Service::of_active(book);
        let words = goals.iter().flat_map(|service| {
            let goal = service.goal;
            let texts = std::iter::once(&goal.title).chain(&goal.tags);
            texts.flat_map(|text| topic::words(text).into_iter().map(|word| (word, goal.id)))
        });
        let mut known = Self {
            words: words.collect(),
            goals,
            companies: BTreeMap::new(),
            events: BTreeMap::new(),
            tags: BTreeMap::new(),
        };
        let contacts = book.all::<Contact>().values();
        let kept = |it: &&Contact| !it.archived && matches!(it.cadence, Cadence::Every(_));
        let (mut companies, mut events, mut tags) = Default::default();
        for contact in contacts.filter(kept) {
            let id = contact.id;
            if !contact.company.is_empty() {
                note(&mut companies, fold(&contact.company), id);
            }
            if let Some(event) = contact.met.event {
                note(&mut events, event, id);
            }
            for tag in &contact.tags {
                note(&mut tags, tag.as_str(), id);
            }
        }
        known.companies = shared(companies);
        known.events = shared(events);
        known.tags = shared(tags);
        known
    }

    fn reasons(&self, book: &Book, contact: &Contact, seen: Seen, today: Day) -> Vec<Reason> {
        let met = &contact.met;
        let lately = |day: &Day| *day <= today && days_between(*day, today) <= LATELY;
        let talked = seen.talked.filter(lately);
        let met_on = seen.met.filter(lately);
        let company = self.companies.get(&fold(&contact.company));
        let event = met.event.and_then(|id| Some((id, self.events.get(&id)?)));
        let tags = contact.tags.iter();
        let tags = tags.filter_map(|tag| Some((tag, self.tags.get(tag.as_str())?)));
        let through = met.contact.filter(|id| book.get(*id).is_some());
        let reasons = [
            self.goal(book, contact),
            talked.map(Reason::Talked),
            met_on.filter(|_| talked.is_none()).map(Reason::Met),
            through.map(Reason::Through),
            company.cloned().map(Reason::Company),
            event.map(|(id, shared)| Reason::Event(id, Rc::clone(shared))),
            tags.max_by_key(|(_, shared)| shared.len())
                .map(|(tag, shared)| Reason::Tag(tag.clone(), Rc::clone(shared))),
        ];
        reasons.into_iter().flatten().collect()
    }

    /// The goal they serve, or else one of which a word is known of them.
    fn goal(&self, book: &Book, contact: &Contact) -> Option<Reason> {
        let mut goals = self.goals.iter();
        let served = goals.find(|service| service.has(book, contact));
        served
            .map(|service| Reason::Goal(service.goal.id))
            .or_else(|| {
                let mut texts = [&contact.company, &contact.title]
                    .into_iter()
                    .chain(&contact.topics);
                texts.find_map(|text| {
                    let folded = fold(text);
                    let mut words = topic::forms(&folded);
                    let goal = words.find_map(|word| self.words.get(word))?;
                    Some(Reason::Near(*goal, text.clone()))
                })
            })
    }
}

/// Notes that somebody has something.
fn note<K: Ord>(people: &mut BTreeMap<K, Vec<Id<Contact>>>, what: K, with: Id<Contact>) {
    people.entry(what).or_default().push(with);
}

fn shared<K: Ord>(people: BTreeMap<K, Vec<Id<Contact>>>) -> BTreeMap<K, Shared> {
    let people = people.into_iter();
    people.map(|(what, with)| (what, with.into())).collect()
}

impl Reason {
    /// The reason in words: "at Northwind, like Raj Patel and 2 more you keep in touch with".
    pub fn words(&self, book: &Book, contact: &Contact, today: Day) -> String {
        match self {
            Self::Goal(goal) => format!("fits your goal “{}”", name(book, *goal)),
            Self::Near(goal, text) => {
                format!("“{text}” is near your goal “{}”", name(book, *goal))
            }
            Self::Talked(day) => format!("you talked {}", ago(*day, today)),
            Self::Met(day) => format!("you met {}", ago(*day, today)),
            Self::Through(who) => format!("came through {}", name(book, *who)),
            Self::Company(shared) => format!("at {}, {}", contact.company, like(shared, book)),
            Self::Event(event, shared) => {
                format!("met at {}, {}", name(book, *event), like(shared, book))
            }
            Self::Tag(tag, shared) => format!("#{tag}, {}", like(shared, book)),
        }
    }

    /// The reason with the records that make it: the goal, the talk, those who have the same.
    pub fn fact(&self, book: &Book, contact: &Contact, today: Day) -> Fact {
        let of = match self {
            Self::Goal(goal) | Self::Near(goal, _) => vec![Key::of(*goal)],
            Self::Talked(_) => {
                let last = book.last_talk(contact.id, today);
                last.map(|(_, talk)| Key::of(talk)).into_iter().collect()
            }
            Self::Met(_) => contact.met.event.map(Key::of).into_iter().collect(),
            Self::Through(who) => vec![Key::of(*who)],
            Self::Company(shared) | Self::Event(_, shared) | Self::Tag(_, shared) => {
                shared.iter().map(|id| Key::of(*id)).collect()
            }
        };
        Fact::count("why", of).said(self.words(book, contact, today))
    }
}

/// The reasons of a card as facts.
pub fn facts(book: &Book, card: &Relevance, today: Day) -> Vec<Fact> {
    let contact = book.get(card.who).into_iter();
    let facts = contact.flat_map(|contact| {
        let reasons = card.reasons.iter();
        reasons.map(|reason| reason.fact(book, contact, today))
    });
    facts.collect()
}

/// "like Raj Patel", "like Raj Patel and 2 more you keep in touch with".
fn like(shared: &[Id<Contact>], book: &Book) -> String {
    let first = shared.first().map_or("", |first| name(book, *first));
    match shared.len().saturating_sub(1) {
        0 => format!("like {first}"),
        more => format!("like {first} and {more} more you keep in touch with"),
    }
}

fn name<T: crate::book::Entry>(book: &Book, id: Id<T>) -> &str {
    book.name(Key::of(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Mint, Record};
    use crate::insight::trial::{book, day};

    fn told(book: &Book) -> Vec<(String, Vec<String>)> {
        let today = day("2026-11-23");
        let of = |it: Relevance| {
            let contact = book.get(it.who).unwrap();
            let words = it.reasons.iter();
            let words = words.map(|reason| reason.words(book, contact, today));
            (contact.name.clone(), words.collect())
        };
        queue(book, today).into_iter().map(of).collect()
    }

    #[test]
    fn who_fits_a_goal_comes_first_and_then_who_has_most_in_common() {
        let mut mint = Mint::new(1_700_000_000_000, 0);
        let every = Cadence::Every("1m".parse().unwrap());
        let mut make = |name: &str, company: &str, tags: &[&str], cadence| Contact {
            company: company.to_owned(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            cadence,
            ..Contact::new(mint.id(), name)
        };
        let goal = Goal {
            tags: vec!["platform".to_owned()],
            ..Goal::new(Mint::new(0, 9).id(), "Lead a team that builds on Postgres")
        };
        let stranger = make("Nobody in particular", "", &[], Cadence::Untriaged);
        let colleague = make("Pat", "Northwind", &["staff"], Cadence::Untriaged);
        let decided = make("Ivo", "Northwind", &["platform"], Cadence::Ambient);
        let tagged = make("Tess", "", &["platform"], Cadence::Untriaged);
        let mut expert = make("Max", "", &[], Cadence::Untriaged);
        expert.topics = vec!["Postgres in anger".to_owned()];
        let raj = make("Raj Patel", "northwind", &["staff"], every);
        let quinn = make("Quinn", "Harbour", &["staff"], every);
        let people = [stranger, colleague, decided, tagged, expert, raj, quinn];
        let mut records: Vec<Record> = people.into_iter().map(Record::from).collect();
        records.push(goal.into());
        let told = told(&book(records));
        let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["Max", "Tess", "Pat", "Nobody in particular"]);
        let reasons: Vec<&str> = told
            .iter()
            .flat_map(|(_, reasons)| reasons.iter().map(String::as_str))
            .collect();
        assert_eq!(
            reasons,
            [
                "“Postgres in anger” is near your goal “Lead a team that builds on Postgres”",
                "fits your goal “Lead a team that builds on Postgres”",
                "at Northwind, like Raj Patel",
                "#staff, like Raj Patel and 1 more you keep in touch with",
            ]
        );
    }

    #[test]
    fn who_was_met_of_late_comes_before_who_was_met_long_ago() {
        let mut mint = Mint::new(1_600_000_000_000, 0);
        let mut met = |name: &str, on: &str| {
            let mut contact = Contact::new(mint.id(), name);
            contact.met.on = Some(day(on));
            Record::from(contact)
        };
        let old = met("Long ago", "2024-01-01");
        let late = met("Lately", "2026-11-20");
        let told = told(&book(vec![old, late]));
        assert_eq!(told[0].0, "Lately");
        assert_eq!(told[0].1, ["you met 3 days ago"]);
        assert_eq!(told[1].1, [""; 0]);
    }
}
