//! A network of any size, the same each time: so many contacts, ten conversations with each, goals,
//! events and follow-ups in proportion. About 4 kB of data file a contact.

use chrono::{Days, TimeDelta};
use netgrow::book::contact::Cadence;
use netgrow::book::goal::{Metric, Target};
use netgrow::book::span::Unit;
use netgrow::book::{
    Book, Contact, Day, Event, FollowUp, Goal, Id, Interaction, Mint, Platform, Record, Span,
    Tables, Yearly,
};

const GIVEN: [&str; 16] = [
    "Ana", "Raj", "Zoë", "Kwame", "Mei", "Jürgen", "Fatima", "Olu", "Ingrid", "Mateus", "Yuki",
    "Siobhán", "Ivan", "Leila", "Tomás", "Grace",
];
const FAMILY: [&str; 16] = [
    "Lima", "Patel", "Fischer", "Mensah", "Chen", "Müller", "Haddad", "Adeyemi", "Berg", "Silva",
    "Sato", "Byrne", "Petrov", "Nasser", "Novák", "Okafor",
];
const FIRMS: [&str; 8] = [
    "Farol Pay",
    "Northwind",
    "Kestrel Cloud",
    "Tideline",
    "Cedar Maps",
    "Harbour",
    "Ponte",
    "Umi",
];
const ROLES: [&str; 6] = [
    "staff engineer",
    "engineering manager",
    "product lead",
    "founder",
    "recruiter",
    "analyst",
];
const SUBJECTS: [&str; 8] = [
    "Rust",
    "databases",
    "hiring",
    "observability",
    "payments",
    "compilers",
    "design",
    "writing",
];
const TALK: &str = "went through how their team decides what to build next year, who signs off on scope, \
                    which of the two candidates for the platform role they would rather have and why, and";

/// The day everything lies around: a Monday.
pub(crate) fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

fn pick<'a>(words: &[&'a str], number: usize) -> &'a str {
    words[number % words.len()]
}

/// A network of so many contacts.
pub(crate) fn book(contacts: usize) -> Book {
    let mut mint = Mint::new(1_700_000_000_000, 9);
    let mut tables = Tables::default();
    let platform = Platform::new(mint.id(), "Rust community");
    let goals: Vec<Id<Goal>> = (0..5)
        .map(|number| {
            let mut goal = Goal::new(
                mint.id(),
                format!("Goal {number}: learn {}", pick(&SUBJECTS, number)),
            );
            goal.due = today().checked_add_days(Days::new(90));
            goal.start = today().checked_sub_days(Days::new(90));
            goal.target = Target::count(Metric::Conversations, 40);
            let id = goal.id;
            tables.put(Record::from(goal));
            id
        })
        .collect();
    for number in 0..contacts {
        let id = person(number, &platform, &goals, &mut mint, &mut tables);
        for talk in 0..10 {
            let days = (number * 37 + talk * 53) % 700;
            let day = today() - TimeDelta::days(days as i64);
            let mut it = Interaction::new(mint.id(), day, vec![id]);
            it.summary = format!(
                "{TALK} {} with {}",
                pick(&SUBJECTS, talk + number),
                pick(&FIRMS, talk)
            );
            it.tags = vec![pick(&SUBJECTS, talk).to_lowercase()];
            if talk == 0 && number % 5 == 0 {
                it.goals = vec![goals[number % goals.len()]];
            }
            tables.put(Record::from(it));
        }
        if number % 5 == 0 {
            let due = today() + TimeDelta::days((number % 120) as i64 - 20);
            let mut it = FollowUp::new(
                mint.id(),
                format!("send the notes on {}", pick(&SUBJECTS, number)),
                due,
            );
            it.contacts = vec![id];
            it.promised = number % 2 == 0;
            tables.put(Record::from(it));
        }
    }
    for number in 0..(contacts / 50).max(2) {
        let start = today() + TimeDelta::days(number as i64 * 11 % 400 - 300);
        let mut it = Event::new(
            mint.id(),
            format!("Meet-up {number}: {}", pick(&SUBJECTS, number)),
            start,
        );
        it.place = pick(&FIRMS, number).to_owned();
        tables.put(Record::from(it));
    }
    tables.put(Record::from(platform));
    Book::new(tables)
}

fn person(
    number: usize,
    platform: &Platform,
    goals: &[Id<Goal>],
    mint: &mut Mint,
    tables: &mut Tables,
) -> Id<Contact> {
    let (given, family) = (pick(&GIVEN, number), pick(&FAMILY, number / 16));
    let mut it = Contact::new(mint.id(), format!("{given} {family} {number}"));
    it.company = pick(&FIRMS, number).to_owned();
    it.title = pick(&ROLES, number / 3).to_owned();
    it.emails = vec![format!("{}.{number}@example.org", given.to_lowercase())];
    it.phones = vec![format!("+49 30 {number:07}")];
    it.urls = vec![format!("https://www.linkedin.com/in/person-{number}")];
    it.location = "Lisbon".to_owned();
    it.tags = vec![
        pick(&SUBJECTS, number).to_lowercase(),
        pick(&SUBJECTS, number / 8).to_lowercase(),
    ];
    it.topics = vec![pick(&SUBJECTS, number + 3).to_owned()];
    if number.is_multiple_of(7) {
        it.needs = vec![format!("a reviewer for {}", pick(&SUBJECTS, number / 7))];
    }
    if number.is_multiple_of(5) {
        it.offers = vec![format!("reviews of {}", pick(&SUBJECTS, number / 5))];
    }
    it.cares = vec![format!("how {} is taught", pick(&SUBJECTS, number + 1))];
    it.met.platform = Some(platform.id);
    it.met.text = "asked a good question after a talk and stayed for the next one".to_owned();
    it.notes = format!(
        "Knows the people behind {}.\n{TALK} more.",
        pick(&SUBJECTS, number + 2)
    )
    .repeat(2);
    if number.is_multiple_of(4) {
        it.birthday = Yearly::new((number % 12) as u8 + 1, (number % 28) as u8 + 1, None);
    }
    it.cadence = match number % 10 {
        0 => Cadence::Every(Span::new(6, Unit::Month).unwrap()),
        1 => Cadence::Every(Span::new(1, Unit::Year).unwrap()),
        2 => Cadence::Ambient,
        _ => Cadence::Untriaged,
    };
    if number.is_multiple_of(100) {
        let goal = goals[number % goals.len()];
        if let Some(goal) = tables.goals.get_mut(goal) {
            goal.contacts.push(it.id);
        }
    }
    let id = it.id;
    tables.put(Record::from(it));
    id
}
