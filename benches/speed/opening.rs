//! How long each view takes that has the screen to itself, in a network in which everything is used: opened and
//! left again, with both frames. What was counted before is forgotten each time, as after a change.

use chrono::TimeDelta;
use divan::Bencher;
use netgrow::book::contact::{Mentor, Stage};
use netgrow::book::extra::Extra;
use netgrow::book::introduction::{IntroductionState, IntroductionStep};
use netgrow::book::platform::{Engagement, EngagementKind};
use netgrow::book::span::Unit;
use netgrow::book::{
    Book, Cadence, Contact, Introduction, Mint, Moment, Platform, Record, Resource, Span,
};
use netgrow::insight::message::Occasion;
use netgrow::insight::path;
use netgrow::language::template::{Purpose, standard};
use netgrow::state::action::{Action, Messaging};
use netgrow::state::counted::Counted;
use netgrow::state::sheet::Question;
use netgrow::state::{Pane, reduce};

use super::Desk;
use super::network::{self, today};

/// How many contacts there are; ten talks with each.
const CONTACTS: usize = 10_000;

/// How many platforms they came from.
const PLATFORMS: usize = 8;

/// The views.
const VIEWS: [&str; 17] = [
    "platforms",
    "introductions",
    "resources",
    "insights",
    "insights, a goal's records",
    "staying connected",
    "who should meet",
    "mentors",
    "give and take",
    "path to a topic",
    "the year",
    "the week",
    "triage",
    "a goal",
    "templates of a message",
    "a message",
    "a message about to go out",
];

/// The network of the other measures, with platforms, origins, cadences, gifts, introductions, mentors and
/// resources.
fn full() -> Book {
    let mut tables = network::book(CONTACTS).tables().clone();
    let mut mint = Mint::new(1_710_000_000_000, 11);
    let back = |days: usize| today() - TimeDelta::days(days as i64);
    let platforms: Vec<_> = (0..PLATFORMS)
        .map(|number| {
            let mut it = Platform::new(mint.id(), format!("Place {number}"));
            let deeds = (0..100).map(|deed| {
                let day = back(deed * 7 % 365);
                Engagement::new(day, EngagementKind::Comment, "under a post")
            });
            it.engagements = deeds.collect();
            let id = it.id;
            tables.put(Record::from(it));
            id
        })
        .collect();
    let people: Vec<_> = tables.contacts.ids().collect();
    for (number, id) in people.iter().enumerate() {
        let Some(it) = tables.contacts.get_mut(*id) else {
            continue;
        };
        it.met.platform = Some(platforms[number % PLATFORMS]);
        it.met.on = Some(back(number % 700));
        if number % 4 > 0 {
            let months = [1, 3, 6][number % 3];
            it.cadence = Cadence::Every(Span::new(months, Unit::Month).unwrap());
        }
        if number % 200 == 0 {
            it.mentor = Some(Mentor {
                stage: Stage::ALL[number / 200 % 5],
                since: Some(back(60)),
                began: None,
                goal: None,
                agenda: Vec::new(),
                questions: Vec::new(),
                extra: Extra::default(),
            });
        }
    }
    let talks: Vec<_> = tables.interactions.ids().collect();
    for (number, id) in talks.into_iter().enumerate() {
        if let Some(it) = tables.interactions.get_mut(id) {
            match number % 10 {
                0 => it.gave = vec!["a review".to_owned()],
                5 => it.got = vec!["an hour".to_owned()],
                _ => {}
            }
            // A message to everybody whom one wrote to of late.
            if it.day > back(30) && number % 2 == 0 {
                it.text = format!("Hello, {}. {}", it.summary, it.summary.repeat(2));
            }
        }
    }
    for number in 0..200 {
        let between = [people[number * 7], people[number * 11 + 1]];
        let it = Introduction {
            steps: vec![IntroductionStep {
                state: IntroductionState::Made,
                on: back(number),
                extra: Extra::default(),
            }],
            ..Introduction::new(mint.id(), between)
        };
        tables.put(Record::from(it));
        let mut it = Resource::new(mint.id(), format!("Article {number}"));
        it.topics = vec!["Rust".to_owned(), "databases".to_owned()];
        tables.put(Record::from(it));
    }
    Book::new(tables)
}

/// What leads to a message to somebody that shares a resource with them.
fn message(book: &Book, view: &str) -> Vec<Action> {
    let somebody = book.all::<Contact>().ids().nth(CONTACTS / 2).unwrap();
    let occasion = Occasion::to(somebody);
    let mut all = standard().into_iter();
    let template = all.find(|it| it.purpose == Some(Purpose::Share)).unwrap();
    let choose = Messaging::Choose {
        occasion,
        own: Vec::new(),
        faults: Vec::new(),
    };
    let write = Action::Message(Messaging::From(occasion, Box::new(template)));
    match view {
        "templates of a message" => vec![Action::Message(choose)],
        "a message" => vec![write],
        _ => vec![write, Action::Save],
    }
}

#[divan::bench(args = VIEWS, sample_count = 20, sample_size = 1)]
fn open(bencher: Bencher, view: &str) {
    let book = full();
    let actions = match view {
        "platforms" => vec![Action::Focus(Pane::Platforms)],
        "introductions" => vec![Action::Focus(Pane::Introductions)],
        "resources" => vec![Action::Focus(Pane::Resources)],
        "insights" => vec![Action::Insights],
        "insights, a goal's records" => {
            let mut ways = vec![Action::Insights];
            ways.extend([const { Action::Turn(netgrow::state::action::Way::Up) }; 2]);
            ways.push(Action::Open);
            ways
        }
        "staying connected" => vec![Action::Staying],
        "who should meet" => vec![Action::Look(Question::Matches)],
        "mentors" => vec![Action::Look(Question::Mentors)],
        "give and take" => vec![Action::Look(Question::Balance)],
        "path to a topic" => {
            let target = path::target(&book, "observability").unwrap();
            vec![Action::Look(Question::PathTo(target))]
        }
        "the year" => vec![Action::Year],
        "the week" => vec![Action::Weekly],
        "triage" => vec![Action::Triage],
        "a goal" => vec![Action::Focus(Pane::Goals), Action::Open],
        _ => message(&book, view),
    };
    let mut desk = Desk::of(&book);
    let moment = Moment {
        today: today(),
        mint: Mint::new(1_800_000_000_000, 3),
    };
    bencher.bench_local(|| {
        desk.app.state.counted = Counted::default();
        for action in actions.iter().cloned() {
            reduce(&mut desk.app.state, action, &moment);
        }
        desk.draw();
        desk.app.state.overlays.clear();
        for _ in 0..3 {
            reduce(&mut desk.app.state, Action::Back, &moment);
        }
        desk.draw();
    });
}
