//! The mouse: what a click and a notch of the wheel do, on everything that the screen shows.

use crate::desk::{Desk, Records};
use netgrow::state::action::Way;
use netgrow::state::{Overlay, Pane, Zoom};
use netgrow::ui::Theme;

const SIZES: [(u16, u16); 3] = [(120, 36), (80, 24), (40, 12)];

fn selected(desk: &Desk) -> String {
    let state = &desk.app.state;
    let name = state.subject().and_then(|key| state.book.name(key));
    name.unwrap_or_default().to_owned()
}

#[test]
fn a_click_selects_a_row_and_a_click_on_the_selected_row_opens_it() {
    for (width, height) in SIZES {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2").clicks("Ahmed");
        assert_eq!(selected(&desk), "Ahmed Farouk");
        assert_eq!(desk.app.state.zoom, Zoom::None);
        desk.clicks("Ahmed").sees("payments architect at Nile Bank");
        assert_eq!(desk.app.state.zoom, Zoom::Detail);
    }
}

#[test]
fn a_click_in_another_pane_goes_there_and_selects_its_row() {
    for (width, height) in [(120, 36), (80, 24)] {
        let mut desk = Desk::demo().size(width, height);
        desk.clicks("Learn how");
        assert_eq!(desk.app.state.focus, Pane::Goals);
        assert_eq!(selected(&desk), "Learn how product managers decide");
        desk.clicks("Contacts");
        assert_eq!(desk.app.state.focus, Pane::Contacts);
    }
}

#[test]
fn a_click_beside_the_rows_selects_nothing_else() {
    let mut desk = Desk::demo();
    desk.keys("4 j");
    let before = selected(&desk);
    desk.click(3, 31);
    assert_eq!(selected(&desk), before);
    desk.click(119, 0);
    assert_eq!(selected(&desk), before);
}

#[test]
fn tabs_are_clicked_where_there_is_room_for_one_list() {
    let mut desk = Desk::demo().size(40, 12);
    desk.clicks("3  4");
    assert_eq!(desk.app.state.focus, Pane::Events);
    desk.clicks("[3");
    assert_eq!(desk.app.state.focus, Pane::Events);
    desk.clicks("1  2");
    assert_eq!(desk.app.state.focus, Pane::FollowUps);
}

#[test]
fn a_filter_that_is_typed_is_kept_by_a_click_on_what_it_found() {
    for (width, height) in SIZES {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 /").types("rust").clicks("Leila Haddad");
        assert_eq!(selected(&desk), "Leila Haddad");
        desk.sees("/ rust");
        assert!(!desk.app.state.list().typing);
    }
}

#[test]
fn hints_are_clicked_on_the_key_or_on_its_word() {
    for (width, height) in SIZES {
        for (what, told) in [("r review", "Morning review"), ("review", "Morning review")] {
            let mut desk = Desk::demo().size(width, height);
            desk.clicks(what);
            assert!(desk.app.state.review.is_some(), "{told}");
        }
        let mut desk = Desk::demo().size(width, height);
        desk.clicks("? keys").sees("Keys: type to search");
        desk.clicks("esc back");
        assert!(desk.app.state.overlays.is_empty());
        desk.click(width - 1, height - 1);
        assert!(desk.app.state.overlays.is_empty());
        desk.clicks("done   c").sees("Finished");
    }
}

#[test]
fn the_lines_of_menus_are_clicked() {
    for (width, height) in SIZES {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("s").clicks("For a week").sees("Snoozed");
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 w").clicks("2   Every 2 weeks");
        assert!(desk.app.state.overlays.is_empty());
        assert_eq!(desk.contact("عمر الخطيب").cadence.to_string(), "2w");
        let mut desk = Desk::demo().size(width, height);
        desk.keys("s").click(0, 2);
        assert_eq!(desk.app.state.overlays.len(), 1, "beside a menu is nothing");
    }
}

#[test]
fn the_buttons_of_a_question_are_clicked() {
    for (width, height) in SIZES {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 / t o m a s z enter D").clicks("n keep");
        assert!(desk.app.state.overlays.is_empty());
        assert!(
            desk.app
                .state
                .book
                .name(desk.app.state.subject().unwrap())
                .is_some()
        );
        desk.keys("D").clicks("y delete");
        desk.sees("Deleted “Tomasz");
    }
}

#[test]
fn lists_to_choose_from_are_clicked_once_to_choose_and_again_to_take() {
    for (width, height) in SIZES {
        let mut desk = Desk::demo().size(width, height);
        desk.keys(":").types("haddad").clicks("Leila Haddad");
        desk.clicks("Leila Haddad");
        assert!(desk.app.state.overlays.is_empty());
        assert_eq!(selected(&desk), "Leila Haddad");
        let mut desk = Desk::demo().size(width, height);
        desk.keys("?").types("contacts").clicks("2  Contacts");
        if !desk.app.state.overlays.is_empty() {
            desk.clicks("2  Contacts");
        }
        assert_eq!(desk.app.state.focus, Pane::Contacts);
    }
}

