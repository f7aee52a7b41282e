//! Rapid capture at an event: a line a person makes the contact, the talk, how you met and a word to
//! write within two days. It never asks anything: a name that somebody has is theirs, and one that is in doubt
//! is taken down as somebody new, with those it may be, to be settled afterwards.

use crate::book::follow_up::Owed;
use crate::book::interaction::{Channel, Direction};
use crate::book::{Contact, Event, Id, Key};
use crate::language::day;
use crate::text::fold;

use super::draft::{Draft, LogDraft, Noted, Person, Place, Promise, Who};
use super::parts::Word;
use super::people::{Meant, in_words, nearly};
use super::scene::Scene;
use super::{Doubt, Reading, Role, contact, who};

/// Within how many days somebody met at an event is written to.
const AFTER_EVENT: u64 = 2;

/// Somebody met at an event, told like a contact, with what was talked about.
pub(super) fn captured(
    words: &[Word],
    mut noted: Noted,
    event: Id<Event>,
    setting: &Scene,
    reading: &mut Reading,
) -> Draft {
    if words.is_empty() {
        reading.doubts.push(Doubt::Nobody);
        return Draft::Nothing;
    }
    let mut person = contact::person(words, reading);
    let summary = std::mem::take(&mut person.notes);
    if person.name.is_empty() {
        reading.doubts.push(Doubt::Nobody);
        return Draft::Nothing;
    }
    let place = reading.pieces.iter().position(|it| it.role == Role::Name);
    let name = place.map_or(0..0, |place| reading.pieces.remove(place).span);
    let known = in_words(&person.name, setting);
    let known = match known {
        Some(Meant::One(key)) if is_elsewhere(key, &person, setting) => {
            Some(Meant::Several(vec![key]))
        }
        None | Some(Meant::Stranger) => match nearly(&person.name, setting) {
            near if near.is_empty() => known,
            near => Some(Meant::Several(near)),
        },
        known => known,
    };
    let who = match known {
        Some(Meant::One(key)) => {
            reading.piece(name, Role::Person, who(setting.book, key));
            key.id().map(Who::Known)
        }
        Some(Meant::Several(candidates)) => {
            person.maybe = candidates.iter().copied().filter_map(Key::id).collect();
            let likeliest = candidates.first().map(|key| who(setting.book, *key));
            let meaning = format!(
                "{} (new, or {}? asked afterwards)",
                person.name,
                likeliest.unwrap_or_default()
            );
            reading.piece(name, Role::Person, meaning);
            Some(Who::New(person.clone()))
        }
        Some(Meant::Stranger) | None if setting.create => {
            reading.piece(name, Role::Person, format!("{} (new)", person.name));
            Some(Who::New(person.clone()))
        }
        Some(Meant::Stranger) | None => {
            reading.doubts.push(Doubt::Unknown {
                span: name,
                name: person.name.clone(),
                what: "somebody called",
            });
            None
        }
    };
    let name = match &who {
        Some(Who::Known(id)) => setting.book.name(Key::of(*id)).unwrap_or_default(),
        _ => person.name.as_str(),
    };
    if !noted
        .promises
        .iter()
        .any(|promise| promise.owed == Owed::ByMe)
    {
        let due = setting
            .today()
            .checked_add_days(chrono::Days::new(AFTER_EVENT))
            .unwrap_or(setting.today());
        let what = format!("write to {name}");
        let meaning = format!("{what} by {}", day::near(due, setting.today()));
        reading.piece(usize::MAX..usize::MAX, Role::Next, meaning);
        noted.promises.push(Promise {
            what,
            due,
            owed: Owed::ByMe,
            promised: false,
        });
    }
    noted.places.retain(|place| *place != Place::Event(event));
    let last_day = setting.book.get(event).map(Event::last_day);
    let day = last_day.map_or(setting.today(), |last| last.min(setting.today()));
    Draft::Log(LogDraft {
        who: who.into_iter().collect(),
        day,
        channel: Channel::Event,
        direction: Direction::Mutual,
        summary,
        noted,
        event: Some(event),
        completes: None,
    })
}

/// Whether a name that is only a part of somebody's was told with another company than theirs.
fn is_elsewhere(key: Key, person: &Person, setting: &Scene) -> bool {
    let contact = key.id().and_then(|id| setting.book.get::<Contact>(id));
    contact.is_some_and(|it| {
        let is_part = fold(&it.name) != fold(&person.name);
        let companies = [&it.company, &person.company].map(|company| fold(company));
        is_part && companies.iter().all(|it| !it.is_empty()) && companies[0] != companies[1]
    })
}
