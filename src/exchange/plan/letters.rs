//! What becomes of mail: a message between the user and people who are contacts is a talk, in the direction that
//! the user's own addresses tell. Nobody becomes a contact by writing, and who writes to many at once is not in
//! touch with each of them.

use std::collections::HashSet;

use super::Making;
use super::beside::with_more;
use crate::book::interaction::{Channel, Direction};
use crate::book::{Contact, Entry, Id, Interaction, Profile};
use crate::exchange::mail::Letter;
use crate::exchange::{Spot, Trouble, address};

/// To how many people at once a message is still one to each of them.
const FEW: usize = 5;

impl Making<'_> {
    /// Takes the messages of a delivery.
    pub(super) fn take_letters(&mut self, letters: &[Letter]) {
        let Some(first) = letters.first() else {
            return;
        };
        let own = self.own_addresses();
        if own.is_empty() {
            let says = "whose mail it is can’t be told; write your own addresses into your profile (in the app, : and “profile”), and import it again";
            self.plan.troubles.push(Trouble {
                spot: Spot {
                    line: 1,
                    ..first.spot.clone()
                },
                says: says.to_owned(),
            });
            return;
        }
        let mut strangers: HashSet<&String> = HashSet::new();
        let mut taken = HashSet::new();
        for letter in letters {
            let is_mine = letter.from.iter().any(|it| own.contains(it));
            let others = if is_mine { &letter.to } else { &letter.from };
            let others: Vec<&String> = others.iter().filter(|it| !own.contains(*it)).collect();
            let crowd = if is_mine {
                others.len()
            } else {
                letter.to.len()
            };
            if crowd > FEW {
                self.plan.crowds += 1;
                continue;
            }
            let people: Vec<Id<Contact>> = others.iter().filter_map(|it| self.whose(it)).collect();
            if people.is_empty() {
                strangers.extend(others);
                continue;
            }
            if letter.day > self.moment.today.succ_opt().unwrap_or(self.moment.today) {
                let spot = letter.spot.clone();
                let says = format!("the message is of {}, a day to come", letter.day);
                self.plan.troubles.push(Trouble { spot, says });
                continue;
            }
            let id = Id::elsewhere(letter.day, &format!("mail {}", letter.key));
            let mut talk = Interaction::new(id, letter.day, people);
            talk.channel = Channel::Email;
            talk.direction = if is_mine {
                Direction::FromMe
            } else {
                Direction::ToMe
            };
            if !taken.insert(id) {
                continue;
            }
            let there = self.book.record(talk.key());
            match there {
                Some(there) => self.plan.beside.extend(with_more(there, &talk.into())),
                None => self.plan.beside.push(talk.into()),
            }
        }
        self.plan.strangers += strangers.len();
    }

    /// The addresses of the user.
    pub(super) fn own_addresses(&self) -> HashSet<String> {
        let profiles = self.book.all::<Profile>().values();
        let addresses = profiles.flat_map(|it| it.addresses.iter());
        addresses.filter_map(|it| address::mail(it)).collect()
    }

    /// Whose address it is; nobody's where it is that of several.
    pub(super) fn whose(&self, mail: &str) -> Option<Id<Contact>> {
        self.known_by.whose(mail)
    }
}
