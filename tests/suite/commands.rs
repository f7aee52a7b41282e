//! The commands beside the app, run as a shell runs them: what they print, what they put on the disk, and
//! how they refuse.

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use crate::shell::{Said, Shell};

/// A shell with two people called Ana, a goal, an event and an overdue promise.
fn known() -> Shell {
    let shell = Shell::new();
    for line in [
        [
            "contact",
            "Ana Lima, manager at Farol ana@example.org #rust ~1m",
        ],
        ["contact", "Ana Costa at Ponte"],
        ["contact", "Raj Patel"],
        ["goal", "Find a mentor: 2 mentors by 1 mar"],
        ["event", "RustConf 12 mar 9:00 at Berlin"],
        ["follow-up", "2026-11-20 send the deck to Raj"],
    ] {
        shell.does(&["add", line[0], line[1]]);
    }
    shell
}

#[test]
fn what_is_added_is_on_the_disk_one_record_a_line() {
    let shell = known();
    let file = shell.file();
    let read: serde_json::Value = serde_json::from_str(&file).unwrap();
    assert_eq!(read["contacts"].as_array().unwrap().len(), 3);
    let lines: Vec<&str> = file
        .lines()
        .filter(|line| line.contains("\"id\":"))
        .collect();
    assert_eq!(lines.len(), 6, "{file}");
    for line in lines {
        let record = line.trim_end_matches(',');
        assert!(
            serde_json::from_str::<serde_json::Value>(record).is_ok(),
            "{line}"
        );
    }
    // At rest there is one file, and nobody else may read it.
    assert!(!shell.data().join("netgrow.journal").exists());
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(shell.data()), 0o700);
    assert_eq!(mode(shell.data().join("netgrow.json")), 0o600);
}

#[test]
fn options_say_what_the_line_says() {
    let (by_line, by_option) = (Shell::new(), Shell::new());
    by_line.does(&[
        "add",
        "contact",
        "Ada Lovelace, analyst at Engines #maths ~1m",
    ]);
    by_option.does(&[
        "add",
        "contact",
        "Ada Lovelace",
        "--title",
        "analyst",
        "--company",
        "Engines",
        "--tags",
        "maths",
        "--cadence",
        "1m",
    ]);
    let contact = |shell: &Shell| {
        let mut contact = shell.json(&["show", "Ada"])["record"].clone();
        contact["id"].take();
        contact
    };
    assert_eq!(contact(&by_line), contact(&by_option));
    let refusal = by_option.refuses(&["add", "contact", "Eve", "--birthday", "soon"]);
    assert!(refusal.contains("birthday"), "{refusal}");
}

#[test]
fn due_tells_the_agenda_in_words_and_in_json() {
    let shell = known();
    let told = shell.does(&["due"]);
    assert!(told.contains("Overdue"), "{told}");
    assert!(told.contains("3d overdue"), "{told}");
    assert!(told.contains("send the deck to Raj"), "{told}");
    let rows = shell.json(&["due"]);
    assert_eq!(rows[0]["title"], "send the deck to Raj");
    assert_eq!(rows[0]["who"][0], "Raj Patel");
    assert_eq!(rows[0]["overdue_days"], 3);
    assert_eq!(rows[0]["section"], "overdue");
    assert_eq!(
        shell
            .json(&["due", "--limit", "0"])
            .as_array()
            .unwrap()
            .len(),
        0
    );
    let far = shell.json(&["due", "--within", "1y"]);
    assert!(far.as_array().unwrap().len() > rows.as_array().unwrap().len());
}

