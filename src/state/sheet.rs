//! A sheet: the answer to a question to the whole book, in lines under headings, each of which leads to a
//! record. It is made when it is opened and when the book changes; drawing looks nothing up.

use crate::book::contact::Stage;
use crate::book::{Book, Contact, Day, Id, Key, Kind};
use crate::insight::balance::{self, Exchange};
use crate::insight::introductions;
use crate::insight::mentors;
use crate::insight::path::{self, Target, Way as Path};
use crate::language::day;

use super::action::Way;
use crate::insight::matches::{self, Match};

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub enum Question {
    /// Who should meet.
    Matches,
    /// What went to and fro with everybody.
    Balance,
    /// Who is on the mentor track, stage by stage.
    Mentors,
    /// Who could introduce me to somebody.
    PathTo(Target),
}

/// The answer, and what is selected in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// What is asked.
    pub question: Question,
    /// The answer.
    pub parts: Vec<Part>,
    /// The place of the selected line.
    cursor: usize,
}

/// Lines under a heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Part {
    /// The heading; none where it is empty.
    pub heading: String,
    /// What is said where there are no lines, or of those that are left out.
    pub note: String,
    /// The lines.
    pub lines: Vec<Line>,
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The record it leads to.
    pub key: Key,
    /// What it says.
    pub text: String,
    /// More of it, quieter.
    pub more: String,
    /// A word at the right.
    pub word: String,
    /// Why, in the line below.
    pub why: String,
    /// Something to think of before.
    pub mind: String,
    /// The two who should meet, where that is what it says.
    pub meet: Option<Match>,
}

/// How many lines of a kind are shown.
const SHOWN: usize = 100;

impl Question {
    fn answer(&self, book: &Book, today: Day) -> Vec<Part> {
        match self {
            Self::Matches => vec![who_should_meet(book, today)],
            Self::Balance => give_and_take(book, today),
            Self::Mentors => board(book, today),
            Self::PathTo(target) => paths(book, target, today),
        }
    }
}

impl Sheet {
    /// The answer to a question on a day.
    pub fn new(question: Question, book: &Book, today: Day) -> Self {
        let parts = question.answer(book, today);
        Self {
            question,
            parts,
            cursor: 0,
        }
    }

    /// What it is called.
    pub fn title(&self, book: &Book) -> String {
        match &self.question {
            Question::Matches => "Who should meet".to_owned(),
            Question::Balance => "Give and take".to_owned(),
            Question::Mentors => "Mentors".to_owned(),
            Question::PathTo(target) => format!("Path to {}", target.name(book)),
        }
    }

    /// How many stages of the board of mentors are shown although nobody is there.
    pub const ALWAYS: usize = 5;

    /// Whether it is the board of mentors.
    pub fn is_board(&self) -> bool {
        self.question == Question::Mentors
    }

    /// All lines, in order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.parts.iter().flat_map(|part| &part.lines)
    }

    /// The place of the selected line.
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// The selected line.
    pub fn current(&self) -> Option<&Line> {
        self.lines().nth(self.cursor)
    }

    /// Selects the line at a place, or the last.
    pub(super) fn go(&mut self, place: usize) {
        self.cursor = place.min(self.lines().count().saturating_sub(1));
    }

    /// Selects the line beside it, in the next part that has lines or in the one before.
    pub(super) fn go_aside(&mut self, way: Way) {
        let mut first = 0;
        let mut places: Vec<(usize, usize)> = Vec::new();
        for part in self.parts.iter().filter(|part| !part.lines.is_empty()) {
            places.push((first, part.lines.len()));
            first += part.lines.len();
        }
        let cursor = self.cursor;
        let is_here = |(first, count): &(usize, usize)| (*first..first + count).contains(&cursor);
        let Some(here) = places.iter().position(is_here) else {
            return;
        };
        let row = places.get(here).map_or(0, |(first, _)| cursor - first);
        let there = match way {
            Way::Up => here.checked_sub(1),
            Way::Down => here.checked_add(1),
        };
        if let Some((first, count)) = there.and_then(|there| places.get(there)) {
            self.cursor = first + row.min(count - 1);
        }
    }

    /// Answers anew; what was selected stays so, or what comes in its place.
    pub(super) fn renew(&mut self, book: &Book, today: Day) {
        let was = self.current().cloned();
        self.parts = self.question.answer(book, today);
        let is_it = |line: &Line| {
            was.as_ref()
                .is_some_and(|was| line.key == was.key && line.text == was.text)
        };
        let place = self.lines().position(is_it);
        self.go(place.unwrap_or(self.cursor));
    }
}

impl Line {
    fn new(key: Key, text: impl Into<String>) -> Self {
        Self {
            key,
            text: text.into(),
            more: String::new(),
            word: String::new(),
            why: String::new(),
            mind: String::new(),
            meet: None,
        }
    }
}

/// Those of `all` that are shown, and a note on the rest.
fn shown<T>(all: Vec<T>, line: impl Fn(T) -> Line) -> (Vec<Line>, String) {
    let note = match all.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!("{more} more"),
    };
    (all.into_iter().take(SHOWN).map(line).collect(), note)
}

