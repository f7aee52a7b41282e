//! Cadences: when to be in touch with somebody again, and what a row says of one that ran out.

use super::RowKind;
use super::purpose;
use super::sheet::{Offer, Sheet, Words};
use crate::book::{Contact, Day, Id, Interaction, Key, Span};
use crate::insight::wording::{self, days_between, given_name, join, snoozed};
use crate::language::day::length;

/// The day by which to be in touch with a contact of this cadence, given the last talk. With no talk
/// yet, the span runs from the day the record was made; if the id does not tell it, it is up today.
pub(in crate::insight) fn keep_in_touch_by(
    id: Id<Contact>,
    span: Span,
    last_talk: Option<Day>,
    today: Day,
) -> Day {
    let since = last_talk.or_else(|| id.made_on());
    since.map_or(today, |since| span.after(since))
}

/// Offers the row of a contact of this cadence; only as something to come while they are asleep.
pub(super) fn offer(sheet: &mut Sheet, contact: &Contact, span: Span, asleep_to: Option<Day>) {
    let (book, today, goals) = (sheet.book, sheet.today, sheet.goals);
    let last = book.last_talk(contact.id, today);
    let ran_out = keep_in_touch_by(contact.id, span, last.map(|(day, _)| day), today);
    let due = contact
        .snoozed
        .as_ref()
        .map_or(ran_out, |snoozed| ran_out.max(snoozed.until));
    let offer = Offer {
        key: Key::of(contact.id),
        kind: RowKind::Cadence,
        due,
    };
    let ahead = if asleep_to.is_some() { 0 } else { u32::MAX };
    sheet.offer(offer, ahead, || Words {
        who: vec![contact.id],
        title: contact.name.clone(),
        occasion: String::new(),
        why: join(&[
            silence(&contact.name, last.map(|(day, _)| day), today),
            span.every(),
            coming(due, today),
            topic(last.and_then(|(_, id)| book.get(id))),
            snoozed(contact.snoozed.as_ref().map_or(0, |snoozed| snoozed.times)),
            purpose::of_contact(book, goals, contact),
        ]),
    });
}

/// "no talk with Raj for 6 weeks".
fn silence(name: &str, last: Option<Day>, today: Day) -> String {
    let name = given_name(name);
    match last {
        Some(day) => format!(
            "no talk with {name} for {}",
            length(days_between(day, today))
        ),
        None => format!("no talk with {name} yet"),
    }
}

/// When it will be due; a row that waits says by its silence how late it is.
fn coming(due: Day, today: Day) -> String {
    if due > today {
        wording::due(due, today)
    } else {
        String::new()
    }
}

/// What the last talk was about.
fn topic(talk: Option<&Interaction>) -> String {
    match talk {
        Some(talk) if !talk.summary.is_empty() => format!("last: {}", talk.summary),
        _ => String::new(),
    }
}
