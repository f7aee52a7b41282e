//! Typing into fields and forms, as a person does it: in keys, with what is seen and what lies in the
//! files afterwards.

use crate::desk::{self, Desk};
use netgrow::book::{FollowUp, Goal};
use netgrow::state::{Action, Effect};

/// Opens the form of a new contact.
fn new_contact() -> Desk {
    let mut desk = Desk::new();
    desk.keys("2 a tab").sees("New contact");
    desk
}

#[test]
fn what_was_typed_in_a_field_is_taken_back_and_typed_again() {
    let mut desk = new_contact();
    desk.types("Zoe Quill Thorne").keys("ctrl-/");
    desk.sees("Zoe Quill").misses("Thorne");
    desk.keys("ctrl-_").misses("Quill");
    desk.keys("ctrl-r ctrl-y").sees("Zoe Quill Thorne");
    desk.keys("ctrl-s");
    assert_eq!(desk.contact("Zoe Quill Thorne").name, "Zoe Quill Thorne");
}

#[test]
fn each_field_takes_back_what_was_typed_in_it() {
    let mut desk = new_contact();
    desk.types("Zoe").keys("tab").types("Kilnworks");
    desk.keys("ctrl-/").misses("Kilnworks").sees("Zoe");
    desk.keys("ctrl-/")
        .sees("Nothing is typed here that could be taken back");
    desk.keys("shift-tab ctrl-/").misses("Zoe");
    desk.keys("ctrl-y ctrl-y")
        .sees("Nothing was taken back here");
}

#[test]
fn a_pasted_text_and_a_taken_proposal_are_taken_back_whole() {
    let mut desk = Desk::demo();
    desk.keys("c").types("coffee with ");
    desk.paste("Priya Raman and somebody else");
    desk.keys("ctrl-/").sees("coffee with").misses("somebody");
    desk.types("Pri").keys("right").sees("coffee with Priya");
    desk.keys("ctrl-/");
    let Some(line) = desk.app.state.field() else {
        panic!("no line is typed")
    };
    assert_eq!(line.text(), "coffee with Pri");
}

#[test]
fn what_the_editor_gave_back_is_taken_back_at_once() {
    let mut desk = new_contact();
    desk.types("Ada").keys("shift-tab shift-tab shift-tab");
    desk.types("as typed").keys("ctrl-g");
    let Some(Effect::Write(writing)) = desk.asked.pop() else {
        panic!("no editor was asked for")
    };
    let written = "as written\nin three\nlines".to_owned();
    desk.act(Action::Written(Box::new(writing), Ok(written)));
    desk.sees("in three");
    desk.keys("ctrl-/").misses("in three").sees("as typed");
    desk.keys("ctrl-r").sees("in three");
}

#[test]
fn the_hint_for_taking_back_is_there_when_there_is_something_to_take_back() {
    let mut desk = new_contact();
    desk.misses("ctrl-/ undo");
    desk.types("A").sees("ctrl-/ undo");
}

/// A contact with notes of so many lines, in its form, with the cursor at the end of the notes.
fn notes(lines: usize) -> Desk {
    let mut records = desk::Records::new();
    let mut ada = netgrow::book::Contact::new(records.id(), "Ada Lovelace");
    let line = |number: usize| format!("{number}: what she said about looms and engines");
    ada.notes = (1..=lines).map(line).collect::<Vec<_>>().join("\n");
    records.put(ada);
    let mut desk = Desk::with(&records.book());
    desk.keys("2 e pgdn pgdn pgdn pgdn pgdn tab tab");
    desk
}

#[test]
fn a_field_of_many_lines_is_walked_row_by_row_and_page_by_page() {
    let mut desk = notes(40);
    desk.sees("40: what").misses("25: what").misses("21: what");
    desk.keys("pgup").sees("25: what");
    desk.keys("ctrl-home").sees("> Notes").sees("1: what she");
    desk.keys("down end").types(" and more");
    desk.keys("ctrl-end").types("!").keys("ctrl-s");
    let notes = desk.contact("Ada Lovelace").notes;
    let lines: Vec<&str> = notes.lines().collect();
    assert_eq!(
        lines[1],
        "2: what she said about looms and engines and more"
    );
    assert_eq!(lines[39], "40: what she said about looms and engines!");
}

