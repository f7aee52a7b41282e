//! What is marked in the field with the cursor: the places of a message that are still to be filled, and a day in
//! the place of which the next letter stands.

use std::ops::Range;

use ratatui::style::Style;

use crate::language::template::unfilled;
use crate::state::form::Form;
use crate::ui::Theme;

/// The marked stretches, in bytes.
pub(super) fn marks(form: &Form, theme: Theme) -> Vec<(Range<usize>, Style)> {
    let Some(entry) = form.entries.get(form.at) else {
        return Vec::new();
    };
    if form.types_over() {
        return vec![(0..entry.field.text().len(), theme.selected())];
    }
    if form.occasion().is_none() {
        return Vec::new();
    }
    let places = unfilled(entry.field.text()).into_iter();
    places.map(|place| (place, theme.due())).collect()
}
