//! The files of the store: what is read, what is refused and left alone, what is kept.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::shelf::{self, adding, book_of, contact, folder_with, putting, reopen};
use netgrow::book::{Book, Conflict, Contact, Event, Goal, Interaction, Platform, View};
use netgrow::insight::agenda::Agenda;
use netgrow::store::{SaveError, Store, check, read_due, read_names, recent};

const HEADER: &str = r#"{"netgrow":1,"by":"0.1.0","sequence":0,"#;

#[test]
fn at_rest_there_is_one_file_with_one_record_a_line() {
    let folder = folder_with([1, 2, 3]);
    let text = fs::read_to_string(folder.path().join("netgrow.json")).unwrap();
    assert!(
        !folder.path().join("netgrow.journal").exists(),
        "no journal is left"
    );
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["contacts"].as_array().unwrap().len(), 3);
    assert_eq!(
        text.lines()
            .filter(|line| line.contains("\"name\":"))
            .count(),
        3,
        "one record a line"
    );
    assert!(
        text.starts_with("{\"netgrow\":1,"),
        "the format comes first"
    );
}

#[test]
fn what_cannot_be_read_is_refused_with_a_way_out_and_left_byte_for_byte() {
    let cases: [(&str, &[u8], &str); 12] = [
        ("empty", b"", "it is empty"),
        ("blanks", b"   \n", "it is blank"),
        ("zeros", &[0; 64], "nothing but zeros"),
        (
            "cut",
            br#"{"netgrow":1,"contacts":[{"id":"0"#,
            "breaks off in line 1, column",
        ),
        (
            "two documents",
            b"{\"netgrow\":1}\n{\"netgrow\":1}\n",
            "trailing",
        ),
        ("UTF-16", b"\xff\xfe{\0\"\0", "UTF-16"),
        (
            "invalid UTF-8",
            b"{\"netgrow\":1,\n\"contacts\":[\n{\"name\":\"\xff\"}\n]}",
            "line 3",
        ),
        (
            "merge marks",
            b"{\"netgrow\":1,\n<<<<<<< mine\n\"contacts\":[]}",
            "marks of a merge",
        ),
        ("single quotes", b"{'netgrow':1}", "line 1, column"),
        ("trailing comma", b"{\"netgrow\":1,}", "line 1, column"),
        ("no format", b"{\"contacts\":[]}", "netgrow"),
        ("another program's", b"[1,2,3]", "not of netgrow"),
    ];
    for (name, bytes, says) in cases {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("netgrow.json");
        fs::write(&path, bytes).unwrap();
        let Err(refusal) = Store::open(folder.path()) else {
            panic!("{name} was opened")
        };
        let said = refusal.to_string();
        assert!(
            said.contains(says) && said.contains("netgrow.json"),
            "{name}: {said}"
        );
        assert_eq!(fs::read(&path).unwrap(), bytes, "{name} is left as it was");
    }
}

#[test]
fn a_newer_format_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("netgrow.json");
    fs::write(&path, r#"{"netgrow":2,"by":"9.9.9","new":{"shape":[]}}"#).unwrap();
    let Err(refusal) = Store::open(folder.path()) else {
        panic!("it was opened")
    };
    assert!(refusal.to_string().contains("9.9.9"), "{refusal}");
}

#[test]
fn a_missing_file_beside_its_backups_is_not_taken_for_a_new_start() {
    let folder = folder_with([1]);
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    store.append(&adding(2)).unwrap();
    store.close().unwrap();
    fs::remove_file(folder.path().join("netgrow.json")).unwrap();
    let Err(refusal) = Store::open(folder.path()) else {
        panic!("it was opened")
    };
    assert!(
        refusal.to_string().contains("is missing") && refusal.to_string().contains("backup"),
        "{refusal}"
    );
}

/// Copies what the refusal says to copy, where it says.
fn do_as_told(refusal: &str) {
    let told = refusal.split([';', ',']).next().unwrap();
    for copy in told.trim_start_matches("copy ").split(" and ") {
        let (from, to) = copy.split_once(" to ").unwrap();
        fs::copy(from, to).unwrap();
    }
}