#[test]
fn long_lines_are_broken_between_words_and_the_cursor_goes_by_what_is_seen() {
    let mut desk = notes(1).size(40, 12);
    desk.keys("pgup pgdn")
        .sees("1: what she said")
        .sees("about looms and");
    // From the end of the last row to the row above, at the same column.
    desk.keys("up").types("|").keys("ctrl-s");
    let notes = desk.contact("Ada Lovelace").notes;
    assert_eq!(notes, "1: what she said about l|ooms and engines");
}

#[test]
fn up_and_down_go_on_from_field_to_field() {
    let mut desk = notes(3);
    desk.keys("up up")
        .sees("> Notes")
        .keys("up")
        .sees("> Goals");
    desk.keys("down")
        .sees("> Notes")
        .keys("down down down")
        .sees("> Also called");
    desk.keys("pgup")
        .sees("> Follow up")
        .keys("pgup")
        .sees("> Needs");
}

#[test]
fn a_field_of_many_lines_fills_the_form_and_esc_gives_the_others_back() {
    let mut desk = notes(40);
    desk.keys("ctrl-o")
        .sees("Change contact · Notes")
        .sees("line 40 of 40");
    desk.sees("10: what").misses("Also called");
    desk.keys("ctrl-home").sees("line 1 of 40");
    desk.types("0: first").keys("enter").sees("line 2 of 41");
    desk.keys("esc")
        .sees("Also called")
        .sees("Change contact (unsaved)");
    desk.keys("ctrl-o ctrl-o").sees("Also called");
    desk.keys("ctrl-o ctrl-s");
    assert!(
        desk.contact("Ada Lovelace")
            .notes
            .starts_with("0: first\n1: what")
    );
    desk.keys("e ctrl-o").sees("only fields of many lines");
}

#[test]
fn many_lines_are_pasted_as_they_are() {
    let mut desk = notes(0);
    desk.paste("one\r\ntwo\n\nfour  ").keys("ctrl-s");
    assert_eq!(desk.contact("Ada Lovelace").notes, "one\ntwo\n\nfour");
}

#[test]
fn ten_thousand_lines_are_moved_through_and_typed_in() {
    let mut desk = notes(10_000).size(80, 24);
    desk.keys("ctrl-o").sees("line 10000 of 10000");
    desk.keys("pgup up q q enter backspace pgdn")
        .sees(" of 10000");
    desk.keys("ctrl-s");
    let notes = desk.contact("Ada Lovelace").notes;
    assert_eq!(notes.lines().count(), 10_000);
    assert_eq!(
        notes.matches("qq").count(),
        1,
        "typed where the cursor went"
    );
}

#[test]
fn a_day_is_chosen_from_a_month() {
    let mut records = desk::Records::new();
    records.follow_up("send the deck", &[], 4);
    let mut desk = Desk::with(&records.book());
    desk.keys("e tab tab")
        .sees("Fri 27 Nov")
        .sees("ctrl-t calendar");
    desk.keys("ctrl-t").sees("November 2026").sees("[23]");
    desk.sees("Fri 27 Nov · in 4 days").sees("send the deck");
    desk.keys("j > h")
        .sees("January 2027")
        .sees("Sun 3 Jan · in 5 weeks");
    desk.keys("G")
        .sees("31 Jan")
        .keys("t left right")
        .sees("today");
    desk.keys("down pgup pgdn k right enter").misses("[23]");
    desk.sees("tomorrow").keys("ctrl-/").sees("Fri 27 Nov");
    desk.keys("ctrl-r ctrl-s");
    assert_eq!(
        desk.follow_up("send the deck").due.to_string(),
        "2026-11-24"
    );
    desk.keys("e ctrl-t").sees("This field takes no day");
}

#[test]
fn leaving_the_calendar_leaves_the_day_as_it_is() {
    let mut desk = Desk::demo();
    desk.keys("d").types("12 dec").keys("ctrl-t");
    desk.sees("Sat 12 Dec · in 2 weeks")
        .keys("l esc")
        .sees("12 dec");
    desk.keys("ctrl-t q").sees("12 dec");
}

