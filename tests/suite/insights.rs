//! Insights: pictures of how the network lives, each number of which leads to the records that make it, on the
//! screen as on the command line.

use crate::desk::{Desk, today};
use crate::shell::Shell;
use netgrow::book::Book;
use netgrow::insight::pictures::{Art, Picture};
use netgrow::state::insights::{Insights, Spot};
use netgrow::state::{Overlay, State, View};
use netgrow::ui::Theme;
use serde_json::Value;

/// What the pictures are called, in their order.
const TITLES: [&str; 7] = [
    "Talks a week",
    "Talks, day by day",
    "The next four weeks",
    "Cadences",
    "Give and take",
    "Goals",
    "Platforms",
];

fn insights(state: &State) -> &Insights {
    match &state.view {
        Some(View::Insights(insights)) => insights,
        other => panic!("{other:?}"),
    }
}

fn pictures(desk: &Desk) -> Vec<Picture> {
    insights(&desk.app.state).pictures().to_vec()
}

/// How many records lie open.
fn records(desk: &Desk) -> usize {
    match desk.app.state.overlays.last() {
        Some(Overlay::Choice(choice)) => choice.options.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_pictures_of_the_sample_network_are_all_full() {
    let mut desk = Desk::demo();
    desk.keys("8");
    for title in TITLES {
        desk.sees(title);
    }
    for picture in pictures(&desk) {
        let is_full = match &picture.art {
            // A day without anything is no flaw of a calendar, nor of what lies ahead.
            Art::Year(_) | Art::Ahead(_) | Art::Weeks(_) => {
                let numbers = picture.steps.iter().flatten();
                numbers.filter(|it| it.fact.number > 0).count() > 12
            }
            Art::Months(_) => {
                picture
                    .steps
                    .iter()
                    .filter(|it| it[0].fact.number > 0)
                    .count()
                    > 9
            }
            Art::Origins => {
                picture
                    .steps
                    .iter()
                    .filter(|it| it[1].fact.number > 0)
                    .count()
                    > 4
            }
            Art::Courses(courses) => {
                courses.iter().any(|it| it.way.is_some())
                    && courses.iter().any(|it| !it.weeks.is_empty())
            }
            Art::Bands => picture.steps.iter().flatten().all(|it| it.fact.number > 0),
        };
        assert!(is_full, "{}: {picture:#?}", picture.art.title());
    }
}

#[test]
fn each_number_is_told_where_it_is_chosen_and_leads_to_its_records() {
    let mut desk = Desk::demo();
    desk.keys("8 l").sees("this week: 0 talks").keys("enter");
    desk.sees("“this week: 0 talks”: nothing stands behind it yet");
    desk.keys("h")
        .sees("week of Mon 16 Nov: 5 talks")
        .keys("enter");
    desk.sees("week of Mon 16 Nov: 5 talks");
    assert_eq!(records(&desk), 5);
    desk.keys("esc").sees("Talks a week").keys("enter enter");
    assert!(
        desk.app.state.view.is_none(),
        "a record leads out of the pictures"
    );
}

#[test]
fn what_is_looked_at_first_is_the_last_number_that_is_any() {
    let mut desk = Desk::demo();
    desk.keys("8").sees("week of Mon 16 Nov: 5 talks");
    desk.keys("tab").sees("Fri 20 Nov: 2 talks");
    desk.keys("tab tab tab").sees("November: gave 5");
}

#[test]
fn the_border_tells_what_a_bar_is_made_of() {
    let mut desk = Desk::demo();
    desk.keys("8")
        .sees("━ two-way  ─ not yet")
        .sees("█ gave  █ received")
        .sees("5 of 5 two-way");
    desk.resize(40, 12);
    desk.keys("G tab tab tab tab tab tab")
        .sees("━ two-way  ─ not yet")
        .sees("4 of 14");
}

#[test]
fn without_borders_the_newest_numbers_come_first_and_none_is_left_without_its_value() {
    let bare = Theme {
        bare: true,
        ..Theme::default()
    };
    let mut desk = Desk::demo().theme(bare).size(100, 30);
    desk.keys("8").misses("  this week  ");
    let rows: Vec<String> = desk.screen().lines().map(str::to_owned).collect();
    let row = |text: &str| rows.iter().position(|row| row.contains(text)).unwrap();
    assert!(row("Mon 16 Nov   ") < row("Mon 9 Nov   "));
    assert!(row("November") < row("October") && row("October") < row("September"));
    desk.sees("September                         received 4")
        .sees("0 of 2 engagements this week");
    desk.keys("l").sees("> this week");
}

#[test]
fn keys_go_from_number_to_number_and_from_picture_to_picture() {
    let mut desk = Desk::demo();
    desk.keys("8 l l").sees("Fri 20 Nov");
    desk.keys("l").sees("today: no talk");
    desk.keys("h h").sees("Mon 9 Nov");
    desk.keys("j").sees("Tue 10 Nov");
    desk.keys("shift-tab j").sees("Tue 10 Nov");
    desk.keys("tab").sees("overdue: 9");
    desk.keys("l").sees("today: 3 due").keys("enter");
    assert_eq!(records(&desk), 3);
    desk.keys("esc j").sees("steady: ");
    desk.keys("j").sees("drifting: ");
    desk.keys("j j").sees("November: gave 5");
    desk.keys("j").sees("November: received 3");
    desk.keys("j").sees("step to…: 1 of 2 mentors");
    desk.keys("enter");
    assert_eq!(records(&desk), 1);
    desk.keys("esc tab l")
        .sees("Northgate Payments: 5 of 5 two-way");
    desk.keys("j")
        .sees("Platform Engineering Slack: 4 of 14 two-way");
    desk.keys("enter");
    assert_eq!(records(&desk), 4);
    desk.keys("esc g enter")
        .sees("47 people came from 7 platforms");
    assert_eq!(records(&desk), 47);
    desk.keys("esc esc").misses("47 people came from");
}

#[test]
fn one_picture_can_have_the_screen_and_has_it_where_there_is_little() {
    let mut desk = Desk::demo();
    desk.keys("8 z").sees("1 of 7").misses("Give and take");
    desk.keys("tab").sees("2 of 7").sees("Talks, day by day");
    desk.keys("esc").sees("Talks a week").sees("Give and take");
    desk.resize(40, 12);
    desk.keys("shift-tab");
    for title in TITLES {
        desk.sees(title).keys("tab");
    }
    desk.sees(TITLES[0]).keys("shift-tab").sees(TITLES[6]);
}

#[test]
fn the_pictures_keep_up_with_the_book() {
    let mut desk = Desk::demo();
    desk.keys("8 l").sees("this week: 0 talks");
    let before = pictures(&desk)[0].whole.number;
    desk.keys("c").line("coffee with Ana Lima: looms");
    desk.sees("this week: 1 talk");
    assert_eq!(pictures(&desk)[0].whole.number, before + 1);
    desk.keys("u").sees("this week: 0 talks");
}

#[test]
fn an_empty_book_is_told_in_words() {
    let mut desk = Desk::new();
    desk.keys("8")
        .sees("no talk in half a year")
        .sees("nothing is due in four weeks")
        .sees("nobody has a cadence yet")
        .misses("0 │")
        .misses("Jul")
        .sees("nothing is noted yet")
        .sees("no platform is in your book yet");
    for _ in TITLES {
        desk.keys("h l j k g G enter tab");
    }
}

#[test]
fn the_pictures_hold_in_plain_signs_and_in_words_alone() {
    let ascii = Theme {
        ascii: true,
        colour: false,
        ..Theme::default()
    };
    let mut desk = Desk::demo().theme(ascii);
    desk.keys("8 h").sees("70 talks in 26 weeks");
    let names = "áéíóúãçÅêößé";
    let screen = desk.screen();
    let strange = screen
        .chars()
        .find(|it| !it.is_ascii() && !names.contains(*it));
    assert_eq!(strange, None, "{screen}");
    assert!(screen.contains("####"), "{screen}");
    let bare = Theme {
        bare: true,
        ..Theme::default()
    };
    let mut desk = Desk::demo().theme(bare);
    desk.keys("8 h").sees("week of Mon 16 Nov").sees("5 talks");
    let screen = desk.screen();
    assert!(!screen.contains(['█', '▁', '░', '━', '│']), "{screen}");
    // The weeks of the year have their numbers, and what runs up to now is seen from its end.
    let mut weeks = screen.lines().filter(|line| line.contains("  Mon 9 Nov"));
    assert!(weeks.any(|line| line.contains(" 4 ")), "{screen}");
    assert!(screen.contains("November"), "{screen}");
}

/// What is told of a number on the command line.
fn told(of: &str, number: &Value) -> (String, u64, String, usize) {
    (
        of.to_owned(),
        number["number"].as_u64().unwrap(),
        number["words"].as_str().unwrap().to_owned(),
        number["of"].as_array().unwrap().len(),
    )
}

#[test]
fn the_screen_and_the_command_line_have_the_same_numbers() {
    let stats = Shell::new().json(&["stats", "--demo"]);
    let stats = stats.as_array().unwrap();
    assert_eq!(stats.len(), TITLES.len() + BEYOND.len());
    let mut desk = Desk::demo();
    desk.keys("8");
    let mut compared = 0;
    for (picture, stats) in pictures(&desk).iter().zip(stats) {
        assert_eq!(stats["title"], picture.art.title());
        // Each number is walked to by keys, read off the screen, and opened.
        desk.keys("g");
        let whole = told("", &stats["whole"]);
        desk.sees(&whole.2);
        // How fast a goal comes on is told on its own page, and seen here as its line.
        let numbers = stats["numbers"].as_array().unwrap().iter();
        let mut numbers = numbers.filter(|number| number["label"] != "pace");
        for (step, on_screen) in picture.steps.iter().enumerate() {
            for place in 0..on_screen.len() {
                let number = numbers.next().unwrap();
                let (of, value, words, ids) = told(number["name"].as_str().unwrap(), number);
                let (along, aside) = if picture.art.goes_down() {
                    ("j", "l")
                } else {
                    ("l", "j")
                };
                if place == 0 {
                    desk.keys(if step == 0 { "l" } else { along });
                } else {
                    desk.keys(aside);
                }
                let view = insights(&desk.app.state);
                let chosen = view.number().unwrap();
                let fact = &chosen.fact;
                assert_eq!(
                    (&chosen.of, u64::from(fact.number), &fact.words),
                    (&of, value, &words)
                );
                assert_eq!(view.spot(view.at()), Spot::Number(step, place));
                if value > 0 && step % 7 == 0 {
                    desk.sees(&words).keys("enter");
                    assert_eq!(records(&desk), ids, "{of}: {words}");
                    desk.keys("esc");
                }
                compared += 1;
            }
            for _ in 1..on_screen.len() {
                desk.keys(if picture.art.goes_down() { "h" } else { "k" });
            }
        }
        assert!(numbers.next().is_none());
        desk.keys("tab");
    }
    assert!(compared > 400, "{compared}");
}

/// The sections of the other screens.
const BEYOND: [&str; 4] = [
    "Each platform",
    "Staying connected",
    "The year on your platforms",
    "Give and take with everybody",
];

#[test]
fn the_other_screens_tell_the_same_numbers_as_the_command_line() {
    let stats = Shell::new().json(&["stats", "--demo"]);
    let section = |title: &str| {
        let mut all = stats.as_array().unwrap().iter();
        all.find(|it| it["title"] == title).unwrap().clone()
    };
    let number = |section: &Value, name: &str, label: &str| {
        let mut all = section["numbers"].as_array().unwrap().iter();
        let found = all.find(|it| it["name"] == name && it["label"] == label);
        found.unwrap_or_else(|| panic!("{section:#}")).clone()
    };
    let words = |number: &Value| number["words"].as_str().unwrap().to_owned();
    let mut desk = Desk::demo().size(160, 60);
    let platforms = section("Each platform");
    desk.keys("5 /").line("linkedin").keys("enter");
    for label in ["contacts", "two-way", "conversed", "engaged"] {
        desk.sees(&words(&number(&platforms, "LinkedIn", label)));
    }
    let staying = section("Staying connected");
    desk.keys("esc esc esc 1 B").sees(&words(&staying["whole"]));
    for label in ["asked", "done"] {
        desk.sees(&words(&number(&staying, label, label)));
    }
    let year = section("The year on your platforms");
    desk.keys("esc :").line("the year on your platforms");
    desk.sees(&words(&year["whole"]));
    let linkedin = number(&year, "LinkedIn", "engaged");
    desk.sees(&format!("LinkedIn: {}", words(&linkedin)));
    let balance = section("Give and take with everybody");
    desk.keys("esc :").line("give and take");
    desk.sees(&format!(
        "Gave, {}",
        words(&number(&balance, "Gave", "gave"))
    ));
}

#[test]
fn the_numbers_are_told_as_text_by_section() {
    let told = Shell::new().does(&["stats", "--demo"]);
    for title in TITLES.into_iter().chain(BEYOND) {
        assert!(told.contains(&format!("{title}\n")), "{told}");
    }
    assert!(told.contains("  week of Mon 16 Nov  5 talks\n"), "{told}");
    assert!(told.contains("  drifting  4 people\n"), "{told}");
    let empty = Shell::new().does(&["stats"]);
    assert!(empty.contains("  no talk in half a year\n"), "{empty}");
}

#[test]
fn what_is_counted_twice_is_counted_the_same() {
    let book: Book = netgrow::demo::book(today());
    let mut desk = Desk::with(&book);
    desk.keys("8");
    let pictures = pictures(&desk);
    let talks = |at: usize| pictures[at].steps.iter().flatten().map(|it| it.fact.number);
    assert_eq!(talks(0).sum::<u32>(), pictures[0].whole.number);
    assert_eq!(talks(1).sum::<u32>(), pictures[1].whole.number);
    assert_eq!(talks(2).sum::<u32>(), pictures[2].whole.number);
    assert_eq!(talks(3).sum::<u32>(), pictures[3].whole.number);
    assert_eq!(talks(4).sum::<u32>(), pictures[4].whole.number);
    let counts = desk.app.state.agenda.counts();
    let overdue = pictures[2].steps[0][0].fact.number;
    assert_eq!(usize::try_from(overdue).unwrap(), counts.overdue);
}

#[test]
fn pictures_of_an_empty_book_say_which_keys_fill_them() {
    let mut desk = Desk::new();
    desk.keys("8")
        .sees("no talk in half a year; c notes one")
        .sees("no goal with a number is being worked on; 4, then")
        .sees("no platform is in your book yet; 5, then a adds");
}
