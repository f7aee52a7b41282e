//! The week for events: where one went and whom one met, what is not looked back on, and what is ahead.

use chrono::Days;

use super::{Chapter, Look, Strategy, keys, named};
use crate::book::event::EventStatus;
use crate::book::{Event, Key};
use crate::insight::agenda::RowKind;
use crate::insight::fact::Fact;
use crate::insight::wording::count;

/// How many days ahead events are told of.
const AHEAD: Days = Days::new(14);

pub(super) fn chapter(look: &Look) -> Chapter {
    let to_debrief: Vec<Key> = look.rows(&[RowKind::Debrief]).map(|row| row.key).collect();
    let debrief_words = format!("not looked back on yet: {}", named(look.book, &to_debrief));
    let to_prepare: Vec<Key> = look.rows(&[RowKind::Prepare]).map(|row| row.key).collect();
    let prepare_words = format!("to prepare: {}", named(look.book, &to_prepare));
    Chapter {
        strategy: Strategy::Events,
        done: vec![attended(look)],
        slipped: vec![Fact::count("to debrief", to_debrief).said(debrief_words)],
        next: vec![
            ahead(look),
            Fact::count("to prepare", to_prepare).said(prepare_words),
        ],
    }
}

/// The events attended in the week, and how many people were met there.
fn attended(look: &Look) -> Fact {
    let events = look.book.all::<Event>().values();
    let there = |it: &&Event| it.status == EventStatus::Attended && look.has(it.start);
    let events: Vec<&Event> = events.filter(there).collect();
    let met: usize = events.iter().map(|it| it.captured.len()).sum();
    let of = keys(events.iter().map(|it| it.id));
    let went = format!("went to {}", named(look.book, &of));
    let words = match met {
        0 => went,
        met => format!("{went}, met {}", count(met, "person", "people")),
    };
    let people = events.iter().flat_map(|it| it.captured.iter().copied());
    Fact::count("attended", of).said(words).beside(keys(people))
}

fn ahead(look: &Look) -> Fact {
    let until = look.today.checked_add_days(AHEAD).unwrap_or(look.today);
    let events = look.book.all::<Event>().values();
    let is_ahead = |it: &&Event| {
        it.last_day() >= look.today && it.start <= until && it.status != EventStatus::Skipped
    };
    let mut ahead: Vec<&Event> = events.filter(is_ahead).collect();
    ahead.sort_by_key(|it| (it.start, it.id));
    let of = keys(ahead.iter().map(|it| it.id));
    let words = format!("in the next two weeks: {}", named(look.book, &of));
    Fact::count("ahead", of).said(words)
}
