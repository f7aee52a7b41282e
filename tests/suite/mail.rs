//! Mail: who wrote and when becomes a talk with those who are contacts, in the direction that one's own addresses
//! tell; what is in a message is never kept, and the same mailbox twice changes nothing.

use std::fs;

use crate::shell::Shell;
use netgrow::exchange;
use proptest::prelude::*;
use serde_json::Value;

const MAILBOX: &str = include_str!("../exchange/inbox.mbox");

/// A shell of somebody whose addresses are known, with two contacts.
fn known() -> Shell {
    let shell = Shell::new();
    bring(
        &shell,
        "me.json",
        r#"{"netgrow":1,"profile":[{"name":"Sam","addresses":["Sam@Rivera.example"]}]}"#,
    );
    let me = path(&shell, "me.json");
    shell.does(&["import", &me]);
    shell.does(&["add", "contact", "Ada Lovelace ada@example.org"]);
    shell.does(&["add", "contact", "Grace Hopper grace@navy.example"]);
    shell
}

fn path(shell: &Shell, name: &str) -> String {
    shell.home().join(name).to_str().unwrap().to_owned()
}

fn bring(shell: &Shell, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = shell.home().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn talks(shell: &Shell) -> Vec<(String, String, usize)> {
    let all = shell.json(&["list", "interactions"]);
    let one = |it: &Value| {
        assert_eq!(it["channel"], "email");
        assert!(it.get("summary").is_none());
        let text = |field: &str| it[field].as_str().unwrap().to_owned();
        (
            text("day"),
            text("direction"),
            it["contacts"].as_array().unwrap().len(),
        )
    };
    all.as_array().unwrap().iter().map(one).collect()
}

fn talk(day: &str, direction: &str, people: usize) -> (String, String, usize) {
    (day.to_owned(), direction.to_owned(), people)
}

#[test]
fn a_mailbox_tells_who_wrote_and_when_and_nothing_else() {
    let shell = known();
    let file = bring(&shell, "inbox.mbox", MAILBOX);
    let told = shell.does(&["import", &file]);
    for part in [
        "Mail, inbox.mbox: 6 messages",
        "Besides: 2 talks",
        "Left out: 1 who are no contacts",
        "Left out: 2 messages of lists, of programs, or to many at once",
        "line 57: the message does not say when it was written",
        "line 64: the message does not say who wrote it",
        "line 70: the message is of 2099-01-01, a day to come",
        "Imported 2 talks from inbox.mbox. netgrow undo takes all of it back.",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    let two = [
        talk("2026-11-02", "from-me", 2),
        talk("2026-11-01", "to-me", 1),
    ];
    assert_eq!(talks(&shell), two);
    assert!(!shell.file().contains("SECRET") && !shell.file().contains("looms"));
    let again = shell.does(&["import", &file]);
    assert!(!again.contains("Imported"), "{again}");
    assert!(shell.does(&["due"]).contains("Nothing"), "no reminders");
    // Read from a stream it is the same; with other breaks as well.
    let breaks = MAILBOX.replace('\n', "\r\n");
    let delivery =
        exchange::read(breaks.as_bytes(), &netgrow::exchange::Manner::default()).unwrap();
    assert_eq!(delivery.letters.len(), 6);
    shell.does(&["undo"]);
    assert!(talks(&shell).is_empty());
}

#[test]
fn somebody_who_becomes_a_contact_later_comes_into_the_talks_that_are_there() {
    let shell = known();
    let letter = "From a@b.example Sun Nov  1 10:00:00 2026\nFrom: sam@rivera.example\nTo: ada@example.org, lin@harbour.example\nDate: Sun, 1 Nov 2026 10:00:00 +0000\nMessage-ID: <x@y>\n\n";
    let file = bring(&shell, "sent.mbox", letter);
    shell.does(&["import", &file]);
    assert_eq!(talks(&shell), [talk("2026-11-01", "from-me", 1)]);
    shell.does(&["add", "contact", "Lin Wei lin@harbour.example"]);
    let told = shell.does(&["import", &file]);
    assert!(told.contains("Filled in 1 talk from sent.mbox"), "{told}");
    assert_eq!(talks(&shell), [talk("2026-11-01", "from-me", 2)]);
}

#[test]
fn a_maildir_is_read_with_the_folders_in_it() {
    let shell = known();
    let message = |from: &str, to: &str, day: u8| {
        format!(
            "From: {from}\r\nTo: {to}\r\nDate: {day} Nov 2026 10:00:00 +0000\r\nMessage-ID: <{day}@x>\r\n\r\nSECRET"
        )
    };
    let ada = message("ada@example.org", "sam@rivera.example", 3);
    bring(&shell, "Maildir/new/1.x", &ada);
    bring(&shell, "Maildir/cur/2.x:2,S", &ada);
    fs::create_dir_all(shell.home().join("Maildir/tmp")).unwrap();
    let mine = message("sam@rivera.example", "grace@navy.example", 4);
    bring(&shell, "Maildir/.Sent/cur/3.x:2,S", mine);
    bring(
        &shell,
        "Maildir/tmp/4.x",
        message("grace@navy.example", "sam@rivera.example", 5),
    );
    let folder = path(&shell, "Maildir");
    let told = shell.does(&["import", &folder]);
    assert!(told.contains("Mail, Maildir: 3 messages"), "{told}");
    let two = [
        talk("2026-11-04", "from-me", 1),
        talk("2026-11-03", "to-me", 1),
    ];
    assert_eq!(talks(&shell), two);
}

#[test]
fn whose_mail_it_is_must_be_known() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ada Lovelace ada@example.org"]);
    let file = bring(&shell, "inbox.mbox", MAILBOX);
    let told = shell.does(&["import", &file]);
    assert!(
        told.contains("write your own addresses into your profile"),
        "{told}"
    );
    assert!(talks(&shell).is_empty());
}

#[test]
fn a_mailbox_larger_than_any_list_is_read_line_by_line() {
    let shell = known();
    let mut bytes = MAILBOX.as_bytes().to_vec();
    bytes.extend(std::iter::repeat_n(b'x', 5 << 20));
    bytes.extend_from_slice(b"\n\n");
    bytes.extend_from_slice(MAILBOX.replace("two@", "ten@").as_bytes());
    let file = bring(&shell, "inbox.mbox", bytes);
    let told = shell.does(&["import", &file]);
    assert!(
        told.contains("12 messages") && told.contains("3 talks"),
        "{told}"
    );
}

proptest! {
    #[test]
    fn no_mailbox_brings_the_reader_down(lines in proptest::collection::vec("(From |From: |To: |Date: |\t|)[ -~é]{0,40}(10:00)?", 0..20)) {
        let text = format!("From a 10:00 2026\nFrom: a@b.c\n{}", lines.join("\n"));
        drop(exchange::read(text.as_bytes(), &netgrow::exchange::Manner::default()));
    }

    #[test]
    fn no_bytes_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        drop(exchange::mail::message(&bytes));
        let bytes = [b"From a 10:00\nFrom: ".as_slice(), &bytes].concat();
        drop(exchange::read(&bytes, &netgrow::exchange::Manner::default()));
    }
}
