//! The names that a record has for others, put through a question one by one: what is named instead, where records
//! of another book or program come in under other ids. Kept in one place, beside [`super::refer`].

use super::follow_up::{Origin, Outcome};
use super::{Entry, Id, Key, Record};

/// What is to be named in place of a record; nothing where there is no such thing.
pub type Instead<'a> = &'a dyn Fn(Key) -> Option<Key>;

impl Record {
    /// Names other records as `to` says, and drops the names for which it says nothing. Whether the record still
    /// has a sense: a talk with nobody has none.
    pub fn redirect(&mut self, to: Instead) -> bool {
        match self {
            Self::Contact(it) => {
                one(&mut it.met.event, to);
                one(&mut it.met.platform, to);
                one(&mut it.met.contact, to);
                many(&mut it.maybe, to);
                it.maybe.retain(|id| *id != it.id);
                if let Some(mentor) = &mut it.mentor {
                    one(&mut mentor.goal, to);
                }
            }
            Self::Goal(it) => {
                many(&mut it.contacts, to);
                many(&mut it.platforms, to);
                many(&mut it.events, to);
            }
            Self::Event(it) => {
                one(&mut it.platform, to);
                many(&mut it.captured, to);
                for meet in &mut it.meet {
                    one(&mut meet.contact, to);
                }
                it.meet
                    .retain(|meet| meet.contact.is_some() || !meet.name.is_empty());
            }
            Self::FollowUp(it) => {
                let had_people = !it.contacts.is_empty();
                many(&mut it.contacts, to);
                many(&mut it.goals, to);
                it.origin = origin(it.origin, to);
                if let Some(Outcome::Done { with, .. }) = &mut it.outcome {
                    one(with, to);
                }
                return !(had_people && it.contacts.is_empty());
            }
            Self::Interaction(it) => {
                many(&mut it.contacts, to);
                many(&mut it.goals, to);
                one(&mut it.event, to);
                one(&mut it.platform, to);
                return !it.contacts.is_empty();
            }
            Self::Introduction(it) => {
                one(&mut it.asked_by, to);
                let [first, second] = it.between.map(|id| another(id, to));
                let (Some(first), Some(second)) = (first, second) else {
                    return false;
                };
                it.between = [first, second];
                return first != second;
            }
            Self::Resource(it) => {
                it.shared.retain_mut(|shared| {
                    let who = another(shared.contact, to);
                    shared.contact = who.unwrap_or(shared.contact);
                    who.is_some()
                });
            }
            Self::Conflict(it) => {
                let record = to(it.record);
                it.record = record.unwrap_or(it.record);
                return record.is_some();
            }
            Self::Profile(_) | Self::Platform(_) | Self::Review(_) | Self::View(_) => {}
        }
        true
    }
}

fn another<T: Entry>(id: Id<T>, to: Instead) -> Option<Id<T>> {
    to(Key::of(id))?.id()
}

fn one<T: Entry>(place: &mut Option<Id<T>>, to: Instead) {
    *place = place.and_then(|id| another(id, to));
}

fn many<T: Entry>(list: &mut Vec<Id<T>>, to: Instead) {
    let mut named: Vec<Id<T>> = Vec::with_capacity(list.len());
    for id in list.iter() {
        // Of two names that become one, one is left.
        match another(*id, to) {
            Some(same) if same == *id => named.push(same),
            Some(other) if !named.contains(&other) && !list.contains(&other) => named.push(other),
            _ => {}
        }
    }
    *list = named;
}

fn origin(origin: Origin, to: Instead) -> Origin {
    let named = match origin {
        Origin::Hand => None,
        Origin::Event(id) => another(id, to).map(Origin::Event),
        Origin::Interaction(id) => another(id, to).map(Origin::Interaction),
        Origin::Goal(id) => another(id, to).map(Origin::Goal),
        Origin::Introduction(id) => another(id, to).map(Origin::Introduction),
    };
    named.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Contact, Day, Interaction, Introduction, Mint};

    #[test]
    fn names_are_put_in_the_place_of_names_and_a_record_of_nobody_has_no_sense() {
        let mut mint = Mint::new(1, 2);
        let (ada, other, nobody): (Id<Contact>, Id<Contact>, Id<Contact>) =
            (mint.id(), mint.id(), mint.id());
        let to = |key: Key| match key {
            key if key == Key::of(other) || key == Key::of(ada) => Some(Key::of(ada)),
            _ => None,
        };
        let talk = |people: Vec<Id<Contact>>| {
            Record::from(Interaction::new(
                Id::new(uuid::Uuid::nil()),
                Day::MIN,
                people,
            ))
        };
        let mut both = talk(vec![other, nobody, ada]);
        assert!(both.redirect(&to));
        assert_eq!(both, talk(vec![ada]));
        assert!(!talk(vec![nobody]).redirect(&to));
        let mut pair = Record::from(Introduction::new(mint.id(), [ada, other]));
        assert!(!pair.redirect(&to), "nobody is introduced to themselves");
    }
}
