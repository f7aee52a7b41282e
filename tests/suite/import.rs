//! Bringing one's network: the files of `LinkedIn`, Google and Outlook as they come, and any other table; without
//! duplicates, without reminders, and taken back with one undo.

use std::io::{Cursor, Write};

use crate::shell::Shell;
use proptest::prelude::*;
use serde_json::Value;
use zip::write::SimpleFileOptions;

const LINKEDIN: &str = "\u{feff}Notes:\r\n\"When exporting your connection data, you may notice that some of the email addresses are missing. You will only see email addresses for connections who have allowed it.\"\r\n\r\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nAda,Lovelace,https://www.linkedin.com/in/ada-lovelace/,,\"Analytical Engines, Ltd\",Analyst,12 Mar 2024\r\nGrace,Hopper,https://www.linkedin.com/in/grace,grace@navy.example,Navy,\"Rear admiral, retired\",7-Feb-22\r\n,,,,,,\r\nAda,Lovelace,https://www.linkedin.com/in/ada-lovelace/,,\"Analytical Engines, Ltd\",Analyst,12 Mar 2024\r\n,,https://www.linkedin.com/in/nobody,,,,\r\nEvil\u{1b}]0;x\u{7},Name,https://www.linkedin.com/in/evil,,,,02/03/2024\r\n";

#[test]
fn what_was_deleted_comes_back_with_its_file_and_who_is_out_of_sight_stays_there() {
    let shell = Shell::new();
    let file = bring(&shell, "Connections.csv", LINKEDIN);
    shell.does(&["import", &file]);
    let names = |all: &[&str]| {
        let all = shell.json(&[&["list", "contacts"], all].concat());
        let names = all.as_array().unwrap().iter().map(|it| it["name"].clone());
        names.collect::<Vec<_>>()
    };
    let before = shell.file();
    let kept = before.lines().filter(|line| !line.contains("Grace"));
    let ada = "\"name\":\"Ada Lovelace\"";
    let kept = kept.collect::<Vec<_>>().join("\n");
    let kept = kept.replace(ada, &format!("{ada},\"archived\":true"));
    std::fs::write(shell.data().join("netgrow.json"), kept).unwrap();
    assert_eq!(names(&[]).len(), 1);
    let told = shell.does(&["import", &file]);
    assert!(told.contains("1 new · 3 known"), "{told}");
    assert!(names(&[]).contains(&"Grace Hopper".into()));
    assert!(!names(&[]).contains(&"Ada Lovelace".into()));
    assert!(names(&["--all"]).contains(&"Ada Lovelace".into()));
}

