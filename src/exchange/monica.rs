//! The JSON that Monica 4 exports: people, calls, conversations, what was done together, notes. Those who are only
//! somebody's relatives are left out, photos and documents as well. Its reminders stay behind, as an import makes
//! none; open tasks become a line of the notes.

use std::collections::HashMap;

use serde_json::Value;
use serde_json::value::RawValue;

use super::json::{Fields, Item, Lines, fields, list};
use super::{Beside, Brought, Delivery, Spot, address, outside};
use crate::book::contact::Source;
use crate::book::interaction::{Channel, Direction};
use crate::book::{Contact, Day, Id, Interaction, Yearly};

/// Whose records they are.
const SYSTEM: &str = "monica";

/// What an export brings.
pub(super) fn read(lines: &Lines, all: &Fields) -> Delivery {
    let account = fields(all.get("account"));
    let mut reading = Reading {
        kinds: kinds(&fields(account.get("instance"))),
        doings: HashMap::new(),
        delivery: Delivery {
            system: SYSTEM,
            ..Delivery::default()
        },
    };
    let blocks: Vec<Fields> = list(account.get("data"))
        .iter()
        .map(|it| fields(Some(it)))
        .collect();
    for raw in values(&blocks, "contact") {
        match serde_json::from_str::<Value>(raw.get()) {
            Ok(value) => reading.take(lines.at(raw.get()), Item(&value)),
            Err(why) => {
                let says = format!("the contact can’t be read: {why}");
                reading.delivery.trouble(lines.at(raw.get()), says);
            }
        }
    }
    for raw in values(&blocks, "activity") {
        if let Ok(value) = serde_json::from_str::<Value>(raw.get()) {
            reading.done_together(lines.at(raw.get()), Item(&value));
        }
    }
    reading.delivery
}

/// The values of all blocks of a type.
fn values<'a>(blocks: &[Fields<'a>], kind: &str) -> Vec<&'a RawValue> {
    let is_it = |block: &&Fields| {
        let named = block.get("type").map(|it| it.get().trim_matches('"'));
        named == Some(kind)
    };
    let blocks = blocks.iter().filter(is_it);
    blocks.flat_map(|block| list(block.get("values"))).collect()
}

/// What kinds of contact fields hold, by their ids: "mailto:", "tel:", or the name of a place on the web.
fn kinds(instance: &Fields) -> HashMap<String, String> {
    let kinds = list(instance.get("contact_field_types")).into_iter();
    let kinds = kinds.filter_map(|raw| {
        let value: Value = serde_json::from_str(raw.get()).ok()?;
        let it = Item(&value);
        let about = it.of("properties");
        let kind = [
            about.short("type"),
            about.short("protocol"),
            about.short("name"),
        ];
        Some((it.short("uuid"), kind.join(" ").to_lowercase()))
    });
    kinds.collect()
}

struct Reading {
    kinds: HashMap<String, String>,
    /// With whom something was done, by its id.
    doings: HashMap<String, Vec<Id<Contact>>>,
    delivery: Delivery,
}

impl Reading {
    fn take(&mut self, line: u64, it: Item) {
        let about = it.of("properties");
        if about.says("is_partial") {
            return;
        }
        let Some(mut contact) = person(it.short("uuid"), about) else {
            self.delivery.trouble(line, "nobody is named in it");
            return;
        };
        for block in it.list("data") {
            let items = || block.list("values").map(|it| (it, it.of("properties")));
            match block.short("type").as_str() {
                "contact_field" => items().for_each(|(_, it)| self.field(&mut contact, it)),
                "address" => items().for_each(|(_, it)| place(&mut contact, it)),
                "note" => items().for_each(|(_, it)| note(&mut contact, &it.long("body"))),
                "task" => items()
                    .filter(|(_, it)| !it.says("completed"))
                    .for_each(|(_, it)| {
                        note(&mut contact, &format!("To do: {}", it.short("title")));
                    }),
                "call" => items().for_each(|(_, it)| self.call(line, contact.id, it)),
                "conversation" => {
                    items().for_each(|(_, it)| self.conversation(line, contact.id, it));
                }
                "activity" => {
                    for doing in block.list("values") {
                        let with = self.doings.entry(outside::short(doing.raw())).or_default();
                        with.push(contact.id);
                    }
                }
                _ => {}
            }
        }
        let spot = Spot::line(line);
        self.delivery.people.push(Brought { spot, contact });
    }

    fn field(&self, contact: &mut Contact, it: Item) {
        let data = it.short("data");
        let kind = self.kinds.get(&it.short("type"));
        let kind = kind.map(String::as_str).unwrap_or_default();
        let list = if address::mail(&data).is_some() {
            &mut contact.emails
        } else if kind.contains("phone") || kind.contains("tel") || kind.contains("whatsapp") {
            &mut contact.phones
        } else if address::page(&data).is_some() {
            &mut contact.urls
        } else {
            &mut contact.aliases
        };
        if !data.is_empty() && !list.contains(&data) {
            list.push(data);
        }
    }

