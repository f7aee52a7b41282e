//! Nothing of a file is lost without a word: what has no place is told, what can be understood is, and what netgrow
//! itself wrote comes back whole.

use std::fs;

use crate::shell::Shell;
use serde_json::Value;

/// A file in the home, and its path.
fn bring(shell: &Shell, name: &str, text: &str) -> String {
    let path = shell.home().join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn contacts(shell: &Shell) -> Vec<Value> {
    let said = shell.does(&["list", "contacts", "--all", "--json"]);
    serde_json::from_str(&said).unwrap()
}

/// All that a contact says, but for who they are and where they came from.
fn said(shell: &Shell) -> Value {
    let mut all = contacts(shell);
    for field in ["id", "sources"] {
        for contact in &mut all {
            contact.as_object_mut().unwrap().remove(field);
        }
    }
    all.into()
}

/// A book with somebody of whom all is known that tables and cards can carry.
fn whole() -> Shell {
    let shell = Shell::new();
    let table = "Name,Company,Email,Birthday,Dates,Tags,Met on,How we met,Cares about,Expert in,Needs,Offers,To ask,Cadence,Last talk,Id\n\
        Ada King,Looms,ada@a.example,--12-10,work anniversary: 2015-03-01 ::: name day: --05-06,rust,2024-02-03,at the fair,privacy,looms,a house,advice,how is it?,3m,,x\n";
    shell.does(&["import", &bring(&shell, "own.csv", table)]);
    let all = contacts(&shell);
    assert_eq!(all[0]["cadence"], "3m");
    assert_eq!(all[0]["dates"].as_array().unwrap().len(), 2);
    shell
}

#[test]
fn tables_and_cards_of_netgrows_own_come_back_whole() {
    let shell = whole();
    for (format, more) in [
        ("csv", &[][..]),
        ("vcard", &[]),
        ("vcard", &["--version", "3.0"]),
    ] {
        let file = shell.home().join(format!("out{}.{format}", more.len()));
        let file = file.to_str().unwrap();
        shell.does(&[["export", format, "--to", file].as_slice(), more].concat());
        let other = Shell::new();
        let told = other.does(&["import", file]);
        assert!(!told.contains("left out"), "{told}");
        assert_eq!(said(&other), said(&shell), "{format} {more:?}");
    }
}

#[test]
fn who_is_gone_is_told_of_cards_where_most_of_them_are_there() {
    let shell = Shell::new();
    let card = |it: u32| format!("BEGIN:VCARD\nFN:P {it}\nUID:u{it}\nEND:VCARD\n");
    let cards = |of: std::ops::Range<u32>| of.map(card).collect::<Vec<_>>().concat();
    shell.does(&["import", &bring(&shell, "all.vcf", &cards(0..10))]);
    let told = shell.does(&[
        "import",
        "--dry-run",
        &bring(&shell, "most.vcf", &cards(0..8)),
    ]);
    assert!(
        told.contains("No longer in it, and left as they are: P 8, P 9"),
        "{told}"
    );
    let told = shell.does(&[
        "import",
        "--dry-run",
        &bring(&shell, "one.vcf", &cards(3..4)),
    ]);
    assert!(!told.contains("No longer"), "{told}");
}

#[test]
fn a_message_is_known_by_what_is_in_it_and_a_maildir_beside_a_mailbox() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ada Lovelace ada@example.org"]);
    let message = |day: u32| {
        format!(
            "Return-Path: <ada@example.org>\nReceived: from x\n\tby y; z\nFrom: Ada <ada@example.org>\nTo: me@example.org\nDate: {day} Nov 2026 10:00:00 +0000\nMessage-ID: <{day}@x>\n\nBEGIN:VCARD\n"
        )
    };
    let told = shell.does(&["import", &bring(&shell, "one.eml", &message(2))]);
    assert!(told.contains("Mail, one.eml: 1 message"), "{told}");
    let mailbox = format!("From ada Mon Nov  3 10:00:00 2026\n{}", message(3));
    let mailbox = bring(&shell, "box.mbox", &mailbox);
    bring(&shell, "Maildir/cur/1.x:2,S", &message(4));
    let maildir = shell.home().join("Maildir");
    let told = shell.does(&["import", &mailbox, maildir.to_str().unwrap()]);
    assert!(
        told.contains("Mail, box.mbox and Maildir: 2 messages"),
        "{told}"
    );
}

