//! The places of a message that are still to be filled, marked in its text.

use std::ops::Range;

use ratatui::style::Style;

use crate::language::template::unfilled;
use crate::state::form::Form;
use crate::ui::Theme;

/// What is marked in the field with the cursor: nothing where the form is none of a message.
pub(super) fn marks(form: &Form, theme: Theme) -> Vec<(Range<usize>, Style)> {
    let entry = form.entries.get(form.at);
    let Some(entry) = entry.filter(|_| form.occasion().is_some()) else {
        return Vec::new();
    };
    let places = unfilled(entry.field.text()).into_iter();
    places.map(|place| (place, theme.due())).collect()
}
