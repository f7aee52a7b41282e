//! Be genuine: a message begins with a template and goes out with something in it that belongs to this person;
//! what is not filled, said to everybody or asked once too often is named before, and only what was sent counts
//! as contact.

use crate::desk::{Desk, Records, today};
use crate::shell::Shell;
use netgrow::book::interaction::{Channel, Direction};
use netgrow::book::{Contact, Event, FollowUp, Id, Interaction, Resource};
use netgrow::state::action::Messaging;
use netgrow::state::{Action, Effect};

/// Raj, who cares about failover, with a mail address and a page, last talked to 100 days ago.
fn raj(records: &mut Records) -> Id<Contact> {
    let id = records.id();
    records.put(Contact {
        emails: vec!["raj@northwind.example".to_owned()],
        urls: vec!["linkedin.example/in/raj".to_owned()],
        company: "Northwind".to_owned(),
        cares: vec!["failover drills".to_owned()],
        ..Contact::new(id, "Raj Patel")
    });
    talk(records, id, 100, "their move to Kafka");
    id
}

fn talk(records: &mut Records, with: Id<Contact>, days: u64, summary: &str) -> Id<Interaction> {
    let id = records.id();
    let talk = Interaction {
        summary: summary.to_owned(),
        ..Interaction::new(id, today() - chrono::Days::new(days), vec![with])
    };
    records.put(talk);
    id
}

/// The way the message goes out succeeds.
fn goes(desk: &mut Desk) {
    let Some(Effect::Send(sending)) = desk.asked.last().cloned() else {
        panic!("nothing was sent: {:?}", desk.asked);
    };
    let told = Ok("Copied the message".to_owned());
    desk.act(Action::Message(Messaging::Sent(sending.channel, told)));
}

#[test]
fn a_message_goes_from_a_template_to_the_clipboard_and_into_the_book() {
    let mut records = Records::new();
    let id = raj(&mut records);
    let promised = records.follow_up("send the deck", &[id], -2);
    let mut desk = Desk::with(&records.book());
    desk.keys("1 m").sees("Message · Raj Patel");
    desk.sees("Take up the thread again").keys("esc");
    let names = desk.keys("m").screen();
    let first = names.find("Take up the thread again").unwrap();
    assert!(first < names.find("Congratulate on a new job").unwrap());
    desk.keys("enter")
        .sees("Message · Raj Patel")
        .sees("your move to Kafka")
        .sees("{{what made you think of them}}");
    desk.types("our own outage last week.");
    desk.misses("{{").sees("about Raj: Kafka");
    desk.keys("ctrl-s").sees("Send to Raj Patel by");
    desk.sees("raj@northwind.example").sees("the clipboard");
    desk.keys("G enter");
    let Some(Effect::Send(sending)) = desk.asked.last() else {
        panic!("nothing was sent");
    };
    let copied = sending.copy.as_deref().unwrap();
    assert!(copied.contains("our own outage last week."), "{copied}");
    assert!(copied.starts_with("Hi Raj,"), "{copied}");
    assert_eq!(sending.open, None);
    assert_eq!(desk.file().talks(id).len(), 1, "a draft is no contact");
    goes(&mut desk);
    desk.sees("Log it").sees("finish “send the deck”").keys("y");
    let book = desk.file();
    let (day, sent) = book.last_talk(id, today()).unwrap();
    let sent = book.get(sent).unwrap();
    assert_eq!(day, today());
    assert_eq!(sent.channel, Channel::Message);
    assert_eq!(sent.direction, Direction::FromMe);
    assert!(sent.text.contains("our own outage"));
    assert!(!book.get::<FollowUp>(promised).unwrap().is_open());
    desk.keys("u");
    assert_eq!(desk.file().talks(id).len(), 1);
    assert!(desk.file().get::<FollowUp>(promised).unwrap().is_open());
}

/// What the message that is on its way opens and copies.
fn on_its_way(desk: &Desk) -> (Option<String>, Option<String>) {
    match desk.asked.last() {
        Some(Effect::Send(sending)) => (sending.open.clone(), sending.copy.clone()),
        other => panic!("nothing was sent: {other:?}"),
    }
}

