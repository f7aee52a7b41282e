//! Two contacts that are one person: what was known of the second is added to the first, every record that
//! named it names the first, and it is gone. Or they are not, and nobody asks any more.

use super::{Draft, Refusal, delete};
use crate::book::refer;
use crate::book::{Contact, Id, Introduction, Key, Record};

/// Makes `gone` one with `kept`.
pub(super) fn one(
    draft: &mut Draft,
    gone: Id<Contact>,
    kept: Id<Contact>,
) -> Result<String, Refusal> {
    let other: Contact = draft.get(gone)?;
    let contact: Contact = draft.get(kept)?;
    if gone == kept {
        return Err(Refusal::Idle);
    }
    let says = format!("“{}” is {}", other.name, contact.name);
    draft.put(joined(contact, other));
    let mut senseless = Vec::new();
    for key in refer::candidates(draft.book, Key::of(gone)) {
        let Ok(record) = draft.record(key) else {
            continue;
        };
        match refer::renamed(record, gone, kept) {
            // Nobody is introduced to themselves, and of who is gone no field has two versions.
            Record::Introduction(Introduction { between, .. }) if between[0] == between[1] => {
                senseless.push(key);
            }
            Record::Conflict(_) => senseless.push(key),
            renamed => draft.put(renamed),
        }
    }
    delete::answer(draft, &senseless)?;
    draft.set(Key::of(gone), None);
    Ok(says)
}

/// Says that somebody is none of those who could have been meant.
pub(super) fn distinct(draft: &mut Draft, id: Id<Contact>) -> Result<String, Refusal> {
    let mut contact: Contact = draft.get(id)?;
    contact.maybe.clear();
    let says = format!("“{}” is somebody new", contact.name);
    draft.put(contact);
    Ok(says)
}

/// Says that somebody is not one of those who could have been meant.
pub(super) fn apart(
    draft: &mut Draft,
    id: Id<Contact>,
    other: Id<Contact>,
) -> Result<String, Refusal> {
    let mut contact: Contact = draft.get(id)?;
    let known: Contact = draft.get(other)?;
    let before = contact.maybe.len();
    contact.maybe.retain(|it| *it != other);
    if contact.maybe.len() == before {
        return Err(Refusal::Idle);
    }
    let says = format!("“{}” is not {}", contact.name, known.name);
    draft.put(contact);
    Ok(says)
}

/// The first with what the second adds. Where both say something the first is right, unless the second was taken
/// down by hand just now, in doubt whether it is the first: then its work is newer. What is said otherwise goes to the
/// notes, so that nothing of it is lost.
fn joined(mut kept: Contact, other: Contact) -> Contact {
    let mut otherwise = Vec::new();
    let mut told = |what: String| {
        if !what.is_empty() && !kept.notes.contains(&what) {
            otherwise.push(what);
        }
    };
    let is_news = other.sources.is_empty() && other.maybe.contains(&kept.id);
    // A title belongs to its company: of two jobs one stays whole.
    if differ(&kept.company, &other.company) || differ(&kept.title, &other.title) {
        told(job(if is_news { &kept } else { &other }));
        if is_news {
            for (text, news) in [
                (&mut kept.company, &other.company),
                (&mut kept.title, &other.title),
            ] {
                if !news.is_empty() {
                    news.clone_into(text);
                }
            }
        }
    } else {
        fill(&mut kept.company, &other.company);
        fill(&mut kept.title, &other.title);
    }
    if differ(&kept.location, &other.location) {
        told(other.location.clone());
    }
    if let (Some(known), Some(birthday)) = (kept.birthday, other.birthday)
        && known != birthday
    {
        told(format!("birthday {birthday}"));
    }
    if differ(&kept.met.text, &other.met.text) {
        told(format!("met {}", other.met.text));
    }
    fill(&mut kept.location, &other.location);
    fill(&mut kept.met.text, &other.met.text);
    if !otherwise.is_empty() {
        otherwise = vec![format!("Also: {}", otherwise.join("; "))];
    }
    let is_named = std::iter::once(&kept.name)
        .chain(&kept.aliases)
        .any(|name| name.contains(&other.name));
    if !is_named {
        kept.aliases.push(other.name);
    }
    for (list, more) in [
        (&mut kept.aliases, other.aliases),
        (&mut kept.emails, other.emails),
        (&mut kept.phones, other.phones),
        (&mut kept.urls, other.urls),
        (&mut kept.tags, other.tags),
        (&mut kept.cares, other.cares),
        (&mut kept.topics, other.topics),
        (&mut kept.needs, other.needs),
        (&mut kept.offers, other.offers),
        (&mut kept.ask, other.ask),
    ] {
        add(list, more);
    }
    add(&mut kept.dates, other.dates);
    add(&mut kept.sources, other.sources);
    kept.maybe.retain(|it| *it != other.id);
    kept.birthday = kept.birthday.or(other.birthday);
    kept.mentor = match (kept.mentor, other.mentor) {
        (Some(mut known), Some(more)) => {
            add(&mut known.agenda, more.agenda);
            add(&mut known.questions, more.questions);
            Some(known)
        }
        (known, other) => known.or(other),
    };
    kept.met.on = kept.met.on.or(other.met.on);
    kept.met.event = kept.met.event.or(other.met.event);
    kept.met.platform = kept.met.platform.or(other.met.platform);
    kept.met.contact = kept.met.contact.or(other.met.contact);
    if kept.cadence.is_untriaged() {
        kept.cadence = other.cadence;
        kept.decided = other.decided;
        kept.snoozed = kept.snoozed.or(other.snoozed);
    }
    let notes = [std::mem::take(&mut kept.notes), other.notes];
    let notes = notes.into_iter().chain(otherwise);
    let notes: Vec<String> = notes.filter(|it| !it.is_empty()).collect();
    kept.notes = notes.join("\n\n");
    kept
}

/// Whether both are said, and not the same.
fn differ(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    !one.is_empty() && !other.is_empty() && !one.eq_ignore_ascii_case(other)
}

/// Fills a blank.
fn fill(text: &mut String, other: &str) {
    if text.trim().is_empty() {
        other.clone_into(text);
    }
}

/// What somebody does, and where.
fn job(contact: &Contact) -> String {
    match (contact.title.as_str(), contact.company.as_str()) {
        ("", company) => company.to_owned(),
        (title, "") => title.to_owned(),
        (title, company) => format!("{title} at {company}"),
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}
