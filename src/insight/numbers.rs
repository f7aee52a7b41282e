//! All numbers that are told of a book as a whole, section by section: those of the pictures, of each platform, of
//! staying connected, of the year on the platforms, and of give and take. A program that reads them misses
//! nothing that a screen tells.

use std::collections::BTreeSet;

use super::agenda::Agenda;
use super::balance;
use super::fact::Fact;
use super::facts;
use super::heat::{self, Deed, Heat};
use super::pictures::{self, Art, Course, Number, Picture};
use super::piece;
use super::platforms::Yields;
use super::progress::Tally;
use super::staying::Staying;
use super::wording::count;
use crate::book::{Book, Day, Key, Platform};
use crate::language::day::near;

/// Numbers that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// What it is called where a program reads it.
    pub word: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What it comes to.
    pub whole: Fact,
    /// Its numbers.
    pub numbers: Vec<Number>,
    /// How they are told in lines.
    pub told: Told,
}

/// How the numbers of a section are told in lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Those of one name together, as their words say what they are.
    Together,
    /// Those of one name together, each with its label.
    Labelled,
    /// Each by itself, and not at all where there is nothing.
    DayByDay,
}

/// All sections of a book on a day, the pictures first.
pub fn all(book: &Book, today: Day) -> Vec<Section> {
    let (agenda, tally) = (Agenda::of(book, today), Tally::of(book, today));
    let yields = Yields::of(book, today);
    let pictures = pictures::with_all_records(book, &agenda, &tally, &yields, today);
    let mut all: Vec<Section> = pictures.into_iter().map(of_picture).collect();
    all.push(of_platforms(book, &yields, today));
    all.push(staying(book, today));
    all.push(online(book, today));
    all.push(exchanged(book, today));
    all
}

fn of_picture(picture: Picture) -> Section {
    Section {
        word: picture.art.word(),
        title: picture.art.title(),
        told: match picture.art {
            Art::Year(_) => Told::DayByDay,
            _ => Told::Together,
        },
        numbers: match &picture.art {
            Art::Courses(courses) => with_pace(courses, picture.steps),
            _ => picture.steps.into_iter().flatten().collect(),
        },
        whole: picture.whole,
    }
}

/// How far each goal is, and at what pace, which the picture of it shows.
fn with_pace(courses: &[Course], steps: Vec<Vec<Number>>) -> Vec<Number> {
    let all = courses.iter().zip(steps).flat_map(|(course, step)| {
        let done = step.first().filter(|_| !course.pace.is_empty());
        let pace = done.map(|done| {
            let pace = Fact {
                label: facts::PACE,
                ..done.fact.clone().said(course.pace.as_str())
            };
            Number::new(done.of.clone(), pace)
        });
        step.into_iter().chain(pace)
    });
    all.collect()
}

/// What came of each platform, as its page tells it.
fn of_platforms(book: &Book, yields: &Yields, today: Day) -> Section {
    let platforms = book.all::<Platform>().values();
    let platforms: Vec<&Platform> = platforms.filter(|it| !it.archived).collect();
    let numbers = platforms.iter().flat_map(|it| {
        let facts = facts::of_platform(book, yields, it.id, today).into_iter();
        facts.map(|fact| Number::new(it.name.clone(), fact))
    });
    let numbers = numbers.collect();
    let words = count(platforms.len(), "platform", "platforms");
    let keys = platforms.iter().map(|it| Key::of(it.id)).collect();
    Section {
        word: "each-platform",
        title: "Each platform",
        whole: Fact::count("platforms", keys).said(words),
        numbers,
        told: Told::Labelled,
    }
}

/// What the cadences ask for and what is done, which could fit better, and old ties.
fn staying(book: &Book, today: Day) -> Section {
    let found = Staying::of(book, today);
    let numbers = found.facts().into_iter();
    let numbers = numbers.map(|fact| Number::new(fact.label, fact));
    Section {
        word: "staying",
        title: "Staying connected",
        numbers: numbers.collect(),
        whole: found.capacity.asked.said(found.capacity.words),
        told: Told::Together,
    }
}

/// What was done on the platforms in a year, in all, on each, and day by day.
fn online(book: &Book, today: Day) -> Section {
    let mut deeds = heat::deeds(book, today);
    let heat = Heat::of(deeds.iter().map(|deed| deed.day), today);
    deeds.retain(|deed| deed.day >= heat.first());
    let done = |label, deeds: &[&Deed], words: String| {
        let pieces = deeds.iter().rev().map(|deed| piece::deed(book, deed));
        Fact::with_pieces(label, Vec::new(), pieces.collect()).said(words)
    };
    let all: Vec<&Deed> = deeds.iter().collect();
    let whole = done("engaged", &all, heat.words());
    let mut numbers = Vec::new();
    for busy in heat::by_platform(deeds.iter()) {
        let here: Vec<&Deed> = deeds.iter().filter(|deed| deed.on == busy.on).collect();
        let name = book.name(busy.on.into()).unwrap_or_default();
        numbers.push(Number::new(name, done("engaged", &here, busy.words())));
    }
    for on_a_day in all.chunk_by(|one, other| one.day == other.day) {
        let Some(first) = on_a_day.first() else {
            continue;
        };
        let times = count(on_a_day.len(), "time", "times");
        let day = near(first.day, today);
        numbers.push(Number::new(day, done("engaged", on_a_day, times)));
    }
    Section {
        word: "year-on-platforms",
        title: "The year on your platforms",
        whole,
        numbers,
        told: Told::Together,
    }
}

/// What went to and fro with everybody, as far back as anything is noted.
fn exchanged(book: &Book, today: Day) -> Section {
    let all = balance::over_all(book, today);
    let of: BTreeSet<Key> = all.iter().map(|it| it.of).collect();
    let words = match all.len() {
        0 => "nothing is noted yet".to_owned(),
        many => format!("{} went to and fro", count(many, "thing", "things")),
    };
    let of: Vec<Key> = of.into_iter().collect();
    let words = format!("{words}{}", balance::noted_in(all.len(), &of));
    let whole = Fact {
        number: u32::try_from(all.len()).unwrap_or(u32::MAX),
        ..Fact::count("to and fro", of).said(words)
    };
    let ways = balance::Way::ALL.into_iter();
    let numbers = ways.filter_map(|way| {
        let fact = balance::sum(&all, way, today)?;
        Some(Number::new(way.title(), fact))
    });
    Section {
        word: "everybody",
        title: "Give and take with everybody",
        numbers: numbers.collect(),
        whole,
        told: Told::Together,
    }
}
