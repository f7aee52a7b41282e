//! How kinds of values stand in a form: words, lists, days, names of other records. The rules of the
//! forms are put together from these.
#![expect(
    clippy::unnecessary_wraps,
    reason = "every rule of a form reads in the same way"
)]

use std::fmt::Display;
use std::str::FromStr;

use crate::book::{Day, Entry, Id, Key, Kind, Platform};
use crate::language::day::{self, Lean};
use crate::language::reference::{self, NotFound};
use crate::text::fold;

use super::{Known, Reader, Understood};

/// Takes the text as it is.
pub(super) fn text(place: &mut String, text: &str) -> Understood {
    text.clone_into(place);
    Ok(None)
}

/// Takes the text, which may not be empty.
pub(super) fn name(place: &mut String, text: &str) -> Understood {
    if text.is_empty() {
        return Err("this can’t be empty; type a name".to_owned());
    }
    self::text(place, text)
}

/// Takes several values with commas between them.
pub(super) fn list(place: &mut Vec<String>, text: &str) -> Understood {
    *place = items(text).map(ToOwned::to_owned).collect();
    Ok((place.len() > 1).then(|| place.join(" · ")))
}

/// Takes several values, a line each.
pub(super) fn lines(place: &mut Vec<String>, text: &str) -> Understood {
    *place = filled_lines(text).map(ToOwned::to_owned).collect();
    Ok(None)
}

/// Takes tags, with or without their sign.
pub(super) fn tags(place: &mut Vec<String>, text: &str) -> Understood {
    let tags = text
        .split([',', ' '])
        .map(|tag| tag.trim().trim_start_matches('#'))
        .filter(|tag| !tag.is_empty());
    *place = tags.map(ToOwned::to_owned).collect();
    Ok(None)
}

/// Shows tags with their sign.
pub(super) fn show_tags(tags: &[String]) -> String {
    tags.iter()
        .map(|tag| format!("#{tag}"))
        .collect::<Vec<_>>()
        .join(" ")
}

/// Takes a word of a vocabulary; nothing typed is the usual one.
pub(super) fn word<T: FromStr<Err: Display> + Default>(place: &mut T, text: &str) -> Understood {
    *place = if text.is_empty() {
        T::default()
    } else {
        text.parse().map_err(|error: T::Err| error.to_string())?
    };
    Ok(None)
}

/// Takes a value that may be missing.
pub(super) fn maybe<T: FromStr<Err: Display>>(place: &mut Option<T>, text: &str) -> Understood {
    *place = if text.is_empty() {
        None
    } else {
        Some(text.parse().map_err(|error: T::Err| error.to_string())?)
    };
    Ok(None)
}

