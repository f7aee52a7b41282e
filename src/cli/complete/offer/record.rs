//! Records that can be named: people by name, the rest by words or title, and all but people by the short id
//! that `list` shows.

use crate::book::event::EventStatus;
use crate::book::{Book, Contact, Day, Event, FollowUp, Goal, Key, Kind};
use crate::insight::briefing;
use crate::language::complete::behind;
use crate::language::{day, reference};

use super::super::spot::Value;
use super::{Offer, best};

/// The records of these kinds that are still to be dealt with and begin as typed.
pub(super) fn offers(value: &Value, kinds: &[Kind], book: &Book, today: Day) -> Vec<Offer> {
    let mut keys: Vec<Key> = Vec::new();
    for kind in kinds {
        let all = book.tables().ids(*kind).map(|id| Key { kind: *kind, id });
        keys.extend(all.filter(|key| is_open(book, *key, today)));
    }
    let before = value.said_before();
    let named = keys.iter().filter_map(|key| {
        let rest = behind(book.name(*key)?, &before)?;
        Some((rest, about(book, *key, today)))
    });
    let mut offers = best(named, value.typed);
    if before.is_empty() && is_beginning_of_id(value.typed) {
        for key in keys.iter().filter(|key| key.kind != Kind::Contact) {
            let id = reference::short_id(book, *key);
            if id.starts_with(value.typed) {
                offers.push(Offer::new(id, book.name(*key).unwrap_or_default()));
            }
        }
    }
    offers
}

fn is_beginning_of_id(typed: &str) -> bool {
    typed.len() > 1 && typed.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a record is still to be dealt with.
fn is_open(book: &Book, key: Key, today: Day) -> bool {
    let contact = || Some(!book.get(key.id::<Contact>()?)?.archived);
    let follow_up = || Some(book.get(key.id::<FollowUp>()?)?.is_open());
    let goal = || Some(!book.get(key.id::<Goal>()?)?.is_closed());
    let event = || {
        let event = book.get(key.id::<Event>()?)?;
        Some(event.last_day() >= today || event.status == EventStatus::Going)
    };
    let known = contact().or_else(follow_up).or_else(goal).or_else(event);
    known.unwrap_or(true)
}

/// A word that tells a record from another.
fn about(book: &Book, key: Key, today: Day) -> String {
    let contact = || Some(briefing::role(book.get(key.id::<Contact>()?)?));
    let follow_up = || {
        let follow_up = book.get(key.id::<FollowUp>()?)?;
        Some(day::distance(follow_up.due, today))
    };
    let event = || Some(day::near(book.get(key.id::<Event>()?)?.start, today));
    let known = contact().or_else(follow_up).or_else(event);
    known.unwrap_or_else(|| key.kind.to_string())
}
