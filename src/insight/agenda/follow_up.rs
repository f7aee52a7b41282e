//! What an open follow-up puts on the agenda.

use super::RowKind;
use super::purpose;
use super::sheet::{Offer, Sheet, Words};
use crate::book::follow_up::Owed;
use crate::book::{Book, Day, FollowUp, Key};
use crate::insight::service::Service;
use crate::insight::wording::{due, given_name, join, people, snoozed};

/// Offers the row of a follow-up, unless it has ended or all it concerns are out of sight.
pub(super) fn offer(sheet: &mut Sheet, follow_up: &FollowUp) {
    if !follow_up.is_open() || is_out_of_sight(sheet.book, follow_up) {
        return;
    }
    let kind = match follow_up.owed {
        Owed::ByThem => RowKind::Awaited,
        Owed::ByMe if follow_up.promised => RowKind::Promise,
        Owed::ByMe => RowKind::FollowUp,
    };
    let (book, goals) = (sheet.book, sheet.goals);
    let today = sheet.today;
    let offer = Offer {
        key: Key::of(follow_up.id),
        kind,
        due: follow_up.due,
    };
    sheet.offer(offer, u32::MAX, || Words {
        who: follow_up.contacts.clone(),
        title: follow_up.what.clone(),
        occasion: String::new(),
        why: why(book, goals, follow_up, (kind, today)),
    });
}

fn is_out_of_sight(book: &Book, follow_up: &FollowUp) -> bool {
    !follow_up.contacts.is_empty()
        && follow_up
            .contacts
            .iter()
            .all(|id| book.get(*id).is_some_and(|contact| contact.archived))
}

/// "promised to Ana Lima · 3d overdue · snoozed twice · goal: Find a mentor".
fn why(
    book: &Book,
    goals: &[Service],
    follow_up: &FollowUp,
    (kind, today): (RowKind, Day),
) -> String {
    let repeat = follow_up.repeat.as_ref().map(|repeat| repeat.every.every());
    join(&[
        whom(book, follow_up, kind),
        due(follow_up.due, today),
        repeat.unwrap_or_default(),
        snoozed(follow_up.snoozes),
        purpose::of_follow_up(goals, follow_up),
    ])
}

/// For whom, or from whom; not named again where the follow-up names them itself.
fn whom(book: &Book, follow_up: &FollowUp, kind: RowKind) -> String {
    let people = if names_them(book, follow_up) {
        String::new()
    } else {
        people(book, &follow_up.contacts)
    };
    match kind {
        RowKind::Promise if people.is_empty() => "promised".to_owned(),
        RowKind::Promise => format!("promised to {people}"),
        RowKind::Awaited if people.is_empty() => "awaited".to_owned(),
        RowKind::Awaited => format!("awaited from {people}"),
        _ => people,
    }
}

/// Whether the words of a follow-up have the given name of the one contact it concerns.
fn names_them(book: &Book, follow_up: &FollowUp) -> bool {
    let [only] = follow_up.contacts.as_slice() else {
        return false;
    };
    book.get(*only).is_some_and(|contact| {
        let name = given_name(&contact.name).to_lowercase();
        let what = follow_up.what.to_lowercase();
        what.split(|letter: char| !letter.is_alphanumeric())
            .any(|word| word == name)
    })
}
