//! Finding an act by its words, in the help and in the palette: by what it is called in the settings, on the
//! hint line and in its sentence; and what is found is shown to everybody, before Enter runs it.

use crate::desk::Desk;

/// The line of the screen that is pointed at.
fn pointed(desk: &Desk) -> String {
    let screen = desk.screen();
    let lines = screen.lines();
    let mut boxed = lines.filter(|line| line.contains("│ > ") || line.contains("┃ > "));
    boxed.next_back().unwrap_or_default().to_owned()
}

/// What is typed, and what stands on the line that Enter runs.
#[track_caller]
fn leads(open: &str, typed: &str, to: &str) {
    let mut desk = Desk::demo();
    desk.keys(open).types(typed);
    let line = pointed(&desk);
    assert!(
        line.contains(to),
        "“{typed}” leads to {line:?}, not to {to:?}, on\n{}",
        desk.screen()
    );
}

#[test]
fn the_help_finds_acts_by_name_hint_and_sentence_whole_words_first() {
    for (typed, to) in [
        ("undo", "Undo the last change"),
        ("cadence", "Set how often to be in touch"),
        ("edit", "Change it in a form"),
        ("reload", "Refresh: read the data anew"),
        ("refresh", "Refresh: read the data anew"),
        ("sort", "Next order of this list"),
        ("zoom", "Let this pane fill the screen"),
        ("help", "All keys, to search and to run"),
        ("palette", "Find any act and any record"),
        ("archive", "Archive a contact"),
        ("tag", "Add and take away tags"),
        ("D", "Delete it"),
        ("ctrl-d", "Half a page down"),
        ("delete", "Delete it"),
        ("drop", "Delete it"),
        ("in touch", "in touch"),
    ] {
        leads("?", typed, to);
    }
}

#[test]
fn nothing_is_taken_away_by_a_part_of_a_word() {
    for typed in ["un", "undo", "undoa", "able", "elete", "let", "rop", "agen"] {
        for open in ["? ", ": "] {
            let mut desk = Desk::demo();
            let before = desk.file();
            desk.keys(open).types(typed);
            let line = pointed(&desk);
            assert!(
                !line.contains("Delete") && !line.contains("Put a contact"),
                "“{typed}” leads to {line:?}"
            );
            desk.keys("esc esc");
            assert_eq!(desk.file(), before);
        }
    }
}

#[test]
fn the_palette_finds_acts_by_what_they_are_called_elsewhere() {
    for (typed, to) in [
        ("undo", "Undo the last change"),
        ("zoom", "Let this pane fill the screen"),
        ("reload", "Refresh: read the data anew"),
        ("archive", "Archive a contact"),
        ("sort", "Next order of this list"),
        ("cadence", "Set how often to be in touch"),
        ("delete", "Delete it"),
    ] {
        leads(":", typed, to);
    }
}

#[test]
fn what_enter_would_run_is_pointed_at_and_has_the_cursor() {
    for (width, height) in [(120, 36), (80, 24), (40, 12)] {
        for open in [":", "?"] {
            let mut desk = Desk::demo().size(width, height);
            desk.keys(open);
            let first = desk.at_cursor().unwrap();
            assert!(first.starts_with("> "), "{first:?}");
            desk.keys("down");
            let second = desk.at_cursor().unwrap();
            assert!(second.starts_with("> "), "{second:?}");
            assert_ne!(first, second);
            desk.types("zzzz");
            let rest = desk.at_cursor().unwrap();
            assert!(!rest.starts_with("> "), "with nothing found: {rest:?}");
        }
    }
}

#[test]
fn why_an_act_can_t_be_done_is_told_whole_where_its_row_cuts_it() {
    for (width, height) in [(160, 48), (100, 30), (80, 24)] {
        let mut desk = Desk::demo().size(width, height);
        desk.keys(":").types("undo");
        desk.sees("what was done before");
    }
    let mut desk = Desk::demo().size(40, 12);
    desk.keys(":").types("undo").sees("Nothing to undo here");
}

#[test]
fn a_sentence_is_logged_from_anywhere() {
    let mut desk = Desk::demo();
    desk.keys("4 :").types("coffee with Raj Patel: hi");
    desk.sees("> Log: coffee with Raj Patel: hi")
        .sees("enter log it")
        .keys("enter")
        .sees("Logged")
        .misses("Find: any act");
    let raj = desk.contact("Raj Patel").id;
    let talks = desk.file();
    let talks = talks.all::<netgrow::book::Interaction>().values();
    let mut with_raj = talks.filter(|talk| talk.contacts.contains(&raj));
    assert!(with_raj.any(|talk| talk.summary == "hi"));
    // Who is not known is asked about in the line.
    desk.keys(":").line("lunch with Nobody Known: hello");
    desk.sees("Nobody Known")
        .sees("again adds them")
        .keys("esc");
    desk.keys(":").types("undo").misses("Log: ");
}

#[test]
fn letters_strewn_over_an_act_come_behind_the_words_of_a_record() {
    let mut desk = Desk::demo();
    desk.keys("6 :").types("coffee");
    assert!(desk.at_cursor().unwrap().contains("talk"));
    desk.keys("enter").misses("offered");
}

#[test]
fn what_is_to_come_is_not_offered_as_a_talk() {
    let mut desk = Desk::demo();
    desk.keys(":")
        .types("call Raj about the plan")
        .sees("Log: ");
    desk.keys("ctrl-u").types("fri call Raj").misses("Log: ");
}
