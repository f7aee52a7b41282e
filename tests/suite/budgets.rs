//! Keystroke budgets: how many keys the daily jobs take, counted from Home; text that is typed is not counted.
//! Each job is done whole, looked up in the file, and taken back with `u`.

use crate::desk::{Desk, Records, today};
use netgrow::book::follow_up::Outcome;
use netgrow::book::{Book, Contact, Event, FollowUp, Id, Interaction};

/// Somebody at the keys, who counts them.
struct Hands {
    desk: Desk,
    pressed: usize,
    before: Book,
}

impl Hands {
    /// Sits down at Home.
    fn at(book: &Book) -> Self {
        let desk = Desk::with(book);
        let before = desk.file();
        Self {
            desk,
            pressed: 0,
            before,
        }
    }

    /// Presses keys, each of which counts.
    fn press(&mut self, keys: &str) -> &mut Self {
        self.pressed += keys.split_whitespace().count();
        self.desk.keys(keys);
        self
    }

    /// Types a text, which does not count.
    fn types(&mut self, text: &str) -> &mut Self {
        self.desk.types(text);
        self
    }

    /// Says how many keys it may have taken.
    #[track_caller]
    fn within(&mut self, budget: usize) -> &mut Self {
        assert!(
            self.pressed <= budget,
            "{} keys, where {budget} must do:\n{}",
            self.pressed,
            self.desk.screen()
        );
        self
    }

    /// Takes the last so many changes back, a key each, and finds all as it was.
    #[track_caller]
    fn undone_by(&mut self, keys: usize) {
        assert_ne!(self.desk.file(), self.before, "nothing was done");
        for _ in 0..keys {
            self.desk.keys("u");
        }
        assert_eq!(self.desk.file(), self.before);
    }
}

/// Ten people, each owed something since a while, and a meet-up today.
fn morning() -> Records {
    let mut records = Records::new();
    let names = [
        "Ana Lima",
        "Raj Patel",
        "Cy Young",
        "Di Reyes",
        "Eve Cohen",
        "Flo Diallo",
        "Gus Moura",
        "Hana Sato",
        "Ivo Novak",
        "Jo Okafor",
    ];
    for (name, late) in names.into_iter().zip((1..=10).rev()) {
        let id = records.contact(name);
        records.follow_up(&format!("write to {name}"), &[id], -late);
    }
    records
}

#[test]
fn finishing_a_follow_up_and_logging_what_happened_takes_two() {
    let mut hands = Hands::at(&morning().book());
    hands
        .press("c")
        .types("she will look at it next week")
        .press("enter")
        .within(2);
    let done = hands.desk.follow_up("write to Ana").outcome;
    assert!(matches!(done, Some(Outcome::Done { with: Some(_), .. })));
    hands.undone_by(1);
}

#[test]
fn finishing_without_a_word_takes_one() {
    let mut hands = Hands::at(&morning().book());
    hands.press("space").within(1);
    assert!(!hands.desk.follow_up("write to Ana").is_open());
    hands.undone_by(1);
}

#[test]
fn putting_off_for_a_week_takes_two() {
    let mut hands = Hands::at(&morning().book());
    hands.press("s w").within(2);
    let until = hands.desk.follow_up("write to Ana").due;
    assert_eq!((until - today()).num_days(), 7);
    hands.undone_by(1);
}

#[test]
fn logging_a_talk_with_anyone_takes_two_and_leaves_the_selected_row_alone() {
    let mut hands = Hands::at(&morning().book());
    hands
        .press("c")
        .types("coffee with Hana yesterday: her team hires")
        .press("enter")
        .within(2);
    let hana = hands.desk.contact("Hana Sato").id;
    assert_eq!(hands.desk.file().talks(hana).len(), 1);
    assert!(hands.desk.follow_up("write to Ana").is_open());
    hands.undone_by(1);
    let mut nobody = Hands::at(&Book::default());
    nobody.press("esc");
    let mut hands = Hands {
        pressed: 0,
        ..nobody
    };
    hands
        .press("c")
        .types("coffee with Grace Hopper: compilers")
        .press("enter enter")
        .within(3);
    assert_eq!(hands.desk.contact("Grace Hopper").name, "Grace Hopper");
    hands.undone_by(1);
}

