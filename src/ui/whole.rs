//! What the chosen row of a list says where the screen is too narrow to show all of it: told whole below the
//! list, in the rows that notices have. These stay free for it, so that nothing moves from row to row.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::state::State;
use crate::state::overlay::Overlay;
use crate::text;

use super::{Theme, help, menu, palette, views};

/// How many rows stay free for it.
pub(super) const ROWS: u16 = 2;

/// Screens that are narrower cut the rows of lists.
const NARROW: u16 = 80;

/// Whether a list to choose from is on top that cuts its rows: any on a narrow screen, and one that gives reasons
/// on every screen, as these are sentences.
pub(super) fn is_wanted(width: u16, state: &State) -> bool {
    match state.overlays.last() {
        Some(Overlay::Help(_) | Overlay::Palette(_)) => true,
        Some(Overlay::Views(_) | Overlay::Choice(_) | Overlay::WhichOne(_)) => width < NARROW,
        _ => false,
    }
}

/// The rows that tell it in an area; none where nothing is cut.
pub(super) fn told(state: &State, area: Rect, theme: Theme) -> Vec<Line<'static>> {
    if !is_wanted(area.width, state) {
        return Vec::new();
    }
    // The frame of the list, and a blank at either side.
    let inner = usize::from(area.width).saturating_sub(4);
    let whole = match state.overlays.last() {
        Some(Overlay::Help(search)) => help::uncut(state, search, inner, theme),
        Some(Overlay::Palette(it)) => palette::uncut(state, it, inner, theme),
        Some(Overlay::Views(cursor)) => views::uncut(state, *cursor, inner, theme),
        Some(Overlay::Choice(choice)) => menu::uncut_choice(choice, inner, theme),
        Some(Overlay::WhichOne(which)) => menu::uncut_person(state, which, inner, theme),
        _ => None,
    };
    let whole = whole.unwrap_or_default();
    let mut rows = text::wrap(&theme.text(&whole), inner);
    let most = usize::from(area.height.min(ROWS));
    if rows.len() > most && most > 0 {
        let rest = rows.split_off(most - 1).join(" ");
        rows.push(theme.fit(&rest, inner));
    }
    let rows = rows.into_iter();
    rows.map(|row| Line::styled(format!("  {row}"), theme.quiet()))
        .collect()
}
