//! What the marks of a line mean: tags, places, goals, promises, give and take, cadence.

use chrono::Days;

use crate::book::follow_up::Owed;
use crate::book::{Book, Cadence, Day, Entry, Event, Goal, Id, Key, Kind};
use crate::language::day::{self, Calendar, Lean, NotADay};
use crate::language::reference::starts_a_word;
use crate::text::{clean, fold};

use super::draft::{Noted, Place, Promise};
use super::parts::{Mark, Part, Word, joined, words};
use super::{Doubt, Reading, Role, Setting, when};

pub(super) fn read(parts: &[Part], setting: &Setting, reading: &mut Reading) -> Noted {
    let mut noted = Noted::default();
    let calendar = setting.calendar;
    for (at, part) in parts.iter().enumerate() {
        match part.mark {
            Mark::Plain => {}
            Mark::Tag => tag(part, &mut noted, reading),
            Mark::Place => {
                let behind = parts.get(at + 1..).unwrap_or_default();
                place(part, behind, setting, &mut noted, reading);
            }
            Mark::Goal => goal(part, setting.book, &mut noted, reading),
            Mark::Cadence => cadence(part, &mut noted, reading),
            Mark::Promise => promise(part, Owed::ByMe, calendar, &mut noted, reading),
            Mark::Awaited => promise(part, Owed::ByThem, calendar, &mut noted, reading),
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
    let words: Vec<Word> = words(part.body).collect();
    let text = clean(&joined(&words)).into_owned();
    if !text.is_empty() {
        reading.piece(part.span.clone(), role, text.clone());
        list.push(text);
    }
}

fn cadence(part: &Part, noted: &mut Noted, reading: &mut Reading) {
    match part.body.parse::<Cadence>() {
        Ok(cadence) => {
            reading.piece(part.span.clone(), Role::Cadence, cadence.told());
            noted.cadence = Some(cadence);
        }
        Err(doubt) => reading.doubts.push(doubt.into()),
    }
}

/// An event or platform by its title, or by how only one title begins. What is not known and may go on in
/// the words behind it is asked about.
fn place(
    part: &Part,
    behind: &[Part],
    setting: &Setting,
    noted: &mut Noted,
    reading: &mut Reading,
) {
    let name = clean(
        part.body
            .trim_matches('"')
            .trim_end_matches([',', ';', ':']),
    )
    .into_owned();
    let (place, meaning) = match known_places(&name, setting.book).as_slice() {
        [only] => {
            let known = setting.book.name(*only).unwrap_or(&name).to_owned();
            let place = match only.id::<Event>() {
                Some(event) => Place::Event(event),
                None => Place::Platform(Id::new(only.id)),
            };
            (place, known)
        }
        [] if may_go_on(part, behind, setting.calendar) => {
            let next = behind.first().map_or("", |next| next.body);
            let next = next.trim_end_matches([',', ';', ':', '.']);
            let longer = format!("{name} {}", clean(next));
            reading.doubts.push(Doubt::WholeName { name, longer });
            return;
        }
        [] if setting.create => (Place::New(name.clone()), format!("{name} (new platform)")),
        [] => {
            reading.doubts.push(Doubt::Unknown {
                span: part.span.clone(),
                name,
                what: "the event or platform",
            });
            return;
        }
        several => {
            let names = titles(several, setting.book);
            reading.doubts.push(Doubt::Unclear { text: name, names });
            return;
        }
    };
    reading.piece(part.span.clone(), Role::Place, meaning);
    noted.places.push(place);
}

/// Words that go on with the line, behind the name of a place.
const GOING_ON: [&str; 15] = [
    "-", "&", "about", "and", "at", "before", "by", "every", "for", "from", "in", "on", "to",
    "until", "with",
];

/// Whether the name of a place may have more words than the one behind the mark: it has no quotes, and a
/// word stands behind it that neither goes on with the line nor begins a day or a time.
fn may_go_on(part: &Part, behind: &[Part], calendar: Calendar) -> bool {
    let plain = behind.iter().take_while(|it| it.mark == Mark::Plain);
    let words: Vec<Word> = plain
        .map(|it| Word {
            text: it.body,
            span: it.span.clone(),
        })
        .collect();
    let Some(first) = words.first() else {
        return false;
    };
    let ends = part.body.starts_with('"') || part.body.ends_with([',', ';', '.']);
    let goes_on = GOING_ON.contains(&fold(first.text).as_str())
        || !first.text.starts_with(char::is_alphabetic)
        || (1..=when::LONGEST.min(words.len())).any(|count| {
            let phrase = words.get(..count).unwrap_or_default();
            when::named(phrase, calendar, Lean::Ahead).is_ok()
        });
    !ends && !goes_on
}

/// The places of that title, else those whose title begins so, the newest event first.
fn known_places(name: &str, book: &Book) -> Vec<Key> {
    let wanted = fold(&name.replace(['-', '_'], " "));
    let titled = |kind: Kind| book.tables().ids(kind).map(move |id| Key { kind, id });
    let mut events: Vec<Key> = titled(Kind::Event).collect();
    events.reverse();
    let places = events.into_iter().chain(titled(Kind::Platform));
    let named = places.filter_map(|key| {
        let title = fold(&book.name(key)?.replace(['-', '_'], " "));
        (!wanted.is_empty() && title.starts_with(&wanted)).then_some((title == wanted, key))
    });
    let named: Vec<(bool, Key)> = named.collect();
    match named.iter().find(|(whole, _)| *whole) {
        Some((_, key)) => vec![*key],
        None => named.into_iter().map(|(_, key)| key).collect(),
    }
}

fn titles(keys: &[Key], book: &Book) -> Vec<String> {
    let titles = keys.iter().filter_map(|key| book.name(*key));
    titles.map(|title| format!("“{title}”")).collect()
}

/// A goal by words of its title with hyphens for blanks, or by its tag; closed ones only if no other fits.
fn goal(part: &Part, book: &Book, noted: &mut Noted, reading: &mut Reading) {
    let name = part.body.trim_end_matches([',', '.', ';', ':']);
    let wanted = fold(&name.replace(['-', '_'], " "));
    let fits = |goal: &&Goal| {
        starts_a_word(&fold(&goal.title.replace(['-', '_'], " ")), &wanted)
            || goal.tags.iter().any(|tag| fold(tag) == fold(name))
    };
    let found: Vec<&Goal> = book.all::<Goal>().values().filter(fits).collect();
    let open: Vec<&Goal> = found.iter().copied().filter(|it| !it.is_closed()).collect();
    let found = if open.is_empty() { found } else { open };
    let whole = |goal: &&&Goal| fold(&goal.title.replace(['-', '_'], " ")) == wanted;
    match (found.iter().find(whole), found.as_slice()) {
        (Some(goal), _) | (None, [goal]) => {
            reading.piece(part.span.clone(), Role::Goal, goal.title.clone());
            noted.goals.push(goal.id);
        }
        (None, []) => reading.doubts.push(Doubt::NoGoal(clean(name).into_owned())),
        (None, several) => {
            let keys: Vec<Key> = several.iter().map(|goal| goal.key()).collect();
            reading.doubts.push(Doubt::Unclear {
                text: clean(name).into_owned(),
                names: titles(&keys, book),
            });
        }
    }
}

fn promise(part: &Part, owed: Owed, calendar: Calendar, noted: &mut Noted, reading: &mut Reading) {
    let promise = match promised(part.body, owed, calendar) {
        Ok(promise) => promise,
        Err(why) => {
            reading.doubts.push(why.into());
            return;
        }
    };
    let role = if owed == Owed::ByMe {
        Role::Promise
    } else {
        Role::Awaited
    };
    let meaning = format!(
        "{} by {}",
        promise.what,
        day::near(promise.due, calendar.today)
    );
    reading.piece(part.span.clone(), role, meaning);
    noted.promises.push(promise);
}

/// "fri send the deck", "send the deck by fri": a day and what; without a day it is due in a week.
pub(super) fn promised(body: &str, owed: Owed, calendar: Calendar) -> Result<Promise, NotADay> {
    let mut words: Vec<Word> = words(body).collect();
    let due = match when::at_edge(&words, calendar)? {
        Some((range, day)) => {
            words.drain(range);
            day
        }
        None => in_a_week(calendar.today),
    };
    let what = clean(&joined(&words))
        .trim_matches([',', ';', ':', ' '])
        .to_owned();
    let what = match (what.is_empty(), owed) {
        (false, _) => what,
        (true, Owed::ByMe) => "get in touch".to_owned(),
        (true, Owed::ByThem) => "hear back".to_owned(),
    };
    Ok(Promise {
        what,
        due,
        owed,
        promised: true,
    })
}

/// By when something is due for which no day is named.
pub(super) fn in_a_week(today: Day) -> Day {
    today.checked_add_days(Days::new(7)).unwrap_or(today)
}
