//! What is selected stays selected, on its record and not on its place, whatever happens around it; and what
//! narrows a list is seen for as long as it does.

use crate::desk::Desk;
use netgrow::book::Key;
use netgrow::state::Pane;

/// The sample network with Leila selected, who is in the middle of every order.
fn leila() -> (Desk, Key) {
    let mut desk = Desk::demo();
    desk.keys("2 /").types("name:leila").keys("enter esc");
    let leila = Key::of(desk.contact("Leila Haddad").id);
    assert_eq!(desk.app.state.subject(), Some(leila));
    assert!(desk.app.state.list().cursor() > 5);
    (desk, leila)
}

#[track_caller]
fn stays(desk: &Desk, key: Key, after: &str) {
    assert_eq!(desk.app.state.subject(), Some(key), "after {after}");
    let list = desk.app.state.list();
    let rows = usize::from(desk.app.state.room.rows.get(1).copied().unwrap());
    assert!(
        (list.top()..list.top() + rows).contains(&list.cursor()),
        "it is seen after {after}"
    );
}

#[test]
fn through_every_letter_of_a_filter_and_back() {
    let (mut desk, leila) = leila();
    desk.keys("/");
    for letter in "#rust".chars() {
        desk.types(&letter.to_string());
        // Half a tag is nobody's; she comes back with the rest of it.
        if !desk.app.state.list().rows().is_empty() {
            stays(&desk, leila, &format!("/ and {letter}"));
        }
    }
    desk.keys("enter");
    stays(&desk, leila, "the filter is kept");
    desk.keys("esc");
    stays(&desk, leila, "the filter is gone");
}

#[test]
fn through_every_order_and_what_is_done() {
    let (mut desk, leila) = leila();
    for order in Pane::Contacts.orders() {
        desk.keys(",");
        stays(&desk, leila, order.word());
    }
    desk.keys(", .");
    stays(&desk, leila, "more is shown");
    desk.keys(".");
    stays(&desk, leila, "less is shown");
}

#[test]
fn through_saving_undoing_and_reading_anew() {
    let (mut desk, leila) = leila();
    desk.keys(", ,");
    desk.keys("c").line("coffee: all is well");
    stays(&desk, leila, "a talk moved her to the other end");
    desk.keys("u");
    stays(&desk, leila, "it was undone");
    desk.keys("c")
        .line("coffee with Aaron Aalto: hello")
        .keys("enter");
    assert_eq!(desk.contact("Aaron").name, "Aaron Aalto");
    stays(&desk, leila, "somebody was added");
    desk.keys("R");
    stays(&desk, leila, "all was read anew");
}

#[test]
fn through_what_another_window_does() {
    let (mut desk, leila) = leila();
    let mut other = Desk::beside(&desk);
    other.keys("2 a").line("Aaron Aalto").keys("G D");
    desk.app.look_outside();
    desk.keys("ctrl-l");
    stays(&desk, leila, "another window added one and deleted one");
    desk.sees("Another window");
}

#[test]
fn where_the_record_goes_the_selection_stays_at_its_place() {
    let mut desk = Desk::demo();
    desk.keys("j j");
    let next = desk.app.state.list().rows().get(3).copied();
    desk.keys("space");
    assert_eq!(desk.app.state.selected(), next);
}

#[test]
fn what_narrows_a_list_is_seen_with_its_count_at_every_size_and_from_every_pane() {
    for (width, height) in [
        (200, 50),
        (120, 36),
        (100, 30),
        (80, 24),
        (60, 20),
        (40, 12),
    ] {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 /")
            .types("#rust")
            .sees("/ #rust")
            .sees("7 of 60");
        desk.keys("enter").sees("/ #rust").sees("7 of 60");
        desk.keys("c esc").sees("/ #rust");
        if width >= 80 {
            desk.keys("1").sees("/ #rust").sees("7 of 60");
            desk.keys("2");
        }
        desk.keys("esc").misses("/ #rust").misses("7 of 60");
    }
}

#[test]
fn a_filter_that_matches_nothing_says_so_and_where_else_to_look() {
    let mut desk = Desk::demo();
    desk.keys("4 /").types("zzz").sees("Nothing matches “zzz”");
    desk.keys("enter")
        .sees("No contact matches “zzz” either")
        .sees("/ zzz");
    desk.keys("esc /").types("dmytro").keys("enter");
    assert_eq!(desk.app.state.focus, Pane::Contacts);
    desk.sees("1 of 60").sees("Dmytro Shevchenko");
    assert!(
        desk.app.state.lists.of_pane(Pane::Goals).filter().is_none(),
        "the goals are all there again"
    );
}
