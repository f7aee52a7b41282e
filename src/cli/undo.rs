//! `netgrow undo`: take the last change back, whoever made it; again for the one before. A change and
//! the one that took it back are passed over together.

use crate::app::Clock;
use crate::book::{Change, merge};
use crate::store::{self, Place};

use super::desk::{Desk, Failure};
use super::out;

pub(super) fn run(place: &Place, clock: Clock) -> Result<(), Failure> {
    let mut desk = Desk::open(place, clock)?;
    let recent = store::recent(place.folder())?;
    let Some(last) = standing(&recent) else {
        return Err(Failure::Said("there is nothing to undo".to_owned()));
    };
    desk.change(|book, moment| {
        merge::rebase(&last.invert(), book, moment)
            .ok_or_else(|| Failure::Said("there is nothing to undo".to_owned()))
    })?;
    out::say(&format!("Undid: {}", last.describe()))?;
    desk.close()
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
