//! What a LinkedIn export tells beside people: what was done there, events, who its owner is, and, where one says so,
//! what messages say.

use crate::shell::Shell;
use serde_json::{Value, json};

const CONNECTIONS: &str = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Lovelace,https://www.linkedin.com/in/ada,,Engines,Analyst,12 Mar 2024\n";
const SHARES: &str = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-11-02 10:00:00,https://www.linkedin.com/feed/1,\"Looms,\nand what they \"\"teach\"\"\",,,MEMBER_NETWORK\n2026-11-03 10:00:00,https://www.linkedin.com/feed/2,Worth reading,https://example.org,,MEMBER_NETWORK\nsoon,,,,,\n";
const COMMENTS: &str =
    "Date,Link,Message\n2026-11-03 11:00:00,https://www.linkedin.com/feed/3,Well said\u{1b}[2J\n";
const REACTIONS: &str = "Date,Type,Link\n2026-11-03 11:00:00,LIKE,x\n2026-11-03 12:00:00,PRAISE,y\n2026-11-04 12:00:00,LIKE,z\n";
const EVENTS: &str = "Event Name,Event Time,Status,External Url\nLoomConf,\"Apr 08, 2024 07:00 AM - Apr 09, 2024 05:00 PM\",ATTENDING,https://looms.example\nEngine night,\"Dec 01, 2026 06:00 PM - Dec 01, 2026 09:00 PM\",INTERESTED,\nGone,\"Apr 08, 2024 07:00 AM - Apr 08, 2024 05:00 PM\",RELINQUISHED,\n";
const POSITIONS: &str = "Company Name,Title,Description,Location,Started On,Finished On\nMills,Weaver,,,Jan 2010,Feb 2015\nHarbour,Engineer,,,Mar 2015,\n";
const FOLLOWS: &str = "Organization,Followed On\nEngines,Tue Mar 12 10:00:00 UTC 2024\nMills,Tue Mar 12 10:00:00 UTC 2024\n";
const MESSAGES: &str = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,,Ada Lovelace,https://www.linkedin.com/in/ada,Me,https://www.linkedin.com/in/me,2024-03-12 11:00:00 UTC,,\"Yes,\ngladly\u{1b}]0;x\u{7}\",INBOX
c1,,Me,https://www.linkedin.com/in/me,Ada Lovelace,https://www.linkedin.com/in/ada,2024-03-12 10:00:00 UTC,,Coffee?,INBOX
c2,,Me,https://www.linkedin.com/in/me,Bob,https://www.linkedin.com/in/bob,2024-03-12 10:00:00 UTC,,Hi,INBOX
";