#[test]
fn short_lists_and_messages_are_clicked() {
    let mut records = Records::new();
    for name in ["Ana Lima", "Ana Souza"] {
        records.contact(name);
    }
    let mut desk = Desk::with(&records.book());
    desk.keys("c").line("coffee with Ana: old times");
    desk.clicks("Ana Souza").clicks("> Ana Souza");
    desk.sees("Logged a talk with Ana Souza");
    let mut desk = Desk::demo();
    desk.keys("x u : r e c e n t enter");
    let messages = desk.app.state.messages.len();
    assert!(messages > 1);
    desk.clicks("✓ Finished");
    assert_eq!(desk.app.state.overlays.last(), Some(&Overlay::Messages(1)));
}

#[test]
fn fields_of_a_form_and_days_of_a_month_are_clicked() {
    for (width, height) in [(120, 36), (80, 24)] {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2 e")
            .clicks("Title")
            .keys("ctrl-u")
            .types("minister");
        desk.clicks("Company")
            .keys("ctrl-u")
            .types("Nobody")
            .keys("ctrl-s");
        let contact = desk.contact("عمر الخطيب");
        assert_eq!(
            (contact.title.as_str(), contact.company.as_str()),
            ("minister", "Nobody")
        );
    }
    let mut desk = Desk::demo();
    desk.keys("d ctrl-t")
        .sees("November 2026")
        .clicks("27")
        .clicks("27")
        .keys("enter");
    desk.sees("Fri 27 Nov");
}

#[test]
fn what_is_offered_at_the_first_start_is_clicked() {
    for (width, height) in SIZES {
        let mut desk = Desk::first().size(width, height);
        desk.clicks("A sample network").sees("introduce her");
    }
}

#[test]
fn the_wheel_moves_what_is_under_it_and_leaves_the_focus_where_it_is() {
    let mut desk = Desk::demo();
    desk.wheels("Contacts", Way::Down);
    let state = &desk.app.state;
    assert_eq!(state.focus, Pane::FollowUps);
    assert_eq!(state.lists.of_pane(Pane::Contacts).top(), 3);
    desk.wheels("Contacts", Way::Up).wheels("Contacts", Way::Up);
    assert_eq!(desk.app.state.lists.of_pane(Pane::Contacts).top(), 0);
}

#[test]
fn the_wheel_takes_the_selection_along_before_it_would_be_out_of_sight() {
    for (width, height) in SIZES {
        let mut desk = Desk::demo().size(width, height);
        desk.keys("2");
        for _ in 0..40 {
            desk.wheel(width / 2, height / 2, Way::Down);
            let list = desk.app.state.list();
            let rows = usize::from(desk.app.state.room.rows[1]);
            let seen = list.top()..list.top() + rows;
            assert!(seen.contains(&list.cursor()));
        }
        desk.sees("佐藤花");
        assert!(desk.at_cursor().unwrap().starts_with('>'));
    }
}

#[test]
fn the_wheel_scrolls_a_page_and_the_choice_of_a_list() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("2 / p r i y a enter enter")
        .wheels("Priya", Way::Down);
    assert!(desk.app.state.scroll > 0);
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("r").wheels("promised", Way::Down);
    assert!(
        desk.app.state.scroll > 0,
        "the card is scrolled, not skipped"
    );
    assert_eq!(desk.app.state.review.as_ref().unwrap().at, 0);
    desk.keys("esc ?").wheels("Keys", Way::Down);
    let Some(Overlay::Help(search)) = desk.app.state.overlays.last() else {
        panic!("no help");
    };
    assert_eq!(search.cursor, 3);
}

#[test]
fn clicks_and_wheels_anywhere_at_any_size_never_fail() {
    for (bare, way) in [
        (false, ""),
        (true, ""),
        (false, "2 z"),
        (true, "enter"),
        (false, "r"),
        (true, "?"),
        (false, "s"),
        (true, "2 e"),
        (false, "d ctrl-t"),
        (false, "2 / t o m a s z enter D"),
    ] {
        let theme = Theme {
            bare,
            colour: false,
            ..Theme::default()
        };
        for (width, height) in [(1, 1), (20, 4), (40, 12), (120, 30)] {
            let mut desk = Desk::demo().theme(theme).size(width, height);
            desk.keys(way);
            let before = desk.app.state.clone();
            let rows = (0..=height).step_by(3);
            for (x, y) in rows.flat_map(|y| (0..=width).step_by(31).map(move |x| (x, y))) {
                desk.app.state = before.clone();
                desk.click(x, y).wheel(x, y, Way::Up);
            }
        }
    }
}
