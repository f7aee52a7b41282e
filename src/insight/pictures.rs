//! Pictures of how the network lives: talks week by week and day by day, what lies ahead, how cadences hold,
//! what went to and fro, the ways of the goals, and what came of the platforms. A picture is drawn from
//! numbers, and each of them knows the records that make it; no number is told here of how good a person is.

mod ahead;
mod bands;
mod courses;
mod days;
mod months;
mod origins;
mod weeks;
mod year;

use super::agenda::Agenda;
use super::fact::Fact;
use super::heat::Heat;
use super::platforms::Yields;
use super::progress::Tally;
use crate::book::{Book, Day};

pub use courses::Course;
use days::Days;

/// A picture: a sentence on the whole of it, and its numbers step by step.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// How it is drawn.
    pub art: Art,
    /// What it comes to, in a sentence.
    pub whole: Fact,
    /// The numbers: along the way the picture goes, one or a few at each step.
    pub steps: Vec<Vec<Number>>,
}

impl Picture {
    /// Whether nothing is to be drawn, as all its numbers are none.
    pub fn is_empty(&self) -> bool {
        let mut numbers = self.steps.iter().flatten();
        !matches!(self.art, Art::Courses(_) | Art::Origins)
            && numbers.all(|number| number.fact.number == 0)
    }
}

/// A number in a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Of what: "week of Mon 16 Nov", "`LinkedIn`".
    pub of: String,
    /// The number.
    pub fact: Fact,
}

/// How a picture is drawn, and what the drawing goes by beside the numbers.
#[derive(Debug, Clone, PartialEq)]
pub enum Art {
    /// A column a week, each with its Monday.
    Weeks(Vec<Day>),
    /// A calendar: a column a week, a row a day.
    Year(Heat),
    /// A column a day; the first is what is overdue.
    Ahead(Vec<Day>),
    /// How many keep to their cadences: three rows.
    Bands,
    /// Two columns a month, each with its first day: what was given and what was received.
    Months(Vec<Day>),
    /// A small picture a goal.
    Courses(Vec<Course>),
    /// A row a platform.
    Origins,
}

impl Art {
    /// What the picture is called.
    pub const fn title(&self) -> &'static str {
        match self {
            Self::Weeks(_) => "Talks a week",
            Self::Year(_) => "Talks, day by day",
            Self::Ahead(_) => "The next four weeks",
            Self::Bands => "Cadences",
            Self::Months(_) => "Give and take",
            Self::Courses(_) => "Goals",
            Self::Origins => "Platforms",
        }
    }

    /// The same as a word for programs.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Weeks(_) => "weeks",
            Self::Year(_) => "year",
            Self::Ahead(_) => "ahead",
            Self::Bands => "cadences",
            Self::Months(_) => "give-and-take",
            Self::Courses(_) => "goals",
            Self::Origins => "platforms",
        }
    }

    /// Whether its steps stand below each other, not beside.
    pub const fn goes_down(&self) -> bool {
        matches!(self, Self::Bands | Self::Courses(_) | Self::Origins)
    }

    /// Whether its last step is the one that counts now.
    pub const fn ends_now(&self) -> bool {
        matches!(self, Self::Weeks(_) | Self::Year(_) | Self::Months(_))
    }
}

impl Number {
    pub(super) fn new(of: impl Into<String>, fact: Fact) -> Self {
        Self {
            of: of.into(),
            fact,
        }
    }

    /// The number with what it is of: "week of Mon 16 Nov: 5 talks".
    pub fn told(&self) -> String {
        format!("{}: {}", self.of, self.fact.words)
    }
}

/// All pictures of a book on a day, in the order they are looked at. The records that were counted for a goal
/// are looked up when they are asked for, by [`Course::records`].
pub fn all(
    book: &Book,
    agenda: &Agenda,
    tally: &Tally,
    yields: &Yields,
    today: Day,
) -> Vec<Picture> {
    let days = Days::of(book, today);
    vec![
        weeks::picture(&days, today),
        year::picture(&days, today),
        ahead::picture(agenda),
        bands::picture(book, today),
        months::picture(book, &days, today),
        courses::picture(book, tally, today),
        origins::picture(book, yields),
    ]
}

/// The same with the records of the goals, for who asks for all at once.
pub fn with_all_records(
    book: &Book,
    agenda: &Agenda,
    tally: &Tally,
    yields: &Yields,
    today: Day,
) -> Vec<Picture> {
    let mut pictures = all(book, agenda, tally, yields, today);
    for Picture { art, steps, .. } in &mut pictures {
        let Art::Courses(courses) = art else { continue };
        for (course, step) in courses.iter().zip(steps) {
            for number in step {
                course.lay_open(&mut number.fact, book, tally, today);
            }
        }
    }
    pictures
}
