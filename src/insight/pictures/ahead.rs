//! What lies ahead: how much is overdue, due today, and due on each day of the next four weeks.

use chrono::Days as Span;

use super::{Art, Number, Picture};
use crate::book::{Day, Key};
use crate::insight::agenda::Agenda;
use crate::insight::fact::Fact;
use crate::insight::wording::join;
use crate::language::day::near;

/// How many days there are, from today on.
const DAYS: u64 = 28;

pub(super) fn picture(agenda: &Agenda) -> Picture {
    let today = agenda.today();
    let end = today.checked_add_days(Span::new(DAYS)).unwrap_or(Day::MAX);
    let due: Vec<(Day, Key)> = agenda.due_before(end);
    let late = due.partition_point(|(day, _)| *day < today);
    let keys = |of: &[(Day, Key)]| of.iter().map(|(_, key)| *key).collect::<Vec<Key>>();
    let overdue = Fact::count("due", keys(due.get(..late).unwrap_or_default()));
    let overdue = match overdue.number {
        0 => overdue.said("nothing"),
        _ => overdue,
    };
    let mut steps = vec![vec![Number::new("overdue", overdue)]];
    let days: Vec<Day> = today.iter_days().take_while(|day| *day < end).collect();
    for day in &days {
        let start = due.partition_point(|(on, _)| on < day);
        let stop = due.partition_point(|(on, _)| on <= day);
        let fact = Fact::count("due", keys(due.get(start..stop).unwrap_or_default()));
        let words = match fact.number {
            0 => "nothing due".to_owned(),
            some => format!("{some} due"),
        };
        steps.push(vec![Number::new(near(*day, today), fact.said(words))]);
    }
    let now = due.partition_point(|(day, _)| *day <= today);
    let part = |number: usize, word: &str| match number {
        0 => String::new(),
        some => format!("{some} {word}"),
    };
    let words = join(&[
        part(late, "overdue"),
        part(now - late, "today"),
        part(due.len() - now, "to come"),
    ]);
    let words = match words.as_str() {
        "" => "nothing is due in four weeks".to_owned(),
        _ => words,
    };
    Picture {
        art: Art::Ahead(days),
        whole: Fact::count("due", keys(&due)).said(words),
        steps,
    }
}
