//! The inbox: lines that anything appended to a file, gone through in the app, at a terminal, and told where
//! there is none. Nothing enters the book unasked, nothing is asked twice, and the file stays as it is.

use std::fs;
use std::path::PathBuf;

use crate::desk::{Desk, Records};
use crate::seat::Seat;
use crate::shell::Shell;
use netgrow::book::{Book, Contact, FollowUp, Interaction};
use netgrow::inbox::Inbox;

const LINES: &str = "# Monday\n\
    coffee with Ana Lima yesterday: her team hires >fri send my CV\n\
    + Zoe Kern, designer at Umi #design\n\
    - [ ] todo: fri call Raj Patel\n";

/// Ana and Raj, and a promise that is due.
fn book() -> Book {
    let mut records = Records::new();
    let ana = records.contact("Ana Lima");
    records.contact("Raj Patel");
    records.follow_up("send the deck", &[ana], -3);
    records.book()
}

/// The app with an inbox that says this.
struct Morning {
    desk: Desk,
    file: PathBuf,
}

impl Morning {
    fn with(lines: &str) -> Self {
        let mut desk = Desk::with(&book());
        let file = desk.inbox(lines);
        Self { desk, file }
    }

    fn waits(&self) -> usize {
        Inbox::new(self.file.clone(), self.desk.folder())
            .waiting()
            .unwrap()
            .len()
    }

    fn count<T: netgrow::book::Entry>(&self) -> usize {
        self.desk.app.state.book.all::<T>().len()
    }
}

#[test]
fn what_waits_is_told_at_the_start_and_gone_through_a_line_at_a_time() {
    let mut morning = Morning::with(LINES);
    let screen = morning.desk.screen();
    assert!(
        screen.contains("3 in the inbox: I goes through"),
        "{screen}"
    );
    assert!(screen.contains("1 overdue · 3 in the inbox"), "{screen}");
    morning.desk.keys("I");
    let screen = morning.desk.screen();
    for words in [
        "Inbox · Log a talk",
        "coffee with Ana Lima yesterday",
        "I promise send my CV by Fri 27 Nov",
        "1 of 3",
        "enter take",
    ] {
        assert!(screen.contains(words), "{words}:\n{screen}");
    }
    assert_eq!(
        morning.count::<Interaction>(),
        0,
        "nothing is there before it is taken"
    );
    morning.desk.keys("enter enter enter");
    assert_eq!(
        (
            morning.count::<Interaction>(),
            morning.count::<Contact>(),
            morning.count::<FollowUp>()
        ),
        (1, 3, 3)
    );
    assert_eq!(morning.waits(), 0);
    assert!(!morning.desk.screen().contains("in the inbox"));
    assert_eq!(
        fs::read_to_string(&morning.file).unwrap(),
        LINES,
        "the file stays as it is"
    );
    morning.desk.keys("u u u");
    assert_eq!(
        (
            morning.count::<Interaction>(),
            morning.count::<Contact>(),
            morning.count::<FollowUp>()
        ),
        (0, 2, 1)
    );
}

#[test]
fn a_line_is_changed_put_aside_or_left() {
    let mut morning = Morning::with(LINES);
    morning.desk.keys("I e").types(" #hiring").keys("enter");
    let talks = morning.desk.app.state.book.all::<Interaction>();
    assert_eq!(talks.values().next().unwrap().tags, ["hiring"]);
    morning.desk.keys("s d");
    assert_eq!(morning.waits(), 1, "one was left, one put aside");
    assert_eq!(
        (morning.count::<Contact>(), morning.count::<FollowUp>()),
        (2, 2)
    );
    morning.desk.keys("I");
    assert!(morning.desk.screen().contains("Zoe Kern, designer at Umi"));
    morning.desk.keys("esc");
    assert_eq!(morning.waits(), 1);
    assert_eq!(morning.count::<Contact>(), 2);
}

#[test]
fn a_line_that_is_not_changed_after_all_still_waits_and_is_not_thrown_away() {
    let mut morning = Morning::with(LINES);
    morning.desk.keys("I e").types(" and more").keys("esc");
    morning.desk.misses("Thrown away").sees("1 of 3");
    assert_eq!(morning.waits(), 3);
    assert_eq!(morning.desk.app.state.drafts.all().count(), 0);
}

#[test]
fn a_line_that_is_doubtful_is_asked_about_and_one_that_is_left_open_stays() {
    let mut morning = Morning::with("coffee with Zed: hi\nlunch with Ana Lima 30 feb: no\n");
    morning.desk.keys("I enter");
    let screen = morning.desk.screen();
    assert!(screen.contains("Enter again adds them"), "{screen}");
    morning.desk.keys("esc");
    assert_eq!((morning.waits(), morning.count::<Contact>()), (2, 2));
    morning.desk.keys("enter enter");
    assert_eq!((morning.waits(), morning.count::<Contact>()), (1, 3));
    morning.desk.keys("enter");
    assert!(morning.desk.screen().contains("30 feb"));
    assert_eq!(morning.waits(), 1);
}

