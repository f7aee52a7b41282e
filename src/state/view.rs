//! The views that have the whole screen to themselves and are no list of records: one is open at a time, over
//! Home and over the morning review.

use crate::book::{Book, Change, Day};
use crate::insight::agenda::Agenda;
use crate::insight::progress::Tally;

use super::alike::Alike;
use super::columns::Columns;
use super::import::Preview;
use super::insights::Insights;
use super::list::Row;
use super::sheet::Sheet;
use super::staying::Staying;
use super::triage::Triage;
use super::week::Week;
use super::year::Year;

/// A view with the screen to itself.
#[derive(Debug, Clone, PartialEq)]
pub enum View {
    /// The untriaged, one card at a time.
    Triage(Triage),
    /// Cadences that could fit better, and old ties.
    Staying(Staying),
    /// The answer to a question to the whole book.
    Sheet(Sheet),
    /// What was done on the platforms, day by day.
    Year(Year),
    /// A week looked back on.
    Week(Week),
    /// What would come of a file.
    Import(Box<Preview>),
    /// Which column of a table holds what.
    Columns(Box<Columns>),
    /// Two contacts side by side who may be one.
    Alike(Alike),
    /// Pictures of how the network lives.
    Insights(Box<Insights>),
}

/// What a view is made from.
pub(crate) struct Ground<'a> {
    pub(super) book: &'a Book,
    pub(super) tally: &'a Tally,
    pub(super) agenda: &'a Agenda,
    pub(super) today: Day,
}

impl View {
    /// The row that the keys act on while it is open.
    pub fn selected(&self) -> Option<Row> {
        match self {
            Self::Triage(triage) => triage.current().map(|who| Row::of(who.into())),
            Self::Staying(staying) => {
                let who = staying.current()?.who()?;
                Some(Row::of(who.into()))
            }
            Self::Sheet(sheet) => sheet.current().map(|line| Row::of(line.key)),
            Self::Year(_)
            | Self::Week(_)
            | Self::Insights(_)
            | Self::Import(_)
            | Self::Columns(_)
            | Self::Alike(_) => None,
        }
    }

    /// Keeps up with a change that was made to the book.
    pub(super) fn refresh(&mut self, ground: &Ground, change: &Change) {
        match self {
            Self::Triage(triage) => {
                let current = triage.current();
                if change
                    .keys()
                    .any(|key| key.id() == current && current.is_some())
                {
                    triage.settle(ground.book);
                }
            }
            _ => self.renew(ground),
        }
    }

    /// Keeps up with a book that is another as a whole.
    pub(super) fn renew(&mut self, ground: &Ground) {
        let (book, today) = (ground.book, ground.today);
        match self {
            Self::Triage(triage) => triage.settle(book),
            Self::Staying(staying) => staying.renew(book, today),
            Self::Sheet(sheet) => sheet.renew(book, today),
            Self::Year(year) => year.renew(book, today),
            Self::Week(week) => week.renew(ground),
            Self::Insights(insights) => insights.renew(ground),
            Self::Import(preview) => preview.renew(book),
            Self::Columns(_) => {}
            Self::Alike(alike) => alike.renew(book),
        }
    }
}
