//! Moving about: from pane to pane, from row to row, through the text of a detail.

use crate::book::{self, Key, Review};
use crate::state::action::Way;
use crate::state::insights::Aim;
use crate::state::overlay::{Overlay, Palette};
use crate::state::trail::Stop;
use crate::state::{Notice, Pane, Room, State, View, Zoom};

use super::month;

pub(super) fn focus(state: &mut State, pane: Pane) {
    state.view = None;
    state.review = None;
    state.trail.clear();
    state.focus = pane;
    if pane.is_home() {
        state.home = pane;
    }
    state.scroll = 0;
    if state.zoom.is_detail() {
        state.zoom = Zoom::None;
    }
}

pub(super) fn step(state: &mut State, way: Way) {
    if matches!(state.overlays.last(), Some(Overlay::Month(_))) {
        return month::week(state, way);
    }
    by(state, way, 1);
}

pub(super) fn half_page(state: &mut State, way: Way) {
    by(state, way, (height(state) / 2).max(1));
}

pub(super) fn page(state: &mut State, way: Way) {
    if matches!(state.overlays.last(), Some(Overlay::Month(_))) {
        return month::month(state, way);
    }
    by(state, way, height(state).saturating_sub(1).max(1));
}

pub(super) fn far(state: &mut State, way: Way) {
    if matches!(state.overlays.last(), Some(Overlay::Month(_))) {
        return month::far(state, way);
    }
    if state.overlays.is_empty() && super::insights::far(state, way) {
        return;
    }
    by(state, way, usize::MAX >> 1);
}

/// Moves what the arrows move here: the choice of an overlay, the text of a detail, the rows of a list.
fn by(state: &mut State, way: Way, rows: usize) {
    let to = |from: usize, count: usize| match way {
        Way::Up => from.saturating_sub(rows),
        Way::Down => from.saturating_add(rows).min(count.saturating_sub(1)),
    };
    if choose(state, &to) {
        return;
    }
    if super::insights::go(state, Aim::Along(way)) {
        return;
    }
    if let Some(View::Staying(staying)) = &mut state.view {
        let count = staying.items().len();
        staying.go(to(staying.cursor(), count));
    } else if let Some(View::Sheet(sheet)) = &mut state.view {
        let count = sheet.lines().count();
        sheet.go(to(sheet.cursor(), count));
    } else if let Some(View::Import(preview)) = &mut state.view {
        let count = preview.lines.len();
        preview.go(to(preview.cursor(), count));
    } else if let Some(View::Columns(columns)) = &mut state.view {
        let count = columns.heads.len();
        columns.go(to(columns.cursor(), count));
    } else if let Some(View::Year(year)) = &mut state.view {
        let (at, of) = year.place();
        year.go(to(at, of));
        state.asked = None;
    } else if let Some(View::Week(week)) = &mut state.view {
        let count = week.items().count();
        week.go(to(week.cursor(), count));
    } else if state.is_walked() || state.zoom.is_detail() {
        scroll(state, &to);
    } else {
        move_rows(state, &to);
    }
}

/// Moves the choice of the topmost overlay; tells whether it is one with something to choose.
pub(super) fn choose(state: &mut State, to: &dyn Fn(usize, usize) -> usize) -> bool {
    let (cursor, count) = match state.overlays.last_mut() {
        Some(Overlay::Help(search) | Overlay::Palette(Palette { search, .. })) => {
            (&mut search.cursor, usize::from(state.room.of_lines))
        }
        Some(Overlay::Menu(menu)) => (&mut menu.cursor, menu.options.len()),
        Some(Overlay::Choice(choice)) => (&mut choice.cursor, choice.options.len()),
        Some(Overlay::Messages(cursor)) => (cursor, state.messages.len()),
        Some(Overlay::Views(cursor)) => (cursor, state.book.all::<book::View>().len()),
        Some(Overlay::WhichOne(which)) => (&mut which.cursor, which.candidates.len()),
        _ => return false,
    };
    *cursor = to(*cursor, count);
    true
}

/// Moves the text that is read.
pub(super) fn scroll(state: &mut State, to: &dyn Fn(usize, usize) -> usize) {
    let lines = usize::from(state.room.of_lines.saturating_sub(state.room.lines)) + 1;
    state.scroll = u16::try_from(to(usize::from(state.scroll), lines)).unwrap_or(u16::MAX);
}