/// A folder with these files of an export.
fn export(shell: &Shell, files: &[(&str, &str)]) -> String {
    let folder = shell.home().join("export");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

fn whole(shell: &Shell) -> String {
    export(
        shell,
        &[
            ("Connections.csv", CONNECTIONS),
            ("Shares_4711.csv", SHARES),
            ("Comments.csv", COMMENTS),
            ("Reactions.csv", REACTIONS),
            ("Events.csv", EVENTS),
            ("Positions.csv", POSITIONS),
            ("Company Follows.csv", FOLLOWS),
            ("messages.csv", MESSAGES),
        ],
    )
}

fn list(shell: &Shell, kind: &str) -> Vec<Value> {
    let said = shell.does(&["list", kind, "--all", "--json"]);
    serde_json::from_str(&said).unwrap()
}

#[test]
fn what_was_done_there_is_engagement_on_the_one_platform() {
    let shell = Shell::new();
    let folder = whole(&shell);
    let told = shell.does(&["import", &folder, "--dry-run"]);
    assert!(
        told.contains("Besides: 5 engagements on LinkedIn, which becomes a platform"),
        "{told}"
    );
    assert!(told.contains("“soon” is no day"), "{told}");
    assert!(
        told.contains("2 companies that you follow are left out"),
        "{told}"
    );
    shell.does(&["import", &folder]);
    let platforms = list(&shell, "platforms");
    assert_eq!(platforms.len(), 1);
    assert_eq!(platforms[0]["kind"], "social-network");
    assert_eq!(
        platforms[0]["engagements"],
        json!([
            {"day": "2026-11-02", "kind": "post", "what": "Looms, and what they \"teach\""},
            {"day": "2026-11-03", "kind": "share", "what": "Worth reading"},
            {"day": "2026-11-03", "kind": "comment", "what": "Well said[2J"},
            {"day": "2026-11-03", "kind": "reaction", "what": "2 reactions"},
            {"day": "2026-11-04", "kind": "reaction"},
        ])
    );
    let again = shell.does(&["import", &folder]);
    assert!(!again.contains("Imported"), "{again}");
}

#[test]
fn what_is_noted_already_is_not_counted_twice() {
    let shell = Shell::new();
    shell.does(&["add", "platform", "linkedin"]);
    shell.does(&["engage", "linkedin", "comment", "3 nov: under Ada's post"]);
    let folder = whole(&shell);
    let told = shell.does(&["import", &folder]);
    assert!(
        told.contains("Besides: 4 engagements on linkedin\n"),
        "{told}"
    );
    let platforms = list(&shell, "platforms");
    assert_eq!(platforms.len(), 1, "by its name it is the same");
    let all = platforms[0]["engagements"].as_array().unwrap();
    assert_eq!(all.len(), 5);
    let of_mine = all.iter().find(|it| it["kind"] == "comment").unwrap();
    assert_eq!(of_mine["what"], "under Ada's post");
    assert_eq!(all[0]["day"], "2026-11-02", "the oldest first");
}

#[test]
fn events_come_in_and_those_of_the_past_ask_for_nothing() {
    let shell = Shell::new();
    let folder = whole(&shell);
    let told = shell.does(&["import", &folder]);
    assert!(
        told.contains("1 event is left out, as you do not go there"),
        "{told}"
    );
    let events = list(&shell, "events");
    let named = |title: &str| events.iter().find(|it| it["title"] == title).unwrap();
    assert_eq!(events.len(), 2);
    assert_eq!(named("LoomConf")["start"], "2024-04-08");
    assert_eq!(named("LoomConf")["end"], "2024-04-09");
    assert_eq!(named("LoomConf")["url"], "https://looms.example");
    assert_eq!(named("Engine night")["status"], "considering");
    assert_eq!(named("Engine night")["start_time"], "18:00");
    assert!(shell.does(&["due"]).contains("Nothing"), "no reminders");
}

#[test]
fn who_its_owner_is_fills_what_the_profile_leaves_blank() {
    let shell = Shell::new();
    let data = || std::fs::read_to_string(shell.data().join("netgrow.json")).unwrap();
    let positions = export(&shell, &[("Positions.csv", POSITIONS)]);
    shell.does(&["import", &positions]);
    assert!(data().contains("Engineer at Harbour"), "{}", data());
    let profile =
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nMe,Myself,,,,Weaver\n";
    let both = export(&shell, &[("Profile.csv", profile)]);
    shell.does(&["import", &both]);
    assert!(data().contains("Me Myself"), "what is blank is filled");
    assert!(
        data().contains("Engineer at Harbour") && !data().contains("Weaver"),
        "and what is there stays"
    );
}

#[test]
fn what_messages_say_comes_in_only_where_one_says_so() {
    let shell = Shell::new();
    let folder = whole(&shell);
    shell.does(&["import", &folder]);
    let talks = list(&shell, "interactions");
    assert_eq!(talks.len(), 1);
    assert!(talks[0].get("text").is_none());
    let told = shell.does(&["import", &folder, "--with-bodies"]);
    assert!(told.contains("Filled in 1 talk"), "{told}");
    let talks = list(&shell, "interactions");
    assert_eq!(
        talks[0]["text"],
        "Me: Coffee?\n\nAda Lovelace: Yes,\ngladly]0;x"
    );
    let card = shell.home().join("ada.vcf");
    std::fs::write(&card, "BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nEND:VCARD\n").unwrap();
    let said = shell.run(&["import", card.to_str().unwrap(), "--with-bodies"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("leave it away"), "{said:?}");
}

#[test]
fn a_body_of_any_length_is_bounded() {
    let shell = Shell::new();
    let long = MESSAGES.replace("Coffee?", &"y".repeat(1_000_000));
    let folder = export(
        &shell,
        &[("Connections.csv", CONNECTIONS), ("messages.csv", &long)],
    );
    shell.does(&["import", &folder, "--with-bodies"]);
    let talks = list(&shell, "interactions");
    assert!(talks[0]["text"].as_str().unwrap().len() < 5_000);
}
