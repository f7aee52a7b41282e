//! Cards of people, in the versions 2.1, 3.0 and 4.0 and whatever real programs make of them, one or thousands to
//! a file. Read by hand: calcard takes text, where real files break their lines within letters and write single
//! lines in other encodings, and it loses the day of a 4.0 card that is written with hyphens.

mod person;

use std::collections::HashMap;

use super::property::Property;
use super::unfold::{self, Unfolded};
use super::{Brought, Delivery, Spot, decode};
use person::Card;

/// Within how many bytes a file says that it holds cards.
const OPENING: usize = 4_096;

/// Whether a file holds cards.
pub(super) fn is_cards(bytes: &[u8]) -> bool {
    let start = bytes.get(..OPENING).unwrap_or(bytes);
    let start = decode::plain(start);
    let mut lines = start.split(|byte| *byte == b'\n');
    lines.any(|line| unfold::starts_with(line.trim_ascii_start(), b"BEGIN:VCARD"))
}

/// All people of a file of cards.
pub(super) fn people(bytes: &[u8]) -> Delivery {
    let bytes = decode::plain(bytes);
    let mut reading = Reading::default();
    for line in Unfolded::of(&bytes) {
        if line.bytes.trim_ascii().is_empty() {
            continue;
        }
        if reading.delivery.is_full() {
            break;
        }
        match Property::of(&line) {
            Some(property) => reading.take(property),
            None if reading.card.is_none() => {}
            None => {
                let at = line.at;
                reading
                    .delivery
                    .trouble(at, "the line belongs to no card and is passed over");
            }
        }
    }
    reading.done()
}

/// A file that is being read.
#[derive(Default)]
struct Reading {
    delivery: Delivery,
    card: Option<Card>,
    /// How many cards within the card are open.
    inner: usize,
    /// The people of each list.
    groups: Vec<(String, Vec<String>)>,
    /// Where the person of each UID is.
    places: HashMap<String, usize>,
}

impl Reading {
    fn take(&mut self, property: Property) {
        let is_card = || property.text().trim().eq_ignore_ascii_case("vcard");
        match property.name.as_str() {
            "BEGIN" if is_card() => self.begin(property.at),
            "END" if is_card() && self.inner > 0 => self.inner -= 1,
            "END" if is_card() => self.end(),
            _ if self.inner > 0 => {}
            _ => {
                if let Some(card) = &mut self.card {
                    card.properties.push(property);
                }
            }
        }
    }

    fn begin(&mut self, at: u64) {
        let before = self.card.as_ref().and_then(|it| it.properties.last());
        if self.inner > 0 || before.is_some_and(|it| it.name == "AGENT") {
            self.inner += 1;
            return;
        }
        self.unfinished();
        self.card = Some(Card {
            at,
            properties: Vec::new(),
        });
    }

    /// Takes a card without an end as far as it goes.
    fn unfinished(&mut self) {
        if let Some(card) = &self.card {
            self.delivery.trouble(
                card.at,
                "the card has no end, and is taken as far as it goes",
            );
            self.end();
        }
    }

    fn end(&mut self) {
        let Some(card) = self.card.take() else {
            return;
        };
        self.inner = 0;
        if card.is_group() {
            self.groups.push(card.members());
            return;
        }
        if card.is_organisation() {
            let says = "it is an organisation and nobody, and is left out";
            self.delivery.trouble(card.at, says);
            return;
        }
        self.delivery.pictures += card.pictures();
        let Some((contact, odd)) = card.person() else {
            self.delivery
                .trouble(card.at, "nobody is named in it, and no address");
            return;
        };
        for says in odd {
            self.delivery.trouble(card.at, says);
        }
        if let Some(uid) = card.uid() {
            self.places.insert(uid, self.delivery.people.len());
        }
        let spot = Spot::line(card.at);
        self.delivery.people.push(Brought { spot, contact });
    }

    fn done(mut self) -> Delivery {
        self.unfinished();
        for (name, members) in std::mem::take(&mut self.groups) {
            let tags = person::tags(&[name]);
            for member in members {
                let place = self.places.get(&member).copied();
                let person = place.and_then(|place| self.delivery.people.get_mut(place));
                if let Some(Brought { contact, .. }) = person {
                    let new = tags.iter().filter(|it| !contact.tags.contains(it));
                    let new: Vec<String> = new.cloned().collect();
                    contact.tags.extend(new);
                }
            }
        }
        self.delivery.system = "vcard";
        self.delivery
    }
}
