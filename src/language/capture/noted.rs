//! What the marks of a line mean: tags, places, goals, promises, give and take, cadence.

use crate::book::follow_up::Owed;
use crate::book::{Book, Day, Event, Goal, Id, Key, Platform};
use crate::language::day;
use crate::language::reference::starts_a_word;
use crate::text::{clean, fold};

use super::draft::{Noted, Place, Promise};
use super::parts::{Mark, Part};
use super::{Doubt, Purpose, Reading, Role, Setting};

/// By when a promise without a day is due, in days.
const WITHIN: u64 = 7;

pub(super) fn read(
    parts: &[Part],
    purpose: Purpose,
    setting: &Setting,
    reading: &mut Reading,
) -> Noted {
    let mut noted = Noted::default();
    for part in parts {
        // At the start of a follow-up, "<" says whose move it is and is not a promise of its own.
        let leads = purpose == Purpose::FollowUp && part.span.start == 0;
        match part.mark {
            Mark::Plain => {}
            Mark::Tag => tag(part, &mut noted, reading),
            Mark::Place => place(part, setting, &mut noted, reading),
            Mark::Goal => goal(part, setting.book, &mut noted, reading),
            Mark::Cadence => cadence(part, &mut noted, reading),
            Mark::Promise if !leads => {
                promise(part, Owed::ByMe, setting.today, &mut noted, reading);
            }
            Mark::Awaited if !leads => {
                promise(part, Owed::ByThem, setting.today, &mut noted, reading);
            }
            Mark::Promise | Mark::Awaited => promise_alone(part, setting.today, &mut noted),
            Mark::Gave => said(part, Role::Gave, &mut noted.gave, reading),
            Mark::Got => said(part, Role::Got, &mut noted.got, reading),
            Mark::Asked => said(part, Role::Asked, &mut noted.asked, reading),
        }
    }
    noted
}

fn tag(part: &Part, noted: &mut Noted, reading: &mut Reading) {
    let tag = clean(part.body.trim_end_matches([',', '.', ';', ':'])).into_owned();
    reading.piece(part.span.clone(), Role::Tag, format!("#{tag}"));
    if !noted.tags.contains(&tag) {
        noted.tags.push(tag);
    }
}

fn said(part: &Part, role: Role, list: &mut Vec<String>, reading: &mut Reading) {
    let text = clean(part.body).into_owned();
    if !text.is_empty() {
        reading.piece(part.span.clone(), role, text.clone());
        list.push(text);
    }
}

fn cadence(part: &Part, noted: &mut Noted, reading: &mut Reading) {
    match part.body.parse() {
        Ok(cadence) => {
            reading.piece(part.span.clone(), Role::Cadence, format!("{cadence}"));
            noted.cadence = Some(cadence);
        }
        Err(doubt) => reading.doubts.push(doubt.into()),
    }
}

/// An event or platform by its title, a whole one before a beginning, what is newest before what is old.
fn place(part: &Part, setting: &Setting, noted: &mut Noted, reading: &mut Reading) {
    let name = clean(
        part.body
            .trim_matches('"')
            .trim_end_matches([',', ';', ':']),
    )
    .into_owned();
    let (place, meaning) = match known_place(&name, setting.book) {
        Some(place) => {
            let key = match &place {
                Place::Event(id) => Some(Key::of(*id)),
                Place::Platform(id) => Some(Key::of(*id)),
                Place::New(_) => None,
            };
            let known = key
                .and_then(|key| setting.book.name(key))
                .unwrap_or(&name)
                .to_owned();
            (place, known)
        }
        None if setting.create => (Place::New(name.clone()), format!("{name} (new platform)")),
        None => {
            reading.doubts.push(Doubt::Unknown {
                span: part.span.clone(),
                name,
                what: "the place",
            });
            return;
        }
    };
    reading.piece(part.span.clone(), Role::Place, meaning);
    noted.places.push(place);
}

