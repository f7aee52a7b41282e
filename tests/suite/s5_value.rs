//! Strategy 5, give value: introductions between two people as records with a state, their own follow-ups,
//! and a word where somebody is asked too often.

use crate::desk::{Desk, Records, today};
use crate::shell::Shell;
use netgrow::book::follow_up::{Origin, Owed};
use netgrow::book::introduction::IntroductionState;
use netgrow::book::{FollowUp, Interaction, Introduction};

/// Ana and Raj, who do not know each other.
fn two() -> Desk {
    let mut records = Records::new();
    records.contact("Ana Lima");
    records.contact("Raj Patel");
    Desk::with(&records.book())
}

fn introduction(desk: &Desk) -> Introduction {
    let book = desk.file();
    let it = book.all::<Introduction>().values().next().unwrap();
    it.clone()
}

/// What the introduction leaves to do.
fn open(desk: &Desk) -> Vec<FollowUp> {
    let book = desk.file();
    book.open_follow_ups().cloned().collect()
}

#[test]
fn an_introduction_goes_from_the_offer_to_the_thanks_and_each_step_is_on_the_agenda() {
    let mut desk = two();
    desk.keys("2 i")
        .sees("Introduce to somebody")
        .sees("Ana Lima")
        .line("Raj: both leave a monolith")
        .sees("Took up the introduction of Ana Lima and Raj Patel");
    let it = introduction(&desk);
    assert_eq!(it.why, "both leave a monolith");
    assert_eq!(it.state(), IntroductionState::Offered);
    let [step] = open(&desk).try_into().unwrap();
    assert_eq!(step.origin, Origin::Introduction(it.id));
    assert_eq!(step.owed, Owed::ByThem);
    assert_eq!(step.contacts, it.between);
    desk.keys("6 space")
        .sees("Ana Lima and Raj Patel: one agreed")
        .keys("x")
        .sees("both agreed");
    let [step] = open(&desk).try_into().unwrap();
    assert_eq!(step.what, "introduce them to each other");
    assert!(step.promised && step.owed == Owed::ByMe);
    desk.keys("1")
        .sees("introduce them to each other")
        .keys("enter")
        .sees("came from    introduction of Ana Lima, Raj Patel, both")
        .keys("space")
        .sees("Introduced Ana Lima and Raj Patel");
    let [step] = open(&desk).try_into().unwrap();
    assert_eq!(step.what, "ask how it went, and thank them");
    assert_eq!(step.due, today() + chrono::Days::new(14));
    desk.keys("6 x").sees("thanked");
    assert!(open(&desk).is_empty());
    assert_eq!(introduction(&desk).steps.len(), 5);
    desk.keys("x").sees("This introduction is over");
    desk.keys("u u").sees("both agreed");
    let [step] = open(&desk).try_into().unwrap();
    assert_eq!(step.what, "introduce them to each other");
}

#[test]
fn a_no_ends_it_and_drops_what_was_left_to_do() {
    let mut desk = two();
    desk.keys("6 a")
        .line("Ana Lima, Raj Patel: payments")
        .keys("P")
        .sees("now")
        .keys("d")
        .sees("declined");
    assert!(open(&desk).is_empty());
    desk.keys("a")
        .line("Raj, Ana: another year, another try")
        .keys("a")
        .line("Ana to Raj")
        .sees("being introduced already: offered");
}

#[test]
fn somebody_new_is_introduced_after_a_second_enter() {
    let mut desk = two();
    desk.keys("2 i").line("Grace Hopper: compilers");
    desk.sees("Enter again adds them").keys("enter");
    let it = introduction(&desk);
    let book = desk.file();
    assert_eq!(book.name(it.between[1].into()), Some("Grace Hopper"));
    desk.keys("u");
    assert!(desk.file().all::<Introduction>().is_empty());
}

