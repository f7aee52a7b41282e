//! Why a line can't be taken as it is: each doubt is a sentence that a person can act on.

use std::ops::Range;

use crate::book::Key;
use crate::language::{day, target};

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
    Day(#[from] day::NotADay),
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
    Target(#[from] target::NotATarget),
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
