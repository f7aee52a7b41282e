//! Coming from another tracker of people, or from netgrow itself: what its export brings, with the talks and what is
//! to be done; the same file twice changes nothing, and a bad record stops not the rest.

use crate::shell::Shell;
use proptest::prelude::*;
use serde_json::Value;

/// A file in the home, and its path.
fn bring(shell: &Shell, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = shell.home().join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn all(shell: &Shell, kind: &str) -> Vec<Value> {
    shell
        .json(&["list", kind, "--all"])
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn netgrows_own_comes_in_whole_and_goes_with_one_undo() {
    let sample = Shell::new();
    let text = sample.does(&["--demo", "export", "json"]);
    let shell = Shell::new();
    let file = bring(&shell, "network.json", &text);
    let told = shell.does(&["import", &file]);
    assert!(told.contains("60 new"), "{told}");
    assert!(
        told.contains("Besides: 1 profile, 6 goals, 8 events,"),
        "{told}"
    );
    assert!(
        told.contains("Imported 1 profile, 60 contacts, 6 goals"),
        "{told}"
    );
    assert!(!told.contains("None of them makes reminders"), "{told}");
    assert_eq!(shell.does(&["export", "json"]), text);
    let again = shell.does(&["import", &file]);
    assert!(
        again.contains("60 known") && !again.contains("Imported"),
        "{again}"
    );
    shell.does(&["undo"]);
    assert!(shell.does(&["export", "json"]).lines().count() == 2);
}

#[test]
fn what_is_damaged_in_it_is_told_with_its_line_and_stops_not_the_rest() {
    let shell = Shell::new();
    let text = r#"{"netgrow":1,"by":"0.1.0",
"contacts":[
{"id":"0198c7d2-0000-7000-8000-000000000001","name":"Ada\u001b]0;x\u0007 Lovelace","cadence":"1m"},
{"id":"0198c7d2-0000-7000-8000-000000000002","name":" "},
{"id":"no id","name":"Nobody"}
],
"events":[
{"id":"0198c7d2-0000-7000-8000-000000000007","title":"Backwards","start":"2026-12-02","end":"2026-12-01"}
],
"interactions":[
{"id":"0198c7d2-0000-7000-8000-000000000003","day":"2026-11-01","contacts":["0198c7d2-0000-7000-8000-000000000001","0198c7d2-0000-7000-8000-00000000000f"]},
{"id":"0198c7d2-0000-7000-8000-000000000004","day":"2026-11-01","contacts":["0198c7d2-0000-7000-8000-00000000000f"]}
]}"#;
    let file = bring(&shell, "network.json", text);
    let told = shell.does(&["import", &file]);
    for part in [
        "line 4: it is left out: a contact needs a name",
        "line 5: the contact can’t be read and is left out",
        "line 8: it is left out: “Backwards” would end before it starts",
        "Left out: 1 about nobody who is a contact",
        "Imported 1 contact and 1 talk",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let people = all(&shell, "contacts");
    assert_eq!(people[0]["name"], "Ada]0;x Lovelace");
    assert_eq!(people[0]["cadence"], "1m");
    assert_eq!(
        all(&shell, "interactions")[0]["contacts"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn json_that_is_none_of_ours_is_refused_with_a_way_out() {
    let shell = Shell::new();
    for (text, says) in [
        (
            "{\"netgrow\":9,\"by\":\"7.0\"}",
            "written by netgrow 7.0, in a later format",
        ),
        ("{\"netgrow\":1,\"contacts\":[", "it is no whole JSON"),
        ("{\"people\":[]}", "of no program whose export is known"),
    ] {
        let file = bring(&shell, "some.json", text);
        let said = shell.run(&["import", &file]);
        assert_eq!(said.code, 1, "{said:?}");
        assert!(said.err.contains(says), "{said:?}");
    }
}

/// What is in the fixture of this name.
fn fixture(name: &str) -> String {
    let path = format!("{}/tests/exchange/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

/// Imports a fixture, looks that the second time changes nothing and that nothing makes reminders, and gives what
/// was told the first time.
fn imported(shell: &Shell, name: &str) -> String {
    let file = bring(shell, name, fixture(name));
    let told = shell.does(&["import", &file]);
    assert!(
        !told.contains('\u{1b}') && !told.contains('\u{7}'),
        "{told}"
    );
    let again = shell.does(&["import", &file]);
    assert!(!again.contains("Imported"), "{again}");
    assert!(shell.does(&["due"]).contains("Nothing"), "no reminders");
    told
}

#[track_caller]
fn tells(told: &str, parts: &[&str]) {
    for part in parts {
        assert!(told.contains(part), "{part} in {told}");
    }
}

fn named(all: &[Value], name: &str) -> Value {
    let found = all.iter().find(|it| it["name"] == name);
    found.unwrap_or_else(|| panic!("{name} in {all:?}")).clone()
}

#[test]
fn knotter_brings_people_and_what_happened_but_no_reminders() {
    let shell = Shell::new();
    let told = imported(&shell, "knotter.json");
    tells(
        &told,
        &[
            "knotter, knotter.json: 2 people",
            "line 24: nobody is named in it",
            "line 4: something that happened with them has no day",
            "Imported 2 contacts and 2 talks from knotter",
        ],
    );
    let people = all(&shell, "contacts");
    let ada = named(&people, "Ada Lovelace");
    assert_eq!(ada["emails"].as_array().unwrap().len(), 2);
    assert_eq!(
        (&ada["tags"][0], &ada["aliases"][0]),
        (&"maths".into(), &"@ada".into())
    );
    assert!(ada.get("cadence").is_none());
    assert_eq!(named(&people, "Grace Hopper")["archived"], true);
    let talks = all(&shell, "interactions");
    assert_eq!(talks[0]["summary"], "letter");
    assert_eq!(
        (&talks[1]["channel"], &talks[1]["summary"]),
        (&"call".into(), &"looms[31m and more".into())
    );
    assert_eq!(talks[1]["day"], "2026-11-02");
}

#[test]
fn monica_brings_people_calls_and_what_was_done_together() {
    let shell = Shell::new();
    let told = imported(&shell, "monica.json");
    tells(
        &told,
        &[
            "Monica, monica.json: 2 people",
            "nobody is named in it",
            "something that happened with them has no day",
            "Imported 2 contacts and 3 talks from Monica",
        ],
    );
    let people = all(&shell, "contacts");
    let ada = named(&people, "Ada King Lovelace");
    assert_eq!(ada["birthday"], "--12-10");
    assert_eq!(ada["met"]["on"], "2019-05-04");
    assert_eq!(ada["tags"], serde_json::json!(["math-club", "starred"]));
    assert_eq!(
        ada["notes"],
        "writes notes\nFood: no fish\nlikes\nlooms\nTo do: send the book"
    );
    assert_eq!(ada["location"], "London, GB");
    assert_eq!(ada["urls"][0], "https://ada.example");
    let charles = named(&people, "Charles Babbage");
    assert!(charles["archived"] == true && charles.get("birthday").is_none());
    let talks = all(&shell, "interactions");
    let told: Vec<(&str, &str)> = talks
        .iter()
        .map(|it| {
            (
                it["day"].as_str().unwrap(),
                it["summary"].as_str().unwrap_or_default(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("2026-09-02", ""),
            ("2026-09-01", "engines"),
            ("2026-08-01", "Museum: saw the engine")
        ]
    );
    assert_eq!(talks[0]["direction"], "from-me");
    assert_eq!(talks[1]["direction"], "to-me");
    assert_eq!(talks[2]["contacts"].as_array().unwrap().len(), 2);
    assert!(
        !shell.file().contains("secret"),
        "what was written stays where it was"
    );
}

#[test]
fn the_journal_of_friends_brings_people_notes_and_days() {
    let shell = Shell::new();
    let told = imported(&shell, "friends.md");
    tells(
        &told,
        &[
            "friends.md: 2 people",
            "line 3: “Nobody Known” is none of the friends in it",
            "line 4: nobody who is a friend is named in it",
            "line 5: it begins with no day",
            "line 13: nobody is named in it",
            "Imported 2 contacts and 2 talks from friends.md",
        ],
    );
    let people = all(&shell, "contacts");
    let ada = named(&people, "Ada Lovelace");
    assert_eq!(ada["aliases"], serde_json::json!(["Countess", "Ada L"]));
    assert_eq!(ada["tags"], serde_json::json!(["maths", "work:fun"]));
    assert_eq!(ada["location"], "London");
    assert_eq!(ada["notes"], "2026-10-01: Ada Lovelace prefers tea");
    let talks = all(&shell, "interactions");
    assert_eq!(talks[0]["tags"], serde_json::json!(["museum", "work:fun"]));
    assert_eq!(
        talks[0]["summary"],
        "Grace Hopper and Ada Lovelace saw The Engine @museum @work:fun"
    );
    assert_eq!(
        talks[1]["summary"],
        "Lunch to New York with Countess and Nobody Known, mail me@example.org"
    );
    assert!(talks[1].get("tags").is_none());
}

proptest! {
    #[test]
    fn no_bytes_bring_a_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for start in [
            "",
            "{\"netgrow\":1,\"contacts\":[",
            "{\"metadata\":{},\"contacts\":[",
            "### Friends:\n- ",
        ] {
            let bytes = [start.as_bytes(), &bytes].concat();
            drop(netgrow::exchange::read(&bytes, &netgrow::exchange::Manner::default()));
        }
    }

    #[test]
    fn no_journal_brings_the_reader_down(text in "(### Friends:\n|### Activities:\n|### Notes:\n|- |2026-11-01: |\\*\\*|_|@|:|\\(|\\)|\\[|\\]|Ada|é| |\n){0,60}") {
        drop(netgrow::exchange::read(format!("### Friends:\n- Ada\n{text}").as_bytes(), &netgrow::exchange::Manner::default()));
    }

    #[test]
    fn no_damaged_export_brings_a_reader_down(at in any::<proptest::sample::Index>(), to in any::<u8>(), which in 0_usize..3) {
        let mut bytes = fixture(["knotter.json", "monica.json", "friends.md"][which]).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = to;
        drop(netgrow::exchange::read(&bytes, &netgrow::exchange::Manner::default()));
    }
}
