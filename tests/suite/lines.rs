//! The line and the filter while they are typed: what is preset is told before a letter is, the example
//! fits, and a word that is only half typed is no mistake yet.

use crate::desk::Desk;

#[test]
fn a_line_that_is_about_somebody_says_so_before_anything_is_typed() {
    let mut desk = Desk::demo();
    desk.keys("c").sees("Log a talk · Leila Haddad");
    desk.sees("with      Leila Haddad");
    desk.sees("finishes  introduce her to Kwame's hiring lead");
    desk.sees("coffee yesterday: their team hires");
    desk.misses("coffee with Ana Lima");
}

#[test]
fn where_somebody_else_is_named_the_follow_up_is_said_to_stay() {
    let mut desk = Desk::demo();
    desk.keys("c").types("coffee with Grace Mwangi");
    desk.sees("still due introduce her to Kwame's hiring lead");
    desk.misses("finishes");
    desk.keys("enter");
    assert!(desk.follow_up("introduce her to Kwame").is_open());
}

#[test]
fn people_captured_at_an_event_have_an_example_of_their_own() {
    Desk::demo().keys("3 c").sees("Zoe Quill, CTO at Loomworks");
}

#[test]
fn what_is_to_be_done_is_called_so_and_left_open_while_a_name_is_half_typed() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("a").types("fri x to Gr");
    desk.sees("what      x to Gr…");
    desk.keys("right").sees("what      x to Grace Mwangi");
    desk.misses("Mwangi…");
}

#[test]
fn a_word_of_a_filter_that_is_half_typed_tells_what_it_takes() {
    for (width, height) in [(120, 36), (80, 24), (40, 12)] {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 /").types("is:");
        desk.sees("“is:” takes open").misses("not understood");
        desk.types("foo").misses("not understood");
        desk.keys("space").sees("not understood");
        desk.sees("“foo” is no state");
    }
    let mut desk = Desk::demo();
    desk.keys("2 /").types("is:foo").keys("enter");
    desk.sees("“foo” is no state").sees("not understood");
}

#[test]
fn a_filter_writes_over_no_corner_of_its_frame() {
    for (width, height) in [(120, 36), (80, 24)] {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 /").types("is:foo ");
        let corners = |screen: &str| screen.matches('┛').count();
        assert_eq!(corners(&desk.screen()), 1, "{}", desk.screen());
    }
}
