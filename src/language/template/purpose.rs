//! What the templates that come with netgrow are for.

use crate::book::word::words;

words! {
    /// What a template of netgrow's own is for.
    Purpose, "purpose of a template" {
        /// After an event.
        ThankYou = "thank-you",
        /// After a long silence.
        Reconnect = "reconnect",
        /// For advice.
        AskAdvice = "ask-advice",
        /// With something off the shelf.
        Share = "share",
        /// Whether an introduction is welcome.
        Introduce = "introduce",
        /// To a new job.
        NewJob = "new-job",
        /// With what was promised.
        KeepPromise = "keep-promise",
    }
}

impl Purpose {
    /// What it is for, as a line to choose.
    pub const fn says(self) -> &'static str {
        match self {
            Self::ThankYou => "Thank you after an event",
            Self::Reconnect => "Take up the thread again",
            Self::AskAdvice => "Ask for advice",
            Self::Share => "Share something worth reading",
            Self::Introduce => "Ask whether an introduction is welcome",
            Self::NewJob => "Congratulate on a new job",
            Self::KeepPromise => "Follow up on a promise",
        }
    }
}