fn with_raj() -> (Desk, Id<Contact>) {
    let mut records = Records::new();
    let id = raj(&mut records);
    (Desk::with(&records.book()), id)
}

#[test]
fn a_message_with_a_place_open_or_without_a_word_about_them_says_so_first_and_goes_when_pressed_again()
 {
    let (mut desk, id) = with_raj();
    desk.keys("2 m enter ctrl-s")
        .sees("Not sent yet. Not filled yet: what made you think of them")
        .misses("Send to Raj Patel by");
    // Nothing but courtesy.
    desk.keys("ctrl-home ctrl-k ctrl-k ctrl-k ctrl-k ctrl-k");
    for _ in 0..12 {
        desk.keys("ctrl-k delete");
    }
    desk.types("Hi Raj Patel, hope you are well!")
        .keys("shift-tab ctrl-u");
    desk.keys("tab").sees("nothing is about Raj alone yet");
    desk.keys("ctrl-s")
        .sees("Nothing in it is about Raj alone")
        .misses("Not filled yet");
    // What is typed is looked at anew.
    desk.types(" ").keys("ctrl-s").sees("Not sent yet");
    desk.keys("ctrl-s").sees("Send to Raj Patel by").keys("esc");
    desk.types("How did the failover drill go?")
        .sees("about Raj: failover, drill")
        .keys("ctrl-s")
        .sees("Send to Raj Patel by");
    assert_eq!(desk.file().talks(id).len(), 1);
}

#[test]
fn places_are_gone_through_and_what_is_typed_stands_in_them() {
    let mut records = Records::new();
    records.contact("Ana Lima");
    let mut desk = Desk::with(&records.book());
    desk.keys("2 m").sees("Congratulate on a new job");
    desk.keys("G k k enter").sees("{{what they do}}");
    desk.sees("3 places to fill").types("head of data");
    desk.misses("{{what they do}}")
        .sees("congratulations on the new job: head of data at");
    desk.keys("ctrl-n").types("Farol Pay").keys("ctrl-n");
    desk.paste("You earned it\ntwice.")
        .sees("twice.")
        .misses("{{");
    desk.keys("ctrl-n").sees("Every place is filled");
    desk.keys("ctrl-/ ctrl-/").sees("{{what you remember");
}

#[test]
fn a_mail_opens_with_subject_and_text_and_is_logged_as_one() {
    let (mut desk, id) = with_raj();
    desk.keys("2 m enter")
        .types("the & in Q&A?")
        .keys("ctrl-s enter");
    let (open, copy) = on_its_way(&desk);
    let link = open.unwrap();
    assert!(
        link.starts_with(
            "mailto:raj@northwind.example?subject=your%20move%20to%20Kafka&body=Hi%20Raj"
        ),
        "{link}"
    );
    assert!(link.contains("the%20%26%20in%20Q%26A%3F"), "{link}");
    assert_eq!(copy, None);
    goes(&mut desk);
    desk.sees("log it as an e-mail").keys("y");
    let book = desk.file();
    let (_, talk) = book.last_talk(id, today()).unwrap();
    assert_eq!(book.get(talk).unwrap().channel, Channel::Email);
}

#[test]
fn their_page_is_opened_with_the_text_on_the_clipboard() {
    let (mut desk, _) = with_raj();
    desk.keys("2 m enter").types("you").keys("ctrl-s");
    desk.sees("linkedin.example/in/raj").keys("j enter");
    let (open, copy) = on_its_way(&desk);
    assert_eq!(open.as_deref(), Some("https://linkedin.example/in/raj"));
    assert!(copy.unwrap().starts_with("Hi Raj,"));
}

