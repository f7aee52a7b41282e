//! What would become of a delivery in a book: who is new, of whom something is filled in, who is there already,
//! and who may be somebody known. Blanks are filled and lists united; nothing of the user's is overwritten or
//! taken away.

use std::collections::{BTreeMap, HashMap};

mod beside;
mod fill;
mod holders;
mod known_by;
mod letters;
mod meetings;
mod near;

use super::{Brought, Delivery, Spot, Trouble, Troubles, address};
use crate::book::contact::Source;
use crate::book::edit::check;
use crate::book::{Book, Contact, Day, Id, Key, Moment, Record, Refusal};
use known_by::{Found, KnownBy};

pub use meetings::Gathering;

/// What would become of a delivery.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The kind of file.
    pub system: &'static str,
    /// What would become of each person, in the order of the file.
    pub rows: Vec<Row>,
    /// What would become of each meeting of a calendar, in the order of the file.
    pub meetings: Vec<Gathering>,
    /// The contacts as they would be: those that are new, and those that would change.
    pub contacts: Vec<Contact>,
    /// The other records as they would be: those that are new, and those of which more is known.
    pub beside: Vec<Record>,
    /// What can't be taken as it stands.
    pub troubles: Troubles,
    /// How many of the other records are about nobody who is known.
    pub adrift: usize,
    /// How many messages are to too many at once to be to one of them; they are left out.
    pub crowds: usize,
    /// How many people are meant who are no contacts, where such people are left out.
    pub strangers: usize,
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
    /// They would be added, with the question whether they are one of these, who are like them.
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
        let mut making = Making::new(book, &delivery, moment);
        for brought in delivery.people {
            making.take(brought);
        }
        making.take_beside(delivery.beside);
        making.take_letters(&delivery.letters);
        making.take_meetings(&delivery.meetings);
        making.plan.crowds += delivery.bulk;
        making.done()
    }

    /// The records to put into the book; none where all of it is known.
    pub fn records(self) -> Vec<Record> {
        let contacts = self.contacts.into_iter().map(Record::from);
        contacts.chain(self.beside).collect()
    }

    /// A contact as they would be, or as they are where nothing becomes of them.
    pub fn contact<'a>(&'a self, book: &'a Book, id: Id<Contact>) -> Option<&'a Contact> {
        let planned = self.contacts.binary_search_by_key(&id, |it| it.id);
        let planned = planned.ok().and_then(|place| self.contacts.get(place));
        planned.or_else(|| book.get(id))
    }

    /// What a contact would be called.
    pub fn name<'a>(&'a self, book: &'a Book, id: Id<Contact>) -> &'a str {
        self.contact(book, id).map_or("", |it| &it.name)
    }

    /// Whether all of it is known.
    pub fn is_idle(&self) -> bool {
        self.contacts.is_empty() && self.beside.is_empty()
    }

    /// What comes to be known of things done on platforms, each in a sentence.
    pub fn engagements(&self, book: &Book) -> Vec<String> {
        let platforms = self.beside.iter().filter_map(|record| match record {
            Record::Platform(platform) => Some(platform),
            _ => None,
        });
        let told = platforms.filter_map(|platform| {
            let there = book.get(platform.id);
            let before = there.map_or(0, |it| it.engagements.len());
            let new = platform.engagements.len().saturating_sub(before);
            let made = if there.is_some() {
                ""
            } else {
                ", which becomes a platform"
            };
            let name = &platform.name;
            match new {
                0 => None,
                1 => Some(format!("1 engagement on {name}{made}")),
                many => Some(format!("{many} engagements on {name}{made}")),
            }
        });
        told.collect()
    }

    /// How many rows have such a fate.
    pub fn count(&self, fits: impl Fn(&Fate) -> bool) -> usize {
        self.rows.iter().filter(|row| fits(&row.fate)).count()
    }
}

/// The kinds of file that may hold all of somebody's people: where most of those who came so are in it, who is not is
/// gone.
const WHOLE: [&str; 4] = ["linkedin", "google", "outlook", CARDS];
/// The kind that is most often a part of them.
const CARDS: &str = "vcard";

/// A plan in the making.
struct Making<'a> {
    book: &'a Book,
    moment: Moment,
    plan: Plan,
    /// Whether it is of netgrow itself.
    is_own: bool,
    /// Whether only those are meant who are known.
    is_of_known: bool,
    /// Who, or what, of the book the records of the file are.
    named: HashMap<Key, Key>,
    /// Contacts as they would be by now.
    changed: BTreeMap<Id<Contact>, Contact>,
    known_by: KnownBy,
    /// Who was read from the same kind of file, and whether they are in this one.
    seen: BTreeMap<Id<Contact>, bool>,
}

impl<'a> Making<'a> {
    fn new(book: &'a Book, delivery: &Delivery, moment: &Moment) -> Self {
        let system = delivery.system;
        let mut making = Self {
            book,
            is_own: delivery.is_own,
            is_of_known: delivery.is_of_known,
            named: HashMap::new(),
            moment: *moment,
            plan: Plan {
                system,
                ..Plan::default()
            },
            changed: BTreeMap::new(),
            known_by: KnownBy::default(),
            seen: BTreeMap::new(),
        };
        for contact in book.all::<Contact>().values() {
            making.known_by.learn(contact);
            let is_whole = WHOLE.contains(&system);
            let is_whole = is_whole && !delivery.is_of_known;
            let mut sources = contact.sources.iter();
            if is_whole && sources.any(|it| it.system == system && !address::is_nameless(&it.key)) {
                making.seen.insert(contact.id, false);
            }
        }
        making
    }

