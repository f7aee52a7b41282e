//! The capture grammar as people type it: every phrase of the grammar's own table, and the sentences of
//! a real week, each with what it comes to.

use netgrow::book::edit::Log;
use netgrow::book::follow_up::{Origin, Owed};
use netgrow::book::goal::{Metric, Target};
use netgrow::book::interaction::{Channel, Direction};
use netgrow::book::{
    Book, Cadence, Contact, Day, Edit, Event, FollowUp, Goal, Interaction, Key, Mint, Moment,
    Platform, Record, Tables,
};
use netgrow::language::cadences::Cadences;
use netgrow::language::capture::{self, Doubt, Purpose, Reading, Role, Setting};
use netgrow::language::day::Calendar;
use netgrow::language::grammar::PHRASES;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn moment() -> Moment {
    Moment {
        today: day("2026-11-23"),
        mint: Mint::new(1_800_000_000_000, 9),
    }
}

fn calendar() -> Calendar {
    Calendar::usual(moment().today)
}

/// Ana Lima of Acme, Raj Patel, another Ana who was archived; a goal, an event, a platform.
fn book() -> Book {
    let mut mint = Mint::new(1_700_000_000_000, 5);
    let mut tables = Tables::default();
    let ana = Contact {
        company: "Acme".to_owned(),
        ..Contact::new(mint.id(), "Ana Lima")
    };
    let raj = Contact {
        aliases: vec!["Rajesh".to_owned()],
        ..Contact::new(mint.id(), "Raj Patel")
    };
    let gone = Contact {
        archived: true,
        ..Contact::new(mint.id(), "Ana Gone")
    };
    let talk = Interaction::new(mint.id(), day("2026-11-01"), vec![ana.id]);
    for contact in [ana, raj, gone] {
        tables.put(contact.into());
    }
    tables.put(talk.into());
    tables.put(Goal::new(mint.id(), "Find a PM role").into());
    tables.put(Event::new(mint.id(), "RustConf", day("2026-11-20")).into());
    tables.put(Platform::new(mint.id(), "Rust community").into());
    Book::new(tables)
}

fn key(book: &Book, name: &str) -> Key {
    let kinds = [
        netgrow::book::Kind::Contact,
        netgrow::book::Kind::Event,
        netgrow::book::Kind::FollowUp,
    ];
    netgrow::language::reference::find(book, name, &kinds).unwrap()
}

fn read(book: &Book, text: &str, purpose: Purpose) -> Reading {
    let setting = Setting {
        book,
        calendar: calendar(),
        cadences: &Cadences::default(),
        about: None,
        chosen: &[],
        create: false,
    };
    capture::read(text, purpose, &setting)
}

fn edit(book: &Book, text: &str, purpose: Purpose) -> Edit {
    let reading = read(book, text, purpose);
    let edit = reading
        .edit(book, &moment())
        .unwrap_or_else(|doubt| panic!("{text}: {doubt}"));
    book.answer(edit.clone(), &moment())
        .unwrap_or_else(|refusal| panic!("{text}: {refusal}"));
    edit
}

fn log(text: &str) -> Log {
    match edit(&book(), text, Purpose::Log) {
        Edit::Log(log) => *log,
        other => panic!("{text} is no log: {other:?}"),
    }
}

fn added<T: netgrow::book::Entry>(text: &str, purpose: Purpose) -> (T, Vec<Record>) {
    let Edit::Put(records) = edit(&book(), text, purpose) else {
        panic!("{text} adds nothing")
    };
    let first = T::unwrap_ref(&records[0]).unwrap().clone();
    (first, records[1..].to_vec())
}

fn names(book: &Book, talk: &Interaction) -> Vec<String> {
    talk.contacts
        .iter()
        .filter_map(|id| book.name((*id).into()))
        .map(ToOwned::to_owned)
        .collect()
}

#[test]
fn every_phrase_of_the_grammar_is_understood() {
    for phrase in PHRASES {
        let reading = read(&book(), phrase.example, phrase.purpose);
        assert_eq!(reading.doubts, [], "{}", phrase.example);
        edit(&book(), phrase.example, phrase.purpose);
    }
}

