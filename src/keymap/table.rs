//! The table of keys: the only place where keys are written. A row is a scope, its keys (letter first,
//! arrow twin after it), the action, a word for the hint line with its rank, and a sentence for the help.

use crate::book::span::Unit;
use crate::book::{Cadence, Span};
use crate::state::action::Action;

use super::Scope;

mod always;
mod anywhere;
mod cadence;
mod detail;
mod engage;
mod form;
mod import;
mod list;
mod looking_back;
mod month;
mod morning;
mod motion;
mod pages;
mod question;
mod record;
mod review;
mod snooze;
mod steps;
mod text;
mod triage;
mod views;

/// One row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Binding {
    /// Where it works.
    pub scope: Scope,
    /// What the act is called in the settings; the same motion has one name everywhere.
    pub name: &'static str,
    /// Its usual keys as they are written, the one to show first; none where only the palette has it.
    pub keys: &'static [&'static str],
    /// What it does.
    pub action: Action,
    /// The word for the hint line.
    pub hint: &'static str,
    /// The place in the hint line, from 1; 0 for none.
    pub rank: u8,
    /// The sentence for the help, without a full stop.
    pub says: &'static str,
}

const fn row(
    scope: Scope,
    name: &'static str,
    keys: &'static [&'static str],
    action: Action,
    (rank, hint): (u8, &'static str),
    says: &'static str,
) -> Binding {
    Binding {
        scope,
        name,
        keys,
        action,
        hint,
        rank,
        says,
    }
}

const NO_HINT: (u8, &str) = (0, "");

const fn every(count: u16, unit: Unit) -> Action {
    match Span::new(count, unit) {
        Some(span) => Action::Keep(Cadence::Every(span)),
        None => Action::Keep(Cadence::Ambient),
    }
}

/// The rows of all scopes, in the order in which they are told.
static SCOPES: &[&[Binding]] = &[
    anywhere::ROWS,
    list::ROWS,
    record::ROWS,
    detail::ROWS,
    review::ROWS,
    triage::ROWS,
    pages::ROWS,
    looking_back::ROWS,
    import::ROWS,
    snooze::ROWS,
    engage::ROWS,
    cadence::ROWS,
    views::ROWS,
    steps::ROWS,
    text::ROWS,
    month::ROWS,
    form::ROWS,
    question::ROWS,
    morning::ROWS,
    always::ROWS,
];

/// All keys.
pub fn bindings() -> impl Iterator<Item = &'static Binding> + Clone {
    SCOPES.iter().copied().flatten()
}
