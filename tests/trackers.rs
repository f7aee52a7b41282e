//! Coming from another tracker of people, or from netgrow itself: what its export brings, with the talks and what is
//! to be done; the same file twice changes nothing, and a bad record stops not the rest.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod shell;

use proptest::prelude::*;
use serde_json::Value;
use shell::Shell;

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

proptest! {
    #[test]
    fn no_bytes_bring_a_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        drop(netgrow::exchange::read(&bytes, None));
        let json = [b"{\"netgrow\":1,\"contacts\":[".as_slice(), &bytes].concat();
        drop(netgrow::exchange::read(&json, None));
    }
}