#[test]
fn the_whole_log_sentence_is_understood() {
    let log = log(
        "coffee with Ana Lima and Raj yesterday: their team hires in spring #hiring @RustConf !pm-role \
                   >fri send the deck <next week intro to her lead gave: review of her CV asked: referral",
    );
    let talk = &log.interaction;
    assert_eq!(names(&book(), talk), ["Ana Lima", "Raj Patel"]);
    assert_eq!(
        (talk.day, talk.channel),
        (day("2026-11-22"), Channel::Coffee)
    );
    assert_eq!(talk.summary, "their team hires in spring");
    assert_eq!(talk.tags, ["hiring"]);
    assert!(talk.event.is_some() && talk.goals.len() == 1);
    assert_eq!(
        (talk.gave.as_slice(), talk.asked.as_slice()),
        (
            &["review of her CV".to_owned()][..],
            &["referral".to_owned()][..]
        )
    );
    let [mine, theirs] = log.follow_ups.as_slice() else {
        panic!("two promises")
    };
    assert_eq!(
        (mine.what.as_str(), mine.due, mine.owed),
        ("send the deck", day("2026-11-27"), Owed::ByMe)
    );
    assert_eq!(
        (theirs.what.as_str(), theirs.due, theirs.owed),
        ("intro to her lead", day("2026-11-30"), Owed::ByThem)
    );
    assert!(mine.promised && theirs.promised);
    assert_eq!(mine.origin, Origin::Interaction(talk.id));
    assert_eq!(mine.contacts, talk.contacts);
}

#[test]
fn sentences_of_a_week_come_to_what_was_meant() {
    for (text, who, channel, direction, summary) in [
        (
            "call with Raj about pricing",
            "Raj Patel",
            Channel::Call,
            Direction::Mutual,
            "pricing",
        ),
        (
            "emailed Ana: the job posting",
            "Ana Lima",
            Channel::Email,
            Direction::FromMe,
            "the job posting",
        ),
        (
            "Ana called: she moves to Berlin",
            "Ana Lima",
            Channel::Call,
            Direction::ToMe,
            "she moves to Berlin",
        ),
        (
            "lima wrote me",
            "Ana Lima",
            Channel::Message,
            Direction::ToMe,
            "",
        ),
        (
            "Rajesh: asked how it goes",
            "Raj Patel",
            Channel::Meeting,
            Direction::Mutual,
            "asked how it goes",
        ),
        (
            "coffee with ana",
            "Ana Lima",
            Channel::Coffee,
            Direction::Mutual,
            "",
        ),
    ] {
        let talk = log(text).interaction;
        assert_eq!(names(&book(), &talk), [who], "{text}");
        assert_eq!(
            (talk.channel, talk.direction, talk.summary.as_str()),
            (channel, direction, summary),
            "{text}"
        );
    }
}

#[test]
fn a_contact_is_added_whole() {
    let (ada, rest) = added::<Contact>(
        "Ada Lovelace, analyst at Analytical Engines ada@example.org #maths @RustConf ~1m >3d thank her for the talk",
        Purpose::Contact,
    );
    assert_eq!(
        (ada.name.as_str(), ada.title.as_str(), ada.company.as_str()),
        ("Ada Lovelace", "analyst", "Analytical Engines")
    );
    assert_eq!(
        (ada.emails.as_slice(), ada.tags.as_slice()),
        (
            &["ada@example.org".to_owned()][..],
            &["maths".to_owned()][..]
        )
    );
    assert_eq!(ada.cadence, Cadence::Every("1m".parse().unwrap()));
    assert!(ada.met.event.is_some());
    let [Record::FollowUp(thanks)] = rest.as_slice() else {
        panic!("one follow-up")
    };
    assert_eq!(
        (thanks.what.as_str(), thanks.due),
        ("thank her for the talk", day("2026-11-26"))
    );
    assert_eq!(thanks.contacts, [ada.id]);
}

#[test]
fn a_goal_has_its_target_and_its_day() {
    let (goal, _) = added::<Goal>(
        "Find a mentor in distributed systems: 2 mentors by 1 mar",
        Purpose::Goal,
    );
    assert_eq!(goal.title, "Find a mentor in distributed systems");
    assert_eq!(goal.target, Target::count(Metric::Mentors, 2));
    assert_eq!(goal.due, Some(day("2027-03-01")));
}

