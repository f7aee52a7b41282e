//! Events: whom to meet and what to prepare before, rapid capture during, the debrief and what came of it after.

use crate::desk::{Desk, Records, today};
use crate::shell::Shell;
use chrono::Days;
use netgrow::book::event::Preparation;
use netgrow::book::{Contact, Event, FollowUp, Id, Interaction};

fn contact(records: &mut Records, name: &str, change: impl FnOnce(&mut Contact)) -> Id<Contact> {
    let mut contact = Contact::new(records.id(), name);
    change(&mut contact);
    let id = contact.id;
    records.put(contact);
    id
}

fn event(records: &mut Records, title: &str, ahead: i64, change: impl FnOnce(&mut Event)) {
    let start = today() + chrono::TimeDelta::days(ahead);
    let mut event = Event::new(records.id(), title, start);
    change(&mut event);
    records.put(event);
}

fn only(desk: &Desk) -> Event {
    let book = desk.file();
    book.all::<Event>().values().next().unwrap().clone()
}

#[test]
fn before_an_event_people_are_proposed_and_put_down_with_a_question_each() {
    let mut records = Records::new();
    contact(&mut records, "Ana Lima", |it| {
        it.location = "Lisbon".to_owned();
        it.ask = vec!["how is the new team?".to_owned()];
    });
    contact(&mut records, "Raj Patel", |it| {
        it.company = "Farol Pay".to_owned();
    });
    contact(&mut records, "Far Away", |it| {
        it.location = "Osaka".to_owned();
    });
    event(&mut records, "Platform Night", 2, |it| {
        it.place = "Farol Pay, Lisbon".to_owned();
    });
    let mut desk = Desk::with(&records.book());
    desk.sees("nobody to meet chosen yet").keys("3");
    desk.sees("Could meet 2")
        .sees("Ana Lima – in Lisbon")
        .sees("Raj Patel – it is held at Farol Pay")
        .misses("Far Away –");
    desk.keys("F")
        .sees("Meet · Platform Night")
        .keys("enter enter")
        .sees("how is the new team?")
        .misses("Could meet");
    let meet = only(&desk).meet;
    assert_eq!(meet.len(), 2);
    assert!(meet.iter().any(|it| it.question == "how is the new team?"));
    desk.keys("F").sees("Nobody else is known");
    desk.keys("u u").sees("Could meet 2");
}

#[test]
fn the_checklist_is_ticked_on_the_page() {
    let mut records = Records::new();
    event(&mut records, "RustConf", 3, |it| {
        it.prepare = ["print cards", "book the train"]
            .map(|text| Preparation {
                text: text.to_owned(),
                ..Preparation::default()
            })
            .to_vec();
    });
    let mut desk = Desk::with(&records.book());
    desk.sees("2 things to prepare");
    desk.keys("3 enter C")
        .sees("Prepare · RustConf")
        .keys("enter enter")
        .sees("✓ print cards")
        .sees("✓ book the train")
        .keys("esc");
    assert!(only(&desk).prepare.iter().all(|step| step.done));
    desk.keys("u");
    let done = only(&desk).prepare.iter().filter(|step| step.done).count();
    assert_eq!(done, 1);
}

#[test]
fn capture_is_never_interrupted_and_a_name_in_doubt_is_settled_afterwards() {
    let mut records = Records::new();
    let ana = contact(&mut records, "Ana Lima", |it| {
        it.company = "Farol Pay".to_owned();
    });
    contact(&mut records, "Ana Souza", |_| {});
    contact(&mut records, "Raj Patel", |it| {
        it.company = "Northwind".to_owned();
    });
    event(&mut records, "RustConf", 0, |_| {});
    let mut desk = Desk::with(&records.book());
    desk.keys("3 c");
    for line in [
        "Ana, CTO at Acme: looms",
        "Raj: pricing",
        "Raj, nurse at Clinic",
        "Bo Lee",
    ] {
        desk.line(line).sees("Capture, one line a person");
    }
    desk.keys("esc")
        .sees("met there    4")
        .sees("in doubt     2");
    let book = desk.file();
    assert_eq!(book.all::<FollowUp>().len(), 4, "each has a follow-up");
    assert!(
        book.all::<FollowUp>()
            .values()
            .all(|it| it.due <= today() + Days::new(2))
    );
    let mut new: Vec<&Contact> = book.all::<Contact>().values().collect();
    new.retain(|it| !it.maybe.is_empty());
    assert!(new.iter().all(|it| it.met.event.is_some()));
    assert_eq!(new.len(), 2);
    desk.keys("=")
        .sees("“Ana”, CTO at Acme: who is it?")
        .sees("Ana Lima · Farol Pay")
        .sees("Somebody new");
    let is_first = desk.screen().contains("> Ana Lima");
    desk.keys(if is_first { "enter" } else { "j enter" });
    desk.sees("“Raj”, nurse at Clinic: who is it?")
        .sees("Raj Patel · Northwind")
        .keys("j enter")
        .sees("is somebody new")
        .misses("in doubt");
    let book = desk.file();
    let it = book.get(ana).unwrap();
    assert_eq!((it.company.as_str(), it.title.as_str()), ("Acme", "CTO"));
    assert_eq!(book.talks(ana).len(), 1, "the talk is hers");
    assert!(only(&desk).captured.contains(&ana));
    assert_eq!(book.all::<Contact>().len(), 5, "Ana is no second Ana");
    desk.keys("u u").sees("in doubt     2");
    assert_eq!(desk.file().talks(ana).len(), 0);
}

