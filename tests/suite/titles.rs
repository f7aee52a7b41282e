//! What lies over the screen says what it is about: the record, or how many are marked; and Enter says what
//! it is about to do.

use crate::desk::Desk;

#[test]
fn where_rows_are_marked_a_menu_names_them_and_not_the_row_it_was_opened_on() {
    for (way, title) in [
        ("v v s", "Snooze · 2 marked"),
        ("v v d", "Move · 2 marked"),
        ("2 v v w", "Cadence · 2 marked"),
        ("2 v v t", "Tags and links · 2 marked"),
        ("2 v v P", "Mentor track · 2 marked"),
    ] {
        for (width, height) in [(120, 36), (80, 24), (40, 12)] {
            Desk::demo().size(width, height).keys(way).sees(title);
        }
    }
    // One marked row is acted on wherever the selection is.
    Desk::demo().keys("v j j s").sees("Snooze · introduce her");
}

#[test]
fn what_is_about_the_selected_row_alone_says_so_where_others_are_marked() {
    for keys in ["c", "e", "f"] {
        let mut desk = Desk::demo();
        desk.keys("2 v v").keys(keys);
        desk.sees("This is about the selected row alone");
    }
    Desk::demo().keys("2 c").misses("selected row alone");
}

#[test]
fn every_menu_names_its_record_without_marks() {
    for (way, title) in [
        ("s", "Snooze · introduce her"),
        ("d", "Move · introduce her"),
        ("2 j j j j w", "Cadence · Ana Lima"),
        ("2 j j j j e", "Change contact · Ana Lima"),
        ("4 enter n enter", "· Find two mentors"),
        ("5 c", "Engage · "),
    ] {
        Desk::demo().keys(way).sees(title);
    }
}

#[test]
fn enter_says_what_it_is_about_to_do() {
    for (way, does) in [
        ("c", "enter log it"),
        ("a", "enter add it"),
        ("3 c", "enter capture"),
        ("?", "enter run"),
        (": u n d o", "enter run"),
        (": l e i l a space h a d d a d", "enter go there"),
        ("2 /", "enter keep"),
        ("2 e", "enter next field"),
        ("d", "enter move"),
        ("b", "enter show it"),
    ] {
        Desk::demo().keys(way).sees(does);
    }
    let mut desk = Desk::demo();
    desk.keys("2 / t o m a s z enter D");
    desk.sees("n keep   y delete").misses("as chosen");
}

#[test]
fn a_menu_shows_its_keys_once() {
    let mut desk = Desk::demo();
    desk.keys("w")
        .sees("a key chooses   enter set it   esc cancel");
    desk.misses("1w");
}

#[test]
fn what_is_proposed_names_the_key_that_takes_it_while_it_is_proposed() {
    let mut desk = Desk::demo();
    desk.keys("c").types("coffee with Gra");
    desk.sees("right take it");
    desk.keys("right").misses("right take it");
    desk.sees("coffee with Grace Mwangi");
}

#[test]
fn another_order_stays_in_the_border_beside_the_name_of_the_pane() {
    for (width, height) in [(120, 36), (80, 24)] {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 , j").sees("2 Contacts");
        desk.sees("longest silence first");
    }
}

#[test]
fn a_marked_row_that_is_selected_shows_both() {
    Desk::demo().keys("v k").sees(">*!");
}
