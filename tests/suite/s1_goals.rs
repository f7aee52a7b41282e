//! S1, define your goals: counted from real records by link or by filter, at a pace told in words and as a
//! picture, with who serves them, what comes next and what served them last.

use crate::desk::{Desk, Records, today};
use crate::shell::Shell;
use chrono::Days;
use netgrow::book::event::EventStatus;
use netgrow::book::goal::{Metric, Target};
use netgrow::book::{Event, Goal, Interaction};
use netgrow::ui::Theme;

#[test]
fn a_goal_tells_its_pace_who_is_silent_and_what_comes_next() {
    let mut desk = Desk::demo();
    desk.keys("4 / m o v e enter enter")
        .sees("20 of 40 conversations")
        .sees("behind: needs 1.5 a week, you do 1.1: at this pace 22")
        .sees("Mar 2027, 4 weeks late")
        .sees(", the first is overdue");
    desk.sees("Next")
        .sees("Platform Night")
        .sees("Silent")
        .sees("Marek Horváth");
    desk.sees("Served it ")
        .sees("message on Platform Engineering Slack:")
        .sees("welcomed Fatou");
}

#[test]
fn every_number_of_a_goal_leads_to_the_records_that_make_it() {
    let mut desk = Desk::demo();
    desk.keys("4 / m o v e enter enter n enter")
        .sees("Done: 20 of 40 conversations")
        .sees("coffee with Ana Lima");
    desk.keys("esc n enter")
        .sees("Pace: behind: needs 1.5 a week, you do 1.1")
        .sees("coffee with Ana Lima");
    desk.keys("esc n n enter")
        .sees("Next: ")
        .sees("introduction to their platform lead");
    desk.keys("esc n enter").sees("Silent: ").keys("enter");
    assert_eq!(desk.app.state.focus.title(), "Contacts");
}

#[test]
fn a_talk_moves_the_goal_it_serves() {
    let mut desk = Desk::demo();
    desk.keys("4 / m o v e enter enter")
        .sees("20 of 40 conversations");
    desk.keys("c")
        .line("coffee with Ana: the scope of her team");
    desk.sees("21 of 40 conversations").sees("last today");
    desk.keys("u").sees("20 of 40 conversations");
}

#[test]
fn whom_a_filter_picks_serves_the_goal() {
    let mut records = Records::new();
    records.contact("Ana Lima");
    records.contact("Raj Patel");
    let mut desk = Desk::with(&records.book());
    desk.keys("4 a")
        .line("Learn how Kafka is run: 3 talks by 1 mar #streams");
    desk.keys("e tab tab tab tab tab tab tab tab")
        .types("silent>30d")
        .keys("ctrl-s");
    desk.sees("a goal is served by what stays");
    desk.keys("ctrl-u")
        .types("company:northwind")
        .sees("nobody yet")
        .keys("ctrl-s");
    desk.keys("enter")
        .sees("company:northwind")
        .misses("people ");
    desk.keys("2 / r a j enter e tab")
        .types("Northwind")
        .keys("ctrl-s");
    desk.keys("c").line("coffee with Raj: how they run it");
    desk.keys("4 enter")
        .sees("1 of 3 conversations")
        .sees("people       1");
}

#[test]
fn the_picture_reads_without_colour_and_in_ascii() {
    let plain = Theme {
        colour: false,
        ascii: true,
        ..Theme::default()
    };
    let mut desk = Desk::demo().theme(plain);
    let screen = desk.keys("4 / m o v e enter enter").screen();
    let picture: Vec<&str> = screen.lines().filter(|line| line.contains("| ")).collect();
    assert!(picture.iter().any(|line| line.contains("####")), "{screen}");
    assert!(picture.iter().any(|line| line.contains("..")), "{screen}");
    assert!(
        screen.contains("today") && screen.contains("21 Feb 2027"),
        "{screen}"
    );
}

