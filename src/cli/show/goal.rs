//! A goal as `netgrow show` tells it: how far and at what pace, what comes next, who serves it and who of them
//! is silent, and what served it last.

use serde_json::{Value, json};

use crate::book::{Book, Contact, Day, Goal, Id, Key};
use crate::cli::desk::Failure;
use crate::cli::out::Lines;
use crate::insight::facts;
use crate::insight::service::Service;
use crate::insight::{naming, outlook, progress};
use crate::language::day;

/// Rows of each part.
const ROWS: usize = 8;

/// Prints a goal for people.
pub(super) fn print(book: &Book, it: &Goal, today: Day) -> Result<(), Failure> {
    let serving = Service::of(it).serving(book);
    let outlook = outlook::of(book, it, &serving, today);
    let progress = progress::of(book, it, today);
    let mut lines = Lines::new();
    lines.loud(&it.title);
    lines.line(&it.why);
    lines.gap();
    for fact in facts::of_goal(book, it.id, &outlook, progress.as_ref(), today) {
        lines.field(fact.label, &fact.words);
    }
    if !it.kind.is_usual() {
        lines.field("kind", &it.kind.to_string());
    }
    if !it.status.is_usual() {
        lines.field("status", &it.status.to_string());
    }
    let due = it.due.map(|due| day::near_and_far(due, today));
    lines.field("due", &due.unwrap_or_default());
    lines.field("tags", &it.tags.join(", "));
    lines.field("filter", &it.filter);
    let next = outlook.next.iter();
    let next = next.map(|(on, key)| (day::distance(*on, today), naming::told(book, *key)));
    part(&mut lines, "Next", next);
    let last = |id: &Id<Contact>| {
        let last = book.last_talk(*id, today);
        let ago = last.map(|(on, _)| day::ago(on, today));
        let name = naming::told(book, Key::of(*id));
        (ago.unwrap_or_else(|| "no talk yet".to_owned()), name)
    };
    part(&mut lines, "Silent", outlook.silent.iter().map(last));
    let served = outlook.served.iter();
    let served = served.map(|(on, key)| {
        let said = naming::told_on(book, *key, *on);
        (day::near(*on, today), said)
    });
    part(&mut lines, "Served it last", served);
    if !it.notes.is_empty() {
        lines.gap();
        lines.loud("Notes");
        it.notes.lines().for_each(|line| lines.line(line));
    }
    lines.print()
}

fn part(lines: &mut Lines, heading: &str, rows: impl Iterator<Item = (String, String)>) {
    for (place, (when, said)) in rows.take(ROWS).enumerate() {
        if place == 0 {
            lines.gap();
            lines.loud(heading);
        }
        lines.line(&format!("  {}  {said}", crate::text::pad(&when, 14)));
    }
}

/// How far a goal has come, for scripts; nothing where it has no target.
pub(super) fn progress(book: &Book, it: &Goal, today: Day) -> Option<Value> {
    let far = progress::of(book, it, today)?;
    Some(json!({
        "done": far.done,
        "target": far.target,
        "words": far.words,
        "pace": far.pace,
    }))
}
