//! The whole export of `LinkedIn`: the connections, and besides them who wrote when, what was written with an
//! invitation, who recommended and endorsed, notes, events, what its owner did there, and who that is. The bodies of
//! messages are read only where somebody says so.

mod connections;
mod deeds;
mod events;
mod invitations;
mod messages;
mod praise;
mod sheet;

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Beside, Delivery, Manner, Spot, Unreadable, columns, decode, outside, row, table};
use crate::book::{Contact, Day, Id, Profile};
use connections::Export;
use sheet::{Row, Sheet};

/// The connections, which make an export whole: by them people come in.
pub const LIST: &str = "connections.csv";

/// The other files of an export that are read, by their names in small letters, each with columns that no other
/// table has together.
const FILES: [(&str, &[&str]); 13] = [
    ("messages.csv", &["conversation id", "sender profile url"]),
    ("invitations.csv", &["sent at", "inviterprofileurl"]),
    (RECEIVED, &["text", "creation date", "status"]),
    (GIVEN, &["text", "creation date", "status"]),
    (
        "endorsement_received_info.csv",
        &["endorsement date", "endorser public url"],
    ),
    ("notes.csv", &["connection profile url", "note"]),
    ("profile.csv", &["maiden name", "headline"]),
    (
        "positions.csv",
        &["company name", "started on", "finished on"],
    ),
    ("shares.csv", &["sharelink", "sharecommentary"]),
    ("comments.csv", &["date", "link", "message"]),
    ("reactions.csv", &["date", "type", "link"]),
    ("events.csv", &["event name", "event time"]),
    (FOLLOWS, &["organization", "followed on"]),
];

const RECEIVED: &str = "recommendations_received.csv";
const GIVEN: &str = "recommendations_given.csv";
const FOLLOWS: &str = "company_follows.csv";

/// Which file of an export is called so, whatever a member's number or a browser added to its name.
pub fn file_named(name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let stem = name.strip_suffix(".csv")?;
    let stem = stem.split_once(" (").map_or(stem, |(stem, _)| stem);
    let stem = &stem.replace(' ', "_");
    let plain = stem.trim_end_matches(|it: char| it.is_ascii_digit());
    let stem = plain.strip_suffix('_').unwrap_or(stem);
    let mut names = FILES.iter().map(|(file, _)| *file).chain([LIST]);
    names.find(|file| file.strip_suffix(".csv") == Some(stem))
}

/// Within how many bytes a file names its columns.
const OPENING: usize = 16 << 10;

/// Whether a file is the one of an export that its name says.
pub fn is_file(file: &str, bytes: &[u8]) -> bool {
    if file == LIST {
        return true;
    }
    let table = table::Table::of(&decode::text(bytes.get(..OPENING).unwrap_or(bytes)));
    let columns = FILES.iter().find(|(name, _)| *name == file);
    columns.is_some_and(|(_, columns)| table.is_some_and(|it| has(&it.header, columns)))
}

fn has(header: &[String], columns: &[&str]) -> bool {
    let is_there = |column: &&str| header.iter().any(|it| it.eq_ignore_ascii_case(column));
    columns.iter().all(is_there)
}

/// Which file of an export has these columns, where it is not the connections.
pub(super) fn file_of(header: &[String]) -> Option<Result<&'static str, Unreadable>> {
    let mut files = FILES.iter().filter(|(_, columns)| has(header, columns));
    let (file, _) = files.next()?;
    Some(match files.next() {
        Some(_) => Err(Unreadable::EitherWay),
        None => Ok(file),
    })
}

/// What one file of an export brings by itself.
pub fn lone(file: &str, bytes: &[u8], manner: &Manner) -> Result<Delivery, Unreadable> {
    let files = BTreeMap::from([(file.to_owned(), bytes.to_vec())]);
    export(&files, manner)
}

