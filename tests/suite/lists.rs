//! `netgrow list` as a shell asks for it: without a kind, and with a filter whose words begin with a hyphen.

use crate::shell::Shell;

/// A shell with two people, in a city each.
fn known() -> Shell {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ana Lima #rust", "--place", "Lisbon"]);
    shell.does(&["add", "contact", "Raj Patel #rust", "--place", "Berlin"]);
    shell
}

#[test]
fn without_a_kind_it_says_what_there_is() {
    let said = known().does(&["list"]);
    let contacts = said.lines().find(|line| line.starts_with("contacts"));
    assert!(contacts.is_some_and(|line| line.ends_with(" 2")), "{said}");
    assert!(
        said.contains("follow-ups") && said.contains("resources"),
        "{said}"
    );
    assert_eq!(known().json(&["list"])["contacts"], 2);
}

#[test]
fn a_word_of_a_filter_may_begin_with_a_hyphen() {
    let shell = known();
    for filter in [&["#rust", "-city:lisbon"][..], &["-city:lisbon"], &["-ana"]] {
        let line = [&["list", "contacts"], filter, &["--json"]].concat();
        let said = shell.does(&line);
        assert!(
            said.contains("Raj Patel") && !said.contains("Ana Lima"),
            "{line:?}"
        );
        let line = [&["export", "csv"], filter].concat();
        let said = shell.does(&line);
        assert!(
            said.contains("Raj Patel") && !said.contains("Ana Lima"),
            "{line:?}"
        );
    }
    let wrong = shell.run(&["list", "contacts", "--sideways"]);
    assert_eq!(wrong.code, 2, "{wrong:?}");
    assert_eq!(shell.run(&["list", "-h"]).code, 0);
    let refusal = shell.refuses(&["list", "contacts", "-sity:lisbon"]);
    assert!(refusal.contains("  -sity:lisbon\n   ^"), "{refusal}");
}

#[test]
fn events_are_listed_by_their_day_and_those_that_are_over_behind_the_others() {
    let shell = Shell::new();
    for line in ["B 12 dec", "A 13 dec", "C 14 dec", "D 11 dec"] {
        shell.does(&["add", "event", line]);
    }
    for line in ["F 2026-11-11", "E 2026-11-12"] {
        shell.does(&["add", "event", line]);
    }
    let said = shell.json(&["list", "events", "--all"]);
    let titles: Vec<_> = said.as_array().unwrap().iter().collect();
    let titles: Vec<_> = titles.iter().map(|it| it["title"].as_str()).collect();
    assert_eq!(titles, ["D", "B", "A", "C", "E", "F"].map(Some));
}
