//! The whole export of LinkedIn: besides the connections, who wrote when, how people met, and what was given and
//! received; and the journey from the archive of five thousand people to the first twenty decided.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use crate::desk::Desk;
use crate::shell::Shell;
use netgrow::book::{Contact, FollowUp};
use proptest::prelude::*;
use serde_json::{Value, json};
use zip::write::SimpleFileOptions;

const CONNECTIONS: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nAda,Lovelace,https://www.linkedin.com/in/ada/,,Engines,Analyst,12 Mar 2024\r\nGrace,Hopper,https://www.linkedin.com/in/grace,,Navy,Admiral,7-Feb-22\r\nLin,Wei,https://www.linkedin.com/in/lin,,Harbour,Engineer,1 Jan 2020\r\n";

const MESSAGES: &str = "\"CONVERSATION ID\",\"CONVERSATION TITLE\",\"FROM\",\"SENDER PROFILE URL\",\"TO\",\"RECIPIENT PROFILE URLS\",\"DATE\",\"SUBJECT\",\"CONTENT\",\"FOLDER\",\"ATTACHMENTS\",\"IS MESSAGE DRAFT\",\"IS CONVERSATION DRAFT\"
c1,,Me Myself,https://www.linkedin.com/in/me,Ada Lovelace,https://www.linkedin.com/in/ADA?x=1,2024-03-12 10:00:00 UTC,,\"a secret,
on two lines\",INBOX,,No,No
c1,,Ada Lovelace,https://www.linkedin.com/in/ada,Me Myself,https://www.linkedin.com/in/me,2024-03-12 11:00:00 UTC,,another secret,INBOX,,FALSE,FALSE
c1,,Ada Lovelace,https://www.linkedin.com/in/ada,Me Myself,https://www.linkedin.com/in/me,2024-04-01 11:00:00 UTC,,more,INBOX,,No,No
c2,,Me Myself,https://www.linkedin.com/in/me,Grace; Lin,https://www.linkedin.com/in/grace;https://www.linkedin.com/in/lin,2024-05-01 09:00:00 UTC,,hi both,INBOX,,No,No
c2,,Grace Hopper,https://www.linkedin.com/in/grace,Me; Lin,\"https://www.linkedin.com/in/me,https://www.linkedin.com/in/lin\",2024-05-02 09:00:00 UTC,,hi,INBOX,,No,No
c3,,Me Myself,https://www.linkedin.com/in/me,Lin,https://www.linkedin.com/in/lin,2024-06-01 09:00:00 UTC,,unsent,INBOX,,Yes,No
c4,,Shop,https://www.linkedin.com/in/shop,Me,https://www.linkedin.com/in/me,2024-06-02 09:00:00 UTC,,buy,SPONSORED,,No,No
c5,,Stranger,https://www.linkedin.com/in/stranger,Me,https://www.linkedin.com/in/me,2024-06-03 09:00:00 UTC,,hello,INBOX,,No,No
c6,,Lin Wei,https://www.linkedin.com/in/lin,All,https://www.linkedin.com/in/a;https://www.linkedin.com/in/b;https://www.linkedin.com/in/c;https://www.linkedin.com/in/d;https://www.linkedin.com/in/e;https://www.linkedin.com/in/me,2024-06-04 09:00:00 UTC,,all,INBOX,,No,No
c7,,Lin Wei,https://www.linkedin.com/in/lin,Me,https://www.linkedin.com/in/me,last week,,when,INBOX,,No,No
";

const INVITATIONS: &str = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Ada Lovelace,Me Myself,\"3/10/24, 9:05 AM\",We sat beside each other at the opera,INCOMING,https://www.linkedin.com/in/ada,https://www.linkedin.com/in/me
Me Myself,Grace Hopper,\"2/1/22, 9:05 AM\",Your talk on nanoseconds!,OUTGOING,https://www.linkedin.com/in/me,https://www.linkedin.com/in/grace
";

/// An archive of these files, in a folder as LinkedIn makes it.
fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let name = format!("Basic_LinkedInDataExport_03-12-2024/{name}");
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// An archive with all that can be in one.
pub(crate) fn whole() -> Vec<u8> {
    zipped(&[
        ("Connections.csv", CONNECTIONS),
        ("messages.csv", MESSAGES),
        ("guide_messages.csv", MESSAGES),
        ("Invitations.csv", INVITATIONS),
        (
            "Recommendations_Received.csv",
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nGrace,Hopper,Navy,Admiral,secret praise,\"05/06/23, 10:00 AM\",VISIBLE\nNo,Body,X,Y,z,\"05/06/23, 10:00 AM\",VISIBLE\n",
        ),
        (
            "Recommendations_Given.csv",
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nLin,Wei,Harbour,Engineer,praise,\"06/07/23, 10:00 AM\",VISIBLE\n",
        ),
        (
            "Endorsement_Received_Info.csv",
            "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2023/08/09 10:00:00 UTC,Rust,Ada,Lovelace,www.linkedin.com/in/ada,ACCEPTED\n2023/08/09 10:01:00 UTC,Looms,Ada,Lovelace,www.linkedin.com/in/ada,ACCEPTED\n2023/08/09 10:01:00 UTC,Juggling,Ada,Lovelace,www.linkedin.com/in/ada,REJECTED\n",
        ),
        (
            "Notes.csv",
            "Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nLin,Wei,https://www.linkedin.com/in/lin,Sails on Sundays,1,2\n",
        ),
        (
            "Profile.csv",
            "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary\nMe,Myself,,,,Weaver of networks,\n",
        ),
        ("Learning.csv", "Title,\n"),
    ])
}

