//! What is half typed: a line or a form as text, so that it can be brought back after Esc, after the window
//! was closed and after a crash. The shell keeps what is in hand on the disk, and for a while what was thrown
//! away.

use serde::{Deserialize, Serialize};

use crate::book::{Book, Day, Id, Key};
use crate::language::capture::Purpose;

use super::form::{Form, HalfForm, HalfMessage};
use super::line::Line;
use super::overlay::Overlay;
use super::{State, Wishes};

/// How many of those thrown away are kept.
const THROWN: usize = 20;

/// A half-typed line or form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// Identity.
    pub id: Id<Draft>,
    /// The day on which it was typed last.
    pub on: Day,
    /// Whether it was thrown away; then it is kept for a while, and not spoken of at a start.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_thrown: bool,
    /// What is typed.
    pub half: Half,
}

/// What is half typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Half {
    /// One line.
    Line(HalfLine),
    /// A form.
    Form(Box<HalfForm>),
    /// A message.
    Message(Box<HalfMessage>),
}

/// A half-typed line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HalfLine {
    /// What it adds.
    purpose: Purpose,
    /// The record it was started from.
    about: Option<Key>,
    /// Names that could mean several people, and who was meant.
    #[serde(default)]
    chosen: Vec<(String, Key)>,
    /// What is typed.
    text: String,
    /// Where the cursor stands, in bytes.
    #[serde(default)]
    cursor: usize,
}

/// The drafts there are.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Drafts {
    /// The one being typed.
    pub in_hand: Option<Id<Draft>>,
    /// Those of earlier runs, which lie on the disk.
    pub kept: Vec<Draft>,
    /// Those thrown away in this run, the newest last.
    pub thrown: Vec<Draft>,
    /// Whether throwing one away is what was done last, so that undo brings it back.
    pub is_last: bool,
}

impl Drafts {
    /// All that can be gone on with, the newest first.
    pub fn all(&self) -> impl Iterator<Item = &Draft> {
        self.thrown.iter().rev().chain(self.kept.iter().rev())
    }

    /// Takes one out.
    pub(super) fn take(&mut self, id: Id<Draft>) -> Option<Draft> {
        for drafts in [&mut self.thrown, &mut self.kept] {
            if let Some(place) = drafts.iter().position(|draft| draft.id == id) {
                return Some(drafts.remove(place));
            }
        }
        None
    }

    /// Lays one aside that is thrown away.
    pub(super) fn throw(&mut self, draft: Draft) {
        if self.thrown.len() >= THROWN {
            self.thrown.remove(0);
        }
        self.thrown.push(Draft {
            is_thrown: true,
            ..draft
        });
        self.is_last = true;
    }
}

impl Draft {
    /// Whether it was thrown away so long ago that nobody comes back for it.
    pub fn is_stale(&self, today: Day) -> bool {
        /// Days for which it is kept.
        const KEPT: i64 = 14;
        self.is_thrown && (today - self.on).num_days() > KEPT
    }

    /// Whether it is to be spoken of at a start: not what was thrown away, which is there for who looks for it.
    pub(super) fn is_told(&self) -> bool {
        !self.is_thrown
    }

    /// What it is, in words: "a half-typed contact “Ada”".
    pub fn says(&self, book: &Book) -> String {
        let (what, name) = match &self.half {
            Half::Line(line) => (format!("half-typed {}", line.noun()), line.text.trim()),
            Half::Message(half) => {
                let to = half.message.occasion.to.into();
                let name = book.name(to).unwrap_or_default();
                ("half-written message to".to_owned(), name)
            }
            Half::Form(form) if form.is_new => {
                (format!("half-typed {}", form.noun()), form.name(book))
            }
            Half::Form(form) => (
                format!("half-typed change of {}", form.noun()),
                form.name(book),
            ),
        };
        if name.is_empty() {
            format!("a {what}")
        } else {
            format!("a {what} “{}”", crate::text::fit(name, 30))
        }
    }
}

impl HalfLine {
    fn of(line: &Line) -> Self {
        Self {
            purpose: line.purpose,
            about: line.about,
            chosen: line.chosen.clone(),
            text: line.field.text().to_owned(),
            cursor: line.field.cursor(),
        }
    }

    /// The line as it was, as far as the records it names are still there.
    pub(super) fn line(self, book: &Book, wishes: &Wishes, today: Day) -> Line {
        let about = self.about.filter(|key| book.record(*key).is_some());
        let mut line = Line::new(self.purpose, about, book, wishes, today);
        line.chosen = self.chosen;
        line.field.set(&self.text);
        line.field.stand(self.cursor);
        line.read(book, wishes, today);
        line
    }

    const fn noun(&self) -> &'static str {
        match self.purpose {
            Purpose::Log => "talk",
            Purpose::Contact => "contact",
            Purpose::Goal => "goal",
            Purpose::Event => "event",
            Purpose::FollowUp => "follow-up",
            Purpose::Introduction => "introduction",
        }
    }
}

impl State {
    /// The line or the form that is being typed, if anything is typed in it. What is taken out of the
    /// inbox still waits there.
    fn half_typed(&self) -> Option<&Overlay> {
        let is_inbox = |overlay: &Overlay| matches!(overlay, Overlay::Inbox(_));
        let mut typed = self.overlays.iter().rev().filter(|it| is_half(it));
        typed.next().filter(|_| !self.overlays.iter().any(is_inbox))
    }

    /// Whether anything is half typed.
    pub(super) fn is_half_typed(&self) -> bool {
        self.half_typed().is_some()
    }

    /// What is half typed, as a draft.
    pub fn draft(&self) -> Option<Draft> {
        Some(Draft {
            id: self.drafts.in_hand?,
            on: self.today,
            is_thrown: false,
            half: self.half_typed().and_then(half_of)?,
        })
    }
}

fn is_half(overlay: &Overlay) -> bool {
    match overlay {
        Overlay::Line(line) => !line.field.text().trim().is_empty(),
        Overlay::Form(form) => form.is_dirty(),
        _ => false,
    }
}

fn half_of(overlay: &Overlay) -> Option<Half> {
    match overlay {
        Overlay::Line(line) => Some(Half::Line(HalfLine::of(line))),
        Overlay::Form(form) => Some(match form.half_message() {
            Some(half) => Half::Message(Box::new(half)),
            None => Half::Form(Box::new(Form::half(form))),
        }),
        _ => None,
    }
}
