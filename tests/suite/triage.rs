//! Triage: an import makes no reminders; people are decided about one keystroke each, the most relevant first,
//! in bursts that can be left at any time.

use crate::desk::{Desk, Records};
use crate::shell::Shell;
use netgrow::book::{Cadence, Contact, Goal};
use netgrow::state::View;

/// Twenty people as an import leaves them: nobody decided about any.
fn imported() -> Desk {
    let mut records = Records::new();
    for number in 1..=20 {
        records.contact(&format!("Person {number:02}"));
    }
    Desk::with(&records.book())
}

#[test]
fn twenty_imported_people_take_twenty_keys() {
    let mut desk = imported();
    desk.sees("20 untriaged")
        .sees("T decides about who is untriaged");
    desk.keys("T").sees("Triage").sees("1 of 20");
    desk.keys("1 2 3 4 5 6 7 0 D 1 2 3 4 5 6 7 0 D 0 3");
    desk.sees("That was everybody.")
        .sees("15 to keep in touch with, 3 ambient, 2 archived.")
        .sees("2 every week, 2 every 2 weeks, 3 every month")
        .sees("about 4 touches a week.");
    let book = desk.file();
    assert_eq!(book.untriaged().len(), 0);
    let archived = book.all::<Contact>().values().filter(|it| it.archived);
    assert_eq!(archived.count(), 2);
    let monthly = Cadence::Every("1m".parse().unwrap());
    let monthly = book
        .all::<Contact>()
        .values()
        .filter(|it| it.cadence == monthly);
    assert_eq!(monthly.count(), 3);
    desk.keys("esc").misses("untriaged");
}

#[test]
fn undo_brings_the_card_back_and_leaving_loses_nothing() {
    let mut desk = imported();
    desk.keys("T 3").sees("2 of 20").keys("u");
    desk.sees("1 of 20").sees("Undid").keys("D").sees("2 of 20");
    desk.keys("j").sees("3 of 20").keys("k").sees("2 of 20");
    desk.sees("(skipped before)").keys("0").sees("3 of 20");
    desk.keys("esc").sees("1 Follow-ups").sees("18 untriaged");
    desk.keys("T").sees("1 of 18");
}

#[test]
fn who_fits_a_goal_comes_first_and_the_card_says_why() {
    let mut records = Records::new();
    records.contact("Somebody");
    let id = records.id();
    records.put(Contact {
        tags: vec!["platform".to_owned()],
        company: "Farol Pay".to_owned(),
        ..Contact::new(id, "Ana Lima")
    });
    let id = records.id();
    records.put(Goal {
        tags: vec!["platform".to_owned()],
        ..Goal::new(id, "Move into a platform role")
    });
    let mut desk = Desk::with(&records.book());
    desk.keys("T")
        .sees("Ana Lima")
        .sees("fits your goal “Move into a platform role”")
        .keys("w 3")
        .sees("Somebody")
        .sees("Nothing in your records ties them");
    desk.keys("a").sees("f adds a follow-up about the card");
    desk.keys("space").sees("a number decides");
    desk.keys("f").line("fri say hello").keys("D");
    desk.sees("That was everybody.").keys("j");
    desk.sees("That was everybody: Esc goes back");
    assert!(desk.contact("Somebody").archived);
    assert_eq!(desk.follow_up("say hello").contacts.len(), 1);
}

#[test]
fn without_anybody_untriaged_the_key_says_so() {
    let mut desk = Desk::new();
    desk.keys("T").sees("Nobody waits here");
}

#[test]
fn a_card_of_which_another_window_decided_is_passed() {
    let mut desk = imported();
    desk.keys("T").sees("1 of 20");
    let mut other = Desk::beside(&desk);
    other.keys("T D");
    desk.act(netgrow::state::Action::Reload).sees("2 of 20");
}

#[test]
fn a_reason_leads_to_those_it_speaks_of() {
    let mut desk = Desk::demo();
    desk.keys("T")
        .sees("#platform, like Ana Lima and 7 more you keep in touch with");
    desk.keys("N enter")
        .sees("Why: #platform, like Ana Lima and 7 more")
        .sees("> Ana Lima")
        .sees("Raj Patel");
    desk.keys("esc n enter")
        .sees("Why: fits your goal “Move into a platform role”")
        .keys("enter");
    assert_eq!(desk.app.state.focus.title(), "Goals");
}

#[test]
fn the_order_of_the_cards_is_printed_with_the_reasons() {
    let shell = Shell::new();
    let order = |desk: &Desk| {
        let Some(View::Triage(triage)) = &desk.app.state.view else {
            panic!("no card is shown");
        };
        let name = desk.app.state.book.name(triage.current().unwrap().into());
        (name.unwrap().to_owned(), triage.way().1)
    };
    let mut desk = Desk::demo();
    desk.keys("T");
    let (first, many) = order(&desk);
    desk.keys("j");
    let (second, _) = order(&desk);
    let told = shell.json(&["triage", "--demo"]);
    let told = told.as_array().unwrap();
    assert_eq!(told.len(), many);
    assert_eq!([&told[0]["name"], &told[1]["name"]], [&first, &second]);
    let why = &told[0]["why"][0];
    assert_eq!(why["number"], 1);
    assert_eq!(why["of"].as_array().unwrap().len(), 1);
    let text = shell.does(&["triage", "--demo", "--limit", "2"]);
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{text}"));
    assert!(at(&first) < at(why["words"].as_str().unwrap()), "{text}");
    assert!(at(&first) < at(&second), "{text}");
    assert!(text.ends_with(&format!("\n{} more\n", many - 2)), "{text}");
    let none = shell.does(&["triage"]);
    assert_eq!(none, "Nobody waits: you have decided about everybody.\n");
}

#[test]
fn the_keys_that_decide_are_told_on_the_smallest_screen() {
    let mut desk = Desk::demo().size(40, 12);
    desk.keys("T")
        .sees("fits your goal “Move into a")
        .sees("1 week … 7 year   0 no reminders");
    desk.keys("1").sees("2 of 11");
}
