//! Whom to meet at an event that is ahead: people who live where it takes place or work where it is held; and,
//! where people come from afar, those who share its tags or serve a goal it serves. Each comes with the reasons
//! in words and a question to bring.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::service::Service;
use super::topic;
use super::wording::join;
use crate::book::{Book, Contact, Day, Event, Goal, Id};
use crate::text::fold;

/// Somebody to meet at an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prospect {
    /// Who.
    pub who: Id<Contact>,
    /// Why, the strongest reason first.
    pub reasons: Vec<Reason>,
}

/// Why to meet somebody at an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// They are of the place.
    Place(String),
    /// It is held at their company.
    Company(String),
    /// They serve a goal that it serves.
    Goal(Id<Goal>),
    /// They carry a tag of it.
    Tag(String),
}

impl Prospect {
    /// The reasons in words: "in Lisbon · serves “Move into a platform role” · #platform".
    pub fn words(&self, book: &Book) -> String {
        let said: Vec<String> = self.reasons.iter().map(|it| it.words(book)).collect();
        join(&said)
    }
}

impl Reason {
    fn words(&self, book: &Book) -> String {
        match self {
            Self::Place(place) => format!("in {place}"),
            Self::Company(company) => format!("it is held at {company}"),
            Self::Goal(goal) => {
                let title = book.name((*goal).into()).unwrap_or_default();
                format!("serves “{title}”")
            }
            Self::Tag(tag) => format!("#{tag}"),
        }
    }

    /// Whether it speaks for their being there at all.
    const fn is_near(&self) -> bool {
        matches!(self, Self::Place(_) | Self::Company(_))
    }
}

/// The question to bring to somebody: what is noted to be asked next, the mentor’s questions after it.
pub fn question(contact: &Contact) -> String {
    let of_mentor = contact.mentor.iter().flat_map(|mentor| &mentor.questions);
    let mut questions = contact.ask.iter().chain(of_mentor);
    questions.next().cloned().unwrap_or_default()
}

/// Whom to meet at an event: those who are likely to be there first, then those with the most reasons, then
/// those longest without a word. Nobody for an event that is over, and nobody who is to be met already.
pub fn prospects(book: &Book, event: &Event, today: Day) -> Vec<Prospect> {
    if event.last_day() < today {
        return Vec::new();
    }
    let scene = Scene::of(book, event);
    let people = book.all::<Contact>().values().filter(|it| !it.archived);
    let mut ranked: Vec<_> = people
        .filter(|contact| !scene.planned.contains(&contact.id))
        .filter_map(|contact| {
            let reasons = scene.reasons(book, contact);
            let is_near = reasons.iter().any(Reason::is_near);
            let last = book.last_talk(contact.id, today).map(|(day, _)| day);
            let rank = (!is_near, Reverse(reasons.len()), last, contact.id);
            let who = contact.id;
            let is_there = is_near || !scene.is_local;
            let is_one = is_there && !reasons.is_empty();
            is_one.then_some((rank, Prospect { who, reasons }))
        })
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, prospect)| prospect).collect()
}

/// What an event is known by.
struct Scene<'a> {
    event: &'a Event,
    /// The words of its place and its title.
    words: BTreeSet<String>,
    /// The place and the title, folded.
    text: String,
    /// Whether only those of the place come: it is an evening or a day somewhere, and not online.
    is_local: bool,
    goals: Vec<Service<'a>>,
    planned: BTreeSet<Id<Contact>>,
}

impl<'a> Scene<'a> {
    fn of(book: &'a Book, event: &'a Event) -> Self {
        let text = fold(&format!("{} {}", event.place, event.title));
        let mut goals = Service::of_active(book);
        goals.retain(|it| {
            it.goal.events.contains(&event.id)
                || it.goal.tags.iter().any(|tag| event.tags.contains(tag))
        });
        let planned = event.meet.iter().filter_map(|meet| meet.contact);
        Self {
            event,
            words: topic::words(&event.place).into_iter().collect(),
            is_local: event.last_day() == event.start
                && !matches!(fold(event.place.trim()).as_str(), "" | "online"),
            text,
            goals,
            planned: planned.chain(event.captured.iter().copied()).collect(),
        }
    }

