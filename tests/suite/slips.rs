//! Slips of the hand in what is added: what is not understood is asked about, never taken for words unsaid.

use crate::shell::Shell;

fn known() -> Shell {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Raj Patel"]);
    shell
}

#[test]
fn a_rhythm_that_is_none_is_asked_about() {
    let shell = known();
    for (line, wanted) in [
        (
            "every tue and thu call Raj",
            "“every tue and thu” is no rhythm",
        ),
        ("fri call Raj every 0d", "“every 0d” is no rhythm"),
        (
            "every weekday call Raj",
            "“every weekday call Raj” is no rhythm",
        ),
        (
            "every now and then call Raj",
            "“every now and then” is no rhythm",
        ),
        ("call raj in 99999999 days", "“in 99999999 days” is no day"),
        (
            "in 99999999 weeks call raj",
            "“in 99999999 weeks” is no day",
        ),
    ] {
        let refusal = shell.refuses(&["add", "follow-up", line]);
        assert!(refusal.contains(wanted), "{line}: {refusal}");
    }
    for (line, told) in [
        (
            "call Raj every other week",
            "first due Mon 7 Dec, every 2 weeks",
        ),
        (
            "every other tue call Raj",
            "first due tomorrow, every 2 weeks",
        ),
        (
            "every 2 weeks call Raj",
            "first due Mon 7 Dec, every 2 weeks",
        ),
        ("fri read every book of Raj", "due Fri 27 Nov"),
    ] {
        let said = shell.does(&["add", "follow-up", line]);
        let second = said.lines().nth(1).unwrap();
        assert!(second.ends_with(told), "{line}: {second}");
    }
}

#[test]
fn a_target_that_is_none_is_asked_about_and_one_that_is_one_is_told() {
    let shell = known();
    for (line, wanted) in [
        ("X: 2 talks a month", "“2 talks a month” is not counted so"),
        ("X: 2.5 talks", "“2.5” is no number to reach"),
        ("X: 99999999999999999999 talks", "is no number to reach"),
        ("X by yesterday", "“yesterday” is over"),
    ] {
        let refusal = shell.refuses(&["add", "goal", line]);
        assert!(refusal.contains(wanted), "{line}: {refusal}");
    }
    let said = shell.does(&["add", "goal", "X: 6 talks by 1 mar"]);
    assert_eq!(
        said.lines().nth(1),
        Some("  target 6 conversations, by 1 Mar 2027")
    );
    let said = shell.does(&["add", "goal", "Y: it matters"]);
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn a_platform_is_added_twice_on_purpose_only() {
    let shell = known();
    shell.does(&["add", "platform", "LinkedIn"]);
    let refusal = shell.refuses(&["add", "platform", "linkedin"]);
    assert!(refusal.contains("there is already a platform"), "{refusal}");
    shell.does(&["add", "platform", "LinkedIn", "--new"]);
    shell.does(&["add", "platform", "Meetup: weekly"]);
    let meetup = shell.json(&["show", "Meetup"]);
    assert_eq!(
        (&meetup["record"]["name"], &meetup["record"]["why"]),
        (&"Meetup".into(), &"weekly".into())
    );
}

#[test]
fn brackets_and_abbreviations_stay_what_they_are() {
    let shell = known();
    for (line, name, company, email) in [
        ("Zed <b>", "Zed <b>", "", ""),
        (
            "Kim Lee <kim@example.org>",
            "Kim Lee",
            "",
            "kim@example.org",
        ),
        ("Ivo, CTO at Acme Inc.", "Ivo", "Acme Inc.", ""),
        ("Eva, CTO at Acme, Inc.", "Eva", "Acme, Inc.", ""),
        ("Pia at Ponte S.A.", "Pia", "Ponte S.A.", ""),
        ("Una at Ponte.", "Una", "Ponte", ""),
    ] {
        shell.does(&["add", "contact", line]);
        let shown = &shell.json(&["show", name])["record"];
        let said = |field: &str| shown[field].as_str().unwrap_or_default().to_owned();
        assert_eq!(
            (said("name").as_str(), said("company").as_str()),
            (name, company)
        );
        assert_eq!(
            shown["emails"][0].as_str().unwrap_or_default(),
            email,
            "{line}"
        );
    }
    assert_eq!(
        shell
            .json(&["list", "follow-ups"])
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn what_moves_or_joins_nothing_is_refused_in_words() {
    let shell = known();
    let refusal = shell.refuses(&["introduce", "Raj Patel", "Raj Patel"]);
    assert!(refusal.contains("between two people"), "{refusal}");
    let refusal = shell.refuses(&["snooze", "Raj Patel", "today"]);
    assert!(refusal.contains("nothing is put off by today"), "{refusal}");
    for (line, wanted) in [
        (
            &["due", "--today", "x"],
            "that is no day; write for example 2026-12-01",
        ),
        (&["due", "--limit", "x"], "that is no number of rows"),
    ] {
        let said = shell.run(line);
        assert_eq!(said.code, 2);
        assert!(said.err.contains(wanted), "{}", said.err);
    }
    for (content, wanted) in [
        ("\n\n", "it is blank"),
        (
            "<<<<<<< mine\n{\"netgrow\":1}",
            "a merge that was not finished",
        ),
        ("{\"netgrow\":1,\n\"contacts\":[", "it breaks off in line 2"),
        ("hello", "line 1, column 1 is not written as JSON"),
    ] {
        let shell = Shell::new();
        std::fs::create_dir_all(shell.data()).unwrap();
        std::fs::write(shell.data().join("netgrow.json"), content).unwrap();
        let refusal = shell.refuses(&["due"]);
        assert!(refusal.contains(wanted), "{content}: {refusal}");
    }
}

#[test]
fn the_examples_in_the_help_can_be_typed() {
    let shell = known();
    let help = shell.does(&["add", "--help"]);
    for (kind, example) in [
        (
            "contact",
            "Ada Lovelace, analyst at Analytical Engines ada@example.org #maths ~1m >3d thank her",
        ),
        (
            "goal",
            "Find a mentor in distributed systems: 2 mentors by 1 mar",
        ),
        (
            "event",
            "Rust meetup 12 mar 19:00 at Factory Berlin: meet the team",
        ),
        ("follow-up", "fri send the deck to Ana"),
    ] {
        let plain = help.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains(&format!("\"{example}\"")), "{kind}: {plain}");
        shell.does(&["add", kind, example]);
    }
}
