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
    /// A word at its right.
    pub word: String,
    /// What choosing it does.
    pub action: Action,
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
