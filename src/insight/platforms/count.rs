//! Counting what came of all platforms, in one pass over each kind of record. With a hundred thousand talks it is
//! the look-ups that take the time: talks go by their gists, platforms by their place, and people by a hash.

use std::cmp::Reverse;

use chrono::Days;

use super::{WITHIN, Yield};
use crate::book::interaction::Direction;
use crate::book::introduction::IntroductionState;
use crate::book::{
    Book, ById, Contact, Day, Event, Goal, Id, Interaction, Introduction, Key, Platform,
};
use crate::insight::origin;

/// The count in the making. A platform is named by its place.
pub(super) struct Count<'a> {
    book: &'a Book,
    today: Day,
    of: Vec<(Id<Platform>, Yield)>,
    at: ById<Platform, usize>,
    /// How each contact came who came from a platform.
    from: ById<Contact, Came>,
    /// Who came through somebody, and through whom.
    through: Vec<(Id<Contact>, Id<Contact>)>,
    /// The platform of each event that has one.
    events: ById<Event, usize>,
}

/// How somebody came, and what went to and fro since.
struct Came {
    platform: usize,
    met: Option<Day>,
    /// The last day on which it can become two-way.
    until: Option<Day>,
    mutual: bool,
    mine: bool,
    theirs: bool,
}

impl Came {
    /// Takes in a talk, if it was after the day we met and in time.
    fn hears(&mut self, on: Day, direction: Direction) {
        let is_after = self.met.is_none_or(|met| met < on);
        if !is_after || self.until.is_some_and(|until| until < on) {
            return;
        }
        match direction {
            Direction::Mutual => self.mutual = true,
            Direction::FromMe => self.mine = true,
            Direction::ToMe => self.theirs = true,
        }
    }

    const fn is_two_way(&self) -> bool {
        self.mutual || (self.mine && self.theirs)
    }
}

impl<'a> Count<'a> {
    /// Counts all there is.
    pub(super) fn of(book: &'a Book, today: Day) -> impl Iterator<Item = (Id<Platform>, Yield)> {
        let platforms = book.all::<Platform>().values();
        let of: Vec<_> = platforms
            .map(|it| (it.id, Yield::engaged(it, today)))
            .collect();
        let places = of.iter().enumerate();
        let mut count = Self {
            book,
            today,
            at: places.map(|(place, (id, _))| (*id, place)).collect(),
            of,
            from: ById::default(),
            through: Vec::new(),
            events: ById::default(),
        };
        count.events();
        count.contacts();
        count.talks();
        count.people();
        count.introductions();
        count.goals();
        count.of.into_iter()
    }

    fn yield_at(&mut self, place: usize) -> Option<&mut Yield> {
        self.of.get_mut(place).map(|(_, of)| of)
    }

    fn events(&mut self) {
        for event in self.book.all::<Event>().values() {
            let place = event.platform.and_then(|id| self.at.get(&id)).copied();
            let Some(place) = place else { continue };
            self.events.insert(event.id, place);
            if let Some(of) = self.yield_at(place) {
                of.events.push(event.id);
            }
        }
    }

    fn contacts(&mut self) {
        let contacts = self.book.all::<Contact>();
        self.from.reserve(contacts.len());
        for contact in contacts.values() {
            let origin = origin::of(contact);
            if let Some(through) = origin.and_then(Key::id::<Contact>) {
                self.through.push((contact.id, through));
            }
            let platform = origin::platform_of(self.book, contact);
            let platform = platform.and_then(|id| self.at.get(&id)).copied();
            let Some(platform) = platform else { continue };
            let met = origin::met_on(self.book, contact);
            let came = Came {
                platform,
                met,
                until: met.and_then(|on| on.checked_add_days(Days::new(WITHIN))),
                mutual: false,
                mine: false,
                theirs: false,
            };
            self.from.insert(contact.id, came);
        }
    }

    fn talks(&mut self) {
        let book = self.book;
        for (day, gists) in book.gists_on(Day::MIN..=self.today) {
            for gist in gists {
                let Some(contact) = gist.with else {
                    if let Some(talk) = book.get(gist.id) {
                        self.talk(talk);
                    }
                    continue;
                };
                let Some(came) = self.from.get_mut(&contact) else {
                    continue;
                };
                came.hears(day, gist.went);
                let place = came.platform;
                if gist.went == Direction::Mutual {
                    self.talked(place, day, gist.id);
                }
            }
        }
    }

    /// Takes in a talk with several, at an event or on a platform.
    fn talk(&mut self, talk: &Interaction) {
        let mut places: Vec<usize> = Vec::new();
        for contact in &talk.contacts {
            if let Some(came) = self.from.get_mut(contact) {
                came.hears(talk.day, talk.went());
                places.push(came.platform);
            }
        }
        if !talk.is_conversation() {
            return;
        }
        places.extend(talk.event.and_then(|id| self.events.get(&id)));
        places.extend(talk.platform.and_then(|id| self.at.get(&id)));
        places.sort_unstable();
        places.dedup();
        for place in places {
            self.talked(place, talk.day, talk.id);
        }
    }

    /// Sets down a mutual talk of a platform; they come day by day.
    fn talked(&mut self, place: usize, day: Day, id: Id<Interaction>) {
        if let Some(of) = self.yield_at(place) {
            of.conversations.push((day, id));
            of.last_conversation = Some(day);
        }
    }

    /// Sets down who came, once all talks are heard.
    fn people(&mut self) {
        let from = std::mem::take(&mut self.from);
        let mut came: Vec<(&Id<Contact>, &Came)> = from.iter().collect();
        came.sort_unstable_by_key(|(id, came)| Reverse((came.met, **id)));
        for (id, came) in came {
            let today = self.today;
            let Some(of) = self.yield_at(came.platform) else {
                continue;
            };
            of.contacts.push(*id);
            if came.is_two_way() {
                of.two_way.push(*id);
            } else if came.until.is_none_or(|until| until >= today) {
                of.open.push(*id);
            }
        }
        self.from = from;
    }

    fn introductions(&mut self) {
        let made = [IntroductionState::Made, IntroductionState::Thanked];
        for it in self.book.all::<Introduction>().values() {
            if !it.steps.iter().any(|step| made.contains(&step.state)) {
                continue;
            }
            let [one, other] = it.between.map(|id| self.platform(id));
            for place in [one, other.filter(|_| other != one)].into_iter().flatten() {
                if let Some(of) = self.yield_at(place) {
                    of.introductions.push(Key::of(it.id));
                }
            }
        }
        for (contact, through) in std::mem::take(&mut self.through) {
            let place = self.platform(through);
            if let Some(of) = place.and_then(|place| self.yield_at(place)) {
                of.introductions.push(Key::of(contact));
            }
        }
    }

    fn platform(&self, contact: Id<Contact>) -> Option<usize> {
        self.from.get(&contact).map(|came| came.platform)
    }

    fn goals(&mut self) {
        let goals = self.book.all::<Goal>().values();
        for goal in goals.filter(|goal| !goal.is_closed()) {
            for platform in &goal.platforms {
                let place = self.at.get(platform).copied();
                if let Some(of) = place.and_then(|place| self.yield_at(place)) {
                    of.goals.push(goal.id);
                }
            }
        }
    }
}
