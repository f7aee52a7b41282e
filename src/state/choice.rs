//! A short list to choose from: what each line says, and what it does.

use super::action::Action;

/// A short list that lies over the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The question.
    pub title: String,
    /// The lines.
    pub options: Vec<Choosable>,
    /// The selected one.
    pub cursor: usize,
}

/// A line of a short list.
#[derive(Debug, Clone, PartialEq)]
pub struct Choosable {
    /// What it says.
    pub text: String,
    /// Why one would choose it.
    pub why: String,
    /// A word at its right.
    pub word: String,
    /// Whether it is done, where it is something to do.
    pub done: Option<bool>,
    /// What choosing it does.
    pub action: Action,
}

impl Choosable {
    /// A line that says this and does that.
    pub fn new(text: impl Into<String>, action: Action) -> Self {
        Self {
            text: text.into(),
            why: String::new(),
            word: String::new(),
            done: None,
            action,
        }
    }

    /// The same with a reason to choose it.
    #[must_use]
    pub fn because(self, why: impl Into<String>) -> Self {
        let why = why.into();
        Self { why, ..self }
    }

    /// The same as something that is done or to do.
    #[must_use]
    pub fn ticked(self, done: bool) -> Self {
        Self {
            done: Some(done),
            ..self
        }
    }

    /// The same with a word at its right.
    #[must_use]
    pub fn with_word(self, word: impl Into<String>) -> Self {
        let word = word.into();
        Self { word, ..self }
    }
}

impl Choice {
    /// A list with its first line selected.
    pub fn new(title: impl Into<String>, options: Vec<Choosable>) -> Self {
        Self {
            title: title.into(),
            options,
            cursor: 0,
        }
    }
}
