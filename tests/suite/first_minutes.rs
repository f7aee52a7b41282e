//! A stranger's first ten minutes. They know nothing of netgrow and press only what the screen tells: each key was
//! named by the welcome, an empty pane, a notice, a menu or the hint line before it is pressed.

use crate::desk::{Desk, today};
use netgrow::book::event::EventStatus;
use netgrow::book::follow_up::Outcome;
use netgrow::book::{Event, FollowUp, Goal, Interaction, Kind};

/// Somebody who does what they read.
struct Stranger {
    desk: Desk,
}

impl Stranger {
    /// Reads a few words on the screen that name a key, and presses it.
    #[track_caller]
    fn follows(&mut self, words: &str, key: &str) -> &mut Self {
        let names_it = words
            .split_whitespace()
            .any(|word| word.to_lowercase() == key);
        assert!(names_it, "“{words}” does not name {key}");
        self.reads(words);
        self.desk.keys(key);
        self
    }

    /// Reads words on the screen, wherever the lines break.
    #[track_caller]
    fn reads(&mut self, words: &str) -> &mut Self {
        let screen = self.desk.screen();
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            squeezed(&screen).contains(&squeezed(words)),
            "“{words}” is not on the screen:\n{screen}"
        );
        self
    }

    /// Moves to the row above, by the one key that nobody has to be told.
    fn points_up(&mut self) -> &mut Self {
        self.desk.keys("up");
        self
    }

    /// Types after the example that is shown, and takes it with the key that is named.
    #[track_caller]
    fn writes(&mut self, like: &str, text: &str, takes: &str) -> &mut Self {
        self.reads(like);
        self.desk.types(text);
        self.follows(takes, "enter")
    }
}

/// The first minute: a person, a talk, a goal; and a look at the sample before.
fn the_first_minute(stranger: &mut Stranger) {
    stranger
        .reads("Welcome to netgrow")
        .follows("s A sample network to look at", "s")
        .follows("q goes back to yours", "q")
        .follows("a A person to stay in touch with", "a")
        .writes(
            "Ada Lovelace, analyst at Analytical Engines",
            "Grace Hopper, admiral at Navy #compilers ~1m",
            "enter add it",
        )
        .reads("Grace Hopper is in your book")
        .follows("c Your last talk with Grace Hopper", "c")
        .writes(
            "coffee yesterday: their team hires",
            "coffee last fri: she knows a team that hires >today send her my CV",
            "enter log it",
        )
        .reads("Next on your desk: send her my CV, today")
        .follows("g What it is all for: a goal", "g")
        .writes(
            "Find a mentor",
            "Find a mentor: 2 mentors by 1 mar",
            "enter add it",
        )
        .reads("send her my CV");
}

/// A promise is kept, the change of mind undone, and the promise kept with a word.
fn a_promise(stranger: &mut Stranger) {
    stranger
        .follows("space done", "space")
        .follows("u undoes", "u")
        .reads("Undid")
        .follows("c log", "c")
        .writes(
            "coffee yesterday: their team hires",
            "sent it, she forwards it",
            "enter log it",
        )
        .reads("Nothing due.");
}

/// An event, from what its empty pane says; and the people met there, a line each, until the key that ends it.
fn an_event(stranger: &mut Stranger) {
    stranger
        .follows("3 Events", "3")
        .reads("Meet-ups, talks, conferences.")
        .follows("a adds one in a line:", "a")
        .writes(
            "RustConf 12 mar 9:00 at Berlin",
            "Backend Meetup tomorrow 18:30 at Lisbon",
            "enter add it",
        )
        .follows("enter open", "enter")
        .reads("Lisbon")
        .follows("esc back", "esc");
    // People met there, a line each, until the key that ends it.
    stranger
        .follows("c capture", "c")
        .reads("Capture, one line a person")
        .writes(
            "Capture",
            "Raj Patel, Acme: wants the slides >tomorrow send him the slides",
            "enter capture",
        )
        .writes("Capture", "Di Reyes: moves to Berlin", "enter capture")
        .follows("esc cancel", "esc");
}

/// What is not at hand is put off. Help is typed into, and runs what it finds.
fn finding_things(stranger: &mut Stranger) {
    stranger
        .follows("1 Follow-ups", "1")
        .reads("send him the slides")
        .points_up()
        .follows("s snooze", "s")
        .follows("w For a week", "w")
        .reads("Snoozed");
    // Help is typed into, and runs what it finds.
    stranger
        .follows("? keys", "?")
        .reads("type to search, Enter runs the line");
    stranger.desk.types("filter this");
    stranger
        .reads("/ Filter this list by typing")
        .follows("enter run", "enter");
    stranger.desk.types("grace");
    stranger
        .reads("Nothing matches “grace”. Enter looks among the contacts")
        .follows("Enter looks", "enter")
        .reads("1 of 3")
        .follows("w cadence", "w")
        .follows("1 Every week", "1")
        .reads("every week");
    assert!(!stranger.desk.app.state.leaving);
    stranger.follows("? keys", "?");
    stranger.desk.types("quit");
    stranger
        .reads("Close; on Home, quit")
        .follows("enter run", "enter");
    assert!(
        stranger.desk.app.state.leaving,
        "{}",
        stranger.desk.screen()
    );
}

#[test]
fn everything_a_stranger_needs_is_named_before_it_is_needed() {
    let mut stranger = Stranger {
        desk: Desk::first(),
    };
    the_first_minute(&mut stranger);
    a_promise(&mut stranger);
    an_event(&mut stranger);
    finding_things(&mut stranger);
    let desk = stranger.desk;
    let book = desk.file();
    let count = |kind| book.tables().count(kind);
    assert_eq!(
        [Kind::Contact, Kind::Goal, Kind::Event, Kind::Interaction].map(count),
        [3, 1, 1, 4]
    );
    let grace = desk.contact("Grace Hopper");
    assert_eq!(grace.cadence.to_string(), "1w");
    assert_eq!(book.talks(grace.id).len(), 2);
    let promise = desk.follow_up("send her my CV");
    assert!(matches!(
        promise.outcome,
        Some(Outcome::Done { with: Some(_), .. })
    ));
    let slides = desk.follow_up("send him the slides");
    assert_eq!(((slides.due - today()).num_days(), slides.snoozes), (7, 1));
    let meetup = book.all::<Event>().values().next().unwrap();
    assert_eq!(
        (meetup.captured.len(), meetup.status),
        (2, EventStatus::Going)
    );
    assert!(book.all::<Goal>().values().all(|goal| !goal.is_closed()));
    let days: Vec<i64> = book
        .all::<Interaction>()
        .values()
        .map(|talk| (today() - talk.day).num_days())
        .collect();
    assert!(days.iter().all(|ago| (-1..=3).contains(ago)), "{days:?}");
    assert_eq!(
        book.all::<FollowUp>().len(),
        3,
        "and one for her who was met without a word of it"
    );
}