    fn take(&mut self, brought: Brought) {
        let Brought { spot, contact } = brought;
        let record = Record::from(contact);
        if let Err(why) = check(&record) {
            self.refuse(spot, &why);
            return;
        }
        let Record::Contact(mut contact) = record else {
            return;
        };
        let name = contact.name.clone();
        let there = contact.id;
        if contact.sources.is_empty() && !self.is_own && !self.is_of_known {
            let key = address::all_of(&contact);
            contact.sources.push(Source::new(self.plan.system, key));
        }
        let found = self.find(&contact);
        // Who is only named makes no contact.
        if self.is_of_known && !matches!(found, Found::One(_)) {
            self.plan.strangers += 1;
            return;
        }
        if let (true, Found::One(id)) = (self.is_of_known, &found)
            && let Some(known) = self.known(*id)
        {
            contact.name.clone_from(&known.name);
        }
        let (who, fate) = match found {
            Found::One(id) => {
                self.seen.insert(id, true);
                (id, self.fill(id, contact))
            }
            Found::Several(ids) => match ids.first() {
                Some(first) => (*first, Fate::Torn(ids.clone())),
                None => (self.add(contact, Vec::new()), Fate::New),
            },
            Found::Alike(ids) => {
                // Nobody says that they are gone who may be there.
                for id in &ids {
                    self.seen.insert(*id, true);
                }
                let id = self.add(contact, ids.clone());
                (id, Fate::Doubtful(ids))
            }
            Found::Nobody => (self.add(contact, Vec::new()), Fate::New),
        };
        // Of several nobody knows who is meant.
        if !there.uuid().is_nil() && !matches!(fate, Fate::Torn(_)) {
            self.named.insert(there.into(), who.into());
        }
        self.plan.rows.push(Row {
            spot,
            who,
            name,
            fate,
        });
    }

    /// Whom of the book somebody is.
    fn find(&self, contact: &Contact) -> Found {
        if self.is_own && self.known(contact.id).is_some() {
            return Found::One(contact.id);
        }
        self.known_by.find(contact, |id| self.known(id))
    }

    fn known(&self, id: Id<Contact>) -> Option<&Contact> {
        self.changed.get(&id).or_else(|| self.book.get(id))
    }

    /// Adds somebody who may be one of some.
    fn add(&mut self, contact: Contact, maybe: Vec<Id<Contact>>) -> Id<Contact> {
        let there = contact.id;
        let contact = if self.is_own && !there.uuid().is_nil() && self.known(there).is_none() {
            let maybe = contact.maybe.iter().copied().chain(maybe).collect();
            Contact { maybe, ..contact }
        } else {
            Contact {
                id: self.moment.mint.id(),
                maybe,
                ..seen_on(contact, self.moment.today)
            }
        };
        let id = contact.id;
        // Two of a book of netgrow's are two, whatever they share.
        if !self.is_own {
            self.known_by.learn(&contact);
        }
        self.seen.insert(id, true);
        self.changed.insert(id, contact);
        id
    }

    /// Fills in what is not known of a contact.
    fn fill(&mut self, id: Id<Contact>, from: Contact) -> Fate {
        let Some(mut contact) = self.known(id).cloned() else {
            return Fate::Unchanged;
        };
        if let Some(moved) = fill::moved(&mut contact, &from) {
            self.plan.moved.push(moved);
        }
        // Only what netgrow itself wrote tells of decisions.
        let (cadence, mentor) = (from.cadence, from.mentor.clone());
        let mut filled = fill::fill(&mut contact, from, self.moment.today);
        if contact.cadence.is_untriaged() && cadence != contact.cadence {
            contact.cadence = cadence;
            filled.push("cadence");
        }
        if contact.mentor.is_none() && mentor.is_some() {
            contact.mentor = mentor;
            filled.push("mentor");
        }
        if self.known(id) == Some(&contact) {
            return Fate::Unchanged;
        }
        self.known_by.learn(&contact);
        self.changed.insert(id, contact);
        if filled.is_empty() {
            Fate::Unchanged
        } else {
            Fate::Filled(filled)
        }
    }

    fn refuse(&mut self, spot: Spot, why: &Refusal) {
        let says = format!("it is left out: {why}");
        self.plan.troubles.push(Trouble { spot, says });
    }

    fn done(mut self) -> Plan {
        let known = |id: &Id<Contact>| self.book.get(*id).is_some();
        let (here, gone): (Vec<_>, Vec<_>) = self
            .seen
            .iter()
            .filter(|(id, _)| known(id))
            .partition(|(_, is_here)| **is_here);
        let (here, away) = (here.len(), gone.len());
        // One card, or a few, are no address book.
        let is_whole = here > away || here == away && self.plan.system != CARDS;
        if is_whole {
            self.plan.gone = gone.into_iter().map(|(id, _)| *id).collect();
        }
        // Somebody who is there twice may have become what they were.
        let book = self.book;
        self.changed.retain(|id, it| book.get(*id) != Some(it));
        self.plan.contacts = self.changed.into_values().collect();
        self.plan
    }
}

fn seen_on(mut contact: Contact, today: Day) -> Contact {
    for source in &mut contact.sources {
        source.seen = Some(today);
    }
    contact
}
