//! Staying connected: what is worth sharing goes to those who would care, cadences fit the life they are kept
//! in, and old ties are taken up again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;
mod shell;

use desk::{Desk, Records, today};
use netgrow::book::interaction::Direction;
use netgrow::book::{Book, Contact, Id, Interaction, Resource};
use shell::Shell;

/// Somebody who cares about something.
fn caring(records: &mut Records, name: &str, cares: &str) -> Id<Contact> {
    let id = records.id();
    records.put(Contact {
        cares: vec![cares.to_owned()],
        ..Contact::new(id, name)
    });
    id
}

/// A talk so many days ago.
fn talk(records: &mut Records, with: Id<Contact>, days: u64) {
    let on = today() - chrono::Days::new(days);
    let id = records.id();
    records.put(Interaction::new(id, on, vec![with]));
}

fn resource(records: &mut Records, title: &str, topic: &str) {
    let id = records.id();
    records.put(Resource {
        topics: vec![topic.to_owned()],
        ..Resource::new(id, title)
    });
}

fn shelf() -> Desk {
    let mut records = Records::new();
    let ana = caring(&mut records, "Ana Lima", "Postgres");
    let raj = caring(&mut records, "Raj Patel", "Postgres in anger");
    caring(&mut records, "Zoe Fischer", "gardens");
    talk(&mut records, ana, 35);
    talk(&mut records, raj, 3);
    resource(&mut records, "Without tears", "Postgres");
    Desk::with(&records.book())
}

#[test]
fn a_resource_says_who_would_care_and_one_key_notes_that_it_was_shared() {
    let mut desk = shelf();
    desk.keys("7")
        .sees("would care   2")
        .sees("Ana Lima – cares about Postgres · silent 5 weeks")
        .misses("Zoe");
    desk.keys("p")
        .sees("Share “Without tears” with")
        .keys("enter");
    desk.sees("Shared “Without tears” with “Ana Lima”")
        .sees("would care   1")
        .sees("1 has had it");
    let book = desk.file();
    let ana = desk.contact("Ana Lima").id;
    let (day, talk) = book.last_talk(ana, today()).unwrap();
    let talk = book.get(talk).unwrap();
    assert_eq!(day, today(), "what was sent is contact");
    assert_eq!(talk.gave, ["Without tears"]);
    assert_eq!(talk.direction, Direction::FromMe);
    desk.keys("u").sees("Undid").sees("would care   2");
    assert_eq!(desk.file().talks(ana).len(), 1);
}

#[test]
fn a_contact_says_what_there_is_to_share_with_them() {
    let mut desk = shelf();
    desk.keys("2 / a n a enter enter")
        .sees("to share     “Without tears” (cares about Postgres)")
        .keys("p")
        .sees("Share with Ana Lima")
        .keys("enter")
        .sees("Shared “Without tears”")
        .misses("to share");
    desk.keys("p").sees("Nothing on the shelf fits them");
    desk.keys("esc esc 2 / z o e enter p")
        .sees("Nothing on the shelf fits them");
}

#[test]
fn with_an_empty_shelf_the_key_says_so() {
    let mut records = Records::new();
    records.contact("Ana Lima");
    let mut desk = Desk::with(&records.book());
    desk.keys("2 p").sees("Nothing is on the shelf yet");
}

#[test]
fn the_commands_tell_who_would_care_too() {
    let shell = Shell::new();
    let shown = shell.does(&["--demo", "show", "How we page on symptoms"]);
    assert!(shown.contains("would care    2"), "{shown}");
    assert!(shown.contains("expert in alerting"), "{shown}");
    let list = shell.does(&["--demo", "list", "resources"]);
    assert!(list.contains("2 would care"), "{list}");
    let shown = shell.does(&["--demo", "show", "Tomasz", "--json"]);
    assert!(shown.contains("\"would_care\""), "{shown}");
    assert!(shown.contains("expert in Postgres"), "{shown}");
}

#[test]
fn the_sample_network_has_something_to_share() {
    let book: Book = netgrow::demo::book(today());
    let shelf = netgrow::insight::shelf::Shelf::of(&book);
    for resource in book.all::<Resource>().values() {
        let cares = shelf.cares(&book, resource, today());
        assert!(
            !cares.is_empty(),
            "nobody would care about {}",
            resource.title
        );
    }
}
