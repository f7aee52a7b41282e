//! What would become of a delivery in a book: who is new, of whom something is filled in, who is there already,
//! and who may be somebody known. Blanks are filled and lists united; nothing of the user's is overwritten or
//! taken away. People are found by hash, so that ten thousand of them take no longer than they should.

use std::collections::{BTreeMap, HashMap};

use super::{Brought, Delivery, Spot, address, give};
use crate::book::{Book, Contact, Day, Id, Moment, Record};
use crate::text::fold;

/// What would become of a delivery.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The kind of file.
    pub system: &'static str,
    /// What would become of each person, in the order of the file.
    pub rows: Vec<Row>,
    /// The contacts as they would be: those that are new, and those that would change.
    pub contacts: Vec<Contact>,
    /// Who works elsewhere, or does something else, than the same kind of file said before.
    pub moved: Vec<Moved>,
    /// Who was in the same kind of file before, and is not in this one.
    pub gone: Vec<Id<Contact>>,
}

/// What would become of somebody.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Where in the file.
    pub spot: Spot,
    /// Who, as a contact of the book.
    pub who: Id<Contact>,
    /// What they are called in the file.
    pub name: String,
    /// What would happen.
    pub fate: Fate,
}

/// What would happen to somebody.
#[derive(Debug, Clone, PartialEq)]
pub enum Fate {
    /// They would be added.
    New,
    /// These fields of theirs would be filled in.
    Filled(Vec<&'static str>),
    /// All of it is known.
    Unchanged,
    /// They would be added, with the question whether they are one of these, as only the name is the same.
    Doubtful(Vec<Id<Contact>>),
    /// They would be left alone, as their addresses are those of several contacts.
    Torn(Vec<Id<Contact>>),
}

/// A change of work.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// Who.
    pub who: Id<Contact>,
    /// What they did, where, before.
    pub from: String,
    /// What they do, where, now.
    pub to: String,
}

impl Plan {
    /// What would become of a delivery.
    pub fn of(book: &Book, delivery: Delivery, moment: &Moment) -> Self {
        let mut making = Making::new(book, delivery.system, moment);
        for brought in delivery.people {
            making.take(brought);
        }
        making.done()
    }

    /// The records to put into the book; none where all of it is known.
    pub fn records(self) -> Vec<Record> {
        self.contacts.into_iter().map(Record::from).collect()
    }

    /// How many rows have such a fate.
    pub fn count(&self, fits: impl Fn(&Fate) -> bool) -> usize {
        self.rows.iter().filter(|row| fits(&row.fate)).count()
    }
}

/// The kinds of file that always hold all of somebody's people, so that who is not in it is gone.
const WHOLE: [&str; 3] = ["linkedin", "google", "outlook"];

/// A plan in the making.
struct Making<'a> {
    book: &'a Book,
    moment: Moment,
    plan: Plan,
    /// Contacts as they would be by now.
    changed: BTreeMap<Id<Contact>, Contact>,
    /// Who has an address, or was read from a place in a file.
    by_address: HashMap<String, Vec<Id<Contact>>>,
    by_name: HashMap<String, Vec<Id<Contact>>>,
    /// Who was read from the same kind of file, and whether they are in this one.
    seen: BTreeMap<Id<Contact>, bool>,
}

impl<'a> Making<'a> {
    fn new(book: &'a Book, system: &'static str, moment: &Moment) -> Self {
        let mut making = Self {
            book,
            moment: *moment,
            plan: Plan {
                system,
                ..Plan::default()
            },
            changed: BTreeMap::new(),
            by_address: HashMap::new(),
            by_name: HashMap::new(),
            seen: BTreeMap::new(),
        };
        for contact in book.all::<Contact>().values() {
            making.learn(contact);
            if WHOLE.contains(&system) && contact.sources.iter().any(|it| it.system == system) {
                making.seen.insert(contact.id, false);
            }
        }
        making
    }

    /// Remembers by what a contact is found.
    fn learn(&mut self, contact: &Contact) {
        for address in addresses(contact) {
            let all = self.by_address.entry(address).or_default();
            if !all.contains(&contact.id) {
                all.push(contact.id);
            }
        }
        let names = std::iter::once(&contact.name).chain(&contact.aliases);
        for name in names {
            let all = self.by_name.entry(fold(name)).or_default();
            if !all.contains(&contact.id) {
                all.push(contact.id);
            }
        }
    }

