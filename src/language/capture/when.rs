//! Days in a line: the phrase at the start or the end that names one, and phrases that look like a day
//! and are refused, so that a slip of the hand is asked about and never taken for words.

use std::ops::Range;

use crate::book::Day;
use crate::language::day::{self, Calendar, Lean, NotADay};
use crate::text::fold;

use super::parts::{Word, joined};

/// The most words that name a day.
pub(super) const LONGEST: usize = 5;

/// The day these words name, without the signs behind them.
pub(super) fn named(words: &[Word], calendar: Calendar, lean: Lean) -> Result<Day, NotADay> {
    let phrase = joined(words);
    day::read_leaning(phrase.trim_end_matches([',', ';', ':']), calendar, lean)
}

/// The day at the start or at the end of these words, and the words that name it: "fri send it",
/// "send it by fri". Looks ahead.
pub(super) fn at_edge(
    words: &[Word],
    calendar: Calendar,
) -> Result<Option<(Range<usize>, Day)>, NotADay> {
    let counts = || (1..=LONGEST.min(words.len())).rev();
    let start = |count: usize| 0..count;
    let end = |count: usize| words.len().saturating_sub(count)..words.len();
    let read = |range: Range<usize>| read(words, range, calendar);
    if let Some(found) = counts().map(start).find_map(read) {
        return found.map(Some);
    }
    if let Some(found) = counts().map(end).find_map(read) {
        let (range, day) = found?;
        let before = range.start.checked_sub(1).and_then(|at| words.get(at));
        let led = before.is_some_and(|word| leads_to_a_day(word));
        return Ok(Some((range.start - usize::from(led)..range.end, day)));
    }
    for range in [start(3), end(3)] {
        if let Some(phrase) = words.get(range).filter(|phrase| is_counted(phrase)) {
            return Err(NotADay::Unknown(joined(phrase)));
        }
    }
    for range in [start(1), end(1)] {
        refused(words.get(range).unwrap_or_default(), calendar)?;
    }
    Ok(None)
}

/// The day that the words in a range name. Where several words name one that is not there, none of them is the
/// day: "29 feb 2027" has a "29 feb" in it.
fn read(
    words: &[Word],
    range: Range<usize>,
    calendar: Calendar,
) -> Option<Result<(Range<usize>, Day), NotADay>> {
    let phrase = words.get(range.clone())?;
    match named(phrase, calendar, Lean::Ahead) {
        Ok(day) => Some(Ok((range, day))),
        Err(_) if phrase.len() < 2 => None,
        Err(_) => refused(phrase, calendar).err().map(Err),
    }
}

/// Refuses words that look like a day and are none: "12/1", "30 feb".
pub(super) fn refused(words: &[Word], calendar: Calendar) -> Result<(), NotADay> {
    match named(words, calendar, Lean::Ahead) {
        Err(why @ (NotADay::Ambiguous(..) | NotADay::NoSuchDay(_))) => Err(why),
        _ => Ok(()),
    }
}

/// Whether words count days, as "in 3 days" does, beyond the calendar though it may lie.
fn is_counted(words: &[Word]) -> bool {
    let [lead, number, unit] = words else {
        return false;
    };
    let unit = fold(unit.text.trim_end_matches([',', ':']));
    fold(lead.text) == "in"
        && number.text.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(
            unit.strip_suffix('s').unwrap_or(&unit),
            "day" | "week" | "month" | "year"
        )
}

fn leads_to_a_day(word: &Word) -> bool {
    matches!(fold(word.text).as_str(), "by" | "on" | "until" | "before")
}