#[test]
fn adding_a_contact_with_all_that_matters_takes_two() {
    let mut records = morning();
    let conference = Event::new(records.id(), "RustConf", today());
    records.put(conference);
    let mut hands = Hands::at(&records.book());
    hands
        .press("A")
        .types(
            "Ada Lovelace, analyst at Analytical Engines #maths @RustConf >fri send her the paper",
        )
        .press("enter")
        .within(2);
    let ada = hands.desk.contact("Ada Lovelace");
    assert_eq!(
        (
            ada.company.as_str(),
            ada.tags.as_slice(),
            ada.met.event.is_some()
        ),
        ("Analytical Engines", ["maths".to_owned()].as_slice(), true)
    );
    assert!(hands.desk.follow_up("send her the paper").is_open());
    hands.undone_by(1);
    hands.pressed = 0;
    hands.press("2");
    hands.pressed = 0;
    hands.press("a").types("Bo Diaz").press("enter").within(2);
}

#[test]
fn a_review_of_ten_rows_each_with_an_outcome_takes_twenty_five_at_most() {
    let mut hands = Hands::at(&morning().book());
    hands.press("r");
    hands.press("c").types("she is in").press("enter");
    hands.press("s w space");
    hands.press("c").types("he moves to Berlin").press("enter");
    hands.press("s m");
    hands
        .desk
        .sees("That was the morning")
        .sees("5 more can wait");
    hands.press("r");
    hands.press("c").types("all is well").press("enter");
    hands.press("D s 3 s s");
    hands
        .press("c")
        .types("she wants the slides")
        .press("enter");
    hands.within(25);
    hands.desk.sees("5 done, 4 put off, 1 settled");
    let open = hands.desk.file();
    let open = open
        .all::<FollowUp>()
        .values()
        .filter(|it| it.is_open() && it.due <= today());
    assert_eq!(open.count(), 0, "each of the ten has an outcome");
    hands.undone_by(10);
}

#[test]
fn capturing_six_people_at_an_event_takes_eight() {
    let mut records = Records::new();
    let meetup = Event::new(records.id(), "Backend Meetup", today());
    records.put(meetup);
    let mut hands = Hands::at(&records.book());
    hands.desk.sees("prepare Backend Meetup");
    hands.press("c");
    for line in [
        "Ana Lima, Farol Pay: hires in spring >fri send her the deck",
        "Raj Patel: wants the talk >mon the link",
        "Cy Young, architect at Acme >3d thank him",
        "Di Reyes: moves to Berlin >1w ask how it goes",
        "Eve Cohen: knows the lead >tue ask for an introduction",
        "Flo Diallo: hiking >2w propose a walk",
    ] {
        hands.types(line).press("enter");
    }
    hands.press("esc").within(8);
    let book = hands.desk.file();
    assert_eq!(book.all::<Contact>().len(), 6);
    assert_eq!(book.all::<FollowUp>().len(), 6, "each has a follow-up");
    assert_eq!(book.all::<Interaction>().len(), 6);
    hands.undone_by(6);
}

/// Ten thousand people of as many names.
fn crowd() -> (Book, Vec<(Id<Contact>, String)>) {
    const SYLLABLES: [&str; 10] = ["ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"];
    let mut records = morning();
    let mut people = Vec::new();
    for number in 0..10_000_usize {
        let syllable = |place: u32| SYLLABLES.get(number / 10_usize.pow(place) % 10).unwrap();
        let name = format!(
            "{}{} {}{}son",
            syllable(3),
            syllable(2),
            syllable(1),
            syllable(0)
        );
        people.push((records.contact(&name), name));
    }
    (records.book(), people)
}

#[test]
fn anyone_of_ten_thousand_is_reached_with_two_and_a_few_letters() {
    let (book, people) = crowd();
    let mut hands = Hands::at(&book);
    for (id, name) in people.iter().step_by(997) {
        hands.desk.keys("1");
        hands.pressed = 0;
        hands.press("/").types(name).press("enter").within(2);
        assert_eq!(
            hands.desk.app.state.person(),
            Some(*id),
            "{name}\n{}",
            hands.desk.screen()
        );
        hands.desk.keys("esc");
        hands.pressed = 0;
        hands.press(":").types(name).press("enter").within(2);
        assert_eq!(
            hands.desk.app.state.person(),
            Some(*id),
            "{name}\n{}",
            hands.desk.screen()
        );
        hands.desk.keys("esc");
    }
}
