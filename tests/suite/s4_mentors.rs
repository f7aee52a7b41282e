//! Strategy 4, mentors and experts: the track of each of them, the board of all, whom to ask for a goal, and who
//! could introduce me.

use crate::desk::{Desk, Records, today};
use crate::shell::Shell;
use netgrow::book::Goal;
use netgrow::book::contact::Stage;
use netgrow::book::goal::{GoalKind, Target};
use serde_json::Value;

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
    desk.keys("2 P")
        .sees("Mentor track · Aoife Byrne")
        .sees("Asked to be a mentor")
        .keys("3")
        .sees("“Aoife Byrne”: talking");
    let track = desk.contact("Aoife").mentor.unwrap();
    assert_eq!((track.stage, track.since), (Stage::Talking, Some(today())));
    assert_eq!(track.goal, Some(id), "the goal goes without saying");
    desk.keys("P").sees("now").keys("5");
    desk.keys("c").line("video with Aoife: the promotion case");
    desk.keys("enter")
        .sees("Mentor track")
        .sees("mentoring since today")
        .sees("Find a mentor for the step to staff")
        .sees("1 talk since today, the last today");
    desk.keys("n enter").sees("Sessions: 1 talk since today");
    assert_eq!(desk.file().talks(aoife).len(), 1);
    desk.keys("esc esc P 0").sees("off the mentor track");
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

#[test]
fn for_a_goal_it_is_told_whom_to_ask_and_why() {
    let mut desk = Desk::demo();
    desk.keys("4 / s t a f f enter enter")
        .keys("G")
        .sees("Whom to ask 4")
        .sees("Raj Patel: expert in staff roles")
        .sees("last talk 6 weeks")
        .keys("N enter")
        .sees("Whom to ask: ")
        .keys("enter")
        .sees("last talk");
    assert_eq!(desk.app.state.focus.title(), "Contacts");
    let told = Shell::new().does(&["mentors", "platform role", "--demo"]);
    assert!(
        told.contains("Zsófia Kovács\n  expert in platform product management"),
        "{told}"
    );
    let json = Shell::new().json(&["mentors", "platform role", "--demo"]);
    assert!(json[0]["why"].as_str().unwrap().starts_with("expert in"));
    let tracks = Shell::new().json(&["mentors", "--demo"]);
    assert_eq!(tracks[0]["stage"], "identified");
}

#[test]
fn a_path_leads_over_those_who_know_them_with_the_last_word_and_how() {
    let mut desk = Desk::demo();
    desk.keys(": p a t h space t o enter")
        .sees("Path to a person, a company or a topic")
        .types("Chi")
        .sees("Chiara Fontana")
        .keys("right enter")
        .sees("Path to Chiara Fontana")
        .sees("You know them")
        .sees("Raj Patel, then Chiara Fontana")
        .sees("6 weeks ago")
        .sees("you met Chiara Fontana through Raj Patel")
        .sees("last word with Chiara");
    desk.keys("j enter").sees("principal engineer at Northwind");
    desk.keys("esc : p a t h space t o enter")
        .line("Glowmetrics")
        .sees("Path to Glowmetrics")
        .sees("Viktor Petrov");
    desk.keys("esc : p a t h space t o enter")
        .line("Zuse")
        .sees("Nobody and nothing is called “Zuse”")
        .keys("esc");
    let told = Shell::new().does(&["path-to", "distributed", "consensus", "--demo"]);
    assert!(told.contains("Freya Lindqvist"), "{told}");
    let json = Shell::new().json(&["path-to", "Chiara", "--demo"]);
    assert_eq!(json[0]["names"][0], "Chiara Fontana");
    assert_eq!(
        json[1]["ties"][0],
        "you met Chiara Fontana through Raj Patel"
    );
    let words = json[1]["last_words"].as_array().unwrap();
    assert_eq!(words.len(), 2);
    assert!(words.iter().all(Value::is_string), "{words:?}");
    let told = Shell::new().does(&["path-to", "Chiara", "--demo"]);
    assert!(told.contains("), then Chiara Fontana ("), "{told}");
    assert!(Shell::new().run(&["path-to", "Zuse", "--demo"]).code == 1);
}

#[test]
fn the_briefing_of_a_mentor_has_the_goal_and_the_agenda_of_the_track() {
    let told = Shell::new().does(&["show", "Raj", "Patel", "--demo"]);
    let mut desk = Desk::demo().size(120, 70);
    desk.keys("2 /").line("raj patel").keys("enter");
    desk.sees("Mentor track");
    let shown = desk.screen();
    let field = |label: &str| {
        let line = told.lines().find(|line| line.starts_with(label));
        let line = line.unwrap_or_else(|| panic!("{told}"));
        line.trim_start_matches(label).trim().to_owned()
    };
    for label in ["  for ", "  agenda "] {
        let said = field(label);
        let start: String = said.chars().take(20).collect();
        assert!(!start.is_empty() && shown.contains(&start), "{said}");
    }
}

#[test]
fn an_empty_board_tells_the_key_that_puts_somebody_on_it() {
    let mut desk = Desk::new();
    desk.keys("M").sees("P on a contact puts them there");
}
