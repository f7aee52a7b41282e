//! The menus of one key: a key chooses, and so do the arrows and Enter, as in every other list.

use crate::desk::Desk;

#[test]
fn arrows_choose_in_a_menu_and_enter_does_what_its_key_does() {
    for keys in [
        "s w",
        "s j j enter",
        "s down down enter",
        "s G up up up enter",
    ] {
        Desk::demo().keys(keys).sees("Snoozed").sees("Mon 30 Nov");
    }
    let mut desk = Desk::demo();
    desk.keys("5 c down").sees("> c   A comment").keys("enter");
    desk.sees("Noted").misses("in words");
}

#[test]
fn a_menu_opens_at_what_holds_now() {
    let mut desk = Desk::demo();
    desk.keys("2 w").sees("> 5   Every 3 months").keys("esc");
    desk.keys("w k enter w")
        .sees("> 4   Every 6 weeks")
        .keys("esc");
    desk.keys("P")
        .sees("> 1   Identified")
        .misses("Off the mentor track");
    desk.keys("j enter P")
        .sees("> 2   Reached out")
        .keys("G enter P");
    desk.misses("Off the mentor track");
}

#[test]
fn what_cannot_be_is_said_beside_it_before_it_is_tried() {
    let mut desk = Desk::demo();
    desk.keys("s")
        .sees("As long as last time  nothing was snoozed yet");
    desk.keys("j j j j enter").sees("Nothing was snoozed yet");
    desk.keys("esc s 3 s").misses("nothing was snoozed yet");
    desk.sees("As long as last time");
}

#[test]
fn steps_to_prepare_are_ticked_off_in_a_list() {
    let mut desk = Desk::demo();
    desk.keys("3 C")
        .sees("Prepare · Platform Night")
        .sees("○ two lines");
    desk.keys("j").sees("enter tick off").keys("enter");
    desk.sees("✓ two lines on what I am looking for");
}
