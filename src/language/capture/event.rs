//! Reading an event: "`RustConf` 12-14 mar 9:00-17:00 at Berlin: why go".

use chrono::NaiveTime;

use crate::book::Day;
use crate::language::day;
use crate::text::clean;

use super::draft::{Draft, EventDraft, Noted};
use super::parts::{Word, at_colon, joined, span};
use super::{Doubt, Reading, Role, Setting};

pub(super) fn read(
    words: &[Word],
    noted: Noted,
    setting: &Setting,
    reading: &mut Reading,
) -> Draft {
    let mut draft = EventDraft::default();
    let (mut words, why) = at_colon(words).unwrap_or_else(|| (words.to_vec(), Vec::new()));
    draft.why = clean(&joined(&why)).into_owned();
    if !why.is_empty() {
        reading.piece(span(&why), Role::Summary, draft.why.clone());
    }
    url(&mut words, &mut draft, reading);
    times(&mut words, &mut draft, reading);
    let place = days(&mut words, &mut draft, setting.today, reading);
    let (title, rest) = words.split_at_checked(place).unwrap_or((&words, &[]));
    let (title, venue) = venue(title, rest);
    draft.title = clean(joined(title).trim_end_matches(',')).into_owned();
    draft.place = clean(joined(venue).trim_end_matches(',')).into_owned();
    if !title.is_empty() {
        reading.piece(span(title), Role::Name, draft.title.clone());
    }
    if !venue.is_empty() {
        reading.piece(span(venue), Role::Place, draft.place.clone());
    }
    if draft.title.is_empty() {
        reading.doubts.push(Doubt::Unnamed("event"));
    }
    if draft.start.is_none() {
        reading.doubts.push(Doubt::NoDay);
    }
    Draft::Event(Box::new(draft), noted)
}

/// What stands behind "at" or "in": the venue. It may stand before or behind the day.
fn venue<'a, 'b>(title: &'b [Word<'a>], rest: &'b [Word<'a>]) -> (&'b [Word<'a>], &'b [Word<'a>]) {
    let leads =
        |word: &Word| word.text.eq_ignore_ascii_case("at") || word.text.eq_ignore_ascii_case("in");
    if let [first, venue @ ..] = rest {
        return (title, if leads(first) { venue } else { rest });
    }
    match title
        .iter()
        .rposition(leads)
        .filter(|place| *place > 0)
        .and_then(|place| title.split_at_checked(place))
    {
        Some((title, venue)) => (title, venue.get(1..).unwrap_or_default()),
        None => (title, &[]),
    }
}

fn url(words: &mut Vec<Word>, draft: &mut EventDraft, reading: &mut Reading) {
    let is_url = |word: &Word| word.text.contains("://") || word.text.starts_with("www.");
    if let Some(word) = words
        .iter()
        .position(is_url)
        .map(|place| words.remove(place))
    {
        draft.url = clean(word.text).into_owned();
        reading.piece(word.span, Role::Reach, draft.url.clone());
    }
}

/// Takes "9:00" or "9:00-17:00".
fn times(words: &mut Vec<Word>, draft: &mut EventDraft, reading: &mut Reading) {
    let read = |word: &Word| {
        let (start, end) = word
            .text
            .split_once(['-', '–'])
            .map_or((word.text, None), |(start, end)| (start, Some(end)));
        let start = time(start)?;
        let end = match end {
            Some(end) => Some(time(end)?),
            None => None,
        };
        Some((start, end))
    };
    let Some((place, (start, end))) = words
        .iter()
        .enumerate()
        .find_map(|(place, word)| Some((place, read(word)?)))
    else {
        return;
    };
    let word = words.remove(place);
    (draft.start_time, draft.end_time) = (Some(start), end);
    let end = end.map(|end| format!(" to {}", end.format("%-H:%M")));
    reading.piece(
        word.span,
        Role::Day,
        format!("{}{}", start.format("%-H:%M"), end.unwrap_or_default()),
    );
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text.trim_end_matches(','), "%H:%M").ok()
}

/// Takes the day or the days; tells where they stood.
fn days(words: &mut Vec<Word>, draft: &mut EventDraft, today: Day, reading: &mut Reading) -> usize {
    const LONGEST: usize = 4;
    for count in (1..=LONGEST.min(words.len())).rev() {
        for start in 0..=words.len() - count {
            let Some(phrase) = words.get(start..start + count) else {
                continue;
            };
            let text = joined(phrase);
            let Some((first, last)) = one_or_two(text.trim_end_matches(','), today) else {
                continue;
            };
            (draft.start, draft.end) = (Some(first), last);
            let until = last.map(|last| format!(" to {}", day::near(last, today)));
            reading.piece(
                span(phrase),
                Role::Day,
                format!("{}{}", day::near(first, today), until.unwrap_or_default()),
            );
            words.drain(start..start + count);
            return start;
        }
    }
    words.len()
}

/// "12 mar", or "12-14 mar" for a first and a last day.
fn one_or_two(text: &str, today: Day) -> Option<(Day, Option<Day>)> {
    if let Ok(day) = day::read(text, today) {
        return Some((day, None));
    }
    let (days, month) = text.split_once(' ')?;
    let (first, last) = days.split_once(['-', '–'])?;
    let first = day::read(&format!("{first} {month}"), today).ok()?;
    let last = day::read(&format!("{last} {month}"), first).ok()?;
    Some((first, Some(last).filter(|last| *last > first)))
}
