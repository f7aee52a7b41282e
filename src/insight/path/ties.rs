//! Who knows whom, as far as the records say: gathered once, then asked person by person. What many share, a
//! company or an event, is gone through once in a search, so that it costs no more than there are people.

use std::collections::BTreeMap;

use crate::book::introduction::IntroductionState;
use crate::book::{Book, Contact, Event, Id, Interaction, Introduction, Platform};

/// People who share more than so many others' platform do not know each other for it.
const SMALL: usize = 25;

/// What ties people.
pub(super) struct Ties<'a> {
    book: &'a Book,
    /// Whom one was met through, and who was met through one.
    through: BTreeMap<Id<Contact>, Vec<(Id<Contact>, bool)>>,
    /// With whom one was introduced.
    introduced: BTreeMap<Id<Contact>, Vec<Id<Contact>>>,
    /// What one shares with others.
    shares: BTreeMap<Id<Contact>, Vec<usize>>,
    /// What is shared, and by whom; taken out once it was gone through.
    shared: Vec<Option<(Shared<'a>, Vec<Id<Contact>>)>>,
}

/// What people share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Shared<'a> {
    Talk(Id<Interaction>),
    Company(&'a str),
    Event(Id<Event>),
    Platform(Id<Platform>),
}

impl<'a> Ties<'a> {
    pub(super) fn of(book: &'a Book) -> Self {
        let mut ties = Self {
            book,
            through: BTreeMap::new(),
            introduced: BTreeMap::new(),
            shares: BTreeMap::new(),
            shared: Vec::new(),
        };
        let mut groups: BTreeMap<Shared, Vec<Id<Contact>>> = BTreeMap::new();
        for contact in book.all::<Contact>().values().filter(|it| !it.archived) {
            if let Some(other) = contact.met.contact {
                ties.through
                    .entry(contact.id)
                    .or_default()
                    .push((other, true));
                ties.through
                    .entry(other)
                    .or_default()
                    .push((contact.id, false));
            }
            if !contact.company.is_empty() {
                let at = Shared::Company(contact.company.as_str());
                groups.entry(at).or_default().push(contact.id);
            }
            if let Some(event) = contact.met.event {
                groups
                    .entry(Shared::Event(event))
                    .or_default()
                    .push(contact.id);
            }
            if let Some(platform) = contact.met.platform {
                let on = Shared::Platform(platform);
                groups.entry(on).or_default().push(contact.id);
            }
        }
        for event in book.all::<Event>().values() {
            let there = groups.entry(Shared::Event(event.id)).or_default();
            there.extend(event.captured.iter().copied());
        }
        let talks = book.all::<Interaction>().values();
        for talk in talks.filter(|talk| talk.contacts.len() > 1) {
            groups.insert(Shared::Talk(talk.id), talk.contacts.clone());
        }
        ties.introductions();
        for (what, who) in groups {
            ties.share(what, who);
        }
        ties
    }

    fn introductions(&mut self) {
        for it in self.book.all::<Introduction>().values() {
            let made = matches!(
                it.state(),
                IntroductionState::Made | IntroductionState::Thanked
            );
            let [one, other] = it.between;
            if made {
                self.introduced.entry(one).or_default().push(other);
                self.introduced.entry(other).or_default().push(one);
            }
        }
    }

    fn share(&mut self, what: Shared<'a>, who: Vec<Id<Contact>>) {
        let is_wide = matches!(what, Shared::Platform(_)) && who.len() > SMALL;
        if who.len() < 2 || is_wide {
            return;
        }
        let place = self.shared.len();
        for person in &who {
            self.shares.entry(*person).or_default().push(place);
        }
        self.shared.push(Some((what, who)));
    }

    /// Those who know somebody, each with how, the closest ties first. What they share with many is given
    /// once.
    pub(super) fn around(&mut self, who: Id<Contact>) -> Vec<(Id<Contact>, String)> {
        let name = |id: Id<Contact>| self.book.name(id.into()).unwrap_or_default();
        let mut around: Vec<(Id<Contact>, String)> = Vec::new();
        for (other, is_through) in self.through.get(&who).into_iter().flatten() {
            let (met, by) = if *is_through {
                (who, *other)
            } else {
                (*other, who)
            };
            let tie = format!("you met {} through {}", name(met), name(by));
            around.push((*other, tie));
        }
        for other in self.introduced.get(&who).into_iter().flatten() {
            let tie = format!("you introduced {} and {}", name(*other), name(who));
            around.push((*other, tie));
        }
        let places = self.shares.get(&who).cloned().unwrap_or_default();
        for place in places {
            let shared = self.shared.get_mut(place).and_then(Option::take);
            let Some((what, people)) = shared else {
                continue;
            };
            for other in people.into_iter().filter(|other| *other != who) {
                around.push((other, self.told(what, other, who)));
            }
        }
        around
    }

    fn told(&self, what: Shared, one: Id<Contact>, other: Id<Contact>) -> String {
        let name = |id: Id<Contact>| self.book.name(id.into()).unwrap_or_default();
        let both = format!("{} and {}", name(one), name(other));
        match what {
            Shared::Talk(_) => format!("you talked with {both} together"),
            Shared::Company(company) => format!("{both} work at {company}"),
            Shared::Event(event) => {
                let title = self.book.name(event.into()).unwrap_or_default();
                format!("{both} were at {title}")
            }
            Shared::Platform(platform) => {
                let platform = self.book.name(platform.into()).unwrap_or_default();
                format!("{both} are on {platform}")
            }
        }
    }
}
