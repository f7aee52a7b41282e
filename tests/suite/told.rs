//! What is told after an act is what was done, no more and no less, in words that fit it.

use crate::desk::{Desk, Records};

/// Ana Lima alone.
fn ana() -> Desk {
    let mut records = Records::new();
    records.contact("Ana Lima");
    let mut desk = Desk::with(&records.book());
    desk.keys("2");
    desk
}

#[test]
fn changing_somebody_is_not_told_as_adding_them() {
    let mut desk = ana();
    desk.keys("e tab tab tab tab tab tab")
        .types("RustConf")
        .keys("ctrl-s");
    desk.sees("Changed contact “Ana Lima” and added platform “RustConf”");
    desk.keys("u")
        .sees("Undid: Changed contact “Ana Lima” and added platform");
}

#[test]
fn who_was_met_for_the_first_time_is_told() {
    let mut desk = ana();
    desk.keys("3 a").line("RustConf 23 nov");
    desk.keys("c")
        .sees("Zoe Quill, CTO at Loomworks")
        .misses("coffee with");
    desk.line("Zoe Quill: looms >fri send the deck");
    desk.sees("Logged a talk with Zoe Quill, added 1 new contact and 1 follow-up");
}

#[test]
fn tags_are_told_as_added_and_as_taken_off() {
    let mut desk = ana();
    desk.keys("t")
        .line("#rust #go")
        .sees("Tagged “Ana Lima” #rust #go");
    desk.keys("t").line("#looms -#go");
    desk.sees("Tagged “Ana Lima” #looms, took #go off");
    desk.keys("t")
        .line("-#rust")
        .sees("Took #rust off “Ana Lima”");
}

/// How often a text stands on the screen.
fn count(desk: &Desk, text: &str) -> usize {
    desk.screen().matches(text).count()
}

#[test]
fn what_is_not_understood_is_told_once_and_with_a_way_out_of_the_app() {
    let mut desk = ana();
    desk.keys("t").line("goal:nonsense");
    desk.sees("o goal is called “nonsense”; type a word of its name");
    desk.misses("netgrow list");
    assert_eq!(count(&desk, "is called “nonsense”"), 1, "{}", desk.screen());
    desk.keys("esc 1 c")
        .types("coffee with Ana !nogoal")
        .keys("enter");
    assert_eq!(count(&desk, "is called “nogoal”"), 1, "{}", desk.screen());
}

#[test]
fn every_kind_is_named_with_its_own_article_and_a_way_out() {
    let mut records = Records::new();
    let (ana, raj) = (records.contact("Ana Lima"), records.contact("Raj Patel"));
    let id = records.id();
    records.put(netgrow::book::Introduction::new(id, [ana, raj]));
    let id = records.id();
    records.put(netgrow::book::Goal::new(id, "Find a mentor"));
    let mut desk = Desk::with(&records.book());
    desk.keys("6 d")
        .sees("An introduction can’t be put off; what it leaves to do can");
    desk.keys("f")
        .sees("A follow-up can’t be about an introduction");
    desk.keys("E").misses("has no notes");
    assert!(matches!(
        desk.asked.last(),
        Some(netgrow::state::Effect::Write(_))
    ));
    desk.keys("4 d")
        .sees("A goal can’t be put off; e changes its day");
}

#[test]
fn what_enter_does_next_is_told_beside_it() {
    let mut desk = Desk::demo();
    desk.keys("c")
        .types("coffee with Nobody Known")
        .keys("enter");
    desk.sees("Enter again adds them").sees("enter add them");
    desk.keys("esc / z z z")
        .sees("enter look among the contacts");
    // Among the contacts there is nowhere else to look.
    desk.keys("esc esc 2 / z z z").sees("enter keep");
}

#[test]
fn an_error_takes_the_place_of_the_example_and_is_told_whole() {
    let example = "fri send the deck to Ana";
    let mut desk = Desk::demo().size(80, 24);
    desk.keys("a enter").sees("Type a day and what to do");
    let screen = desk.screen();
    assert_eq!(screen.matches(example).count(), 1, "{screen}");
    desk.keys("esc d")
        .types("foo")
        .sees("end of")
        .sees("12 nov");
    desk.keys("esc :").types("path to a person").keys("enter");
    desk.types("zzz").keys("enter");
    desk.sees("Nobody and nothing is called “zzz”; : finds names");
    desk.misses("Priya Raghavan ·");
    desk.keys("ctrl-o").sees("F1 shows the keys");
}

#[test]
fn what_is_prepared_and_what_needs_no_debrief_is_told_as_that() {
    let mut desk = Desk::demo();
    desk.keys("/").types("prepare").keys("enter space");
    desk.sees("Prepared “Platform Night”");
    desk.keys("esc /").types("debrief").keys("enter space");
    desk.sees("No debrief of “Backend Meetup: moving house, live”");
}