#[test]
fn after_an_event_the_agenda_asks_for_the_debrief_and_the_page_tells_what_came_of_it() {
    let mut records = Records::new();
    let ana = contact(&mut records, "Ana Lima", |_| {});
    let raj = contact(&mut records, "Raj Patel", |_| {});
    event(&mut records, "RustConf", -40, |it| {
        it.captured = vec![ana, raj];
    });
    let id = records.id();
    records.put(Interaction::new(id, today() - Days::new(20), vec![ana]));
    let mut desk = Desk::with(&records.book());
    desk.sees("debrief RustConf").keys("e").sees("Learned");
    desk.types("small rooms are better").keys("ctrl-s");
    desk.misses("debrief RustConf").keys("3 enter");
    desk.sees("small rooms are better")
        .sees("2 people met · 1 two-way since")
        .sees("two-way      1 of 2 since");
    desk.keys("n n enter")
        .sees("Two-way: 1 of 2 since")
        .sees("Ana Lima");
}

#[test]
fn the_commands_tell_what_came_of_an_event() {
    let shell = Shell::new();
    let shown = shell.does(&["--demo", "show", "Backend Meetup: queues"]);
    assert!(shown.contains("kept          2 of 2 follow-ups"), "{shown}");
    let shown = shell.json(&["--demo", "show", "Backend Meetup: queues"]);
    let facts = shown["facts"].as_array().unwrap();
    let two_way = facts.iter().find(|it| it["label"] == "two-way");
    assert!(two_way.is_some(), "{shown}");
}

#[test]
fn the_sample_network_shows_every_part_of_an_event() {
    let mut desk = Desk::demo();
    desk.keys("3").sees("Could meet").sees("Prepare");
    desk.keys("j j j enter")
        .sees("What came of it")
        .sees("1 of 1 follow-up kept")
        .sees("in doubt")
        .sees("who is it?");
}

#[test]
fn the_key_for_the_debrief_is_told_and_found() {
    let mut desk = Desk::demo();
    desk.types("/debrief").keys("enter").sees("e debrief");
    desk.keys("esc").types("?debrief").sees("write its debrief");
}

#[test]
fn a_name_that_may_be_a_slip_is_asked_about_afterwards() {
    let mut records = Records::new();
    contact(&mut records, "Kwame Mensah", |_| {});
    event(&mut records, "RustConf", 0, |_| {});
    let mut desk = Desk::with(&records.book());
    desk.keys("3 c").types("Kwame Mensa: payments");
    desk.sees("(new, or Kwame Mensah? asked afterwards)");
    desk.keys("enter esc =")
        .sees("“Kwame Mensa”: who is it?")
        .keys("enter");
    desk.misses("in doubt");
    assert_eq!(desk.file().all::<Contact>().len(), 1);
}

#[test]
fn whom_to_meet_counts_who_is_no_contact_yet() {
    let shell = Shell::new();
    let meet = "Edda Brandt: who runs the book club?";
    shell.does(&["add", "event", "RustConf 5 dec at Berlin", "--meet", meet]);
    let told = shell.json(&["show", "RustConf"]);
    let facts = told["facts"].as_array().unwrap();
    let to_meet = facts.iter().find(|fact| fact["label"] == "to meet");
    let to_meet = to_meet.unwrap();
    assert_eq!(
        (&to_meet["number"], &to_meet["pieces"][0]["words"]),
        (&1.into(), &"Edda Brandt".into())
    );
}

#[test]
fn whoever_is_taken_from_those_proposed_comes_with_the_question_that_is_noted() {
    let mut records = Records::new();
    contact(&mut records, "Ana Lima", |it| {
        it.location = "Berlin".to_owned();
        it.ask = vec!["how the move went".to_owned()];
    });
    let mut event = Event::new(records.id(), "RustConf", today() + Days::new(5));
    event.place = "Berlin".to_owned();
    records.put(event);
    let mut desk = Desk::with(&records.book());
    desk.keys("3 F").sees("ask: how the move went");
    desk.keys("enter").sees("to ask “how the move went”");
}

#[test]
fn a_debrief_is_written_from_the_command_line() {
    let shell = Shell::new();
    shell.does(&["add", "event", "Reading group 20 nov"]);
    assert!(shell.does(&["due"]).contains("Reading group"));
    let learned = ["--learned", "ask before the last minute", "--worth", "yes"];
    shell.does(&[["done", "Reading group"].as_slice(), &learned].concat());
    assert!(!shell.does(&["due"]).contains("Reading group"));
    let told = shell.does(&["show", "Reading group"]);
    assert!(told.contains("ask before the last minute"), "{told}");
    shell.does(&["add", "contact", "Ana Lima"]);
    shell.refuses(&["done", "Ana Lima", "--worth", "no"]);
}
