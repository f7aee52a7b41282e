//! What somebody wishes to be otherwise, followed wherever it counts: how days are read, which cadence new
//! contacts get, which keys do what.

use crate::desk::{Desk, Records};
use netgrow::book::{Cadence, Contact, Day, FollowUp};
use netgrow::keymap::rebind::rebind;
use netgrow::language::day::DateOrder;
use netgrow::state::Wishes;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A desk of somebody with wishes, who knows Ada and owes her the deck.
fn desk(wishes: Wishes) -> Desk {
    let mut records = Records::new();
    let ada = records.contact("Ada Lovelace");
    records.follow_up("send the deck", &[ada], 0);
    let mut desk = Desk::with(&records.book());
    desk.app.state.wishes = wishes;
    desk
}

fn order(date_order: DateOrder) -> Wishes {
    Wishes {
        date_order: Some(date_order),
        ..Wishes::default()
    }
}

#[test]
fn a_date_with_a_slash_is_read_wherever_days_are_typed() {
    let mut desk = desk(order(DateOrder::MonthDay));
    desk.keys("d").line("12/1");
    assert_eq!(desk.follow_up("send the deck").due, day("2026-12-01"));
    desk.keys("a").line("12/2 call Ada");
    assert_eq!(desk.follow_up("call Ada").due, day("2026-12-02"));
    desk.keys("c")
        .line("coffee with Ada 11/9: looms >12/3 send the talk");
    assert_eq!(desk.follow_up("send the talk").due, day("2026-12-03"));
    desk.keys("4 a").line("Find a mentor: 2 mentors by 3/1");
    desk.sees("1 Mar 2027");
    desk.keys("3 a").line("RustConf 3/12 9:00 at Berlin");
    desk.sees("12 Mar 2027");
    desk.keys("2 / A d a enter e")
        .keys("tab ".repeat(14).trim());
    desk.types("12/10/1815").keys("ctrl-s");
    assert_eq!(
        desk.contact("Ada").birthday.unwrap().to_string(),
        "1815-12-10"
    );
}

#[test]
fn the_day_comes_first_for_those_who_put_it_first_and_nothing_is_guessed_for_others() {
    let mut desk = desk(order(DateOrder::DayMonth));
    desk.keys("d").line("12/1");
    assert_eq!(desk.follow_up("send the deck").due, day("2027-01-12"));
    desk.app.state.wishes = Wishes::default();
    desk.keys("a").line("12/1 call Ada").sees("two ways");
}

fn mentors() -> Wishes {
    let often = |text: &str| text.parse::<Cadence>().unwrap();
    let mut wishes = Wishes::default();
    wishes.cadences.usual = often("6m");
    wishes.cadences.tag("#mentor", often("2w"));
    wishes
}

#[track_caller]
fn kept(desk: &Desk, name: &str, cadence: &str) {
    assert_eq!(desk.contact(name).cadence.to_string(), cadence, "{name}");
}

#[test]
fn whoever_is_added_without_a_word_gets_the_usual_cadence_and_it_is_said() {
    let mut desk = desk(mentors());
    desk.keys("2 a").types("Grace Hopper");
    desk.sees("every 6 months, as for all new contacts")
        .keys("enter");
    kept(&desk, "Grace", "6m");
    desk.keys("a").types("Alan Turing #mentor");
    desk.sees("every 2 weeks, as for all with #mentor")
        .keys("enter");
    kept(&desk, "Alan", "2w");
    desk.keys("a").line("Edsger Dijkstra #mentor ~1y");
    kept(&desk, "Edsger", "1y");
    // In a form, from a sentence, and those who are known already.
    desk.keys("a tab").types("Barbara Liskov").keys("ctrl-s");
    kept(&desk, "Barbara", "6m");
    desk.keys("c")
        .line("coffee with Donald Knuth: books #mentor")
        .keys("enter");
    kept(&desk, "Donald", "2w");
    desk.keys("/ A d a enter e end")
        .types(" of London")
        .keys("ctrl-s");
    kept(&desk, "Ada", "untriaged");
}

#[test]
fn nobody_is_kept_in_touch_with_unasked() {
    let mut desk = desk(Wishes::default());
    desk.keys("2 a").line("Grace Hopper");
    assert_eq!(
        desk.contact("Grace").cadence,
        Contact::new(desk.contact("Grace").id, "").cadence
    );
}

#[test]
fn sentences_name_the_keys_that_work_for_their_reader() {
    let own = |act, key: &str| (act, vec![key.to_owned()]);
    let wanted = vec![
        own("add", "f5"),
        own("edit", "f6"),
        own("search-ok", "f7"),
        own("search-back", "f8"),
        own("text-cancel", "f9"),
        own("save", "f10"),
    ];
    let mut desk = Desk::new();
    desk.app.state.wishes.keys = rebind(wanted).unwrap();
    desk.keys("q").sees("F5 adds one in a line");
    desk.keys("x").sees("No follow-up is selected; F5 adds one");
    desk.keys("2 f5").line("Ada Lovelace");
    desk.keys("o")
        .sees("There is no link or mail address to open; F6 adds one");
    desk.keys("?").types("last change").sees("F7 runs the line");
    desk.keys("f7");
    desk.sees("Undid").sees("0 contacts");
    desk.keys("U f6").types("x").keys("f9");
    desk.sees("Unsaved: F10 saves it, F9 again throws it away")
        .keys("f9");
    desk.keys("/")
        .types("zzz")
        .sees("F8 shows all 1 again")
        .keys("f8 f8");
}

#[test]
fn the_review_shows_as_many_rows_as_are_wished() {
    let mut desk = Desk::demo();
    desk.app.state.wishes.daily_limit = 3;
    desk.keys("r").sees("1 of 3");
}

#[test]
fn a_backlog_is_spread_by_as_many_rows_a_day_as_are_wished() {
    let mut records = Records::new();
    for number in 0..7 {
        records.follow_up(&format!("call number {number}"), &[], -3);
    }
    let mut desk = Desk::with(&records.book());
    desk.app.state.wishes.daily_limit = 3;
    desk.keys("S");
    let on = |day: &str| {
        let book = desk.file();
        let due = book.all::<FollowUp>().values().map(|it| it.due.to_string());
        due.filter(|due| due == day).count()
    };
    assert_eq!(
        [on("2026-11-23"), on("2026-11-24"), on("2026-11-25")],
        [3, 3, 1]
    );
}
