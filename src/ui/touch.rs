//! What the mouse means: what lies under the pointer, and what a click or the wheel on it asks for. A click
//! selects a row, and opens the one that is selected; a key that is shown is pressed by a click on it or on
//! the words behind it, so that whatever a screen shows as a key can be clicked.

use std::ops::Range;

use chrono::Datelike;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::book::{Day, View};
use crate::keymap::{self, Press};
use crate::state::action::Way;
use crate::state::overlay::Confirm;
use crate::state::{Action, Overlay, Pane, State};

use super::layout::{Layout, Shape, layout};
use super::listed::Listed;
use super::stage::stage;
use super::theme::{Palette, Scheme};
use super::{Theme, form, header, help, menu, messages, month, palette, pane};

/// How many lines a notch of the wheel moves in a list to choose from.
const NOTCH: usize = 3;

/// What a click asks for.
pub fn click(area: Rect, state: &State, theme: Theme, at: Position) -> Vec<Action> {
    let places = layout(area, state, theme);
    if places.shape == Shape::TooSmall {
        return Vec::new();
    }
    let is_hint = places.hints.is_some_and(|hints| hints.contains(at));
    match state.overlays.last() {
        _ if is_hint => Drawn::of(area, state, theme).press(state, at),
        Some(overlay) if places.body.contains(at) => {
            let body = stage(&places, state, overlay, theme);
            on_overlay(area, body, state, overlay, theme, at)
        }
        Some(_) => Vec::new(),
        None => on_home(&places, state, theme, at),
    }
}

/// What a notch of the wheel asks for: it moves what is under the pointer.
pub fn wheel(area: Rect, state: &State, theme: Theme, at: Position, way: Way) -> Vec<Action> {
    let places = layout(area, state, theme);
    if let Some(overlay) = state.overlays.last() {
        let moves = match overlay {
            // A week, as the arrows do.
            Overlay::Month(_) | Overlay::Messages(_) => 1,
            Overlay::Help(_) => NOTCH,
            _ => listed(places.body, state, overlay).map_or(0, |_| NOTCH),
        };
        return vec![Action::Step(way); moves];
    }
    let pane = pane_at(&places, at);
    let text = places.card.or(places.detail);
    if pane.is_some() || text.is_some_and(|text| text.contains(at)) {
        vec![Action::Roll(pane, way)]
    } else {
        Vec::new()
    }
}

fn pane_at(places: &Layout, at: Position) -> Option<Pane> {
    let is_there = |pane: &Pane| places.pane(*pane).is_some_and(|area| area.contains(at));
    Pane::ALL.into_iter().find(is_there)
}

/// A click where nothing lies over the panes.
fn on_home(places: &Layout, state: &State, theme: Theme, at: Position) -> Vec<Action> {
    if let Some(pane) = header::tab_at(places, state, at) {
        return vec![Action::Focus(pane)];
    }
    if let Some(pane) = pane_at(places, at) {
        let rows = places
            .pane(pane)
            .and_then(|area| pane::listed(area, state, pane, places.shape, theme).at(at));
        return on_row(state, pane, rows);
    }
    let is_aside = !state.zoom.is_detail() && state.review.is_none();
    if is_aside && places.detail.is_some_and(|detail| detail.contains(at)) {
        return vec![Action::Open];
    }
    Vec::new()
}

/// A click on a row of a pane, or beside its rows.
fn on_row(state: &State, pane: Pane, row: Option<usize>) -> Vec<Action> {
    let in_detail = state.zoom.is_detail();
    let is_selected = state.focus == pane && row == Some(state.list().cursor());
    if is_selected && !in_detail && !state.list().typing {
        return vec![Action::Open];
    }
    let typed = state.list().typing.then_some(Action::Accept);
    let moves = [
        (state.focus != pane || in_detail).then_some(Action::Focus(pane)),
        row.map(Action::Point),
    ];
    typed
        .into_iter()
        .chain(moves.into_iter().flatten())
        .collect()
}

/// The rows of an overlay that is a list to choose from.
fn listed(body: Rect, state: &State, overlay: &Overlay) -> Option<Listed> {
    let short = |count, cursor| menu::listed(body, count, cursor);
    match overlay {
        Overlay::Palette(palette) => Some(palette::listed(body, state, palette)),
        Overlay::Views(cursor) => Some(short(state.book.all::<View>().len(), *cursor)),
        Overlay::Choice(choice) => Some(short(choice.options.len(), choice.cursor)),
        Overlay::WhichOne(which) => Some(short(which.candidates.len(), which.cursor)),
        _ => None,
    }
}

