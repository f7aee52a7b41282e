//! The lines that tell what would come of a file: those first that need a look, those last that nothing becomes of.

use super::Line;
use crate::book::edit::counted;
use crate::book::{Book, Contact, Id};
use crate::exchange::plan::{Fate, Gathering, Moved, Plan, Row};
use crate::exchange::{Delivery, likeness};
use crate::insight::briefing;

/// Everybody, and everything, under the heading of what would become of them.
pub(super) fn of(book: &Book, plan: &Plan, delivery: &Delivery) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut part = |heading: &str, rows: Vec<Line>| {
        if !rows.is_empty() {
            lines.push(Line::Heading(heading.to_owned()));
            lines.extend(rows);
        }
    };
    part(
        "In doubt: to be settled afterwards",
        people(plan, |row| match &row.fate {
            Fate::Doubtful(ids) => Some(known(book, plan, row.who, ids)),
            _ => None,
        }),
    );
    part(
        "Left alone: their addresses are of several contacts",
        people(plan, |row| match &row.fate {
            Fate::Torn(ids) => Some(names(book, plan, ids)),
            _ => None,
        }),
    );
    part("Left out", troubles(plan, delivery));
    let moved = plan.moved.iter().map(|it| of_work(book, plan, it));
    part(
        "New work since the last time, a reason to write: ‹mark› makes a follow-up",
        moved.collect(),
    );
    part(
        "Filled in",
        people(plan, |row| match &row.fate {
            Fate::Filled(fields) => Some(fields.join(", ")),
            _ => None,
        }),
    );
    part(
        "Met, and to meet",
        meetings(plan, |it| {
            let with = names(book, plan, &it.people);
            let with = if with.is_empty() {
                with
            } else {
                format!(" with {with}")
            };
            it.changes().then(|| format!("{}{with}", it.does()))
        }),
    );
    part("Besides people", besides(book, plan, delivery));
    part(
        "New",
        people(plan, |row| matches!(row.fate, Fate::New).then(String::new)),
    );
    part(
        "Meetings that are left out",
        meetings(plan, |it| Some(format!("{}: {}", it.day, it.why_not?))),
    );
    part(
        "Meetings that are known",
        meetings(plan, |it| it.is_known().then(|| it.day.to_string())),
    );
    let gone = plan.gone.iter().map(|id| Line::Row {
        name: book.name((*id).into()).unwrap_or_default().to_owned(),
        says: "stays as it is".to_owned(),
        spot: String::new(),
        moved: None,
    });
    part("No longer in the file", gone.collect());
    part(
        "Known",
        people(plan, |row| {
            matches!(row.fate, Fate::Unchanged).then(String::new)
        }),
    );
    lines
}

/// What can't be taken, the first of it one by one.
fn troubles(plan: &Plan, delivery: &Delivery) -> Vec<Line> {
    let row = |says: String, spot: String| Line::Row {
        name: String::new(),
        says,
        spot,
        moved: None,
    };
    let told = delivery.troubles.iter().chain(plan.troubles.iter());
    let mut rows: Vec<Line> = told
        .map(|it| row(it.says.clone(), it.spot.to_string()))
        .collect();
    let all = delivery.troubles.count() + plan.troubles.count();
    if let more @ 1.. = all.saturating_sub(rows.len()) {
        rows.push(row(format!("and {more} more"), String::new()));
    }
    rows
}

/// The people of whom there is something to say, by what would become of them.
fn people(plan: &Plan, says: impl Fn(&Row) -> Option<String>) -> Vec<Line> {
    let rows = plan.rows.iter().filter_map(|row| {
        Some(Line::Row {
            name: row.name.clone(),
            says: says(row)?,
            spot: row.spot.to_string(),
            moved: None,
        })
    });
    rows.collect()
}

/// The meetings of which there is something to say.
fn meetings(plan: &Plan, says: impl Fn(&Gathering) -> Option<String>) -> Vec<Line> {
    let rows = plan.meetings.iter().filter_map(|it| {
        Some(Line::Row {
            name: it.title.clone(),
            says: says(it)?,
            spot: it.spot.to_string(),
            moved: None,
        })
    });
    rows.collect()
}

/// What comes along with people, and what does not.
fn besides(book: &Book, plan: &Plan, delivery: &Delivery) -> Vec<Line> {
    let left_out = |many: usize, what: &str| (many > 0).then(|| format!("{many} left out {what}"));
    let along = (!plan.beside.is_empty()).then(|| format!("{} come along", counted(&plan.beside)));
    let along = along.filter(|_| plan.meetings.is_empty());
    let left_out = [
        left_out(plan.adrift, "that are about no contact"),
        left_out(plan.strangers, "who are no contacts"),
        left_out(
            plan.crowds,
            "that are messages of lists, of programs or to many at once",
        ),
        left_out(delivery.pictures, "that are pictures"),
    ];
    let told = along.into_iter().chain(plan.engagements(book));
    let told = told.chain(left_out.into_iter().flatten());
    let told = told.map(|says| Line::Row {
        name: String::new(),
        says,
        spot: String::new(),
        moved: None,
    });
    told.collect()
}

fn of_work(book: &Book, plan: &Plan, it: &Moved) -> Line {
    Line::Row {
        name: plan.name(book, it.who).to_owned(),
        says: format!("{}, before {}", it.to, it.from),
        spot: String::new(),
        moved: Some(it.who),
    }
}

/// Who somebody new could be, by name and work, and why; of several, how many more there are.
fn known(book: &Book, plan: &Plan, who: Id<Contact>, ids: &[Id<Contact>]) -> String {
    let first = ids.first().and_then(|id| plan.contact(book, *id));
    let Some((first, new)) = first.zip(plan.contact(book, who)) else {
        return String::new();
    };
    let work = briefing::role(first);
    let comma = if work.is_empty() { "" } else { ", " };
    let more = match ids.len() {
        1 => String::new(),
        many => format!(", or {} more", many - 1),
    };
    let why = likeness(first, new);
    let why = if why.is_empty() { "or" } else { &why };
    format!("{why}: {}{comma}{work}{more}?", first.name)
}

/// The first names of some contacts.
fn names(book: &Book, plan: &Plan, ids: &[Id<Contact>]) -> String {
    const NAMED: usize = 3;
    let names = ids.iter().map(|id| plan.name(book, *id));
    let names: Vec<&str> = names.take(NAMED).collect();
    match ids.len().saturating_sub(names.len()) {
        0 => names.join(" and "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}
