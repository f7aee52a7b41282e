//! A contact as a vCard, 4.0 (RFC 6350) or 3.0 (RFC 2426). The card keeps the UID it was imported with, or has one
//! made of the contact's id, so that an address book that has it already updates it. What other programs have no field
//! for goes along in fields of netgrow's own, which they keep and do not show; talks and follow-ups stay at home.

use std::collections::BTreeSet;

use super::content::{Content, escaped};
use super::own;
use super::{is_file_name, uuid};
use crate::book::contact::NamedDate;
use crate::book::{Contact, Yearly};
use crate::exchange::address;

/// The version of a card.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Version {
    /// 3.0, for older programs.
    Three,
    /// 4.0.
    #[default]
    Four,
}

/// The year that Apple's programs write where none is known.
const NO_YEAR: u16 = 1604;

/// The card of a contact.
pub fn of(contact: &Contact, version: Version) -> String {
    let is_four = version == Version::Four;
    let mut card = Content::default();
    card.line("BEGIN", "VCARD");
    card.line("VERSION", if is_four { "4.0" } else { "3.0" });
    card.text("UID", &uid(contact));
    card.text("FN", &contact.name);
    card.line("N", &parts_of(&contact.name));
    card.list("NICKNAME", &contact.aliases);
    card.text("ORG", &contact.company);
    card.text("TITLE", &contact.title);
    preferred(&mut card, "EMAIL", &contact.emails, is_four);
    preferred(&mut card, "TEL", &contact.phones, is_four);
    for url in &contact.urls {
        // A comma in it is escaped, although the RFCs say that it need not be: readers end it there otherwise.
        card.text("URL", url);
    }
    if !contact.location.is_empty() {
        card.line("ADR", &format!(";;;{};;;", escaped(&contact.location)));
    }
    if let Some(birthday) = contact.birthday {
        day(&mut card, "BDAY", birthday, is_four);
    }
    dates(&mut card, &contact.dates, is_four);
    card.list("CATEGORIES", &contact.tags);
    if is_four {
        for topic in &contact.topics {
            card.text("EXPERTISE", topic);
        }
        for care in &contact.cares {
            card.text("INTEREST", care);
        }
    }
    card.text("NOTE", &contact.notes);
    own(&mut card, contact, is_four);
    card.line("END", "VCARD");
    card.done()
}

/// What only netgrow reads.
fn own(card: &mut Content, contact: &Contact, is_four: bool) {
    let none = Vec::new();
    let old = |all| if is_four { &none } else { all };
    for (name, all) in [
        (own::TOPIC, old(&contact.topics)),
        (own::CARE, old(&contact.cares)),
        (own::NEED, &contact.needs),
        (own::OFFER, &contact.offers),
        (own::ASK, &contact.ask),
    ] {
        for one in all {
            card.text(name, one);
        }
    }
    card.text(own::MET, &contact.met.text);
    if let Some(on) = contact.met.on {
        card.line(own::MET_ON, &on.to_string());
    }
    if !contact.cadence.is_untriaged() {
        card.text(own::CADENCE, &contact.cadence.to_string());
    }
    let json = |it: serde_json::Result<String>| it.unwrap_or_default();
    if let Some(mentor) = &contact.mentor {
        card.text(own::MENTOR, &json(serde_json::to_string(mentor)));
    }
    if let Some(snoozed) = &contact.snoozed {
        card.text(own::SNOOZED, &json(serde_json::to_string(snoozed)));
    }
}

/// What the files of cards are called, without an end: after the UID where that is a name for a file, else after
/// the id.
pub fn names(contacts: &[&Contact]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let named = contacts.iter().map(|contact| {
        let uid = uid(contact);
        let name = uuid(&uid).map_or(uid, |id| id.to_string());
        if is_file_name(&name) && taken.insert(name.to_lowercase()) {
            name
        } else {
            contact.id.to_string()
        }
    });
    named.collect()
}

/// What names the contact to other programs.
fn uid(contact: &Contact) -> String {
    let mut sources = contact.sources.iter();
    let imported = sources.find(|it| {
        it.system == "vcard" && !it.key.trim().is_empty() && !address::is_nameless(&it.key)
    });
    imported.map_or_else(|| format!("urn:uuid:{}", contact.id), |it| it.key.clone())
}

