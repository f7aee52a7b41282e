//! The whole export of `LinkedIn`: the connections, and besides them who wrote when, what was written with an
//! invitation, who recommended and endorsed, notes, and who its owner is. The bodies of messages are not read.

mod invitations;
mod messages;
mod praise;
mod sheet;

use std::collections::{BTreeMap, HashMap};

use super::{
    Beside, Brought, Delivery, Spot, Unreadable, address, columns, decode, outside, row, table,
};
use crate::book::{Contact, Day, Id, Profile};
use sheet::Sheet;

/// The files of an export that are read, by their names in small letters; connections make an export of it.
pub const FILES: [&str; 8] = [
    "connections.csv",
    "messages.csv",
    "invitations.csv",
    "recommendations_received.csv",
    "recommendations_given.csv",
    "endorsement_received_info.csv",
    "notes.csv",
    "profile.csv",
];

/// What an export brings; its files are given by their names in small letters.
pub fn export(files: &BTreeMap<String, Vec<u8>>) -> Result<Delivery, Unreadable> {
    let list = files.get("connections.csv").ok_or(Unreadable::Empty)?;
    let text = decode::text(list);
    let table = table::Table::of(&text).ok_or(Unreadable::Empty)?;
    let columns = columns::Columns::known(&table.header)?;
    let mut export = Export::of(row::people(&table, &columns));
    let text = |name: &str| files.get(name).map(|bytes| decode::text(bytes));
    let owner = text("profile.csv").and_then(|it| profile(&Sheet::of("Profile.csv", &it)?));
    let name = owner.as_ref().map(|it| it.name.clone());
    if let Some(text) = text("invitations.csv") {
        invitations::take(&mut export, &text);
    }
    if let Some(text) = text("notes.csv") {
        notes(&mut export, &text);
    }
    let messages = text("messages.csv");
    let address = messages.and_then(|it| messages::take(&mut export, &it, name.as_deref()));
    for (file, is_mine) in [
        ("recommendations_received.csv", false),
        ("recommendations_given.csv", true),
    ] {
        if let Some(text) = text(file) {
            praise::recommendations(&mut export, &text, is_mine);
        }
    }
    if let Some(text) = text("endorsement_received_info.csv") {
        praise::endorsements(&mut export, &text);
    }
    if let Some(mut owner) = owner {
        owner.addresses.extend(address);
        export.delivery.beside.push(Beside {
            spot: Spot::of("Profile.csv", 2),
            record: owner.into(),
        });
    }
    Ok(export.delivery)
}

/// An export that is being read: its people, and where each of them is.
struct Export {
    delivery: Delivery,
    /// The place of each person by their profile.
    by_profile: HashMap<String, usize>,
    /// The places of the people of a name.
    by_name: HashMap<String, Vec<usize>>,
}

impl Export {
    /// The people of an export, named so that what else is in it can be about them.
    fn of(mut delivery: Delivery) -> Self {
        let mut by_profile = HashMap::new();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, Brought { contact, .. }) in delivery.people.iter_mut().enumerate() {
            let Some(profile) = contact.urls.iter().find_map(|it| address::page(it)) else {
                continue;
            };
            contact.id = person(&profile);
            // The same person may be in it twice.
            if by_profile.insert(profile, place).is_none() {
                let name = crate::text::fold(&contact.name);
                by_name.entry(name).or_default().push(place);
            }
        }
        Self {
            delivery,
            by_profile,
            by_name,
        }
    }

    /// The connection with a profile, as it can be filled in.
    fn connection(&mut self, url: &str) -> Option<&mut Contact> {
        let place = self.by_profile.get(&address::page(url)?)?;
        let brought = self.delivery.people.get_mut(*place)?;
        Some(&mut brought.contact)
    }

    /// The one connection of a name.
    fn named(&self, name: &str) -> Option<Id<Contact>> {
        let [place] = self.by_name.get(&crate::text::fold(name))?.as_slice() else {
            return None;
        };
        Some(self.delivery.people.get(*place)?.contact.id)
    }

    fn trouble(&mut self, spot: Spot, says: impl Into<String>) {
        let says = says.into();
        self.delivery.troubles.push(super::Trouble { spot, says });
    }
}

/// By what a person is named in an export.
fn person(profile: &str) -> Id<Contact> {
    Id::elsewhere(Day::default(), &format!("linkedin {profile}"))
}

/// Who the export is of.
fn profile(sheet: &Sheet) -> Option<Profile> {
    let row = sheet.rows().next()?;
    let said = |name: &str| outside::short(row.get(name));
    let name = format!("{} {}", said("first name"), said("last name"));
    Some(Profile {
        name: name.trim().to_owned(),
        headline: said("headline"),
        ..Profile::default()
    })
}

/// Notes on connections.
fn notes(export: &mut Export, text: &str) {
    let Some(sheet) = Sheet::of("Notes.csv", text) else {
        return;
    };
    for row in sheet.rows() {
        let note = outside::long(row.get("note"));
        if let Some(contact) = export.connection(row.get("connection profile url"))
            && !note.is_empty()
        {
            let gap = if contact.notes.is_empty() { "" } else { "\n\n" };
            contact.notes = outside::long(&format!("{}{gap}{note}", contact.notes));
        }
    }
}
