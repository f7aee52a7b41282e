//! Which records a list has, and in which order: as usual, or as the user turned it.

use std::cmp::Reverse;

use crate::book::{
    Book, Contact, Day, Entry, Event, FollowUp, Goal, Introduction, Key, Platform, Resource,
};
use crate::insight::agenda::Agenda;
use crate::insight::order::{self, Order};
use crate::state::list::Row;
use crate::state::pane::Pane;
use crate::text::fold;

/// The rows of a list as it usually is.
pub(super) fn usual(pane: Pane, book: &Book, agenda: &Agenda, today: Day) -> Vec<Row> {
    match pane {
        Pane::FollowUps => of_agenda(agenda),
        Pane::Contacts => sorted(book, |contact: &Contact| {
            (!contact.archived).then(|| order::contact(contact))
        }),
        Pane::Events => sorted(book, |event: &Event| Some(order::event(event, today))),
        Pane::Goals => sorted(book, |goal: &Goal| Some(order::goal(goal))),
        Pane::Platforms => sorted(book, |platform: &Platform| {
            (!platform.archived).then(|| fold(&platform.name))
        }),
        Pane::Introductions => sorted(book, |it: &Introduction| {
            Some((it.is_over(), Reverse(it.since()), it.id))
        }),
        Pane::Resources => sorted(book, |it: &Resource| Some(Reverse(it.id))),
    }
}

/// The rows of a list in another order, or with what is done where it usually is not, or without it where
/// it usually is.
pub(super) fn other(
    pane: Pane,
    order: Option<Order>,
    turned: bool,
    book: &Book,
    agenda: &Agenda,
) -> Vec<Row> {
    let today = agenda.today();
    let mut rows = usual(pane, book, agenda, today);
    match (pane, turned) {
        (Pane::FollowUps, true) => rows.extend(off_the_agenda(book, agenda)),
        (Pane::Contacts, true) => rows.extend(sorted(book, |contact: &Contact| {
            contact.archived.then(|| order::contact(contact))
        })),
        (Pane::Platforms, true) => rows.extend(sorted(book, |platform: &Platform| {
            platform.archived.then(|| fold(&platform.name))
        })),
        (Pane::Events | Pane::Goals | Pane::Introductions | Pane::Resources, true) => {
            rows.retain(|row| !is_done(book, row.key, today));
        }
        (_, false) => {}
    }
    // By what came of them, platforms are sorted once that is counted.
    if let Some(order) = order.filter(|order| !order.is_of_yield()) {
        let due = agenda.by_reason();
        rows.sort_by_cached_key(|row| {
            let due = row.kind.and_then(|kind| due.get(&(row.key, kind)).copied());
            (order.place(book, today, row.key, due), row.key)
        });
    }
    rows
}

fn of_agenda(agenda: &Agenda) -> Vec<Row> {
    let rows = agenda.rows().iter().map(|due| Row {
        key: due.key,
        kind: Some(due.kind),
    });
    rows.collect()
}

/// The follow-ups that the agenda leaves out: those far ahead, the next first; then those that have ended,
/// the last first.
fn off_the_agenda(book: &Book, agenda: &Agenda) -> Vec<Row> {
    let on_it: std::collections::BTreeSet<Key> = agenda.rows().iter().map(|due| due.key).collect();
    sorted(book, |it: &FollowUp| {
        let ended = it.outcome.as_ref().map(|outcome| Reverse(outcome.on()));
        let due = it.is_open().then_some(it.due);
        (!on_it.contains(&it.id.into())).then_some((ended.is_some(), due, ended))
    })
}

fn is_done(book: &Book, key: Key, today: Day) -> bool {
    let event = key.id().and_then(|id| book.get::<Event>(id));
    let goal = key.id().and_then(|id| book.get::<Goal>(id));
    let introduction = key.id().and_then(|id| book.get::<Introduction>(id));
    let resource = key.id().and_then(|id| book.get::<Resource>(id));
    event.is_some_and(|event| event.last_day() < today)
        || goal.is_some_and(Goal::is_closed)
        || introduction.is_some_and(Introduction::is_over)
        || resource.is_some_and(|resource| !resource.shared.is_empty())
}

/// The rows of a table, those with a sort key, in its order.
fn sorted<T: Entry, K: Ord>(book: &Book, sort_key: impl Fn(&T) -> Option<K>) -> Vec<Row> {
    let keyed = book
        .all::<T>()
        .values()
        .filter_map(|record| Some((sort_key(record)?, record.key())));
    let mut keyed: Vec<(K, Key)> = keyed.collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, key)| Row::of(key)).collect()
}