#[test]
fn a_talk_is_logged_and_resets_the_clock() {
    let shell = known();
    let said = shell.does(&[
        "log",
        "coffee with Ana Lima yesterday: their team hires #hiring !mentor >fri send the deck <next week intro to her lead gave: review of her CV",
    ]);
    assert_eq!(said, "Logged a talk with Ana Lima, added 2 follow-ups\n");
    let shown = shell.json(&["show", "Ana Lima"]);
    assert_eq!(shown["last_word"], "yesterday");
    let talk = &shown["interactions"][0];
    assert_eq!(talk["day"], "2026-11-22");
    assert_eq!(talk["summary"], "their team hires");
    assert_eq!(talk["tags"][0], "hiring");
    assert_eq!(shown["open_follow_ups"].as_array().unwrap().len(), 2);
    let told = shell.does(&["show", "Ana Lima"]);
    for words in [
        "last talk     yesterday",
        "I owe",
        "send the deck",
        "they owe",
        "intro to her lead",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn an_ambiguous_or_unknown_name_is_refused_with_a_way_out() {
    let shell = known();
    let refusal = shell.refuses(&["log", "coffee with Ana: hi"]);
    assert!(
        refusal.contains("Ana Lima (Farol, ") && refusal.contains("Ana Costa (Ponte, "),
        "{refusal}"
    );
    let refusal = shell.refuses(&["log", "coffee with Zoe: hi"]);
    assert!(
        refusal.contains("“Zoe” is not known yet") && refusal.contains("--new"),
        "{refusal}"
    );
    shell.does(&["log", "--new", "coffee with Zoe: hi"]);
    assert_eq!(shell.json(&["list", "contacts", "zoe"])[0]["name"], "Zoe");
    let refusal = shell.refuses(&["show", "Ana"]);
    assert!(
        refusal.contains("Ana Lima") && refusal.contains("Ana Costa"),
        "{refusal}"
    );
    let refusal = shell.refuses(&["done", "9999"]);
    assert!(refusal.contains("nothing is called “9999”"), "{refusal}");
    let refusal = shell.refuses(&["add", "follow-up", "12/1 send the deck to Raj"]);
    assert_eq!(refusal.matches("two ways").count(), 1, "{refusal}");
    assert!(refusal.contains("12 jan or 1 dec"), "{refusal}");
}

#[test]
fn a_follow_up_is_finished_by_the_id_that_list_shows() {
    let shell = known();
    let listed = shell.does(&["list", "follow-ups"]);
    let id = listed.split_whitespace().last().unwrap();
    assert_eq!(
        shell.does(&["done", id]),
        "Finished “send the deck to Raj”\n"
    );
    assert_eq!(
        shell
            .json(&["list", "follow-ups"])
            .as_array()
            .unwrap()
            .len(),
        0
    );
    let all = shell.json(&["list", "follow-ups", "--all"]);
    assert_eq!(all[0]["outcome"]["done"]["on"], "2026-11-23", "{all}");
    shell.does(&["done", "RustConf"]);
    assert_eq!(shell.json(&["list", "events"])[0]["status"], "attended");
    shell.does(&["done", "Find a mentor"]);
    assert_eq!(shell.json(&["list", "goals"]).as_array().unwrap().len(), 0);
}

#[test]
fn a_snooze_moves_the_day_and_is_counted() {
    let shell = known();
    assert_eq!(
        shell.does(&["snooze", "send the deck to Raj", "next", "fri"]),
        "Snoozed “send the deck to Raj” to Fri 4 Dec\n"
    );
    let row = &shell.json(&["list", "follow-ups"])[0];
    assert_eq!(row["due"], "2026-12-04");
    assert_eq!(row["snoozes"], 1);
    shell.does(&["snooze", "Ana Lima", "2w"]);
    let refusal = shell.refuses(&["snooze", "Ana Lima", "someday"]);
    assert!(refusal.contains("for example"), "{refusal}");
}

#[test]
fn talks_are_listed_by_the_name_that_people_have_for_them() {
    let shell = known();
    shell.does(&["log", "coffee with Raj: looms"]);
    let talks = shell.does(&["list", "talks"]);
    assert!(talks.contains("looms"), "{talks}");
    assert_eq!(talks, shell.does(&["list", "interactions"]));
}

#[test]
fn lists_are_filtered_by_words_and_tags() {
    let shell = known();
    let names = |filter: &[&str]| -> Vec<String> {
        let found = shell.json(&[&["list", "contacts"], filter].concat());
        let found = found.as_array().unwrap().iter();
        found
            .map(|it| it["name"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(names(&[]), ["Ana Costa", "Ana Lima", "Raj Patel"]);
    assert_eq!(names(&["ana", "farol"]), ["Ana Lima"]);
    assert_eq!(names(&["#rust"]), ["Ana Lima"]);
    assert!(names(&["nobody"]).is_empty());
    assert_eq!(
        shell.does(&["list", "contacts", "nobody"]),
        "No contacts here.\n"
    );
    let said = shell.run(&["list", "friends"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("contacts"), "{said:?}");
}

#[test]
fn undo_takes_back_one_change_after_the_other() {
    let shell = known();
    let mut states = Vec::new();
    for arguments in [
        &["log", "coffee with Raj: hi"][..],
        &["done", "send the deck"],
        &["snooze", "Raj Patel", "2w"],
    ] {
        states.push(records(&shell));
        shell.does(arguments);
    }
    for before in states.iter().rev() {
        assert!(shell.does(&["undo"]).starts_with("Undid: "));
        assert_eq!(records(&shell), *before);
    }
    for _ in 0..6 {
        shell.does(&["undo"]);
    }
    assert!(shell.refuses(&["undo"]).contains("nothing to undo"));
    assert_eq!(
        shell.json(&["list", "contacts"]).as_array().unwrap().len(),
        0
    );
}

/// The lines of the file that hold records.
fn records(shell: &Shell) -> String {
    shell
        .file()
        .lines()
        .filter(|line| line.contains("\"id\":"))
        .collect()
}

#[test]
fn check_finds_nothing_wrong_and_says_where_something_is() {
    let shell = known();
    assert_eq!(
        shell.does(&["check"]),
        "All is well: 3 contacts, 1 goal, 1 event, 1 follow-up.\n"
    );
    assert_eq!(
        shell.json(&["check"])["findings"].as_array().unwrap().len(),
        0
    );
    let path = shell.data().join("netgrow.json");
    let whole = shell.file();
    let half: String = whole.chars().take(whole.len() / 2).collect();
    fs::write(&path, half).unwrap();
    let said = shell.run(&["check"]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("netgrow.json") && said.err.contains("backup"),
        "{said:?}"
    );
    // Nothing reads it as empty, and nothing writes over it.
    for arguments in [
        vec!["add", "contact", "Eve"],
        vec!["due"],
        vec!["list", "contacts"],
    ] {
        shell.refuses(&arguments);
    }
}

#[test]
fn path_and_keys_answer_without_data() {
    let shell = Shell::new();
    let data = shell.data().join("netgrow.json");
    assert!(shell.does(&["path"]).contains(data.to_str().unwrap()));
    assert_eq!(shell.json(&["path"])["data"], data.to_str().unwrap());
    assert!(shell.does(&["keys"]).contains("Morning review"));
    assert!(shell.json(&["keys"]).as_array().unwrap().len() > 50);
    assert!(!shell.data().exists(), "a question made a folder");
}

#[test]
fn without_a_named_folder_the_platforms_own_is_used() {
    let shell = Shell::new();
    let mut command = shell.command(&["add", "contact", "Ada"]);
    let said = Said::of(command.env_remove("NETGROW_DATA_DIR").output().unwrap());
    assert_eq!(said.code, 0, "{said:?}");
    assert!(!shell.data().exists());
    let said = Said::of(
        shell
            .command(&["path", "--data-dir", "elsewhere"])
            .output()
            .unwrap(),
    );
    assert!(said.out.contains("elsewhere/netgrow.json"), "{said:?}");
}

#[test]
fn the_demo_touches_nothing_and_leaves_nothing() {
    let shell = Shell::new();
    let told = shell.does(&["--demo", "due"]);
    assert!(told.contains("Overdue") && told.contains("Today"), "{told}");
    assert_eq!(
        shell
            .json(&["--demo", "list", "contacts"])
            .as_array()
            .unwrap()
            .len(),
        60
    );
    shell.does(&["--demo", "add", "contact", "Eve"]);
    assert_eq!(
        fs::read_dir(shell.home()).unwrap().count(),
        0,
        "something is left in the home"
    );
}

#[test]
fn what_a_killed_demo_left_goes_with_the_next() {
    let shell = Shell::new();
    let folder = tempfile::tempdir().unwrap();
    // Linux gives no process a number this high, and always has one of the number 1.
    let (left, living) = ("netgrow-sample-4194999-1", "netgrow-sample-1-1");
    for name in [left, living, "netgrow-sample-mine"] {
        fs::create_dir(folder.path().join(name)).unwrap();
    }
    let mut command = shell.command(&["--demo", "due"]);
    let said = Said::of(command.env("TMPDIR", folder.path()).output().unwrap());
    assert_eq!(said.code, 0, "{said:?}");
    let files = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, [living, "netgrow-sample-mine"]);
}

#[test]
fn wrong_use_is_told_apart_from_refusal() {
    let shell = Shell::new();
    for wrong in [
        &["bogus"][..],
        &["due", "--within", "soon"],
        &["add"],
        &["--today", "yesterday", "due"],
    ] {
        assert_eq!(shell.run(wrong).code, 2, "{wrong:?}");
    }
    // The app needs a terminal.
    let said = shell.run(&[]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("`netgrow review --plain`"), "{said:?}");
    assert_eq!(said.out, "");
}

#[test]
fn a_reader_that_went_away_and_a_closed_or_full_stream_are_no_panic() {
    let shell = known();
    let mut child = shell
        .command(&["--demo", "list", "interactions"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let said = Said::of(child.wait_with_output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let full = || Stdio::from(File::options().write(true).open("/dev/full").unwrap());
    let output = shell.command(&["due"]).stdout(full()).output().unwrap();
    let said = Said::of(output);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("can’t be written"), "{said:?}");
    let status = shell
        .command(&["done", "9999"])
        .stderr(full())
        .status()
        .unwrap();
    assert_eq!(status.code(), Some(1));
}

#[test]
fn nothing_that_commands_a_terminal_is_printed() {
    let shell = Shell::new();
    let evil = "Eve \u{1b}]52;c;aGk=\u{7}\u{9b}2J\u{202e}live";
    shell.does(&["add", "contact", evil]);
    shell.does(&["add", "contact", "Eve Other"]);
    shell.does(&["add", "follow-up", "today send it to live"]);
    // As if another program had put it there.
    let path = shell.data().join("netgrow.json");
    let file = shell
        .file()
        .replace("Eve Other", "Eve \\u001b[31m\u{9b}Other");
    fs::write(path, file).unwrap();
    for arguments in [
        &["list", "contacts"][..],
        &["list", "contacts", "--json"],
        &["due"],
        &["due", "--json"],
        &["show", "Other"],
        &["show", "Eve"],
        &["log", "coffee with Eve: hi"],
        &["check"],
    ] {
        let said = shell.run(arguments);
        let printed = format!("{}{}", said.out, said.err);
        let is_evil = |sign: char| (sign.is_control() && sign != '\n') || sign == '\u{202e}';
        assert!(!printed.contains(is_evil), "{arguments:?}: {printed:?}");
    }
}

#[test]
fn eight_at_once_lose_nothing() {
    for _ in 0..5 {
        eight_at_once();
    }
}

fn eight_at_once() {
    let shell = Shell::new();
    let children: Vec<_> = (0..8)
        .map(|number| {
            let line = format!("Person {number}");
            let mut command = shell.command(&["add", "contact", &line]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            command.spawn().unwrap()
        })
        .collect();
    for child in children {
        let said = Said::of(child.wait_with_output().unwrap());
        assert_eq!((said.code, said.err.as_str()), (0, ""));
    }
    assert_eq!(
        shell.json(&["list", "contacts"]).as_array().unwrap().len(),
        8
    );
    assert!(shell.does(&["check"]).starts_with("All is well"));
}

#[test]
fn a_record_to_be_done_or_put_off_is_found_in_one_way() {
    let shell = known();
    shell.does(&["add", "follow-up", "fri call Raj"]);
    for arguments in [&["done", "Raj"][..], &["snooze", "Raj", "fri"]] {
        let refusal = shell.refuses(arguments);
        assert!(
            refusal.contains("Raj Patel (") && refusal.contains("call Raj ("),
            "{refusal}"
        );
    }
    assert_eq!(
        shell.does(&["done", "Raj Patel"]),
        "Logged a talk with Raj Patel\n"
    );
    // What comes back has many of its name that are over.
    shell.does(&["add", "follow-up", "today water the plants every 1w"]);
    for _ in 0..2 {
        assert_eq!(
            shell.does(&["done", "water the plants"]),
            "Finished “water the plants”\n"
        );
    }
    shell.does(&["done", "call Raj"]);
    let refusal = shell.refuses(&["snooze", "call Raj", "fri"]);
    assert!(refusal.contains("“call Raj” is done already"), "{refusal}");
    let refusal = shell.refuses(&["snooze", "Raj Patel", "yesterday"]);
    assert!(refusal.contains("Sun 22 Nov is over"), "{refusal}");
}

#[test]
fn somebody_of_the_same_name_is_added_on_purpose_only() {
    let shell = known();
    let refusal = shell.refuses(&["add", "contact", "ana lima, designer"]);
    assert!(
        refusal.contains("there is already an Ana Lima at Farol; --new adds another"),
        "{refusal}"
    );
    shell.does(&["add", "contact", "Ana Lima, designer", "--new"]);
    let both = shell.json(&["list", "contacts", "name:lima"]);
    assert_eq!(both.as_array().unwrap().len(), 2, "{both}");
}

#[test]
fn many_that_undo_at_once_each_take_a_change_back() {
    let shell = Shell::new();
    assert!(shell.refuses(&["undo"]).contains("nothing to undo"));
    for number in 0..12 {
        shell.does(&["add", "contact", &format!("Person {number}")]);
    }
    let spawn = |_| {
        let mut command = shell.command(&["undo"]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    };
    let running: Vec<_> = (0..12).map(spawn).collect();
    for child in running {
        let said = Said::of(child.wait_with_output().unwrap());
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    }
    assert_eq!(shell.json(&["list", "contacts"]), serde_json::json!([]));
    assert!(shell.refuses(&["undo"]).contains("nothing to undo"));
}

#[test]
fn a_platform_and_a_resource_are_told_in_one_line() {
    let shell = Shell::new();
    shell.does(&[
        "add",
        "resource",
        "Some book https://x.org #go: a good start",
    ]);
    let book = &shell.json(&["show", "Some book"])["record"];
    assert_eq!(book["title"], "Some book");
    assert_eq!(book["url"], "https://x.org");
    assert_eq!(book["topics"], serde_json::json!(["go"]));
    assert_eq!(book["notes"], "a good start");
    shell.does(&[
        "add",
        "platform",
        "Rust Berlin https://y.org #rust: they hire",
    ]);
    let platform = &shell.json(&["show", "Rust Berlin"])["record"];
    assert_eq!(platform["name"], "Rust Berlin");
    assert_eq!(platform["url"], "https://y.org");
    assert_eq!(platform["why"], "they hire");
    assert_eq!(platform["tags"], serde_json::json!(["rust"]));
    shell.refuses(&["add", "resource", "https://x.org"]);
}

#[test]
fn the_briefing_tells_tags_what_was_given_and_how_many_talks_there_were() {
    let shell = known();
    for number in 1..=9 {
        let day = format!("call with Ana Lima {number} nov: topic {number} gave: a hint");
        shell.does(&["log", &day]);
    }
    let told = shell.does(&["show", "Ana Lima"]);
    for words in [
        "tags          #rust",
        "a hint",
        "call: topic 9",
        "before      1 more",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
}
