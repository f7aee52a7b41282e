//! Whom a line means: by their name as far as it is said, by the id that lists show, and never somebody else of
//! the same given name.

use crate::shell::Shell;

/// A shell with three people, each with a surname.
fn known() -> Shell {
    let shell = Shell::new();
    for line in ["Raj Patel", "Mia Wu", "Ana Maria Lima"] {
        shell.does(&["add", "contact", line]);
    }
    shell
}

#[test]
fn a_surname_that_nobody_has_is_never_somebody_else_of_that_given_name() {
    let shell = known();
    for (line, stranger) in [
        ("coffee with Raj Kumar: hi", "Raj Kumar"),
        ("met Raj Kumar and Mia: hi", "Raj Kumar"),
        ("called Mia Miller", "Mia Miller"),
        ("coffee with raj Kumar, nice talk", "raj Kumar"),
        ("Raj Kumar called: hi", "Raj Kumar"),
        ("coffee with Mia and Raj Q: hi", "Raj Q"),
    ] {
        let refusal = shell.refuses(&["log", line]);
        let wanted = format!("somebody called “{stranger}” is not known yet");
        assert!(refusal.contains(&wanted), "{line}: {refusal}");
    }
    shell.does(&["log", "met Raj Kumar and Mia: hi", "--new"]);
    let talks = shell.does(&["list", "interactions"]);
    assert!(talks.contains("Raj Kumar, Mia Wu"), "{talks}");
}

#[test]
fn a_name_is_known_by_its_parts() {
    let shell = known();
    for (line, who) in [
        ("coffee with Raj: hi", "Raj Patel"),
        ("coffee with Raj P: hi", "Raj Patel"),
        ("coffee with Ana Lima: hi", "Ana Maria Lima"),
        ("coffee with ana about Berlin", "Ana Maria Lima"),
        ("coffee with Mia Wu Berlin trip", "Mia Wu"),
        ("met Raj's Berlin team", ""),
    ] {
        if who.is_empty() {
            assert!(shell.refuses(&["log", line]).contains("does not say who"));
            continue;
        }
        let said = shell.does(&["log", line]);
        assert!(
            said.contains(&format!("a talk with {who}")),
            "{line}: {said}"
        );
    }
}

#[test]
fn a_follow_up_finds_its_people_wherever_they_stand_and_says_so() {
    let shell = known();
    for (line, with) in [
        ("fri send Raj the deck", "  with Raj Patel, due Fri 27 Nov"),
        ("send Mia the deck tomorrow", "  with Mia Wu, due tomorrow"),
        ("fri call raj", "  with Raj Patel, due Fri 27 Nov"),
        ("send deck to raj fri", "  with Raj Patel, due Fri 27 Nov"),
        ("fri finish Mia's review", "  with Mia Wu, due Fri 27 Nov"),
        (
            "fri send raj and mia wu the deck",
            "  with Raj Patel and Mia Wu, due Fri 27 Nov",
        ),
        ("fri call Raj Kumar", "  due Fri 27 Nov"),
        ("fri send the deck", "  due Fri 27 Nov"),
        (
            "every 2w call ana",
            "  with Ana Maria Lima, first due Mon 7 Dec, every 2 weeks",
        ),
    ] {
        let said = shell.does(&["add", "follow-up", line]);
        assert_eq!(said.lines().nth(1), Some(with), "{line}");
    }
}

#[test]
fn two_of_one_name_are_told_apart_by_the_id_that_is_shown() {
    let shell = known();
    shell.does(&["add", "contact", "Dup Name at Acme"]);
    shell.does(&["add", "contact", "Dup Name", "--new"]);
    let refusal = shell.refuses(&["log", "coffee with Dup Name: x"]);
    assert!(refusal.contains("Dup Name (Acme, "), "{refusal}");
    let id = refusal
        .split("(Acme, ")
        .nth(1)
        .unwrap()
        .split(')')
        .next()
        .unwrap();
    let said = shell.does(&["log", &format!("coffee with {id}: x")]);
    assert!(said.starts_with("Logged a talk with Dup Name"), "{said}");
    let shown = shell.json(&["show", id]);
    assert_eq!(shown["record"]["company"], "Acme");
    assert_eq!(shown["interactions"].as_array().unwrap().len(), 1);
}

#[test]
fn the_id_of_a_list_leads_back_whatever_was_made_with_it() {
    let shell = Shell::new();
    shell.does(&[
        "add",
        "contact",
        "Pim @New >fri send tea >mon call",
        "--new",
    ]);
    let listed = shell.does(&["list", "follow-ups"]);
    let line = listed
        .lines()
        .find(|line| line.contains("send tea"))
        .unwrap();
    let id = line.split_whitespace().next_back().unwrap();
    let shown = shell.does(&["show", "send tea"]);
    assert!(
        shown
            .lines()
            .any(|line| line.starts_with("id ") && line.ends_with(id)),
        "{shown}"
    );
    assert!(shell.does(&["show", "Pim"]).contains("\nid "));
    assert!(shell.does(&["snooze", id, "tue"]).contains("send tea"));
    assert!(shell.does(&["done", id]).contains("send tea"));
    let all = shell.does(&["list", "follow-ups", "--all"]);
    assert!(
        all.lines()
            .any(|line| line.contains("send tea") && line.contains("done today")),
        "{all}"
    );
}

#[test]
fn a_day_that_is_not_there_is_refused_with_its_year_too() {
    let shell = known();
    for (kind, line) in [
        ("event", "ZZ 29 feb 2027"),
        ("event", "ZZ 28-29 feb 2027"),
        ("event", "ZZ 27 feb to 29 feb 2027"),
        ("follow-up", "29 feb 2027 call Raj"),
        ("follow-up", "call Raj by 29 feb 2027"),
        ("contact", "P Q >29 feb 2027 call"),
        ("goal", "X by 29 feb 2027"),
    ] {
        let refusal = shell.refuses(&["add", kind, line]);
        assert!(
            refusal.contains("there is no 29 feb 2027"),
            "{line}: {refusal}"
        );
    }
    shell.does(&["add", "event", "ZZ 28 feb 2027"]);
}

#[test]
fn what_is_made_in_one_act_has_short_ids_all_the_same() {
    let shell = known();
    shell.does(&["log", "coffee with Raj Patel: looms >fri send the deck"]);
    for kind in ["interactions", "follow-ups"] {
        let listed = shell.does(&["list", kind]);
        let id = listed.split_whitespace().next_back().unwrap();
        assert!(id.len() < 8, "{listed}");
    }
}
