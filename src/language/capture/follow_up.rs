//! Reading a follow-up: "fri send the deck to Ana", "send the deck to Ana every 2w by fri".

use std::borrow::Cow;
use std::ops::Range;

use chrono::Days;

use crate::book::follow_up::{Owed, Repeat, RepeatFrom};
use crate::book::span::Unit;
use crate::book::{Contact, Day, FollowUp, Id, Span};
use crate::language::day::{self, Calendar};
use crate::text::{clean, fold};

use super::draft::{Draft, FollowUpDraft, Noted};
use super::noted::in_a_week;
use super::parts::{Word, joined, span};
use super::people::{Meant, ambiguous, called, longest, longest_whole, whole_words};
use super::scene::Scene;
use super::{Doubt, Reading, Role, when, who};

/// Whose move an arrow at the start says it is, and the line with a blank in its place.
pub(super) fn owed(line: &str) -> (Option<Owed>, Cow<'_, str>) {
    let owed = match line.trim_start().chars().next() {
        Some('<') => Owed::ByThem,
        Some('>') => Owed::ByMe,
        _ => return (None, Cow::Borrowed(line)),
    };
    (Some(owed), Cow::Owned(line.replacen(['<', '>'], " ", 1)))
}

pub(super) fn read(
    words: &[Word],
    owed: Option<Owed>,
    noted: Noted,
    setting: &Scene,
    reading: &mut Reading,
) -> Draft {
    let mut words = words.to_vec();
    let every = match every(&mut words, setting.calendar) {
        Ok(found) => found.map(|(every, taken)| {
            reading.piece(taken, Role::Repeat, every.told());
            every
        }),
        Err(doubt) => {
            reading.doubts.push(doubt);
            None
        }
    };
    let due = take_day(&mut words, setting.calendar, reading);
    let what = clean(joined(&words).trim_matches([',', ';', ' '])).into_owned();
    if what.is_empty() {
        reading.doubts.push(Doubt::Unnamed("follow-up"));
        return Draft::Nothing;
    }
    reading.piece(span(&words), Role::Deed, what.clone());
    let people = people(&words, setting, reading);
    let due = due.unwrap_or_else(|| unsaid(every, setting.today(), reading));
    let event = setting.about.and_then(crate::book::record::Key::id);
    let goal = setting.about.and_then(crate::book::record::Key::id);
    Draft::FollowUp(
        FollowUpDraft {
            what,
            who: people,
            due,
            owed: owed.unwrap_or_default(),
            promised: owed.is_some(),
            repeat: every.map(|every| every.from(due)),
            event,
            goal,
        },
        noted,
    )
}

/// How often a follow-up comes back.
#[derive(Debug, Clone, Copy)]
enum Every {
    /// So long after it was done.
    After(Span),
    /// Each week on the weekday of this day, the coming one.
    Week(Span, Day),
}

impl Every {
    fn told(self) -> String {
        match self {
            Self::After(span) => span.every(),
            Self::Week(span, day) if span.days() > 7 => {
                format!("{} on {}", span.every(), day.format("%A"))
            }
            Self::Week(_, day) => format!("every {}", day.format("%A")),
        }
    }

    /// The repeat of what is first due on a day.
    fn from(self, due: Day) -> Repeat {
        match self {
            Self::After(span) => Repeat::new(span, RepeatFrom::Done, due),
            Self::Week(week, day) => {
                let before = day.checked_sub_days(Days::new(7));
                let first = before.filter(|_| due < day).unwrap_or(day);
                Repeat::new(week, RepeatFrom::Schedule, first)
            }
        }
    }
}

/// Without a day it is due in a week, or, if it comes back, after its first round.
fn unsaid(every: Option<Every>, today: Day, reading: &mut Reading) -> Day {
    let due = match every {
        None => in_a_week(today),
        Some(Every::After(span)) => span.after(today),
        Some(Every::Week(_, day)) => {
            reading.piece(usize::MAX..usize::MAX, Role::Day, day::near(day, today));
            return day;
        }
    };
    let meaning = format!("{}, as no day is named", day::near(due, today));
    reading.piece(usize::MAX..usize::MAX, Role::Day, meaning);
    due
}

/// Takes "every 2w", "every 2 weeks", "every month", "every monday", "every other week", and tells where it stood.
/// What begins the line so, or looks so, and is no rhythm is refused.
fn every(
    words: &mut Vec<Word>,
    calendar: Calendar,
) -> Result<Option<(Every, Range<usize>)>, Doubt> {
    let is_every = |word: &Word| fold(word.text) == "every";
    let Some(place) = words.iter().position(is_every) else {
        return Ok(None);
    };
    let behind = words.get(place + 1..).unwrap_or_default();
    let said: Vec<String> = behind.iter().take(4).map(plain).collect();
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let is_weekday = |word: &&str| day::coming_weekday(word, calendar).is_some();
    let found = rhythm(&said, calendar).filter(|(_, taken)| {
        // "every tue and thu" is more than comes back by one rhythm.
        let more = said.get(*taken..).unwrap_or_default();
        let joins = matches!(more.first(), Some(&("and" | "&" | "or")));
        !more.get(usize::from(joins)).is_some_and(is_weekday)
    });
    if let Some((every, taken)) = found {
        let taken: Vec<Word> = words.drain(place..=place + taken).collect();
        return Ok(Some((every, span(&taken))));
    }
    let looks_so = said.first().is_some_and(|next| {
        next.starts_with(|first: char| first.is_ascii_digit())
            || matches!(
                *next,
                "weekday" | "workday" | "other" | "second" | "third" | "few"
            )
            || is_weekday(next)
    });
    if place == 0 || looks_so {
        let all = words.get(place..).unwrap_or_default();
        return Err(Doubt::NoRhythm(joined(all.get(..4).unwrap_or(all))));
    }
    Ok(None)
}

