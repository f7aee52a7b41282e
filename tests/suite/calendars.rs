//! Calendars: meetings that were become talks with those who are contacts, and those to come events at which to meet
//! them; nobody becomes a contact by being invited, and the same calendar twice changes nothing.

use std::fs;

use crate::shell::Shell;
use serde_json::Value;

const WORK: &str = include_str!("../exchange/work.ics");

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

/// Imports a calendar of these events, each of lines, and tells what was said.
fn import(shell: &Shell, events: &[&str]) -> String {
    let file = bring(shell, "some.ics", &calendar(events));
    shell.does(&["import", &file])
}

fn calendar(events: &[&str]) -> String {
    let events = events.iter().map(|it| it.trim());
    let events = events.map(|lines| format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n"));
    let events = events.collect::<Vec<_>>().concat();
    format!("BEGIN:VCALENDAR\nVERSION:2.0\n{events}END:VCALENDAR\n")
}

/// Something else in the calendar, so that a file is no invitation.
const DENTIST: &str = "UID:d\nSUMMARY:Dentist\nDTSTART:20261201T090000";

fn events(shell: &Shell) -> Vec<String> {
    let all = shell.json(&["list", "events", "--all"]);
    texts(&all, &["start", "title", "place", "status"])
}

fn talks(shell: &Shell) -> Vec<String> {
    texts(
        &shell.json(&["list", "interactions"]),
        &["day", "channel", "summary"],
    )
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
        "Calendar, “sam@rivera.example”, work.ics: 5 meetings",
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

#[test]
fn of_a_series_what_was_becomes_talks_and_the_next_one_an_event() {
    let shell = known();
    let series = "UID:w\nSUMMARY:One on one\nLOCATION:https://zoom.us/j/1\nDTSTART;TZID=Europe/Berlin:20261102T090000\nRRULE:FREQ=WEEKLY\nEXDATE;TZID=Europe/Berlin:20261116T090000\nATTENDEE:mailto:ada@example.org";
    let told = import(&shell, &[series, DENTIST]);
    assert!(
        told.contains("Imported 1 event and 2 talks from some.ics"),
        "{told}"
    );
    assert_eq!(
        talks(&shell),
        [
            "2026-11-09 | video | One on one",
            "2026-11-02 | video | One on one"
        ]
    );
    assert_eq!(
        events(&shell),
        ["2026-11-23 | One on one | https://zoom.us/j/1 | -"]
    );
    assert!(
        shell
            .json(&["list", "follow-ups"])
            .as_array()
            .unwrap()
            .is_empty()
    );
    let again = import(&shell, &[series, DENTIST]);
    assert!(
        !again.contains("Imported") && !again.contains("Filled"),
        "{again}"
    );
    // A week later the next one is another, and what was an event is a talk at it.
    let file = shell.home().join("some.ics");
    let later = ["--today", "2026-11-25", "import", file.to_str().unwrap()];
    let told = shell.does(&later);
    assert!(told.contains("Imported 1 event and 1 talk"), "{told}");
    assert_eq!(talks(&shell)[0], "2026-11-23 | video | One on one");
    let talk = &shell.json(&["list", "interactions"])[0];
    assert!(talk["event"].is_string(), "{talk}");
    assert!(events(&shell).iter().any(|it| it.starts_with("2026-11-30")));
}

#[test]
fn a_calendar_that_changed_changes_what_is_as_it_said_and_nothing_of_ones_own() {
    let shell = known();
    let event = |day: &str, place: &str, title: &str, more: &str| {
        format!(
            "UID:e\nSUMMARY:{title}\nLOCATION:{place}\nDTSTART:202612{day}T090000\nATTENDEE:mailto:ada@example.org\n{more}"
        )
    };
    import(&shell, &[&event("01", "Berlin", "Compilers", ""), DENTIST]);
    assert_eq!(events(&shell), ["2026-12-01 | Compilers | Berlin | -"]);
    let id = shell.json(&["list", "events"])[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    // The user calls it otherwise.
    let title = "\"title\":\"Compilers\"";
    let mine = shell
        .file()
        .replacen(title, "\"title\":\"My compilers\"", 1);
    assert_ne!(mine, shell.file());
    fs::write(shell.data().join("netgrow.json"), mine).unwrap();
    let told = import(
        &shell,
        &[
            &event(
                "03",
                "Paris",
                "Linkers",
                "ATTENDEE;CN=Lin Wei:mailto:lin@harbour.example",
            ),
            DENTIST,
        ],
    );
    assert!(told.contains("Filled in 1 event from some.ics"), "{told}");
    assert!(
        told.contains(
            "“My compilers” has another title in the calendar by now, and stays as you have it"
        ),
        "{told}"
    );
    assert_eq!(events(&shell), ["2026-12-03 | My compilers | Paris | -"]);
    let all = shell.json(&["list", "events"]);
    assert_eq!(all[0]["id"], id);
    assert_eq!(all[0]["meet"][1]["name"], "Lin Wei");
    // Somebody in it becomes a contact.
    shell.does(&["add", "contact", "Lin Wei lin@harbour.example"]);
    let later = [
        &event(
            "03",
            "Paris",
            "Linkers",
            "ATTENDEE;CN=Lin Wei:mailto:lin@harbour.example",
        ),
        DENTIST,
    ];
    import(&shell, &later);
    let meet = &shell.json(&["list", "events"])[0]["meet"];
    assert_eq!(meet.as_array().unwrap().len(), 2);
    assert!(
        meet[1]["contact"].is_string() && meet[1].get("name").is_none(),
        "{meet}"
    );
    let again = import(&shell, &later);
    assert!(!again.contains("Filled"), "{again}");
    // It is called off.
    let told = import(
        &shell,
        &[
            &event("03", "Paris", "Linkers", "STATUS:CANCELLED"),
            DENTIST,
        ],
    );
    assert!(told.contains("Filled in 1 event"), "{told}");
    assert_eq!(
        events(&shell),
        ["2026-12-03 | My compilers | Paris | skipped"]
    );
    shell.does(&["undo"]);
    assert_eq!(events(&shell), ["2026-12-03 | My compilers | Paris | -"]);
}

#[test]
fn a_meeting_that_was_on_another_day_takes_its_talk_there() {
    let shell = known();
    let meeting = |day: &str| {
        let event = format!(
            "UID:e\nSUMMARY:Sync\nDTSTART:202611{day}T090000\nATTENDEE:mailto:ada@example.org"
        );
        import(&shell, &[&event, DENTIST])
    };
    meeting("10");
    let id = || shell.json(&["list", "interactions"])[0]["id"].clone();
    let first = id();
    let told = meeting("12");
    assert!(told.contains("Filled in 1 talk from some.ics"), "{told}");
    assert_eq!(talks(&shell), ["2026-11-12 | - | Sync"]);
    assert_eq!(id(), first);
    assert!(!meeting("12").contains("Filled"));
    shell.does(&["undo"]);
    assert_eq!(talks(&shell), ["2026-11-10 | - | Sync"]);
    // One that was put on another day by hand stays there, and is none twice.
    let mine = shell.file().replace("\"2026-11-10\"", "\"2026-11-09\"");
    fs::write(shell.data().join("netgrow.json"), mine).unwrap();
    meeting("12");
    assert_eq!(talks(&shell), ["2026-11-09 | - | Sync"]);
}

#[test]
fn an_event_that_was_takes_its_day_from_the_calendar_as_well() {
    let shell = known();
    let event = |day: &str| {
        let event =
            format!("UID:e\nSUMMARY:Sync\nDTSTART:{day}T090000\nATTENDEE:mailto:ada@example.org");
        import(&shell, &[&event, DENTIST])
    };
    event("20261201");
    event("20261116");
    assert_eq!(events(&shell), ["2026-11-16 | Sync | - | -"]);
    assert_eq!(talks(&shell), ["2026-11-16 | - | Sync"]);
    let talk = &shell.json(&["list", "interactions"])[0];
    assert!(talk["event"].is_string(), "{talk}");
}

#[test]
fn with_nobody_who_is_known_only_what_is_surely_meant_is_taken() {
    let shell = known();
    let told = import(
        &shell,
        &[
            "UID:p\nSUMMARY:RustConf\nURL:https://rustconf.example/2026\nDTSTART;VALUE=DATE:20261210\nDTEND;VALUE=DATE:20261212",
            DENTIST,
        ],
    );
    assert!(
        told.contains("Left out: 1 meeting: nobody in it is a contact"),
        "{told}"
    );
    assert_eq!(events(&shell), ["2026-12-10 | RustConf | - | -"]);
    // A file with one thing in it is the invitation to that.
    let told = import(&shell, &["UID:i\nSUMMARY:Meetup\nDTSTART:20261205T190000"]);
    assert!(told.contains("Imported 1 event"), "{told}");
    let crowd = (0..11).map(|it| format!("ATTENDEE:mailto:x{it}@y.example"));
    let crowd = crowd.collect::<Vec<_>>().join("\n");
    let crowd = format!(
        "UID:c\nSUMMARY:All hands\nDTSTART:20261105T190000\nATTENDEE:mailto:ada@example.org\n{crowd}"
    );
    let told = import(&shell, &[&crowd, DENTIST]);
    assert!(
        told.contains("it was of many, and no talk with each of them"),
        "{told}"
    );
    assert!(talks(&shell).is_empty());
}

#[test]
fn what_netgrow_gave_to_a_calendar_is_known_when_it_comes_back() {
    let shell = known();
    let event = "Rust meetup 1 dec 19:00 at Factory Berlin #rust";
    shell.does(&["add", "event", event, "--ends", "2 dec 21:30"]);
    shell.does(&["add", "follow-up", "2 dec send the deck to Ada"]);
    let file = shell.home().join("out.ics");
    let file = file.to_str().unwrap();
    shell.does(&["export", "ics", "--to", file]);
    let before = shell.file();
    let told = shell.does(&["import", file]);
    assert!(!told.contains("Imported"), "{told}");
    assert_eq!(shell.file(), before);
    // In another book it is the same event, and the follow-up names with whom it is, as its people are others there.
    let other = known();
    let text = fs::read_to_string(file).unwrap();
    let told = other.does(&["import", &bring(&other, "out.ics", &text)]);
    assert!(told.contains("Imported 1 event and 1 follow-up"), "{told}");
    let [mine, theirs] = [&shell, &other].map(|it| it.json(&["list", "events"])[0].clone());
    assert_eq!(mine, theirs);
    let said = other.json(&["list", "follow-ups"])[0]["what"].to_string();
    assert!(said.contains("Ada"), "{said}");
}

#[test]
fn with_the_cards_of_its_people_a_calendar_brings_back_follow_ups_and_plans_whole() {
    let shell = known();
    let event = "RustConf 1 dec #rust: find a mentor";
    shell.does(&[
        "add",
        "event",
        event,
        "--meet",
        "Ada Lovelace: looms?",
        "--prepare",
        "slides",
    ]);
    shell.does(&["add", "follow-up", "2 dec send the deck to Ada"]);
    let other = Shell::new();
    for format in ["vcard", "ics"] {
        let file = shell.home().join(format);
        let file = file.to_str().unwrap();
        shell.does(&["export", format, "--to", file]);
        other.does(&["import", file]);
        other.does(&["import", file]);
    }
    for kind in ["events", "follow-ups"] {
        let named = |shell: &Shell| {
            let all = serde_json::to_string(&shell.json(&["list", kind])).unwrap();
            let contacts = shell.json(&["list", "contacts"]);
            let ids = contacts.as_array().unwrap().iter();
            ids.fold(all, |all, it| {
                all.replace(it["id"].as_str().unwrap(), it["name"].as_str().unwrap())
            })
        };
        assert!(named(&shell).contains("Ada Lovelace"), "{}", named(&shell));
        assert_eq!(named(&shell), named(&other));
    }
}

#[test]
fn a_folder_standard_input_and_a_dry_run_are_as_everywhere() {
    let shell = known();
    fs::create_dir(shell.home().join("cal")).unwrap();
    bring(&shell, "cal/one.ics", WORK);
    bring(
        &shell,
        "cal/two.ICS",
        &calendar(&[
            "UID:t\nSUMMARY:Lunch\nDTSTART:20261103T120000\nATTENDEE:mailto:grace@navy.example",
        ]),
    );
    bring(&shell, "cal/color", "#ff0000");
    let folder = shell.home().join("cal");
    let folder = folder.to_str().unwrap();
    let told = shell.does(&["import", folder, "--dry-run"]);
    assert!(
        told.contains("two.ICS, line 3: Lunch, 2026-11-03: a talk on 2026-11-03 with Grace Hopper"),
        "{told}"
    );
    assert!(
        told.contains("one.ics, line 35: Dentist, 2026-11-05: left out: nobody in it is a contact"),
        "{told}"
    );
    let json = shell.json(&["import", folder, "--dry-run"]);
    assert_eq!(json["meetings"].as_array().unwrap().len(), 6);
    assert_eq!(json["meetings"][5]["talks"][0], "2026-11-03");
    assert!(talks(&shell).is_empty());
    let told = shell.does(&["import", folder]);
    assert!(
        told.contains("Imported 1 event and 2 talks from cal"),
        "{told}"
    );
    let told = shell.does(&["import", "--format", "calendar", folder]);
    assert!(!told.contains("Imported"), "{told}");
}

#[test]
fn an_archive_of_calendars_is_read_as_it_comes() {
    let shell = known();
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default();
    for (name, text) in [
        ("Takeout/Calendar/../sam.ics", WORK),
        ("x.txt", "no calendar"),
    ] {
        zip.start_file(name, plain).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    let path = shell.home().join("sam.ical.zip");
    fs::write(&path, zip.finish().unwrap().into_inner()).unwrap();
    let path = path.to_str().unwrap();
    let told = shell.does(&["import", path]);
    assert!(
        told.contains("Imported 1 event and 1 talk from sam.ical.zip"),
        "{told}"
    );
    assert!(
        told.contains("sam.ics, line 54: “Broken” is left out"),
        "{told}"
    );
    let told = shell.does(&["import", path, "--format", "calendar"]);
    assert!(!told.contains("Imported"), "{told}");
    let why = shell.refuses(&["import", path, "--format", "linkedin"]);
    assert!(why.contains("no calendar (.ics)"), "{why}");
}

#[test]
fn what_a_calendar_calls_itself_is_told() {
    let shell = known();
    let text = calendar(&[
        "UID:1\nSUMMARY:Sync\nDTSTART:20261110T090000\nATTENDEE:mailto:ada@example.org",
    ]);
    let text = text.replace(
        "VERSION:2.0\n",
        "VERSION:2.0\nX-WR-CALNAME:Team \u{1b}[31mcalendar\n",
    );
    let file = bring(&shell, "export.ics", &text);
    let told = shell.does(&["import", &file, "--dry-run"]);
    let first = "Calendar, “Team [31mcalendar”, export.ics: 1 meeting\n";
    assert!(told.starts_with(first), "{told}");
    let told = shell.json(&["import", &file, "--dry-run"]);
    assert_eq!(told["titles"][0], "Team [31mcalendar");
}

#[test]
fn nothing_in_a_calendar_commands_a_terminal() {
    let shell = known();
    let bad = "UID:b\u{1b}]0;x\u{7}\nSUMMARY:Talk \u{1b}[31mred\u{202e} \nLOCATION:\u{9b}2J\nDESCRIPTION:x\nDTSTART:20261201T090000\nURL:javascript:alert(1)\nATTENDEE;CN=\u{1b}c:mailto:ada@example.org\nATTENDEE;CN=Eve\u{1b}[2J:mailto:eve@\u{1b}x.example\nATTENDEE:mailto:";
    let told = import(
        &shell,
        &[bad, DENTIST, "UID:z\nSUMMARY:\u{1b}]0;y\nDTSTART:\u{1b}[2J"],
    );
    let file = shell.file();
    let is_plain = |text: &str| {
        text.chars()
            .all(|it| it == '\n' || !(it.is_control() || it == '\u{202e}'))
    };
    assert!(is_plain(&told) && is_plain(&file), "{told:?}");
    assert!(
        !file.contains("\\u001b") && !file.contains("javascript"),
        "{file}"
    );
    assert!(told.contains("Imported 1 event"), "{told}");
}