#[test]
fn a_day_chosen_for_the_selected_row_is_set_at_once() {
    let mut records = desk::Records::new();
    records.follow_up("send the deck", &[], 0);
    let mut desk = Desk::with(&records.book());
    desk.keys("d ctrl-t j j enter").misses("[23]");
    assert_eq!(
        desk.follow_up("send the deck").due.to_string(),
        "2026-12-07"
    );
    desk.keys("u");
    assert_eq!(
        desk.follow_up("send the deck").due.to_string(),
        "2026-11-23"
    );
}

#[test]
fn the_time_of_an_event_stays_when_its_day_is_chosen() {
    let mut desk = Desk::new();
    desk.keys("3 a").line("RustConf 12 mar 9:00");
    desk.keys("e tab")
        .sees("Fri 12 Mar 2027 09:00")
        .keys("ctrl-t l enter")
        .sees("Sat 13 Mar 2027 09:00");
    desk.keys("ctrl-s").sees("13 Mar 2027");
}

#[test]
fn a_day_stands_in_its_field_in_words_and_is_typed_over_in_part() {
    let mut records = desk::Records::new();
    records.follow_up("send the deck", &[], -3);
    let mut desk = Desk::with(&records.book());
    desk.keys("e").sees("Fri 20 Nov 2026");
    desk.keys("tab tab end").types(" ").keys("backspace ctrl-s");
    let due = |desk: &Desk| desk.follow_up("send the deck").due.to_string();
    assert_eq!(due(&desk), "2026-11-20", "what is shown is read back");
    desk.keys("e tab tab")
        .keys("home right right right right delete delete");
    desk.types("9")
        .sees("Fri 9 Nov 2026")
        .sees("Mon 9 Nov")
        .keys("ctrl-s");
    assert_eq!(due(&desk), "2026-11-09");
}

#[test]
fn a_day_that_stands_there_gives_way_to_what_is_typed() {
    let mut desk = Desk::demo();
    desk.keys("a tab").types("call the bank").keys("tab tab");
    desk.types("next f").sees("> Due");
    desk.sees("“next f” is no day; write for example");
    desk.types("ri").misses("is no day").keys("ctrl-s");
    assert_eq!(
        desk.follow_up("call the bank").due.to_string(),
        "2026-12-04"
    );
    // What a line brought gives way too, and comes back with what was typed.
    desk.keys("a").types("call the tax office fri").keys("tab");
    desk.keys("tab tab").types("+3d").keys("ctrl-/ ctrl-/");
    desk.sees("27 Nov").keys("tab shift-tab").types("mon");
    desk.keys("ctrl-s");
    assert_eq!(
        desk.follow_up("call the tax office").due.to_string(),
        "2026-11-30"
    );
}

#[test]
fn the_day_of_a_talk_lies_behind() {
    let mut records = desk::Records::new();
    records.contact("Ada Lovelace");
    let mut desk = Desk::with(&records.book());
    desk.keys("2 c").types("coffee: looms").keys("tab");
    desk.sees("New talk (unsaved)")
        .sees("Mon 23 Nov 2026")
        .keys("tab ctrl-u")
        .types("1 dec");
    desk.sees("1 Dec 2025")
        .keys("ctrl-u")
        .types("tomorrow")
        .keys("ctrl-s");
    desk.sees("tomorrow lies ahead");
    desk.keys("ctrl-u")
        .types("12 nov")
        .sees("Thu 12 Nov")
        .keys("ctrl-s");
    let talks = desk.app.state.book.all::<netgrow::book::Interaction>();
    let days: Vec<String> = talks.values().map(|talk| talk.day.to_string()).collect();
    assert_eq!(days, ["2026-11-12"]);
}

#[test]
fn weeks_of_the_calendar_begin_as_the_user_wishes() {
    let mut desk = Desk::demo();
    desk.app.state.wishes.week_start = chrono::Weekday::Sun;
    desk.keys("d ctrl-t")
        .sees("Su   Mo   Tu   We   Th   Fr   Sa");
}

