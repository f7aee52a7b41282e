//! The snapshot of knotter (`knotter export json`): people with what happened with them. Its cadences and next
//! touchpoints stay behind, as an import makes no reminders.

use serde_json::Value;

use super::json::{Fields, Item, Lines, list};
use super::{Beside, Brought, Delivery, Spot, address, outside};
use crate::book::contact::Source;
use crate::book::interaction::Channel;
use crate::book::{Contact, Day, Id, Interaction};

/// Whose records they are.
const SYSTEM: &str = "knotter";

/// What a snapshot brings.
pub(super) fn read(lines: &Lines, fields: &Fields) -> Delivery {
    let mut delivery = Delivery {
        system: SYSTEM,
        ..Delivery::default()
    };
    for raw in list(fields.get("contacts")) {
        let line = lines.at(raw.get());
        let Ok(value) = serde_json::from_str::<Value>(raw.get()) else {
            continue;
        };
        let it = Item(&value);
        let Some(contact) = person(it) else {
            delivery.trouble(line, "nobody is named in it");
            continue;
        };
        for talk in it.list("interactions") {
            match happened(talk, contact.id) {
                Some(talk) => delivery.beside.push(Beside {
                    spot: Spot::line(line),
                    record: talk.into(),
                }),
                None => delivery.trouble(line, "something that happened with them has no day"),
            }
        }
        let spot = Spot::line(line);
        delivery.people.push(Brought { spot, contact });
    }
    delivery
}

fn person(it: Item) -> Option<Contact> {
    let name = it.short("display_name");
    let key = it.short("id");
    if name.is_empty() {
        return None;
    }
    let id = Id::elsewhere(Day::MIN, &format!("{SYSTEM} {key} {name}"));
    let mut contact = Contact::new(id, name);
    let mails = [it.of("email")].into_iter().chain(it.list("emails"));
    for mail in mails.map(|it| outside::short(it.raw())) {
        if address::mail(&mail).is_some() && !contact.emails.contains(&mail) {
            contact.emails.push(mail);
        }
    }
    contact
        .phones
        .extend(Some(it.short("phone")).filter(|it| !it.is_empty()));
    let handle = it.short("handle");
    if address::page(&handle).is_some() {
        contact.urls.push(handle);
    } else if !handle.is_empty() {
        contact.aliases.push(handle);
    }
    contact.tags = it.list("tags").map(|it| outside::short(it.raw())).collect();
    contact.tags.retain(|it| !it.is_empty());
    contact.archived = it.of("archived_at").0.is_number();
    if !key.is_empty() {
        contact.sources.push(Source::new(SYSTEM, key));
    }
    Some(contact)
}

fn happened(it: Item, with: Id<Contact>) -> Option<Interaction> {
    let day = it.day_of_seconds("occurred_at")?;
    let id = Id::elsewhere(day, &format!("{SYSTEM} {} {with}", it.short("id")));
    let mut talk = Interaction::new(id, day, vec![with]);
    talk.summary = outside::sentence(it.of("note").raw());
    let kind = it.short("kind");
    talk.channel = match kind.as_str() {
        "call" => Channel::Call,
        "text" => Channel::Message,
        "email" => Channel::Email,
        "hangout" => Channel::Meeting,
        _ => Channel::Other,
    };
    if let Some(label) = kind.strip_prefix("other:").filter(|it| !it.is_empty()) {
        talk.summary = format!("{label}: {}", talk.summary);
        let end = talk.summary.trim_end_matches([':', ' ']).len();
        talk.summary.truncate(end);
    }
    Some(talk)
}