#[test]
fn an_event_has_its_day_time_place_and_platform() {
    let (event, _) = added::<Event>(
        "RustConf 12 mar 9:00 at Berlin @Rust community",
        Purpose::Event,
    );
    assert_eq!(
        (event.title.as_str(), event.place.as_str()),
        ("RustConf", "Berlin")
    );
    assert_eq!(
        (event.start, event.start_time.unwrap().to_string().as_str()),
        (day("2027-03-12"), "09:00:00")
    );
    assert!(event.platform.is_some());
    let (long, _) = added::<Event>(
        "Gophercon 12-14 mar 9:00-17:00 at Old Town Hall: meet the team",
        Purpose::Event,
    );
    assert_eq!(
        (long.start, long.end),
        (day("2027-03-12"), Some(day("2027-03-14")))
    );
    assert_eq!(
        (long.place.as_str(), long.why.as_str()),
        ("Old Town Hall", "meet the team")
    );
}

#[test]
fn a_follow_up_has_its_day_and_its_people() {
    for text in [
        "fri send the deck to Ana",
        "send the deck to Ana by fri",
        "send the deck to Ana fri",
    ] {
        let (it, _) = added::<FollowUp>(text, Purpose::FollowUp);
        assert_eq!(
            (it.what.as_str(), it.due),
            ("send the deck to Ana", day("2026-11-27")),
            "{text}"
        );
        assert_eq!(it.contacts.len(), 1, "{text}");
    }
    let (awaited, _) = added::<FollowUp>("<fri the contract from Raj", Purpose::FollowUp);
    assert_eq!(
        (awaited.owed, awaited.what.as_str()),
        (Owed::ByThem, "the contract from Raj")
    );
    let (again, _) = added::<FollowUp>("fri call Raj every 2w", Purpose::FollowUp);
    assert_eq!(again.repeat.unwrap().every.to_string(), "2w");
}

#[test]
fn a_name_that_could_be_two_is_asked_about() {
    let mut tables = book().tables().clone();
    tables.put(Contact::new(Mint::new(1_700_000_100_000, 6).id(), "Ana Souza").into());
    let book = Book::new(tables);
    let reading = read(&book, "coffee with Ana: hiring", Purpose::Log);
    let [
        Doubt::Ambiguous {
            candidates, text, ..
        },
    ] = reading.doubts.as_slice()
    else {
        panic!("{reading:?}")
    };
    assert_eq!((candidates.len(), text.as_str()), (2, "Ana"));
    assert_eq!(
        candidates[0],
        key(&book, "Ana Lima"),
        "who was talked to last comes first"
    );
    let chosen = [("Ana".to_owned(), candidates[1])];
    let setting = Setting {
        book: &book,
        calendar: calendar(),
        cadences: &Cadences::default(),
        about: None,
        chosen: &chosen,
        create: false,
    };
    let reading = capture::read("coffee with Ana: hiring", Purpose::Log, &setting);
    assert_eq!(reading.doubts, []);
    assert!(
        reading
            .pieces
            .iter()
            .any(|piece| piece.role == Role::Person && piece.meaning == "Ana Souza")
    );
}

#[test]
fn somebody_unknown_is_doubted_until_told_to_be_made() {
    let reading = read(&book(), "coffee with Grace Hopper: compilers", Purpose::Log);
    let [Doubt::Unknown { name, .. }] = reading.doubts.as_slice() else {
        panic!("{reading:?}")
    };
    assert_eq!(name, "Grace Hopper");
    let book = book();
    let setting = Setting {
        book: &book,
        calendar: calendar(),
        cadences: &Cadences::default(),
        about: None,
        chosen: &[],
        create: true,
    };
    let reading = capture::read(
        "coffee with Grace Hopper: compilers",
        Purpose::Log,
        &setting,
    );
    let Edit::Log(log) = reading.edit(&book, &moment()).unwrap() else {
        panic!("a log")
    };
    assert!(matches!(log.new.as_slice(), [Record::Contact(grace)] if grace.name == "Grace Hopper"));
}

