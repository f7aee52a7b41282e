//! Filters as a person types them: what each finds among a few records, in the app and in commands, and
//! where a filter that is not understood says so.

use crate::desk::{Desk, Records, today};
use crate::shell::Shell;
use netgrow::book::contact::{Cadence, Mentor, Stage};
use netgrow::book::{Book, Contact, Event, Goal, Interaction, Key, Kind};
use netgrow::language::filter::{Filter, Tested};
use netgrow::language::hay;
use proptest::prelude::*;

/// Ana: at Acme in Berlin, monthly, spoken with 40 days ago, a mentor, serves the goal. Raj: at Acme Labs,
/// tagged rust, spoken with yesterday, owed something since last week. Zoe: nothing known.
fn book() -> Book {
    let mut records = Records::new();
    let ana = Contact {
        company: "Acme".to_owned(),
        location: "Berlin".to_owned(),
        notes: "keeps bees in the old brewery".to_owned(),
        tags: vec!["hiring".to_owned()],
        cadence: "1m".parse::<Cadence>().unwrap(),
        mentor: Some(Mentor {
            stage: Stage::Talking,
            ..Mentor::default()
        }),
        ..Contact::new(records.id(), "Ana Lima")
    };
    let raj = Contact {
        company: "Acme Labs".to_owned(),
        tags: vec!["rust".to_owned()],
        ..Contact::new(records.id(), "Raj Patel")
    };
    let (ana_id, raj_id) = (ana.id, raj.id);
    records.put(ana);
    records.put(raj);
    records.contact("Zoë Kern");
    for (id, days) in [(ana_id, 40), (raj_id, 1)] {
        let on = today() - chrono::TimeDelta::days(days);
        let talk = Interaction::new(records.id(), on, vec![id]);
        records.put(talk);
    }
    records.follow_up("send the deck", &[raj_id], -7);
    let goal = Goal {
        contacts: vec![ana_id],
        ..Goal::new(records.id(), "Move into product management (PM)")
    };
    records.put(goal);
    let event = Event {
        place: "Berlin".to_owned(),
        ..Event::new(
            records.id(),
            "RustConf",
            today() + chrono::TimeDelta::days(3),
        )
    };
    records.put(event);
    records.book()
}

/// The names of the records of a kind that pass.
fn found(book: &Book, kind: Kind, filter: &str) -> Vec<String> {
    let filter = Filter::read(filter).unwrap_or_else(|fault| panic!("{filter}: {fault}"));
    let keys = book.tables().ids(kind).map(|id| Key { kind, id });
    let passing = keys.filter(|key| {
        filter.passes(Tested {
            book,
            today: today(),
            key: *key,
            hay: &hay::stack(book, *key),
        })
    });
    passing
        .map(|key| book.name(key).unwrap().to_owned())
        .collect()
}

#[test]
fn each_way_to_ask_finds_who_is_meant() {
    let book = book();
    let (ana, raj, zoe) = ("Ana Lima", "Raj Patel", "Zoë Kern");
    for (filter, expected) in [
        ("", vec![ana, raj, zoe]),
        ("zoe", vec![zoe]),
        ("#rust", vec![raj]),
        ("#rus", vec![]),
        ("company:acme", vec![ana, raj]),
        ("company:\"acme labs\"", vec![raj]),
        ("city:berlin", vec![ana]),
        ("cadence:1m", vec![ana]),
        ("cadence:untriaged", vec![raj, zoe]),
        ("silent>30d", vec![ana, zoe]),
        ("silent<1w", vec![raj]),
        ("goal:pm", vec![ana]),
        ("stage:talking", vec![ana]),
        ("is:mentor", vec![ana]),
        ("is:overdue", vec![raj]),
        ("due<7d", vec![raj]),
        ("\"old brewery\"", vec![ana]),
        ("\"brewery old\"", vec![]),
        ("brewery old", vec![ana]),
        ("#rust or #hiring", vec![ana, raj]),
        ("company:acme and not #rust", vec![ana]),
        ("company:acme -#rust", vec![ana]),
        ("-company:acme", vec![zoe]),
        ("(#rust or #hiring) silent>30d", vec![ana]),
        ("not (#rust or #hiring)", vec![zoe]),
        ("#rust or #hiring silent<1w", vec![raj]),
    ] {
        assert_eq!(found(&book, Kind::Contact, filter), expected, "{filter}");
    }
}

#[test]
fn what_is_asked_of_a_person_holds_for_what_is_theirs() {
    let book = book();
    let deck = vec!["send the deck"];
    for filter in [
        "company:labs",
        "name:raj",
        "is:overdue",
        "is:open",
        "due<1d",
    ] {
        assert_eq!(found(&book, Kind::FollowUp, filter), deck, "{filter}");
    }
    assert!(found(&book, Kind::FollowUp, "stage:talking").is_empty());
    assert_eq!(
        found(&book, Kind::Event, "city:berlin due<7d"),
        ["RustConf"]
    );
    assert_eq!(found(&book, Kind::Event, "is:going").len(), 1);
    assert_eq!(found(&book, Kind::Goal, "goal:product is:active").len(), 1);
}

#[test]
fn a_list_is_narrowed_by_a_filter_and_stays_while_one_is_not_understood() {
    let mut desk = Desk::with(&book());
    desk.keys("2 /").types("company:acme");
    desk.sees("2 of 3").misses("Zoë");
    desk.types(" silent>so");
    desk.sees("is no length of time")
        .sees("Ana Lima")
        .misses("Zoë");
    for _ in 0..2 {
        desk.keys("backspace");
    }
    desk.types("30d");
    desk.sees("1 of 3").sees("Ana Lima").misses("is no length");
    desk.keys("enter").sees("/ company:acme silent>30d");
    desk.keys("esc").sees("Zoë");
}

#[test]
fn the_list_keeps_up_with_changes_while_its_filter_is_not_understood() {
    let mut desk = Desk::with(&book());
    desk.keys("2 /").types("acme").types(" or");
    desk.sees("needs something after it");
    desk.keys("enter D y");
    desk.misses("Ana Lima · ").sees("Raj Patel");
}

#[test]
fn a_command_points_at_what_it_does_not_understand() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ana Lima, lead at Acme #rust"]);
    shell.does(&["add", "contact", "Raj Patel, lead at Looms"]);
    let listed = shell.does(&["list", "contacts", "company:acme or company:loom", "#rust"]);
    assert!(listed.contains("Ana") && !listed.contains("No contacts"));
    let error = shell.refuses(&["list", "contacts", "#rust", "compny:acme"]);
    assert_eq!(
        error,
        "netgrow: the filter is not understood: there is no “compny:”; did you mean company: ? In quotes it \
         is a word to look for\n  #rust compny:acme\n        ^^^^^^\n"
    );
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_at_a_place_within_it(text in "\\PC{0,40}|[a-z:<>#()\" -]{0,40}") {
        match Filter::read(&text) {
            Ok(filter) => {
                let book = Book::default();
                let key = Key { kind: Kind::Contact, id: uuid::Uuid::nil() };
                filter.passes(Tested { book: &book, today: today(), key, hay: "" });
            }
            Err(fault) => prop_assert!(text.get(fault.at).is_some()),
        }
    }
}

#[test]
fn a_page_that_is_no_list_says_why_it_is_not_narrowed() {
    let mut desk = Desk::demo();
    for page in ["O", "B", "M", "W", "8", "T"] {
        desk.keys(page)
            .keys("/")
            .sees("isn’t narrowed; lists are, and : finds anybody")
            .keys("esc");
    }
    desk.keys("2 /").misses("narrowed").sees("60");
}
