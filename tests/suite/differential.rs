//! What we write, as others read it: generated cards and calendars go to Python's vobject, icalendar and khard, and
//! what those find must be what was meant. They are run by the Python that `NETGROW_PYTHON` names, and then must be
//! there; without it, by `python3` as far as that has them.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use netgrow::book::{Book, Contact, Day, Event, FollowUp, Mint, Yearly};
use netgrow::exchange::give::calendar::{self, Stamp};
use netgrow::exchange::give::card::{self, Version};
use netgrow::exchange::{self, Here, Manner};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};

/// How many records are generated for each look.
const MANY: usize = 300;

/// A Python that has these modules; nothing, which is said, where there is none and none is promised.
fn python(modules: &[&str]) -> Option<PathBuf> {
    let named = std::env::var_os("NETGROW_PYTHON").map(PathBuf::from);
    let python = named.clone().unwrap_or_else(|| "python3".into());
    let imports = format!("import {}", modules.join(", "));
    let tried = Command::new(&python).args(["-c", &imports]).output();
    if tried.as_ref().is_ok_and(|it| it.status.success()) {
        return Some(python);
    }
    assert!(
        named.is_none(),
        "NETGROW_PYTHON names a Python without {}: {tried:?}",
        modules.join(", ")
    );
    // Written past the capture of the test runner, so that it is seen.
    let _ = writeln!(
        io::stderr(),
        "NOT RUN: no Python with {} is here; install them with pip, or name one that has them with NETGROW_PYTHON",
        modules.join(", ")
    );
    None
}

/// What a program of others finds in a file.
fn read(python: &Path, kind: &str, text: &str) -> Vec<Value> {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), text).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/differential/read.py");
    let said = Command::new(python)
        .arg(script)
        .arg(kind)
        .arg(file.path())
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{kind}: {errors}");
    serde_json::from_slice(&said.stdout).unwrap()
}

/// Text with all that means something to cards and calendars, and in several scripts.
fn words() -> impl Strategy<Value = String> {
    "[A-Za-z0-9ÄßñŁ李小عمر👩,;:\\\\\"'=^n-]([ A-Za-z0-9Äß李ع👩,;:\\\\\"'=^n-]{0,90}[A-Za-z李])?"
}

fn several(of: &'static str) -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(of, 0..4)
}

fn contacts() -> Vec<Contact> {
    let lists = (
        several("[a-z]{1,9}@[a-z]{1,9}\\.example"),
        several("\\+[0-9]{2} [0-9]{4,9}"),
        several("https://[a-z]{2,9}\\.example/[a-z,;=&?]{0,90}"),
        several("[a-z,;\\\\]{0,8}[a-z]"),
    );
    let days = (1_u8..=12, 1_u8..=28, proptest::option::of(1900_u16..2020));
    let notes = "([a-z,;\\\\\n]{0,150}[a-z])?";
    let made = (
        words(),
        words(),
        words(),
        words(),
        lists,
        days,
        notes,
        any::<u64>(),
    );
    let made = made.prop_map(|(name, company, title, city, lists, days, notes, seed)| {
        let mut contact = Contact::new(Mint::new(seed >> 32, seed).id(), name);
        contact.company = company;
        contact.title = title;
        contact.location = city;
        (contact.emails, contact.phones, contact.urls, contact.tags) = lists;
        contact.birthday = Yearly::new(days.0, days.1, days.2);
        notes.trim().clone_into(&mut contact.notes);
        contact
    });
    generated(&made)
}

fn generated<T: std::fmt::Debug>(of: &impl Strategy<Value = T>) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    let one = |_| of.new_tree(&mut runner).unwrap().current();
    (0..MANY).map(one).collect()
}

fn one(text: &str) -> Vec<&str> {
    Some(text).filter(|it| !it.is_empty()).into_iter().collect()
}