#[test]
fn who_is_asked_often_is_named_before_the_next_one() {
    let mut desk = Desk::demo();
    desk.keys("2 / f r e y a enter i")
        .types("Kwame")
        .sees("3rd introduction asked of Kwame in 3 months");
    desk.keys("esc esc 2 / k w a m e enter enter G")
        .sees("Introductions")
        .sees("Leila Haddad: Kwame's")
        .sees("both agreed")
        .sees("declined");
    desk.keys("6 g enter")
        .sees("lately       2nd introduction asked of Kwame in")
        .keys("N enter")
        .sees("Lately: 2nd introduction")
        .keys("j enter");
    assert_eq!(desk.app.state.focus.title(), "Introductions");
}

#[test]
fn an_introduction_that_is_deleted_takes_its_open_step_along() {
    let mut desk = two();
    desk.keys("6 a").line("Ana, Raj: payments").keys("D");
    desk.sees("1 follow-up").keys("y");
    desk.sees("Deleted the introduction of Ana Lima and Raj Patel");
    let book = desk.file();
    assert!(book.all::<FollowUp>().is_empty() && book.all::<Introduction>().is_empty());
}

#[test]
fn the_commands_introduce_and_move_on() {
    let shell = Shell::new();
    shell.does(&["add", "contact", "Ana Lima"]);
    shell.does(&["add", "contact", "Raj Patel"]);
    let said = shell.does(&["introduce", "Ana", "Raj", "--why", "both leave a monolith"]);
    assert_eq!(said, "Took up the introduction of Ana Lima and Raj Patel\n");
    assert!(shell.does(&["due"]).contains("first yes to meeting"));
    let said = shell.does(&["done", "both leave"]);
    assert_eq!(said, "Ana Lima and Raj Patel: one agreed\n");
    let listed = shell.does(&["list", "introductions"]);
    assert!(listed.contains("one agreed"), "{listed}");
}

#[test]
fn what_went_to_and_fro_with_somebody_is_told_with_its_days_and_leads_to_the_talks() {
    let mut desk = Desk::demo();
    desk.keys("2 / h a d d a d enter enter")
        .sees("gave")
        .sees("a review of the CV (Fri 6 Nov)")
        .sees("received")
        .sees("trust (Mon 7 Sep)")
        .sees("1 open, 1 kept");
    desk.keys("n enter").sees("Gave: a review of the CV");
    let told = Shell::new().does(&["show", "Leila", "--demo"]);
    assert!(told.contains("a review of the CV (Fri 6 Nov)"), "{told}");
    let json = Shell::new().json(&["show", "Leila", "--demo"]);
    let facts = json["facts"].as_array().unwrap();
    let gave = facts.iter().find(|it| it["label"] == "gave").unwrap();
    assert_eq!(gave["number"], gave["of"].as_array().unwrap().len());
}

#[test]
fn a_third_ask_in_a_row_without_giving_is_thought_of_before_it_is_made() {
    let mut records = Records::new();
    let raj = records.contact("Raj Patel");
    let mut desk = Desk::with(&records.book());
    desk.keys("2 c")
        .line("call with Raj: jobs asked: a referral");
    desk.misses("in a row");
    desk.keys("c")
        .line("call with Raj: the team asked: an introduction");
    desk.sees("Raj Patel !")
        .sees("You asked Raj twice in a row");
    desk.keys("c")
        .types("call with Raj: the plan")
        .misses("! You asked")
        .types(" asked: a look at it")
        .sees("! You asked Raj twice in a row (an introduction; a referral); perhaps give something first");
    desk.types(" gave: a review").misses("! You asked");
    desk.keys("enter").misses("in a row");
    assert_eq!(desk.file().talks(raj).len(), 3);
}

