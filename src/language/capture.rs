//! The capture grammar: one line that adds or logs, read as it is typed. [`read`] never fails: it gives
//! what is understood, piece by piece, and what is doubtful; [`Reading::edit`] turns it into the edit.
//! What the grammar can say stands in [`grammar`](super::grammar).

mod captured;
mod channel;
mod contact;
mod edit;
mod event;
mod follow_up;
mod goal;
mod introduction;
mod keeping;
mod log;
mod noted;
mod parts;
mod people;
mod sentence;
mod when;

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::book::{Book, Contact, Day, Id, Key};

use crate::language::cadences::Cadences;
use crate::language::day::Calendar;

use draft::Draft;
use parts::{Mark, Part};

mod draft;

/// What a line adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A conversation; about an event, people met there, one a line.
    Log,
    /// A contact.
    Contact,
    /// A goal.
    Goal,
    /// An event.
    Event,
    /// A follow-up.
    FollowUp,
    /// Two people who should know each other.
    Introduction,
}

impl Purpose {
    /// What it adds, with its article.
    const fn what(self) -> &'static str {
        match self {
            Self::Log => "a talk with people you know",
            Self::Contact => "a contact",
            Self::Goal => "a goal",
            Self::Event => "an event",
            Self::FollowUp => "a follow-up",
            Self::Introduction => "an introduction",
        }
    }

    /// Whether a mark says anything about it.
    const fn has(self, mark: Mark) -> bool {
        match mark {
            Mark::Plain => true,
            Mark::Tag | Mark::Promise | Mark::Awaited => !matches!(self, Self::Introduction),
            Mark::Place => !matches!(self, Self::FollowUp | Self::Introduction),
            Mark::Goal => !matches!(self, Self::Goal | Self::Introduction),
            Mark::Cadence => matches!(self, Self::Log | Self::Contact),
            Mark::Gave | Mark::Got | Mark::Asked => matches!(self, Self::Log),
        }
    }
}

/// What a line is read by.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The records that names lead to.
    pub book: &'a Book,
    /// The day, and how days are written.
    pub calendar: Calendar,
    /// The cadences of new contacts.
    pub cadences: &'a Cadences,
    /// The record the line was started from.
    pub about: Option<Key>,
    /// Names that could mean several people, and who was meant.
    pub chosen: &'a [(String, Key)],
    /// Whether people and platforms that are not known are made, rather than doubted.
    pub create: bool,
}

impl Setting<'_> {
    /// The day.
    const fn today(&self) -> Day {
        self.calendar.today
    }
}

/// What is understood of a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Reading {
    /// What is understood, in the order of the line.
    pub pieces: Vec<Piece>,
    /// What is not, or not surely.
    pub doubts: Vec<Doubt>,
    draft: Draft,
}

/// One thing understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// What it is.
    pub role: Role,
    /// What it means: "Fri 4 Dec", "Ana Lima · Acme".
    pub meaning: String,
}

/// What a piece of a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Somebody.
    Person,
    /// A day.
    Day,
    /// How people were in touch.
    Channel,
    /// What it was about.
    Summary,
    /// The name or title of what is added.
    Name,
    /// What is to be done.
    Deed,
    /// What somebody does, and where.
    Work,
    /// A mail address, a phone number, a web address.
    Reach,
    /// A tag.
    Tag,
    /// An event or a platform.
    Place,
    /// A goal.
    Goal,
    /// What I promise.
    Promise,
    /// What they promise.
    Awaited,
    /// What comes next, though nobody promised it.
    Next,
    /// What I gave.
    Gave,
    /// What I got.
    Got,
    /// What I asked for.
    Asked,
    /// How often to be in touch.
    Cadence,
    /// How a goal is measured.
    Target,
    /// How a follow-up comes back.
    Repeat,
    /// Why two people should meet.
    Why,
    /// The follow-up that is finished with it.
    Finishes,
    /// The follow-up that is not finished with it, as somebody else is named.
    Leaves,
}

