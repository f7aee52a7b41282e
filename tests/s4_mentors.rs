//! Strategy 4, mentors and experts: the track of each of them, the board of all, whom to ask for a goal, and who
//! could introduce me.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod desk;
mod shell;

use desk::{Desk, Records, today};
use netgrow::book::Goal;
use netgrow::book::contact::Stage;
use netgrow::book::goal::{GoalKind, Target};

#[test]
fn a_mentor_track_goes_from_stage_to_stage_with_a_key_from_a_menu() {
    let mut records = Records::new();
    let aoife = records.contact("Aoife Byrne");
    let goal = Goal {
        kind: GoalKind::FindMentors,
        target: Target::None,
        ..Goal::new(records.id(), "Find a mentor for the step to staff")
    };
    let id = goal.id;
    records.put(goal);
    let mut desk = Desk::with(&records.book());
    desk.keys("2 b")
        .sees("Mentor track of Aoife Byrne")
        .sees("Asked to be a mentor")
        .keys("3")
        .sees("“Aoife Byrne”: talking");
    let track = desk.contact("Aoife").mentor.unwrap();
    assert_eq!((track.stage, track.since), (Stage::Talking, Some(today())));
    assert_eq!(track.goal, Some(id), "the goal goes without saying");
    desk.keys("b").sees("now").keys("5");
    desk.keys("c").line("video with Aoife: the promotion case");
    desk.keys("enter")
        .sees("Mentor track")
        .sees("mentoring since today")
        .sees("Find a mentor for the step to staff")
        .sees("1 talk since today, the last today");
    desk.keys("n enter").sees("sessions: 1 talk since today");
    assert_eq!(desk.file().talks(aoife).len(), 1);
    desk.keys("esc esc b 0").sees("off the mentor track");
    assert_eq!(desk.contact("Aoife").mentor, None);
    desk.keys("u").sees("Undid");
    assert_eq!(
        desk.contact("Aoife").mentor.unwrap().began,
        Some(today()),
        "it is known when mentoring began"
    );
}

#[test]
fn agenda_and_questions_are_typed_in_the_form() {
    let mut records = Records::new();
    records.contact("Raj Patel");
    let mut desk = Desk::with(&records.book());
    desk.keys("2 e");
    let labels: Vec<&str> = match desk.app.state.overlays.last() {
        Some(netgrow::state::Overlay::Form(form)) => {
            form.entries.iter().map(|entry| entry.label).collect()
        }
        other => panic!("{other:?}"),
    };
    let at = |label: &str| labels.iter().position(|it| *it == label).unwrap();
    desk.keys(&"tab ".repeat(at("Agenda")))
        .types("the plan")
        .keys("enter")
        .types("the team");
    desk.keys("tab").types("who decides?").keys("ctrl-s");
    let track = desk.contact("Raj").mentor.unwrap();
    assert_eq!(track.agenda, ["the plan", "the team"]);
    assert_eq!(track.questions, ["who decides?"]);
    assert_eq!(track.stage, Stage::Identified);
}

#[test]
fn the_board_shows_all_tracks_and_moves_a_person_along() {
    let mut desk = Desk::demo();
    desk.keys("M")
        .sees("Identified")
        .sees("Reached out")
        .sees("Mentoring")
        .sees("Paused")
        .sees("Emma Thompson-Reyes");
    desk.keys("l l")
        .sees("what a principal does all week")
        .sees("which meetings would you give back?")
        .sees("introduction to their platform lead")
        .keys("x")
        .sees("“Raj Patel”: asked");
    assert_eq!(desk.contact("Raj").mentor.unwrap().stage, Stage::Asked);
    let raj = desk.app.state.selected().unwrap();
    assert_eq!(
        desk.app.state.book.name(raj.key),
        Some("Raj Patel"),
        "the selection goes along"
    );
    desk.keys("u").sees("Undid");
    desk.resize(40, 12);
    desk.sees("Mentors").misses("Paused");
    desk.resize(80, 24);
    desk.keys("G").sees("Mentoring").sees("Luc Bélanger");
    desk.keys("enter G")
        .sees("the conversation he rehearsed with me");
}

#[test]
fn an_empty_board_says_how_to_begin() {
    let mut desk = Desk::new();
    desk.keys("M").sees("Nobody is on the mentor track yet");
}