/// Shows a value that may be missing.
pub(super) fn show_maybe<T: Display>(value: Option<T>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Takes yes or no.
pub(super) fn yes_or_no(text: &str) -> Result<Option<bool>, String> {
    match text.to_lowercase().as_str() {
        "" => Ok(None),
        "y" | "yes" => Ok(Some(true)),
        "n" | "no" => Ok(Some(false)),
        _ => Err(format!("“{text}” is neither yes nor no")),
    }
}

/// Shows yes, and nothing for no.
pub(super) fn show_yes(yes: bool) -> String {
    if yes { "yes".to_owned() } else { String::new() }
}

/// Takes a day that must be there, and echoes it.
pub(super) fn day(place: &mut Day, text: &str, reader: &Reader) -> Understood {
    *place = day::read(text, reader.calendar).map_err(|error| error.to_string())?;
    Ok(Some(day::near(*place, reader.today())))
}

/// Takes the day of what has happened, and echoes it.
pub(super) fn past_day(place: &mut Day, text: &str, reader: &Reader) -> Understood {
    let today = reader.today();
    let day = day::read_leaning(text, reader.calendar, Lean::Back);
    *place = day.map_err(|error| error.to_string())?;
    if *place > today {
        let day = day::near(*place, today);
        return Err(format!("{day} lies ahead; a talk has its day when it was"));
    }
    Ok(Some(day::near(*place, today)))
}

/// Takes a day that may be missing, and echoes it.
pub(super) fn maybe_day(place: &mut Option<Day>, text: &str, reader: &Reader) -> Understood {
    *place = None;
    if text.is_empty() {
        Ok(None)
    } else {
        day(place.insert(reader.today()), text, reader)
    }
}

/// Shows a day that may be missing, so that it is read back as it is shown.
pub(super) fn show_day(day: Option<Day>) -> String {
    day.map(day::whole).unwrap_or_default()
}

/// Takes names of records of one type with commas between them, and echoes those that were found by a part
/// of their name.
pub(super) fn named<T: Entry>(place: &mut Vec<Id<T>>, text: &str, reader: &Reader) -> Understood {
    *place = items(text)
        .map(|name| one::<T>(name, reader.known()))
        .collect::<Result<_, _>>()?;
    Ok(meant(place, text, reader.known()))
}

/// The names of records that were found for a text, where that does not say them as they are.
fn meant<T: Entry>(ids: &[Id<T>], text: &str, known: Known) -> Option<String> {
    let names = ids.iter().filter_map(|id| known.name(Key::of(*id)));
    let names: Vec<&str> = names.collect();
    let is_said = items(text).eq(names.iter().copied());
    (!is_said).then(|| names.join(" · "))
}

/// Takes the name of one record.
pub(super) fn one<T: Entry>(name: &str, known: Known) -> Result<Id<T>, String> {
    let key = key_of(name, T::KIND, known)?;
    key.id()
        .ok_or_else(|| format!("“{name}” is no {}", T::KIND))
}

/// From how many letters on a part of a name is enough.
const ENOUGH: usize = 2;

/// The record of a kind that a name leads to. One letter names nobody by chance.
pub(super) fn key_of(said: &str, kind: Kind, known: Known) -> Result<Key, String> {
    let key = known.find(said, &[kind]).map_err(|error| match error {
        NotFound::Nothing { said } => {
            format!("no {kind} is called “{said}”; type a word of its name")
        }
        NotFound::Many { said, .. } => {
            format!("“{said}” could be more than one {kind}: choose")
        }
    })?;
    let is_name = || known.name(key).is_some_and(|name| fold(name) == fold(said));
    if fold(said).chars().count() < ENOUGH && !is_name() {
        return Err(format!("“{said}” is one letter: choose, or type more"));
    }
    Ok(key)
}

/// Takes the name of one record, or of none.
pub(super) fn maybe_one<T: Entry>(
    place: &mut Option<Id<T>>,
    text: &str,
    reader: &Reader,
) -> Understood {
    *place = if text.is_empty() {
        None
    } else {
        Some(one(text, reader.known())?)
    };
    Ok(meant(place.as_slice(), text, reader.known()))
}

/// Takes the name of a platform; one that is not known becomes a new one.
pub(super) fn platform(
    place: &mut Option<Id<Platform>>,
    text: &str,
    reader: &mut Reader,
) -> Understood {
    *place = None;
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(id) = one(text, reader.known()) {
        *place = Some(id);
        let is_new = reader.book.get(id).is_none();
        return Ok(is_new.then(|| NEW_PLATFORM.to_owned()));
    }
    let platform = Platform::new(reader.mint.id(), text);
    *place = Some(platform.id);
    reader.new.push(platform.into());
    Ok(Some(NEW_PLATFORM.to_owned()))
}

/// What is echoed of a platform that is going to be made.
const NEW_PLATFORM: &str = "new platform";

/// Shows records as [`show_key`] does, with commas between them.
pub(super) fn show_named<T: Entry>(ids: &[Id<T>], known: Known) -> String {
    ids.iter()
        .map(|id| show_one(Some(*id), known))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Shows one record as [`show_key`] does, or none.
pub(super) fn show_one<T: Entry>(id: Option<Id<T>>, known: Known) -> String {
    id.map_or_else(String::new, |id| show_key(Key::of(id), known))
}

/// Shows a record by name; where that would not lead back to it, with the company behind it; and by id where
/// not even that does.
pub(super) fn show_key(key: Key, known: Known) -> String {
    let name = known.name(key).unwrap_or_default();
    let leads_back = |said: &String| {
        let found = known.find(said, &[key.kind]);
        !said.contains(',') && found.is_ok_and(|found| found == key)
    };
    let with_company = || known.company(key).map(|at| format!("{name} ({at})"));
    Some(name.to_owned())
        .filter(leads_back)
        .or_else(|| with_company().filter(leads_back))
        .unwrap_or_else(|| reference::short_id(known.book, key))
}

/// The lines of a text that say something.
pub(super) fn filled_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// The values of a list with commas between them.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '\n'])
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// The kinds that can serve a goal or be met at an event.
pub(super) const PEOPLE: &[Kind] = &[Kind::Contact];
