//! What a row, a tab and a page say where there is little room for it: the words that matter stay whole.

use crate::desk::Desk;
use netgrow::ui::Theme;

#[test]
fn a_birthday_is_the_reason_of_its_row_and_told_once_on_its_page() {
    let mut desk = Desk::demo().size(120, 60);
    desk.sees("Luc Bélanger · birthday · turns 40");
    desk.keys("/").types("Bélanger").keys("enter enter");
    let screen = desk.screen();
    assert_eq!(screen.matches("turns 40").count(), 1, "{screen}");
}

#[test]
fn whom_a_follow_up_is_for_stays_in_sight_at_every_size() {
    let mut desk = Desk::demo();
    for (width, height) in [(200, 50), (120, 36), (80, 24), (60, 20), (40, 12)] {
        desk.resize(width, height);
        let screen = desk.screen();
        let row = screen.lines().find(|line| line.contains("introduce her"));
        assert!(row.unwrap().contains("Leila"), "{screen}");
    }
}

#[test]
fn what_somebody_does_never_ends_before_the_company() {
    let mut desk = Desk::demo();
    desk.keys("2");
    for width in 40..=200 {
        desk.resize(width, 36);
        let screen = desk.screen();
        let rows = screen.lines().filter(|line| line.contains("ago"));
        let cut: Vec<&str> = rows.filter(|line| line.contains(" at…")).collect();
        assert!(cut.is_empty(), "{width} wide: {cut:?}");
    }
}

#[test]
fn small_windows_tell_what_waits_what_is_marked_and_the_order_beside_whole_tabs() {
    let mut desk = Desk::demo().size(40, 12);
    desk.sees("[1 Follow-ups] 2  3  4").sees("9 overdue");
    desk.keys("2 , ,").sees("last talk first").keys("v v");
    desk.sees("2 marked");
    desk.resize(60, 20);
    desk.keys("V V 1").sees("2 Contacts  3 Events  4 Goals");
    desk.sees("9 overdue");
}

#[test]
fn a_bar_is_green_only_where_the_pace_will_do() {
    let theme = Theme::default();
    let mut desk = Desk::demo();
    desk.keys("4");
    let (full, _) = theme.bar();
    let cells = desk.buffer().content.iter();
    let of_bars: Vec<_> = cells.filter(|cell| cell.symbol() == full).collect();
    let looks = |style: ratatui::style::Style| of_bars.iter().any(|cell| Some(cell.fg) == style.fg);
    assert!(looks(theme.due()) && looks(theme.good()));
}

#[test]
fn every_empty_pane_names_the_key_that_fills_it() {
    let mut desk = Desk::new();
    for pane in ["1", "2", "3", "4", "5", "6", "7"] {
        desk.keys(pane).sees("a adds one");
    }
}

#[test]
fn the_morning_is_parted_by_rules_where_all_of_it_has_room() {
    let mut desk = Desk::demo().size(200, 66);
    let parts = ["keep in touch ─", "events ─", "today ─", "coming up ─"];
    for part in parts {
        desk.sees(&format!("─ {part}"));
    }
    // A click on a row beyond them finds it.
    desk.clicks("thank him for the referral");
    let selected = desk.at_cursor().unwrap();
    assert!(
        selected.contains("thank him for the referral"),
        "{selected}"
    );
    // In another order they would part what does not belong apart, and in a smaller window cost rows.
    desk.keys(",").misses("─ coming up ─");
    let mut desk = Desk::demo().size(120, 36);
    desk.misses("─ coming up ─").keys("z").sees("─ coming up ─");
}