pub(super) fn turn(state: &mut State, way: Way) {
    if super::insights::turn(state, way) {
        return;
    }
    move_rows(state, &|from, count| match way {
        Way::Up => from.saturating_sub(1),
        Way::Down => (from + 1).min(count.saturating_sub(1)),
    });
}

pub(super) fn move_rows(state: &mut State, to: &dyn Fn(usize, usize) -> usize) {
    let height = pane_height(state);
    let list = state.lists.of_pane_mut(state.focus);
    let place = to(list.cursor(), list.rows().len());
    list.go(place);
    list.fit(height);
    state.scroll = 0;
}

/// Goes to a record, in whatever pane it is, past any filter.
pub(super) fn show(state: &mut State, key: Key) {
    let Some(pane) = Pane::ALL.into_iter().find(|pane| pane.kind() == key.kind) else {
        return;
    };
    focus(state, pane);
    if !state.lists.of_pane_mut(pane).select_key(key) {
        state
            .lists
            .of_pane_mut(pane)
            .widen(&state.book, &state.agenda);
        state.lists.of_pane_mut(pane).select_key(key);
    }
    fit(state);
}

/// Opens a record. A record that no pane shows leads to the first person it is about.
pub(super) fn visit(state: &mut State, key: Key) {
    let review = key.id().and_then(|id| state.book.get::<Review>(id));
    if let Some(monday) = review.map(|review| review.week) {
        super::week::visit(state, monday);
        return;
    }
    let mut trail = std::mem::take(&mut state.trail);
    trail.push(Stop::of(state));
    show(state, key);
    if state.list().selected().map(|row| row.key) != Some(key) {
        let Some(person) = state.book.people(key).first().copied() else {
            state.notice = Some(Notice::hint(
                "No pane shows this record; netgrow show prints it",
            ));
            return;
        };
        show(state, person.into());
    }
    super::layer::open(state);
    state.trail = trail;
}

/// Goes back to the page one came from; tells whether there is one.
pub(super) fn return_to_page(state: &mut State) -> bool {
    let mut trail = std::mem::take(&mut state.trail);
    let Some(stop) = trail.pop() else {
        return false;
    };
    match stop.key {
        Some(key) => show(state, key),
        None => focus(state, stop.pane),
    }
    if let Some(mut view) = stop.view {
        view.renew(&state.ground());
        state.view = Some(view);
    }
    (state.zoom, state.review) = (stop.zoom, stop.review);
    (state.scroll, state.asked) = (stop.scroll, stop.asked);
    state.trail = trail;
    true
}

pub(super) fn laid(state: &mut State, room: Room) {
    if let Some(chosen) = room.chosen.filter(|_| state.room.chosen != room.chosen) {
        scroll_to(state, chosen, room.lines);
    }
    state.room = room;
    state.scroll = state.scroll.min(room.of_lines.saturating_sub(room.lines));
    if let Some(search) = state.overlays.last_mut().and_then(Overlay::search_mut) {
        search.cursor = search
            .cursor
            .min(usize::from(room.of_lines).saturating_sub(1));
    }
    fit(state);
}

/// Scrolls the text that is read no farther than it takes to see these lines of it, the first of them at least.
fn scroll_to(state: &mut State, (first, end): (u16, u16), visible: u16) {
    let least = end.saturating_sub(visible);
    state.scroll = state.scroll.max(least).min(first);
}

/// Scrolls every list so that its cursor is seen.
pub(super) fn fit(state: &mut State) {
    for (pane, rows) in Pane::ALL.into_iter().zip(state.room.rows) {
        state.lists.of_pane_mut(pane).fit(usize::from(rows).max(1));
    }
}

fn pane_height(state: &State) -> usize {
    state
        .room
        .rows
        .get(state.focus.index())
        .map_or(1, |rows| usize::from(*rows).max(1))
}

fn height(state: &State) -> usize {
    let text = !state.overlays.is_empty() || state.is_walked() || state.zoom.is_detail();
    if text {
        usize::from(state.room.lines).max(1)
    } else {
        pane_height(state)
    }
}