/// A file in the home, and its path.
fn bring(shell: &Shell, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = shell.home().join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn contacts(shell: &Shell) -> Vec<Value> {
    let said = shell.does(&["list", "contacts", "--json"]);
    serde_json::from_str(&said).unwrap()
}

#[test]
fn the_connections_of_linkedin_come_in_once_and_go_with_one_undo() {
    let shell = Shell::new();
    let file = bring(&shell, "Connections.csv", LINKEDIN);
    let told = shell.does(&["import", &file, "--dry-run"]);
    assert!(
        told.contains("LinkedIn, Connections.csv: 4 people"),
        "{told}"
    );
    assert!(told.contains("3 new · 1 known · 2 left out"), "{told}");
    assert!(told.contains("line 5: Ada Lovelace: new"), "{told}");
    assert!(
        told.contains("line 9: nobody is named in it, and no address"),
        "{told}"
    );
    assert!(
        told.contains("line 10: “02/03/2024” could be 2 March or 3 February, so it is left out"),
        "{told}"
    );
    assert!(contacts(&shell).is_empty(), "nothing is done yet");
    let told = shell.does(&["import", &file]);
    assert!(
        told.contains("Imported 3 contacts from LinkedIn."),
        "{told}"
    );
    assert!(!told.contains('\u{1b}'));
    let all = contacts(&shell);
    let ada = all.iter().find(|it| it["name"] == "Ada Lovelace").unwrap();
    assert_eq!(ada["company"], "Analytical Engines, Ltd");
    assert_eq!(ada["met"]["on"], "2024-03-12");
    assert!(ada.get("cadence").is_none(), "untriaged: {ada}");
    assert!(shell.does(&["due"]).contains("Nothing"), "no reminders");
    let again = shell.does(&["import", &file]);
    assert!(again.contains("4 known"), "{again}");
    assert!(!again.contains("Imported"));
    shell.does(&["undo"]);
    assert!(contacts(&shell).is_empty());
}

#[test]
fn the_archive_and_its_folder_are_read_as_they_come() {
    let shell = Shell::new();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, text) in [
        ("Basic_LinkedInDataExport/Learning.csv", "Title,\r\n"),
        ("Basic_LinkedInDataExport/connections.csv", LINKEDIN),
        ("../../outside.txt", "x"),
    ] {
        zip.start_file(name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let file = bring(&shell, "export.zip", bytes);
    let told = shell.does(&["import", &file]);
    assert!(told.contains("Imported 3 contacts from LinkedIn"), "{told}");
    let damaged = bring(&shell, "broken.zip", b"PK\x03\x04 and no more".as_slice());
    let said = shell.run(&["import", &damaged]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("download the export again"), "{said:?}");
}

#[test]
fn a_later_export_tells_who_works_elsewhere_and_keeps_what_is_the_users_own() {
    let shell = Shell::new();
    let first = bring(&shell, "Connections.csv", LINKEDIN);
    shell.does(&["import", &first]);
    let later = LINKEDIN
        .replace("Navy,\"Rear admiral, retired\"", "Remington Rand,Director")
        .replace("Evil", "Other");
    let later = later
        .lines()
        .filter(|line| !line.contains("evil"))
        .collect::<Vec<_>>();
    let later = bring(&shell, "Later.csv", later.join("\r\n"));
    let told = shell.does(&["import", &later]);
    assert!(
        told.contains(
            "Grace Hopper: Director at Remington Rand, before Rear admiral, retired at Navy"
        ),
        "{told}"
    );
    assert!(
        told.contains("No longer in it, and left as they are: Evil"),
        "{told}"
    );
    let all = contacts(&shell);
    let grace = all.iter().find(|it| it["name"] == "Grace Hopper").unwrap();
    assert_eq!(grace["company"], "Remington Rand");
}

#[test]
fn blanks_are_filled_and_a_name_alone_is_a_question() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ada Lovelace, countess ada@example.org"]);
    shell.does(&["add", "contact", "Grace Hopper, admiral at Navy"]);
    let table = "Name,Email,Company,Phone\nAda L.,ADA@example.org,Engines,+44 20 7946 0123\nGrace Hopper,,,+1 555 123 4567\n";
    let file = bring(&shell, "people.csv", table);
    let told = shell.does(&["import", &file, "--dry-run"]);
    assert!(
        told.contains("line 2: Ada L.: company, phone, other names filled in"),
        "{told}"
    );
    assert!(
        told.contains("line 3: Grace Hopper: new, or Grace Hopper?"),
        "{told}"
    );
    shell.does(&["import", &file]);
    let all = contacts(&shell);
    assert_eq!(all.len(), 3);
    let ada = all.iter().find(|it| it["name"] == "Ada Lovelace").unwrap();
    assert_eq!(
        (&ada["title"], &ada["company"]),
        (&"countess".into(), &"Engines".into())
    );
}

#[test]
fn the_data_from_before_is_kept_as_a_backup() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ada Lovelace ada@example.org"]);
    let file = bring(&shell, "people.csv", "Name,Email\nGrace,g@example.org\n");
    shell.does(&["import", &file]);
    let backups = std::fs::read_dir(shell.data().join("backups")).unwrap();
    let is_kept = backups.flatten().any(|file| {
        let text = std::fs::read_to_string(file.path()).unwrap_or_default();
        text.contains("Ada Lovelace") && !text.contains("Grace")
    });
    assert!(is_kept, "Ada is in a backup, Grace is not");
}

