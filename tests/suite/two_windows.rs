//! Two windows, or a window and a command, at work on the same records: what one does never undoes what the
//! other did, and where both changed the same thing in two ways, both ways are kept and asked about.

use crate::desk::{self, Desk, Records};
use netgrow::book::{Conflict, Event, FollowUp};
use netgrow::state::{Action, Effect};

/// Ana Lima with a follow-up, in two windows that look at the contacts.
fn two() -> (Desk, Desk) {
    let mut records = Records::new();
    let ana = records.contact("Ana Lima");
    records.follow_up("call Ana", &[ana], 0);
    let mut one = Desk::with(&records.book());
    let mut other = Desk::beside(&one);
    one.keys("2");
    other.keys("2");
    (one, other)
}

/// Learns what the other window did.
fn looks(desk: &mut Desk) -> &mut Desk {
    desk.app.look_outside();
    desk.keys("ctrl-l")
}

fn conflicts(desk: &Desk) -> usize {
    desk.file().all::<Conflict>().len()
}

#[test]
fn a_form_writes_only_what_was_changed_in_it() {
    for is_seen in [false, true] {
        let (mut one, mut other) = two();
        one.keys("e tab").types("Acme");
        other.keys("e tab tab").types("analyst").keys("ctrl-s");
        other.keys("t").line("#looms");
        if is_seen {
            looks(&mut one);
        }
        one.keys("ctrl-s").misses("Two versions");
        let ana = one.contact("Ana Lima");
        assert_eq!(
            (ana.company.as_str(), ana.title.as_str()),
            ("Acme", "analyst")
        );
        assert_eq!(ana.tags, ["looms"]);
        assert_eq!(conflicts(&one), 0);
        one.keys("u");
        let ana = one.contact("Ana Lima");
        assert_eq!((ana.company.as_str(), ana.title.as_str()), ("", "analyst"));
    }
}

#[test]
fn tags_that_both_changed_are_brought_together() {
    let (mut one, mut other) = two();
    one.keys("e tab tab tab tab").types("#hiring");
    other.keys("t").line("#looms");
    looks(&mut one).keys("ctrl-s");
    let mut tags = one.contact("Ana Lima").tags;
    tags.sort();
    assert_eq!(tags, ["hiring", "looms"]);
}

#[test]
fn what_was_finished_meanwhile_stays_finished() {
    for is_seen in [false, true] {
        let (mut one, mut other) = two();
        one.keys("1 e").types(" at nine");
        other.keys("1 space");
        if is_seen {
            looks(&mut one);
        }
        one.keys("ctrl-s");
        let book = one.file();
        let follow_up = book.all::<FollowUp>().values().next().unwrap();
        assert_eq!(follow_up.what, "call Ana at nine");
        assert!(!follow_up.is_open(), "it was finished in the other window");
    }
}

#[test]
fn a_field_that_both_changed_keeps_both_ways_and_asks() {
    for is_seen in [false, true] {
        let (mut one, mut other) = two();
        one.keys("e tab").types("Acme");
        other.keys("e tab").types("Globex").keys("ctrl-s");
        if is_seen {
            looks(&mut one);
        }
        one.keys("ctrl-s")
            .sees("Two versions")
            .sees("Acme")
            .sees("Globex");
        assert_eq!(one.contact("Ana Lima").company, "Globex");
        assert_eq!(conflicts(&one), 1);
        one.keys("2");
        assert_eq!(one.contact("Ana Lima").company, "Acme");
        assert_eq!(conflicts(&one), 0);
    }
}

#[test]
fn the_same_change_in_both_is_no_clash() {
    let (mut one, mut other) = two();
    one.keys("e tab").types("Acme");
    other.keys("e tab").types("Acme").keys("ctrl-s");
    looks(&mut one).keys("ctrl-s").misses("Two versions");
    one.misses("Company  ");
    assert_eq!(one.contact("Ana Lima").company, "Acme");
    assert_eq!(conflicts(&one), 0);
}

#[test]
fn an_open_form_shows_what_others_changed_and_goes_on_from_there() {
    let (mut one, mut other) = two();
    one.keys("e tab").types("Acme").keys("tab");
    other.keys("e tab tab").types("analyst").keys("ctrl-s");
    looks(&mut one).sees("Acme").sees("analyst");
    one.types(" of looms").keys("ctrl-s").misses("Two versions");
    let ana = one.contact("Ana Lima");
    assert_eq!(
        (ana.company.as_str(), ana.title.as_str()),
        ("Acme", "analyst of looms")
    );
}

#[test]
fn a_record_deleted_meanwhile_is_added_anew_by_its_form() {
    let (mut one, mut other) = two();
    one.keys("e tab").types("Acme");
    other.keys("D y").sees("Deleted “Ana Lima”");
    looks(&mut one).keys("ctrl-s");
    one.sees("Added contact “Ana Lima” anew; somebody deleted it meanwhile");
    assert_eq!(one.contact("Ana Lima").company, "Acme");
}