#[test]
fn a_line_started_from_a_follow_up_finishes_it() {
    let mut tables = book().tables().clone();
    let ana = key(&book(), "Ana Lima");
    let deck = FollowUp {
        contacts: vec![ana.id().unwrap()],
        ..FollowUp::new(Mint::new(1, 1).id(), "send the deck", day("2026-11-20"))
    };
    let deck_key = Key::of(deck.id);
    tables.put(deck.into());
    let book = Book::new(tables);
    let setting = Setting {
        book: &book,
        calendar: calendar(),
        cadences: &Cadences::default(),
        about: Some(deck_key),
        chosen: &[],
        create: false,
    };
    let reading = capture::read(
        "sent it, she liked it >fri call her",
        Purpose::Log,
        &setting,
    );
    let Edit::Log(log) = reading.edit(&book, &moment()).unwrap() else {
        panic!("a log")
    };
    assert_eq!(log.completes, deck_key.id());
    assert_eq!(log.interaction.contacts, [ana.id().unwrap()]);
    assert_eq!(log.interaction.summary, "sent it, she liked it");
    assert_eq!(log.follow_ups.len(), 1);
    let elsewhere = capture::read("call with Raj: budget", Purpose::Log, &setting);
    let Edit::Log(log) = elsewhere.edit(&book, &moment()).unwrap() else {
        panic!("a log")
    };
    assert_eq!(
        log.completes, None,
        "a talk with somebody else finishes nothing"
    );
}

#[test]
fn one_line_captures_somebody_met_at_an_event() {
    let book = book();
    let event = key(&book, "RustConf");
    let setting = Setting {
        book: &book,
        calendar: calendar(),
        cadences: &Cadences::default(),
        about: Some(event),
        chosen: &[],
        create: true,
    };
    let reading = capture::read(
        "Grace Hopper, admiral at Navy: compilers for all",
        Purpose::Log,
        &setting,
    );
    let Edit::Log(log) = reading.edit(&book, &moment()).unwrap() else {
        panic!("a log")
    };
    let [Record::Contact(grace)] = log.new.as_slice() else {
        panic!("a new contact")
    };
    assert_eq!(
        (grace.name.as_str(), grace.company.as_str()),
        ("Grace Hopper", "Navy")
    );
    assert_eq!(grace.met.event, event.id());
    assert_eq!(
        (log.interaction.channel, log.interaction.summary.as_str()),
        (Channel::Event, "compilers for all")
    );
    assert_eq!(log.follow_ups[0].due, day("2026-11-25"), "within two days");
    let known = capture::read(
        "Ana Lima: her new team >fri send the link",
        Purpose::Log,
        &setting,
    );
    let Edit::Log(log) = known.edit(&book, &moment()).unwrap() else {
        panic!("a log")
    };
    assert!(log.new.is_empty() && log.follow_ups.len() == 1);
}

#[test]
fn doubts_are_sentences() {
    for (text, purpose, says) in [
        ("coffee yesterday", Purpose::Log, "nobody is named"),
        (
            "met Ana: x !sailing",
            Purpose::Log,
            "no goal is called “sailing”",
        ),
        (
            "met Ana: x @Nowhere",
            Purpose::Log,
            "the event or platform “Nowhere” is not known yet",
        ),
        (
            "Ada ~often",
            Purpose::Contact,
            "“often” is no length of time",
        ),
        (
            "Gophercon at Berlin",
            Purpose::Event,
            "an event needs a day",
        ),
        ("", Purpose::Goal, "a goal needs a name"),
    ] {
        let reading = read(&book(), text, purpose);
        let said = reading
            .doubts
            .first()
            .map(ToString::to_string)
            .unwrap_or_default();
        assert!(said.contains(says), "{text}: {said}");
    }
}

#[test]
fn a_mark_without_a_meaning_is_refused_and_never_dropped() {
    for (text, purpose, says) in [
        (
            "Gophercon 12 mar gave: a talk",
            Purpose::Event,
            "“gave:” has no meaning in an event",
        ),
        (
            "Ada Lovelace got: a book",
            Purpose::Contact,
            "“got:” has no meaning in a contact",
        ),
        (
            "Learn Rust asked: Ana",
            Purpose::Goal,
            "“asked:” has no meaning in a goal",
        ),
        (
            "Learn Rust !pm-role",
            Purpose::Goal,
            "“!pm-role” has no meaning in a goal",
        ),
        (
            "fri call Ana @RustConf",
            Purpose::FollowUp,
            "“@RustConf” has no meaning in a follow-up",
        ),
        (
            "fri call Ana ~1m",
            Purpose::FollowUp,
            "“~1m” has no meaning in a follow-up",
        ),
        (
            "coffee with Ana ~1m",
            Purpose::Log,
            "“~1m” has no meaning in a talk with people you know",
        ),
    ] {
        let said = doubt(text, purpose);
        assert!(said.contains(says), "{text}: {said}");
        assert!(said.contains("put \\ before it"), "{text}: {said}");
    }
    let book = book();
    let escaped = read(&book, "fri call Ana about \\@RustConf", Purpose::FollowUp);
    assert_eq!(escaped.doubts, []);
}

