//! Who is in a meeting: those who are invited and who invites, by address, each with their answer. Rooms, lists and
//! the calendars of groups are nobody.

use super::component::Component;
use crate::exchange::property::Property;
use crate::exchange::{address, outside};

/// What somebody answered to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Answer {
    /// Nothing.
    #[default]
    None,
    /// They come.
    Yes,
    /// They may come.
    Maybe,
    /// They don't.
    No,
}

/// Somebody in a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Their address, in small letters.
    pub mail: String,
    /// What they are called; empty where that is not told.
    pub name: String,
    /// What they answered.
    pub answer: Answer,
}

/// How many people are read of a meeting.
const MOST: usize = 500;

/// The hosts of addresses that are of calendars and rooms, and not of people.
const NOBODY: [&str; 4] = [
    "@group.calendar.google.com",
    "@resource.calendar.google.com",
    "@import.calendar.google.com",
    "@calendar.google.com",
];

/// Everybody in a meeting, each once.
pub(super) fn all(event: &Component) -> Vec<Invited> {
    let mut all: Vec<Invited> = Vec::new();
    let organizer = event.first("ORGANIZER").and_then(one);
    let organizer = organizer.map(|it| Invited {
        answer: Answer::Yes,
        ..it
    });
    for it in event.all("ATTENDEE").filter_map(one).chain(organizer) {
        let Some(known) = all.iter_mut().find(|known| known.mail == it.mail) else {
            if all.len() < MOST {
                all.push(it);
            }
            continue;
        };
        if known.name.is_empty() {
            known.name = it.name;
        }
        if known.answer == Answer::None {
            known.answer = it.answer;
        }
    }
    all
}

fn one(property: &Property) -> Option<Invited> {
    let says = |name: &str| property.param(name).unwrap_or_default().to_uppercase();
    if ["ROOM", "RESOURCE", "GROUP"].contains(&says("CUTYPE").as_str())
        || says("ROLE") == "NON-PARTICIPANT"
    {
        return None;
    }
    let value = property.text();
    let value = value.trim();
    let bare = match value.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("mailto:") => value.get(7..)?,
        _ => value,
    };
    let mail = address::mail(bare).or_else(|| address::mail(property.param("EMAIL")?))?;
    let mail = outside::short(&mail);
    if NOBODY.iter().any(|host| mail.ends_with(host)) {
        return None;
    }
    let name = outside::short(property.param("CN").unwrap_or_default());
    let name = name.trim_matches(['\'', '"']).to_owned();
    Some(Invited {
        name: if address::mail(&name).is_some() {
            String::new()
        } else {
            name
        },
        mail,
        answer: match says("PARTSTAT").as_str() {
            "ACCEPTED" | "COMPLETED" | "IN-PROCESS" => Answer::Yes,
            "TENTATIVE" => Answer::Maybe,
            "DECLINED" | "DELEGATED" => Answer::No,
            _ => Answer::None,
        },
    })
}
