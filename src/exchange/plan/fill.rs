//! Filling in: what a file knows of somebody and the book does not. Blanks are filled and lists united; nothing of
//! the user's is overwritten or taken away, but for work that only an earlier file told.

use super::Moved;
use crate::book::contact::{NamedDate, Source};
use crate::book::{Contact, Day};
use crate::exchange::{address, give};
use crate::text::fold;

/// A change of work since the same kind of file was read before. Where the contact still says what it said then,
/// it says what it says now.
pub(super) fn moved(contact: &mut Contact, from: &Contact) -> Option<Moved> {
    let new = from.sources.first()?;
    let before = contact
        .sources
        .iter_mut()
        .find(|it| it.system == new.system && it.key == new.key)?;
    let is_told = !(new.company.is_empty() && new.title.is_empty());
    let is_known = !(before.company.is_empty() && before.title.is_empty());
    if !is_told || !is_known || (before.company == new.company && before.title == new.title) {
        return None;
    }
    let said = (before.company.clone(), before.title.clone());
    before.company.clone_from(&new.company);
    before.title.clone_from(&new.title);
    if contact.company == said.0 {
        contact.company.clone_from(&from.company);
    }
    if contact.title == said.1 {
        contact.title.clone_from(&from.title);
    }
    Some(Moved {
        who: contact.id,
        from: work(&said.1, &said.0),
        to: work(&from.title, &from.company),
    })
}

fn work(title: &str, company: &str) -> String {
    match (title.is_empty(), company.is_empty()) {
        (false, false) => format!("{title} at {company}"),
        _ => format!("{title}{company}"),
    }
}

/// Fills in what is blank, and unites lists; tells which fields.
pub(super) fn fill(contact: &mut Contact, from: Contact, today: Day) -> Vec<&'static str> {
    let mut filled = Vec::new();
    let mut did = |what: bool, field: &'static str| {
        if what && !filled.contains(&field) {
            filled.push(field);
        }
    };
    did(blank(&mut contact.company, from.company), "company");
    did(blank(&mut contact.title, from.title), "title");
    did(blank(&mut contact.location, from.location), "place");
    did(blank(&mut contact.notes, from.notes), "notes");
    let mails = unite(&mut contact.emails, from.emails, address::mail);
    did(mails, "e-mail");
    let phones = unite(&mut contact.phones, from.phones, address::phone);
    did(phones, "phone");
    did(unite(&mut contact.urls, from.urls, address::page), "links");
    let folded = |text: &str| Some(fold(text));
    did(unite(&mut contact.tags, from.tags, folded), "tags");
    did(blank(&mut contact.met.text, from.met.text), "how we met");
    for (known, new, field) in [
        (&mut contact.cares, from.cares, "cares about"),
        (&mut contact.topics, from.topics, "expert in"),
        (&mut contact.needs, from.needs, "needs"),
        (&mut contact.offers, from.offers, "offers"),
        (&mut contact.ask, from.ask, "to ask"),
    ] {
        did(unite(known, new, folded), field);
    }
    let is_name = fold(&from.name) != fold(&contact.name) && address::mail(&from.name).is_none();
    let other_name = is_name.then_some(from.name);
    let names = from.aliases.into_iter().chain(other_name).collect();
    did(unite(&mut contact.aliases, names, folded), "other names");
    if contact.birthday.is_none() && from.birthday.is_some() {
        contact.birthday = from.birthday;
        did(true, "birthday");
    }
    if contact.met.on.is_none() && from.met.on.is_some() {
        contact.met.on = from.met.on;
        did(true, "met on");
    }
    if !from.dates.is_empty() {
        let before = contact.dates.len();
        for date in from.dates {
            let is_it = |it: &NamedDate| fold(&it.label) == fold(&date.label);
            if !contact.dates.iter().any(is_it) {
                contact.dates.push(date);
            }
        }
        did(contact.dates.len() > before, "dates");
    }
    for source in from.sources {
        // Where it is the contact's own id, the file is from this very book.
        if give::uuid(&source.key) == Some(contact.id.uuid()) {
            continue;
        }
        let is_it = |it: &&mut Source| {
            it.system == source.system && address::uid(&it.key) == address::uid(&source.key)
        };
        if contact.sources.iter_mut().find(is_it).is_none() {
            contact.sources.push(Source {
                seen: Some(today),
                ..source
            });
        }
    }
    filled
}

/// Fills a blank; whether it was one.
pub(super) fn blank(known: &mut String, new: String) -> bool {
    let fills = known.trim().is_empty() && !new.is_empty();
    if fills {
        *known = new;
    }
    fills
}

/// Adds what is not among them yet, compared by a form of it; whether anything was.
fn unite(known: &mut Vec<String>, new: Vec<String>, form: impl Fn(&str) -> Option<String>) -> bool {
    let before = known.len();
    for text in new {
        let of_text = form(&text).unwrap_or_else(|| text.clone());
        let is_there = |it: &String| form(it).unwrap_or_else(|| it.clone()) == of_text;
        if !known.iter().any(is_there) {
            known.push(text);
        }
    }
    known.len() > before
}