fn doubt(text: &str, purpose: Purpose) -> String {
    let book = book();
    let reading = read(&book, text, purpose);
    let doubt = reading.edit(&book, &moment()).err();
    doubt.map_or_else(|| panic!("{text} is taken"), |doubt| doubt.to_string())
}

#[test]
fn a_slip_of_the_hand_in_a_day_is_asked_about_and_never_taken_for_words() {
    for (text, purpose) in [
        ("coffee with Ana 12/1: jobs", Purpose::Log),
        ("met Ana: jobs >12/1 send the deck", Purpose::Log),
        ("met Ana: jobs <send it by 12/1", Purpose::Log),
        ("Ada Lovelace >12/1 thank her", Purpose::Contact),
        ("Learn Rust by 12/1", Purpose::Goal),
        ("Gophercon 12/1", Purpose::Event),
        ("12/1 send the deck", Purpose::FollowUp),
        ("send the deck by 12/1", Purpose::FollowUp),
    ] {
        let said = doubt(text, purpose);
        assert!(said.contains("12 jan or 1 dec"), "{text}: {said}");
    }
    for (text, purpose) in [
        ("call with Ana 30 feb", Purpose::Log),
        ("30 feb call Ana", Purpose::FollowUp),
        ("Gophercon 30 feb", Purpose::Event),
    ] {
        assert!(doubt(text, purpose).contains("no such day"), "{text}");
    }
    assert!(doubt("coffee with Ana tomorrow", Purpose::Log).contains("lies ahead"));
    assert!(doubt("Gophercon 14-12 mar", Purpose::Event).contains("ends before it begins"));
    assert!(doubt("Meetup fri 17:00-9:00", Purpose::Event).contains("ends before it begins"));
}

#[test]
fn a_promise_keeps_its_day_wherever_it_stands_and_is_never_lost() {
    for (text, what, due) in [
        ("met Ana >fri send it", "send it", "2026-11-27"),
        ("met Ana >send it by fri", "send it", "2026-11-27"),
        ("met Ana >in 2 weeks send it", "send it", "2026-12-07"),
        ("met Ana >send it", "send it", "2026-11-30"),
        ("met Ana >tomorrow", "get in touch", "2026-11-24"),
        ("met Ana <tomorrow", "hear back", "2026-11-24"),
        ("met Ana >fri send \\#1", "send #1", "2026-11-27"),
    ] {
        let log = log(text);
        let [promise] = log.follow_ups.as_slice() else {
            panic!("{text}: one promise")
        };
        assert_eq!(
            (promise.what.as_str(), promise.due),
            (what, day(due)),
            "{text}"
        );
    }
}

#[test]
fn marks_inside_words_and_alone_are_text() {
    for text in [
        "a > b and C#",
        "mail a@b.org",
        "5 >= 3 -> yes <3",
        "what! #",
    ] {
        let log = log(&format!("met Ana: {text}"));
        assert_eq!(log.interaction.summary, text);
        assert!(log.follow_ups.is_empty(), "{text}");
    }
}

#[test]
fn the_words_around_a_name_are_understood() {
    for (text, who, channel, direction, summary) in [
        (
            "had a quick call with Raj about friday deadlines",
            "Raj Patel",
            Channel::Call,
            Direction::Mutual,
            "friday deadlines",
        ),
        (
            "email from Raj: he is hired",
            "Raj Patel",
            Channel::Email,
            Direction::ToMe,
            "he is hired",
        ),
        (
            "video call with Ana: demo",
            "Ana Lima",
            Channel::Video,
            Direction::Mutual,
            "demo",
        ),
        (
            "coffee with Ana, great talk",
            "Ana Lima",
            Channel::Coffee,
            Direction::Mutual,
            "great talk",
        ),
        (
            "met ana about jobs",
            "Ana Lima",
            Channel::Meeting,
            Direction::Mutual,
            "jobs",
        ),
        (
            "Ana Lima now leads platform",
            "Ana Lima",
            Channel::Meeting,
            Direction::Mutual,
            "now leads platform",
        ),
        (
            "lunch at Kiko with Ana: their plans",
            "Ana Lima",
            Channel::Coffee,
            Direction::Mutual,
            "at Kiko: their plans",
        ),
    ] {
        let talk = log(text).interaction;
        assert_eq!(names(&book(), &talk), [who], "{text}");
        assert_eq!(
            (talk.channel, talk.direction, talk.summary.as_str()),
            (channel, direction, summary),
            "{text}"
        );
        assert_eq!(talk.day, moment().today, "{text}");
    }
}