/// An export in the home of a shell, and its path.
fn bring(shell: &Shell) -> String {
    let path = shell.home().join("export.zip");
    std::fs::write(&path, whole()).unwrap();
    path.to_str().unwrap().to_owned()
}

fn list(shell: &Shell, kind: &str) -> Vec<Value> {
    let said = shell.does(&["list", kind, "--all", "--json"]);
    serde_json::from_str(&said).unwrap()
}

#[test]
fn who_wrote_when_comes_in_and_no_word_of_what() {
    let shell = Shell::new();
    let file = bring(&shell);
    let told = shell.does(&["import", &file]);
    assert!(told.contains("3 people"), "{told}");
    assert!(
        told.contains("messages.csv, line 12: “last week” is no day"),
        "{told}"
    );
    assert!(told.contains("1 about nobody who is a contact"), "{told}");
    let data = std::fs::read_to_string(shell.data().join("netgrow.json")).unwrap();
    for secret in ["secret", "hi both", "unsent", "buy"] {
        assert!(!data.contains(secret), "{secret}");
    }
    let talks = list(&shell, "interactions");
    let of = |who: &str| {
        let contacts = list(&shell, "contacts");
        let id = contacts.iter().find(|it| it["name"] == who).unwrap()["id"].clone();
        let with = |it: &&Value| it["contacts"].as_array().unwrap().contains(&id);
        let said = |it: &Value| {
            let or = |field: &str, usual: &str| it.get(field).unwrap_or(&json!(usual)).clone();
            json!([it["day"], or("direction", "mutual"), it["summary"]])
        };
        talks.iter().filter(with).map(said).collect::<Vec<_>>()
    };
    let ada = of("Ada Lovelace");
    assert!(
        ada.contains(&json!(["2024-03-12", "mutual", "2 messages on LinkedIn"])),
        "{ada:?}"
    );
    assert!(ada.contains(&json!(["2024-04-01", "to-me", "a message on LinkedIn"])));
    assert!(ada.contains(&json!([
        "2023-08-09",
        "to-me",
        "an endorsement on LinkedIn for Rust, Looms"
    ])));
    let grace = of("Grace Hopper");
    assert!(
        grace.contains(&json!(["2024-05-01", "from-me", "a message on LinkedIn"])),
        "{grace:?}"
    );
    assert!(grace.contains(&json!(["2024-05-02", "to-me", "a message on LinkedIn"])));
    assert!(grace.contains(&json!([
        "2023-05-06",
        "to-me",
        "a recommendation on LinkedIn"
    ])));
    let lin = of("Lin Wei");
    assert_eq!(
        lin.len(),
        2,
        "no draft, no crowd, and not what Grace wrote: {lin:?}"
    );
    assert!(lin.contains(&json!([
        "2023-06-07",
        "from-me",
        "a recommendation on LinkedIn"
    ])));
}

#[test]
fn how_people_met_notes_and_who_one_is_come_in_and_a_second_time_changes_nothing() {
    let shell = Shell::new();
    let file = bring(&shell);
    shell.does(&["import", &file]);
    let contacts = list(&shell, "contacts");
    let named = |who: &str| contacts.iter().find(|it| it["name"] == who).unwrap();
    assert_eq!(
        named("Ada Lovelace")["met"]["text"],
        "We sat beside each other at the opera"
    );
    assert_eq!(
        named("Grace Hopper")["met"]["text"],
        "Your talk on nanoseconds!"
    );
    assert_eq!(named("Lin Wei")["notes"], "Sails on Sundays");
    let data = std::fs::read_to_string(shell.data().join("netgrow.json")).unwrap();
    assert!(data.contains("Weaver of networks") && data.contains("https://www.linkedin.com/in/me"));
    assert!(shell.does(&["due"]).contains("Nothing"), "no reminders");
    let again = shell.does(&["import", &file]);
    assert!(
        again.contains("3 known") && !again.contains("Imported"),
        "{again}"
    );
    shell.does(&["undo"]);
    assert!(list(&shell, "contacts").is_empty() && list(&shell, "interactions").is_empty());
}