/// What an export brings; its files are given by their names in small letters. Without connections, it is about
/// those alone who are known already.
pub fn export(files: &BTreeMap<String, Vec<u8>>, manner: &Manner) -> Result<Delivery, Unreadable> {
    let mut export = match files.get(LIST) {
        Some(list) => {
            let text = decode::text(list);
            let table = table::Table::of(&text).ok_or(Unreadable::Empty)?.whole()?;
            let columns = columns::Columns::known(&table.header)?;
            Export::of(row::people(&table, &columns, manner.days).bounded()?)
        }
        None => Export::of(Delivery {
            system: "linkedin",
            is_of_known: true,
            ..Delivery::default()
        }),
    };
    let text = |name: &str| files.get(name).map(|bytes| decode::text(bytes));
    let mut owner = text("profile.csv").and_then(|it| profile(&export.sheet("Profile.csv", &it)?));
    if let Some(work) = text("positions.csv").and_then(|it| work(&mut export, &it)) {
        let owner = owner.get_or_insert_default();
        if owner.headline.is_empty() {
            owner.headline = work;
        }
    }
    let name = owner.as_ref().map(|it| it.name.clone());
    if let Some(text) = text("invitations.csv") {
        invitations::take(&mut export, &text);
    }
    if let Some(text) = text("notes.csv") {
        notes(&mut export, &text);
    }
    let messages = text("messages.csv");
    let take = |it: Cow<str>| messages::take(&mut export, &it, name.as_deref(), manner);
    let address = messages.and_then(take);
    for (file, is_mine) in [(RECEIVED, false), (GIVEN, true)] {
        if let Some(text) = text(file) {
            praise::recommendations(&mut export, &text, is_mine);
        }
    }
    if let Some(text) = text("endorsement_received_info.csv") {
        praise::endorsements(&mut export, &text);
    }
    if let Some(text) = text("events.csv") {
        events::take(&mut export, &text);
    }
    deeds::take(&mut export, text);
    if let Some(text) = text(FOLLOWS) {
        follows(&mut export, &text);
    }
    if let Some(mut owner) = owner {
        owner.addresses.extend(address);
        export.delivery.beside.push(Beside {
            spot: Spot::of("Profile.csv", 2),
            record: owner.into(),
        });
    }
    match export.excess {
        Some(excess) => Err(excess),
        None => Ok(export.delivery),
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
    Some(Profile {
        name: outside::short(&name_of(&row, "first name", "last name")),
        headline: said("headline"),
        ..Profile::default()
    })
}

/// What the owner does now, by their positions: the first that has not ended.
fn work(export: &mut Export, text: &str) -> Option<String> {
    let sheet = export.sheet("Positions.csv", text)?;
    let now = sheet.rows().find(|row| row.get("finished on").is_empty())?;
    let (title, company) = (now.get("title"), now.get("company name"));
    let gap = if title.is_empty() || company.is_empty() {
        ""
    } else {
        " at "
    };
    let work = outside::short(&format!("{title}{gap}{company}"));
    (!work.is_empty()).then_some(work)
}

/// Companies that are followed; they are no people.
fn follows(export: &mut Export, text: &str) {
    const FILE: &str = "Company Follows.csv";
    let number = export
        .sheet(FILE, text)
        .map_or(0, |sheet| sheet.rows().count());
    let says = match number {
        0 => return,
        1 => "1 company that you follow is left out: netgrow keeps people".to_owned(),
        many => format!("{many} companies that you follow are left out: netgrow keeps people"),
    };
    export.trouble(Spot::of(FILE, 1), says);
}

/// A name that is in two columns.
fn name_of(row: &Row, given: &str, family: &str) -> String {
    let name = format!("{} {}", row.get(given), row.get(family));
    name.trim().to_owned()
}

/// Notes on connections.
fn notes(export: &mut Export, text: &str) {
    let Some(sheet) = export.sheet("Notes.csv", text) else {
        return;
    };
    for row in sheet.rows() {
        let note = outside::long(row.get("note"));
        let name = name_of(&row, "connection first name", "connection last name");
        let url = row.get("connection profile url");
        if let Some(contact) = export.meet(url, &name, row.spot())
            && !note.is_empty()
        {
            let gap = if contact.notes.is_empty() { "" } else { "\n\n" };
            contact.notes = outside::long(&format!("{}{gap}{note}", contact.notes));
        }
    }
}