impl Role {
    /// The label it is echoed under.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "with",
            Self::Day => "day",
            Self::Channel => "how",
            Self::Summary => "about",
            Self::Name => "name",
            Self::Deed => "what",
            Self::Work => "work",
            Self::Reach => "reach",
            Self::Tag => "tag",
            Self::Place => "at",
            Self::Goal => "goal",
            Self::Promise => "I promise",
            Self::Awaited => "they do",
            Self::Next => "next",
            Self::Gave => "gave",
            Self::Got => "got",
            Self::Asked => "asked",
            Self::Cadence => "cadence",
            Self::Target => "target",
            Self::Repeat => "repeats",
            Self::Why => "why",
            Self::Finishes => "finishes",
            Self::Leaves => "still due",
        }
    }
}

/// Why a line can't be taken as it is, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// A name could mean several people.
    #[error("“{text}” could be {}", names.join(", or "))]
    Ambiguous {
        /// Where the name stands.
        span: Range<usize>,
        /// The name.
        text: String,
        /// Who could be meant, the likeliest first.
        candidates: Vec<Key>,
        /// Their names, each with the company.
        names: Vec<String>,
    },
    /// A name is not known.
    #[error("{what} “{name}” is not known yet")]
    Unknown {
        /// Where it stands.
        span: Range<usize>,
        /// The name.
        name: String,
        /// What it would be: "somebody called", "the event or platform".
        what: &'static str,
    },
    /// A contact of this name is there already.
    #[error("there is already {} {name}{}", article(.name), at(.company))]
    Namesake {
        /// The name.
        name: String,
        /// Where the one who is there works; empty where nothing is known.
        company: String,
    },
    /// A title could be that of several places or goals.
    #[error("“{text}” could be {}; type more of it", names.join(" or "))]
    Unclear {
        /// What was typed.
        text: String,
        /// The titles it could be, in quotes.
        names: Vec<String>,
    },
    /// A goal is not known.
    #[error("no goal is called “{0}”; type a word of its title")]
    NoGoal(String),
    /// A day is not understood.
    #[error(transparent)]
    Day(#[from] super::day::NotADay),
    /// What is logged lies ahead.
    #[error("“{0}” lies ahead; log what has happened, and add a follow-up for what is planned")]
    Ahead(String),
    /// A cadence is not understood.
    #[error(transparent)]
    Cadence(#[from] crate::book::span::NotASpan),
    /// A mark has no meaning in a line of this kind.
    #[error("“{mark}” has no meaning in {what}; put \\ before it to have it as text")]
    OutOfPlace {
        /// The word with the mark.
        mark: String,
        /// What the line adds, with its article.
        what: &'static str,
    },
    /// Nobody is named.
    #[error("nobody is named; say with whom, for example “coffee with Ana: …”")]
    Nobody,
    /// An introduction of one, or of many.
    #[error(
        "an introduction is between two people; type both, for example “Ana, Raj: both leave a monolith”"
    )]
    NotTwo,
    /// There is no name or title.
    #[error("{one} {0} needs a name; type it first", one = article(.0))]
    Unnamed(&'static str),
    /// An event ends before it begins.
    #[error("“{0}” ends before it begins; type the earlier one first")]
    Backwards(String),
    /// What looks like a time of day is none.
    #[error("there is no {0}; the day ends at 23:59, write for example 9:00, 9:00-17:00 or 7pm")]
    NoTime(String),
    /// What looks like a rhythm is none.
    #[error(
        "“{0}” is no rhythm; write for example every monday, every 2w or every month, and what comes twice a week twice"
    )]
    NoRhythm(String),
    /// A goal is to be reached by a day that is over.
    #[error("“{0}” is over; type a day to come, for example by 1 mar")]
    Over(String),
    /// A measure of a goal that is not understood, or is reached before it begins.
    #[error(transparent)]
    Target(#[from] super::target::NotATarget),
    /// Somebody is named by whose they are: “Ana’s boss”.
    #[error("“{0}” does not say who it was; type a name, for example “coffee with Joe: …”")]
    Theirs(String),
    /// A place that is not known may have a name of several words.
    #[error(
        "the event or platform “{name}” is not known yet; put its whole name in quotes, for example @\"{longer}\""
    )]
    WholeName {
        /// The word behind the mark.
        name: String,
        /// The word with the next one.
        longer: String,
    },
    /// An event has no day.
    #[error("an event needs a day; type one, for example “RustConf 12 mar 9:00 at Berlin”")]
    NoDay,
}