#[test]
fn a_line_can_go_on_in_a_form() {
    let mut morning = Morning::with(LINES);
    morning.desk.keys("I s e tab").keys("ctrl-s");
    assert_eq!((morning.waits(), morning.count::<Contact>()), (2, 3));
    assert!(
        morning.desk.screen().contains("call Raj Patel"),
        "the next line is shown"
    );
}

#[test]
fn the_morning_review_begins_with_the_inbox() {
    let mut morning = Morning::with(LINES);
    morning.desk.keys("r");
    assert!(morning.desk.screen().contains("Inbox · Log a talk"));
    morning.desk.keys("enter esc");
    let screen = morning.desk.screen();
    assert!(
        screen.contains("Morning review") && screen.contains("send the deck"),
        "{screen}"
    );
    // What was left waits for another morning, not for the next key.
    morning.desk.keys("q r");
    assert!(!morning.desk.screen().contains("Inbox · "));
    assert_eq!(morning.waits(), 2);
}

#[test]
fn what_is_appended_meanwhile_is_there_and_what_was_taken_is_not() {
    let mut morning = Morning::with(LINES);
    morning.desk.keys("I enter esc");
    let more = format!("{LINES}call with Raj Patel: budget");
    fs::write(&morning.file, more).unwrap();
    morning.desk.keys("I s s");
    let screen = morning.desk.screen();
    assert!(
        screen.contains("call with Raj Patel: budget") && screen.contains("3 of 3"),
        "{screen}"
    );
}

#[test]
fn what_was_made_of_a_line_is_undone_and_the_line_waits_again() {
    let mut morning = Morning::with(LINES);
    morning
        .desk
        .keys("I enter u")
        .sees("waits in the inbox again");
    morning.desk.sees("coffee with Ana Lima").sees("1 of 3");
    assert_eq!((morning.waits(), morning.count::<Interaction>()), (3, 0));
    morning.desk.keys("enter enter enter");
    assert_eq!(morning.waits(), 0);
    morning.desk.keys("u").sees("1 in the inbox");
    assert_eq!((morning.waits(), morning.count::<Contact>()), (1, 3));
    // It is remembered for the next start, and so is that it was made again.
    morning.desk.keys("I").sees("1 of 1").keys("esc U");
    assert_eq!(morning.waits(), 0);
    morning
        .desk
        .misses("in the inbox")
        .keys("I")
        .sees("Nothing new");
    morning.desk.keys("u u u I").sees("1 of 3");
}

#[test]
fn without_an_inbox_the_key_says_how_to_have_one() {
    let mut desk = Desk::with(&book());
    desk.keys("I");
    let screen = desk.screen();
    assert!(
        screen.contains("There is no inbox; name a file for it"),
        "{screen}"
    );
    let mut morning = Morning::with("");
    morning.desk.keys("I");
    assert!(
        morning
            .desk
            .screen()
            .contains("Nothing new is in the inbox")
    );
    fs::remove_file(&morning.file).unwrap();
    morning.desk.keys("I");
    assert!(morning.desk.screen().contains("can’t be read"));
}

/// A shell with Ana and Raj, and a file of lines in its home.
fn shell() -> (Shell, String) {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ana Lima at Farol"]);
    shell.does(&["add", "contact", "Ana Costa at Ponte"]);
    let file = shell.home().join("inbox.txt");
    fs::write(&file, LINES).unwrap();
    let file = file.to_str().unwrap().to_owned();
    (shell, file)
}

#[test]
fn without_a_terminal_it_is_told_what_each_line_would_become() {
    let (shell, file) = shell();
    let before = shell.file();
    let said = shell.told(&["inbox", &file], &["take", "take", "take"]);
    assert_eq!(said.code, 0);
    assert!(
        said.err
            .contains("nothing was taken; run this in a terminal")
    );
    assert_eq!(shell.told(&["inbox", &file, "--list"], &[]).err, "");
    for line in [
        "log: coffee with Ana Lima yesterday: her team hires >fri send my CV",
        "  with: Ana Lima · Farol",
        "contact: Zoe Kern, designer at Umi #design",
        "follow-up: fri call Raj Patel",
    ] {
        assert!(
            said.out.lines().any(|it| it == line),
            "{line}: {}",
            said.out
        );
    }
    let told = shell.json(&["inbox", &file]);
    assert_eq!(told[1]["line"], "+ Zoe Kern, designer at Umi #design");
    assert_eq!(told[1]["adds"], "contact");
    assert_eq!(told[1]["understood"][0]["meaning"], "Zoe Kern");
    assert_eq!(told[2]["doubts"].as_array().unwrap().len(), 0);
    assert_eq!(shell.file(), before, "nothing entered the book");
}