#[test]
fn vobject_finds_in_cards_what_was_meant() {
    let Some(python) = python(&["vobject"]) else {
        return;
    };
    let people = contacts();
    for version in [Version::Three, Version::Four] {
        let is_four = version == Version::Four;
        let cards: String = people.iter().map(|it| card::of(it, version)).collect();
        let found = read(&python, "cards", &cards);
        assert_eq!(found.len(), people.len());
        for (found, it) in found.iter().zip(&people) {
            assert_eq!(found["version"], if is_four { "4.0" } else { "3.0" });
            assert_eq!(found["uid"], json!([format!("urn:uuid:{}", it.id)]));
            assert_eq!(found["fn"], json!([it.name]));
            let parts = found["n"].as_array().unwrap();
            let parts: Vec<&str> = parts.iter().map(|it| it.as_str().unwrap()).collect();
            let [given, family, suffix] = parts[..] else {
                panic!("{found}");
            };
            let name = format!("{given} {family}");
            let name = name.trim().to_owned();
            let whole = if suffix.is_empty() {
                name
            } else {
                format!("{name}, {suffix}")
            };
            let squeezed = |it: &str| it.split(' ').collect::<String>();
            assert_eq!(squeezed(&whole), squeezed(&it.name), "{found}");
            assert_eq!(found["org"], json!([[it.company]]));
            assert_eq!(found["title"], json!([it.title]));
            assert_eq!(found["email"], json!(it.emails));
            assert_eq!(found["tel"], json!(it.phones));
            assert_eq!(found["url"], json!(it.urls));
            assert_eq!(found["city"], json!([it.location]));
            assert_eq!(found["categories"], json!(it.tags));
            assert_eq!(found["note"], json!(one(&it.notes)));
            let birthday = it.birthday.unwrap();
            let (month, day) = (birthday.month(), birthday.day());
            let told = match (birthday.year(), is_four) {
                (Some(year), true) => format!("{year}{month:02}{day:02}"),
                (Some(year), false) => format!("{year}-{month:02}-{day:02}"),
                (None, true) => format!("--{month:02}{day:02}"),
                (None, false) => format!("1604-{month:02}-{day:02}"),
            };
            assert_eq!(found["bday"], json!([told]));
        }
    }
}

#[test]
fn icalendar_finds_in_calendars_what_was_meant() {
    let Some(python) = python(&["icalendar"]) else {
        return;
    };
    let today: Day = "2026-11-23".parse().unwrap();
    let made = (
        words(),
        words(),
        several("[a-z,;\\\\]{0,8}[a-z]"),
        0_i32..900,
        any::<u64>(),
    );
    let made = made.prop_map(|(title, place, tags, days, seed)| {
        let start = Day::from_num_days_from_ce_opt(739_000 + days).unwrap();
        let mut event = Event::new(Mint::new(seed >> 32, seed).id(), title.clone(), start);
        event.place = place;
        event.tags = tags;
        if seed % 3 == 0 {
            event.start_time = chrono::NaiveTime::from_hms_opt(9, 30, 0);
            event.end_time = chrono::NaiveTime::from_hms_opt(17, 0, 0);
        }
        let due = start;
        let mut follow_up = FollowUp::new(Mint::new(seed >> 33, !seed).id(), title, due);
        follow_up.notes = event.place.clone();
        (event, follow_up)
    });
    let made = generated(&made);
    let events: Vec<&Event> = made.iter().map(|(event, _)| event).collect();
    let follow_ups: Vec<&FollowUp> = made.iter().map(|(_, it)| it).collect();
    let stamp = Stamp {
        on: today,
        sequence: 41,
    };
    let text = calendar::of(&Book::default(), &follow_ups, &events, stamp);
    let found = read(&python, "calendar", &text);
    assert_eq!(found.len(), 2 * MANY);
    let uids: BTreeSet<&str> = found.iter().map(|it| it["uid"].as_str().unwrap()).collect();
    assert_eq!(uids.len(), found.len());
    for (found, it) in found.iter().zip(&follow_ups) {
        assert_eq!(found["uid"], format!("follow-up-{}@netgrow", it.id));
        assert_eq!(found["summary"], it.what.as_str());
        assert_eq!(found["start"], it.due.to_string());
        assert_eq!(found["end"], it.due.succ_opt().unwrap().to_string());
        assert_eq!(found["description"], it.notes.as_str());
    }
    for (found, it) in found.iter().skip(MANY).zip(&events) {
        assert_eq!(found["sequence"], 41);
        assert_eq!(found["stamp"], "2026-11-23T00:00:00+00:00");
        assert_eq!(found["summary"], it.title.as_str());
        assert_eq!(found["location"], it.place.as_str());
        assert_eq!(found["categories"], json!(it.tags));
        let (start, end) = if it.start_time.is_some() {
            (
                format!("{}T09:30:00", it.start),
                format!("{}T17:00:00", it.start),
            )
        } else {
            (
                it.start.to_string(),
                it.start.succ_opt().unwrap().to_string(),
            )
        };
        assert_eq!(
            (&found["start"], &found["end"]),
            (&json!(start), &json!(end))
        );
    }
}