    fn take(&mut self, brought: Brought) {
        let Brought { spot, contact } = brought;
        let name = contact.name.clone();
        let (who, fate) = match self.find(&contact) {
            Found::One(id) => {
                self.seen.insert(id, true);
                (id, self.fill(id, contact))
            }
            Found::Several(ids) => match ids.first() {
                Some(first) => (*first, Fate::Torn(ids.clone())),
                None => (self.add(contact, Vec::new()), Fate::New),
            },
            Found::Alike(ids) => {
                let id = self.add(contact, ids.clone());
                (id, Fate::Doubtful(ids))
            }
            Found::Nobody => (self.add(contact, Vec::new()), Fate::New),
        };
        self.plan.rows.push(Row {
            spot,
            who,
            name,
            fate,
        });
    }

    /// Whom of the book somebody is.
    fn find(&self, contact: &Contact) -> Found {
        let mut same: Vec<Id<Contact>> = Vec::new();
        for address in addresses(contact) {
            for id in self.by_address.get(&address).into_iter().flatten() {
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
        let alike = self.by_name.get(&fold(&contact.name));
        let alike = alike.map(Vec::as_slice).unwrap_or_default();
        let mut equal = alike.iter().filter(|id| {
            let known = self.known(**id);
            known.is_some_and(|known| shares_more_than_the_name(known, contact))
        });
        match (equal.next(), equal.next(), alike) {
            (Some(one), None, _) => Found::One(*one),
            (_, _, []) => Found::Nobody,
            _ => Found::Alike(alike.to_vec()),
        }
    }

    fn known(&self, id: Id<Contact>) -> Option<&Contact> {
        self.changed.get(&id).or_else(|| self.book.get(id))
    }

    /// Adds somebody who may be one of some.
    fn add(&mut self, contact: Contact, maybe: Vec<Id<Contact>>) -> Id<Contact> {
        let contact = Contact {
            id: self.moment.mint.id(),
            maybe,
            ..seen_on(contact, self.moment.today)
        };
        let id = contact.id;
        self.learn(&contact);
        self.seen.insert(id, true);
        self.changed.insert(id, contact);
        id
    }

    /// Fills in what is not known of a contact.
    fn fill(&mut self, id: Id<Contact>, from: Contact) -> Fate {
        let Some(known) = self.known(id).cloned() else {
            return Fate::Unchanged;
        };
        let mut contact = known.clone();
        if let Some(moved) = moved(&mut contact, &from) {
            self.plan.moved.push(moved);
        }
        let filled = fill(&mut contact, from, self.moment.today);
        if contact == known {
            return Fate::Unchanged;
        }
        self.learn(&contact);
        self.changed.insert(id, contact);
        if filled.is_empty() {
            Fate::Unchanged
        } else {
            Fate::Filled(filled)
        }
    }

    fn done(mut self) -> Plan {
        let gone = self.seen.iter().filter(|(_, is_here)| !**is_here);
        self.plan.gone = gone.map(|(id, _)| *id).collect();
        self.plan.contacts = self.changed.into_values().collect();
        self.plan
    }
}

/// Whom somebody was found to be.
enum Found {
    One(Id<Contact>),
    /// Their addresses are those of several.
    Several(Vec<Id<Contact>>),
    /// Only the name is the same.
    Alike(Vec<Id<Contact>>),
    Nobody,
}

/// By what somebody is surely known: their place in a file, their e-mail and profile addresses.
fn addresses(contact: &Contact) -> impl Iterator<Item = String> {
    let places = contact.sources.iter();
    let places = places.map(|it| format!("{} {}", it.system, it.key));
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

fn seen_on(mut contact: Contact, today: Day) -> Contact {
    for source in &mut contact.sources {
        source.seen = Some(today);
    }
    contact
}

/// A change of work since the same kind of file was read before. Where the contact still says what it said then,
/// it says what it says now.
fn moved(contact: &mut Contact, from: &Contact) -> Option<Moved> {
    let new = from.sources.first()?;
    let before = contact
        .sources
        .iter_mut()
        .find(|it| it.system == new.system && it.key == new.key)?;
    let is_told = !(new.company.is_empty() && new.title.is_empty());
    let is_known = !(before.company.is_empty() && before.title.is_empty());
    if !is_told || !is_known || (before.company == new.company && before.title == new.title) {
        return None;
    }
    let said = (before.company.clone(), before.title.clone());
    before.company.clone_from(&new.company);
    before.title.clone_from(&new.title);
    if contact.company == said.0 {
        contact.company.clone_from(&from.company);
    }
    if contact.title == said.1 {
        contact.title.clone_from(&from.title);
    }
    Some(Moved {
        who: contact.id,
        from: work(&said.1, &said.0),
        to: work(&from.title, &from.company),
    })
}

fn work(title: &str, company: &str) -> String {
    match (title.is_empty(), company.is_empty()) {
        (false, false) => format!("{title} at {company}"),
        _ => format!("{title}{company}"),
    }
}

/// Fills in what is blank, and unites lists; tells which fields.
fn fill(contact: &mut Contact, from: Contact, today: Day) -> Vec<&'static str> {
    let mut filled = Vec::new();
    let mut did = |what: bool, field: &'static str| {
        if what && !filled.contains(&field) {
            filled.push(field);
        }
    };
    did(blank(&mut contact.company, from.company), "company");
    did(blank(&mut contact.title, from.title), "title");
    did(blank(&mut contact.location, from.location), "place");
    did(blank(&mut contact.notes, from.notes), "notes");
    let mails = unite(&mut contact.emails, from.emails, address::mail);
    did(mails, "e-mail");
    let phones = unite(&mut contact.phones, from.phones, address::phone);
    did(phones, "phone");
    did(unite(&mut contact.urls, from.urls, address::page), "links");
    let folded = |text: &str| Some(fold(text));
    did(unite(&mut contact.tags, from.tags, folded), "tags");
    did(blank(&mut contact.met.text, from.met.text), "how we met");
    for (known, new, field) in [
        (&mut contact.cares, from.cares, "cares about"),
        (&mut contact.topics, from.topics, "expert in"),
        (&mut contact.needs, from.needs, "needs"),
        (&mut contact.offers, from.offers, "offers"),
        (&mut contact.ask, from.ask, "to ask"),
    ] {
        did(unite(known, new, folded), field);
    }
    let other_name = (fold(&from.name) != fold(&contact.name)).then_some(from.name);
    let names = from.aliases.into_iter().chain(other_name).collect();
    did(unite(&mut contact.aliases, names, folded), "other names");
    if contact.birthday.is_none() && from.birthday.is_some() {
        contact.birthday = from.birthday;
        did(true, "birthday");
    }
    if contact.met.on.is_none() && from.met.on.is_some() {
        contact.met.on = from.met.on;
        did(true, "met on");
    }
    for source in from.sources {
        // Where it is the contact's own id, the file is from this very book.
        if give::uuid(&source.key) == Some(contact.id.uuid()) {
            continue;
        }
        let is_it = |it: &&mut crate::book::contact::Source| {
            it.system == source.system && it.key == source.key
        };
        if contact.sources.iter_mut().find(is_it).is_none() {
            contact.sources.push(crate::book::contact::Source {
                seen: Some(today),
                ..source
            });
        }
    }
    filled
}

/// Fills a blank; whether it was one.
fn blank(known: &mut String, new: String) -> bool {
    let fills = known.trim().is_empty() && !new.is_empty();
    if fills {
        *known = new;
    }
    fills
}

/// Adds what is not among them yet, compared by a form of it; whether anything was.
fn unite(known: &mut Vec<String>, new: Vec<String>, form: impl Fn(&str) -> Option<String>) -> bool {
    let before = known.len();
    for text in new {
        let of_text = form(&text).unwrap_or_else(|| text.clone());
        let is_there = |it: &String| form(it).unwrap_or_else(|| it.clone()) == of_text;
        if !known.iter().any(is_there) {
            known.push(text);
        }
    }
    known.len() > before
}
