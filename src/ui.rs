//! Drawing: from the state to the screen, and nothing back. [`layout`](layout::layout) decides what gets
//! which part of the screen; each view draws its part. Only what is visible is ever built.

mod card;
mod detail;
mod form;
mod header;
mod help;
mod hints;
mod layout;
mod line;
mod menu;
mod pane;
mod popup;
mod prose;
mod row;
mod theme;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::state::overlay::Overlay;
use crate::state::{Pane, Room, State};

use layout::{Layout, Shape, layout};
pub use theme::Theme;

/// Draws the whole screen.
pub fn draw(frame: &mut Frame, state: &State, theme: Theme) {
    let places = layout(frame.area(), state);
    if places.shape == Shape::TooSmall {
        let needs = Line::styled("needs 20x4", theme.loud());
        frame.render_widget(Paragraph::new(needs), frame.area());
        return;
    }
    header::draw(frame, &places, state, theme);
    body(frame, &places, state, theme);
    hints::draw(frame, &places, state, theme);
    if let Some(overlay) = state.overlays.last() {
        over(frame, places.body, state, overlay, theme);
    }
}

fn body(frame: &mut Frame, places: &Layout, state: &State, theme: Theme) {
    for pane in Pane::ALL {
        if let Some(area) = places.pane(pane) {
            pane::draw(frame, area, state, pane, places.shape, theme);
        }
    }
    if let Some(area) = places.detail {
        detail::draw(frame, area, state, theme);
    }
    if let Some(area) = places.card {
        card::draw(frame, area, state, theme);
    }
}

fn over(frame: &mut Frame, area: Rect, state: &State, overlay: &Overlay, theme: Theme) {
    match overlay {
        Overlay::Help(search) => help::draw(frame, area, state, search, theme),
        Overlay::Line(line) => line::draw(frame, area, state, line, theme),
        Overlay::WhichOne(which) => menu::which_one(frame, area, state, which, theme),
        Overlay::Form(form) => form::draw(frame, area, form, theme),
        Overlay::Snooze => menu::snooze(frame, area, state, theme),
        Overlay::Day(prompt) => line::day(frame, area, state, prompt, theme),
        Overlay::Cadence => menu::cadence(frame, area, state, theme),
        Overlay::Confirm(confirm) => popup::confirm(frame, area, confirm, theme),
        Overlay::Welcome(away) => popup::welcome(frame, area, *away, theme),
        Overlay::Conflict(id) => popup::conflict(frame, area, state, *id, theme),
    }
}

/// How much room a screen of this size has for the state: what paging and scrolling go by.
pub fn room(area: Rect, state: &State, theme: Theme) -> Room {
    let places = layout(area, state);
    let rows = |pane| {
        places
            .pane(pane)
            .map_or(0, |area| pane::rows(area, places.shape))
    };
    let (lines, of_lines) = match (state.overlays.last(), places.card, places.detail) {
        (Some(Overlay::Help(search)), ..) => help::room(places.body, state, search),
        (_, Some(area), _) => card::room(area, state, theme),
        (_, None, Some(area)) => detail::room(area, state, theme),
        (_, None, None) => (0, 0),
    };
    Room {
        rows: Pane::ALL.map(rows),
        lines,
        of_lines,
    }
}
