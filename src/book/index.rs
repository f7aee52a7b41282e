//! What a book keeps beside its tables to answer quickly: the talks and follow-ups of each contact, the
//! talks of each day, the follow-ups that are open, and who is untriaged. Derived, never saved, and kept up with every change.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

use super::by_id::Mixed;
use super::{ById, Contact, Day, FollowUp, Gist, Id, Interaction, Record, Tables};

/// Answers kept ready.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Index {
    /// The talks of each contact, oldest first.
    pub(super) talks: ById<Contact, Vec<(Day, Id<Interaction>)>>,
    /// The talks of each day in short, by id.
    pub(super) days: BTreeMap<Day, Vec<Gist>>,
    /// The follow-ups of each contact, by id.
    pub(super) follow_ups: ById<Contact, BTreeSet<Id<FollowUp>>>,
    /// The follow-ups that are open.
    pub(super) open: BTreeSet<Id<FollowUp>>,
    /// The contacts in sight that nobody decided about.
    pub(super) untriaged: BTreeSet<Id<Contact>>,
}

impl Index {
    /// The index of these tables. Linear but for one sort of small numbers.
    pub(super) fn of(tables: &Tables) -> Self {
        let mut index = Self::default();
        let mut talks: Vec<(Id<Contact>, Day, Id<Interaction>)> =
            Vec::with_capacity(tables.interactions.len());
        let mut days: HashMap<Day, Vec<Gist>, BuildHasherDefault<Mixed>> = HashMap::default();
        for talk in tables.interactions.values() {
            days.entry(talk.day).or_default().push(Gist::of(talk));
            talks.extend(
                talk.contacts
                    .iter()
                    .map(|contact| (*contact, talk.day, talk.id)),
            );
        }
        index.days = days.into_iter().collect();
        talks.sort_unstable();
        talks.dedup();
        index.talks = talks
            .chunk_by(|one, next| one.0 == next.0)
            .filter_map(|run| {
                Some((
                    run.first()?.0,
                    run.iter().map(|(_, day, id)| (*day, *id)).collect(),
                ))
            })
            .collect();
        for follow_up in tables.follow_ups.values() {
            index.add_follow_up(follow_up);
        }
        let contacts = tables.contacts.values();
        index.untriaged = contacts
            .filter(|contact| contact.is_untriaged())
            .map(|contact| contact.id)
            .collect();
        index
    }

    /// Takes up a record that was put into the tables.
    pub(super) fn add(&mut self, record: &Record) {
        match record {
            Record::Interaction(talk) => {
                let day = self.days.entry(talk.day).or_default();
                if let Err(place) = day.binary_search_by_key(&talk.id, |gist| gist.id) {
                    day.insert(place, Gist::of(talk));
                }
                for contact in &talk.contacts {
                    let talks = self.talks.entry(*contact).or_default();
                    if let Err(place) = talks.binary_search(&(talk.day, talk.id)) {
                        talks.insert(place, (talk.day, talk.id));
                    }
                }
            }
            Record::FollowUp(follow_up) => self.add_follow_up(follow_up),
            Record::Contact(contact) if contact.is_untriaged() => {
                self.untriaged.insert(contact.id);
            }
            _ => {}
        }
    }

    /// Forgets a record that was taken out of the tables.
    pub(super) fn remove(&mut self, record: &Record) {
        match record {
            Record::Interaction(talk) => {
                if let Some(day) = self.days.get_mut(&talk.day) {
                    day.retain(|gist| gist.id != talk.id);
                    if day.is_empty() {
                        self.days.remove(&talk.day);
                    }
                }
                for contact in &talk.contacts {
                    if let Some(talks) = self.talks.get_mut(contact) {
                        talks.retain(|(_, id)| *id != talk.id);
                        if talks.is_empty() {
                            self.talks.remove(contact);
                        }
                    }
                }
            }
            Record::Contact(contact) => {
                self.untriaged.remove(&contact.id);
            }
            Record::FollowUp(follow_up) => {
                self.open.remove(&follow_up.id);
                for contact in &follow_up.contacts {
                    if let Some(ids) = self.follow_ups.get_mut(contact) {
                        ids.remove(&follow_up.id);
                        if ids.is_empty() {
                            self.follow_ups.remove(contact);
                        }
                    }
                }
            }
            _ => {}
        }
    }

    fn add_follow_up(&mut self, follow_up: &FollowUp) {
        if follow_up.is_open() {
            self.open.insert(follow_up.id);
        }
        for contact in &follow_up.contacts {
            self.follow_ups
                .entry(*contact)
                .or_default()
                .insert(follow_up.id);
        }
    }
}
