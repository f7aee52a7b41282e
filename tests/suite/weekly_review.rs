//! The weekly review: one page by strategy of what was done, what slipped and what comes next, with questions
//! that are kept as a record, and the same as Markdown.

use crate::desk::Desk;
use crate::shell::Shell;
use netgrow::book::Review;
use netgrow::state::Effect;
use serde_json::Value;

#[test]
fn a_week_is_looked_back_on_strategy_by_strategy() {
    let mut desk = Desk::demo().size(120, 60);
    desk.keys("W")
        .sees("Weekly review")
        .sees("Mon 16 Nov to Sun 22 Nov")
        .sees("I make the dull parts of software")
        .sees("clarity before cleverness");
    for strategy in [
        "Define your goals",
        "Pick the right platforms",
        "Be genuine",
        "Find mentors",
        "Give value",
        "Attend events",
        "Use online platforms",
        "Follow up and stay connected",
    ] {
        desk.sees(strategy);
    }
    desk.sees("1 goal is behind: “Move into a platform role”")
        .sees("4 things done served no goal")
        .sees("2 promises are overdue");
}

#[test]
fn what_went_to_and_fro_is_told_with_the_people() {
    let mut desk = Desk::demo().size(120, 60);
    desk.keys("W")
        .sees("✓ gave Beatriz Moura and 2 more the checklist, on paper")
        .sees("✓ received a slot from Bruno Tavares and Mateus Carvalho")
        .sees("✓ asked Bruno Tavares and Mateus Carvalho for a slot")
        .sees("for 7 people you know somebody who could help");
    desk.keys("e").sees("Look back · 16 to 22 Nov");
    desk.types("two").sees("Look back (unsaved) · 16 to 22 Nov");
}

#[test]
fn every_line_leads_to_the_records_that_make_it() {
    let mut desk = Desk::demo();
    desk.keys("W enter")
        .sees("Moved: 4 goals moved")
        .sees("Be known for dependable payments")
        .keys("enter");
    assert_eq!(desk.app.state.focus.title(), "Goals");
}

#[test]
fn what_is_answered_is_kept_and_undone_like_everything() {
    let mut desk = Desk::demo();
    desk.keys("W l").sees("Mon 23 Nov to Sun 29 Nov");
    desk.keys("e")
        .sees("What moved a goal?")
        .types("Priya asked for a plan")
        .keys("ctrl-s")
        .sees("Priya asked for a plan");
    let answer = |desk: &Desk| {
        let book = desk.file();
        let reviews = book.all::<Review>();
        let of_week = reviews
            .values()
            .find(|it| it.week.to_string() == "2026-11-23");
        of_week.map(|it| it.answer("What moved a goal?").to_owned())
    };
    assert_eq!(answer(&desk).unwrap(), "Priya asked for a plan");
    desk.keys("G enter")
        .types("call Raj")
        .keys("ctrl-s")
        .sees("call Raj");
    assert_eq!(answer(&desk).unwrap(), "Priya asked for a plan");
    desk.keys("u u").misses("Priya asked for a plan");
    assert_eq!(answer(&desk), None);
}

#[test]
fn weeks_long_past_tell_what_was_done_and_what_was_answered() {
    let mut desk = Desk::demo().size(120, 60);
    desk.keys("W h")
        .sees("Mon 9 Nov to Sun 15 Nov")
        .sees("Priya's budget was approved")
        .misses("2 promises are overdue");
    desk.keys("l l")
        .sees("Mon 23 Nov to Sun 29 Nov")
        .keys("l")
        .sees("The next week has not begun yet");
}

#[test]
fn in_a_small_window_title_and_week_stand_side_by_side() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("W").sees(" Week ").sees("16 to 22 Nov");
    let mut desk = Desk::demo().size(60, 20);
    desk.keys("W")
        .sees(" Weekly review ")
        .sees("Mon 16 Nov to Sun 22 Nov");
}

#[test]
fn an_empty_book_has_an_empty_week() {
    let mut desk = Desk::new();
    desk.keys("W")
        .sees("Define your goals")
        .sees("nothing")
        .sees("What do you want to be known for? ")
        .sees("“profile” in : takes it down.");
    desk.keys("enter").sees("Looking back");
}

