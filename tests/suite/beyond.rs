//! The panes beyond Home: platforms, introductions and resources, each with the screen to itself; and the
//! numbers on a page, which can be asked where they come from.

use crate::desk::{Desk, Records};
use netgrow::book::introduction::IntroductionState;
use netgrow::book::{Introduction, Platform, Profile, Resource};

#[test]
fn a_platform_is_added_changed_and_left_for_home() {
    let mut desk = Desk::new();
    desk.keys("esc 5")
        .sees("Platforms")
        .sees("The places where you meet people")
        .keys("a")
        .sees("New platform");
    desk.types("Rust community")
        .keys("tab ctrl-u")
        .types("online community")
        .keys("ctrl-s")
        .sees("Added platform “Rust community”")
        .sees("online community");
    desk.keys("e tab tab")
        .types("where hiring people read along")
        .keys("ctrl-s");
    let book = desk.file();
    let platform = book.all::<Platform>().values().next().unwrap();
    assert_eq!(platform.why, "where hiring people read along");
    desk.keys("esc").sees("1 Follow-ups").misses("Platforms");
    desk.keys("3 6").sees("Introductions").keys("esc");
    assert_eq!(
        desk.app.state.focus.title(),
        "Events",
        "back to where it was left"
    );
}

#[test]
fn an_introduction_is_between_two_and_remembers_how_far_it_came() {
    let mut records = Records::new();
    records.contact("Ana Lima");
    records.contact("Raj Patel");
    let mut desk = Desk::with(&records.book());
    desk.keys("6 a tab")
        .types("Ana")
        .keys("ctrl-s")
        .sees("between two people");
    desk.keys("ctrl-u")
        .types("Ana, Raj")
        .keys("tab")
        .types("both leave a monolith")
        .keys("ctrl-s")
        .sees("Ana Lima, Raj Patel")
        .sees("offered");
    desk.keys("e tab tab ctrl-u")
        .types("both agreed")
        .keys("ctrl-s");
    let book = desk.file();
    let it = book.all::<Introduction>().values().next().unwrap();
    assert_eq!(it.state(), IntroductionState::BothAgreed);
    assert_eq!(it.steps.len(), 2);
    desk.keys("u").sees("Undid");
    let book = desk.file();
    assert_eq!(
        book.all::<Introduction>()
            .values()
            .next()
            .unwrap()
            .steps
            .len(),
        1
    );
}

#[test]
fn a_resource_knows_who_has_had_it() {
    let mut records = Records::new();
    let ana = records.contact("Ana Lima");
    let mut desk = Desk::with(&records.book());
    desk.keys("7 a").types("On idempotent retries");
    desk.keys("tab tab").types("payments, retries").keys("tab");
    desk.types("Ana").keys("ctrl-s").sees("shared with 1");
    let book = desk.file();
    let it = book.all::<Resource>().values().next().unwrap();
    assert_eq!(it.topics, ["payments", "retries"]);
    let had: Vec<_> = it.shared.iter().map(|shared| shared.contact).collect();
    assert_eq!(had, [ana]);
    desk.keys("enter n enter")
        .sees("Shared with: 1")
        .sees("Ana Lima")
        .keys("enter")
        .sees("Ana Lima");
    assert_eq!(
        desk.app.state.focus.title(),
        "Contacts",
        "the number led to her"
    );
}

#[test]
fn the_profile_is_one_record_that_the_palette_opens() {
    let mut desk = Desk::new();
    desk.keys("esc : y o u r space p r o f enter")
        .sees("New profile");
    desk.types("Sam Rivera").keys("ctrl-s");
    desk.keys(": y o u r space p r o f enter")
        .sees("Sam Rivera")
        .keys("tab");
    desk.types("backend engineer").keys("ctrl-s");
    let book = desk.file();
    let profiles: Vec<&Profile> = book.all::<Profile>().values().collect();
    assert_eq!(profiles.len(), 1);
    assert!(profiles.iter().all(|it| it.headline == "backend engineer"));
}

#[test]
fn a_number_leads_to_the_records_that_make_it() {
    let mut desk = Desk::demo();
    desk.keys("5 enter").sees("contacts").keys("n enter");
    let count = desk.app.state.overlays.len();
    assert_eq!(count, 1, "{}", desk.screen());
    desk.sees("Contacts:").keys("enter").sees("last talk");
    assert_eq!(desk.app.state.focus.title(), "Contacts");
}

#[test]
fn going_back_leads_to_the_page_one_came_from() {
    let mut desk = Desk::demo();
    desk.keys("5 enter n enter enter");
    assert_eq!(desk.app.state.focus, netgrow::state::Pane::Contacts);
    desk.keys("esc");
    assert_eq!(desk.app.state.focus, netgrow::state::Pane::Platforms);
    assert_eq!(desk.app.state.zoom, netgrow::state::Zoom::Detail);
    desk.keys("esc");
    assert_eq!(desk.app.state.zoom, netgrow::state::Zoom::None);
}
