//! What would become of the meetings of a calendar, told in lines and as JSON.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{file, names};
use crate::book::Book;
use crate::exchange::plan::{Gathering, Plan};

use super::super::out::Lines;

/// Tells how many meetings are left out and why, and of `each` of them what would become of it.
pub(super) fn tell(lines: &mut Lines, book: &Book, plan: &Plan, each: bool) {
    for it in plan.meetings.iter().filter(|_| each) {
        let says = told(book, plan, it);
        lines.line(&format!("  {}: {}, {}: {says}", it.spot, it.title, it.day));
    }
    let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
    for why in plan.meetings.iter().filter_map(|it| it.why_not) {
        *reasons.entry(why).or_default() += 1;
    }
    for (why, many) in reasons {
        let meetings = if many == 1 { "meeting" } else { "meetings" };
        lines.line(&format!("Left out: {many} {meetings}: {why}"));
    }
}

/// What would become of a meeting, in words.
fn told(book: &Book, plan: &Plan, it: &Gathering) -> String {
    match it.why_not {
        Some(why) => format!("left out: {why}"),
        None if it.is_known() => "known".to_owned(),
        None if it.people.is_empty() => it.does(),
        None => format!("{} with {}", it.does(), names(book, plan, &it.people)),
    }
}

/// A meeting as JSON.
pub(super) fn as_json(it: &Gathering) -> Value {
    json!({
        "file": file(&it.spot),
        "line": it.spot.line,
        "title": it.title,
        "day": it.day.to_string(),
        "contacts": it.people.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "talks": it.talks.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "event": it.event.map(|day| day.to_string()),
        "follow_up": it.follow_up.map(|day| day.to_string()),
        "changed": it.changed,
        "why_not": it.why_not,
    })
}
