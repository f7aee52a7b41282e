//! Days that come back every year: birthdays, work anniversaries. They are shown ahead and on the day;
//! one that passed without a talk a little longer, but not for ever.

use super::RowKind;
use super::sheet::{Offer, Sheet, Words, after, before};
use crate::book::{Contact, Day, Key, Yearly};
use crate::insight::wording::join;
use crate::language::day::near;

/// For how many days a date that nobody marked is still shown.
const BELATED: u32 = 3;

/// Offers the row of one date of a contact, with its label; only as something to come while they are
/// asleep. A date is marked by a talk on it or after it.
pub(super) fn offer(
    sheet: &mut Sheet,
    contact: &Contact,
    (label, on): (&str, Yearly),
    asleep_to: Option<Day>,
) {
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
        due: asleep_to.map_or(day, |until| day.max(until)),
    };
    let ahead = if asleep_to.is_some() { 0 } else { u32::MAX };
    sheet.offer(offer, ahead, || Words {
        who: vec![contact.id],
        title: contact.name.clone(),
        occasion: join(&[label.to_owned(), years(label, on, day, today)]),
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