#[test]
fn google_and_outlook_are_known_by_their_columns() {
    let shell = Shell::new();
    let google = "First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\nJörg,,Müller,Grün AG,Ingenieur,--03-14,* myContacts ::: Family,* Work,j@gruen.example ::: jm@home.example,+49 30 1234567\n";
    let file = bring(&shell, "google.csv", google);
    shell.does(&["import", &file]);
    let outlook = "Title,First Name,Last Name,Suffix,Company,Job Title,E-mail Address,Mobile Phone,Birthday,Categories\r\nDr.,Lin,Wei,PhD,Harbour,Chief engineer,lin@harbour.example,+852 1234 5678,12/28/1969,Speakers;Hong Kong\r\n";
    let file = bring(&shell, "outlook.csv", outlook);
    shell.does(&["import", &file]);
    let all = contacts(&shell);
    let jorg = all.iter().find(|it| it["name"] == "Jörg Müller").unwrap();
    assert_eq!(jorg["emails"].as_array().unwrap().len(), 2);
    assert_eq!(jorg["tags"], serde_json::json!(["family"]));
    let lin = all.iter().find(|it| it["name"] == "Lin Wei, PhD").unwrap();
    assert_eq!(lin["title"], "Chief engineer");
    assert_eq!(lin["tags"], serde_json::json!(["speakers", "hong-kong"]));
}

#[test]
fn any_other_table_is_mapped_or_refused_with_a_way_out() {
    let shell = Shell::new();
    let file = bring(
        &shell,
        "crm.csv",
        "Kunde;Firma;Seit\nAda Lovelace;Engines;2020\n",
    );
    let said = shell.run(&["import", &file]);
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("--map") && said.err.contains("Kunde, Firma, Seit"),
        "{said:?}"
    );
    let told = shell.does(&["import", &file, "--map", "Kunde=name,Firma=company"]);
    assert!(told.contains("Imported 1 contact from crm.csv"), "{told}");
    let said = shell.run(&["import", &file, "--map", "Kunde=naem"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("given, middle"), "{said:?}");
}

#[test]
fn a_file_larger_than_any_list_is_refused_without_being_read_whole() {
    let shell = Shell::new();
    let path = shell.home().join("huge.csv");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(1 << 40).unwrap();
    let said = shell.run(&["import", path.to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("larger than 256 MB"), "{said:?}");
}

proptest! {
    #[test]
    fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drop(netgrow::exchange::read(&bytes, &netgrow::exchange::Manner::default()));
        drop(netgrow::exchange::archive::export(&bytes));
    }

    #[test]
    fn no_rows_bring_it_down(rows in "(Ada|,|\"|;|\n|\r|@|\u{1b}|--| ::: |x\\.y){0,60}") {
        let text = format!("First Name,Last Name,E-mail 1 - Value,Birthday,Labels\n{rows}");
        drop(netgrow::exchange::read(text.as_bytes(), &netgrow::exchange::Manner::default()));
    }
}

#[test]
fn a_quote_too_many_takes_nobody_else_along() {
    let shell = Shell::new();
    let file = bring(
        &shell,
        "stray.csv",
        "Name,Company\nAda,Looms\nBob,\"C\nCem,D\nDee,\"E\nEve,\"one\ntwo\"\n",
    );
    let told = shell.does(&["import", &file]);
    for line in [
        "stray.csv: 3 people",
        "3 new · 2 left out",
        "line 3: the line can’t be read",
        "line 5: the line can’t be read as one of the table; it may have a quote too many",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    let names: Vec<Value> = contacts(&shell)
        .iter()
        .map(|it| it["name"].clone())
        .collect();
    assert_eq!(names, ["Ada", "Cem", "Eve"]);
}
