//! S7, online platforms: what was done on a platform is noted in two keys or one command, a habit asks for so
//! many a week, and the year is seen at a glance.

use crate::desk::{Desk, Records};
use crate::shell::Shell;
use netgrow::book::platform::{Engagement, EngagementKind};
use netgrow::book::{Book, Platform};

/// A platform with nothing done on it.
fn one_platform() -> Desk {
    let mut records = Records::new();
    let id = records.id();
    records.put(Platform::new(id, "LinkedIn"));
    records.contact("Ana Lima");
    Desk::with(&records.book())
}

fn done(book: &Book) -> Vec<(String, EngagementKind, String)> {
    let platform = book.all::<Platform>().values().next().unwrap();
    let told = |it: &Engagement| (it.day.to_string(), it.kind, it.what.clone());
    platform.engagements.iter().map(told).collect()
}

fn deed(day: &str, kind: EngagementKind, what: &str) -> (String, EngagementKind, String) {
    (day.to_owned(), kind, what.to_owned())
}

#[test]
fn a_comment_is_noted_in_two_keys_and_taken_back_with_one() {
    let mut desk = one_platform();
    desk.keys("5 c")
        .sees("Engage · LinkedIn")
        .sees("A comment")
        .keys("c");
    desk.sees("Noted a comment on “LinkedIn”")
        .sees("once, last today");
    assert_eq!(
        done(&desk.file()),
        [deed("2026-11-23", EngagementKind::Comment, "")]
    );
    desk.keys("u").sees("Undid");
    assert!(done(&desk.file()).is_empty());
}

#[test]
fn words_and_another_day_are_typed_after_the_shifted_key() {
    let mut desk = one_platform();
    desk.keys("5 c P").sees("A post · LinkedIn");
    desk.types("yesterday: retries are a promise")
        .sees("yesterday")
        .keys("enter");
    desk.keys("c S")
        .types("tomorrow: an essay")
        .keys("enter")
        .sees("lies ahead");
    desk.keys("ctrl-u").types("fri: an essay").keys("enter");
    let post = deed("2026-11-22", EngagementKind::Post, "retries are a promise");
    let share = deed("2026-11-20", EngagementKind::Share, "an essay");
    assert_eq!(done(&desk.file()), [share, post], "the oldest first");
}

#[test]
fn from_a_platform_a_talk_is_logged_as_well() {
    let mut desk = one_platform();
    desk.keys("5 c t")
        .line("coffee with Ana: her move")
        .sees("Logged a talk with Ana Lima");
    desk.keys("c esc").misses("Engage · LinkedIn");
}

#[test]
fn elsewhere_the_palette_says_where_it_is_noted() {
    let mut desk = Desk::demo();
    desk.keys(":")
        .types("engage a comment")
        .keys("enter")
        .sees("noted on a platform; 5 shows them");
}

#[test]
fn a_command_notes_it_too() {
    let shell = Shell::new();
    shell.does(&["add", "platform", "LinkedIn"]);
    let said = shell.does(&[
        "engage",
        "linkedin",
        "post",
        "yesterday: retries are a promise",
    ]);
    assert_eq!(said, "Noted a post on “LinkedIn”, Sun 22 Nov\n");
    shell.does(&["engage", "linkedin", "group"]);
    let shown = shell.json(&["show", "linkedin"]);
    let noted = shown["record"]["engagements"].as_array().unwrap();
    assert_eq!(noted[0]["what"], "retries are a promise");
    assert_eq!(noted[1]["day"], "2026-11-23");
    assert!(
        shell
            .refuses(&["engage", "linkedin", "poem"])
            .contains("use one of: post, comment")
    );
    assert!(
        shell
            .refuses(&["engage", "linkedin", "post", "tomorrow: it"])
            .contains("lies ahead")
    );
    shell.does(&["undo"]);
}

