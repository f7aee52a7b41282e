//! Importing in the app: the file is named, what would come of it is seen, and it comes in as one step; who is in
//! doubt is settled side by side, and any two contacts can become one.

use std::path::Path;

use crate::desk::{self, Desk};
use netgrow::book::{Contact, FollowUp};
use netgrow::state::Effect;

/// A file beside the data, and its path.
fn bring(desk: &Desk, name: &str, text: &str) -> String {
    let path = desk.folder().join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// Names a file in the prompt and looks at it.
fn name(desk: &mut Desk, path: &str) {
    desk.keys(": i m p o r t space p e o p l e enter");
    desk.types(path);
    desk.keys("enter");
}

const HEADER: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

#[test]
fn a_file_is_looked_at_taken_in_and_undone_as_one_step() {
    let mut desk = Desk::new();
    let before = desk.file();
    let file = bring(
        &desk,
        "Connections.csv",
        &format!(
            "{HEADER}Ada,Lovelace,https://www.linkedin.com/in/ada,,Engines,Analyst,12 Mar 2024\n,,,,,,\nGrace,Hopper,https://www.linkedin.com/in/grace,,Navy,Admiral,02/03/2024\n"
        ),
    );
    name(&mut desk, &file);
    desk.sees("Import Connections.csv")
        .sees("2 new · 1 left out");
    desk.sees("“02/03/2024” could be 2 March").sees("line 4");
    assert_eq!(desk.file(), before, "nothing is done yet");
    desk.keys("enter");
    desk.sees("Imported 2 contacts from LinkedIn");
    let ada = desk.contact("Ada Lovelace");
    assert!(ada.is_untriaged(), "no reminders are made");
    desk.keys("u");
    assert_eq!(desk.file(), before);
}

#[test]
fn leaving_imports_nothing_and_a_second_time_changes_nothing() {
    let mut desk = Desk::new();
    let file = bring(
        &desk,
        "people.csv",
        "Name,Email,Company\nAda,ada@example.org,X\n",
    );
    name(&mut desk, &file);
    desk.keys("esc");
    assert!(desk.file().is_empty());
    name(&mut desk, &file);
    desk.keys("enter");
    name(&mut desk, &file);
    desk.sees("1 known").keys("enter");
    desk.sees("All of it is known: nothing changes");
}

#[test]
fn a_file_that_is_none_is_told_where_it_was_named() {
    let mut desk = Desk::new();
    let none = desk.folder().join("none.csv");
    name(&mut desk, none.to_str().unwrap());
    desk.sees("can’t be read").sees("Import a file or a folder");
    let odd = bring(&desk, "odd.csv", "only words\n");
    desk.keys("ctrl-u");
    desk.types(&odd);
    desk.keys("enter");
    desk.sees("no column of it is known");
}

#[test]
fn the_rest_of_a_path_is_proposed_and_home_is_understood() {
    let mut desk = Desk::new();
    let file = bring(
        &desk,
        "connections-of-mine.csv",
        "Name,Email,Company\nAda,a@b.c,X\n",
    );
    let folder = Path::new(&file).parent().unwrap().to_str().unwrap();
    desk.keys(": i m p o r t space p e o p l e enter");
    desk.types(&format!("{folder}/connections-o"));
    desk.keys("right enter");
    desk.sees("Import connections-of-mine.csv");
    let home = Path::new("/home/ada");
    let expanded = netgrow::intake::expanded("~/x.csv", Some(home));
    assert_eq!(expanded, home.join("x.csv"));
    assert_eq!(netgrow::intake::expanded("~x", Some(home)), Path::new("~x"));
}

#[test]
fn who_is_in_doubt_is_settled_side_by_side_with_one_key_each() {
    let mut desk = Desk::demo();
    name(&mut desk, "tests/exchange/people.csv");
    desk.sees("3 in doubt · 1 left alone").keys("enter");
    desk.sees("3 are in doubt");
    desk.keys(": d o u b t s space w h o enter j");
    // The first in doubt is of the sample itself; then come those of the file.
    desk.sees("Arjun Mehta").sees("founder").sees("Elsewhere");
    desk.keys("=");
    let arjun = desk.contact("Arjun Mehta");
    assert_eq!(
        arjun.company, "Ledgerline",
        "what a file says overwrites nothing"
    );
    assert!(arjun.emails.contains(&"arjun@elsewhere.example".to_owned()));
    desk.sees("Dmytro Shevchenko").keys("D");
    let named = |desk: &Desk, name: &str| {
        let book = desk.file();
        let people = book.all::<Contact>().values();
        people
            .filter(|it| it.name == name)
            .cloned()
            .collect::<Vec<_>>()
    };
    let both = named(&desk, "Dmytro Shevchenko");
    assert_eq!(both.len(), 2);
    assert!(both.iter().all(|it| it.maybe.is_empty()));
    desk.sees("Yusuf Demir").keys("l =");
    assert_eq!(named(&desk, "Yusuf Demir").len(), 1);
    desk.sees("That was everybody in doubt");
    desk.keys("u u u");
    assert_eq!(named(&desk, "Yusuf Demir").len(), 2);
    assert_eq!(named(&desk, "Arjun Mehta").len(), 2);
}

#[test]
fn two_marked_contacts_become_one() {
    let mut desk = Desk::new();
    desk.keys("2 a").types("Ada Lovelace ada@example.org");
    desk.keys("enter a")
        .types("Countess Lovelace, analyst at Engines");
    desk.keys("enter g v v =");
    desk.sees("One person, or two?")
        .sees("kept")
        .sees("goes into it");
    desk.keys("=");
    let book = desk.file();
    assert_eq!(book.all::<Contact>().len(), 1);
    let ada = book.all::<Contact>().values().next().unwrap();
    assert_eq!(
        (ada.name.as_str(), ada.company.as_str()),
        ("Ada Lovelace", "Engines")
    );
    assert_eq!(ada.aliases, ["Countess Lovelace"]);
    desk.keys("u");
    assert_eq!(desk.file().all::<Contact>().len(), 2);
    desk.keys("g v v = l =");
    let countess = desk.contact("Countess Lovelace");
    assert_eq!(countess.aliases, ["Ada Lovelace"], "the right one is kept");
}

#[test]
fn new_work_becomes_a_follow_up_with_one_key() {
    let mut desk = Desk::new();
    let first = format!(
        "{HEADER}Grace,Hopper,https://www.linkedin.com/in/grace,,Navy,Admiral,\nAda,Lovelace,https://www.linkedin.com/in/ada,,Engines,Analyst,\n"
    );
    let file = bring(&desk, "Connections.csv", &first);
    name(&mut desk, &file);
    desk.keys("enter");
    let later = first.replace("Navy,Admiral", "Remington,Director").replace(
        "Ada,Lovelace,https://www.linkedin.com/in/ada,,Engines,Analyst,\n",
        "",
    );
    let file = bring(&desk, "Later.csv", &later);
    name(&mut desk, &file);
    desk.sees("New work since the last time")
        .sees("Director at Remington, before Admiral at Navy");
    desk.sees("No longer in the file").sees("Ada Lovelace");
    desk.keys("v enter");
    assert_eq!(desk.contact("Grace Hopper").company, "Remington");
    let follow_up = desk.follow_up("write to Grace Hopper");
    assert_eq!(
        follow_up.what,
        "write to Grace Hopper: Director at Remington now"
    );
    desk.keys("u");
    assert!(
        desk.file().all::<FollowUp>().is_empty(),
        "one import is one undo"
    );
}

#[test]
fn the_data_from_before_an_import_is_kept_as_a_backup() {
    let mut desk = Desk::new();
    desk.keys("2 a").types("Ada Lovelace");
    desk.keys("enter");
    let file = bring(
        &desk,
        "people.csv",
        "Name,Email,Company\nGrace,g@example.org,X\n",
    );
    name(&mut desk, &file);
    desk.keys("enter");
    let desk = desk.again();
    let backups = desk.folder().join("backups");
    let before = std::fs::read_dir(backups).unwrap().flatten().any(|file| {
        let text = std::fs::read_to_string(file.path()).unwrap_or_default();
        let is_data = file.path().extension().is_some_and(|it| it == "json");
        is_data && text.contains("Ada Lovelace") && !text.contains("Grace")
    });
    assert!(before, "Ada is in a backup, Grace is not");
    assert!(desk.asked.iter().all(|it| *it != Effect::Backup));
}

#[test]
fn the_first_start_offers_it_and_the_sample_does_not() {
    let mut desk = Desk::first();
    let file = bring(
        &desk,
        "people.csv",
        "Name,Email,Company\nAda,ada@example.org,X\n",
    );
    desk.sees("The people you have elsewhere").keys("i");
    desk.types(&file);
    desk.keys("enter enter");
    desk.sees("Imported 1 contact from people.csv");
    assert_eq!(desk.contact("Ada").company, "X");
}

const MAILBOX: &str = include_str!("../exchange/inbox.mbox");

/// Somebody whose own address is known, with one contact who writes.
fn who_gets_mail() -> Desk {
    let mut records = desk::Records::new();
    let mut ada = Contact::new(records.id(), "Ada Lovelace");
    ada.emails.push("ada@example.org".to_owned());
    records.put(ada);
    records.put(netgrow::book::Profile {
        addresses: vec!["sam@rivera.example".to_owned()],
        ..Default::default()
    });
    Desk::with(&records.book())
}

#[test]
fn a_mailbox_is_looked_at_and_comes_in_as_talks() {
    let mut desk = who_gets_mail();
    let before = desk.file();
    let file = bring(&desk, "inbox.mbox", MAILBOX);
    name(&mut desk, file.strip_suffix("box").unwrap());
    desk.sees("can’t be read");
    // The rest of the path is proposed.
    desk.keys("right enter");
    desk.sees("Import inbox.mbox").sees("2 talks · 2 left out");
    desk.sees("2 left out that are messages of lists");
    desk.keys("enter").sees("Imported 2 talks from inbox.mbox");
    desk.keys("u");
    assert_eq!(desk.file(), before);
}

#[test]
fn a_maildir_is_looked_at_the_same_way() {
    let mut desk = who_gets_mail();
    let folder = desk.folder().join("Mail");
    for part in ["cur", "new", "tmp"] {
        std::fs::create_dir_all(folder.join(part)).unwrap();
    }
    let message = "From: Ada <ada@example.org>\nTo: sam@rivera.example\nDate: Sun, 1 Nov 2026 10:00:00 +0000\nMessage-ID: <x@example.org>\n\nSECRET\n";
    std::fs::write(folder.join("cur/1.host:2,S"), message).unwrap();
    name(&mut desk, folder.to_str().unwrap());
    desk.sees("Import Mail").sees("1 talk").keys("enter");
    desk.sees("Imported 1 talk from Mail");
}

#[test]
fn a_calendar_shows_whom_one_met_and_will_meet_before_it_comes_in() {
    let mut desk = Desk::new();
    desk.keys("2 a").types("Ada Lovelace ada@example.org");
    desk.keys("enter");
    let before = desk.file();
    let event = |uid: &str, title: &str, day: &str, who: &str| {
        format!(
            "BEGIN:VEVENT\nUID:{uid}\nSUMMARY:{title}\nDTSTART:{day}T090000\n{who}\nEND:VEVENT\n"
        )
    };
    let ada = "ATTENDEE;CN=Ada:mailto:ada@example.org";
    let events = [
        event("1", "Coffee", "20261102", ada),
        event("2", "Compilers", "20261207", ada),
        event("3", "Dentist", "20261103", "LOCATION:Town"),
        event("4", "Broken", "sometime", ada),
    ];
    let text = format!("BEGIN:VCALENDAR\n{}END:VCALENDAR\n", events.concat());
    let file = bring(&desk, "work.ics", &text);
    name(&mut desk, &file);
    desk.sees("Import work.ics").sees("2 new · 2 left out");
    desk.sees("Met, and to meet")
        .sees("a talk on 2026-11-02 with Ada Lovelace")
        .sees("an event on 2026-12-07 with Ada Lovelace");
    desk.sees("Meetings that are left out")
        .sees("2026-11-03: nobody in it is a contact");
    desk.sees("“Broken” is left out: “sometimeT090000” is no day and no time");
    assert_eq!(desk.file(), before, "nothing is done yet");
    desk.keys("enter");
    desk.sees("Imported 1 event and 1 talk from work.ics");
    assert_eq!(
        desk.file().all::<FollowUp>().len(),
        0,
        "no reminders are made"
    );
    name(&mut desk, &file);
    desk.sees("2 known · 2 left out").keys("enter");
    desk.keys("u");
    assert_eq!(desk.file(), before);
}
