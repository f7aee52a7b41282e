//! The week for staying connected: what was finished, what waits and for how long, and what is asked of the
//! next week.

use super::{Chapter, Look, Strategy, keys};
use crate::book::follow_up::Outcome;
use crate::book::{Contact, FollowUp, Id, Key};
use crate::insight::agenda::{Row, RowKind, Section};
use crate::insight::capacity;
use crate::insight::fact::Fact;
use crate::insight::wording::{count, people};
use crate::language::day::distance;

/// From how often put off on a follow-up is told of.
const PUT_OFF: u32 = 3;

pub(super) fn chapter(look: &Look) -> Chapter {
    let capacity = capacity::of(look.book, look.today);
    let words = capacity.words.trim_end_matches('.').to_owned();
    Chapter {
        strategy: Strategy::Staying,
        done: vec![finished(look)],
        slipped: vec![overdue(look), out_of_touch(look), put_off(look)],
        next: vec![due(look), capacity.asked.said(words), undecided(look)],
    }
}

fn finished(look: &Look) -> Fact {
    let all = look.book.all::<FollowUp>().values();
    let done = all.filter(|it| match it.outcome {
        Some(Outcome::Done { on, .. }) => look.has(on),
        _ => false,
    });
    let done = keys(done.map(|it| it.id));
    let words = count(done.len(), "follow-up finished", "follow-ups finished");
    Fact::count("finished", done).said(words)
}

/// Follow-ups of mine that are overdue.
fn overdue(look: &Look) -> Fact {
    let late = look.rows(&[RowKind::Promise, RowKind::FollowUp]);
    let late: Vec<&Row> = late
        .filter(|row| row.section(look.today) == Section::Overdue)
        .collect();
    let first = late.iter().map(|row| row.due).min();
    let oldest = first.map_or_else(String::new, |due| distance(due, look.today));
    let words = format!(
        "{}, the oldest {oldest}",
        count(late.len(), "follow-up waits", "follow-ups wait")
    );
    Fact::count("overdue", late.iter().map(|row| row.key).collect()).said(words)
}

/// With whom one is not in touch as often as one wanted.
fn out_of_touch(look: &Look) -> Fact {
    let rows = look.rows(&[RowKind::Cadence]);
    let late = rows.filter(|row| row.section(look.today) == Section::Overdue);
    let who: Vec<Id<Contact>> = late.filter_map(|row| row.key.id()).collect();
    let words = format!("out of touch with {}", people(look.book, &who));
    Fact::count("out of touch", keys(who)).said(words)
}

fn put_off(look: &Look) -> Fact {
    let often = look.book.open_follow_ups();
    let often = keys(often.filter(|it| it.snoozes >= PUT_OFF).map(|it| it.id));
    let words = format!(
        "{} three times or more: do it, or drop it",
        count(
            often.len(),
            "follow-up was put off",
            "follow-ups were put off"
        )
    );
    Fact::count("put off", often).said(words)
}

/// What the coming days ask for.
fn due(look: &Look) -> Fact {
    let rows = look.agenda.rows().iter();
    let soon = rows.filter(|row| row.section(look.today) != Section::Overdue);
    let soon: Vec<Key> = soon.map(|row| row.key).collect();
    let words = format!("{} due in the next 7 days", soon.len());
    Fact::count("due", soon).said(words)
}

/// About whom nobody decided yet.
fn undecided(look: &Look) -> Fact {
    let who: Vec<Id<Contact>> = look.book.untriaged().collect();
    let words = format!("{} untriaged", count(who.len(), "person is", "people are"));
    Fact::count("untriaged", keys(who)).said(words)
}
