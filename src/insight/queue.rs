//! What the morning review walks: the rows that wait now, promises first, a handful before the rest;
//! and, after weeks away, the backlog spread over the days to come.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Weekday};

use super::agenda::{Agenda, Row, RowKind, Section};
use crate::book::follow_up::Outcome;
use crate::book::{Book, Contact, Day, Entry, FollowUp, Id, Key, Kind};

/// How many rows the review shows at first, unless a setting says otherwise.
pub const AT_FIRST: usize = 5;

/// After how many days without a sign of life somebody comes back, rather than goes on.
const QUIET_DAYS: u32 = 14;

/// How many overdue rows, at least, make a backlog worth spreading.
const BACKLOG: usize = 10;

/// The rows of a morning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Those to walk now.
    pub now: Vec<Row>,
    /// Those that can wait.
    pub later: Vec<Row>,
}

impl Queue {
    /// What is overdue and due today, promises first; `limit` rows now, the rest later.
    pub fn of(agenda: &Agenda, limit: usize) -> Self {
        let mut now: Vec<Row> = waiting(agenda).cloned().collect();
        let later = now.split_off(limit.min(now.len()));
        Self { now, later }
    }
}

/// The user seems to come back after weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    /// How many days ago something was last put down, logged or finished.
    pub days: u32,
    /// How many rows are overdue.
    pub overdue: usize,
}

/// Whether the user seems to come back after weeks: nothing put down, logged or finished for two of them,
/// and a backlog.
pub fn away(book: &Book, agenda: &Agenda) -> Option<Away> {
    let overdue = agenda.counts().overdue;
    if overdue <= BACKLOG {
        return None;
    }
    let today = agenda.today();
    let talks = book.gists_on(Day::MIN..=today).map(|(day, _)| day);
    let ended = book
        .all::<FollowUp>()
        .values()
        .filter_map(|follow_up| follow_up.outcome.as_ref().map(Outcome::day));
    let made = made::<Contact>(book).chain(made::<FollowUp>(book));
    let signs = talks.chain(ended).chain(made);
    let last = signs.filter(|day| *day <= today).max()?;
    let days = super::wording::days_between(last, today);
    (days >= QUIET_DAYS).then_some(Away { days, overdue })
}

/// The days on which the records of one type were put down.
fn made<'a, T: Entry + 'a>(book: &'a Book) -> impl Iterator<Item = Day> {
    book.all::<T>().ids().filter_map(Id::made_on)
}

/// A day for each waiting row that can be moved, promises first: from today on, no more than `per_day`
/// rows a day with those that are due there already, and none at the weekend.
pub fn spread(agenda: &Agenda, per_day: usize) -> Vec<(Key, Day)> {
    let mut load = load(agenda);
    let mut placed = BTreeSet::new();
    let mut day = working_day(agenda.today());
    let mut plan = Vec::new();
    for row in waiting(agenda).filter(|row| can_move(row)) {
        if !placed.insert(row.key) {
            continue;
        }
        while load.get(&day).is_some_and(|rows| *rows >= per_day.max(1)) {
            let Some(next) = day.succ_opt() else {
                return plan;
            };
            day = working_day(next);
        }
        *load.entry(day).or_default() += 1;
        plan.push((row.key, day));
    }
    plan
}

/// What waits now, promises first.
fn waiting(agenda: &Agenda) -> impl Iterator<Item = &Row> {
    let today = agenda.today();
    let of = move |promised: bool| {
        agenda
            .rows()
            .iter()
            .filter(move |row| row.section(today) <= Section::Today)
            .filter(move |row| (row.kind == RowKind::Promise) == promised)
    };
    of(true).chain(of(false))
}

/// Whether a row is one that can be put off: birthdays and events come when they come.
fn can_move(row: &Row) -> bool {
    matches!(row.key.kind, Kind::FollowUp | Kind::Contact) && row.kind != RowKind::Date
}

/// How many rows each day has that stay where they are.
fn load(agenda: &Agenda) -> BTreeMap<Day, usize> {
    let today = agenda.today();
    let mut load = BTreeMap::new();
    for row in agenda.rows() {
        if row.due > today || (row.due == today && !can_move(row)) {
            *load.entry(row.due).or_default() += 1;
        }
    }
    load
}

/// The day itself, or the Monday after a weekend.
pub fn working_day(day: Day) -> Day {
    let ahead = match day.weekday() {
        Weekday::Sat => 2,
        Weekday::Sun => 1,
        _ => 0,
    };
    day.checked_add_days(chrono::Days::new(ahead))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Edit, Mint, Moment, Record};
    use crate::insight::trial::day;

    /// A book of so many overdue follow-ups, every third of them promised.
    fn backlog(rows: usize) -> Book {
        let mut mint = Mint::new(1_790_000_000_000, 0);
        let records: Vec<Record> = (0..rows)
            .map(|row| {
                let due = day("2026-10-01");
                let follow_up = FollowUp::new(mint.id(), format!("do {row:02}"), due);
                let promised = row % 3 == 0;
                Record::from(FollowUp {
                    promised,
                    ..follow_up
                })
            })
            .collect();
        let mut book = Book::default();
        apply(&mut book, Edit::Put(records), "2026-11-23");
        book
    }

    fn apply(book: &mut Book, edit: Edit, on: &str) {
        let moment = Moment {
            today: day(on),
            mint: Mint::new(1_795_000_000_000, 3),
        };
        let change = book.answer(edit, &moment).unwrap();
        book.apply(&change);
    }

    #[test]
    fn the_queue_shows_a_handful_promises_first() {
        let agenda = Agenda::of(&backlog(12), day("2026-11-23"));
        let queue = Queue::of(&agenda, AT_FIRST);
        let titles: Vec<&str> = queue.now.iter().map(|row| row.title.as_str()).collect();
        assert_eq!(titles, ["do 00", "do 03", "do 06", "do 09", "do 01"]);
        assert_eq!(queue.later.len(), 7);
        assert_eq!(Queue::of(&agenda, 100).later.len(), 0);
    }

    #[test]
    fn the_backlog_is_spread_over_working_days() {
        let mut book = backlog(7);
        let thursday = day("2026-11-26");
        let plan = spread(&Agenda::of(&book, thursday), 3);
        let days: Vec<String> = plan.iter().map(|(_, day)| day.to_string()).collect();
        let expected = [
            "2026-11-26",
            "2026-11-26",
            "2026-11-26",
            "2026-11-27",
            "2026-11-27",
            "2026-11-27",
            "2026-11-30",
        ];
        assert_eq!(days, expected);
        apply(&mut book, Edit::Spread(plan), "2026-11-26");
        let counts = Agenda::of(&book, thursday).counts();
        assert_eq!((counts.overdue, counts.today, counts.soon), (0, 3, 4));
    }

    #[test]
    fn coming_back_takes_weeks_and_a_backlog() {
        let mut book = backlog(20);
        let today = day("2026-11-23");
        let back = |book: &Book| away(book, &Agenda::of(book, today));
        let overdue = 20;
        assert_eq!(
            back(&book),
            Some(Away { days: 63, overdue }),
            "put down on 21 September, and nothing since"
        );
        let first = book.all::<FollowUp>().ids().next().unwrap();
        apply(&mut book, Edit::Complete(vec![first]), "2026-11-02");
        assert_eq!(
            back(&book),
            Some(Away {
                days: 21,
                overdue: 19
            })
        );
        let second = book.all::<FollowUp>().ids().nth(1).unwrap();
        apply(&mut book, Edit::Complete(vec![second]), "2026-11-20");
        assert_eq!(back(&book), None);
    }
}
