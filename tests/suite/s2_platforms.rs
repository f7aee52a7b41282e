//! S2, pick the right platforms: where contacts came from and what came of it, in which to invest and which
//! to drop, and why.

use crate::desk::Desk;
use crate::shell::Shell;
use netgrow::book::contact::HowMet;
use netgrow::book::{Contact, Platform};

#[test]
fn what_came_of_each_platform_stands_beside_the_others() {
    let mut desk = Desk::demo();
    desk.keys("5")
        .sees("2 of 8 two-way     engaged 3 days ago")
        .sees("3 of 6 two-way        not engaged yet")
        .sees("nobody yet   engaged 2 months ago");
    desk.resize(240, 36);
    desk.sees("10 people    2 of 8 two-way  16 conversed")
        .sees("engaged 19 times, 3 days ago");
    desk.resize(40, 12);
    desk.sees("2 of 8 two-way").misses("10 people");
}

#[test]
fn platforms_are_sorted_by_what_came_of_them() {
    let mut desk = Desk::demo();
    desk.keys("5 g");
    let first = |desk: &Desk| {
        let state = &desk.app.state;
        let key = state.list().rows()[0].key;
        state.book.name(key).unwrap().to_owned()
    };
    assert_eq!(first(&desk), "LinkedIn", "by name at first");
    desk.keys(",").sees("most two-way first");
    assert_eq!(first(&desk), "Northgate Payments");
    desk.keys(",").sees("most people first");
    assert_eq!(first(&desk), "Platform Engineering Slack");
    desk.keys(",").sees("most conversations first");
    assert_eq!(first(&desk), "Platform Engineering Slack");
    desk.keys(",").sees("most introductions first");
    assert_eq!(first(&desk), "Platform Engineering Slack");
    desk.keys(",").sees("most engaged first");
    assert_eq!(first(&desk), "LinkedIn");
    desk.keys(",").sees("last engaged first");
    assert_eq!(first(&desk), "Platform Engineering Slack");
    desk.keys(",").sees("Platforms: by name");
}

#[test]
fn the_page_says_where_to_invest_and_what_to_drop_and_each_number_leads_to_its_records() {
    let mut desk = Desk::demo();
    desk.keys("5 / g u i l d enter enter")
        .sees("Drop: 9 engagements, and nobody came of them");
    desk.keys("esc esc / r u s t c enter enter")
        .sees("Invest: 3 of 6 became two-way within 90 days")
        .misses("conversations");
    desk.keys("n n enter")
        .sees("Two-way: 3 of 6")
        .keys("enter")
        .sees("how we met")
        .sees("at RustConf");
    assert_eq!(desk.app.state.focus.title(), "Contacts");
}

#[test]
fn a_platform_that_is_dropped_is_told_so_no_more() {
    let mut desk = Desk::demo();
    desk.keys("5 / g u i l d enter e tab tab tab tab tab tab")
        .types("yes")
        .keys("ctrl-s");
    let book = desk.file();
    let guild = book
        .all::<Platform>()
        .values()
        .find(|it| it.name == "Payments Guild");
    assert!(guild.unwrap().archived);
    desk.keys("esc .").sees("With the platforms dropped");
    desk.keys("G").sees("Payments Guild").misses("Drop:");
}

#[test]
fn a_talk_logged_counts_at_once() {
    let mut desk = Desk::demo();
    desk.keys("5 / l i n k enter")
        .sees("two-way      2 of 8")
        .sees("not two-way  6")
        .sees("too new      2")
        .sees("conversed    16 times");
    desk.keys("c t")
        .line("coffee with Marek: his first week on call")
        .sees("two-way      3 of 9")
        .sees("too new      1")
        .sees("conversed    17 times")
        .sees("contacts     10 came from there");
    desk.keys("u").sees("conversed    16 times");
}

#[test]
fn what_was_done_there_stands_behind_how_often() {
    let mut desk = Desk::demo();
    desk.keys("5 / l i n k enter enter n n n n n n n enter")
        .sees("Engaged: 19 times")
        .sees("comment on LinkedIn: ")
        .sees("Fri 20 Nov");
    desk.keys("enter").sees("LinkedIn").misses("Engaged:");
}