#[test]
fn what_was_not_sent_is_no_contact_and_nothing_typed_is_lost() {
    let (mut desk, id) = with_raj();
    desk.keys("2 m enter")
        .types("the outage")
        .keys("ctrl-s G enter");
    // It could not go out: the message is as it was.
    let Some(Effect::Send(sending)) = desk.asked.last().cloned() else {
        panic!("nothing was sent");
    };
    let failed = Err("Nothing here opens it".to_owned());
    desk.act(Action::Message(Messaging::Sent(sending.channel, failed)));
    desk.sees("Nothing here opens it")
        .sees("the outage")
        .misses("Log it");
    desk.keys("ctrl-s G enter");
    goes(&mut desk);
    desk.keys("n")
        .sees("Not logged")
        .misses("Message · Raj Patel");
    assert_eq!(desk.file().talks(id).len(), 1);
    desk.keys("u")
        .sees("Message · Raj Patel")
        .sees("the outage");
    // It outlives the program, too.
    let mut desk = desk.killed();
    desk.sees("half-written message to “Raj Patel”")
        .keys(":")
        .line("draft")
        .sees("Message · Raj Patel")
        .sees("the outage");
    desk.keys("esc")
        .sees("Not sent")
        .keys("esc")
        .misses("Message to");
    desk.keys("u").sees("the outage");
}

#[test]
fn a_third_ask_in_a_row_is_warned_of_while_it_is_written() {
    let mut records = Records::new();
    let id = raj(&mut records);
    records.put(Contact {
        topics: vec!["Kafka".to_owned()],
        ..Contact::new(id, "Raj Patel")
    });
    for (days, asked) in [(60, "a referral"), (30, "a reference")] {
        let on = today() - chrono::Days::new(days);
        let talk = records.id();
        records.put(Interaction {
            asked: vec![asked.to_owned()],
            ..Interaction::new(talk, on, vec![id])
        });
    }
    let mut desk = Desk::with(&records.book());
    desk.keys("2 m")
        .sees("Ask for advice – knows Kafka · asked twice in a row");
    desk.keys("enter")
        .types("a cut-over")
        .keys("ctrl-n")
        .types("who goes first?");
    desk.keys("tab").sees("You asked Raj twice in a row");
    desk.keys("ctrl-s")
        .sees("Not sent yet. You asked Raj twice in a row");
    desk.keys("ctrl-s G enter");
    goes(&mut desk);
    desk.keys("y");
    let book = desk.file();
    let (_, talk) = book.last_talk(id, today()).unwrap();
    assert_eq!(
        book.get(talk).unwrap().asked,
        ["advice"],
        "it counts as an ask"
    );
}

#[test]
fn the_same_text_to_many_is_named_with_who_had_it() {
    let mut records = Records::new();
    for name in ["Ana Lima", "Zoe Fischer"] {
        let id = records.id();
        records.put(Contact {
            cares: vec!["gardens".to_owned()],
            ..Contact::new(id, name)
        });
    }
    let mut desk = Desk::with(&records.book());
    std::fs::create_dir(desk.folder().join("templates")).unwrap();
    let news =
        "News\nHi {{first}}, how are the {{cares}}? I am moving on to a new place in spring.";
    std::fs::write(desk.folder().join("templates/news.txt"), news).unwrap();
    desk.keys("2 m")
        .sees("news")
        .sees("yours")
        .keys("enter ctrl-s G enter");
    goes(&mut desk);
    desk.keys("y").keys("j m enter");
    desk.sees("Message · Zoe Fischer").keys("ctrl-s");
    desk.sees("Nearly the same went to Ana Lima today");
}

#[test]
fn people_met_at_an_event_are_thanked_for_it() {
    let mut records = Records::new();
    let ana = records.contact("Ana Lima");
    let zoe = records.contact("Zoe Fischer");
    let event = records.id();
    records.put(Event {
        captured: vec![ana, zoe],
        ..Event::new(event, "RustConf", today() - chrono::Days::new(2))
    });
    let talk = records.id();
    records.put(Interaction {
        event: Some(event),
        summary: "async without tears".to_owned(),
        ..Interaction::new(talk, today() - chrono::Days::new(2), vec![ana])
    });
    let mut desk = Desk::with(&records.book());
    desk.keys("3 m")
        .sees("Message · to whom?")
        .sees("Zoe Fischer");
    desk.keys("enter")
        .sees("Thank you after an event – 2 days ago · RustConf");
    desk.keys("enter")
        .sees("Good to meet you at RustConf")
        .sees("What stayed with me is async");
    desk.sees("about Ana: async, tears").keys("esc");
    // From their own row it is as near.
    desk.keys("2 m")
        .sees("Thank you after an event – 2 days ago · RustConf");
}

