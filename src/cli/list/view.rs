//! `netgrow list … --view`: the records of a list as a saved view shows them in the app.

use crate::book::view::View;
use crate::book::{Book, Day, Key, Kind, Record};
use crate::insight::agenda::Agenda;
use crate::insight::order::Order;
use crate::language::reference;
use crate::state::views;

use super::super::desk::Failure;

/// The view of this name, which must be of the list that is asked for.
pub(super) fn find(book: &Book, name: &str, kind: Kind) -> Result<View, Failure> {
    let key = reference::find(book, name, &[Kind::View])?;
    let view = key.id::<View>().and_then(|id| book.get(id));
    let view = view.ok_or_else(|| Failure::Said(format!("there is no view “{name}”")))?;
    if view.of == kind.plural() {
        return Ok(view.clone());
    }
    Err(Failure::Said(format!(
        "the view “{}” is of {of}; `netgrow list {of} --view …` shows it",
        view.name,
        of = view.of
    )))
}

/// Whether a record is in the view, as far as it goes by what is done; `is_over` says so of all but events.
pub(super) fn shows(view: &View, record: &Record, is_over: bool, today: Day) -> bool {
    match record {
        Record::Event(event) => !view.turned || event.last_day() >= today,
        Record::Goal(_) => !view.turned || !is_over,
        _ => view.turned || !is_over,
    }
}

/// Sorts records as the view does, where it has an order of its own.
pub(super) fn sort(view: &View, records: &mut [Record], book: &Book, today: Day) {
    let Some(order) = views::order(view) else {
        return;
    };
    let agenda = Agenda::of(book, today);
    let due = |key: Key| agenda.rows().iter().find(|row| row.key == key);
    records.sort_by_cached_key(|record| place(order, record, book, today, due));
}

fn place<'a>(
    order: Order,
    record: &Record,
    book: &Book,
    today: Day,
    due: impl Fn(Key) -> Option<&'a crate::insight::agenda::Row>,
) -> ((i64, String), Key) {
    let key = record.key();
    (order.place(book, today, key, due(key)), key)
}
