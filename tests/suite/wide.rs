//! On a wide screen, things stay where the eye is: the detail gets the focus in its place, menus open beside their
//! row, forms beside the detail.

use crate::desk::Desk;

fn wide() -> Desk {
    let mut desk = Desk::demo().size(200, 50);
    desk.keys("2 j j");
    desk
}

/// The line of the screen on which a text stands.
fn line_of(desk: &Desk, text: &str) -> usize {
    let screen = desk.screen();
    let place = screen.lines().position(|line| line.contains(text));
    place.unwrap_or_else(|| panic!("“{text}” is not on\n{screen}"))
}

#[test]
fn the_detail_gets_the_focus_in_its_place_and_fills_the_screen_where_that_is_asked_for() {
    let mut desk = wide();
    desk.sees("┏ 2 Contacts").sees("╭ Contact ");
    desk.keys("enter").sees("╭ 2 Contacts").sees("┏ Contact ");
    desk.sees("│> Ahmed Farouk").sees("esc back");
    desk.keys("J").sees("│> Amara Diallo").sees("4 of 60");
    desk.keys("z").misses("2 Contacts").sees("┏ Contact ");
    desk.keys("z").sees("╭ 2 Contacts").sees("┏ Contact ");
    desk.keys("esc").sees("┏ 2 Contacts").sees("╭ Contact ");
    // Who made the list fill the screen before sees the detail fill it as well.
    desk.keys("z enter").misses("2 Contacts").keys("esc");
    // With less room, it is alone at once, and z goes back.
    desk.resize(120, 36);
    desk.keys("enter").misses("2 Contacts");
    desk.keys("z").sees("┏ 2 Contacts");
}

#[test]
fn a_click_on_a_row_takes_the_focus_back_from_the_detail() {
    let mut desk = wide();
    desk.keys("enter").sees("┏ Contact ").clicks("Carmen Ruiz");
    desk.sees("┏ 2 Contacts").sees("┃> Carmen Ruiz");
    desk.clicks("Carmen Ruiz").sees("┏ Contact ");
}

#[test]
fn a_menu_opens_beside_its_row_and_a_form_beside_the_detail() {
    let mut desk = wide();
    desk.keys("w");
    assert_eq!(
        line_of(&desk, "Cadence · Ahmed Farouk"),
        line_of(&desk, "> Ahmed Farouk")
    );
    desk.clicks("Every 6 months");
    desk.sees("Set “Ahmed Farouk” to every 6 months");
    // At the foot of the list, it goes up as far as it needs.
    desk.keys("G w").sees("Never remind").keys("esc g j j");
    desk.keys("e").sees("Change contact · Ahmed Farouk");
    desk.sees("cadence      every 6 months").sees("Also called");
    desk.keys("tab tab tab ctrl-u").types("2w").keys("ctrl-s");
    desk.sees("cadence      every 2 weeks");
}
