//! Pure questions to a book and a day: what is due, how a person stands, how far a goal has come.
//! Everything here is derived and never stored, so it can't disagree with the records.

pub mod agenda;
pub mod ask;
pub mod balance;
pub mod briefing;
pub mod burnup;
pub mod capacity;
pub mod dated;
pub mod drift;
pub mod fact;
pub mod facts;
pub mod harvest;
pub mod heat;
pub mod introductions;
pub mod matches;
pub mod meeting;
pub mod mentors;
pub mod mutual;
pub mod naming;
pub mod order;
pub mod origin;
pub mod outlook;
pub mod path;
pub mod platforms;
pub mod progress;
pub mod queue;
pub mod reach;
pub mod reconnect;
pub mod relevance;
pub mod service;
pub mod shelf;
pub mod staying;
pub mod tempo;
pub mod ties;
mod topic;
pub mod week;
mod wording;