#[test]
fn a_resource_goes_with_a_word_and_is_noted_as_shared() {
    let mut records = Records::new();
    let id = raj(&mut records);
    let resource = records.id();
    records.put(Resource {
        url: "rivera.example/drills".to_owned(),
        topics: vec!["failover drills".to_owned()],
        ..Resource::new(resource, "Breaking it on purpose")
    });
    let mut desk = Desk::with(&records.book());
    desk.keys("7 m").sees("Message · Raj Patel");
    desk.sees("this made me think of you, as you care about failover drills:")
        .sees("rivera.example/drills")
        .types("the second half.")
        .keys("ctrl-s G enter");
    goes(&mut desk);
    desk.sees("note “Breaking it on purpose” as shared")
        .keys("y");
    desk.sees("shared “Breaking it on purpose”");
    let book = desk.file();
    let (_, talk) = book.last_talk(id, today()).unwrap();
    assert_eq!(book.get(talk).unwrap().gave, ["Breaking it on purpose"]);
    assert_eq!(
        book.get::<Resource>(resource).unwrap().shared[0].contact,
        id
    );
    desk.keys("u");
    assert!(
        desk.file()
            .get::<Resource>(resource)
            .unwrap()
            .shared
            .is_empty()
    );
}

#[test]
fn the_briefing_is_told_in_a_command_with_every_day_whole() {
    let told = Shell::new().does(&["--demo", "show", "raj", "patel"]);
    for line in [
        "they owe      introduction to their platform lead (10d overdue)",
        "ask           how did the Kafka move end?",
        "in common     Chiara Fontana (came through them) and Jörg Weiß",
        "  Fri 9 Oct    video: their move to Kafka, and the staff role it may open",
        "  26 Dec 2025  event: incident workshop",
    ] {
        assert!(told.contains(line), "{told}");
    }
}

#[test]
fn templates_of_ones_own_that_are_about_a_resource_are_offered_for_it() {
    let mut records = Records::new();
    raj(&mut records);
    let resource = records.id();
    records.put(Resource {
        topics: vec!["failover drills".to_owned()],
        ..Resource::new(resource, "Breaking it on purpose")
    });
    let mut desk = Desk::with(&records.book());
    let folder = desk.folder().join("templates");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(
        folder.join("hello.txt"),
        "Hello\nHi {{first}}, how are you?",
    )
    .unwrap();
    desk.keys("7 m").sees("Message · Raj Patel").keys("esc");
    std::fs::write(folder.join("mine.txt"), "Look\nHi {{first}}: {{resource}}").unwrap();
    desk.keys("7 m")
        .sees("Share something worth reading – cares about failover drills")
        .sees("mine");
}

#[test]
fn both_of_two_who_should_meet_are_asked_whether_it_is_welcome() {
    let mut records = Records::new();
    for (name, needs, offers) in [
        ("Ana Lima", "a Rust reviewer", ""),
        ("Raj Patel", "", "Rust reviews"),
    ] {
        let id = records.id();
        let list = |text: &str| Vec::from_iter((!text.is_empty()).then(|| text.to_owned()));
        records.put(Contact {
            needs: list(needs),
            offers: list(offers),
            ..Contact::new(id, name)
        });
    }
    let mut desk = Desk::with(&records.book());
    desk.keys("O m").sees("Message · to whom?").keys("j enter");
    desk.sees("Ask whether an introduction is welcome – Ana Lima")
        .keys("enter");
    desk.sees("May I introduce you to Ana Lima?")
        .sees("reviewer, you offer Rust reviews");
}

