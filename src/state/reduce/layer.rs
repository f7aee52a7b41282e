//! Layers: opening, peeling one off, and leaving at the root.

use crate::state::menu::{About, Menu};
use crate::state::notice::{Notice, Tone};
use crate::state::overlay::{Confirm, Deed, Overlay, Search};
use crate::state::{State, Zoom};

pub(super) fn open(state: &mut State) {
    let is_of_view = super::staying::open(state)
        || super::sheet::follow(state)
        || super::year::open(state)
        || super::insights::open(state);
    if is_of_view {
        return;
    }
    if state.list().selected().is_some() {
        state.zoom = if state.zoom == Zoom::Pane {
            Zoom::Alone
        } else {
            Zoom::Detail
        };
        state.scroll = 0;
    }
}

pub(super) fn help(state: &mut State) {
    if !matches!(state.overlays.last(), Some(Overlay::Help(_))) {
        state.overlays.push(Overlay::Help(Search::default()));
    }
}

pub(super) fn zoom(state: &mut State) {
    if super::insights::zoom(state) {
        return;
    }
    state.zoom = match state.zoom {
        Zoom::None => Zoom::Pane,
        Zoom::Detail if state.room.is_wide => Zoom::Alone,
        Zoom::Alone if state.room.is_wide => Zoom::Detail,
        _ => Zoom::None,
    };
    state.scroll = 0;
}

/// Peels one layer off; at the root nothing happens.
pub(super) fn back(state: &mut State) {
    if state
        .notice
        .as_ref()
        .is_some_and(|notice| notice.tone == Tone::Problem)
        && state.overlays.is_empty()
    {
        state.notice = None;
    } else if !peel(state) {
        state.notice = Some(Notice::hint("This is Home; ‹close› quits"));
    }
}

pub(super) fn dismiss(state: &mut State) {
    state.overlays.pop();
}

/// Opens a menu of one key.
pub(super) fn menu(state: &mut State, about: About) {
    let menu = Menu::new(about, state);
    state.overlays.push(Overlay::Menu(menu));
}

/// Takes the menu away, as something of it was chosen; tells whether one was open.
pub(super) fn leave_menu(state: &mut State) -> bool {
    let is_open = matches!(state.overlays.last(), Some(Overlay::Menu(_)));
    if is_open {
        state.overlays.pop();
    }
    is_open
}

/// Closes what lies on top; on Home it leaves, and a list that is narrowed stays so for the next time.
pub(super) fn close(state: &mut State) {
    if is_home(state) {
        leave(state);
    } else {
        cancel(state);
    }
}

pub(super) fn cancel(state: &mut State) {
    if !peel(state) {
        leave(state);
    }
}

/// Whether nothing lies over the panes of Home, and nothing is about to be done with what is marked.
fn is_home(state: &State) -> bool {
    let list = state.list();
    let is_plain = state.zoom == Zoom::None && !state.is_walked() && state.overlays.is_empty();
    is_plain && state.focus.is_home() && !list.typing && list.marked().is_empty()
}

/// Takes the topmost layer away; tells whether there was one.
fn peel(state: &mut State) -> bool {
    if let Some(top) = state.overlays.last_mut() {
        if let Overlay::Form(form) = top
            && form.is_large
        {
            form.is_large = false;
            return true;
        }
        if let Overlay::Form(form) = top
            && form.is_dirty()
            && !form.warned
        {
            form.warned = true;
            let told = if form.occasion().is_some() {
                "Not sent: ‹save› sends it, ‹text-cancel› again throws it away"
            } else {
                "Unsaved: ‹save› saves it, ‹text-cancel› again throws it away"
            };
            state.notice = Some(Notice::hint(told));
            return true;
        }
        if let Some(search) = top.search_mut()
            && !search.field.text().is_empty()
        {
            *search = Search::default();
            if let Overlay::Palette(palette) = top {
                palette.found.clear();
            }
            return true;
        }
        if matches!(top, Overlay::Form(_) | Overlay::Line(_)) {
            super::draft::throw(state);
        }
        let left = state.overlays.pop();
        if matches!(left, Some(Overlay::Conflict(_))) {
            state.notice = Some(Notice::hint(
                "Both versions are kept; ‹palette› “two versions” asks again",
            ));
        }
        super::inbox::end(state, left);
        return true;
    }
    if state.list().typing {
        state
            .lists
            .of_pane_mut(state.focus)
            .widen(&state.book, &state.agenda);
        super::moving::fit(state);
        return true;
    }
    if super::insights::back(state) {
        return true;
    }
    if state.view.take().is_some() {
        state.scroll = 0;
        return true;
    }
    if state.review.is_none() && state.zoom.is_detail() && super::moving::return_to_page(state) {
        return true;
    }
    if state.review.take().is_some() || std::mem::take(&mut state.zoom) != Zoom::None {
        state.scroll = 0;
        return true;
    }
    if state.lists.of_pane_mut(state.focus).unmark() {
        return true;
    }
    if state.list().filter().is_some() {
        state
            .lists
            .of_pane_mut(state.focus)
            .widen(&state.book, &state.agenda);
        super::moving::fit(state);
        return true;
    }
    if !state.focus.is_home() {
        super::moving::focus(state, state.home);
        return true;
    }
    false
}

/// Leaves the program; asks first where something could not be saved.
pub(super) fn leave(state: &mut State) {
    if state.trouble.is_none() {
        state.leaving = true;
        return;
    }
    // Why they are not saved is told below.
    let question = match state.unsaved.len() {
        1 => "1 change is not saved. Leave all the same, and lose it?".to_owned(),
        count => format!("{count} changes are not saved. Leave all the same, and lose them?"),
    };
    state.overlays.push(Overlay::Confirm(Confirm {
        question,
        yes: "leave and lose",
        no: "stay",
        on_yes: false,
        deed: Deed::Quit,
    }));
}