/// A full name as family name, given names and what comes behind, as far as that can be told: the last word is
/// the family name.
fn parts_of(name: &str) -> String {
    let (name, suffix) = name.split_once(", ").unwrap_or((name, ""));
    let (given, family) = name.trim().rsplit_once(' ').unwrap_or((name, ""));
    format!(
        "{};{};;;{}",
        escaped(family),
        escaped(given.trim()),
        escaped(suffix)
    )
}

/// Several of a kind, of which the first is preferred.
fn preferred(card: &mut Content, name: &str, values: &[String], is_four: bool) {
    let mark = if is_four { "PREF=1" } else { "TYPE=PREF" };
    for (place, value) in values.iter().enumerate() {
        if place == 0 && values.len() > 1 {
            card.text(&format!("{name};{mark}"), value);
        } else {
            card.text(name, value);
        }
    }
}

/// Days that come back, of which cards know the anniversary; the others have a label, as Apple's programs write it.
fn dates(card: &mut Content, dates: &[NamedDate], is_four: bool) {
    let mut labelled = 0;
    let mut has_anniversary = false;
    for date in dates {
        if is_four && !has_anniversary && date.label.eq_ignore_ascii_case("anniversary") {
            has_anniversary = true;
            day(card, "ANNIVERSARY", date.on, is_four);
        } else {
            labelled += 1;
            day(card, &format!("item{labelled}.X-ABDATE"), date.on, false);
            card.text(&format!("item{labelled}.X-ABLABEL"), &date.label);
        }
    }
}

fn day(card: &mut Content, name: &str, day: Yearly, is_four: bool) {
    let (month, number) = (day.month(), day.day());
    match (day.year(), is_four) {
        (Some(year), true) => card.line(name, &format!("{year:04}{month:02}{number:02}")),
        (None, true) => card.line(name, &format!("--{month:02}{number:02}")),
        (Some(year), false) => card.line(name, &format!("{year:04}-{month:02}-{number:02}")),
        (None, false) => card.line(
            &format!("{name};X-APPLE-OMIT-YEAR={NO_YEAR}"),
            &format!("{NO_YEAR}-{month:02}-{number:02}"),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::Mint;
    use crate::book::contact::Source;

    #[test]
    fn a_card_says_what_is_known_in_both_versions() {
        let mut ada = Contact::new(Mint::new(1, 2).id(), "Ada King Lovelace, PhD");
        ada.company = "Engines; Ltd".to_owned();
        ada.emails = vec!["ada@example.org".to_owned(), "a@b.example".to_owned()];
        ada.birthday = Yearly::new(12, 10, None);
        ada.topics = vec!["looms".to_owned()];
        ada.notes = "one\ntwo".to_owned();
        let card = of(&ada, Version::Four);
        for line in [
            "VERSION:4.0",
            "N:Lovelace;Ada King;;;PhD",
            "ORG:Engines\\; Ltd",
            "EMAIL;PREF=1:ada@example.org",
            "BDAY:--1210",
            "EXPERTISE:looms",
            "NOTE:one\\ntwo",
        ] {
            assert!(card.lines().any(|it| it == line), "{line} in {card}");
        }
        let card = of(&ada, Version::Three);
        for line in [
            "VERSION:3.0",
            "EMAIL;TYPE=PREF:ada@example.org",
            "BDAY;X-APPLE-OMIT-YEAR=1604:1604-12-10",
        ] {
            assert!(card.lines().any(|it| it == line), "{line} in {card}");
        }
    }

    #[test]
    fn files_are_called_after_uids_that_stay_in_their_folder() {
        let mut mint = Mint::new(1, 2);
        let mut contact = |uid: &str| {
            let mut contact = Contact::new(mint.id(), "Ada");
            contact.sources.push(Source::new("vcard", uid));
            contact
        };
        let people = [
            contact("../../evil"),
            contact("card-7.A"),
            contact("CARD-7.a"),
            contact("urn:uuid:4FBE8971-0bc3-424c-9c26-36c3e1eff6b1"),
            contact(".hidden"),
        ];
        let names = names(&people.iter().collect::<Vec<_>>());
        assert_eq!(names[0], people[0].id.to_string());
        assert_eq!(names[1], "card-7.A");
        assert_eq!(names[2], people[2].id.to_string());
        assert_eq!(names[3], "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
        assert_eq!(names[4], people[4].id.to_string());
    }
}
