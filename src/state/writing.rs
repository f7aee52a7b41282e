//! A text that is written in the user's own editor, and where it comes back to.

use crate::book::Key;

/// A text to be written outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// Where it belongs.
    pub of: WritingOf,
    /// What it is about, to name its file by.
    pub name: String,
    /// The text as it is.
    pub text: String,
}

/// Where a text that is written outside belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WritingOf {
    /// The notes of a record.
    Notes(Key),
    /// The field of the open form.
    Field,
}