/// Reads a line.
pub fn read(text: &str, purpose: Purpose, setting: &Setting) -> Reading {
    let mut reading = Reading::default();
    let (owed, line) = match purpose {
        Purpose::FollowUp => follow_up::owed(text),
        _ => (None, Cow::Borrowed(text)),
    };
    let parts = parts::split(&line, setting.book);
    let (told, misplaced): (Vec<Part>, Vec<Part>) =
        parts.into_iter().partition(|part| purpose.has(part.mark));
    let noted = noted::read(&told, setting, &mut reading);
    let plain = parts::plain(&told);
    let scene = people::Scene::new(setting);
    reading.draft = match purpose {
        Purpose::Log => log::read(&plain, noted, &scene, &mut reading),
        Purpose::Contact => contact::read(&plain, noted, &scene, &mut reading),
        Purpose::Goal => goal::read(&plain, noted, setting, &mut reading),
        Purpose::Event => event::read(&plain, noted, setting, &mut reading),
        Purpose::FollowUp => follow_up::read(&plain, owed, noted, &scene, &mut reading),
        Purpose::Introduction => introduction::read(&plain, &scene, &mut reading),
    };
    keeping::unsaid(setting.cadences, &mut reading);
    let unused = told.iter().filter(|part| part.mark == Mark::Cadence);
    let unused = unused.filter(|_| reading.doubts.is_empty() && reading.draft.knows_everybody());
    let misplaced: Vec<Doubt> = misplaced
        .iter()
        .chain(unused)
        .map(|part| Doubt::OutOfPlace {
            mark: part.first_word(&line).to_owned(),
            what: purpose.what(),
        })
        .collect();
    reading.doubts.extend(misplaced);
    for piece in &mut reading.pieces {
        // What is implied stands nowhere in the line, and is told behind it.
        piece.span = piece.span.start.min(text.len())..piece.span.end.min(text.len());
    }
    reading.pieces.sort_by_key(|piece| piece.span.start);
    reading.part(text);
    reading
}

impl Reading {
    /// The people it names who are known already.
    pub fn people(&self) -> Vec<Id<Contact>> {
        self.draft.people()
    }

    /// Ends each piece where the next one begins, so that none stands in another.
    fn part(&mut self, text: &str) {
        let mut next = text.len();
        for piece in self.pieces.iter_mut().rev() {
            let end = piece.span.end.min(next).max(piece.span.start);
            let own = text.get(piece.span.start..end).unwrap_or_default();
            next = piece.span.start;
            piece.span.end = next + own.trim_end().len();
        }
    }

    fn piece(&mut self, span: Range<usize>, role: Role, meaning: impl Into<String>) {
        self.pieces.push(Piece {
            span,
            role,
            meaning: meaning.into(),
        });
    }
}

fn article(noun: &str) -> &'static str {
    let first = noun.chars().next().unwrap_or_default();
    if "aeiou".contains(first.to_ascii_lowercase()) {
        "an"
    } else {
        "a"
    }
}

/// " at Acme", or nothing.
fn at(company: &str) -> String {
    if company.is_empty() {
        String::new()
    } else {
        format!(" at {company}")
    }
}

/// "Ana Lima · Acme".
fn who(book: &Book, key: Key) -> String {
    let contact = key.id().and_then(|id| book.get::<Contact>(id));
    contact.map_or_else(String::new, |it| {
        if it.company.is_empty() {
            it.name.clone()
        } else {
            format!("{} · {}", it.name, it.company)
        }
    })
}