#[test]
fn names_are_found_in_a_column_of_any_name_and_no_address_becomes_one() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Hans Müller hans@example.org"]);
    let table =
        "Kunde;Firma;Mail;Letzter\nHans Müller;ACME;hans@example.org;2024-01-02\nOhne Mail;X;;\n";
    let told = shell.does(&["import", "--dry-run", &bring(&shell, "any.csv", table)]);
    assert!(told.contains("Ohne Mail: new"), "{told}");
    assert!(
        told.contains("line 1: left out: the column Letzter"),
        "{told}"
    );
    let table = "Mail,Firma\nHANS@example.org,ACME\n";
    let told = shell.does(&["import", "--dry-run", &bring(&shell, "mail.csv", table)]);
    assert!(!told.contains("other names"), "{told}");
}

#[test]
fn days_labels_and_columns_are_understood_or_told() {
    let shell = Shell::new();
    let table = "First Name,Last Name,E-mail 1 - Value,Phone 1 - Value,Event 1 - Label,Event 1 - Value,Relation 1 - Label,Relation 1 - Value,Labels\n\
        Ada,King,ada@a.example,Mobile,Anniversary,2015-03-01,spouse,Will,My Contacts\n";
    let told = shell.does(&["import", &bring(&shell, "google.csv", table)]);
    assert!(told.contains("“Mobile” is no phone number"), "{told}");
    assert!(
        told.contains("left out: the column Relation 1 - Value"),
        "{told}"
    );
    let ada = &contacts(&shell)[0];
    assert_eq!(ada["dates"][0]["on"], "2015-03-01");
    assert_eq!((&ada["phones"], &ada["tags"]), (&Value::Null, &Value::Null));
    let table = "First Name,Last Name,E-mail Address,Anniversary,Birthday\nBob,Mills,bob@b.example,0/0/00,27.04.1970\nEve,Six,eve@e.example,April 27 2001,0000-04-27\n";
    let told = shell.does(&["import", &bring(&shell, "outlook.csv", table)]);
    assert!(!told.contains("left out"), "{told}");
    let all = contacts(&shell);
    let of = |name: &str| all.iter().find(|it| it["name"] == name).unwrap();
    assert_eq!(of("Bob Mills")["birthday"], "1970-04-27");
    assert_eq!(of("Eve Six")["birthday"], "--04-27");
    assert_eq!(of("Eve Six")["dates"][0]["on"], "2001-04-27");
    let table = "FirstName,LastName,Companies,Emails,PhoneNumbers\nGus,Seven,Mills,gus@g.example,+44 20 7946 0123\n";
    shell.does(&["import", &bring(&shell, "Contacts.csv", table)]);
    let all = contacts(&shell);
    let gus = all.iter().find(|it| it["name"] == "Gus Seven").unwrap();
    assert_eq!(gus["phones"][0], "+44 20 7946 0123");
    assert_eq!(gus["company"], "Mills");
}

#[test]
fn of_cards_the_preferred_address_is_first_and_an_organisation_is_nobody() {
    let shell = Shell::new();
    let mails = (0..60).map(|it| format!("EMAIL:x{it}@x.example\n"));
    let cards = format!(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Four\nEMAIL;PREF=2:b@x.example\nEMAIL;PREF=1:a@x.example\nBDAY:1900-05-06\nEND:VCARD\n\
         BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:An Org\nEND:VCARD\n\
         BEGIN:VCARD\nFN:Many\n{}END:VCARD\n",
        mails.collect::<String>()
    );
    let told = shell.does(&["import", &bring(&shell, "cards.vcf", &cards)]);
    assert!(
        told.contains("line 8: it is an organisation and nobody"),
        "{told}"
    );
    assert!(
        told.contains("of its 60 e-mail addresses the first 50 are kept"),
        "{told}"
    );
    let all = contacts(&shell);
    assert_eq!(all.len(), 2);
    let four = all.iter().find(|it| it["name"] == "Four").unwrap();
    assert_eq!(four["emails"][0], "a@x.example");
    assert_eq!(four["birthday"], "--05-06");
}

#[test]
fn people_who_come_with_how_often_to_be_in_touch_are_told() {
    let shell = Shell::new();
    let file = shell.home().join("cards.vcf");
    let card = |name: &str, more: &str| {
        format!("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{name}\r\n{more}END:VCARD\r\n")
    };
    let cards = card("Ada Lovelace", "X-NETGROW-CADENCE:1w\r\n") + &card("Grace Hopper", "");
    std::fs::write(&file, cards).unwrap();
    let said = shell.does(&["import", file.to_str().unwrap()]);
    assert!(
        said.contains("One of them comes with how often to be in touch, and will be due"),
        "{said}"
    );
}