#[test]
fn what_could_never_be_an_address_is_refused_at_its_field_in_words() {
    let mut desk = new_contact();
    desk.types("Zoe")
        .keys("pgdn pgdn")
        .sees("> E-mail")
        .types("zoe at home");
    desk.keys("tab")
        .types("nowhere")
        .keys("tab")
        .types("javascript:alert(1)");
    desk.keys("ctrl-s")
        .sees("> E-mail")
        .sees("“zoe at home” is no mail address");
    desk.sees("“nowhere” is no phone number")
        .sees("is no web address");
    desk.keys("ctrl-u").types("zoe@example.org, z@example.org");
    desk.sees("zoe@example.org · z@example.org");
    desk.keys("tab ctrl-u")
        .types("+49 30 123456")
        .keys("tab ctrl-u");
    desk.types("zoe.example.org/about")
        .sees("opens https://zoe.example.org/about");
    desk.keys("ctrl-s");
    let zoe = desk.contact("Zoe");
    assert_eq!(zoe.emails, ["zoe@example.org", "z@example.org"]);
    assert_eq!(zoe.urls, ["zoe.example.org/about"]);
}

#[test]
fn what_was_not_touched_stays_as_it_is() {
    let mut records = desk::Records::new();
    let mut ada = netgrow::book::Contact::new(records.id(), "Ada Lovelace");
    ada.phones = vec!["ask her".to_owned()];
    ada.needs = vec!["a reviewer, or two".to_owned()];
    records.put(ada);
    let mut desk = Desk::with(&records.book());
    desk.keys("2 e tab").types("Kilnworks").keys("ctrl-s");
    let ada = desk.contact("Ada Lovelace");
    assert_eq!(
        (ada.company.as_str(), ada.phones),
        ("Kilnworks", vec!["ask her".to_owned()])
    );
    assert_eq!(ada.needs, ["a reviewer, or two"]);
}

#[test]
fn a_part_of_a_name_is_echoed_as_the_name_it_is_taken_for() {
    let mut records = desk::Records::new();
    let ada = records.contact("Ada Lovelace");
    records.contact("Raj Patel");
    records.follow_up("send the deck", &[ada], 0);
    let mut desk = Desk::with(&records.book());
    desk.keys("e tab ctrl-u")
        .types("raj, ada")
        .sees("Raj Patel · Ada Lovelace");
    desk.keys("ctrl-s");
    assert_eq!(desk.follow_up("send the deck").contacts.len(), 2);
    desk.keys("2 e pgdn pgdn pgdn down down down")
        .sees("> Birthday")
        .types("10 dec 1815");
    desk.sees("10 Dec 1815");
}

#[test]
fn a_new_name_in_a_line_stands_in_the_form_by_name_and_is_made_once() {
    let mut desk = Desk::new();
    desk.keys("2 a").types("Zed Quill @RustConf").keys("tab");
    desk.sees("RustConf").sees("Zed Quill").keys("ctrl-s");
    desk.keys("c")
        .types("coffee with Zoe Newby: hi")
        .keys("tab");
    desk.sees("Zoe Newby").keys("ctrl-s");
    desk.keys("4 a").types("Find a mentor @Gophers").keys("tab");
    desk.sees("Gophers").keys("ctrl-s");
    desk.keys("6 a")
        .types("Amy Stone, Bob Reed: looms")
        .keys("tab");
    desk.sees("Amy Stone, Bob Reed").keys("ctrl-s");
    let book = desk.file();
    let platforms = book.all::<netgrow::book::Platform>().values();
    let mut platforms: Vec<String> = platforms.map(|it| it.name.clone()).collect();
    platforms.sort();
    assert_eq!(platforms, ["Gophers", "RustConf"]);
    let people = book.all::<netgrow::book::Contact>().values();
    let mut people: Vec<String> = people.map(|it| it.name.clone()).collect();
    people.sort();
    assert_eq!(people, ["Amy Stone", "Bob Reed", "Zed Quill", "Zoe Newby"]);
}

