//! A week of mornings, and the morning after three weeks away: what was promised and kept, what slipped, what was
//! put off, an event prepared, lived through and looked back on. Each day begins with a start of the program;
//! each says what stands on the screen and in the file.

use std::collections::BTreeMap;

use crate::desk::Desk;
use chrono::{Datelike, Weekday};
use netgrow::book::event::EventStatus;
use netgrow::book::follow_up::Outcome;
use netgrow::book::{Contact, Day, Event, FollowUp, Interaction};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The program started on a day by somebody who has used it before.
fn morning(desk: Desk, on: &str) -> Desk {
    let desk = desk.again_on(day(on));
    assert_eq!(desk.app.state.today, day(on));
    desk
}

/// The one event of these weeks.
fn meetup(desk: &Desk) -> Event {
    desk.file().all::<Event>().values().next().unwrap().clone()
}

/// Monday: two people, a talk with each, a promise to each, and an event on Thursday.
fn monday() -> Desk {
    let mut desk = Desk::new();
    desk.keys("A")
        .line("Ada Lovelace, analyst at Analytical Engines #maths ~1w");
    desk.keys("A").line("Raj Patel, architect at Acme ~2w");
    desk.keys("c")
        .line("coffee with Ada: her looms >wed the paper on looms")
        .sees("Logged a talk with Ada Lovelace");
    desk.keys("c")
        .line("call with Raj: they hire >tomorrow send him the slides")
        .sees("Logged a talk with Raj Patel");
    desk.keys("3 a")
        .line("Backend Meetup thu 18:30 at Lisbon: whom they hire")
        .sees("Thu 26 Nov");
    desk.keys("1")
        .sees("tomorrow")
        .sees("in 2 days")
        .misses("overdue")
        .keys("r")
        .sees("Nothing is due: there is nothing to review");
    let book = desk.file();
    assert_eq!(book.all::<Contact>().len(), 2);
    assert_eq!(book.all::<FollowUp>().len(), 2);
    desk
}

/// Tuesday: what was promised for today is kept.
fn tuesday(desk: Desk) -> Desk {
    let mut desk = morning(desk, "2026-11-24");
    desk.sees("1 today")
        .keys("r")
        .sees("1 of 1")
        .sees("send him the slides")
        .sees("promised to Raj Patel");
    desk.keys("space")
        .sees("That was the morning.")
        .sees("1 done.")
        .keys("q")
        .misses("1 today");
    let slides = desk.follow_up("send him the slides");
    assert_eq!(slides.outcome.map(|it| it.on()), Some(day("2026-11-24")));
    desk
}

/// Wednesday: a look and nothing more; the promise of the day slips. The event is prepared.
fn wednesday(desk: Desk) -> Desk {
    let mut desk = morning(desk, "2026-11-25");
    desk.sees("the paper on looms").sees("1 today");
    desk.keys("3 e tab tab tab tab tab tab tab tab tab")
        .types("print cards")
        .keys("ctrl-s")
        .sees("○ print cards");
    assert!(desk.follow_up("the paper on looms").is_open());
    desk
}

/// Thursday: what slipped is there once, and put off till tomorrow; in the evening, eleven people are met.
fn thursday(desk: Desk) -> Desk {
    let mut desk = morning(desk, "2026-11-26");
    desk.sees("1 overdue")
        .sees("1d overdue")
        .sees("prepare Backend Meetup");
    assert_eq!(
        desk.screen().matches("the paper on looms").count(),
        2,
        "in the list and in its detail"
    );
    desk.keys("g s 1")
        .sees("Snoozed “the paper on looms”")
        .misses("1 overdue");
    let paper = desk.follow_up("the paper on looms");
    assert_eq!((paper.due, paper.snoozes), (day("2026-11-27"), 1));
    desk.keys("g").sees("1 thing to prepare").keys("space");
    assert!(meetup(&desk).prepare.iter().all(|step| step.done));
    desk.keys("space").sees("e says whom to meet there");
    desk.keys("3 c");
    for name in [
        "Ana", "Bo", "Cy", "Di", "Eve", "Flo", "Gus", "Hana", "Ivo", "Jo", "Kim",
    ] {
        desk.line(&format!("{name} Meyer, Acme: hires >1w write to {name}"));
    }
    desk.keys("esc").sees("Kim Meyer");
    assert_eq!(meetup(&desk).captured.len(), 11);
    assert_eq!(desk.file().all::<Contact>().len(), 13);
    desk
}

