//! What just happened, in a sentence. There are no timers: what was done is told until the next act, a
//! problem until Esc or the next act that succeeds.

/// A sentence for the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is to be taken.
    pub tone: Tone,
    /// The sentence, without a full stop.
    pub text: String,
}

/// How a notice is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done, and can be undone.
    Done,
    /// Something was undone, and can be redone.
    Undone,
    /// Something was done that leaves the data as it is.
    Told,
    /// Something to know; nothing was done.
    Hint,
    /// Something could not be done.
    Problem,
}

impl Notice {
    /// Something was done.
    pub fn done(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Done,
            text: text.into(),
        }
    }

    /// Something was undone.
    pub fn undone(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Undone,
            text: text.into(),
        }
    }

    /// Something was done that leaves the data as it is.
    pub fn told(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Told,
            text: text.into(),
        }
    }

    /// Something to know.
    pub fn hint(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Hint,
            text: text.into(),
        }
    }

    /// Something could not be done.
    pub fn problem(text: impl Into<String>) -> Self {
        Self {
            tone: Tone::Problem,
            text: text.into(),
        }
    }
}
