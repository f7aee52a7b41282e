//! The pages one came from, where a number or a name on them led on to another record: going back leads there
//! again, page by page.

use super::{Asked, Pane, Review, State, View, Zoom};
use crate::book::Key;

/// A page that was left for a record it led to.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// The pane that had the focus.
    pub pane: Pane,
    /// The record that was selected in it.
    pub key: Option<Key>,
    /// What filled the screen of Home.
    pub zoom: Zoom,
    /// The view that had the screen.
    pub view: Option<View>,
    /// The review that was walked.
    pub review: Option<Review>,
    /// How far the page was scrolled.
    pub scroll: u16,
    /// The number that was chosen on it.
    pub asked: Option<Asked>,
}

impl Stop {
    /// Where one is.
    pub(super) fn of(state: &State) -> Self {
        Self {
            pane: state.focus,
            key: state.list().selected().map(|row| row.key),
            zoom: state.zoom,
            view: state.view.clone(),
            review: state.review.clone(),
            scroll: state.scroll,
            asked: state.asked,
        }
    }
}
