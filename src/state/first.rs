//! The first start: what an empty book offers to begin with, and what comes naturally after each beginning.
//! The offers are read off the book, so that one which was taken up or undone tells by itself what is next.

use crate::book::{Book, Contact, Goal, Id, Interaction};

/// A way to begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// Add a person in one line.
    Person,
    /// Add a goal in one line.
    Goal,
    /// Log the last talk with the newest person.
    Talk,
    /// Import the people of another program.
    Import,
    /// Look around in the sample network.
    Sample,
}

/// What to begin with, the most useful first. Where only more of the same is left, nothing: the beginning
/// is made.
pub fn offers(book: &Book) -> Vec<Beginning> {
    let has_people = !book.all::<Contact>().is_empty();
    let has_goals = !book.all::<Goal>().is_empty();
    let has_talks = !book.all::<Interaction>().is_empty();
    let mut offers = Vec::new();
    if !has_people {
        offers.push(Beginning::Person);
    }
    if has_people && !has_talks {
        offers.push(Beginning::Talk);
    }
    if !has_goals {
        offers.push(Beginning::Goal);
    }
    if book.is_empty() {
        offers.push(Beginning::Import);
        offers.push(Beginning::Sample);
    } else if has_people && !offers.is_empty() {
        offers.push(Beginning::Person);
    }
    offers
}

/// The person who was added last.
pub fn newest_person(book: &Book) -> Option<Id<Contact>> {
    book.all::<Contact>().ids().last()
}