#[test]
fn the_unpacked_folder_says_the_same() {
    let shell = Shell::new();
    let folder = shell.home().join("export/Basic");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("Connections.csv"), CONNECTIONS).unwrap();
    std::fs::write(folder.join("messages.csv"), MESSAGES).unwrap();
    let path = shell.home().join("export");
    let told = shell.does(&["import", path.to_str().unwrap()]);
    assert!(told.contains("LinkedIn, export: 3 people"), "{told}");
    assert!(
        told.contains("Besides:") && told.contains("talks"),
        "{told}"
    );
}

#[test]
fn five_thousand_people_come_in_twenty_are_decided_and_all_is_undone() {
    let mut list = "Notes:\n\"When exporting, you may notice\"\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n".to_owned();
    for at in 0..5_000 {
        let (company, month) = (at % 97, at % 12 + 1);
        writeln!(list, "Given{at},Family{at},https://www.linkedin.com/in/p{at},,Company {company},Engineer,{} Jan 20{:02}", at % 28 + 1, month + 10).unwrap();
    }
    let mut desk = Desk::new();
    desk.keys("2 a")
        .types("Ada Lovelace, analyst at Engines ada@example.org");
    desk.keys("enter");
    let before = desk.file();
    let path = desk.folder().join("export.zip");
    std::fs::write(&path, zipped(&[("Connections.csv", &list)])).unwrap();
    desk.keys(": i m p o r t space p e o p l e enter");
    desk.types(path.to_str().unwrap());
    desk.keys("enter").sees("5000 new");
    assert_eq!(desk.file(), before, "a look changes nothing");
    desk.keys("enter")
        .sees("Imported 5000 contacts from LinkedIn");
    let book = desk.file();
    assert_eq!(book.all::<Contact>().len(), 5_001);
    assert!(book.all::<FollowUp>().is_empty(), "no reminders are made");
    desk.keys("T").sees("1 of 5001");
    desk.keys("3 0 5 j D 3 0 5 j D 3 0 5 j D 3 0 5 j D")
        .sees("21 of 5001");
    let decided = desk.file();
    let decided = decided.all::<Contact>().values();
    assert_eq!(decided.filter(|it| !it.is_untriaged()).count(), 16);
    // Each decision is a step of its own, the import one more.
    desk.keys(&"u ".repeat(17));
    assert_eq!(desk.file(), before);
}

proptest! {
    #[test]
    fn no_files_bring_the_reader_down(lines in "(c1|,|\"|;|\n|https://www\\.linkedin\\.com/in/ada|https://www\\.linkedin\\.com/in/me|2024-03-12 10:00:00 UTC|Yes|INCOMING|ACCEPTED|@|é){0,60}") {
        let first = |text: &str| text.lines().next().unwrap().to_owned();
        let mut files = std::collections::BTreeMap::new();
        files.insert("connections.csv".to_owned(), CONNECTIONS.as_bytes().to_vec());
        for (name, header) in [("messages.csv", first(MESSAGES)), ("invitations.csv", first(INVITATIONS)), ("notes.csv", "Note,Connection Profile URL".to_owned()), ("profile.csv", "First Name,Headline".to_owned()), ("endorsement_received_info.csv", "Endorsement Date,Endorser Public Url,Endorsement Status".to_owned())] {
            files.insert(name.to_owned(), format!("{header}\n{lines}").into_bytes());
        }
        drop(netgrow::exchange::linkedin::export(&files, &netgrow::exchange::Manner::default()));
    }
}

#[test]
fn who_recommended_is_found_behind_a_degree_and_who_is_no_connection_is_named() {
    let shell = Shell::new();
    let path = shell.home().join("export.zip");
    let invitations = format!(
        "{INVITATIONS}Bob Two,Me Myself,\"3/10/24, 9:05 AM\",Hello,INCOMING,https://www.linkedin.com/in/bob,https://www.linkedin.com/in/me\n"
    );
    let files = [
        (
            "Connections.csv",
            &*CONNECTIONS.replace("Hopper", "\"Hopper, PhD\""),
        ),
        ("Invitations.csv", &invitations),
        (
            "Recommendations_Received.csv",
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nGrace,Hopper,Navy,Admiral,praise,\"05/06/23, 10:00 AM\",VISIBLE\nNo,Body,X,Y,z,\"05/06/23, 10:00 AM\",VISIBLE\n",
        ),
    ];
    std::fs::write(&path, zipped(&files)).unwrap();
    let told = shell.does(&["import", path.to_str().unwrap()]);
    for says in [
        "Recommendations_Received.csv, line 3: a recommendation by “No Body”, who is no connection, is left out",
        "Invitations.csv, line 4: the invitation of “Bob Two”, who is no connection, is left out",
    ] {
        assert!(told.contains(says), "{told}");
    }
    let talks = list(&shell, "interactions");
    assert_eq!(talks.len(), 1);
    assert_eq!(talks[0]["summary"], "a recommendation on LinkedIn");
}
