//! What a line is read by, with everybody’s names folded: they are looked for in many places of a line that is
//! read anew with each key.

use std::cell::OnceCell;
use std::ops::Deref;

use crate::book::{Book, Contact, Key};
use crate::language::reference::starts_a_word;
use crate::text::fold;

use super::Setting;

/// What a line is read by, with names that are folded once they are looked for.
pub(super) struct Scene<'a> {
    setting: &'a Setting<'a>,
    names: OnceCell<Vec<Name>>,
}

/// A name or an alias, folded.
pub(super) struct Name {
    pub(super) folded: String,
    pub(super) key: Key,
}

impl<'a> Scene<'a> {
    pub(super) fn new(setting: &'a Setting<'a>) -> Self {
        Self {
            setting,
            names: OnceCell::new(),
        }
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &Name> {
        let names = self.names.get_or_init(|| names(self.setting.book));
        names.iter()
    }

    /// The names in which a word begins with this.
    pub(super) fn beginning(&self, word: &str) -> Vec<&Name> {
        self.names()
            .filter(|name| starts_a_word(&name.folded, word))
            .collect()
    }

    /// Whether a word of somebody's name begins with this.
    pub(super) fn has(&self, key: Key, word: &str) -> bool {
        let mut names = self.names().filter(|name| name.key == key);
        names.any(|name| starts_a_word(&name.folded, word))
    }
}

impl<'a> Deref for Scene<'a> {
    type Target = Setting<'a>;

    fn deref(&self) -> &Self::Target {
        self.setting
    }
}

fn names(book: &Book) -> Vec<Name> {
    let contacts = book.all::<Contact>().values();
    let contacts = contacts.filter(|contact| !contact.archived);
    let named = |contact: &Contact| {
        let key = Key::of(contact.id);
        let names = std::iter::once(&contact.name).chain(&contact.aliases);
        let names: Vec<Name> = names
            .map(|name| Name {
                folded: fold(name),
                key,
            })
            .collect();
        names
    };
    contacts.flat_map(named).collect()
}
