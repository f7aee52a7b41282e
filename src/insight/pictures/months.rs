//! What went to and fro, month by month: what was given, introductions among it, and what was received.

use chrono::{Datelike, Months as Span};

use super::days::Days;
use super::{Art, Number, Picture};
use crate::book::{Book, Day, Interaction, Introduction, Key};
use crate::insight::balance;
use crate::insight::fact::Fact;

/// How many months there are, the one that is running counted.
const MONTHS: u32 = 12;

/// What was given and what was received: how often, and where it stands.
#[derive(Default)]
struct Exchanged {
    gave: (usize, Vec<Key>),
    got: (usize, Vec<Key>),
}

pub(super) fn picture(book: &Book, days: &Days, today: Day) -> Picture {
    let this_month = today.with_day(1).unwrap_or(today);
    let back = |months: u32| this_month.checked_sub_months(Span::new(months));
    let months: Vec<Day> = (0..MONTHS).rev().filter_map(back).collect();
    let after = |day: Day| day.checked_add_months(Span::new(1)).unwrap_or(Day::MAX);
    let introductions = book.all::<Introduction>().values();
    let introduced: Vec<(Day, Key)> = introductions
        .filter_map(|it| Some((balance::made_on(it)?, Key::of(it.id))))
        .filter(|(day, _)| *day <= today)
        .collect();
    let mut whole = Exchanged::default();
    let mut steps = Vec::new();
    for month in &months {
        let mut exchanged = Exchanged::default();
        let made = introduced.iter();
        for (_, key) in made.filter(|(day, _)| (*month..after(*month)).contains(day)) {
            add(&mut exchanged.gave, 1, *key);
        }
        let talks = days.between(*month, after(*month));
        let talks = talks.filter(|talk| talk.is_exchange);
        for talk in talks.filter_map(|talk| book.get(talk.id)) {
            exchanged.hears(talk);
        }
        let name = if month.year() == today.year() {
            month.format("%B").to_string()
        } else {
            month.format("%B %Y").to_string()
        };
        steps.push(vec![
            Number::new(name.clone(), fact("gave", &exchanged.gave)),
            Number::new(name, fact("received", &exchanged.got)),
        ]);
        whole.takes(exchanged);
    }
    let (gave, got) = (whole.gave.0, whole.got.0);
    let words = match gave + got {
        0 => "nothing is noted yet of a year".to_owned(),
        _ => format!("gave {gave}, received {got} in {MONTHS} months"),
    };
    let mut of = whole.gave.1;
    of.extend(whole.got.1);
    of.sort_unstable();
    of.dedup();
    of.reverse();
    let words = format!("{words}{}", balance::noted_in(gave + got, &of));
    let whole = Fact {
        number: u32::try_from(gave + got).unwrap_or(u32::MAX),
        ..Fact::count("to and fro", of).said(words)
    };
    Picture {
        art: Art::Months(months),
        whole,
        steps,
    }
}

impl Exchanged {
    fn hears(&mut self, talk: &Interaction) {
        let key = Key::of(talk.id);
        add(&mut self.gave, talk.gave.len(), key);
        add(&mut self.got, talk.got.len(), key);
    }

    fn takes(&mut self, other: Self) {
        for (mine, theirs) in [(&mut self.gave, other.gave), (&mut self.got, other.got)] {
            mine.0 += theirs.0;
            mine.1.extend(theirs.1);
        }
    }
}

fn add((times, of): &mut (usize, Vec<Key>), more: usize, key: Key) {
    if more > 0 {
        *times += more;
        of.push(key);
    }
}

/// "gave 3": several things may stand in one talk.
fn fact(label: &'static str, (times, of): &(usize, Vec<Key>)) -> Fact {
    let words = match times {
        0 => format!("{label} nothing"),
        some => format!("{label} {some}"),
    };
    Fact {
        number: u32::try_from(*times).unwrap_or(u32::MAX),
        ..Fact::count(label, of.clone()).said(words)
    }
}