#[test]
fn a_broken_template_is_told_by_name_and_line_and_stops_nothing() {
    let (mut desk, _) = with_raj();
    let folder = desk.folder().join("templates");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("hello.txt"), "Hello\n\nHi {{frist}}").unwrap();
    std::fs::write(
        folder.join("cello.txt"),
        "The cello\nHi {{first}}, {{?how it is}}",
    )
    .unwrap();
    desk.keys("2 m")
        .sees("Templates/hello.txt, line 3: there is no place “frist”; did you mean “first”?")
        .sees("cello");
}

#[test]
fn the_command_tells_of_a_broken_template_where_it_is_wanted() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Raj Patel at Northwind"]);
    let folder = shell.data().join("templates");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("hello.txt"), "Hello\n\nHi {{frist}}").unwrap();
    let why = "templates/hello.txt, line 3: there is no place “frist”";
    let refusal = shell.refuses(&["draft", "raj", "--template", "hello"]);
    assert!(refusal.contains(why), "{refusal}");
    assert!(shell.run(&["draft", "--list"]).err.contains(why));
    std::fs::write(folder.join("brief.txt"), "Hello\n\nHi {{first}}").unwrap();
    std::fs::write(folder.join("brief.md"), "Hello\n\nHo {{first}}").unwrap();
    let brief = shell.run(&["draft", "raj", "--template", "brief"]).out;
    assert!(brief.contains("Hi Raj"), "{brief}");
    let other = shell.run(&["draft", "raj", "--template", "reconnect"]).err;
    assert!(!other.contains("hello"), "{other}");
    let best = shell.run(&["draft", "raj"]).err;
    assert!(best.contains("`netgrow draft --list` says why"), "{best}");
}

#[test]
fn where_nobody_is_meant_the_key_says_so() {
    let mut records = Records::new();
    let event = records.id();
    records.put(Event::new(event, "RustConf", today()));
    let mut desk = Desk::with(&records.book());
    desk.keys("3 m")
        .sees("Nobody was captured there yet; c captures people");
    desk.keys("2 m").sees("No contact is selected");
}

#[test]
fn the_command_prints_a_filled_message_and_lists_the_templates() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Raj Patel at Northwind"]);
    shell.does(&["log", "coffee with Raj Patel: their move to Kafka"]);
    let said = shell.run(&["draft", "raj", "--template", "reconnect"]);
    assert_eq!(said.code, 0, "{said:?}");
    assert!(
        said.out.starts_with("your move to Kafka\n\nHi Raj,\n"),
        "{said:?}"
    );
    assert!(
        said.err
            .contains("Not filled yet: what made you think of them"),
        "{said:?}"
    );
    let json: serde_json::Value = serde_json::from_str(
        &shell
            .run(&["draft", "raj", "--template", "reconnect", "--json"])
            .out,
    )
    .unwrap();
    assert_eq!(json["name"], "Raj Patel");
    assert_eq!(json["doubts"][0]["kind"], "unfilled");
    let folder = shell.data().join("templates");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(
        folder.join("cello.txt"),
        "The cello\nHi {{first}}, how is {{company}}?",
    )
    .unwrap();
    let list = shell.does(&["draft", "--list"]);
    assert!(
        list.contains("thank-you     Thank you after an event"),
        "{list}"
    );
    assert!(list.contains("cello         yours"), "{list}");
    assert_eq!(
        shell.does(&["draft", "Raj", "Patel", "--template", "cello"]),
        "The cello\n\nHi Raj, how is Northwind?\n",
        "nothing is left to think of"
    );
    let why = shell.refuses(&["draft", "raj", "--template", "celo"]);
    assert!(why.contains("did you mean “cello”?"), "{why}");
    std::fs::write(folder.join("bad.txt"), "Hello\nHi {{you").unwrap();
    let said = shell.run(&["draft", "--list"]);
    assert_eq!(said.code, 0);
    assert!(said.err.contains("templates/bad.txt, line 2"), "{said:?}");
    let offered = shell.does(&[
        "complete",
        "zsh",
        "--",
        "netgrow",
        "draft",
        "raj",
        "--template",
        "ce",
    ]);
    assert!(offered.starts_with("cello"), "{offered}");
}