fn known_place(name: &str, book: &Book) -> Option<Place> {
    let wanted = fold(name);
    let events = book
        .all::<Event>()
        .values()
        .rev()
        .map(|it| (fold(&it.title), Place::Event(it.id)));
    let platforms = book
        .all::<Platform>()
        .values()
        .map(|it| (fold(&it.name), Place::Platform(it.id)));
    let all: Vec<(String, Place)> = events.chain(platforms).collect();
    let whole = all.iter().find(|(title, _)| *title == wanted);
    let begun = || {
        all.iter()
            .find(|(title, _)| !wanted.is_empty() && title.starts_with(&wanted))
    };
    whole.or_else(begun).map(|(_, place)| place.clone())
}

/// A goal by a word of its title or by its title with hyphens for blanks; active ones first.
fn goal(part: &Part, book: &Book, noted: &mut Noted, reading: &mut Reading) {
    let name = part.body.trim_end_matches([',', '.', ';', ':']);
    let wanted = fold(&name.replace(['-', '_'], " "));
    let fits = |goal: &&Goal| {
        starts_a_word(&fold(&goal.title.replace(['-', '_'], " ")), &wanted)
            || goal.tags.iter().any(|tag| fold(tag) == fold(name))
    };
    let mut found: Vec<&Goal> = book.all::<Goal>().values().filter(fits).collect();
    found.sort_by_key(|goal| goal.is_closed());
    match found.first() {
        Some(goal) => {
            let id: Id<Goal> = goal.id;
            reading.piece(part.span.clone(), Role::Goal, goal.title.clone());
            noted.goals.push(id);
        }
        None => reading.doubts.push(Doubt::NoGoal(clean(name).into_owned())),
    }
}

fn promise(part: &Part, owed: Owed, today: Day, noted: &mut Noted, reading: &mut Reading) {
    let Some(promise) = promised(part.body, owed, today) else {
        return;
    };
    let role = if owed == Owed::ByMe {
        Role::Promise
    } else {
        Role::Awaited
    };
    let meaning = format!("{} by {}", promise.what, day::near(promise.due, today));
    reading.piece(part.span.clone(), role, meaning);
    noted.promises.push(promise);
}

fn promise_alone(part: &Part, today: Day, noted: &mut Noted) {
    let owed = if part.mark == Mark::Awaited {
        Owed::ByThem
    } else {
        Owed::ByMe
    };
    let words = promised(part.body, owed, today);
    let empty = Promise {
        what: String::new(),
        due: today,
        owed,
    };
    noted.promises.push(words.unwrap_or(empty));
}

/// "fri send the deck": a day, then what; without a day it is due within a week.
fn promised(body: &str, owed: Owed, today: Day) -> Option<Promise> {
    let words: Vec<&str> = body.split_whitespace().collect();
    let (due, rest) = leading_day(&words, today);
    let due = due
        .or_else(|| today.checked_add_days(chrono::Days::new(WITHIN)))
        .unwrap_or(today);
    let what = clean(&rest.join(" "))
        .trim_end_matches([',', ';'])
        .to_owned();
    (!what.is_empty()).then_some(Promise { what, due, owed })
}

/// The longest day phrase at the start of these words, and the words behind it.
pub(super) fn leading_day<'a, 'b>(
    words: &'b [&'a str],
    today: Day,
) -> (Option<Day>, &'b [&'a str]) {
    const LONGEST: usize = 4;
    let tries = (1..=LONGEST.min(words.len())).rev();
    let found = tries.filter_map(|count| {
        let (phrase, rest) = words.split_at_checked(count)?;
        let phrase = phrase.join(" ");
        Some((
            day::read(phrase.trim_end_matches([',', ':']), today).ok()?,
            rest,
        ))
    });
    let mut found = found;
    found
        .next()
        .map_or((None, words), |(day, rest)| (Some(day), rest))
}
