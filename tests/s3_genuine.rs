//! Be genuine: a message begins with a template and goes out with something in it that belongs to this person;
//! what is not filled, said to everybody or asked once too often is named before, and only what was sent counts
//! as contact.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;

use desk::{Desk, Records, today};
use netgrow::book::interaction::{Channel, Direction};
use netgrow::book::{Contact, FollowUp, Id, Interaction};
use netgrow::state::action::Messaging;
use netgrow::state::{Action, Effect};

/// Raj, who cares about failover, with a mail address and a page, last talked to 100 days ago.
fn raj(records: &mut Records) -> Id<Contact> {
    let id = records.id();
    records.put(Contact {
        emails: vec!["raj@northwind.example".to_owned()],
        urls: vec!["linkedin.example/in/raj".to_owned()],
        company: "Northwind".to_owned(),
        cares: vec!["failover drills".to_owned()],
        ..Contact::new(id, "Raj Patel")
    });
    talk(records, id, 100, "their move to Kafka");
    id
}

fn talk(records: &mut Records, with: Id<Contact>, days: u64, summary: &str) -> Id<Interaction> {
    let id = records.id();
    let talk = Interaction {
        summary: summary.to_owned(),
        ..Interaction::new(id, today() - chrono::Days::new(days), vec![with])
    };
    records.put(talk);
    id
}

/// The way the message goes out succeeds.
fn goes(desk: &mut Desk) {
    let Some(Effect::Send(sending)) = desk.asked.last().cloned() else {
        panic!("nothing was sent: {:?}", desk.asked);
    };
    let told = Ok("Copied the message".to_owned());
    desk.act(Action::Message(Messaging::Sent(sending.channel, told)));
}

#[test]
fn a_message_goes_from_a_template_to_the_clipboard_and_into_the_book() {
    let mut records = Records::new();
    let id = raj(&mut records);
    let promised = records.follow_up("send the deck", &[id], -2);
    let mut desk = Desk::with(&records.book());
    desk.keys("1 m").sees("A message to Raj Patel");
    desk.sees("Take up the thread again").keys("esc");
    let names = desk.keys("m").screen();
    let first = names.find("Take up the thread again").unwrap();
    assert!(first < names.find("Congratulate on a new job").unwrap());
    desk.keys("enter")
        .sees("Message to Raj Patel")
        .sees("their move to Kafka")
        .sees("{{what made you think of them}}");
    desk.types("our own outage last week.");
    desk.misses("{{").sees("about Raj: Kafka");
    desk.keys("ctrl-s").sees("Send to Raj Patel by");
    desk.sees("raj@northwind.example").sees("the clipboard");
    desk.keys("G enter");
    let Some(Effect::Send(sending)) = desk.asked.last() else {
        panic!("nothing was sent");
    };
    let copied = sending.copy.as_deref().unwrap();
    assert!(copied.contains("our own outage last week."), "{copied}");
    assert!(copied.starts_with("Hi Raj,"), "{copied}");
    assert_eq!(sending.open, None);
    assert_eq!(desk.file().talks(id).len(), 1, "a draft is no contact");
    goes(&mut desk);
    desk.sees("Log it").sees("finish “send the deck”").keys("y");
    let book = desk.file();
    let (day, sent) = book.last_talk(id, today()).unwrap();
    let sent = book.get(sent).unwrap();
    assert_eq!(day, today());
    assert_eq!(sent.channel, Channel::Message);
    assert_eq!(sent.direction, Direction::FromMe);
    assert!(sent.text.contains("our own outage"));
    assert!(!book.get::<FollowUp>(promised).unwrap().is_open());
    desk.keys("u");
    assert_eq!(desk.file().talks(id).len(), 1);
    assert!(desk.file().get::<FollowUp>(promised).unwrap().is_open());
}
