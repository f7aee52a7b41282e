//! Calendars: meetings that were become talks with those who are contacts, and those to come events at which to meet
//! them; nobody becomes a contact by being invited, and the same calendar twice changes nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod shell;

use std::fs;

use serde_json::Value;
use shell::Shell;

const WORK: &str = include_str!("exchange/work.ics");

/// A shell of somebody whose addresses are known, with two contacts.
fn known() -> Shell {
    let shell = Shell::new();
    let me = r#"{"netgrow":1,"profile":[{"name":"Sam","addresses":["Sam@Rivera.example"]}]}"#;
    let me = bring(&shell, "me.json", me);
    shell.does(&["import", &me]);
    shell.does(&["add", "contact", "Ada Lovelace ada@example.org"]);
    shell.does(&["add", "contact", "Grace Hopper grace@navy.example"]);
    shell
}

fn bring(shell: &Shell, name: &str, text: &str) -> String {
    let path = shell.home().join(name);
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn texts(all: &Value, fields: &[&str]) -> Vec<String> {
    let one = |it: &Value| {
        let texts = fields
            .iter()
            .map(|field| it[*field].as_str().unwrap_or("-"));
        texts.collect::<Vec<_>>().join(" | ")
    };
    all.as_array().unwrap().iter().map(one).collect()
}

#[test]
fn what_was_becomes_a_talk_and_what_is_to_come_an_event() {
    let shell = known();
    let file = bring(&shell, "work.ics", WORK);
    let told = shell.does(&["import", &file]);
    for part in [
        "Calendar, work.ics: 5 meetings",
        "Besides: 1 event and 1 talk",
        "Left out: 1 who are no contacts",
        "Left out: 1 meeting: nobody in it is a contact",
        "Left out: 1 meeting: it is called off",
        "Left out: 1 meeting: you said no to it",
        "line 54: “Broken” is left out: “sometime” is no day and no time",
        "netgrow undo takes all of it back.",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let talks = shell.json(&["list", "interactions"]);
    assert_eq!(
        texts(&talks, &["day", "channel", "summary"]),
        ["2026-11-10 | coffee | Coffee, and looms"]
    );
    let events = shell.json(&["list", "events"]);
    assert_eq!(
        texts(&events, &["start", "start_time", "title", "status"]),
        ["2026-12-02 | 04:00 | Compilers | considering"]
    );
    assert!(!shell.file().contains("SECRET"));
    assert_eq!(
        shell.json(&["list", "contacts"]).as_array().unwrap().len(),
        2
    );
    let again = shell.does(&["import", &file]);
    assert!(!again.contains("Imported"), "{again}");
    shell.does(&["undo"]);
    assert_eq!(
        shell.json(&["list", "interactions"]),
        Value::Array(Vec::new())
    );
}
