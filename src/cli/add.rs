//! `netgrow add`: a record, from one line in the capture grammar, from options for its fields, or both.
//! The options go through the same form as in the app, so they are understood and refused alike.

mod fields;
mod told;

use clap::{Args, Subcommand};

use crate::app::Clock;
use crate::book::word::UnknownWord;
use crate::book::{Book, Edit, Moment, Platform, Record, Resource};
use crate::language::cadences::Cadences;
use crate::language::capture::{self, Purpose, Reading, Setting};
use crate::language::titled;
use crate::state::Wishes;
use crate::state::form::{Form, Subject};
use crate::store::Place;
use crate::text;

use super::desk::{Desk, Failure};
use super::doubted::doubted;
use super::out;
use fields::{ContactFields, EventFields, FollowUpFields, GoalFields};

/// Add a record.
#[derive(Debug, Args)]
pub struct Add {
    #[command(subcommand)]
    what: What,
}

/// What is added.
#[derive(Debug, Subcommand)]
enum What {
    /// A person: "Ada Lovelace, analyst at Analytical Engines ada@example.org #maths ~1m >3d thank her"
    Contact(Box<ContactFields>),
    /// A goal: "Find a mentor in distributed systems: 2 mentors by 1 mar"
    Goal(Box<GoalFields>),
    /// An event: "Rust meetup 12 mar 19:00 at Factory Berlin: meet the team"
    Event(Box<EventFields>),
    /// A follow-up: "fri send the deck to Ana"
    FollowUp(Box<FollowUpFields>),
    /// A place where people meet again and again
    Platform(Box<PlatformFields>),
    /// Something worth sharing
    Resource(Box<ResourceFields>),
}

/// A platform.
#[derive(Debug, Args)]
struct PlatformFields {
    /// Its name, with its address, #tags and why be there, as in: "Rust Berlin <https://example.org> #rust: hiring"
    #[arg(required = true)]
    name: Vec<String>,
    /// conference-series, association, online-community, social-network, workplace, school or other.
    #[arg(long)]
    kind: Option<String>,
    /// Its address.
    #[arg(long, default_value = "")]
    url: String,
    /// Why be there.
    #[arg(long, default_value = "")]
    why: String,
    /// Add another of a name that is there.
    #[arg(long)]
    new: bool,
}

/// A resource.
#[derive(Debug, Args)]
struct ResourceFields {
    /// Its title, with its address, #topics and a word on it, as in: "A book <https://example.org> #go: why it helps"
    #[arg(required = true)]
    title: Vec<String>,
    /// Its address.
    #[arg(long, default_value = "")]
    url: String,
    /// What it is about, with commas between; can be given again.
    #[arg(long = "topics", visible_alias = "topic", value_delimiter = ',')]
    topics: Vec<String>,
}

impl Add {
    pub(super) fn run(self, place: &Place, clock: Clock, wishes: &Wishes) -> Result<(), Failure> {
        let mut desk = Desk::open(place, clock)?;
        let change = desk.edit(|book, moment| self.what.edit(book, wishes, moment))?;
        out::say(change.describe())?;
        if let Some(understood) = told::understood(&desk.book, &change, desk.today()) {
            out::say(&understood)?;
        }
        desk.close()
    }
}

impl What {
    fn edit(&self, book: &Book, wishes: &Wishes, moment: &Moment) -> Result<Edit, Failure> {
        let (line, purpose, options, create) = match self {
            Self::Contact(it) => (&it.line, Purpose::Contact, it.options(), it.new),
            Self::Goal(it) => (&it.line, Purpose::Goal, it.options(), it.new),
            Self::Event(it) => (&it.line, Purpose::Event, it.options(), it.new),
            Self::FollowUp(it) => (&it.line, Purpose::FollowUp, it.options(), it.new),
            Self::Platform(it) => return platform(it, book, moment),
            Self::Resource(it) => return Ok(resource(it, moment)),
        };
        let none = Cadences::default();
        let setting = Setting {
            book,
            calendar: wishes.calendar(moment.today),
            // What the options say of the tags counts as well; the form settles it.
            cadences: if options.is_empty() {
                &wishes.cadences
            } else {
                &none
            },
            about: None,
            chosen: &[],
            create,
        };
        let reading = capture::read(&line.join(" "), purpose, &setting);
        typed(&reading, &options, book, wishes, moment)
    }
}

/// A line of the grammar, and over what it says the options, as if typed into the form.
fn typed(
    reading: &Reading,
    options: &[(&'static str, &str)],
    book: &Book,
    wishes: &Wishes,
    moment: &Moment,
) -> Result<Edit, Failure> {
    let edit = reading.edit(book, moment);
    let edit = edit.map_err(|doubt| doubted(doubt, book))?;
    let Edit::Put(records) = edit else {
        return Ok(edit);
    };
    if options.is_empty() {
        return Ok(Edit::Put(records));
    }
    let mut records = records.into_iter();
    let subject = records.next().and_then(Subject::of);
    let subject = subject.ok_or_else(|| Failure::Said("this has no fields to set".to_owned()))?;
    let form_moment = Moment {
        mint: moment.mint.lane(OPTIONS_LANE),
        ..*moment
    };
    let mut form = Form::new(subject, records.collect(), true, book);
    for (label, value) in options {
        form.fill(label, value);
    }
    form.edit(book, wishes, &form_moment)
        .ok_or_else(|| Failure::Said(problem(&form)))
}

/// The lane of the ids that options coin, apart from those of the line.
const OPTIONS_LANE: u8 = 3;

/// What is wrong with the options, naming the first one.
fn problem(form: &Form) -> String {
    let entry = form.entries.iter().find(|entry| entry.problem.is_some());
    entry.map_or_else(
        || "the options are not understood".to_owned(),
        |entry| {
            format!(
                "{}: {}",
                entry.label.to_lowercase(),
                entry.problem.clone().unwrap_or_default()
            )
        },
    )
}

fn platform(it: &PlatformFields, book: &Book, moment: &Moment) -> Result<Edit, Failure> {
    let mut mint = moment.mint;
    let kind = it.kind.as_deref().map(str::parse).transpose();
    let kind = kind.map_err(|error: UnknownWord| Failure::Said(error.to_string()))?;
    let line = titled::named(&it.name.join(" "));
    let known = book.all::<Platform>().values();
    let known = known.map(|it| text::fold(&it.name));
    if !it.new
        && known
            .into_iter()
            .any(|name| name == text::fold(&line.title))
    {
        return Err(Failure::Said(format!(
            "there is already a platform {}; --new adds another",
            line.title
        )));
    }
    let or = |option: &String, said: String| {
        if option.is_empty() {
            said
        } else {
            option.clone()
        }
    };
    let platform = Platform {
        kind: kind.unwrap_or_default(),
        url: or(&it.url, line.url),
        why: or(&it.why, line.word),
        tags: line.tags,
        ..Platform::new(mint.id(), line.title)
    };
    Ok(Edit::Put(vec![Record::from(platform)]))
}

fn resource(it: &ResourceFields, moment: &Moment) -> Edit {
    let mut mint = moment.mint;
    let line = titled::read(&it.title.join(" "));
    let mut topics = it.topics.clone();
    topics.extend(line.tags.into_iter().filter(|tag| !it.topics.contains(tag)));
    let resource = Resource {
        url: if it.url.is_empty() {
            line.url
        } else {
            it.url.clone()
        },
        topics,
        notes: line.word,
        ..Resource::new(mint.id(), line.title)
    };
    Edit::Put(vec![Record::from(resource)])
}
