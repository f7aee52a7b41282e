//! The morning review without a screen: questions on standard output, answers on standard input, and what
//! is in the data afterwards.

use crate::shell::{Said, Shell, TODAY};
use netgrow::insight::agenda::Agenda;
use netgrow::insight::queue::{AT_FIRST, Queue};

const REVIEW: [&str; 2] = ["review", "--plain"];

/// Two people called Ana, a promise to one of them, and two things to do.
fn known() -> Shell {
    let shell = Shell::new();
    for (kind, line) in [
        ("contact", "Ana Lima, manager at Farol"),
        ("contact", "Ana Costa at Ponte"),
        ("follow-up", ">2026-11-20 send the deck to Ana Lima"),
        ("follow-up", "2026-11-21 renew the domain"),
        ("follow-up", "today tidy the notes"),
    ] {
        shell.does(&["add", kind, line]);
    }
    shell.does(&["log", "coffee with Ana Lima 1 nov: her team hires"]);
    shell
}

/// Walks the review with these answers to an end that is no failure.
#[track_caller]
fn walk(shell: &Shell, answers: &[&str]) -> String {
    let Said { code, out, err } = shell.told(&REVIEW, answers);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    out
}

fn open(shell: &Shell) -> Vec<String> {
    let listed = shell.json(&["list", "follow-ups"]);
    let listed = listed.as_array().unwrap().iter();
    listed
        .map(|it| {
            format!(
                "{} {}",
                it["due"].as_str().unwrap(),
                it["what"].as_str().unwrap()
            )
        })
        .collect()
}

#[test]
fn a_card_says_who_why_the_last_talk_and_what_can_be_answered() {
    let shell = known();
    let told = walk(&shell, &[]);
    for line in [
        "Card 1 of 3.",
        "send the deck to Ana Lima",
        "Why: promised, 3d overdue",
        "Who: Ana Lima, manager at Farol",
        "Last talk: 3 weeks ago, coffee: her team hires",
        "done, log, snooze, skip, drop, undo, quit or help?",
        "Enough for today: Nothing was changed. 3 cards wait for another time.",
    ] {
        assert!(told.lines().any(|it| it == line), "{line}: {told}");
    }
}

#[test]
fn each_answer_does_what_the_app_does() {
    let shell = known();
    let told = walk(
        &shell,
        &[
            "log call: she liked it >fri send the numbers",
            "snooze next mon",
            "done",
        ],
    );
    for line in [
        "Logged a talk with Ana Lima, finished “send the deck to Ana Lima”, added 1 follow-up.",
        "Snoozed “renew the domain” to Mon 30 Nov.",
        "Finished “tidy the notes”.",
        "That was the morning: 2 done, 1 put off. netgrow undo takes the last change back.",
    ] {
        assert!(told.lines().any(|it| it == line), "{line}: {told}");
    }
    assert_eq!(
        open(&shell),
        ["2026-11-27 send the numbers", "2026-11-30 renew the domain"]
    );
    let shown = shell.json(&["show", "Ana Lima"]);
    assert_eq!(shown["interactions"][0]["summary"], "she liked it");
    assert_eq!(shell.does(&["undo"]), "Undid: Finished “tidy the notes”\n");
}

#[test]
fn skipping_dropping_going_back_and_undoing() {
    let shell = known();
    let told = walk(&shell, &["skip", "back", "dr", "undo", "quit"]);
    assert_eq!(told.matches("\nWhy: promised, ").count(), 3, "{told}");
    assert!(told.contains("It was skipped before."), "{told}");
    assert!(
        told.contains("Dropped “send the deck to Ana Lima”."),
        "{told}"
    );
    assert!(
        told.contains("Undid: Dropped “send the deck to Ana Lima”."),
        "{told}"
    );
    assert_eq!(open(&shell).len(), 3);
}

#[test]
fn a_name_of_several_is_asked_about_and_one_that_is_new_as_well() {
    let shell = known();
    let told = walk(
        &shell,
        &[
            "log coffee with Ana: hi",
            "2",
            "log coffee with Zoe: hello",
            "no",
            "log coffee with Zoe: hello",
            "yes",
        ],
    );
    assert!(told.contains("“Ana” could be:\n1. Ana "), "{told}");
    assert!(told.contains("\n2. Ana "), "{told}");
    assert!(
        told.contains("“Zoe” is not known yet. Add them? yes or no?\nNot logged.\n"),
        "{told}"
    );
    assert!(told.contains("Logged a talk with Zoe"), "{told}");
    assert_eq!(
        shell
            .json(&["list", "interactions"])
            .as_array()
            .unwrap()
            .len(),
        3
    );
    assert_eq!(
        shell.json(&["list", "contacts"]).as_array().unwrap().len(),
        3
    );
}

#[test]
fn two_doubts_are_two_questions() {
    let shell = known();
    let told = walk(&shell, &["log lunch with Ana and Zoe: looms", "1", "no"]);
    assert!(told.contains("Add them? yes or no?\nNot logged."), "{told}");
    walk(&shell, &["log lunch with Ana and Zoe: looms", "1", "y"]);
    let talks = shell.json(&["list", "interactions"]);
    assert_eq!(talks[0]["contacts"].as_array().unwrap().len(), 2, "{talks}");
}

