//! The titles of what lies over the screen: what is done, and to which record, or to how many marked ones.
//! All are made alike, so that no menu leaves open what it is about.

use crate::book::Key;
use crate::state::State;

use super::Theme;

/// "Snooze · send the deck", or "Snooze · 2 marked".
pub(super) fn on_rows(state: &State, does: &str, theme: Theme) -> String {
    let keys: Vec<Key> = state.targets().into_iter().map(|row| row.key).collect();
    on(state, does, &keys, theme)
}

/// The same for an act on people, who are named themselves where a row is only about them.
pub(super) fn on_people(state: &State, does: &str, theme: Theme) -> String {
    if state.targets().len() > 1 {
        return on_rows(state, does, theme);
    }
    let people: Vec<Key> = state.people().into_iter().map(Key::of).collect();
    on(state, does, &people, theme)
}

/// What is done to the selected row alone, whatever is marked.
pub(super) fn on_selected(state: &State, does: &str, theme: Theme) -> String {
    let key: Vec<Key> = state.subject().into_iter().collect();
    on(state, does, &key, theme)
}

/// What is done, and to which records.
pub(super) fn on(state: &State, does: &str, keys: &[Key], theme: Theme) -> String {
    match keys {
        [] => does.to_owned(),
        [only] => about(does, state.book.name(*only).unwrap_or_default(), theme),
        many => about(does, &format!("{} marked", many.len()), theme),
    }
}

/// What is done, and to what.
pub(super) fn about(does: &str, what: &str, theme: Theme) -> String {
    format!("{does}{}{what}", theme.dot())
}