#[test]
fn a_whole_word_of_a_name_beats_a_beginning_and_a_name_beats_a_day() {
    let mut tables = book().tables().clone();
    let mut mint = Mint::new(1_700_000_200_000, 8);
    for name in ["Anabel Cruz", "Sun Li", "Tom Hart", "Al Inoue"] {
        tables.put(Contact::new(mint.id(), name).into());
    }
    let book = Book::new(tables);
    for (text, who, on) in [
        ("coffee with Ana: jobs", "Ana Lima", "2026-11-23"),
        ("coffee with Sun Li sat: jobs", "Sun Li", "2026-11-21"),
        ("coffee with Tom: jobs", "Tom Hart", "2026-11-23"),
        ("met Al in Berlin", "Al Inoue", "2026-11-23"),
    ] {
        let Edit::Log(log) = edit(&book, text, Purpose::Log) else {
            panic!("{text} is no log")
        };
        assert_eq!(names(&book, &log.interaction), [who], "{text}");
        assert_eq!(log.interaction.day, day(on), "{text}");
    }
}

#[test]
fn a_place_or_goal_that_could_be_several_is_asked_about() {
    assert_eq!(
        doubt("met Ana: jobs @rust", Purpose::Log),
        "“rust” could be “RustConf” or “Rust community”; type more of it"
    );
    let log = log("met Ana: jobs @rust-community");
    assert!(log.interaction.platform.is_some());
}

#[test]
fn a_contact_and_an_event_can_serve_a_goal() {
    let (ada, rest) = added::<Contact>(
        "Ada Lovelace, analyst, AE +44 20 7946 0000 !pm-role",
        Purpose::Contact,
    );
    assert_eq!(
        (ada.title.as_str(), ada.company.as_str()),
        ("analyst", "AE")
    );
    assert_eq!(ada.phones, ["+44 20 7946 0000"]);
    assert!(matches!(rest.as_slice(), [Record::Goal(goal)] if goal.contacts == [ada.id]));
    let (rome, rest) = added::<Event>("Gophercon 30 mar - 2 apr in Rome !pm-role", Purpose::Event);
    assert_eq!(
        (rome.start, rome.end),
        (day("2027-03-30"), Some(day("2027-04-02")))
    );
    assert!(matches!(rest.as_slice(), [Record::Goal(goal)] if goal.events == [rome.id]));
}

#[test]
fn titles_keep_their_words() {
    for (text, title, place) in [
        ("Women in Tech 12 mar", "Women in Tech", ""),
        ("fri RustConf at Berlin", "RustConf", "Berlin"),
        ("Monday Club fri 7pm", "Monday Club", ""),
    ] {
        let (event, _) = added::<Event>(text, Purpose::Event);
        assert_eq!(
            (event.title.as_str(), event.place.as_str()),
            (title, place),
            "{text}"
        );
    }
    let (goal, _) = added::<Goal>("Learn Rust: the next role asks for it", Purpose::Goal);
    assert_eq!(
        (goal.why.as_str(), goal.target),
        ("the next role asks for it", Target::None)
    );
    let (call, _) = added::<FollowUp>("every 2 weeks call Raj", Purpose::FollowUp);
    assert_eq!(
        (call.what.as_str(), call.due),
        ("call Raj", day("2026-12-07"))
    );
}