    fn call(&mut self, line: u64, with: Id<Contact>, it: Item) {
        let direction = match it.of("contact_called").0 {
            Value::Bool(true) => Direction::ToMe,
            Value::Bool(false) => Direction::FromMe,
            _ => Direction::default(),
        };
        let about = it.of("content").raw();
        let talk = talk("call", it.day("called_at"), about, vec![with]);
        let talk = talk.map(|talk| Interaction {
            channel: Channel::Call,
            direction,
            ..talk
        });
        self.beside(line, talk);
    }

    fn conversation(&mut self, line: u64, with: Id<Contact>, it: Item) {
        // What was written is private; who wrote tells the direction.
        let by_me = it
            .list("messages")
            .map(|it| it.of("properties").says("written_by_me"));
        let by_me: Vec<bool> = by_me.collect();
        let direction = match (by_me.contains(&true), by_me.contains(&false)) {
            (true, false) => Direction::FromMe,
            (false, true) => Direction::ToMe,
            _ => Direction::Mutual,
        };
        let talk = talk("conversation", it.day("happened_at"), "", vec![with]);
        let talk = talk.map(|talk| Interaction {
            channel: Channel::Message,
            direction,
            ..talk
        });
        self.beside(line, talk);
    }

    fn done_together(&mut self, line: u64, it: Item) {
        let Some(with) = self.doings.remove(&it.short("uuid")) else {
            return;
        };
        let about = it.of("properties");
        let says = [about.of("summary").raw(), about.of("description").raw()];
        let says: Vec<&str> = says.into_iter().filter(|it| !it.is_empty()).collect();
        let talk = talk("activity", about.day("happened_at"), &says.join(": "), with);
        self.beside(line, talk);
    }

    fn beside(&mut self, line: u64, talk: Option<Interaction>) {
        match talk {
            Some(talk) => self.delivery.beside.push(Beside {
                spot: Spot::line(line),
                record: talk.into(),
            }),
            None => self
                .delivery
                .trouble(line, "something that happened with them has no day"),
        }
    }
}

fn person(uuid: String, about: Item) -> Option<Contact> {
    let parts = ["first_name", "middle_name", "last_name"].map(|part| about.short(part));
    let name = parts.join(" ");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return None;
    }
    let id = Id::elsewhere(Day::MIN, &format!("{SYSTEM} {uuid} {name}"));
    let mut contact = Contact::new(id, name);
    contact
        .aliases
        .extend(Some(about.short("nickname")).filter(|it| !it.is_empty()));
    contact.company = about.short("company");
    contact.title = about.short("job");
    contact.notes = about.long("description");
    let food = about.long("food_preferences");
    if !food.is_empty() {
        note(&mut contact, &format!("Food: {food}"));
    }
    let tags = about.list("tags").map(|it| outside::short(it.raw()));
    contact.tags = tags.map(|it| it.to_lowercase().replace(' ', "-")).collect();
    if about.says("is_starred") && !contact.tags.contains(&"starred".to_owned()) {
        contact.tags.push("starred".to_owned());
    }
    // The dead are remembered, and in no list of people to write to.
    contact.archived = about.says("is_dead") || about.of("is_active").0 == &Value::Bool(false);
    contact.birthday = yearly(about.of("birthdate"));
    contact.met.on = about.of("first_met_date").day("date");
    if !uuid.is_empty() {
        contact.sources.push(Source::new(SYSTEM, uuid));
    }
    Some(contact)
}

/// A birthday. Where its year is not known, one stands there all the same; one that is guessed by the age is none.
fn yearly(date: Item) -> Option<Yearly> {
    use chrono::Datelike;
    let day = date.day("date").filter(|_| !date.says("is_age_based"))?;
    let year = u16::try_from(day.year()).ok();
    let year = year.filter(|_| !date.says("is_year_unknown"));
    let part = |number: u32| u8::try_from(number).ok();
    Yearly::new(part(day.month())?, part(day.day())?, year)
}

fn place(contact: &mut Contact, it: Item) {
    let parts = [it.short("city"), it.short("country")];
    let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    if contact.location.is_empty() {
        contact.location = parts.join(", ");
    }
}

fn note(contact: &mut Contact, text: &str) {
    if text.is_empty() {
        return;
    }
    if !contact.notes.is_empty() {
        contact.notes.push('\n');
    }
    contact.notes.push_str(text);
}

/// Something that happened, which is known again by its day, its kind, its words and whom it was with.
fn talk(kind: &str, day: Option<Day>, about: &str, with: Vec<Id<Contact>>) -> Option<Interaction> {
    let day = day?;
    let summary = outside::sentence(about);
    let names: Vec<String> = with.iter().map(ToString::to_string).collect();
    let id = Id::elsewhere(
        day,
        &format!("{SYSTEM} {kind} {summary} {}", names.join(" ")),
    );
    let mut talk = Interaction::new(id, day, with);
    talk.summary = summary;
    Some(talk)
}
