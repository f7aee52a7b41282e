//! What was understood of a line that adds something, in a line below the answer: with whom and by when, how it
//! is measured. What went into the title instead is seen at once.

use crate::book::{Book, Change, Contact, Day, Id, Record};
use crate::language::{day, target};

/// Of the first record that was added; nothing where its name says all.
pub(super) fn understood(book: &Book, change: &Change, today: Day) -> Option<String> {
    let swap = change.swaps.first()?;
    let added = swap.after.as_deref()?;
    let parts = match added {
        Record::FollowUp(it) => {
            let due = match it.due {
                due if it.repeat.is_some() => format!("first due {}", day::near(due, today)),
                due => format!("due {}", day::near(due, today)),
            };
            let every = it.repeat.as_ref();
            let every = every.map(|repeat| repeat.every.every());
            vec![with(book, &it.contacts), due, every.unwrap_or_default()]
        }
        Record::Goal(it) => {
            let due = it.due.map(|due| format!("by {}", day::near(due, today)));
            let counted = Some(target::told(&it.target)).filter(|told| !told.is_empty());
            let counted = counted.map(|told| format!("target {told}"));
            vec![counted.unwrap_or_default(), due.unwrap_or_default()]
        }
        Record::Event(it) => {
            let end = it.end.map(|end| format!(" to {}", day::near(end, today)));
            let at = it.start_time.map(|time| time.format(" %-H:%M").to_string());
            let on = format!(
                "{}{}{}",
                day::near(it.start, today),
                end.unwrap_or_default(),
                at.unwrap_or_default()
            );
            let place = Some(&it.place).filter(|place| !place.is_empty());
            vec![on, place.map(|it| format!("at {it}")).unwrap_or_default()]
        }
        _ => Vec::new(),
    };
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| format!("  {}", parts.join(", ")))
}

/// "with Ana Lima and Raj Patel"; nothing for nobody.
fn with(book: &Book, people: &[Id<Contact>]) -> String {
    let names = people.iter().filter_map(|id| book.name((*id).into()));
    let names: Vec<&str> = names.collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => format!("with {one}"),
        [first @ .., last] => format!("with {} and {last}", first.join(", ")),
    }
}