#[test]
fn a_goal_keeps_its_day_on_either_side_of_the_colon() {
    for (text, title, why, due) in [
        (
            "Learn compilers by 1 jun: the next role asks for it",
            "Learn compilers",
            "the next role asks for it",
            "2027-06-01",
        ),
        ("Learn by fri: it helps", "Learn", "it helps", "2026-11-27"),
        (
            "Learn by jun 1: it helps",
            "Learn",
            "it helps",
            "2027-06-01",
        ),
        (
            "Learn by 1 june 2027 #go: it helps",
            "Learn",
            "it helps",
            "2027-06-01",
        ),
        (
            "Learn: it helps by 1 jun",
            "Learn",
            "it helps",
            "2027-06-01",
        ),
    ] {
        let (goal, _) = added::<Goal>(text, Purpose::Goal);
        assert_eq!(
            (goal.title.as_str(), goal.why.as_str(), goal.due),
            (title, why, Some(day(due))),
            "{text}"
        );
    }
    let (goal, _) = added::<Goal>("Find by 1 jun: 2 mentors", Purpose::Goal);
    assert_eq!(goal.target, Target::count(Metric::Mentors, 2));
}

#[test]
fn a_colon_behind_a_mark_is_a_colon() {
    for (text, name, notes) in [
        ("Bob #go: knows", "Bob", "knows"),
        ("Cy Do @RustConf: met there", "Cy Do", "met there"),
        ("Cy Do @Rust community: met there", "Cy Do", "met there"),
        ("Cy Do @\"Rust community\": met there", "Cy Do", "met there"),
        ("Ed Fo !pm-role: nice", "Ed Fo", "nice"),
        ("Bob ~1m: knows Go", "Bob", "knows Go"),
        (
            "Bob ~1m #go: knows: all #b: of it",
            "Bob",
            "knows: all of it",
        ),
    ] {
        let (contact, _) = added::<Contact>(text, Purpose::Contact);
        assert_eq!(
            (contact.name.as_str(), contact.notes.as_str()),
            (name, notes),
            "{text}"
        );
    }
    let (event, _) = added::<Event>("Conf3 12 mar @Rust community: why go", Purpose::Event);
    assert_eq!((event.place.as_str(), event.why.as_str()), ("", "why go"));
    assert!(event.platform.is_some());
    let talk = log("coffee with Ana #hiring: her team").interaction;
    assert_eq!(
        (talk.summary.as_str(), talk.tags.as_slice()),
        ("her team", ["hiring".to_owned()].as_slice())
    );
    let (call, _) = added::<FollowUp>("fri tell Raj #go: it works", Purpose::FollowUp);
    assert_eq!(call.what, "tell Raj: it works");
}

#[test]
fn a_place_of_several_words_is_never_cut_apart() {
    let new = |text: &str, purpose| {
        let book = Book::new(Tables::default());
        let setting = Setting {
            book: &book,
            calendar: calendar(),
            cadences: &Cadences::default(),
            about: None,
            chosen: &[],
            create: true,
        };
        capture::read(text, purpose, &setting).edit(&book, &moment())
    };
    for (text, purpose) in [
        (
            "Gophercon 12 mar 9:00 at Berlin @Rust community",
            Purpose::Event,
        ),
        ("Ada Lovelace @Rust community #go", Purpose::Contact),
        ("met Ana @Rust community: her talk", Purpose::Log),
    ] {
        let said = new(text, purpose).unwrap_err().to_string();
        assert!(
            said.contains("in quotes, for example @\"Rust community\""),
            "{text}: {said}"
        );
    }
    for (text, purpose) in [
        (
            "Gophercon 12 mar at Berlin @\"Rust community\"",
            Purpose::Event,
        ),
        ("Gophercon @Rust 12 mar 9:00 at Berlin", Purpose::Event),
        ("Gophercon @Rust next fri", Purpose::Event),
        ("Ada Lovelace @Rust, analyst", Purpose::Contact),
        ("met @Rust with Ana: her talk", Purpose::Log),
        ("met Ana @Rust: her talk", Purpose::Log),
    ] {
        assert!(new(text, purpose).is_ok(), "{text}");
    }
}

