//! The book: all that is known of a person's network, record by record, and the one way to change it.
//!
//! An [`Edit`] asks for something; [`Book::answer`] replies with the [`Change`] it would make, or refuses
//! in a sentence; [`Book::apply`] makes it. Nothing here knows a screen, a file or a clock: the day and
//! the ids to use are handed in as a [`Moment`].

mod by_id;
pub mod change;
pub mod conflict;
pub mod contact;
pub mod edit;
pub mod event;
pub mod extra;
pub mod follow_up;
mod gist;
pub mod goal;
mod id;
mod index;
pub mod interaction;
pub mod introduction;
pub mod merge;
pub mod platform;
pub mod profile;
pub mod record;
pub mod redirect;
mod refer;
pub mod resource;
pub mod review;
pub mod span;
mod table;
pub mod told;
pub mod view;
pub mod word;
pub mod yearly;

use std::ops::RangeInclusive;

pub use by_id::{ById, IdSet};
pub use change::{Change, Swap};
pub use conflict::Conflict;
pub use contact::{Cadence, Contact};
pub use edit::{Edit, Refusal};
pub use event::Event;
pub use follow_up::FollowUp;
pub use gist::Gist;
pub use goal::Goal;
pub use id::{Id, Mint};
pub use interaction::Interaction;
pub use introduction::Introduction;
pub use platform::Platform;
pub use profile::Profile;
pub use record::{Entry, Key, Kind, Record};
pub use resource::Resource;
pub use review::Review;
pub use span::Span;
pub use table::{Table, Values};
pub use view::View;
pub use yearly::Yearly;

/// A civil day, without a time zone: the day on the user's calendar.
pub type Day = chrono::NaiveDate;

/// The present, handed in from outside, so that everything here can be replayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day on the user's calendar.
    pub today: Day,
    /// Coins the ids of this moment.
    pub mint: Mint,
}

/// All records, in tables by type, without any rule.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tables {
    /// Who the user is: one record or none.
    pub profile: Table<Profile>,
    /// People.
    pub contacts: Table<Contact>,
    /// What the networking is for.
    pub goals: Table<Goal>,
    /// Meet-ups, talks, conferences.
    pub events: Table<Event>,
    /// Things to do or awaited.
    pub follow_ups: Table<FollowUp>,
    /// Places where people meet again and again.
    pub platforms: Table<Platform>,
    /// Two people who should know each other.
    pub introductions: Table<Introduction>,
    /// Things worth sharing.
    pub resources: Table<Resource>,
    /// Weekly looks back.
    pub reviews: Table<Review>,
    /// Ways of seeing a list, by name.
    pub views: Table<View>,
    /// Fields with two versions.
    pub conflicts: Table<Conflict>,
    /// What happened with people.
    pub interactions: Table<Interaction>,
}

/// All that is known, with the answers kept ready for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Book {
    tables: Tables,
    index: index::Index,
}

impl Book {
    /// The book of these records.
    pub fn new(tables: Tables) -> Self {
        let index = index::Index::of(&tables);
        Self { tables, index }
    }

    /// The records.
    pub fn tables(&self) -> &Tables {
        &self.tables
    }

    /// The records alone.
    pub fn into_tables(self) -> Tables {
        self.tables
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        Kind::ALL.iter().all(|kind| self.tables.count(*kind) == 0)
    }

    /// The table of one type.
    pub fn all<T: Entry>(&self) -> &Table<T> {
        T::table(&self.tables)
    }

    /// The record with this id.
    pub fn get<T: Entry>(&self, id: Id<T>) -> Option<&T> {
        T::table(&self.tables).get(id)
    }

    /// The record a key names.
    pub fn record(&self, key: Key) -> Option<Record> {
        self.tables.record(key)
    }