#[test]
fn a_habit_is_typed_in_one_line_and_kept_by_what_is_done() {
    let mut desk = Desk::demo();
    desk.keys("4 a")
        .line("Comment three times a week: 3 engagements a week @LinkedIn");
    let book = desk.file();
    let goal = book
        .all::<Goal>()
        .values()
        .find(|it| it.title.starts_with("Comment"));
    assert_eq!(goal.unwrap().target, Target::habit(Metric::Engagements, 3));
    desk.sees("0 of 3").sees("0 of 3 engagements this week");
    desk.keys("5 g c c c p c s 4").sees("3 of 3");
    desk.keys("enter")
        .sees("3 of 3 engagements this week")
        .sees("this week is kept");
    desk.keys("e").sees("3 engagements a week");
}

#[test]
fn commands_tell_the_same() {
    let shell = Shell::new();
    let shown = shell.does(&["--demo", "show", "Move into"]);
    assert!(
        shown.contains("behind: needs 1.5 a week, you do 1.1"),
        "{shown}"
    );
    assert!(shown.contains("Silent\n  no talk yet"), "{shown}");
    let told = shell.json(&["--demo", "show", "Move into"]);
    assert_eq!(told["progress"]["done"], 20);
    let facts = told["facts"].as_array().unwrap();
    let done = facts.iter().find(|fact| fact["label"] == "done").unwrap();
    assert_eq!(done["of"].as_array().unwrap().len(), 20);
    shell.does(&["add", "goal", "Be seen: 3 engagements a week"]);
    let kafka = ["add", "goal", "Learn Kafka", "--filter", "topic:kafka"];
    shell.does(&kafka);
    let silent = ["add", "goal", "Learn Go", "--filter", "silent>30d"];
    assert!(shell.refuses(&silent).contains("served by what stays"));
    shell.does(&["add", "platform", "LinkedIn"]);
    shell.does(&["engage", "LinkedIn", "post"]);
    let list = shell.does(&["list", "goals"]);
    assert!(list.contains("1 of 3 engagements this week"), "{list}");
}

#[test]
fn what_the_desk_calls_a_measure_is_taken_and_what_can_t_be_counted_is_refused() {
    let shell = Shell::new();
    for (title, target) in [
        ("Give", "5 things given"),
        ("Serve", "4 times give value"),
        ("Help", "3 value given"),
    ] {
        let line = format!("{title}: {target} by 1 feb");
        let told = shell.does(&["add", "goal", &line]);
        assert!(told.contains("things given, by 1 Feb"), "{told}");
        shell.does(&["add", "goal", &format!("{title} more"), "--target", target]);
    }
    let list = shell.does(&["list", "goals"]);
    assert_eq!(list.matches("things given").count(), 6, "{list}");
    let refused = shell.refuses(&["add", "goal", "Learn: 3 good elephants by 1 feb"]);
    assert!(
        refused.contains("“good elephants” can’t be counted"),
        "{refused}"
    );
    shell.does(&["add", "goal", "Change: 3 years in one team are enough"]);
}

#[test]
fn who_calls_and_who_is_called_have_a_conversation_and_who_writes_has_none() {
    let shell = Shell::new();
    for name in ["Raj Kumar", "Ana Silva"] {
        shell.does(&["add", "contact", name]);
    }
    shell.does(&["add", "goal", "Talk: 4 conversations"]);
    for sentence in [
        "Raj Kumar called: the reading group",
        "called Ana Silva: hiring",
        "emailed Ana Silva: the talk",
    ] {
        shell.does(&["log", sentence]);
    }
    let list = shell.does(&["list", "goals"]);
    assert!(list.contains("2 of 4 conversations"), "{list}");
    let week = shell.does(&["review", "--week", "today"]);
    assert!(
        week.contains("3 talks with 2 people, 2 of them both ways"),
        "{week}"
    );
}

#[test]
fn whoever_came_through_somebody_is_an_introduction_received() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ana Silva"]);
    shell.does(&[
        "add",
        "goal",
        "Be introduced: 4 introductions received or made",
    ]);
    shell.does(&[
        "add",
        "contact",
        "Dee Stone",
        "--met-at",
        "through Ana Silva",
    ]);
    let list = shell.does(&["list", "goals"]);
    assert!(list.contains("1 of 4 introductions"), "{list}");
    let told = shell.json(&["show", "Be introduced"]);
    let facts = told["facts"].as_array().unwrap();
    let done = facts.iter().find(|fact| fact["label"] == "done").unwrap();
    assert_eq!(done["of"].as_array().unwrap().len(), 1);
}

