//! Quitting and coming back: on the same day where things were left, on another day with what is due.

use crate::desk::{Desk, today};
use netgrow::state::{Pane, Session, Zoom};

fn selected(desk: &Desk) -> String {
    let state = &desk.app.state;
    let name = state.subject().and_then(|key| state.book.name(key));
    name.unwrap_or_default().to_owned()
}

#[test]
fn on_the_same_day_everything_is_where_it_was() {
    let mut desk = Desk::demo();
    desk.keys("2 / r u s t enter j j , . 4 j z 3 .");
    let (before, rows) = (Session::of(&desk.app.state), desk.screen());
    let mut desk = desk.again();
    assert_eq!(Session::of(&desk.app.state), before);
    assert_eq!(desk.app.state.focus, Pane::Events);
    assert_eq!(desk.app.state.zoom, Zoom::Pane);
    desk.keys("3");
    let body = |screen: &str| screen.lines().take(34).collect::<Vec<_>>().join("\n");
    assert_eq!(body(&desk.screen()), body(&rows));
    desk.keys("2 z")
        .sees("longest silence first")
        .sees("/ rust");
    desk.keys("4");
    assert_eq!(selected(&desk), "Learn how product managers decide");
}

#[test]
fn an_open_record_is_open_again() {
    let mut desk = Desk::demo();
    desk.keys("2 G enter");
    let mut desk = desk.again();
    desk.sees("佐藤花");
    assert_eq!(desk.app.state.zoom, Zoom::Detail);
    desk.keys("esc");
    assert_eq!(selected(&desk), "佐藤花");
}

#[test]
fn a_pane_beyond_home_leads_back_to_where_it_was_entered_from() {
    let mut desk = Desk::demo();
    desk.keys("4 5");
    let mut desk = desk.again();
    assert_eq!(desk.app.state.focus, Pane::Platforms);
    desk.keys("esc");
    assert_eq!(desk.app.state.focus, Pane::Goals);
}

#[test]
fn a_new_day_begins_with_what_is_due_at_the_top_and_nothing_hidden() {
    let mut desk = Desk::demo();
    desk.keys("j j , / a n a enter 2 , / r u s t enter j enter");
    let mut desk = desk.again_on(today().succ_opt().unwrap());
    let state = &desk.app.state;
    assert_eq!((state.focus, state.zoom), (Pane::FollowUps, Zoom::None));
    assert_eq!(state.list().cursor(), 0);
    assert!(
        Pane::ALL
            .iter()
            .all(|pane| state.lists.of_pane(*pane).filter().is_none())
    );
    assert_eq!(state.list().order, None, "what is overdue comes first");
    desk.keys("2").sees("longest silence first");
}

#[test]
fn the_last_snooze_is_known_on_another_day_too() {
    let mut desk = Desk::demo();
    desk.keys("s 3");
    let mut desk = desk.again_on(today().succ_opt().unwrap());
    desk.keys("s s").sees("Fri 27 Nov");
}

#[test]
fn what_was_selected_and_is_gone_leaves_the_cursor_on_a_row() {
    let mut desk = Desk::demo();
    desk.keys("2 G");
    let mut session = Session::of(&desk.app.state);
    for left in &mut session.lists {
        if let Some(row) = &mut left.selected {
            row.key.id = uuid::Uuid::nil();
        }
        left.filter = "cadence:(".to_owned();
    }
    let (keep, mut desk) = (desk.keep(), desk.again());
    keep.write("session.json", &session).unwrap();
    desk.app.open().unwrap();
    desk.resize(120, 36);
    assert!(desk.app.state.selected().is_some());
    assert!(desk.app.state.list().filter().is_none());
}

#[test]
fn what_cannot_be_read_is_as_if_nothing_had_been_kept() {
    let mut desk = Desk::demo();
    desk.keys("4");
    let keep = desk.keep();
    let desk = desk.again();
    assert_eq!(desk.app.state.focus, Pane::Goals);
    let home = desk.app.state.notice.clone();
    assert_eq!(home, None, "it is not worth a word");
    let folder = keep.folder().unwrap().to_owned();
    let mut app = desk.app;
    std::fs::write(folder.join("session.json"), "{\"day\": 7").unwrap();
    app.state.focus = Pane::FollowUps;
    app.open().unwrap();
    assert_eq!(app.state.focus, Pane::FollowUps);
}

#[test]
fn a_look_at_the_sample_is_not_kept() {
    let mut desk = Desk::first();
    desk.keys("s").sees("60 contacts").keys("2 G");
    let desk = desk.again();
    assert_eq!(desk.app.state.focus, Pane::FollowUps);
}

#[test]
fn quitting_with_a_narrowed_list_keeps_it_narrow_for_the_next_time() {
    let mut desk = Desk::demo();
    desk.keys("2 / a c m e enter q");
    assert!(desk.app.state.leaving);
    let mut desk = desk.again();
    desk.sees("/ acme");
    // Esc and Ctrl-c take the filter away first.
    desk.keys("ctrl-c").misses("/ acme");
    assert!(!desk.app.state.leaving);
}
