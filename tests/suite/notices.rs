//! What is told: whole sentences at every size, above the hints and never in their place, and whole again
//! among the recent messages.

use crate::desk::Desk;

/// The words of the screen, without its breaks.
fn words(desk: &Desk) -> String {
    let screen = desk.screen().replace('│', " ");
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn on_the_smallest_screen_a_sentence_tells_the_way_out_and_the_hints_stay() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("2 e tab ctrl-u x esc");
    let words = words(&desk);
    assert!(
        words.contains("Unsaved: Ctrl-s saves it, Esc again throws it away"),
        "{words}"
    );
    let screen = desk.screen();
    let last = screen.lines().last().unwrap();
    assert!(last.contains("ctrl-s save"), "{last}");
}

#[test]
fn every_refusal_is_whole_on_the_smallest_screen() {
    for keys in ["m", "3 s", "2 o", "7 j x", "6 w", "d ctrl-s"] {
        let mut desk = Desk::demo();
        desk.keys(keys);
        let Some(told) = desk.app.state.notice.clone() else {
            continue;
        };
        let wishes = desk.app.state.wishes.clone();
        let told = netgrow::keymap::spell(&wishes, &told.text).into_owned();
        desk.resize(40, 12);
        assert!(words(&desk).contains(&told), "{keys}: {}", desk.screen());
    }
}

#[test]
fn what_is_longer_than_three_rows_says_so_and_is_whole_among_the_messages() {
    let long = "word ".repeat(40) + "zenith";
    let mut desk = Desk::demo().size(40, 16);
    desk.act(netgrow::state::Action::Told(Err(long)));
    desk.sees("…").misses("zenith");
    desk.keys(":").types("recent mess").keys("enter");
    desk.sees("zenith");
}

#[test]
fn all_that_a_filter_takes_is_told_on_the_smallest_screen_while_it_is_typed() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("2 /").types("is:");
    assert!(
        words(&desk).contains("attended or skipped"),
        "{}",
        desk.screen()
    );
    desk.misses(" of 60");
    desk.types("mentor")
        .sees(" of 60")
        .types(" silent>")
        .sees(" of 60");
    desk.keys("ctrl-w ctrl-w")
        .types("is:mentor or ")
        .sees(" of 60");
    desk.misses("not understood")
        .types("nope:x ")
        .sees("Kwame Mensah");
    assert!(words(&desk).contains("not understood"), "{}", desk.screen());
}

#[test]
fn what_a_narrow_screen_cuts_of_the_chosen_row_is_told_whole_below_the_list() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("?");
    assert!(words(&desk).contains("Done, attended, reached or one step on"));
    desk.keys("down down").misses("reached;").keys("esc");
    desk.keys(":")
        .types("choose whom")
        .sees("Choose whom to meet at an event, out");
    desk.keys("esc esc b").sees("Rust people contacts · #rust");
    desk.resize(100, 30);
    desk.misses("Rust people contacts · #rust");
}

#[test]
fn while_saving_fails_each_act_is_answered_all_the_same() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("2");
    let why = "check the owner and mode of /home/somebody/data/netgrow.lock: it can’t be written";
    desk.act(netgrow::state::Action::SaveFailed(why.to_owned()));
    assert!(words(&desk).contains("Not saved: check the owner and mode of"));
    assert!(words(&desk).contains("it can’t be written"));
    desk.keys("3 s").sees("put off").sees("Not saved: check");
    desk.keys("j").misses("put off").sees("Not saved: check");
    desk.resize(100, 36);
    desk.keys(":").types("recent mess").keys("enter");
    desk.sees("netgrow.lock: it can’t be written");
}

#[test]
fn a_click_points_at_a_message_by_any_of_its_rows() {
    let mut desk = Desk::demo().size(60, 20);
    let long = "first ".repeat(20) + "zenith";
    desk.act(netgrow::state::Action::Told(Err(long)));
    desk.act(netgrow::state::Action::Told(Ok("second".to_owned())));
    desk.keys(":").types("recent mess").keys("enter");
    desk.clicks("zenith");
    let cursor = match desk.app.state.overlays.last() {
        Some(netgrow::state::Overlay::Messages(cursor)) => *cursor,
        other => panic!("{other:?}"),
    };
    assert_eq!(cursor, 1);
}

#[test]
fn what_is_done_to_one_row_says_so_where_others_are_marked() {
    let alone = "This is about the selected row alone";
    for (key, open) in [("i", "Introduc"), ("E", ""), ("y", ""), ("o", "")] {
        let mut desk = Desk::demo();
        desk.keys("2 v v").keys(key).sees(open).sees(alone);
    }
    let mut desk = Desk::demo();
    desk.keys("2 v v Y");
    desk.act(netgrow::state::Action::Told(Ok("Copied it".to_owned())));
    desk.sees("Copied it. This is about the selected row alone");
    desk.keys("V V y").misses(alone);
}
