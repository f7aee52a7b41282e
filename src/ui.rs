//! Drawing: from the state to the screen, and nothing back. [`layout`](layout::layout) decides what gets
//! which part of the screen; each view draws its part. Only what is visible is ever built.

mod alike;
mod anew;
mod beyond;
mod board;
mod burnup;
mod card;
mod columns;
mod detail;
mod field;
mod filter;
mod first;
mod form;
mod header;
mod heat;
mod help;
mod hints;
mod import;
mod inbox;
mod insights;
mod layout;
mod line;
mod lines;
mod listed;
mod menu;
mod messages;
mod month;
mod notice;
mod page;
mod palette;
mod pane;
mod picker;
mod popup;
mod prompt;
mod prose;
mod question;
mod row;
mod sheet;
mod stage;
mod staying;
pub mod theme;
mod title;
mod touch;
mod triage;
mod views;
mod week;
mod whole;
mod year;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Clear;

use crate::state::field::Sheet;
use crate::state::overlay::Overlay;
use crate::state::{Pane, Room, Row, State};

pub use anew::Anew;
use layout::{Layout, Shape, layout};
use page::Leaf;
use stage::stage;
pub use theme::Theme;
pub use touch::{click, wheel};

/// What the screen will show of a state: the parts of it, and the page that fills one of them. It is
/// looked up once a frame, as both the room and the drawing go by it.
pub struct View {
    places: Layout,
    page: Vec<Line<'static>>,
    /// How much room there is: what paging and scrolling go by.
    pub room: Room,
}

/// What a screen of this size will show of the state.
pub fn view(area: Rect, state: &State, theme: Theme) -> View {
    let places = layout(area, state, theme);
    let rows = |pane| {
        places
            .pane(pane)
            .map_or(0, |area| pane::rows(area, places.shape))
    };
    let (lines, page) = match (places.card, places.detail) {
        (Some(area), _) => (card::height(area, state), card::page(area, state, theme)),
        (None, Some(area)) => (
            detail::height(area, state),
            detail::page(area, state, theme),
        ),
        (None, None) => (0, Leaf::default()),
    };
    let cells = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
    let of_lines = cells(page.lines.len());
    let chosen = page.chosen.map(|it| (cells(it.start), cells(it.end)));
    let page = page.lines;
    let (lines, of_lines) = match state.overlays.last() {
        Some(Overlay::Help(search)) => help::room(places.body, state, search),
        Some(Overlay::Palette(palette)) => palette::room(places.body, state, palette),
        Some(Overlay::Messages(_)) => messages::room(places.body, state, theme),
        _ => (lines, of_lines),
    };
    let sheet = match state.overlays.last() {
        Some(overlay @ Overlay::Form(form)) => {
            let area = stage(&places, state, overlay, theme);
            form::sheet(area, state, form, theme)
        }
        _ => Sheet::default(),
    };
    let room = Room {
        rows: Pane::ALL.map(rows),
        lines,
        of_lines,
        is_wide: places.is_wide,
        chosen,
        sheet,
    };
    View { places, page, room }
}

/// Draws the whole screen.
pub fn draw(frame: &mut Frame, state: &State, view: View, theme: Theme) {
    let View { places, page, .. } = view;
    if places.shape == Shape::TooSmall {
        let needs = Line::styled("needs 20x4", theme.loud());
        lines::draw(frame, frame.area(), [needs]);
        return;
    }
    header::draw(frame, &places, state, theme);
    for pane in Pane::ALL {
        if let Some(area) = places.pane(pane) {
            pane::draw(frame, area, state, pane, places.shape, theme);
        }
    }
    if let Some(area) = places.card {
        card::draw(frame, area, state, page, theme);
    } else if let Some(area) = places.detail {
        detail::draw(frame, area, state, page, theme);
    }
    if state.overlays.contains(&Overlay::First) {
        first::draw(frame, places.body, state, theme);
    }
    hints::draw(frame, &places, state, theme);
    // The field that a day is chosen for stays in sight, where there is room.
    let beneath = match state.overlays.as_slice() {
        [.., beneath, month @ Overlay::Month(_)] => {
            let area = stage(&places, state, month, theme);
            month::is_beside(area, state, theme).then_some(beneath)
        }
        _ => None,
    };
    let mut shown = beneath.into_iter().chain(state.overlays.last()).peekable();
    if theme.bare && shown.peek().is_some_and(|lowest| !lowest.is_one_line()) {
        frame.render_widget(Clear, places.body);
    }
    for overlay in shown.filter(|overlay| **overlay != Overlay::First) {
        step_back(frame, places.body, theme);
        let area = stage(&places, state, overlay, theme);
        over(frame, area, state, overlay, theme);
    }
}

/// Quiets what is drawn already, so that what lies over it is the one thing that has the eye.
fn step_back(frame: &mut Frame, area: Rect, theme: Theme) {
    let area = area.intersection(frame.area());
    let buffer = frame.buffer_mut();
    for at in area.positions() {
        if let Some(cell) = buffer.cell_mut(at) {
            cell.set_style(Style::reset().patch(theme.quiet()));
        }
    }
}

/// The page of a row as plain text, to be copied.
pub fn card(state: &State, row: Row) -> String {
    const WIDTH: usize = 76;
    let page = prose::of_row(state, row, WIDTH, Theme::default());
    let lines = page
        .lines
        .iter()
        .map(|line| line.to_string().trim_end().to_owned() + "\n");
    lines.collect()
}

fn over(frame: &mut Frame, area: Rect, state: &State, overlay: &Overlay, theme: Theme) {
    match overlay {
        Overlay::Help(search) => help::draw(frame, area, state, search, theme),
        Overlay::Palette(palette) => palette::draw(frame, area, state, palette, theme),
        Overlay::Views(cursor) => views::draw(frame, area, state, *cursor, theme),
        Overlay::ViewName(field) => views::name(frame, area, state, field, theme),
        Overlay::Messages(cursor) => messages::draw(frame, area, state, *cursor, theme),
        Overlay::Line(line) => line::draw(frame, area, state, line, theme),
        Overlay::Choice(choice) => menu::choice(frame, area, choice, theme),
        Overlay::WhichOne(which) => menu::which_one(frame, area, state, which, theme),
        Overlay::Form(form) => form::draw(frame, area, state, form, theme),
        Overlay::Menu(menu) => menu::draw(frame, area, state, menu, theme),
        Overlay::Engaging(prompt) => prompt::engaging(frame, area, state, prompt, theme),
        Overlay::Day(prompt) => prompt::day(frame, area, state, prompt, theme),
        Overlay::Month(month) => month::draw(frame, area, state, *month, theme),
        Overlay::Tags(tags) => prompt::tags(frame, area, state, tags, theme),
        Overlay::Confirm(confirm) => question::draw(frame, area, state, confirm, theme),
        Overlay::Inbox(sorting) => inbox::draw(frame, area, state, sorting, theme),
        Overlay::Seek(seek) => prompt::seek(frame, area, state, seek, theme),
        Overlay::Path(prompt) => import::path(frame, area, state, prompt, theme),
        Overlay::First => {}
        Overlay::Welcome(away) => popup::welcome(frame, area, state, *away, theme),
        Overlay::Conflict(id) => popup::conflict(frame, area, state, *id, theme),
    }
}