#[test]
fn a_filter_picks_a_platform_with_whoever_came_from_it_and_what_is_done_there() {
    let shell = Shell::new();
    for name in ["LinkedIn", "Mastodon"] {
        shell.does(&["add", "platform", name]);
    }
    let seen = ["add", "goal", "Be seen: 10 engagements"];
    shell.does(&[seen.as_slice(), &["--filter", "platform:LinkedIn"]].concat());
    let both = "platform:LinkedIn or platform:Mastodon";
    shell.does(&["add", "goal", "Post: 9 engagements", "--filter", both]);
    shell.does(&[
        "add",
        "goal",
        "Comment: 8 engagements",
        "--platforms",
        "Mastodon",
    ]);
    shell.does(&["add", "contact", "Ben Ode", "--met-at", "LinkedIn"]);
    for platform in ["LinkedIn", "LinkedIn", "Mastodon"] {
        shell.does(&["engage", platform, "post"]);
    }
    let list = shell.does(&["list", "goals"]);
    for far in ["2 of 10", "3 of 9", "1 of 8"] {
        assert!(list.contains(&format!("{far} engagements")), "{list}");
    }
    let told = shell.does(&["show", "Be seen"]);
    assert!(told.contains("people        1"), "{told}");
    assert!(told.contains("served        twice, last today"), "{told}");
    let found = shell.does(&["list", "contacts", "platform:linkedin"]);
    assert!(found.contains("Ben Ode"), "{found}");
}

#[test]
fn what_was_before_a_goal_began_did_not_serve_it() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ben Ode, engineer at Acme"]);
    shell.does(&["log", "coffee with Ben Ode 30 aug: the old days"]);
    shell.does(&[
        "add",
        "goal",
        "Join Acme: 3 talks",
        "--filter",
        "company:acme",
    ]);
    shell.does(&["log", "coffee with Ben Ode: the team"]);
    let told = shell.does(&["show", "Join Acme"]);
    assert!(told.contains("1 of 3 conversations"), "{told}");
    assert!(told.contains("once, last today"), "{told}");
}

#[test]
fn the_numbers_of_a_goal_stand_above_what_they_count() {
    let mut desk = Desk::demo().size(120, 60);
    desk.keys("4 enter")
        .sees("Next 4, the first is overdue")
        .sees("Silent 5")
        .sees("Whom to ask 4")
        .misses("next         4")
        .misses("silent       5");
}

#[test]
fn an_evening_serves_a_goal_once_whatever_was_noted_there() {
    let mut records = Records::new();
    let ana = records.contact("Ana Lima");
    let event = Event {
        status: EventStatus::Attended,
        ..Event::new(records.id(), "Staff Roundtable", today() - Days::new(9))
    };
    let goal = Goal {
        events: vec![event.id],
        ..Goal::new(records.id(), "Be known")
    };
    let talk = Interaction {
        event: Some(event.id),
        goals: vec![goal.id],
        ..Interaction::new(records.id(), event.start, vec![ana])
    };
    records.put(goal);
    records.put(event);
    records.put(talk);
    let mut desk = Desk::with(&records.book());
    desk.keys("4 enter").sees("Served it once, last 9 days ago");
}

#[test]
fn a_call_that_nobody_answered_is_no_conversation() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ana Silva"]);
    shell.does(&["add", "goal", "Talk: 4 conversations"]);
    for line in [
        "I called Ana Silva, no answer",
        "called Ana Silva: left a voicemail",
        "Ana Silva called: missed it",
    ] {
        shell.does(&["log", line]);
    }
    let told = shell.does(&["list", "goals"]);
    assert!(told.contains("0 of 4 conversations"), "{told}");
    shell.does(&["log", "Ana Silva called: a deadline they missed"]);
    let told = shell.does(&["list", "goals"]);
    assert!(told.contains("1 of 4 conversations"), "{told}");
}

#[test]
fn a_why_may_begin_with_a_number() {
    let shell = Shell::new();
    for line in ["Promotion: 3 years without one", "Run: 2026 was a bad year"] {
        shell.does(&["add", "goal", line]);
    }
    let refusal = shell.refuses(&["add", "goal", "Give: 3 gifts given"]);
    assert!(
        refusal.contains("things given are, all of them"),
        "{refusal}"
    );
}