    /// The name or title a record is known by; for an interaction its summary.
    pub fn name(&self, key: Key) -> Option<&str> {
        let tables = &self.tables;
        match key.kind {
            Kind::Contact => tables
                .contacts
                .get(Id::new(key.id))
                .map(|it| it.name.as_str()),
            Kind::Goal => tables
                .goals
                .get(Id::new(key.id))
                .map(|it| it.title.as_str()),
            Kind::Event => tables
                .events
                .get(Id::new(key.id))
                .map(|it| it.title.as_str()),
            Kind::FollowUp => tables
                .follow_ups
                .get(Id::new(key.id))
                .map(|it| it.what.as_str()),
            Kind::Platform => tables
                .platforms
                .get(Id::new(key.id))
                .map(|it| it.name.as_str()),
            Kind::Resource => tables
                .resources
                .get(Id::new(key.id))
                .map(|it| it.title.as_str()),
            Kind::Interaction => tables
                .interactions
                .get(Id::new(key.id))
                .map(|it| it.summary.as_str()),
            Kind::Introduction => tables
                .introductions
                .get(Id::new(key.id))
                .map(|it| it.why.as_str()),
            Kind::Profile => tables
                .profile
                .get(Id::new(key.id))
                .map(|it| it.name.as_str()),
            Kind::Review => tables.reviews.get(Id::new(key.id)).map(|_| "weekly review"),
            Kind::View => tables.views.get(Id::new(key.id)).map(|it| it.name.as_str()),
            Kind::Conflict => tables
                .conflicts
                .get(Id::new(key.id))
                .map(|it| it.field.as_str()),
        }
    }

    /// The talks of a contact, oldest first, each with its day.
    pub fn talks(&self, contact: Id<Contact>) -> &[(Day, Id<Interaction>)] {
        self.index.talks.get(&contact).map_or(&[], Vec::as_slice)
    }

    /// The talks of these days, oldest first; those of a day by id.
    pub fn talks_on(
        &self,
        days: RangeInclusive<Day>,
    ) -> impl DoubleEndedIterator<Item = &Interaction> {
        let gists = self.gists_on(days).flat_map(|(_, gists)| gists);
        gists.filter_map(|gist| self.get(gist.id))
    }

    /// The gists of the talks of these days, day by day; those of a day by id.
    pub fn gists_on(
        &self,
        days: RangeInclusive<Day>,
    ) -> impl DoubleEndedIterator<Item = (Day, &[Gist])> {
        // A range of no days is none that can be looked up.
        let days = (!days.is_empty()).then_some(days).into_iter();
        let days = days.flat_map(|days| self.index.days.range(days));
        days.map(|(day, gists)| (*day, gists.as_slice()))
    }

    /// The latest talk with a contact up to `today`. One logged for a day to come is no contact yet.
    pub fn last_talk(&self, contact: Id<Contact>, today: Day) -> Option<(Day, Id<Interaction>)> {
        self.talks(contact)
            .iter()
            .rev()
            .find(|(day, _)| *day <= today)
            .copied()
    }

    /// The follow-ups of a contact, open and ended, by id.
    pub fn follow_ups_of(&self, contact: Id<Contact>) -> impl Iterator<Item = &FollowUp> {
        self.index
            .follow_ups
            .get(&contact)
            .into_iter()
            .flatten()
            .filter_map(|id| self.get(*id))
    }

    /// The contacts a record is about: itself, those of a talk or a follow-up, those of an introduction.
    pub fn people(&self, key: Key) -> Vec<Id<Contact>> {
        match key.kind {
            Kind::Contact => vec![Id::new(key.id)],
            Kind::Interaction => self
                .get::<Interaction>(Id::new(key.id))
                .map(|it| it.contacts.clone())
                .unwrap_or_default(),
            Kind::FollowUp => self
                .get::<FollowUp>(Id::new(key.id))
                .map(|it| it.contacts.clone())
                .unwrap_or_default(),
            Kind::Introduction => self
                .get::<Introduction>(Id::new(key.id))
                .map(|it| it.between.to_vec())
                .unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The follow-ups that are open, by id.
    pub fn open_follow_ups(&self) -> impl Iterator<Item = &FollowUp> {
        self.index.open.iter().filter_map(|id| self.get(*id))
    }

    /// The contacts in sight that nobody decided about, by id.
    pub fn untriaged(&self) -> impl ExactSizeIterator<Item = Id<Contact>> + '_ {
        self.index.untriaged.iter().copied()
    }

    /// The change that an edit asks for, or the reason why it can't be.
    pub fn answer(&self, edit: Edit, moment: &Moment) -> Result<Change, Refusal> {
        edit::answer(self, edit, moment)
    }

    /// Makes a change. Total: whatever is there, afterwards each touched record is as the change says.
    pub fn apply(&mut self, change: &Change) {
        for swap in &change.swaps {
            if let Some(old) = self.tables.remove(swap.key) {
                self.index.remove(&old);
            }
            if let Some(new) = swap.after.as_deref() {
                self.index.add(new);
                self.tables.put(new.clone());
            }
        }
    }
}