#[test]
fn dateutil_finds_the_same_days_in_a_rule() {
    let Some(python) = python(&["icalendar", "dateutil"]) else {
        return;
    };
    let some = |of: &'static str| proptest::option::of(of);
    let made = (
        "(DAILY|WEEKLY|MONTHLY|YEARLY)",
        1_u8..5,
        some("-?[1-4](MO|TU|WE)|(MO|TH|SU)(,FR)?"),
        some("(-?[1-9]|-?[12][0-9]|3[01])(,15)?"),
        some("([1-9]|1[0-2])(,6)?"),
        (some("-?1"), some("SU"), any::<bool>()),
        (1_u8..=28, 1_u8..=12),
    );
    let made = made.prop_map(|(every, interval, weekday, day, month, (place, first, until), on)| {
        let is_month = every == "MONTHLY";
        let weekday = weekday.filter(|it| it.len() == 2 || it.contains(',') || is_month);
        let day = day.filter(|_| every != "WEEKLY");
        let place = place.filter(|_| weekday.is_some() && is_month);
        let parts = [("BYDAY", weekday), ("BYMONTHDAY", day), ("BYMONTH", month), ("BYSETPOS", place), ("WKST", first)];
        let parts = parts.into_iter().filter_map(|(name, says)| Some(format!(";{name}={}", says?)));
        let parts = parts.collect::<Vec<_>>().concat();
        let end = if until { "UNTIL=20260701T090000" } else { "COUNT=9" };
        let start = format!("2025{:02}{:02}T090000", on.1, on.0);
        format!("BEGIN:VEVENT\nUID:{start} {parts} {every} {interval}\nATTENDEE:mailto:a@b.c\nDTSTART:{start}\nRRULE:FREQ={every};INTERVAL={interval};{end}{parts}\nEND:VEVENT\n")
    });
    let mut made = generated(&made);
    made.sort();
    made.dedup();
    let text = format!(
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{}END:VCALENDAR\n",
        made.concat()
    );
    let manner = Manner {
        here: Here {
            today: "2026-11-23".parse().unwrap(),
            ..Here::default()
        },
        ..Manner::default()
    };
    let found = read(&python, "days", &text);
    assert_eq!(found.len(), made.len());
    for (found, lines) in found.iter().zip(&made) {
        let alone = format!("BEGIN:VCALENDAR\n{lines}END:VCALENDAR\n");
        let meant = exchange::read(alone.as_bytes(), &manner).unwrap();
        assert_eq!(meant.troubles[..], [], "{lines}");
        let meant = &meant.meetings[0];
        let last = "2028-11-25";
        let found = found.as_array().unwrap().iter();
        let found: BTreeSet<&str> = found
            .map(|it| it.as_str().unwrap())
            .filter(|it| *it < last)
            .collect();
        let times = meant.times.iter();
        let times: Vec<String> = times.map(|it| format!("{}T09:00:00", it.start)).collect();
        let mut times: BTreeSet<&str> = times.iter().map(String::as_str).collect();
        // The first is one of them in a calendar, whatever the rule says.
        let first = times.first().copied().unwrap_or_default();
        if !found.contains(first) {
            times.remove(first);
        }
        assert_eq!(times, found, "{lines}");
    }
}

#[test]
fn khard_lists_a_folder_of_cards() {
    let Some(python) = python(&["khard"]) else {
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("cards");
    fs::create_dir(&folder).unwrap();
    let mut people = contacts();
    for it in &mut people {
        // It shows names of its own making: blanks are one, what comes behind the name is left out, and a backslash
        // before a comma ends it.
        let words = it.name.replace('\\', "/").replace(", ", " ");
        it.name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let names = card::names(&people.iter().collect::<Vec<_>>());
    for (it, name) in people.iter().zip(&names) {
        let card = card::of(it, Version::Four);
        fs::write(folder.join(format!("{name}.vcf")), card).unwrap();
    }
    let settings = home.path().join("khard.conf");
    let lines = format!("[addressbooks]\n[[all]]\npath = {}\n", folder.display());
    fs::write(&settings, lines).unwrap();
    let said = Command::new(python)
        .args(["-m", "khard", "-c"])
        .arg(&settings)
        .args(["list", "--parsable"])
        .env("HOME", home.path())
        .env("PYTHONIOENCODING", "utf-8")
        .output()
        .unwrap();
    let told = String::from_utf8(said.stdout).unwrap();
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{errors}");
    let found: BTreeSet<(&str, &str)> = told
        .lines()
        .map(|line| {
            let mut cells = line.split('\t');
            (cells.next().unwrap(), cells.next().unwrap())
        })
        .collect();
    let uids: Vec<String> = people
        .iter()
        .map(|it| format!("urn:uuid:{}", it.id))
        .collect();
    let meant = uids.iter().zip(&people);
    let meant: BTreeSet<(&str, &str)> = meant
        .map(|(uid, it)| (uid.as_str(), it.name.as_str()))
        .collect();
    let odd: Vec<_> = found.symmetric_difference(&meant).take(6).collect();
    assert!(odd.is_empty(), "{odd:?} {errors}");
}
