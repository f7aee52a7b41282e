//! Naming people in the fields of a form: who could be meant stands below the field, and nobody is meant by
//! chance.

use crate::desk::{Desk, Records};
use netgrow::book::Contact;

/// A desk with a follow-up with Raj, in its form, the cursor in the field of people, which is empty.
fn with_whom() -> Desk {
    let mut records = Records::new();
    let raj = records.contact("Raj Patel");
    for (name, company) in [
        ("Ana Lima", "Acme"),
        ("Ana Souza", "Globex"),
        ("Anan Chai", ""),
        ("Zoe Quill", "Acme"),
        ("田中優希", "Northwind"),
    ] {
        let mut contact = Contact::new(records.id(), name);
        company.clone_into(&mut contact.company);
        records.put(contact);
    }
    records.follow_up("send the deck", &[raj], 0);
    let mut desk = Desk::with(&records.book());
    desk.keys("e tab").sees("> With").keys("ctrl-u");
    desk
}

/// The names of those the follow-up is with, in the files.
fn named(desk: &Desk) -> Vec<String> {
    let book = desk.file();
    let with = desk.follow_up("send the deck").contacts;
    let name = |id| book.name(netgrow::book::Key::of(id)).unwrap().to_owned();
    with.into_iter().map(name).collect()
}

#[test]
fn who_could_be_meant_stands_below_the_field_to_choose_from() {
    let mut desk = with_whom();
    desk.types("ana")
        .sees("> Ana")
        .sees("Ana Lima · Acme")
        .sees("Ana Souza · Globex")
        .sees("enter take it");
    desk.keys("up up up down").keys("enter");
    desk.misses("Ana Lima · Acme").sees("enter next field");
    desk.types(", zo").sees(" · Zoe Quill").keys("enter ctrl-s");
    let names = named(&desk);
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(
        names[0].starts_with("Ana") && names[1] == "Zoe Quill",
        "{names:?}"
    );
}

#[test]
fn what_could_be_several_is_asked_about_once_and_without_ids() {
    let mut desk = with_whom();
    desk.types("Zoe Quill, an").keys("ctrl-s");
    desk.sees("“an” could be more than one contact: choose")
        .sees("Ana Souza · Globex");
    assert_eq!(desk.screen().matches("“an” could be").count(), 1);
    desk.types("a s").keys("ctrl-s");
    assert_eq!(named(&desk), ["Zoe Quill", "Ana Souza"]);
}

#[test]
fn one_letter_names_nobody() {
    for letter in ["x", "z"] {
        let mut desk = with_whom();
        desk.types(letter).keys("ctrl-s").sees("> With");
        assert_eq!(named(&desk), ["Raj Patel"]);
        desk.keys("enter ctrl-s");
        assert_ne!(named(&desk), ["Raj Patel"]);
    }
}

#[test]
fn two_of_one_name_are_told_apart_by_the_company_that_is_typed_with_it() {
    let mut records = Records::new();
    let mut ids = Vec::new();
    for company in ["Acme", "Globex"] {
        let mut ana = Contact::new(records.id(), "Ana Lima");
        company.clone_into(&mut ana.company);
        ids.push(ana.id);
        records.put(ana);
    }
    records.follow_up("send the deck", &[ids[1]], 0);
    let mut desk = Desk::with(&records.book());
    desk.keys("e tab").sees("Ana Lima (Globex)").keys("ctrl-u");
    desk.types("ana")
        .sees("Ana Lima · Acme")
        .sees("Ana Lima · Globex");
    let is_first = |desk: &Desk| desk.screen().contains("> Ana Lima · Acme");
    if !is_first(&desk) {
        desk.keys("down");
    }
    desk.keys("enter").sees("Ana Lima (Acme)").keys("ctrl-s");
    assert_eq!(desk.follow_up("send the deck").contacts, [ids[0]]);
}

#[test]
fn the_arrows_go_from_field_to_field_where_nobody_is_to_be_chosen() {
    let mut desk = with_whom();
    desk.types("Zoe Quill").keys("down").misses("> With");
    desk.keys("up").sees("> With").types(", a").keys("down");
    desk.sees("> With");
}
