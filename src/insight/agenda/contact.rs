//! What a contact puts on the agenda: a cadence that ran out, and days that come back every year.
//! Somebody out of sight gives nothing; somebody snoozed nothing until the day comes.

use chrono::DateTime;

use super::RowKind;
use super::purpose;
use super::sheet::{Offer, Sheet, Words, after, before};
use crate::book::{Cadence, Contact, Day, Id, Interaction, Key, Span, Yearly};
use crate::insight::wording::{self, days_between, given_name, join, snoozed};
use crate::language::day::{length, near};

/// For how many days a birthday that nobody marked is still shown.
const BELATED: u32 = 3;

/// Offers the rows of a contact.
pub(super) fn offer(sheet: &mut Sheet, contact: &Contact) {
    if contact.archived {
        return;
    }
    if let Cadence::Every(span) = contact.cadence {
        offer_cadence(sheet, contact, span);
    }
    if let Some(birthday) = contact.birthday {
        offer_date(sheet, contact, "birthday", birthday);
    }
    for date in &contact.dates {
        offer_date(sheet, contact, &date.label, date.on);
    }
}

/// The day by which to be in touch with a contact of this cadence, given the last talk. With no talk
/// yet, the span runs from the day the record was made; if the id does not tell it, it is up today.
pub(in crate::insight) fn keep_in_touch_by(
    id: Id<Contact>,
    span: Span,
    last_talk: Option<Day>,
    today: Day,
) -> Day {
    let since = last_talk.or_else(|| made_on(id));
    since.map_or(today, |since| span.after(since))
}

/// The day (UTC) on which an id was made; nothing for an id that is no UUID of version 7.
pub(in crate::insight) fn made_on<T>(id: Id<T>) -> Option<Day> {
    let (seconds, _) = id.uuid().get_timestamp()?.to_unix();
    DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0).map(|made| made.date_naive())
}

fn offer_cadence(sheet: &mut Sheet, contact: &Contact, span: Span) {
    let (book, today) = (sheet.book, sheet.today);
    let last = book.last_talk(contact.id, today);
    let ran_out = keep_in_touch_by(contact.id, span, last.map(|(day, _)| day), today);
    let due = contact
        .snoozed
        .map_or(ran_out, |snoozed| ran_out.max(snoozed.until));
    let offer = Offer {
        key: Key::of(contact.id),
        kind: RowKind::Cadence,
        due,
    };
    let ahead = if is_hidden(contact, today) {
        0
    } else {
        u32::MAX
    };
    sheet.offer(offer, ahead, || Words {
        who: vec![contact.id],
        title: contact.name.clone(),
        why: join(&[
            silence(&contact.name, last.map(|(day, _)| day), today),
            format!("cadence {span}"),
            coming(due, today),
            topic(last.and_then(|(_, id)| book.get(id))),
            snoozed(contact.snoozed.map_or(0, |snoozed| snoozed.times)),
            purpose::of_contact(book, contact),
        ]),
    });
}

fn is_hidden(contact: &Contact, today: Day) -> bool {
    contact.snoozed.is_some_and(|snoozed| snoozed.until > today)
}

/// "no word with Raj for 6 weeks".
fn silence(name: &str, last: Option<Day>, today: Day) -> String {
    let name = given_name(name);
    match last {
        Some(day) => format!(
            "no word with {name} for {}",
            length(days_between(day, today))
        ),
        None => format!("no word with {name} yet"),
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

fn offer_date(sheet: &mut Sheet, contact: &Contact, label: &str, on: Yearly) {
    let today = sheet.today;
    let mut day = on.next(before(today, BELATED));
    let is_marked = || {
        let talk = sheet.book.last_talk(contact.id, today);
        talk.is_some_and(|(talked, _)| talked >= day)
    };
    if day <= today && is_marked() {
        day = on.next(after(today, 1));
    }
    let offer = Offer {
        key: Key::of(contact.id),
        kind: RowKind::Date,
        due: contact
            .snoozed
            .filter(|snoozed| snoozed.until > today)
            .map_or(day, |snoozed| day.max(snoozed.until)),
    };
    let ahead = if is_hidden(contact, today) {
        0
    } else {
        u32::MAX
    };
    sheet.offer(offer, ahead, || Words {
        who: vec![contact.id],
        title: contact.name.clone(),
        why: date_words(label, on, day, today),
    });
}

/// The days of a contact that come round within `within` days, the next first, in words.
pub(in crate::insight) fn dates_of(contact: &Contact, today: Day, within: u32) -> Vec<String> {
    let birthday = contact.birthday.map(|on| ("birthday", on));
    let others = contact
        .dates
        .iter()
        .map(|date| (date.label.as_str(), date.on));
    let mut dates: Vec<(Day, String)> = birthday
        .into_iter()
        .chain(others)
        .map(|(label, on)| (on.next(today), label, on))
        .filter(|(day, ..)| *day <= after(today, within))
        .map(|(day, label, on)| (day, date_words(label, on, day, today)))
        .collect();
    dates.sort();
    dates.into_iter().map(|(_, words)| words).collect()
}

/// "birthday Fri 27 Nov · turns 40".
fn date_words(label: &str, on: Yearly, day: Day, today: Day) -> String {
    join(&[
        format!("{label} {}", near(day, today)),
        years(label, on, day, today),
    ])
}

/// "turns 40", "5 years"; empty where the year is not known or has not passed.
fn years(label: &str, on: Yearly, day: Day, today: Day) -> String {
    let verb = if day < today { "turned" } else { "turns" };
    match on.years_on(day) {
        Some(years) if years > 0 && label == "birthday" => format!("{verb} {years}"),
        Some(1) => "1 year".to_owned(),
        Some(years) if years > 1 => format!("{years} years"),
        _ => String::new(),
    }
}