#[test]
fn a_new_name_that_is_typed_over_is_not_made() {
    let mut desk = Desk::new();
    desk.keys("2 a").types("Zed Quill @RustConf").keys("tab");
    desk.keys("tab tab tab tab tab tab ctrl-u")
        .types("Gophers")
        .keys("ctrl-s");
    let book = desk.file();
    let platforms = book.all::<netgrow::book::Platform>().values();
    let platforms: Vec<&str> = platforms.map(|it| it.name.as_str()).collect();
    assert_eq!(platforms, ["Gophers"]);
}

#[test]
fn what_a_line_says_beside_a_contact_stands_in_its_form_and_can_be_changed_there() {
    let mut records = desk::Records::new();
    for title in ["Find a mentor", "Speak at a meetup"] {
        let id = records.id();
        records.put(netgrow::book::Goal::new(id, title));
    }
    let mut desk = Desk::with(&records.book());
    let named = |desk: &Desk, title: &str| {
        let file = desk.file();
        let goal = file.all::<Goal>().values().find(|it| it.title == title);
        goal.unwrap().contacts.len()
    };
    desk.keys("2 a")
        .types("Zoe Quill !mentor >fri send the deck")
        .keys("tab shift-tab shift-tab shift-tab shift-tab shift-tab")
        .sees("Fri 27 Nov 2026 send the deck")
        .sees("Find a mentor");
    desk.keys("end").types(" and the talk").keys("tab ctrl-u");
    desk.types("Speak at a meetup").keys("ctrl-s");
    assert_eq!(
        desk.follow_up("send the deck and the talk").contacts,
        [desk.contact("Zoe Quill").id]
    );
    assert_eq!(desk.file().all::<FollowUp>().len(), 1);
    let counts = |desk: &Desk| ["Find a mentor", "Speak at a meetup"].map(|it| named(desk, it));
    assert_eq!(counts(&desk), [0, 1]);

    desk.keys("e shift-tab shift-tab shift-tab shift-tab ctrl-u");
    desk.types("Find a mentor").keys("ctrl-s");
    assert_eq!(counts(&desk), [1, 0]);
    desk.keys("u");
    assert_eq!(counts(&desk), [0, 1]);
}

#[test]
fn how_often_stands_in_its_field_in_words_and_is_read_back() {
    let mut records = desk::Records::new();
    let mut ada = netgrow::book::Contact::new(records.id(), "Ada Lovelace");
    ada.cadence = "6w".parse().unwrap();
    records.put(ada);
    records.follow_up("send the deck", &[], 3);
    let mut desk = Desk::with(&records.book());
    desk.keys("2 e").sees("Cadence       every 6 weeks");
    let cadence = |desk: &Desk| desk.contact("Ada Lovelace").cadence.to_string();
    desk.keys("tab tab tab").types(" ").keys("ctrl-s");
    assert_eq!(cadence(&desk), "6w", "what is shown is read back");
    for (typed, kept) in [("2m", "2m"), ("every other week", "2w"), ("month", "1m")] {
        desk.keys("e tab tab tab ctrl-u")
            .types(typed)
            .keys("ctrl-s");
        assert_eq!(cadence(&desk), kept, "{}", desk.screen());
    }
    desk.keys("e tab tab tab ctrl-u")
        .types("often")
        .keys("ctrl-s");
    desk.sees("“often” is no cadence; type how often")
        .keys("esc esc");

    desk.keys("1 G e").keys("tab tab tab tab tab");
    desk.types("2w by schedule").keys("ctrl-s");
    let repeat = |desk: &Desk| desk.follow_up("send the deck").repeat.unwrap();
    assert_eq!(repeat(&desk).every.to_string(), "2w");
    desk.keys("e").sees("every 2 weeks by schedule");
    desk.keys("tab tab tab tab tab ctrl-u");
    desk.types("every month after it was done").keys("ctrl-s");
    desk.keys("e").sees("every month ").misses("by schedule");
}

#[test]
fn a_field_that_goes_on_to_the_left_says_so() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("4 e")
        .sees("> Title      …for the step to staff")
        .keys("home")
        .sees("> Title      Find two mentors");
    assert!(!desk.screen().contains("Title      …"));
}
