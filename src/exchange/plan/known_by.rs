//! Who somebody in a file is: by an address or a place in a file they are surely known, by a name only together
//! with one thing more. All of it is looked up by hash, so that ten thousand people take no longer than they should.

use std::collections::HashMap;

use crate::book::{Contact, Id};
use crate::exchange::{address, give};
use crate::text::fold;

/// By what contacts are known.
#[derive(Debug, Default)]
pub(super) struct KnownBy {
    /// Who has an address, or was read from a place in a file.
    address: HashMap<String, Vec<Id<Contact>>>,
    name: HashMap<String, Vec<Id<Contact>>>,
}

/// Whom somebody was found to be.
pub(super) enum Found {
    One(Id<Contact>),
    /// Their addresses are those of several.
    Several(Vec<Id<Contact>>),
    /// Only the name is the same.
    Alike(Vec<Id<Contact>>),
    Nobody,
}

impl KnownBy {
    /// Remembers by what a contact is found.
    pub(super) fn learn(&mut self, contact: &Contact) {
        for address in addresses(contact) {
            remember(self.address.entry(address).or_default(), contact.id);
        }
        let names = std::iter::once(&contact.name).chain(&contact.aliases);
        for name in names {
            remember(self.name.entry(fold(name)).or_default(), contact.id);
        }
    }

    /// Whose address it is; nobody's where it is that of several.
    pub(super) fn whose(&self, address: &str) -> Option<Id<Contact>> {
        match self.address.get(address)?.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// Who somebody is, out of contacts as they are by now.
    pub(super) fn find<'a>(
        &self,
        contact: &Contact,
        now: impl Fn(Id<Contact>) -> Option<&'a Contact>,
    ) -> Found {
        let mut same: Vec<Id<Contact>> = Vec::new();
        for address in addresses(contact) {
            for id in self.address.get(&address).into_iter().flatten() {
                if !same.contains(id) {
                    same.push(*id);
                }
            }
        }
        match same.as_slice() {
            [] => {}
            [one] => return Found::One(*one),
            _ => return Found::Several(same),
        }
        let alike = self.name.get(&fold(&contact.name));
        let alike = alike.map(Vec::as_slice).unwrap_or_default();
        let mut equal = alike.iter().filter(|id| {
            let known = now(**id);
            known.is_some_and(|known| shares_more_than_the_name(known, contact))
        });
        match (equal.next(), equal.next(), alike) {
            (Some(one), None, _) => Found::One(*one),
            (_, _, []) => Found::Nobody,
            _ => Found::Alike(alike.iter().take(ASKED).copied().collect()),
        }
    }
}

/// How many of one name or one address are remembered, so that a file that says the same of everybody takes no
/// longer than another; nobody knows so many.
const MOST: usize = 100;

/// How many of one name are asked about.
const ASKED: usize = 8;

fn remember(all: &mut Vec<Id<Contact>>, id: Id<Contact>) {
    if all.len() < MOST && !all.contains(&id) {
        all.push(id);
    }
}

/// By what somebody is surely known: their place in a file, their e-mail and profile addresses.
fn addresses(contact: &Contact) -> impl Iterator<Item = String> {
    let places = contact.sources.iter();
    let places = places.map(|it| format!("{} {}", it.system, address::uid(&it.key)));
    let mails = contact.emails.iter().filter_map(|it| address::mail(it));
    let pages = contact.urls.iter().filter_map(|it| profile(it));
    places.chain(mails).chain(pages).chain(ids(contact))
}

/// The ids that somebody has: that of the contact, and those by which other programs may have it from netgrow.
fn ids(contact: &Contact) -> impl Iterator<Item = String> {
    let own = Some(contact.id.uuid()).filter(|id| !id.is_nil());
    let elsewhere = contact.sources.iter();
    let elsewhere = elsewhere.filter_map(|it| give::uuid(&it.key));
    own.into_iter()
        .chain(elsewhere)
        .map(|id| format!("id {id}"))
}

/// An address on the web that is one person's: a profile, and not the page of a company.
fn profile(url: &str) -> Option<String> {
    const PROFILES: [&str; 3] = ["linkedin.com/in/", "github.com/", "mastodon."];
    let page = address::page(url)?;
    PROFILES
        .iter()
        .any(|it| page.starts_with(it))
        .then_some(page)
}

/// Whether two of the same name also have the company, a phone or the birthday in common.
fn shares_more_than_the_name(one: &Contact, other: &Contact) -> bool {
    let company = |it: &Contact| fold(it.company.trim());
    let is_same_company = !one.company.trim().is_empty() && company(one) == company(other);
    let phones: Vec<String> = one
        .phones
        .iter()
        .filter_map(|it| address::phone(it))
        .collect();
    let mut others = other.phones.iter().filter_map(|it| address::phone(it));
    let is_same_phone = others.any(|it| phones.contains(&it));
    let is_same_birthday = one.birthday.is_some() && one.birthday == other.birthday;
    is_same_company || is_same_phone || is_same_birthday
}