/// A word in small letters, without the sign behind it.
fn plain(word: &Word) -> String {
    fold(word.text.trim_end_matches([',', ':']))
}

/// The rhythm that the words behind "every" begin with, and how many of them tell it.
fn rhythm(said: &[&str], calendar: Calendar) -> Option<(Every, usize)> {
    let (count, rest, taken) = match said {
        ["other" | "second", rest @ ..] => (2, rest, 1),
        _ => (1, said, 0),
    };
    let next = *rest.first()?;
    if let Some(day) = day::coming_weekday(next, calendar) {
        let weeks = Span::new(count, Unit::Week)?;
        return Some((Every::Week(weeks, day), taken + 1));
    }
    if let Some(span) = Span::counted(count, next) {
        return Some((Every::After(span), taken + 1));
    }
    if taken > 0 {
        return None;
    }
    if let Ok(span) = next.parse() {
        return Some((Every::After(span), 1));
    }
    let span = Span::counted(next.parse().ok()?, rest.get(1)?)?;
    Some((Every::After(span), 2))
}

/// Takes the day at the start or at the end, "by" before it and all.
fn take_day(words: &mut Vec<Word>, calendar: Calendar, reading: &mut Reading) -> Option<Day> {
    match when::at_edge(words, calendar) {
        Ok(found) => found.map(|(range, day)| {
            let taken: Vec<Word> = words.drain(range).collect();
            reading.piece(span(&taken), Role::Day, day::near(day, calendar.today));
            day
        }),
        Err(why) => {
            reading.doubts.push(why.into());
            None
        }
    }
}

/// Words that lead to somebody in what is to be done: "ask ana", "send raj the deck", "the deck for raj".
const LEADING: [&str; 26] = [
    "to",
    "with",
    "for",
    "from",
    "ask",
    "call",
    "congratulate",
    "email",
    "give",
    "help",
    "invite",
    "mail",
    "meet",
    "message",
    "nudge",
    "owe",
    "pay",
    "phone",
    "ping",
    "remind",
    "ring",
    "send",
    "show",
    "tell",
    "thank",
    "write",
];

/// The people of a follow-up, by the rules of a talk: whole names wherever they stand, others behind a word that
/// leads to them, and with a capital those who are called so; else those it was started from. Somebody who is
/// not known yet is left to the words.
fn people(words: &[Word], setting: &Scene, reading: &mut Reading) -> Vec<Id<Contact>> {
    let mut people: Vec<Id<Contact>> = Vec::new();
    let (mut at, mut end_of_name) = (0, None);
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let Some((count, meant)) = named(words, at, end_of_name, setting) else {
            at += 1;
            continue;
        };
        let taken = rest.get(..count).unwrap_or_default();
        match meant {
            Meant::One(key) => {
                reading.piece(span(taken), Role::Person, who(setting.book, key));
                people.extend(key.id().filter(|id| !people.contains(id)));
            }
            Meant::Several(candidates) => {
                reading.doubts.push(ambiguous(taken, candidates, setting));
            }
            Meant::Stranger => {}
        }
        at += count;
        end_of_name = Some(at);
    }
    if people.is_empty() {
        preset(setting, reading)
    } else {
        people
    }
}

/// Whom the words from a place on name.
fn named(
    words: &[Word],
    at: usize,
    end_of_name: Option<usize>,
    setting: &Scene,
) -> Option<(usize, Meant)> {
    let rest = words.get(at..)?;
    let word = rest.first()?;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let joins = |word: &Word| matches!(fold(word.text).as_str(), "and" | "&");
    let goes_on = match end_of_name {
        Some(end) if end == at => before.is_some_and(|before| before.text.ends_with(',')),
        Some(end) if end + 1 == at => before.is_some_and(joins),
        _ => false,
    };
    let leads = |word: &Word| LEADING.contains(&fold(word.text).as_str());
    let is_led = goes_on || before.is_some_and(leads);
    let has_capital = word
        .text
        .starts_with(|first: char| first.is_uppercase() || !first.is_lowercase());
    let whole = longest_whole(rest, setting);
    whole.or_else(|| match (is_led, has_capital) {
        (true, true) => longest(rest, setting),
        (true, false) => whole_words(rest, setting),
        (false, true) => called(rest, setting),
        (false, false) => None,
    })
}

fn preset(setting: &Scene, reading: &mut Reading) -> Vec<Id<Contact>> {
    let Some(key) = setting.about else {
        return Vec::new();
    };
    let people = match (key.id::<Contact>(), key.id::<FollowUp>()) {
        (Some(contact), _) => vec![contact],
        (_, Some(follow_up)) => setting
            .book
            .get(follow_up)
            .map(|it| it.contacts.clone())
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    for id in &people {
        reading.piece(0..0, Role::Person, who(setting.book, (*id).into()));
    }
    people
}