    fn reasons(&self, book: &Book, contact: &Contact) -> Vec<Reason> {
        let location = fold(&contact.location);
        let mut places = topic::forms(&location);
        let is_of_place = places.any(|word| self.words.contains(word));
        let company = fold(&contact.company);
        let is_held_there = company.len() > 3 && self.text.contains(&company);
        let goal = self.goals.iter().find(|goal| goal.has(book, contact));
        let goal = goal.map(|it| it.goal);
        let of_goal = |tag: &str| goal.is_some_and(|goal| goal.tags.iter().any(|it| it == tag));
        let mut tags = contact.tags.iter();
        let tag = tags.find(|tag| self.event.tags.contains(tag) && !of_goal(tag));
        let reasons = [
            is_of_place.then(|| Reason::Place(contact.location.clone())),
            is_held_there.then(|| Reason::Company(contact.company.clone())),
            goal.map(|goal| Reason::Goal(goal.id)),
            tag.map(|tag| Reason::Tag(tag.clone())),
        ];
        reasons.into_iter().flatten().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Edit, Mint, Moment, Record};
    use crate::insight::trial::day;

    #[test]
    fn those_of_the_place_come_first_and_each_says_why() {
        let mut mint = Mint::new(1_700_000_000_000, 0);
        let mut make = |name: &str, place: &str, company: &str, tags: &[&str]| Contact {
            location: place.to_owned(),
            company: company.to_owned(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            ask: vec![format!("what does {name} think?")],
            ..Contact::new(mint.id(), name)
        };
        let far = make("Far", "Osaka", "Umi", &["platform"]);
        let none = make("None", "Osaka", "Umi", &[]);
        let local = make("Local", "Lisbon, Portugal", "Cedar", &[]);
        let host = make("Host", "Porto", "Farol Pay", &["platform"]);
        let planned = make("Planned", "Lisbon", "Farol Pay", &[]);
        let goal = Goal {
            tags: vec!["platform".to_owned()],
            ..Goal::new(Mint::new(0, 9).id(), "Lead a platform team")
        };
        let mut event = Event::new(Mint::new(0, 8).id(), "Platform Night", day("2026-11-25"));
        event.place = "Lisbon, Farol Pay, 4th floor".to_owned();
        event.tags = vec!["platform".to_owned()];
        event.meet = vec![crate::book::event::Meet {
            contact: Some(planned.id),
            ..Default::default()
        }];
        let id = event.id;
        assert_eq!(question(&local), "what does Local think?");
        let mut records: Vec<Record> = [far, none, local, host, planned].map(Record::from).to_vec();
        records.extend([goal.into(), event.into()]);
        let mut book = Book::default();
        let today = day("2026-11-23");
        let put = book.answer(Edit::Put(records), &Moment { today, mint });
        book.apply(&put.unwrap());
        let told = |book: &Book, today: Day| -> Vec<String> {
            let prospects = prospects(book, book.get(id).unwrap(), today);
            let told = prospects.iter().map(|it| {
                let name = book.name(it.who.into()).unwrap_or_default();
                format!("{name}: {}", it.words(book))
            });
            told.collect()
        };
        assert_eq!(
            told(&book, today),
            [
                "Host: it is held at Farol Pay · serves “Lead a platform team”",
                "Local: in Lisbon, Portugal",
            ]
        );
        assert_eq!(told(&book, day("2026-11-26")), [""; 0], "it is over");
        let mut tables = book.tables().clone();
        tables.events.get_mut(id).unwrap().end = Some(day("2026-11-27"));
        let longer = told(&Book::new(tables), today);
        assert_eq!(
            longer.last().map(String::as_str),
            Some("Far: serves “Lead a platform team”"),
            "to what lasts for days people come from afar"
        );
    }
}