fn who_should_meet(book: &Book, today: Day) -> Part {
    let name = |id: Id<Contact>| book.name(id.into()).unwrap_or_default();
    let line = |it: Match| {
        let names = format!("{} and {}", name(it.seeker), name(it.giver));
        let burden = [it.seeker, it.giver].into_iter();
        let burden = burden.filter_map(|id| introductions::load_with_one_more(book, id, today));
        let mind: Vec<String> = burden.map(|load| load.words).collect();
        Line {
            why: it.why(book),
            mind: mind.join(", "),
            meet: Some(it.clone()),
            ..Line::new(it.seeker.into(), names)
        }
    };
    let (lines, note) = shown(matches::all(book, today), line);
    let note = if lines.is_empty() {
        "Nobody looks for what somebody else offers. What a person needs, offers and is an expert in \
         stands in the form of the contact."
            .to_owned()
    } else {
        note
    };
    Part {
        note,
        lines,
        ..Part::default()
    }
}

fn give_and_take(book: &Book, today: Day) -> Vec<Part> {
    let mut all = balance::over_all(book, today);
    let part = |way: balance::Way| {
        let of: Vec<Exchange> = all.extract_if(.., |it| it.way == way).collect();
        let number = of.len();
        let line = |it: Exchange| {
            let people = match it.of.kind {
                Kind::Introduction => Vec::new(),
                _ => book.people(it.of),
            };
            let names: Vec<&str> = people
                .iter()
                .filter_map(|id| book.name((*id).into()))
                .collect();
            Line {
                more: names.join(", "),
                word: it.when(today),
                ..Line::new(it.of, it.what.clone())
            }
        };
        let (lines, note) = shown(of, line);
        let heading = match number {
            1 => format!("{}, once", way.title()),
            many => format!("{}, {many} times", way.title()),
        };
        Part {
            heading,
            note,
            lines,
        }
    };
    let parts: Vec<Part> = balance::Way::ALL.into_iter().map(part).collect();
    let parts = parts.into_iter().filter(|part| !part.lines.is_empty());
    let parts: Vec<Part> = parts.collect();
    if parts.is_empty() {
        let note = "Nothing is noted yet. In the line of a talk, gave: got: and asked: say what went to and \
                    fro, > and < what was promised.";
        return vec![Part {
            note: note.to_owned(),
            ..Part::default()
        }];
    }
    parts
}

fn board(book: &Book, today: Day) -> Vec<Part> {
    let tracks = mentors::tracks(book, today);
    if tracks.is_empty() {
        let note = "Nobody is on the mentor track yet. ‹progress› on a contact puts them there.";
        return vec![Part {
            note: note.to_owned(),
            ..Part::default()
        }];
    }
    let part = |stage: Stage| {
        let here = tracks.iter().filter(|track| track.stage == stage);
        let lines: Vec<Line> = here
            .map(|track| Line {
                more: track.next.clone(),
                word: track
                    .last
                    .map_or_else(|| "no talk yet".to_owned(), |on| day::ago(on, today)),
                why: track.stands.clone(),
                ..Line::new(
                    track.who.into(),
                    book.name(track.who.into()).unwrap_or_default(),
                )
            })
            .collect();
        let stage = stage.to_string();
        let mut letters = stage.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        Part {
            heading: format!("{}{}", first.unwrap_or_default(), letters.as_str()),
            lines,
            ..Part::default()
        }
    };
    Stage::ALL.iter().copied().map(part).collect()
}

fn paths(book: &Book, target: &Target, today: Day) -> Vec<Part> {
    let ways = path::ways(book, target, today);
    if ways.is_empty() {
        let note = format!(
            "Nobody you talk to is tied to {} in your records. Through whom you met somebody, where they \
             work and who was introduced to whom makes the ways.",
            target.name(book)
        );
        return vec![Part {
            note,
            ..Part::default()
        }];
    }
    let line = |way: &Path| {
        let names: Vec<&str> = way
            .people
            .iter()
            .filter_map(|id| book.name((*id).into()))
            .collect();
        let first = way.people.first()?;
        let burden = introductions::load_with_one_more(book, *first, today);
        let asks = balance::before_asking(book, *first, today);
        let mind: Vec<String> = burden
            .map(|load| load.words)
            .into_iter()
            .chain(asks)
            .filter(|_| way.people.len() > 1)
            .collect();
        Some(Line {
            why: way.ties.join(", "),
            word: way.last.map(|on| day::ago(on, today)).unwrap_or_default(),
            mind: mind.join(". "),
            ..Line::new((*first).into(), names.join(", then "))
        })
    };
    let heading = |over: usize| match over {
        1 => "You know them".to_owned(),
        2 => "Through one person".to_owned(),
        many => format!("Through {} people", many - 1),
    };
    let mut parts: Vec<Part> = Vec::new();
    for of_one_length in ways.chunk_by(|one, other| one.people.len() == other.people.len()) {
        let over = of_one_length.first().map_or(1, |way| way.people.len());
        parts.push(Part {
            heading: heading(over),
            lines: of_one_length.iter().filter_map(line).collect(),
            ..Part::default()
        });
    }
    parts
}
