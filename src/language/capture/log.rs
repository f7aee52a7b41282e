//! Reading a conversation: "coffee with Ana Lima and Raj yesterday: their team hires in spring". How,
//! with whom and when stand before the colon, what it was about behind it; without a colon, what is left
//! over is what it was about.

use crate::book::{Contact, Event, FollowUp, Id, Key};
use crate::text::{clean, fold};

use super::captured::captured;
use super::channel::channel_of;
use super::draft::{Draft, LogDraft, Noted, Who};
use super::parts::{Word, at_colon, joined, span};
use super::scene::Scene;
use super::sentence::Sentence;
use super::{Doubt, Reading, Role, who};

pub(super) fn read(words: &[Word], noted: Noted, setting: &Scene, reading: &mut Reading) -> Draft {
    let event = setting.about.and_then(Key::id::<Event>);
    let says_how = words
        .first()
        .is_some_and(|word| channel_of(word.text).is_some());
    if let Some(event) = event.filter(|_| !says_how) {
        return captured(words, noted, event, setting, reading);
    }
    if words.is_empty() && noted == Noted::default() {
        preview(setting, reading);
        return Draft::Nothing;
    }
    let (head, tail) = at_colon(words).unwrap_or_else(|| (words.to_vec(), Vec::new()));
    let has_colon =
        head.len() < words.len() || words.last().is_some_and(|last| last.text.ends_with(':'));
    let mut sentence = Sentence::new(head, setting);
    let day = if !has_colon && sentence.tells_of_them() {
        setting.today()
    } else {
        sentence.day(reading)
    };
    sentence.channel(reading);
    let named = sentence.people(has_colon, reading);
    let preset = preset(setting);
    let follow_up = setting.about.and_then(Key::id::<FollowUp>);
    let completes = follow_up.filter(|_| {
        named.is_empty() || preset.is_empty() || named.iter().any(|who| preset.contains(who))
    });
    let people = if named.is_empty() { preset } else { named };
    told(&people, setting, reading);
    let summary = summary(&sentence.left, &tail, reading);
    if let Some(name) = follow_up.and_then(|id| setting.book.name(id.into())) {
        let role = if completes.is_some() {
            Role::Finishes
        } else {
            Role::Leaves
        };
        reading.piece(usize::MAX..usize::MAX, role, name);
    }
    if people.is_empty() && reading.doubts.is_empty() {
        reading.doubts.push(Doubt::Nobody);
    }
    Draft::Log(LogDraft {
        who: people,
        day,
        channel: sentence.channel,
        direction: sentence.direction,
        summary,
        event,
        noted,
        completes,
    })
}

/// Echoes what is preset before anything is typed.
fn preview(setting: &Scene, reading: &mut Reading) {
    told(&preset(setting), setting, reading);
    let follow_up = setting.about.and_then(Key::id::<FollowUp>);
    if let Some(name) = follow_up.and_then(|id| setting.book.name(id.into())) {
        reading.piece(usize::MAX..usize::MAX, Role::Finishes, name);
    }
}

/// The people of the record the line was started from.
fn preset(setting: &Scene) -> Vec<Who> {
    let Some(key) = setting.about else {
        return Vec::new();
    };
    let people: Vec<Id<Contact>> = match (key.id::<Contact>(), key.id::<FollowUp>()) {
        (Some(contact), _) => vec![contact],
        (_, Some(follow_up)) => setting
            .book
            .get(follow_up)
            .map(|it| it.contacts.clone())
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    people.into_iter().map(Who::Known).collect()
}

/// Echoes people that are preset and stand nowhere in the line.
fn told(people: &[Who], setting: &Scene, reading: &mut Reading) {
    let echoed = reading
        .pieces
        .iter()
        .any(|piece| piece.role == Role::Person);
    for person in people.iter().filter(|_| !echoed) {
        if let Who::Known(id) = person {
            reading.piece(0..0, Role::Person, who(setting.book, Key::of(*id)));
        }
    }
}

fn summary(left: &[Word], tail: &[Word], reading: &mut Reading) -> String {
    let left = match left {
        [about, topic @ ..] if fold(about.text) == "about" && !topic.is_empty() => topic,
        _ => left,
    };
    let (lead, rest) = (joined(left), joined(tail));
    let all = if lead.is_empty() || rest.is_empty() {
        format!("{lead}{rest}")
    } else {
        format!("{lead}: {rest}")
    };
    let all = clean(all.trim_matches([',', ';', ' '])).into_owned();
    if !all.is_empty() {
        let place = if tail.is_empty() {
            span(left)
        } else {
            span(tail)
        };
        reading.piece(place, Role::Summary, all.clone());
    }
    all
}
