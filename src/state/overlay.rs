//! What can lie over the screen: one stack, of which the topmost gets the input and Esc takes one away.

use crate::book::interaction::Channel;
use crate::book::platform::EngagementKind;
use crate::book::{Day, Edit, Id, Key, Platform};
use crate::insight::path::Target;
use crate::insight::queue::Away;
use crate::language::engagement;
use crate::language::filter::Fault;
pub use crate::language::finder::Found;
use crate::language::tagging::Tagging;

use super::choice::Choice;
use super::export::Export;
use super::field::Field;
use super::form::Form;
use super::inbox::Sorting;
use super::line::Line;
use super::menu::Menu;
use super::month::Month;

/// Something that lies over the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// All keys that work here, narrowed by typing.
    Help(Search),
    /// Every action and every record, found by a few letters.
    Palette(Palette),
    /// The saved views; the selected one.
    Views(usize),
    /// The name to save a view under, typed.
    ViewName(Field),
    /// What was told of late; the selected message.
    Messages(usize),
    /// One line to add or log.
    Line(Box<Line>),
    /// A short list to choose from.
    Choice(Choice),
    /// The lines of the inbox, one after the other.
    Inbox(Box<Sorting>),
    /// Which of several people of a name is meant.
    WhichOne(WhichOne),
    /// A record, field by field.
    Form(Box<Form>),
    /// A menu of one key.
    Menu(Menu),
    /// What was done there, in words.
    Engaging(Engaging),
    /// A day, typed.
    Day(DayPrompt),
    /// A month to choose a day from.
    Month(Month),
    /// Tags and links, typed.
    Tags(Tags),
    /// To whom a path is sought, typed.
    Seek(Seek),
    /// The path of a file to import or to write, typed.
    Path(PathPrompt),
    /// Whether to really do it.
    Confirm(Confirm),
    /// What an empty book offers to begin with.
    First,
    /// Good to see you again: after weeks away.
    Welcome(Away),
    /// Two versions of a field, to choose from.
    Conflict(crate::book::Id<crate::book::Conflict>),
}

/// What is searched in a list of lines, and which line is selected.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search {
    /// What is typed.
    pub field: Field,
    /// The selected line among those that match.
    pub cursor: usize,
}

/// A search for an action or a record.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Palette {
    /// What is typed.
    pub search: Search,
    /// The records that fit it, the best first.
    pub found: Vec<Found>,
}

impl Overlay {
    /// The text that is typed in the overlay, where one is.
    pub fn field(&self) -> Option<&Field> {
        match self {
            Self::Help(search) | Self::Palette(Palette { search, .. }) => Some(&search.field),
            Self::Line(line) => Some(&line.field),
            Self::Day(prompt) => Some(&prompt.field),
            Self::Engaging(prompt) => Some(&prompt.field),
            Self::Tags(tags) => Some(&tags.field),
            Self::ViewName(field) => Some(field),
            Self::Seek(seek) => Some(&seek.field),
            Self::Path(prompt) => Some(&prompt.field),
            Self::Form(form) => form.entries.get(form.at).map(|entry| &entry.field),
            _ => None,
        }
    }

    /// The same, to type in.
    pub fn field_mut(&mut self) -> Option<&mut Field> {
        match self {
            Self::Help(search) | Self::Palette(Palette { search, .. }) => Some(&mut search.field),
            Self::Line(line) => Some(&mut line.field),
            Self::Day(prompt) => Some(&mut prompt.field),
            Self::Engaging(prompt) => Some(&mut prompt.field),
            Self::Tags(tags) => Some(&mut tags.field),
            Self::ViewName(field) => Some(field),
            Self::Seek(seek) => Some(&mut seek.field),
            Self::Path(prompt) => Some(&mut prompt.field),
            Self::Form(form) => form.entry_mut().map(|entry| &mut entry.field),
            _ => None,
        }
    }

    /// Whether what is typed in it is a day.
    pub fn takes_day(&self) -> bool {
        match self {
            Self::Day(_) => true,
            Self::Form(form) => form.entries.get(form.at).is_some_and(|it| it.takes_day),
            _ => false,
        }
    }

    /// Whether it is a line at the foot of the screen, below what it is about.
    pub fn is_one_line(&self) -> bool {
        matches!(
            self,
            Self::Line(_) | Self::Day(_) | Self::Tags(_) | Self::ViewName(_) | Self::Path(_)
        )
    }

    /// What is searched in the overlay, where it is a list to search.
    pub fn search_mut(&mut self) -> Option<&mut Search> {
        match self {
            Self::Help(search) | Self::Palette(Palette { search, .. }) => Some(search),
            _ => None,
        }
    }
}

/// Several people that a typed name could mean.
#[derive(Debug, Clone, PartialEq)]
pub struct WhichOne {
    /// The name as it was typed.
    pub said: String,
    /// Who could be meant, the likeliest first.
    pub candidates: Vec<Key>,
    /// The selected one.
    pub cursor: usize,
}

/// A day being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct DayPrompt {
    /// What is typed.
    pub field: Field,
    /// What is understood, or why it is not.
    pub understood: Result<Day, String>,
    /// What the day is for.
    pub purpose: DayFor,
}

/// Something done on a platform, being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Engaging {
    /// What is typed.
    pub field: Field,
    /// The platform.
    pub on: Id<Platform>,
    /// What kind of thing was done.
    pub kind: EngagementKind,
    /// What is understood, or why it is not.
    pub understood: Result<engagement::Deed, String>,
}

/// Tags and links being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Tags {
    /// What is typed.
    pub field: Field,
    /// The records they are for.
    pub on: Vec<Key>,
    /// What is understood, or what is not.
    pub understood: Result<Tagging, Fault>,
    /// Why Enter did not take it.
    pub problem: Option<String>,
}

/// Somebody, a company or a topic being typed, to which a path is sought.
#[derive(Debug, Clone, PartialEq)]
pub struct Seek {
    /// What is typed.
    pub field: Field,
    /// Who is meant, as far as that is clear.
    pub understood: Option<Target>,
    /// Why Enter did not take it.
    pub problem: Option<String>,
}

/// The path of a file, being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct PathPrompt {
    /// What is typed.
    pub field: Field,
    /// For what was looked on the disk last.
    pub looked: String,
    /// Why Enter did not take it.
    pub problem: Option<String>,
    /// What the file is for.
    pub purpose: PathFor,
}

/// What the file is for whose path is typed.
#[derive(Debug, Clone, PartialEq)]
pub enum PathFor {
    /// To be imported.
    Import,
    /// To be written.
    Export {
        /// What goes into it.
        export: Box<Export>,
        /// Where something is already, which Enter writes over now.
        over: Option<String>,
    },
}

/// What a typed day is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFor {
    /// Putting the row off.
    Snooze,
    /// Setting its day.
    Move,
}

/// A question to which yes is not the safe answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// The question, naming the record and the counts.
    pub question: String,
    /// What the yes button says.
    pub yes: &'static str,
    /// What the no button says.
    pub no: &'static str,
    /// Whether the yes button is chosen.
    pub on_yes: bool,
    /// What yes does.
    pub deed: Deed,
}

/// What a confirmed question does.
#[derive(Debug, Clone, PartialEq)]
pub enum Deed {
    /// Changes the book.
    Edit(Box<Edit>),
    /// Logs the message that was sent.
    Sent(Channel),
    /// Leaves, although something is not saved.
    Quit,
}
