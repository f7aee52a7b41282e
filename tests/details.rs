//! Reading the page of a record: what is chosen on it is seen, and nothing is said twice.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;

use desk::Desk;

#[test]
fn a_number_below_what_is_seen_comes_into_sight_when_it_is_chosen() {
    let mut desk = Desk::demo().size(80, 24);
    desk.keys("4 enter").misses("done ");
    desk.keys("n");
    assert!(desk.at_cursor().unwrap().starts_with("done "));
    desk.keys("g").misses("done ");
    desk.keys("n n n n");
    let chosen = desk.at_cursor().unwrap();
    let chosen = chosen.split("  ").next().unwrap();
    desk.keys("enter").sees("· Find two mentors").keys("esc");
    assert!(desk.at_cursor().unwrap().starts_with(chosen), "{chosen}");
}

#[test]
fn a_number_scrolled_away_comes_back_when_it_is_chosen_again() {
    let mut desk = Desk::demo().size(80, 24);
    desk.keys("2 enter").misses("to share");
    desk.keys("n");
    assert!(desk.at_cursor().unwrap().starts_with("to share"));
    desk.keys("g").misses("to share");
    desk.keys("n N");
    assert!(desk.at_cursor().unwrap().starts_with("to share"));
}