#[test]
fn a_half_typed_change_meets_what_was_done_meanwhile() {
    let (mut one, mut other) = two();
    one.keys("e tab").types("Acme").keys("esc esc");
    other
        .keys("e tab")
        .types("Globex")
        .keys("tab")
        .types("analyst")
        .keys("ctrl-s");
    looks(&mut one)
        .keys(":")
        .line("draft")
        .sees("Acme")
        .sees("analyst");
    one.keys("ctrl-s").sees("Two versions").sees("Globex");
    assert_eq!(conflicts(&one), 1);
}

#[test]
fn notes_from_the_editor_meet_what_was_noted_meanwhile() {
    let (mut one, mut other) = two();
    one.keys("E");
    let Some(Effect::Write(writing)) = one.asked.pop() else {
        panic!("no editor was asked for")
    };
    other.keys("E");
    let Some(Effect::Write(theirs)) = other.asked.pop() else {
        panic!("no editor was asked for")
    };
    other.act(Action::Written(
        Box::new(theirs),
        Ok("their words".to_owned()),
    ));
    looks(&mut one).act(Action::Written(
        Box::new(writing),
        Ok("my words".to_owned()),
    ));
    one.sees("Two versions")
        .sees("my words")
        .sees("their words");
}

#[test]
fn an_event_keeps_what_was_captured_while_its_form_was_open() {
    let mut records = Records::new();
    let id = records.id();
    records.put(Event::new(id, "RustConf", desk::today()));
    let mut one = Desk::with(&records.book());
    let mut other = Desk::beside(&one);
    one.keys("3 e").types(" Berlin");
    other.keys("3 c").line("Zoe Quill: looms").keys("esc");
    looks(&mut one).keys("ctrl-s");
    let book = one.file();
    let event = book.get(id).unwrap();
    assert_eq!(
        (event.title.as_str(), event.captured.len()),
        ("RustConf Berlin", 1)
    );
}

#[test]
fn undoing_what_was_changed_again_elsewhere_says_so_and_asks_there() {
    for is_seen in [false, true] {
        let (mut one, mut other) = two();
        one.keys("e tab").types("Acme").keys("ctrl-s");
        looks(&mut other)
            .keys("e tab")
            .types(" Globex")
            .keys("ctrl-s");
        if is_seen {
            looks(&mut one);
        }
        one.keys("u").misses("Undid").sees("Two versions");
        one.sees("Not undone").sees("company");
        assert_eq!(one.contact("Ana Lima").company, "Acme Globex");
        looks(&mut other).misses("The first").sees("two versions");
        assert!(
            other.app.state.overlays.is_empty(),
            "it is asked where it came up"
        );
        one.keys("2");
        assert_eq!(one.contact("Ana Lima").company, "");
    }
}

/// Ana Lima with two companies, of which none is chosen yet.
fn unsettled() -> Desk {
    let (mut one, mut other) = two();
    one.keys("e tab").types("Acme");
    other.keys("e tab").types("Globex").keys("ctrl-s");
    looks(&mut one).keys("ctrl-s").sees("Two versions");
    one
}

#[test]
fn two_versions_left_for_later_are_found_again() {
    let mut one = unsettled();
    one.sees("today").keys("esc").misses("Two versions of");
    one.sees("Both versions are kept");
    one.keys(":").line("two versions").sees("Globex").keys("2");
    assert_eq!(one.contact("Ana Lima").company, "Acme");
    one.keys(":")
        .line("two versions")
        .sees("No field has two versions");
}

#[test]
fn a_check_tells_what_has_two_versions() {
    let one = unsettled();
    let report = netgrow::store::check(one.folder()).unwrap();
    let told = report.findings.join("\n");
    assert!(
        told.contains("the company of “Ana Lima” has two versions: “Globex” and “Acme”"),
        "{told}"
    );
    assert!(!report.summary.contains("All is well"));
}

#[test]
fn a_card_that_was_done_elsewhere_stays_done_and_the_review_moves_on() {
    for elsewhere in ["space", "D"] {
        let mut records = Records::new();
        let ana = records.contact("Ana Lima");
        records.follow_up("ping her", &[ana], 0);
        records.follow_up("send the deck", &[ana], 0);
        let mut one = Desk::with(&records.book());
        let mut other = Desk::beside(&one);
        one.keys("r").sees("ping her");
        other.keys(elsewhere);
        looks(&mut one).keys("space");
        one.misses("Reopened").sees("It was dealt with elsewhere");
        assert!(!one.follow_up("ping her").is_open());
        one.keys("space");
        assert!(!one.follow_up("send the deck").is_open());
    }
}
