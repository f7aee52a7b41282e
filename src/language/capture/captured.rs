//! Rapid capture at an event: a line a person makes the contact, the talk, how you met and a word to
//! write within two days.

use crate::book::follow_up::Owed;
use crate::book::interaction::{Channel, Direction};
use crate::book::{Event, Id, Key};
use crate::language::day;

use super::draft::{Draft, LogDraft, Noted, Place, Promise, Who};
use super::parts::Word;
use super::people::{Meant, Scene, in_words};
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
    let who = match known {
        Some(Meant::One(key)) => {
            reading.piece(name, Role::Person, who(setting.book, key));
            key.id().map(Who::Known)
        }
        Some(Meant::Several(candidates)) => {
            reading.doubts.push(Doubt::Ambiguous {
                span: name,
                text: person.name.clone(),
                names: candidates
                    .iter()
                    .map(|key| who(setting.book, *key))
                    .collect(),
                candidates,
            });
            None
        }
        None if setting.create => {
            reading.piece(name, Role::Person, format!("{} (new)", person.name));
            Some(Who::New(person.clone()))
        }
        None => {
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