#[test]
fn the_file_is_that_of_the_settings_unless_another_is_named() {
    let (shell, file) = shell();
    let refusal = shell.refuses(&["inbox"]);
    assert!(refusal.contains("there is no inbox"), "{refusal}");
    let refusal = shell.refuses(&["inbox", "/nowhere/inbox"]);
    assert!(
        refusal.contains("/nowhere/inbox can’t be read"),
        "{refusal}"
    );
    let settings = shell.home().join("config.toml");
    fs::write(&settings, format!("inbox = {file:?}")).unwrap();
    let told = shell.does(&["--config", settings.to_str().unwrap(), "inbox", "--list"]);
    assert!(told.contains("contact: Zoe Kern"), "{told}");
    let told = shell.does(&["--config", settings.to_str().unwrap(), "review", "--plain"]);
    assert!(told.contains("3 lines wait in the inbox"), "{told}");
}

#[test]
fn at_a_terminal_each_line_is_asked_about() {
    let (shell, file) = shell();
    fs::write(
        &file,
        format!("{LINES}met Ana: looms\ncoffee with Zed: hi\n"),
    )
    .unwrap();
    let mut seat = Seat::on(shell, &["inbox", &file], &[]);
    seat.sees("Line 1 of 5.")
        .sees("with: Ana Lima")
        .sees("Enter takes it.");
    seat.types("\n").sees("Logged a talk with Ana Lima");
    seat.sees("contact: Zoe Kern")
        .types("dr\n")
        .sees("Line 1 of 3.");
    seat.sees("fri call Raj Patel")
        .types("later\n")
        .sees("met Ana: looms");
    seat.types("take\n")
        .sees("Which number?")
        .types("2\n")
        .sees("Logged a talk with Ana Costa");
    seat.sees("with Zed")
        .types("edit\n")
        .sees("Type it as it should be");
    seat.types("coffee with Ana Costa: hello\n")
        .sees("1 line waits for another time.");
    assert!(seat.stops().success());
    let shell = &seat.shell;
    assert_eq!(
        shell
            .json(&["list", "interactions"])
            .as_array()
            .unwrap()
            .len(),
        3
    );
    assert_eq!(
        shell.json(&["list", "contacts"]).as_array().unwrap().len(),
        2
    );
    let told = shell.does(&["inbox", "--list", &file]);
    assert!(told.starts_with("follow-up: fri call Raj Patel"), "{told}");
    assert!(!told.contains("Zoe"), "{told}");
    let all = shell.json(&["inbox", "--again", &file]);
    assert_eq!(all.as_array().unwrap().len(), 5, "{all}");
}

#[test]
fn what_was_dealt_with_goes_where_the_data_goes() {
    let (shell, _) = shell();
    let file = shell.home().join("notes").join("inbox.txt");
    fs::create_dir(shell.home().join("notes")).unwrap();
    fs::write(&file, LINES).unwrap();
    let mut seat = Seat::on(shell, &["inbox", file.to_str().unwrap()], &[]);
    for _ in 0..3 {
        seat.sees("Enter takes it.").types("drop\n");
    }
    assert!(seat.stops().success());
    let shell = &seat.shell;
    let waits = |shell: &Shell, file: &str| shell.json(&["inbox", file]).as_array().unwrap().len();
    // The folder for state is empty, as after a cleaning up.
    let _ = fs::remove_dir_all(shell.state());
    assert_eq!(waits(shell, file.to_str().unwrap()), 0);
    // Another machine: another home, with the data and the notes carried over.
    let other = Shell::new();
    fs::create_dir(other.data()).unwrap();
    for name in ["netgrow.json", "netgrow.inbox"] {
        fs::copy(shell.data().join(name), other.data().join(name)).unwrap();
    }
    fs::create_dir(other.home().join("notes")).unwrap();
    let there = other.home().join("notes").join("inbox.txt");
    fs::copy(&file, &there).unwrap();
    assert_eq!(waits(&other, there.to_str().unwrap()), 0);
}

#[test]
fn a_memory_that_cannot_be_read_is_told_and_left_as_it_is() {
    let (shell, file) = shell();
    let memory = shell.data().join("netgrow.inbox");
    std::fs::create_dir_all(shell.data()).unwrap();
    std::fs::write(&memory, "cut sho").unwrap();
    let said = shell.refuses(&["inbox", &file, "--list"]);
    assert!(
        said.contains("asked about again") && said.contains("netgrow.inbox"),
        "{said}"
    );
    assert_eq!(std::fs::read_to_string(&memory).unwrap(), "cut sho");
}