/// Friday: the promise is kept at last, with a word; the event is looked back on.
fn friday(desk: Desk) -> Desk {
    let mut desk = morning(desk, "2026-11-27");
    desk.sees("debrief Backend Meetup").sees("2 today");
    desk.keys("r").sees("1 of 2").sees("snoozed once");
    desk.keys("c")
        .line("she has it and likes the third page")
        .sees("2 of 2")
        .sees("it was yesterday");
    desk.keys("space").sees("2 done.").keys("q");
    let paper = desk.follow_up("the paper on looms");
    assert!(matches!(
        paper.outcome,
        Some(Outcome::Done { with: Some(_), .. })
    ));
    assert!(meetup(&desk).debrief.is_some(), "it does not come back");
    let ada = desk.contact("Ada").id;
    assert_eq!(desk.file().talks(ada).len(), 2);
    desk.misses("debrief")
        .sees("write to Ana")
        .sees("in 6 days");
    desk.keys("3 x").sees("attended").keys("1");
    desk
}

/// The Monday after: nothing waits, and the next things are named.
fn monday_after(desk: Desk) -> Desk {
    let mut desk = morning(desk, "2026-11-30");
    desk.misses("overdue")
        .sees("write to Ana")
        .sees("in 3 days")
        .sees("Ada Lovelace")
        .sees("in 4 days");
    desk.keys("2 / r a j enter")
        .sees("every 2 weeks · due in 7 days")
        .keys("esc");
    desk
}

#[test]
fn a_week_of_mornings_and_one_after_three_weeks_away() {
    let desk = monday_after(friday(thursday(wednesday(tuesday(monday())))));
    let mut desk = morning(desk, "2026-12-21");
    // Eleven follow-ups and two cadences have waited since.
    desk.sees("Welcome back")
        .sees("It has been 3 weeks, and 13 things waited")
        .keys("s")
        .misses("Welcome back")
        .misses("overdue");
    let book = desk.file();
    let mut per_day: BTreeMap<Day, usize> = BTreeMap::new();
    for it in book.open_follow_ups() {
        assert!(it.due >= day("2026-12-21"), "{}", it.what);
        assert!(!matches!(it.due.weekday(), Weekday::Sat | Weekday::Sun));
        *per_day.entry(it.due).or_default() += 1;
    }
    assert_eq!(per_day.values().sum::<usize>(), 11);
    assert!(per_day.values().all(|rows| *rows <= 5), "{per_day:?}");
    // It is one step, and can be taken back as one.
    desk.keys("u")
        .sees("13 overdue")
        .keys("U")
        .misses("overdue");
    let mut next = morning(desk, "2026-12-22");
    next.misses("Welcome back");
    let talks = next.file().all::<Interaction>().len();
    assert_eq!(talks, 14, "two on Monday, eleven met, one on Friday");
    assert_eq!(meetup(&next).status, EventStatus::Attended);
}

#[test]
fn the_numbers_of_a_card_lead_to_their_records() {
    let mut desk = Desk::demo();
    desk.keys("r").sees("introduce her to Kwame's hiring lead");
    desk.keys("n enter")
        .sees("Balance: gave twice, received once")
        .sees("her CV, one page now");
    desk.keys("esc").sees("Morning review");
    desk.keys("j").sees("2 of 5");
}