#[test]
fn who_looks_for_what_somebody_offers_is_proposed_and_introduced_with_one_key() {
    let mut desk = Desk::demo();
    desk.keys("O")
        .sees("Who should meet")
        .sees("Tariq needs advice on a team's first on-call rota · Jörg offers")
        .sees("! 3rd introduction asked of Kwame in 3 months");
    let tariq = |line: &&netgrow::state::sheet::Line| line.text.contains("Tariq");
    let lines = |desk: &Desk| match &desk.app.state.view {
        Some(netgrow::state::View::Sheet(sheet)) => {
            let place = sheet.lines().position(|line| tariq(&line));
            (place, sheet.lines().count())
        }
        view => panic!("{view:?}"),
    };
    let (place, all) = lines(&desk);
    desk.keys(&"j ".repeat(place.unwrap())).keys("i");
    desk.sees("Tariq Aziz, Jörg Weiß: advice on a team's first on-call rota needed")
        .keys("enter")
        .sees("Took up the introduction of Tariq Aziz and Jörg Weiß");
    assert_eq!(lines(&desk), (None, all - 1), "it is proposed no more");
    desk.keys("g D")
        .sees("will not be proposed again")
        .misses("Took up");
    assert_eq!(lines(&desk).1, all - 2, "nor is what was put away");
    desk.keys("u u");
    assert_eq!(lines(&desk), (place, all));
    desk.keys("g enter enter")
        .sees("last talk")
        .keys("esc")
        .sees("Who should meet");
    let told = Shell::new().does(&["matches", "--demo"]);
    assert!(
        told.contains(
            "João needs a first internship with code reviews · Yusuf offers code reviews"
        ),
        "{told}"
    );
    let json = Shell::new().json(&["matches", "--demo"]);
    assert_eq!(json.as_array().unwrap().len(), all);
}

#[test]
fn give_and_take_over_all_is_told_with_the_records_behind_it() {
    let mut desk = Desk::demo();
    desk.keys(": g i v e space a n d enter")
        .sees("Give and take")
        .sees("Gave, ")
        .sees("the checklist, on paper");
    desk.keys("esc : g i v e space a n d enter G")
        .sees("Promised, ")
        .sees("read his plan for the second cut-over");
}

#[test]
fn a_line_of_give_and_take_leads_to_the_record_that_made_it_and_to_all_it_was_with() {
    let mut records = Records::new();
    let ana = records.contact("Ana Lima");
    let raj = records.contact("Raj Patel");
    let id = records.id();
    records.put(Interaction {
        summary: "their plans".to_owned(),
        gave: vec!["a review".to_owned(), "an hour".to_owned()],
        ..Interaction::new(id, today() - chrono::Days::new(9), vec![ana, raj])
    });
    let id = records.id();
    records.put(FollowUp {
        contacts: vec![raj],
        promised: true,
        ..FollowUp::new(id, "send the deck", today())
    });
    let mut desk = Desk::with(&records.book());
    desk.keys(":").line("give and take");
    desk.sees("Gave, twice since Sat 14 Nov")
        .sees("Promised, 1 open")
        .keys("enter")
        .sees("Ana Lima and Raj Patel: their plans · Sat 14 Nov")
        .sees("read or change the talk")
        .keys("j j enter")
        .sees("Raj Patel")
        .keys("esc")
        .sees("Give and take")
        .keys("enter enter")
        .sees("Change talk")
        .keys("esc");
    desk.keys("n")
        .sees("Gave: twice since Sat 14 Nov")
        .keys("esc G enter")
        .sees("send the deck");
    assert_eq!(desk.app.state.focus.title(), "Follow-ups");
}

#[test]
fn the_page_of_a_follow_up_says_what_went_to_and_fro_and_where() {
    let mut records = Records::new();
    let raj = records.contact("Raj Patel");
    for days in [9, 3] {
        let id = records.id();
        records.put(Interaction {
            summary: format!("the referral, {days} days ago"),
            asked: vec!["a referral".to_owned()],
            ..Interaction::new(id, today() - chrono::Days::new(days), vec![raj])
        });
    }
    records.follow_up("send the deck", &[raj], 0);
    let mut desk = Desk::with(&records.book());
    desk.keys("1 enter")
        .sees("balance")
        .sees("asked twice")
        .sees("twice in a row")
        .keys("n n enter")
        .sees("Asked: twice in a row")
        .sees("the referral, 3 days ago")
        .sees("the referral, 9 days ago");
}

#[test]
fn both_who_should_meet_and_what_weighs_on_them_stand_behind_a_proposal() {
    let mut desk = Desk::demo();
    desk.keys("O j j enter")
        .sees("╭ Kwame Mensah and Yusuf Demir ")
        .sees("> Kwame Mensah")
        .sees("introduction · ");
    desk.keys("j enter").sees("Contact").sees("Yusuf Demir");
}
