//! An import as one says it is: a format that is insisted on, dates in the order of one's settings, and single files
//! of a LinkedIn export.

use crate::shell::Shell;
use netgrow::exchange::Format;
use proptest::prelude::*;
use serde_json::Value;

/// A file in the home, and its path.
fn bring(shell: &Shell, name: &str, text: &str) -> String {
    let path = shell.home().join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn list(shell: &Shell, kind: &str) -> Vec<Value> {
    let said = shell.does(&["list", kind, "--all", "--json"]);
    serde_json::from_str(&said).unwrap()
}

fn refused(shell: &Shell, arguments: &[&str]) -> String {
    let said = shell.run(arguments);
    assert_eq!(said.code, 1, "{said:?}");
    said.err
}

const CARD: &str = "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Lovelace\nEND:VCARD\n";
const GOOGLE: &str = "First Name,Last Name,E-mail 1 - Value\nAda,Lovelace,ada@example.org\n";

#[test]
fn a_format_that_is_insisted_on_is_read_as_that_alone() {
    let shell = Shell::new();
    let table = bring(&shell, "people.txt", GOOGLE);
    let told = shell.does(&["import", &table, "--format", "google", "--dry-run"]);
    assert!(
        told.contains("Google Contacts, people.txt: 1 person"),
        "{told}"
    );
    let told = shell.does(&["import", &table, "--format", "csv", "--dry-run"]);
    assert!(told.contains("A table, people.txt: 1 person"), "{told}");
    let said = refused(&shell, &["import", &table, "--format", "outlook"]);
    assert!(
        said.contains("it was to be CSV of Outlook, and is CSV of Google Contacts"),
        "{said}"
    );
    let said = refused(&shell, &["import", &table, "--format", "vcard"]);
    assert!(
        said.contains("it was to be vCards, and there is nothing of the kind in it"),
        "{said}"
    );
    // A journal whose first line looks like JSON is one all the same, where one says so.
    let journal = bring(&shell, "odd.md", "{notes}\n### Friends:\n- Ada Lovelace\n");
    refused(&shell, &["import", &journal]);
    let told = shell.does(&["import", &journal, "--format", "friends"]);
    assert!(told.contains("Imported 1 contact"), "{told}");
    let said = refused(
        &shell,
        &[
            "import",
            &table,
            "--format",
            "google",
            "--map",
            "First Name=name",
        ],
    );
    assert!(said.contains("leave --map away"), "{said}");
    let said = shell.run(&["import", &table, "--format", "vcf"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("vcard"), "{said:?}");
}

#[test]
fn a_folder_is_read_as_what_it_is_to_be() {
    let shell = Shell::new();
    let folder = shell.home().join("both");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("ada.vcf"), CARD).unwrap();
    std::fs::write(
        folder.join("Connections.csv"),
        "First Name,Last Name,URL,Connected On\nGrace,Hopper,https://www.linkedin.com/in/grace,7 Feb 2022\n",
    )
    .unwrap();
    let path = folder.to_str().unwrap();
    let told = shell.does(&["import", path, "--format", "vcard", "--dry-run"]);
    assert!(
        told.contains("Ada Lovelace: new") && !told.contains("Grace"),
        "{told}"
    );
    let told = shell.does(&["import", path, "--format", "linkedin", "--dry-run"]);
    assert!(
        told.contains("Grace Hopper: new") && !told.contains("Ada"),
        "{told}"
    );
    let said = refused(&shell, &["import", path, "--format", "mail"]);
    assert!(said.contains("holds no"), "{said}");
}

#[test]
fn one_message_is_mail_where_one_says_so() {
    let shell = Shell::new();
    let message = "From: Ada <ada@example.org>\nTo: Me <me@example.org>\nDate: Tue, 12 Mar 2024 10:00:00 +0000\nSubject: x\n\nsecret\n";
    let file = bring(&shell, "one.eml", message);
    let told = shell.does(&["import", &file, "--format", "mail", "--dry-run"]);
    assert!(told.contains("Mail, one.eml: 1 message"), "{told}");
}

#[test]
fn formats_are_offered_where_one_is_typed() {
    let shell = Shell::new();
    let told = shell.does(&["complete", "zsh", "--", "netgrow", "import", "--format", ""]);
    for (_, word, what) in Format::ALL {
        let offer = format!("{word}\t{what}");
        assert!(told.lines().any(|line| line == offer), "{offer}: {told}");
    }
}

/// Dates of birth in the order of the settings, if one is set.
fn born(dates: &[&str], order: &str) -> (Vec<String>, String) {
    let shell = Shell::new();
    let settings = bring(&shell, "settings.toml", order);
    let rows = dates.iter().enumerate();
    let rows = rows.map(|(at, date)| format!("Person {at},{date}\n"));
    let table = format!("Name,Birthday\n{}", rows.collect::<String>());
    let file = bring(&shell, "people.csv", &table);
    let told = shell.does(&["--config", &settings, "import", &file]);
    let mut all = list(&shell, "contacts");
    all.sort_by_key(|it| it["name"].to_string());
    let born = |it: &Value| it["birthday"].as_str().unwrap_or("?").to_owned();
    (all.iter().map(born).collect(), told)
}

#[test]
fn dates_with_slashes_are_read_in_ones_own_order_or_in_that_of_the_file_or_not_at_all() {
    let (days, _) = born(&["12/1/1990"], "date_order = \"day-month\"");
    assert_eq!(days, ["1990-01-12"]);
    let (days, _) = born(&["12/1/1990"], "date_order = \"month-day\"");
    assert_eq!(days, ["1990-12-01"]);
    let (days, told) = born(&["12/1/1990", "2/3/1991", "4/4/1992"], "");
    assert_eq!(days, ["?", "?", "1992-04-04"]);
    assert!(
        told.contains(
            "line 2: “12/1/1990” could be 12 January or 1 December, so it and 1 more are left out"
        ),
        "{told}"
    );
    assert!(told.contains("date_order"), "{told}");
    // One that can be read one way alone tells of all.
    let (days, told) = born(&["12/1/1990", "13/1/1990"], "date_order = \"month-day\"");
    assert_eq!(days, ["1990-01-12", "1990-01-13"]);
    assert!(!told.contains("date_order"), "{told}");
    let (days, _) = born(
        &["6 May", "May 6", "--05-06", "6/5"],
        "date_order = \"day-month\"",
    );
    assert_eq!(days, ["--05-06"; 4]);
}

#[test]
fn days_of_meeting_are_read_the_same_way() {
    let shell = Shell::new();
    let table = "First Name,Last Name,URL,Connected On\nAda,Lovelace,https://www.linkedin.com/in/ada,02/03/2024\nLin,Wei,https://www.linkedin.com/in/lin,02/28/2024\n";
    let file = bring(&shell, "Connections.csv", table);
    shell.does(&["import", &file]);
    let all = list(&shell, "contacts");
    let ada = all.iter().find(|it| it["name"] == "Ada Lovelace").unwrap();
    assert_eq!(ada["met"]["on"], "2024-02-03");
}

const MESSAGES: &str = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Me Myself,https://www.linkedin.com/in/me,Ada Lovelace,https://www.linkedin.com/in/ada,2024-03-12 10:00:00 UTC,,secret,INBOX
c2,,Stranger,https://www.linkedin.com/in/stranger,Me Myself,https://www.linkedin.com/in/me,2024-03-13 10:00:00 UTC,,secret,INBOX
";
const PRAISE: &str = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAda,Lovelace,Engines,Analyst,praise,\"06/07/23, 10:00 AM\",VISIBLE\n";

/// A book with one person whose profile is known.
fn known() -> Shell {
    let shell = Shell::new();
    let table = "Name,Company,URL\nAda King,Engines,linkedin.com/in/Ada\nGrace,Navy,\n";
    let file = bring(&shell, "known.csv", table);
    shell.does(&["import", &file]);
    shell
}

#[test]
fn messages_alone_are_talks_with_those_who_are_known() {
    let shell = known();
    let file = bring(&shell, "export.csv", MESSAGES);
    let told = shell.does(&["import", &file]);
    assert!(told.contains("LinkedIn, export.csv: 1 person"), "{told}");
    assert!(told.contains("Left out: 1 who are no contacts"), "{told}");
    assert!(told.contains("1 about nobody who is a contact"), "{told}");
    let all = list(&shell, "contacts");
    assert_eq!(all.len(), 2, "nobody becomes a contact by writing");
    let ada = all.iter().find(|it| it["name"] == "Ada King").unwrap();
    assert!(ada.get("aliases").is_none(), "{ada}");
    let talks = list(&shell, "interactions");
    assert_eq!(talks.len(), 1);
    assert_eq!(talks[0]["contacts"], serde_json::json!([ada["id"]]));
    assert_eq!(talks[0]["direction"], "from-me");
    let again = shell.does(&["import", &file]);
    assert!(!again.contains("Imported"), "{again}");
}

#[test]
fn each_other_file_of_an_export_is_known_by_its_columns() {
    let shell = known();
    let notes = "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nAda,Lovelace,https://www.linkedin.com/in/ada,Sails,1,2\nNo,Body,https://www.linkedin.com/in/nobody,X,1,2\n";
    let file = bring(&shell, "a.csv", notes);
    let told = shell.does(&["import", &file]);
    assert!(told.contains("1 filled in"), "{told}");
    let invitations = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nAda Lovelace,Me,\"3/10/24, 9:05 AM\",At the opera,INCOMING,https://www.linkedin.com/in/ada,https://www.linkedin.com/in/me\n";
    shell.does(&["import", &bring(&shell, "b.csv", invitations)]);
    let endorsed = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2023/08/09 10:00:00 UTC,Rust,Ada,Lovelace,www.linkedin.com/in/ada,ACCEPTED\n";
    shell.does(&["import", &bring(&shell, "c.csv", endorsed)]);
    let profile =
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nMe,Myself,,,,Weaver\n";
    shell.does(&["import", &bring(&shell, "d.csv", profile)]);
    let all = list(&shell, "contacts");
    assert_eq!(all.len(), 2);
    let ada = all.iter().find(|it| it["name"] == "Ada King").unwrap();
    assert_eq!(ada["notes"], "Sails");
    assert_eq!(ada["met"]["text"], "At the opera");
    assert_eq!(list(&shell, "interactions").len(), 1);
    let data = std::fs::read_to_string(shell.data().join("netgrow.json")).unwrap();
    assert!(data.contains("Weaver"));
}

#[test]
fn recommendations_are_told_apart_by_the_name_of_their_file() {
    let shell = known();
    shell.does(&["add", "contact", "Ada Lovelace at Engines"]);
    let file = bring(&shell, "praise.csv", PRAISE);
    let said = refused(&shell, &["import", &file]);
    assert!(said.contains("Recommendations_Given.csv"), "{said}");
    let file = bring(&shell, "Recommendations_Given (1).csv", PRAISE);
    shell.does(&["import", &file]);
    let talks = list(&shell, "interactions");
    assert_eq!(talks.len(), 1, "{talks:?}");
    assert_eq!(talks[0]["direction"], "from-me");
    assert_eq!(list(&shell, "contacts").len(), 3);
}

#[test]
fn files_of_an_export_that_are_named_together_are_one() {
    let shell = Shell::new();
    let list_of = "First Name,Last Name,URL,Connected On\nAda,Lovelace,https://www.linkedin.com/in/ada,7 Feb 2022\n";
    let people = bring(&shell, "Connections.csv", list_of);
    let messages = bring(&shell, "messages.csv", MESSAGES);
    let told = shell.does(&["import", &people, &messages]);
    assert!(
        told.contains("Imported 1 contact and 1 talk from LinkedIn"),
        "{told}"
    );
}

#[test]
fn a_file_of_another_program_that_is_called_the_same_is_no_export() {
    let shell = Shell::new();
    let folder = shell.home().join("other");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("notes.csv"), "Title,Text\nx,y\n").unwrap();
    let said = refused(&shell, &["import", folder.to_str().unwrap()]);
    assert!(said.contains("holds no Connections.csv"), "{said}");
}

proptest! {
    #[test]
    fn no_bytes_bring_any_format_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for (format, _, _) in Format::ALL {
            let manner = netgrow::exchange::Manner { format: Some(format), ..Default::default() };
            drop(netgrow::exchange::read(&bytes, &manner));
        }
    }
}