/// Goes to the field of the form in which stands where we met.
const TO_MET_AT: &str = "tab tab tab tab tab tab";

fn met(desk: &Desk, name: &str) -> HowMet {
    let book = desk.file();
    let mut contacts = book.all::<Contact>().values();
    contacts.find(|it| it.name == name).unwrap().met.clone()
}

#[test]
fn the_form_proposes_where_we_met_and_takes_one_origin_only() {
    let mut desk = Desk::demo();
    desk.keys("2 a").types("Zoe Zed").keys("tab");
    desk.keys(TO_MET_AT)
        .sees("Backend Meetup: moving house, live")
        .sees("right takes it")
        .keys("right ctrl-s")
        .sees("at Backend Meetup: moving house,");
    let first = met(&desk, "Zoe Zed");
    assert!(first.event.is_some() && first.platform.is_none());
    desk.keys("e")
        .keys(TO_MET_AT)
        .keys("ctrl-u")
        .types("through Ana");
    desk.keys("right ctrl-s").sees("through Ana Lima");
    let then = met(&desk, "Zoe Zed");
    assert!(then.contact.is_some() && then.event.is_none());
    desk.keys("e")
        .keys(TO_MET_AT)
        .keys("ctrl-u")
        .types("a book club");
    desk.sees("new platform")
        .keys("ctrl-s")
        .sees("via a book club");
    let at_last = met(&desk, "Zoe Zed");
    assert!(at_last.platform.is_some() && at_last.contact.is_none());
}

#[test]
fn a_workplace_and_a_profile_give_the_platform_away() {
    let mut desk = Desk::demo();
    desk.keys("2 a")
        .types("Zoe Zed, clerk at Northgate Payments")
        .keys("tab");
    desk.keys(TO_MET_AT)
        .keys("right ctrl-s")
        .sees("via Northgate Payments");
    desk.keys("2 a")
        .types("Yan Yo https://linkedin.example/in/yan")
        .keys("tab");
    desk.keys(TO_MET_AT)
        .keys("right ctrl-s")
        .sees("via LinkedIn");
}

#[test]
fn who_is_met_at_an_event_comes_from_its_platform() {
    let mut desk = Desk::demo();
    desk.keys("5 / l i s b o n enter").sees("contacts     7");
    desk.keys("3 g c")
        .line("Zoe Zed, clerk at Slate: queues")
        .keys("esc");
    let met = met(&desk, "Zoe Zed");
    assert!(met.event.is_some() && met.platform.is_none());
    desk.keys("5").sees("contacts     8");
}

#[test]
fn commands_give_the_same_numbers() {
    let shell = Shell::new();
    let list = shell.does(&["--demo", "list", "platforms"]);
    assert!(list.contains("10 contacts, 2 of 8 two-way"), "{list}");
    let told = shell.json(&["--demo", "show", "linkedin"]);
    assert_eq!(told["verdict"]["advice"], "keep");
    let facts = told["facts"].as_array().unwrap();
    let two_way = facts
        .iter()
        .find(|fact| fact["label"] == "two-way")
        .unwrap();
    assert_eq!(two_way["words"], "2 of 8");
    assert_eq!(two_way["of"].as_array().unwrap().len(), 2);
    let listed = shell.json(&["--demo", "list", "platforms"]);
    let same = listed
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["name"] == "LinkedIn");
    assert_eq!(same.unwrap()["facts"], told["facts"]);
}

#[test]
fn a_command_reads_the_origin_as_the_form_does() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ana Lima"]);
    shell.does(&["add", "event", "RustConf 12 mar"]);
    let met = |name: &str, at: &str| {
        shell.does(&["add", "contact", name, "--met-at", at, "--new"]);
        shell.json(&["show", name])["record"]["met"].clone()
    };
    assert!(met("Raj Patel", "through Ana")["contact"].is_string());
    assert!(met("Zoe Zed", "RustConf")["event"].is_string());
    assert!(met("Yan Yo", "a book club")["platform"].is_string());
    let refused = shell.refuses(&["add", "contact", "Xi Xu", "--met-at", "through Nobody"]);
    assert!(
        refused.contains("no contact is called “Nobody”"),
        "{refused}"
    );
}
