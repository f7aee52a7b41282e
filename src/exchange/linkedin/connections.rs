//! The people of an export while it is read: what else is in it is about them, and finds them by their profiles or, where
//! a file has none, by their names.

use std::collections::HashMap;

use super::person;
use super::sheet::Sheet;
use crate::book::{Contact, Day, Id};
use crate::exchange::likeness::called;
use crate::exchange::{Brought, Delivery, Spot, Trouble, Unreadable, address, outside, table};
use crate::text::fold;

/// An export that is being read: its people, and where each of them is.
pub(super) struct Export {
    pub(super) delivery: Delivery,
    /// The place of each person by their profile.
    pub(super) by_profile: HashMap<String, usize>,
    /// The places of the people of a name.
    by_name: HashMap<String, Vec<usize>>,
    /// What one of its files has more of than it can have.
    pub(super) excess: Option<Unreadable>,
}

impl Export {
    /// The people of an export, named so that what else is in it can be about them.
    pub(super) fn of(mut delivery: Delivery) -> Self {
        let mut by_profile = HashMap::new();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, Brought { contact, .. }) in delivery.people.iter_mut().enumerate() {
            let Some(profile) = contact.urls.iter().find_map(|it| address::page(it)) else {
                continue;
            };
            contact.id = person(&profile);
            // The same person may be in it twice.
            if by_profile.insert(profile, place).is_none() {
                let name = bare(&contact.name);
                by_name.entry(name).or_default().push(place);
            }
        }
        Self {
            delivery,
            by_profile,
            by_name,
            excess: None,
        }
    }

    /// The table in a file; nothing where there is none, or one that has too much.
    pub(super) fn sheet(&mut self, file: &'static str, text: &str) -> Option<Sheet> {
        let mut table = table::Table::of(text)?;
        if let Some(excess) = table.excess.take() {
            self.excess = Some(excess);
            return None;
        }
        Some(Sheet::of(file, table))
    }

    /// Somebody with a profile, as they can be filled in: a connection, or whoever it is where there are none.
    pub(super) fn meet(&mut self, url: &str, name: &str, spot: Spot) -> Option<&mut Contact> {
        let profile = address::page(url)?;
        if !self.by_profile.contains_key(&profile) && self.delivery.is_of_known {
            let name = outside::short(name);
            let name = if name.is_empty() {
                profile.clone()
            } else {
                name
            };
            let mut contact = Contact::new(person(&profile), name);
            contact.urls.push(format!("https://www.{profile}"));
            self.by_profile
                .insert(profile.clone(), self.delivery.people.len());
            self.delivery.people.push(Brought { spot, contact });
        }
        let place = self.by_profile.get(&profile)?;
        let brought = self.delivery.people.get_mut(*place)?;
        Some(&mut brought.contact)
    }

    /// The one connection of a name, or whoever has it and works there where there are no connections.
    pub(super) fn named(&mut self, name: &str, company: &str, spot: Spot) -> Option<Id<Contact>> {
        if self.delivery.is_of_known && !name.is_empty() {
            let company = outside::short(company);
            let key = format!("linkedin {} at {}", fold(name), fold(&company));
            let id = Id::elsewhere(Day::default(), &key);
            let mut contact = Contact::new(id, outside::short(name));
            contact.company = company;
            self.delivery.people.push(Brought { spot, contact });
            return Some(id);
        }
        let [place] = self.by_name.get(&bare(name))?.as_slice() else {
            return None;
        };
        Some(self.delivery.people.get(*place)?.contact.id)
    }

    /// Tells of what is about nobody who is a connection: where the first is and with whom, and how many there are.
    pub(super) fn left_out(&mut self, what: &str, all: &[(Spot, String)]) {
        let Some((spot, name)) = all.first() else {
            return;
        };
        let who = if name.is_empty() {
            "somebody".to_owned()
        } else {
            outside::quoted(name)
        };
        let more = match all.len() {
            1 => String::new(),
            many => format!(", as are {} more of others", many - 1),
        };
        let says = format!("{what} {who}, who is no connection, is left out{more}");
        self.trouble(spot.clone(), says);
    }

    pub(super) fn trouble(&mut self, spot: Spot, says: impl Into<String>) {
        let says = says.into();
        self.delivery.troubles.push(Trouble { spot, says });
    }
}

/// A name as it is compared: without what comes behind it.
fn bare(name: &str) -> String {
    called(name.split(',').next().unwrap_or(name))
}
