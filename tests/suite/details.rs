//! Reading the page of a record: what is chosen on it is seen, and nothing is said twice.

use crate::desk::Desk;

#[test]
fn a_number_below_what_is_seen_comes_into_sight_when_it_is_chosen() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("4 enter").misses("Silent 5");
    desk.keys("n n n n n");
    assert!(desk.at_cursor().unwrap().starts_with("Silent 5"));
    desk.keys("g").misses("Silent 5");
    desk.keys("n").sees("Served it ");
    desk.keys("N enter").sees("Silent: 5").keys("esc");
    assert!(desk.at_cursor().unwrap().starts_with("Silent 5"));
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

#[test]
fn a_number_that_heads_a_list_is_told_once_and_asked_about_there() {
    let mut desk = Desk::demo();
    desk.keys("3 enter").sees("Meet 2").sees("Could meet 5");
    desk.misses("could meet  ");
    desk.keys("n n");
    assert!(desk.at_cursor().is_some());
    desk.keys("enter")
        .sees("Could meet: 5 · Platform Night")
        .keys("esc esc");
    desk.keys("6 enter")
        .sees("Leila Haddad, Kwame Mensah")
        .misses("people ");
    desk.keys("n enter")
        .sees("People: Leila Haddad and Kwame Mensah");
}

#[test]
fn the_page_of_a_goal_tells_what_comes_next_before_it_shows_how_it_went() {
    let mut desk = Desk::demo().size(80, 24);
    desk.keys("4 enter")
        .sees("1 of 2 mentors")
        .sees("Next")
        .misses("█");
    assert_eq!(desk.screen().matches("1 of 2 mentors").count(), 1);
    desk.keys("G").sees("█");
}