#[test]
fn the_way_out_of_a_missing_file_brings_everything_back() {
    let folder = folder_with([1]);
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    store.append(&adding(2)).unwrap();
    store.close().unwrap();
    let path = folder.path().join("netgrow.json");

    fs::remove_file(&path).unwrap();
    do_as_told(&Store::open(folder.path()).err().unwrap().to_string());
    let (store, book, remarks) = Store::open(folder.path()).unwrap();
    assert_eq!((book, remarks), (book_of([1, 2]), Vec::new()));
    store.close().unwrap();

    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    store.append(&adding(3)).unwrap();
    fs::remove_file(&path).unwrap();
    let Err(SaveError::Failed(refusal)) = store.append(&adding(4)) else {
        panic!("it was saved beside a file that is not there")
    };
    do_as_told(&refusal.to_string());
    assert!(matches!(
        store.append(&adding(4)),
        Err(SaveError::Behind(_))
    ));
    store.append(&adding(4)).unwrap();
    store.close().unwrap();
    assert_eq!(reopen(folder.path()), book_of([1, 2, 3, 4]));
}

#[test]
fn a_file_written_by_hand_is_read_and_kept() {
    let id = contact(1).id;
    let text = format!(
        "\u{feff}{{\r\n  \"netgrow\": 1,\r\n  \"contacts\": [\r\n    {{ \"id\": \"{id}\", \"name\": \"Ada\", \"shoe\": {{\"size\": 38}} }}\r\n  ],\r\n  \"pets\": [\"Rex\"]\r\n}}\r\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("netgrow.json");
    fs::write(&path, text).unwrap();
    let (mut store, book, _) = Store::open(folder.path()).unwrap();
    assert_eq!(book.get(id).unwrap().name, "Ada");
    store.append(&adding(2)).unwrap();
    store.close().unwrap();
    let kept = fs::read_to_string(&path).unwrap();
    assert!(
        kept.contains(r#""shoe":{"size":38}"#) && kept.contains(r#""pets":["Rex"]"#),
        "{kept}"
    );
}

#[test]
fn a_record_that_is_none_is_set_aside_told_and_kept() {
    let (one, two) = (contact(1).id, contact(2).id);
    let text = format!(
        "{HEADER}\n\"contacts\":[\n{{\"id\":\"{one}\",\"name\":\"Ada\"}},\n{{\"id\":\"{two}\",\"name\":42}},\n{{\"id\":\"{one}\",\"name\":\"Twin\"}}\n]\n}}\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("netgrow.json");
    fs::write(&path, text).unwrap();
    let (mut store, book, remarks) = Store::open(folder.path()).unwrap();
    assert_eq!((book.all::<Contact>().len(), remarks.len()), (1, 2));
    store.append(&adding(3)).unwrap();
    store.close().unwrap();
    let kept = fs::read_to_string(&path).unwrap();
    assert!(
        kept.contains("\"name\":42") && kept.contains("Twin"),
        "{kept}"
    );
    let findings = check(folder.path()).unwrap().findings;
    let aside = findings
        .iter()
        .filter(|finding| finding.starts_with("set aside"));
    assert_eq!(aside.count(), 2, "{findings:?}");
}

#[test]
fn a_fold_of_the_book_at_hand_writes_what_one_writes_that_reads_all_anew() {
    let (one, two) = (contact(1).id, contact(2).id);
    let text = format!(
        "{HEADER}\n\"contacts\":[\n{{\"id\":\"{one}\",\"name\":\"Ada\",\"shoe\":{{\"size\":38.50}}}},\n{{\"id\":\"{two}\",\"name\":42}}\n],\n\"pets\":[\"Rex\"]\n}}\n"
    );
    let (sample, _folder) = sample();
    let written = [false, true].map(|is_at_hand| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("netgrow.json");
        fs::write(&path, &text).unwrap();
        let (mut store, mut book, _) = Store::open(folder.path()).unwrap();
        for record in records(&sample) {
            let change = putting(&book, record);
            store.append(&change).unwrap();
            book.apply(&change);
        }
        if is_at_hand {
            store.close_if_cheap(&book).unwrap();
        } else {
            store.close().unwrap();
        }
        assert!(!folder.path().join("netgrow.journal").exists());
        fs::read_to_string(&path).unwrap()
    });
    assert!(written[0] == written[1], "{}\n{}", written[0], written[1]);
}

#[test]
fn what_is_wrong_with_a_record_is_told_by_its_name_its_line_and_its_field() {
    let id = contact(1).id;
    let told = |collection: &str, record: &str| {
        let folder = tempfile::tempdir().unwrap();
        let text = format!("{HEADER}\n\"{collection}\":[\n{record}\n]\n}}\n");
        fs::write(folder.path().join("netgrow.json"), text).unwrap();
        let (_, _, remarks) = Store::open(folder.path()).unwrap();
        remarks[0].to_string()
    };
    for (collection, fields, says) in [
        (
            "contacts",
            r#""name":"Ana Lima","tags":"hiring""#,
            "mend line 3 of the data file in an editor: the contact “Ana Lima” can’t be read, its “tags” can’t be \"hiring\"; a list is wanted",
        ),
        (
            "follow-ups",
            r#""what":"call","due":"fri""#,
            "mend line 3 of the data file in an editor: the follow-up “call” can’t be read, its “due” can’t be \"fri\"; a day is wanted",
        ),
        (
            "follow-ups",
            r#""what":"call""#,
            "mend line 3 of the data file in an editor: the follow-up “call” can’t be read, it has no “due”",
        ),
    ] {
        let said = told(collection, &format!("{{\"id\":\"{id}\",{fields}}}"));
        assert!(said.starts_with(says), "{said}");
    }
    let said = told("contacts", "[]");
    assert!(said.contains("it is no record"), "{said}");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("netgrow.json"), "[]").unwrap();
    let Err(refusal) = Store::open(folder.path()) else {
        panic!("it was opened")
    };
    assert!(refusal.to_string().contains("not of netgrow"), "{refusal}");
}

#[test]
fn a_symbolic_link_is_followed_and_stays() {
    let (folder, elsewhere) = (folder_with([1]), tempfile::tempdir().unwrap());
    let (path, target) = (
        folder.path().join("netgrow.json"),
        elsewhere.path().join("data.json"),
    );
    fs::rename(&path, &target).unwrap();
    symlink(&target, &path).unwrap();
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    store.append(&adding(2)).unwrap();
    store.close().unwrap();
    assert!(
        fs::symlink_metadata(&path).unwrap().is_symlink(),
        "the link is still a link"
    );
    assert_eq!(reopen(folder.path()), book_of([1, 2]));
    fs::remove_file(&target).unwrap();
    let Err(refusal) = Store::open(folder.path()) else {
        panic!("it was opened")
    };
    assert!(refusal.to_string().contains("leads nowhere"), "{refusal}");
}

#[test]
fn only_the_owner_can_read_and_a_stricter_mode_is_kept() {
    let outer = tempfile::tempdir().unwrap();
    let folder = outer.path().join("new").join("data");
    let (mut store, _, _) = Store::open(&folder).unwrap();
    store.append(&adding(1)).unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(
        (mode(&folder), mode(&folder.join("netgrow.journal"))),
        (0o700, 0o600)
    );
    store.close().unwrap();
    let path = folder.join("netgrow.json");
    assert_eq!(mode(&path), 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let (mut store, _, _) = Store::open(&folder).unwrap();
    store.append(&adding(2)).unwrap();
    store.close().unwrap();
    assert_eq!(mode(&path), 0o640, "the mode that was chosen is kept");
    assert!(
        check(&folder)
            .unwrap()
            .findings
            .iter()
            .any(|finding| finding.contains("others can read"))
    );
}

#[test]
fn a_file_changed_by_other_hands_is_brought_together_with_what_waits() {
    let folder = folder_with([1, 2]);
    let path = folder.path().join("netgrow.json");
    let (mut store, book, _) = Store::open(folder.path()).unwrap();
    let titled = Contact {
        title: "analyst".to_owned(),
        company: "Acme".to_owned(),
        ..contact(1)
    };
    store.append(&putting(&book, titled)).unwrap();
    let theirs = fs::read_to_string(&path)
        .unwrap()
        .replace(
            "\"name\":\"Contact 1\"",
            "\"name\":\"Ada\",\"company\":\"Globex\"",
        )
        .replace("Contact 2", "Raj");
    fs::write(&path, theirs).unwrap();
    let merged = reopen(folder.path());
    let ada = merged.get(contact(1).id).unwrap();
    assert_eq!(
        (ada.name.as_str(), ada.title.as_str(), ada.company.as_str()),
        ("Ada", "analyst", "Globex")
    );
    assert_eq!(merged.get(contact(2).id).unwrap().name, "Raj");
    let conflict = merged.all::<Conflict>().values().next().unwrap();
    assert_eq!(
        (conflict.field.as_str(), conflict.other.as_str()),
        ("company", Some("Acme")),
        "the other company is kept"
    );
    assert_eq!(reopen(folder.path()), merged, "and stays so");
}

#[test]
fn an_open_store_learns_of_a_fold_without_reading_all_anew() {
    let folder = folder_with([1]);
    let (mut store, _, _) = Store::open(folder.path()).unwrap();
    store.append(&adding(2)).unwrap();
    netgrow::store::fold(folder.path()).unwrap();
    assert_eq!(store.news().unwrap(), None, "its own changes are no news");
    store.append(&adding(3)).unwrap();
    assert_eq!(reopen(folder.path()), book_of([1, 2, 3]));
}

#[test]
fn backups_are_kept_and_few() {
    let folder = folder_with([1]);
    for number in 2..20 {
        let (mut store, _, _) = Store::open(folder.path()).unwrap();
        store.append(&adding(number)).unwrap();
        store.close().unwrap();
    }
    let names = fs::read_dir(folder.path().join("backups")).unwrap();
    let count = names
        .filter(|file| {
            file.as_ref()
                .unwrap()
                .path()
                .extension()
                .is_some_and(|end| end == "json")
        })
        .count();
    assert!((5..=12).contains(&count), "{count} backups");
    assert_eq!(
        recent(folder.path()).unwrap().len(),
        19,
        "all changes can be undone"
    );
}

/// All records of a book.
fn records(book: &Book) -> Vec<netgrow::book::Record> {
    let kinds = netgrow::book::Kind::ALL.iter();
    let keys = kinds.flat_map(|kind| {
        let ids = book.tables().ids(*kind);
        ids.map(|id| netgrow::book::Key { kind: *kind, id })
    });
    keys.filter_map(|key| book.record(key)).collect()
}

/// The sample network, and a folder that holds it.
fn sample() -> (Book, tempfile::TempDir) {
    let today = shelf::moment().today;
    let folder = tempfile::tempdir().unwrap();
    let (mut store, book, _) = Store::open(folder.path()).unwrap();
    let sample = netgrow::demo::book(today);
    let change = book
        .answer(netgrow::book::Edit::Put(records(&sample)), &shelf::moment())
        .unwrap();
    store.append(&change).unwrap();
    store.close().unwrap();
    (sample, folder)
}

#[test]
fn the_glance_of_due_sees_what_the_whole_file_says() {
    let today = shelf::moment().today;
    let (sample, folder) = sample();
    let glance = read_due(folder.path(), today).unwrap();
    assert_eq!(Agenda::of(&glance, today), Agenda::of(&sample, today));
    assert!(
        glance.all::<netgrow::book::Interaction>().len()
            < sample.all::<netgrow::book::Interaction>().len()
    );
}

#[test]
fn the_glance_at_names_sees_all_that_has_one() {
    let (sample, folder) = sample();
    let glance = read_names(folder.path()).unwrap();
    assert_eq!(glance.all::<Contact>(), sample.all::<Contact>());
    assert_eq!(glance.all::<Goal>(), sample.all::<Goal>());
    assert_eq!(glance.all::<Event>(), sample.all::<Event>());
    assert_eq!(glance.all::<Platform>(), sample.all::<Platform>());
    assert_eq!(glance.all::<View>(), sample.all::<View>());
    assert!(glance.open_follow_ups().eq(sample.open_follow_ups()));
    assert!(glance.all::<Interaction>().is_empty());
}

#[test]
fn who_comes_while_the_first_changes_are_folded_finds_the_data() {
    for _ in 0..40 {
        let folder = tempfile::tempdir().unwrap();
        let is_over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..6 {
                scope.spawn(|| {
                    while !is_over.load(Ordering::Relaxed) {
                        let opened = Store::open(folder.path());
                        assert!(opened.is_ok(), "{:?}", opened.err());
                    }
                });
            }
            for number in 1..=4 {
                let (mut store, _, _) = Store::open(folder.path()).unwrap();
                while let Err(SaveError::Behind(_)) = store.append(&adding(number)) {}
                store.close().unwrap();
            }
            is_over.store(true, Ordering::Relaxed);
        });
    }
}