fn on_overlay(
    area: Rect,
    body: Rect,
    state: &State,
    overlay: &Overlay,
    theme: Theme,
    at: Position,
) -> Vec<Action> {
    if let Some(listed) = listed(body, state, overlay).filter(|listed| listed.count > 0) {
        return match listed.at(at) {
            Some(row) if row == listed.cursor => keymap::taking(state),
            Some(row) => vec![Action::Point(row)],
            None => Vec::new(),
        };
    }
    match overlay {
        Overlay::Help(search) => match help::at(body, state, search, at) {
            Some(place) if place == search.cursor => keymap::taking(state),
            Some(place) => vec![Action::Point(place)],
            None => Vec::new(),
        },
        Overlay::Menu(shown) => {
            let place = menu::of_keys(body, state, shown, theme).at(at);
            let act = place.and_then(|place| shown.options.get(place));
            act.cloned().into_iter().collect()
        }
        Overlay::Form(form) => {
            let field = form::field_at(body, state, form, theme, at);
            field.map(Action::Point).into_iter().collect()
        }
        Overlay::Messages(cursor) => match messages::at(body, state, *cursor, theme, at) {
            Some(place) if place == *cursor => keymap::taking(state),
            Some(place) => vec![Action::Point(place)],
            None => Vec::new(),
        },
        Overlay::Month(month) => match month::day_at(body, state, *month, theme, at) {
            Some(day) if day == chosen(month.day) => keymap::taking(state),
            Some(day) => vec![Action::Point(day)],
            None => Vec::new(),
        },
        Overlay::Confirm(confirm) => Drawn::of(area, state, theme).button(confirm, at),
        _ if keymap::takes_text(state) => Vec::new(),
        _ => Drawn::of(area, state, theme).press(state, at),
    }
}

/// The place of a day in its month.
fn chosen(day: Day) -> usize {
    usize::try_from(day.day0()).unwrap_or_default()
}

/// The screen as it is seen, to find what is under the pointer.
struct Drawn {
    buffer: Buffer,
    theme: Theme,
}

impl Drawn {
    /// Draws the screen aside in the usual colours, as keys are told from words by theirs.
    fn of(area: Rect, state: &State, theme: Theme) -> Self {
        let theme = Theme {
            palette: Palette::of(Scheme::default()),
            colour: true,
            ..theme
        };
        let size = (area.width, area.height);
        let buffer = Terminal::new(TestBackend::new(size.0, size.1)).and_then(|mut aside| {
            let drawn = aside.draw(|frame| {
                super::draw(frame, state, super::view(area, state, theme), theme);
            })?;
            Ok(drawn.buffer.clone())
        });
        let buffer = buffer.unwrap_or_else(|never| match never {});
        Self { buffer, theme }
    }

    /// What the key does that is under the pointer, or before the words that are.
    fn press(&self, state: &State, at: Position) -> Vec<Action> {
        let Some(press) = self.key(at) else {
            return Vec::new();
        };
        match keymap::lookup(state, press) {
            Some(_) => keymap::actions(state, press),
            None => Vec::new(),
        }
    }

    fn key(&self, at: Position) -> Option<Press> {
        let is_seen = (at.x..self.buffer.area.right()).any(|x| self.symbol(x, at.y) != " ");
        let is_key = |x: &u16| {
            let cell = self.buffer.cell((*x, at.y));
            cell.is_some_and(|cell| Some(cell.fg) == self.theme.accent().fg)
        };
        let end = (0..=at.x).rev().find(is_key).filter(|_| is_seen)?;
        let last = (end..self.buffer.area.right())
            .take_while(|x| is_key(x))
            .last()?;
        let first = (0..=end).rev().take_while(|x| is_key(x)).last()?;
        let word: String = (first..=last).map(|x| self.symbol(x, at.y)).collect();
        let word = word.trim();
        let press = word.parse().or_else(|_| word.to_lowercase().parse());
        press.ok()
    }

    /// The answer whose button is under the pointer.
    fn button(&self, confirm: &Confirm, at: Position) -> Vec<Action> {
        let is_on = |key: &str, word: &str| {
            let label = format!("{key} {word}");
            self.find(at.y, &label).is_some_and(|cells| {
                let with_edges = cells.start.saturating_sub(2)..cells.end + 2;
                with_edges.contains(&at.x)
            })
        };
        if is_on("y", confirm.yes) {
            vec![Action::Yes]
        } else if is_on("n", confirm.no) {
            vec![Action::No]
        } else {
            Vec::new()
        }
    }

    /// The cells of a row that a text stands in.
    fn find(&self, y: u16, text: &str) -> Option<Range<u16>> {
        let long = u16::try_from(text.len()).ok()?;
        let is_there = |start: &u16| {
            let cells = text.chars().zip(*start..);
            cells
                .into_iter()
                .all(|(sign, x)| self.symbol(x, y).chars().eq([sign]))
        };
        let start = (0..self.buffer.area.right()).find(is_there)?;
        Some(start..start + long)
    }

    fn symbol(&self, x: u16, y: u16) -> &str {
        self.buffer.cell((x, y)).map_or(" ", |cell| cell.symbol())
    }
}