#[test]
fn the_year_is_a_calendar_in_which_each_day_leads_to_what_was_done() {
    let mut desk = Desk::demo();
    desk.keys(":").types("the year on").keys("enter");
    desk.sees("Engagement, day by day")
        .sees("less")
        .sees("last 2 days ago");
    desk.sees("Sat 21 Nov · 2 days ago")
        .sees("message on Platform Engineering Slack: welcomed Fatou");
    desk.keys("k").sees("post on LinkedIn: moving house, live");
    desk.keys("h")
        .sees("Fri 13 Nov")
        .sees("nothing")
        .keys("enter");
    desk.sees("Nothing was done on a platform Fri 13 Nov");
    desk.keys("l enter").sees("LinkedIn").sees("social network");
    assert_eq!(desk.app.state.focus.title(), "Platforms");
}

#[test]
fn the_calendar_tells_levels_by_glyphs_and_goes_with_the_room() {
    let plain = netgrow::ui::Theme {
        colour: false,
        ascii: true,
        ..netgrow::ui::Theme::default()
    };
    let mut desk = Desk::demo().theme(plain);
    desk.keys(":")
        .types("the year on")
        .keys("enter")
        .sees("less . - + * # more");
    let wide = desk.screen();
    let monday = wide.lines().find(|line| line.contains("Mon ")).unwrap();
    assert!(
        monday.matches(['.', '-', '+', '*', '#']).count() >= 52,
        "{wide}"
    );
    desk.resize(40, 12);
    desk.misses("less .").sees("Sat 21 Nov");
}

#[test]
fn the_page_of_a_platform_has_its_year_where_there_is_room() {
    let mut desk = Desk::demo();
    desk.keys("5 enter").sees("The year: 19 times on 19 days");
    desk.resize(40, 12);
    desk.keys("ctrl-d").misses("The year:");
}

#[test]
fn a_year_of_which_nothing_is_noted_says_which_keys_note_it() {
    let mut desk = Desk::new();
    desk.keys(":")
        .line("heat calendar")
        .sees("Nothing is noted of the year yet: 5, then c on a");
}

#[test]
fn what_was_done_stands_behind_what_a_goal_counts() {
    let mut desk = Desk::demo();
    desk.keys("4 j j j enter").sees("28 of 60 engagements");
    desk.keys("n enter");
    desk.sees("Done: 28 of 60 engagements").sees("comment on ");
}

#[test]
fn the_weeks_a_habit_was_kept_stand_behind_how_it_goes() {
    let mut desk = Desk::demo();
    desk.keys("4 G enter").sees("0 of 2 engagements this week");
    desk.keys("n enter").sees("nothing stands behind it yet");
    desk.keys("n n enter").sees("Kept: 9 of 10 weeks");
    desk.sees("the week with 2");
}

#[test]
fn a_habit_is_missed_when_its_week_is_over_and_not_before() {
    let shell = Shell::new();
    let week = |day: &str| shell.does(&["--demo", "review", "--week", day]);
    assert!(week("23 nov").contains("not kept up yet: “Show up"));
    assert!(!week("23 nov").contains("not kept up: “Show up"));
    let told = shell.does(&["--demo", "show", "Show up"]);
    assert!(told.contains("0 of 2 engagements this week"), "{told}");
}

#[test]
fn what_was_done_on_a_platform_is_found_by_its_words() {
    let mut desk = Desk::demo();
    desk.types(":five questions before").keys("enter");
    desk.sees("LinkedIn").sees("Last engaged");
}

#[test]
fn what_the_year_came_to_leads_to_what_was_done() {
    let mut desk = Desk::demo();
    desk.types(":year on your").keys("enter n enter");
    desk.sees("45 times on 43 days")
        .sees("post on LinkedIn: moving");
    desk.keys("esc n").sees("> LinkedIn: 10 comments");
    desk.keys("enter").sees("On: LinkedIn, 10 comments");
    desk.keys("esc h enter").misses("On: LinkedIn, 10 comments");
}
