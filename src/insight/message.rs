//! A message to somebody: what a template says to this person on this occasion, which templates fit, what to
//! think of before it goes out, and how it gets there. Nothing here is sent, and a message that is drafted is
//! no contact yet.

use serde::{Deserialize, Serialize};

use super::balance;
use super::shelf;
use super::wording::given_name;
use crate::book::edit::Log;
use crate::book::follow_up::{Origin, Owed};
use crate::book::interaction::{Channel, Direction};
use crate::book::{
    Book, Contact, Day, Event, FollowUp, Id, Interaction, Introduction, Key, Profile, Resource,
};
use crate::language::template::{Purpose, Template};

mod alike;
mod carry;
mod detail;
mod doubt;
mod every_letter;
mod fitting;
mod value;

pub use carry::{Carriage, carriages, mail};
pub use detail::details;
pub use doubt::{Doubt, doubts};
pub use fitting::{Fitting, fitting, templates};

/// To whom a message goes, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occasion {
    /// To whom.
    pub to: Id<Contact>,
    /// What it was started from, or is about: a follow-up, an event, a resource, an introduction, somebody
    /// they should meet.
    #[serde(default)]
    pub about: Option<Key>,
}

/// A message being written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// To whom, and what about.
    pub occasion: Occasion,
    /// The subject.
    pub subject: String,
    /// The text.
    pub text: String,
    /// What it asks for.
    #[serde(default)]
    pub asks: Vec<String>,
    /// What it gives.
    #[serde(default)]
    pub gives: Vec<String>,
    /// What the template says to everybody who gets it on this occasion.
    #[serde(default)]
    pub common: String,
}

impl Occasion {
    /// A message to somebody, about nothing in particular yet.
    pub const fn to(to: Id<Contact>) -> Self {
        Self { to, about: None }
    }

    /// What it is about by its own id.
    fn about<T: crate::book::Entry>(self, book: &Book) -> Option<&T> {
        book.get(self.about?.id()?)
    }

    /// The occasion as a template of this purpose has it: where nothing was said, what lies nearest.
    fn settled(self, book: &Book, purpose: Option<Purpose>, today: Day) -> Self {
        let about = match purpose {
            Some(Purpose::ThankYou) if self.about.is_none() => {
                let event = fitting::lately_met_at(book, self.to, today);
                event.map(|it| Key::of(it.id))
            }
            Some(Purpose::Share) if self.about.is_none() => {
                let contact = book.get(self.to);
                let best = contact.and_then(|it| {
                    let cares = shelf::to_share(book, it, today);
                    cares.first().map(|care| care.resource)
                });
                best.map(Key::of)
            }
            Some(Purpose::KeepPromise) if self.about.is_none() => {
                value::promise(book, self.to).map(|it| Key::of(it.id))
            }
            _ => self.about,
        };
        Self { about, ..self }
    }

    /// The follow-up that such a message finishes.
    pub fn finishes(self, book: &Book) -> Option<&FollowUp> {
        self.about::<FollowUp>(book)
            .filter(|it| it.is_open() && it.owed == Owed::ByMe)
    }

    /// The resource that such a message takes to them.
    pub fn shares(self, book: &Book) -> Option<&Resource> {
        self.about(book)
    }

    /// The introduction it is about, or that the follow-up it is about is a step of.
    fn introduction(self, book: &Book) -> Option<&Introduction> {
        let step = || match self.about::<FollowUp>(book)?.origin {
            Origin::Introduction(id) => book.get(id),
            _ => None,
        };
        self.about(book).or_else(step)
    }

    /// The event it is about, or that the follow-up it is about came from.
    fn event(self, book: &Book) -> Option<&Event> {
        let origin = || match self.about::<FollowUp>(book)?.origin {
            Origin::Event(id) => book.get(id),
            _ => None,
        };
        self.about(book).or_else(origin)
    }

    /// The other of the two who should meet.
    fn other(self, book: &Book) -> Option<&Contact> {
        if let Some(it) = self.introduction(book) {
            let mut between = it.between.iter();
            return book.get(*between.find(|id| **id != self.to)?);
        }
        self.about::<Contact>(book).filter(|it| it.id != self.to)
    }
}

impl Message {
    /// The message that a template makes for somebody on an occasion.
    pub fn from(template: &Template, occasion: Occasion, book: &Book, today: Day) -> Self {
        let occasion = occasion.settled(book, template.purpose, today);
        let value = |place| value::of(book, occasion, place, today);
        let filled = template.fill(value);
        let common = template.fill(|place| {
            let value = place.is_for_all().then(|| value(place)).flatten();
            // What is not for all leaves no word behind.
            Some(value.unwrap_or_else(|| "·".to_owned()))
        });
        let (asks, gives) = match template.purpose {
            Some(Purpose::AskAdvice) => (vec!["advice".to_owned()], Vec::new()),
            Some(Purpose::Share) => {
                let title = occasion.shares(book).map(|it| it.title.clone());
                (Vec::new(), title.into_iter().collect())
            }
            _ => (Vec::new(), Vec::new()),
        };
        Self {
            occasion,
            subject: filled.subject,
            text: filled.body,
            asks,
            gives,
            common: format!("{}\n{}", common.subject, common.body),
        }
    }

    /// What sending it is, as a log: contact from me today, with what it asks, gives, finishes and shares.
    pub fn log(&self, id: Id<Interaction>, channel: Channel, book: &Book, today: Day) -> Log {
        let finished = self.occasion.finishes(book);
        let goals = finished.map(|it| it.goals.clone()).unwrap_or_default();
        Log {
            interaction: Interaction {
                channel,
                direction: Direction::FromMe,
                summary: self.subject.clone(),
                gave: self.gives.clone(),
                asked: self.asks.clone(),
                text: self.text.clone(),
                goals,
                ..Interaction::new(id, today, vec![self.occasion.to])
            },
            new: Vec::new(),
            follow_ups: Vec::new(),
            completes: finished.map(|it| it.id),
            shares: self.occasion.shares(book).map(|it| it.id),
        }
    }

    /// A word before somebody is asked again who was asked and not given anything since.
    pub fn before_asking(&self, book: &Book, today: Day) -> Option<String> {
        if self.asks.is_empty() {
            return None;
        }
        balance::before_asking(book, self.occasion.to, today)
    }
}

/// The name by which one speaks of somebody: "Raj" for "Raj Patel".
pub fn first_name(book: &Book, id: Id<Contact>) -> &str {
    given_name(book.name(id.into()).unwrap_or_default())
}

/// My own name, as the profile has it.
fn me(book: &Book) -> Option<&str> {
    let profile: Option<&Profile> = book.get(Profile::only_id());
    profile
        .map(|it| it.name.as_str())
        .filter(|it| !it.is_empty())
}