#[test]
fn what_is_not_understood_changes_nothing_and_says_what_would_be() {
    let shell = known();
    let before = shell.file();
    for (answer, told) in [
        ("coffee with Ana Lima", "log stands before a sentence"),
        ("s", "“s” could be snooze or skip or spread."),
        ("done it", "done stands alone"),
        ("snooze soon", "Not put off: “soon” is no day"),
        ("snooze yesterday", "Not put off: yesterday is over"),
        (
            "log coffee with Ana Lima 30 feb: hi",
            "Not logged: there is no 30 feb",
        ),
        ("log coffee with Ana", "Which number?"),
        ("help", "spread all that is overdue"),
        ("undo", "Nothing to undo here"),
    ] {
        let out = walk(&shell, &[answer]);
        assert!(out.contains(told), "{answer}: {out}");
        assert_eq!(shell.file(), before, "{answer}");
    }
}

#[test]
fn the_cards_are_those_of_the_app_in_their_order_and_number() {
    let shell = Shell::new();
    let today = TODAY.parse().unwrap();
    let book = netgrow::demo::book(today);
    let queue = Queue::of(&Agenda::of(&book, today), AT_FIRST);
    let titles: Vec<&str> = queue
        .now
        .iter()
        .chain(&queue.later)
        .map(|row| row.title.as_str())
        .collect();
    let answers = [vec!["skip"; AT_FIRST], vec!["more"], vec!["skip"; 50]].concat();
    let said = shell.told(&["--demo", "review", "--plain"], &answers);
    assert_eq!(said.code, 0, "{said:?}");
    let mut lines = said.out.lines();
    let mut cards = Vec::new();
    while let Some(line) = lines.next() {
        if line.starts_with("Card ") {
            cards.extend(lines.next());
        }
    }
    assert_eq!(cards, titles);
    assert!(
        said.out.contains("Card 5 of 5. 7 more can wait."),
        "{}",
        said.out
    );
    assert!(
        said.out
            .contains("7 more can wait: more, undo, back or quit?"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("That was the morning: 12 skipped."),
        "{}",
        said.out
    );
}

#[test]
fn an_empty_morning_is_told_and_no_question_asked() {
    let shell = Shell::new();
    let told = walk(&shell, &["done"]);
    assert_eq!(told, "Nothing is due: there is nothing to review.\n");
}

#[test]
fn who_comes_back_after_weeks_is_welcomed_and_can_spread_the_backlog() {
    let shell = Shell::new();
    shell.does(&["--today", "2026-10-01", "add", "contact", "Ana Lima"]);
    shell.does(&["--today", "2026-10-01", "log", "call with Ana"]);
    for number in 0..12 {
        let letter = format!("2026-10-02 write letter {number}");
        shell.does(&["--today", "2026-10-01", "add", "follow-up", &letter]);
    }
    let told = walk(&shell, &["spread"]);
    assert!(
        told.starts_with("Welcome back: 53 days without a word here, and 12 overdue."),
        "{told}"
    );
    assert!(told.contains("Card 1 of 5."), "{told}");
    assert!(
        told.ends_with("Enough for today: the backlog spread. 5 cards wait for another time.\n"),
        "{told}"
    );
    let said = shell.json(&["due", "--within", "0d"]);
    assert_eq!(said.as_array().unwrap().len(), 5, "{said}");
}

#[test]
fn after_a_spread_the_review_goes_on_with_what_is_due_today() {
    let shell = known();
    let told = walk(&shell, &["done", "spread", "done", "done", "done", "quit"]);
    for line in [
        "Moved 2 rows to today, which has room for all.",
        "Card 1 of 2.",
        "Finished “renew the domain”.",
        "Finished “tidy the notes”.",
        "That was the morning: 1 done, the backlog spread, 2 done. netgrow undo takes the last change back.",
    ] {
        assert!(told.lines().any(|it| it == line), "{line}: {told}");
    }
}

#[test]
fn past_the_last_card_the_words_that_are_left_are_told() {
    let shell = known();
    for number in 0..4 {
        shell.does(&["add", "follow-up", &format!("today write letter {number}")]);
    }
    let told = walk(&shell, &["skip", "skip", "skip", "skip", "skip", "done"]);
    assert!(
        told.contains("No card is left for that: more, undo, back or quit?"),
        "{told}"
    );
    assert!(!told.contains("Esc"), "{told}");
}

#[test]
fn nothing_commands_a_terminal_and_nothing_is_coloured() {
    let shell = known();
    let path = shell.data().join("netgrow.json");
    let evil = shell
        .file()
        .replace("Farol", "Fa\\u001b[31mrol\\u202e")
        .replace("hires", "hi\\u0007\\u009bres");
    std::fs::write(path, evil).unwrap();
    let told = walk(&shell, &["", "help", "done", "bo\u{1b}gus"]);
    let is_evil = |sign: char| (sign.is_control() && sign != '\n') || sign == '\u{202e}';
    assert!(!told.contains(is_evil), "{told:?}");
    assert!(told.contains("Fa[31mrol"), "{told}");
}

#[test]
fn what_can_not_be_saved_ends_the_walk_with_the_reason() {
    let shell = known();
    // The lock can't be taken where a folder is in its place.
    let lock = shell.data().join("netgrow.lock");
    std::fs::remove_file(&lock).unwrap();
    std::fs::create_dir(&lock).unwrap();
    let said = shell.told(&REVIEW, &["done", "done"]);
    assert_eq!(said.code, 1, "{said:?}");
    assert!(said.err.starts_with("netgrow: not saved: "), "{said:?}");
    assert!(!said.out.contains("Finished"), "{said:?}");
}
