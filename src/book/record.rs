//! What all records have in common: a kind, an identity, a place in the book. Changes, the journal and
//! merging work on [`Record`]s and [`Key`]s and need not know what is in them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use super::{
    Conflict, Contact, Event, FollowUp, Goal, Id, Interaction, Introduction, Platform, Profile,
    Resource, Review, Tables, View,
};

/// A type of record: how it is wrapped, and in which table of a book it lies.
pub trait Entry: Clone + PartialEq + Sized {
    /// Its kind.
    const KIND: Kind;

    /// Its identity.
    fn id(&self) -> Id<Self>;

    /// This record out of a wrapped one, if it is of this type.
    fn unwrap_ref(record: &Record) -> Option<&Self>;

    /// The table of this type.
    fn table(tables: &Tables) -> &super::Table<Self>;

    /// What names it.
    fn key(&self) -> Key {
        Key::of(self.id())
    }
}

/// Declares [`Kind`], [`Record`] and what connects them to the record types.
macro_rules! records {
    ($($(#[$meta:meta])* $type:ident in $table:ident as $word:literal, $plural:literal;)*) => {
        /// The kinds of records, in the order in which the data file has them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind { $($(#[$meta])* $type,)* }

        impl Kind {
            /// All kinds.
            pub const ALL: &'static [Self] = &[$(Self::$type,)*];

            /// One of it, as a word: "follow-up".
            pub const fn word(self) -> &'static str {
                match self { $(Self::$type => $word,)* }
            }

            /// Many of it, as a word: "follow-ups". It is also the name of the collection in the file.
            pub const fn plural(self) -> &'static str {
                match self { $(Self::$type => $plural,)* }
            }
        }

        /// A record of any kind.
        #[expect(clippy::large_enum_variant, reason = "records live in tables of their own type, not in lists of these")]
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Record { $($(#[$meta])* $type($type),)* }

        impl Record {
            /// What names it.
            pub fn key(&self) -> Key {
                match self { $(Self::$type(record) => record.key(),)* }
            }

            /// A record of a kind from its fields, as the data file has them.
            pub fn of_fields(kind: Kind, fields: serde_json::Value) -> serde_json::Result<Self> {
                match kind { $(Kind::$type => serde_json::from_value(fields).map(Self::$type),)* }
            }
        }

        impl Tables {
            /// The record a key names.
            pub fn record(&self, key: Key) -> Option<Record> {
                match key.kind { $(Kind::$type => self.$table.get(Id::new(key.id)).cloned().map(Record::$type),)* }
            }

            /// Whether the key names a record that is there.
            pub fn contains(&self, key: Key) -> bool {
                match key.kind { $(Kind::$type => self.$table.contains(Id::new(key.id)),)* }
            }

            /// The ids of all records of a kind, sorted.
            pub fn ids(&self, kind: Kind) -> Box<dyn Iterator<Item = Uuid> + '_> {
                match kind { $(Kind::$type => Box::new(self.$table.ids().map(|id| id.uuid())),)* }
            }

            /// How many records of a kind there are.
            pub fn count(&self, kind: Kind) -> usize {
                match kind { $(Kind::$type => self.$table.len(),)* }
            }

            /// Puts a record in its place, over what was there.
            pub fn put(&mut self, record: Record) {
                match record { $(Record::$type(record) => self.$table.put(record),)* }
            }

            /// Takes a record out.
            pub fn remove(&mut self, key: Key) -> Option<Record> {
                match key.kind { $(Kind::$type => self.$table.remove(Id::new(key.id)).map(Record::$type),)* }
            }
        }

        $(
            impl Entry for $type {
                const KIND: Kind = Kind::$type;

                fn id(&self) -> Id<Self> {
                    self.id
                }

                fn unwrap_ref(record: &Record) -> Option<&Self> {
                    match record { Record::$type(record) => Some(record), _ => None }
                }

                fn table(tables: &Tables) -> &super::Table<Self> {
                    &tables.$table
                }
            }

            impl From<$type> for Record {
                fn from(record: $type) -> Self {
                    Self::$type(record)
                }
            }
        )*
    };
}

records! {
    /// Who the user is.
    Profile in profile as "profile", "profile";
    /// People.
    Contact in contacts as "contact", "contacts";
    /// What the networking is for.
    Goal in goals as "goal", "goals";
    /// Meet-ups, talks, conferences.
    Event in events as "event", "events";
    /// Things to do or awaited.
    FollowUp in follow_ups as "follow-up", "follow-ups";
    /// Places where people meet again and again.
    Platform in platforms as "platform", "platforms";
    /// Two people who should know each other.
    Introduction in introductions as "introduction", "introductions";
    /// Things worth sharing.
    Resource in resources as "resource", "resources";
    /// Weekly looks back.
    Review in reviews as "review", "reviews";
    /// Ways of seeing a list, by name.
    View in views as "view", "views";
    /// Fields with two versions.
    Conflict in conflicts as "conflict", "conflicts";
    /// What happened with people. Last in the file, because it is by far the most.
    Interaction in interactions as "interaction", "interactions";
}

impl Kind {
    /// One of it, as people say it: only the file calls a talk an interaction.
    pub const fn noun(self) -> &'static str {
        match self {
            Self::Interaction => "talk",
            kind => kind.word(),
        }
    }

    /// One of it with its article: "a contact", "an event".
    pub fn one(self) -> String {
        let word = self.noun();
        let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        format!("{article} {word}")
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.noun())
    }
}

/// What names one record: its kind and its id. Text form `contact/0198…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The kind.
    pub kind: Kind,
    /// The id, without its type.
    pub id: Uuid,
}

impl Key {
    /// The key of the record with this id.
    pub fn of<T: Entry>(id: Id<T>) -> Self {
        Self {
            kind: T::KIND,
            id: id.uuid(),
        }
    }

    /// The typed id, if the key is of that type.
    pub fn id<T: Entry>(self) -> Option<Id<T>> {
        (self.kind == T::KIND).then(|| Id::new(self.id))
    }
}

impl<T: Entry> From<Id<T>> for Key {
    fn from(id: Id<T>) -> Self {
        Self::of(id)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind.word(), self.id)
    }
}

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || NotAKey(text.to_owned());
        let (word, id) = text.split_once('/').ok_or_else(refuse)?;
        let kind = Kind::ALL
            .iter()
            .copied()
            .find(|kind| kind.word() == word)
            .ok_or_else(refuse)?;
        Ok(Self {
            kind,
            id: Uuid::parse_str(id).map_err(|_| refuse())?,
        })
    }
}

/// A text that is no [`Key`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” names no record; a name has the form contact/0198c7d2-…")]
pub struct NotAKey(pub String);

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
