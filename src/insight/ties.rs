//! What a record is tied to: its tags, and the goals, events and platforms it is linked with.

use crate::book::{Book, Event, Goal, Key, Record};

/// The tags of a record, each with its sign, and the names of what it is linked with.
pub fn ties(book: &Book, key: Key) -> Vec<String> {
    let tags = match book.record(key) {
        Some(Record::Contact(it)) => it.tags,
        Some(Record::Goal(it)) => it.tags,
        Some(Record::Event(it)) => it.tags,
        Some(Record::FollowUp(it)) => it.tags,
        _ => Vec::new(),
    };
    let mut ties: Vec<String> = tags.iter().map(|tag| format!("#{tag}")).collect();
    let goals = book
        .all::<Goal>()
        .values()
        .filter(|goal| serves(book, goal, key));
    let events = book.all::<Event>().values().filter(|event| {
        let contacts = event.meet.iter().filter_map(|meet| meet.contact);
        contacts.map(Key::of).any(|there| there == key)
    });
    let names = goals.map(|it| &it.title).chain(events.map(|it| &it.title));
    ties.extend(names.map(|name| format!("“{name}”")));
    ties
}

/// Whether a record is linked with a goal.
fn serves(book: &Book, goal: &Goal, key: Key) -> bool {
    let contacts = goal.contacts.iter().map(|id| Key::of(*id));
    let events = goal.events.iter().map(|id| Key::of(*id));
    let of_follow_up = key
        .id()
        .and_then(|id| book.get::<crate::book::FollowUp>(id));
    contacts.chain(events).any(|there| there == key)
        || of_follow_up.is_some_and(|it| it.goals.contains(&goal.id))
}
