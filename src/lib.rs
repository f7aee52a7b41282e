//! netgrow: a morning desk for a person's professional network, in the terminal.
//!
//! The way of a key press. The terminal sends an input; [`keymap`] turns it into an action by context;
//! [`state`] reduces the action: a change of data is an [`book::Edit`], which the [`book::Book`] answers
//! with a [`book::Change`], which goes on the history and, as an effect, to the [`store`]. [`app`] performs
//! the effects; each outcome is the next action. When nothing is left, [`ui`] draws once. The commands of
//! [`cli`] go the same way: edit, change, store. There is one way in.
//!
//! [`book`], [`insight`], [`language`], [`text`], [`state`], [`keymap`] and [`ui`] are pure: no clock,
//! no files, no environment, no threads, no randomness. The present is handed in as a [`book::Moment`].
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice,
        reason = "a test that meets the unexpected should stop there and say so"
    )
)]

pub mod app;
pub mod book;
pub mod cli;
pub mod config;
pub mod demo;
pub mod exchange;
pub mod inbox;
pub mod insight;
pub mod intake;
pub mod keep;
pub mod keymap;
pub mod language;
pub mod outlet;
pub mod state;
pub mod store;
pub mod templates;
pub mod terminal;
pub mod text;
pub mod ui;
