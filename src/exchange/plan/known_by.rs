//! Who somebody in a file is: by an address or a place in a file they are surely known, by a name only together
//! with one thing more. All of it is looked up by hash, so that ten thousand people take no longer than they should.

use super::holders::Holders;
use super::near::Near;
use crate::book::{Contact, Id};
use crate::exchange::likeness::called;
use crate::exchange::{address, give};

/// By what contacts are known.
#[derive(Debug, Default)]
pub(super) struct KnownBy {
    /// Who has an address, or was read from a place in a file.
    address: Holders,
    name: Holders,
    /// Who has a page where people and companies have theirs.
    handle: Holders,
    near: Near,
}

/// Whom somebody was found to be.
pub(super) enum Found {
    One(Id<Contact>),
    /// Their addresses are those of several.
    Several(Vec<Id<Contact>>),
    /// The name is the same, or nearly so, or a page.
    Alike(Vec<Id<Contact>>),
    Nobody,
}

impl KnownBy {
    /// Remembers by what a contact is found.
    pub(super) fn learn(&mut self, contact: &Contact) {
        for address in addresses(contact) {
            self.address.add(&address, contact.id);
        }
        let names = std::iter::once(&contact.name).chain(&contact.aliases);
        for name in names {
            self.name.add(&called(name), contact.id);
        }
        for page in contact.urls.iter().filter_map(|it| address::handle(it)) {
            self.handle.add(&page, contact.id);
        }
        self.near.learn(contact);
    }

    /// Whose address it is; nobody's where it is that of several.
    pub(super) fn whose(&self, address: &str) -> Option<Id<Contact>> {
        match self.address.of(address) {
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
            for id in self.address.of(&address) {
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
        let alike = self.name.of(&called(&contact.name));
        let mut equal = alike.iter().filter(|id| {
            let known = now(**id);
            known.is_some_and(|known| shares_more_than_the_name(known, contact))
        });
        match (equal.next(), equal.next(), alike) {
            (Some(one), None, _) => return Found::One(*one),
            (_, _, []) => {}
            _ => return Found::Alike(alike.iter().take(ASKED).copied().collect()),
        }
        let pages = contact.urls.iter().filter_map(|it| address::handle(it));
        let there: Vec<Id<Contact>> = pages
            .flat_map(|page| self.handle.of(&page))
            .copied()
            .collect();
        let theirs = there.iter().find(|id| {
            let known = now(**id);
            known.is_some_and(|known| shares_a_name(known, contact))
        });
        match theirs {
            Some(one) => return Found::One(*one),
            None if !there.is_empty() => {
                return Found::Alike(there.into_iter().take(ASKED).collect());
            }
            None => {}
        }
        let near = self.near.find(contact, now);
        if near.is_empty() {
            Found::Nobody
        } else {
            Found::Alike(near)
        }
    }
}

/// How many of one name are asked about.
pub(super) const ASKED: usize = 8;

/// By what somebody is surely known: their place in a file, their e-mail and profile addresses.
fn addresses(contact: &Contact) -> impl Iterator<Item = String> {
    let places = contact.sources.iter();
    let places = places.map(|it| format!("{} {}", it.system, address::uid(&it.key)));
    let mails = contact.emails.iter().filter_map(|it| address::mail(it));
    let pages = contact.urls.iter().filter_map(|it| address::profile(it));
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

/// Whether two of the same name also have the company, a phone, the birthday or a page in common; or the place, where
/// nothing speaks against it.
fn shares_more_than_the_name(one: &Contact, other: &Contact) -> bool {
    let same = |one: &str, other: &str| !one.trim().is_empty() && called(one) == called(other);
    let is_same_company = same(&one.company, &other.company);
    let is_same_birthday = one.birthday.is_some() && one.birthday == other.birthday;
    let phones = shares(&one.phones, &other.phones, address::phone);
    let pages = shares(&one.urls, &other.urls, address::page);
    let differs = |shared: Option<bool>| shared == Some(false);
    let is_same_place = same(&one.location, &other.location)
        && !differs(shares(&one.emails, &other.emails, address::mail))
        && !differs(phones)
        && (one.company.is_empty() || other.company.is_empty())
        && (one.birthday.is_none() || other.birthday.is_none());
    is_same_company || is_same_birthday || is_same_place || [phones, pages].contains(&Some(true))
}

/// Whether two lists have something in common, in the form in which it is compared; nothing where one is empty.
fn shares(one: &[String], other: &[String], form: impl Fn(&str) -> Option<String>) -> Option<bool> {
    let known: Vec<String> = one.iter().filter_map(|it| form(it)).collect();
    let mut others = other.iter().filter_map(|it| form(it)).peekable();
    if known.is_empty() || others.peek().is_none() {
        return None;
    }
    Some(others.any(|it| known.contains(&it)))
}

/// Whether two have a word of their names in common.
fn shares_a_name(one: &Contact, other: &Contact) -> bool {
    let (one, other) = (called(&one.name), called(&other.name));
    one.split(' ')
        .any(|word| other.split(' ').any(|it| it == word))
}