#[test]
fn the_same_page_is_printed_as_markdown_and_json() {
    let shell = Shell::new();
    let page = shell.does(&["review", "--demo"]);
    assert!(page.starts_with("# The week of 16 November 2026 to 22 November 2026\n"));
    assert!(page.contains("## Give value\n\n- Done: gave "), "{page}");
    assert!(page.contains("- Slipped: 1 goal is behind: “Move into a platform role”"));
    assert!(page.contains("**What slipped?**\n\nGrace's pilot started and I have not asked how\n"));
    let json: Value = serde_json::from_str(&shell.does(&["review", "--demo", "--json"])).unwrap();
    let moved = &json["strategies"]["goals"]["done"][0];
    assert_eq!(
        (&moved["label"], &moved["number"]),
        (&"moved".into(), &4.into())
    );
    assert_eq!(moved["of"].as_array().unwrap().len(), 4);
    let before = shell.does(&["review", "--demo", "--week", "10 nov"]);
    assert!(
        before.starts_with("# The week of 9 November 2026"),
        "{before}"
    );
    assert!(!before.contains("Slipped:"));
}

#[test]
fn who_began_this_week_looks_back_on_this_week() {
    let mut desk = Desk::new();
    desk.keys("A")
        .line("Ana Lima, lead at Farol Pay")
        .keys("c")
        .line("coffee with Ana Lima: her first week as a lead");
    desk.keys("W")
        .sees("Mon 23 Nov to Sun 29 Nov")
        .sees("1 talk with 1 person");
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ana Lima"]);
    shell.does(&["log", "coffee with Ana Lima: her first week as a lead"]);
    let page = shell.does(&["review"]);
    assert!(
        page.starts_with("# The week of 23 November 2026 to 29 November 2026\n"),
        "{page}"
    );
    assert!(page.contains("- Done: 1 talk with 1 person"), "{page}");
    shell.does(&["log", "lunch with Ana Lima last tuesday: the offer"]);
    let page = shell.does(&["review"]);
    assert!(page.starts_with("# The week of 16 November 2026"), "{page}");
}

#[test]
fn what_served_no_goal_and_each_goal_with_nothing_next_is_named_on_the_page() {
    let shell = Shell::new();
    let page = shell.does(&["review", "--demo"]);
    let head = "\n> Backend engineer in payments, moving toward platform work\n\n> I make";
    assert!(page.contains(head), "{page}");
    let served_none = "- Slipped: 4 things done served no goal\n  - ";
    assert!(page.contains(served_none), "{page}");
    let below = page.split("served no goal\n").nth(1).unwrap();
    let named = below.lines().take_while(|line| line.starts_with("  - "));
    assert_eq!(named.count(), 4, "{page}");
    for title in ["Learn compilers", "Find clients", "Speak in public"] {
        shell.does(&["add", "goal", title]);
    }
    let page = shell.does(&["review"]);
    let next = "- Next: nothing comes next for “Learn compilers”, “Find clients” and 1 more\n  \
                - Learn compilers\n  - Find clients\n  - Speak in public\n";
    assert!(page.contains(next), "{page}");
}

#[test]
fn the_week_is_copied_as_the_page_that_the_command_prints() {
    let shell = Shell::new();
    let page = shell.does(&["review", "--demo"]);
    let copied = |desk: &mut Desk| {
        let asked = desk.asked.drain(..).find_map(|effect| match effect {
            Effect::Copy { text, said } => Some((text, said)),
            _ => None,
        });
        asked.expect("nothing was copied")
    };
    let mut desk = Desk::demo();
    desk.keys("W Y");
    let (text, said) = copied(&mut desk);
    assert_eq!(text, page);
    assert_eq!(said, "the week of Mon 16 Nov as Markdown");
    desk.keys("h :").line("copy this week as Markdown");
    assert!(
        copied(&mut desk)
            .0
            .starts_with("# The week of 9 November 2026")
    );
}

#[test]
fn what_was_answered_is_found_and_leads_to_its_week() {
    let mut desk = Desk::demo();
    desk.types(":ngozi, an afternoon").sees("weekly review");
    desk.keys("enter")
        .sees("red pen")
        .sees("What moved a goal?");
}

#[test]
fn of_somebody_new_on_the_mentor_track_no_silence_is_told() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Flo Ray", "--mentor", "mentoring"]);
    let page = shell.does(&["review"]);
    assert!(!page.contains("no word for two months"), "{page}");
    let later = shell.does(&["--today", "2027-02-01", "review"]);
    assert!(later.contains("no word for two months: Flo Ray"), "{later}");
}