#[test]
fn what_makes_no_sense_is_refused_and_never_taken_for_words() {
    for (text, purpose, says) in [
        ("Y 2 apr - 30 mar", Purpose::Event, "ends before it begins"),
        ("X 12 mar 25:00", Purpose::Event, "there is no 25:00"),
        (
            "X 12 mar 9:00-24:30",
            Purpose::Event,
            "there is no 9:00-24:30",
        ),
        ("X 12 mar 13pm", Purpose::Event, "there is no 13pm"),
        ("X: 0 mentors", Purpose::Goal, "a target of 0 is reached"),
        ("X: -3 talks", Purpose::Goal, "a target of -3 is reached"),
        (
            "coffee with ana lima's boss: hm",
            Purpose::Log,
            "“ana lima's boss” does not say who",
        ),
        (
            "email from Raj and Ana’s lead, nice",
            Purpose::Log,
            "“Ana’s lead” does not say who",
        ),
    ] {
        let said = doubt(text, purpose);
        assert!(said.contains(says), "{text}: {said}");
    }
    let (long, _) = added::<Event>("Y 30 dec - 2 jan", Purpose::Event);
    assert_eq!(long.end, Some(day("2027-01-02")));
    let (year, _) = added::<Event>("Y 2 apr 2027 - 30 mar 2028", Purpose::Event);
    assert_eq!(year.end, Some(day("2028-03-30")));
    let refused = doubt("X: 5 bananas", Purpose::Goal);
    assert!(refused.contains("“bananas” can’t be counted"), "{refused}");
    let (goal, _) = added::<Goal>("X: 5 years of the same are enough", Purpose::Goal);
    assert_eq!(goal.why, "5 years of the same are enough");
    for text in ["commented on Ana's post: nice", "lunch at Ana's with Ana"] {
        assert_eq!(log(text).interaction.contacts.len(), 1, "{text}");
    }
}

#[test]
fn a_follow_up_comes_back_on_its_weekday() {
    for text in ["every monday call Raj", "call Raj every mon"] {
        let (call, _) = added::<FollowUp>(text, Purpose::FollowUp);
        assert_eq!(
            (call.what.as_str(), call.due),
            ("call Raj", day("2026-11-30"))
        );
        let late = call.next(call.id, day("2026-12-02")).unwrap();
        assert_eq!(late.due, day("2026-12-07"), "{text}");
    }
    let (call, _) = added::<FollowUp>("every monday call Raj by thu", Purpose::FollowUp);
    assert_eq!(call.due, day("2026-11-26"));
    let next = call.next(call.id, day("2026-11-26")).unwrap();
    assert_eq!(next.due, day("2026-11-30"), "on the Monday after");
}

proptest! {
    #[test]
    fn any_text_is_read_without_fault(text in "([-a-zA-Z0-9 :,>#@!~<\"é李\\\\.]|Ana |Raj |fri |12 mar |9:00-8:00 | at |every 2w |gave: ){0,40}|\\PC{0,40}", purpose in 0_usize..5) {
        let purposes = [Purpose::Log, Purpose::Contact, Purpose::Goal, Purpose::Event, Purpose::FollowUp];
        let book = book();
        let setting = Setting { book: &book, calendar: calendar(), cadences: &Cadences::default(), about: None, chosen: &[], create: true };
        let reading = capture::read(&text, purposes[purpose], &setting);
        for piece in &reading.pieces {
            prop_assert!(text.get(piece.span.clone()).is_some());
        }
        for pair in reading.pieces.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start, "pieces stand in order and apart");
        }
        if let Ok(edit) = reading.edit(&book, &moment()) {
            prop_assert!(book.answer(edit, &moment()).is_ok(), "an edit that is read is taken");
        }
    }
}

#[test]
fn a_day_in_what_is_told_of_them_is_theirs_and_not_the_day_of_the_talk() {
    let book = book();
    let setting = Setting {
        book: &book,
        calendar: calendar(),
        cadences: &Cadences::default(),
        about: Some(key(&book, "Ana Lima")),
        chosen: &[],
        create: false,
    };
    let talk = |text| {
        let edit = capture::read(text, Purpose::Log, &setting).edit(&book, &moment());
        let Ok(Edit::Log(log)) = edit else {
            panic!("{text} is no log: {edit:?}")
        };
        log.interaction
    };
    for told in [
        "she will look at it next week",
        "she is back on monday",
        "he starts at Acme tomorrow",
        "they decide on friday",
        "all is done, she answers by friday",
    ] {
        let talk = talk(told);
        assert_eq!((talk.day, talk.summary.as_str()), (moment().today, told));
    }
    let called = talk("she called yesterday about the deck");
    assert_eq!(called.day, day("2026-11-22"));
}
