//! Reading an event: "`RustConf` 12-14 mar 9:00-17:00 at Berlin: why go".

use chrono::{Months, NaiveTime};

use crate::book::Day;
use crate::language::day::{self, Calendar, NotADay};
use crate::text::clean;

use super::draft::{Draft, EventDraft, Noted};
use super::parts::{Word, at_colon, joined, span};
use super::{Doubt, Reading, Role, Setting, when};

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
    let place = days(&mut words, &mut draft, setting.calendar, reading);
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
    let one_day = draft.end.is_none();
    if one_day && draft.end_time.is_some() && draft.end_time < draft.start_time {
        reading.doubts.push(Doubt::Backwards(draft.title.clone()));
    }
    if draft.start.is_none() && reading.doubts.is_empty() {
        reading.doubts.push(Doubt::NoDay);
    }
    Draft::Event(Box::new(draft), noted)
}

/// The title and the venue: what stands behind "at", or behind "in" where that follows the day, as "in"
/// may as well be part of a title. A line that begins with its day has the title behind it.
fn venue<'a, 'b>(title: &'b [Word<'a>], rest: &'b [Word<'a>]) -> (&'b [Word<'a>], &'b [Word<'a>]) {
    let is = |word: &Word, lead: &str| word.text.eq_ignore_ascii_case(lead);
    if let ([_, ..], [first, venue @ ..]) = (title, rest) {
        let led = is(first, "at") || is(first, "in");
        return (title, if led { venue } else { rest });
    }
    let words = if title.is_empty() { rest } else { title };
    let at = words.iter().rposition(|word| is(word, "at"));
    match at.and_then(|at| Some((words.get(..at)?, words.get(at + 1..)?))) {
        Some((title @ [_, ..], venue)) => (title, venue),
        _ => (words, &[]),
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
    let is_slip = |word: &&Word| is_like_a_time(word.text) && read(word).is_none();
    let slip = words.iter().find(is_slip);
    let slip = slip.map(|word| Doubt::NoTime(word.text.to_owned()));
    reading.doubts.extend(slip);
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

/// "9:00", "17:30", "9am", "7:30pm".
fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim_end_matches(',').to_ascii_lowercase();
    let halves = [("am", 0), ("pm", 12)];
    let half = halves
        .iter()
        .find_map(|(end, later)| Some((text.strip_suffix(end)?, *later)));
    let Some((clock, later)) = half else {
        return NaiveTime::parse_from_str(&text, "%H:%M").ok();
    };
    let (hour, minute) = clock.split_once(':').unwrap_or((clock, "0"));
    let hour: u32 = hour.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    NaiveTime::from_hms_opt(hour % 12 + later, minute.parse().ok()?, 0)
}

/// Whether a word was meant as a time of day, as "25:00", "9:00-24:30" and "13pm" are.
fn is_like_a_time(word: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_clock = |text: &str| {
        let text = text.to_ascii_lowercase();
        let half = text.strip_suffix("am").or_else(|| text.strip_suffix("pm"));
        match half.unwrap_or(&text).split_once(':') {
            Some((hour, minute)) => is_number(hour) && is_number(minute) && minute.len() == 2,
            None => half.is_some_and(is_number),
        }
    };
    word.trim_end_matches(',').split(['-', '–']).all(is_clock)
}

/// Takes the day or the days; tells where they stood. The longest phrase wins, and of two the last:
/// "Monday Club fri".
fn days(
    words: &mut Vec<Word>,
    draft: &mut EventDraft,
    calendar: Calendar,
    reading: &mut Reading,
) -> usize {
    let today = calendar.today;
    for count in (1..=2 * when::LONGEST.min(words.len())).rev() {
        for start in (0..=words.len().saturating_sub(count)).rev() {
            let Some(phrase) = words.get(start..start + count) else {
                continue;
            };
            let (first, last) = match one_or_two(&joined(phrase), calendar) {
                Ok((first, last)) => (first, last),
                Err(why @ NotADay::NoSuchDay(_)) if count > 1 => {
                    reading.doubts.push(why.into());
                    return words.len();
                }
                Err(_) => continue,
            };
            if last.is_some_and(|last| last < first) {
                reading.doubts.push(Doubt::Backwards(joined(phrase)));
            }
            (draft.start, draft.end) = (Some(first), last.filter(|last| *last > first));
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
    for pair in words.windows(1) {
        if let Err(why) = when::refused(pair, calendar) {
            reading.doubts.push(why.into());
            break;
        }
    }
    words.len()
}

/// The most days between the first and the last day of an event that has no year: what is longer is no long
/// event, but has its days the wrong way round.
const LONGEST: i64 = 183;

/// "12 mar"; or a first and a last day: "12-14 mar", "30 mar - 2 apr", "fri to sun". A last day without a year
/// that comes only after most of one was meant to be before the first.
fn one_or_two(text: &str, calendar: Calendar) -> Result<(Day, Option<Day>), NotADay> {
    let text = text.trim_end_matches(',');
    let whole = day::read(text, calendar);
    let unknown = match whole {
        Ok(day) => return Ok((day, None)),
        Err(why @ NotADay::Unknown(_)) => why,
        Err(why) => return Err(why),
    };
    for between in [" - ", " – ", " to ", " until "] {
        if let Some((first, last)) = text.split_once(between) {
            let first = day::read(first, calendar)?;
            let from_there = Calendar {
                today: first,
                ..calendar
            };
            let end = day::read(last, from_there)?;
            let has_year = last.bytes().filter(u8::is_ascii_digit).count() >= 4;
            let wraps = !has_year && (end - first).num_days() > LONGEST;
            let end = if wraps {
                end.checked_sub_months(Months::new(12)).ok_or(unknown)?
            } else {
                end
            };
            return Ok((first, Some(end)));
        }
    }
    let days = text.split_once(' ');
    let days = days.and_then(|(days, month)| Some((days.split_once(['-', '–'])?, month)));
    let Some(((first, last), month)) = days else {
        return Err(unknown);
    };
    let of_month = |day: &str| day::read(&format!("{day} {month}"), calendar);
    Ok((of_month(first)?, Some(of_month(last)?)))
}
