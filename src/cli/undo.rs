//! `netgrow undo`: take the last change back, whoever made it; again for the one before. A change and
//! the one that took it back are passed over together.

use std::cell::RefCell;
use std::thread::sleep;
use std::time::Duration;

use crate::app::Clock;
use crate::book::{Change, merge};
use crate::store::{self, Place};

use super::desk::{Desk, Failure};
use super::out;

/// How long to wait before a second look, where others are at work on the data.
const REST: Duration = Duration::from_millis(20);

/// How often to look before giving up.
const LOOKS: usize = 250;

pub(super) fn run(place: &Place, clock: Clock) -> Result<(), Failure> {
    let mut seen = None;
    for _ in 0..LOOKS {
        if let Some(undone) = undo(place, clock)? {
            return out::say(&format!("Undid: {undone}"));
        }
        let changes = store::recent(place.folder())?;
        // Only where nobody has changed anything since the last look is it true that there is nothing.
        if seen.as_ref() == Some(&changes) {
            return Err(Failure::Said("there is nothing to undo".to_owned()));
        }
        seen = Some(changes);
        sleep(REST);
    }
    Err(Failure::Said(
        "others are changing the data without end; try again later".to_owned(),
    ))
}

/// Takes back the latest change that stands, and tells which; nothing where there is none, or others were in
/// between.
fn undo(place: &Place, clock: Clock) -> Result<Option<String>, Failure> {
    let mut desk = Desk::open(place, clock)?;
    let last = RefCell::new(None);
    let undone = desk.change(|book, moment| {
        let changes = store::recent(place.folder())?;
        let standing = standing(&changes);
        let undo = standing.and_then(|last| merge::rebase(&last.invert(), book, moment));
        *last.borrow_mut() = standing.map(|last| last.describe().to_owned());
        undo.ok_or(Failure::Told)
    });
    match undone {
        Ok(_) => desk.close()?,
        Err(Failure::Told) => return Ok(None),
        Err(other) => return Err(other),
    }
    Ok(last.into_inner())
}

/// The latest change that was not taken back by a later one.
fn standing(changes: &[Change]) -> Option<&Change> {
    let mut stack: Vec<&Change> = Vec::new();
    for change in changes {
        if stack
            .last()
            .is_some_and(|last| last.invert().swaps == change.swaps)
        {
            stack.pop();
        } else {
            stack.push(change);
        }
    }
    stack.pop()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::{Book, Contact, Edit, Mint, Moment};

    #[test]
    fn what_was_taken_back_already_is_passed_over() {
        let mut mint = Mint::new(0, 0);
        let moment = Moment {
            today: "2026-11-23".parse().unwrap(),
            mint,
        };
        let add = |name: &str, mint: &mut Mint| {
            let contact = Contact::new(mint.id(), name);
            Book::default()
                .answer(Edit::Put(vec![contact.into()]), &moment)
                .unwrap()
        };
        let (first, second) = (add("Ada", &mut mint), add("Raj", &mut mint));
        let undo = second.invert();
        assert_eq!(standing(&[first.clone(), second.clone()]), Some(&second));
        assert_eq!(
            standing(&[first.clone(), second.clone(), undo.clone()]),
            Some(&first)
        );
        assert_eq!(
            standing(&[first.clone(), second, undo, first.invert()]),
            None
        );
    }
}
