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
