//! Typing: finding the text that has the cursor, changing it, and telling its owner to read it anew.

use crate::book::Moment;
use crate::state::field::{Field, Stroke};
use crate::state::overlay::{Overlay, PathFor};
use crate::state::{Effect, Notice, State};

use super::{
    answer, engage, export, filter, first, form, import, inbox, line, month, palette, pathing,
    postpone, suggest, tagging, views,
};

pub(super) fn insert(state: &mut State, typed: &str, moment: &Moment) {
    let (place, is_over) = match state.overlays.last_mut() {
        Some(Overlay::Form(form)) => {
            let is_over = form.types_over();
            form.fresh = None;
            (form.place_at_cursor(), is_over)
        }
        _ => (None, false),
    };
    if let Some(field) = field(state) {
        match place {
            _ if is_over => field.set(typed),
            // What is typed where a place to fill begins stands there instead.
            Some(bytes) => field.insert_over(bytes, typed),
            None => field.insert(typed),
        }
        follow(state);
        read(state, moment);
    }
}

pub(super) fn paste(state: &mut State, pasted: &str, moment: &Moment) {
    if field(state).is_some() {
        insert(state, pasted, moment);
    } else {
        state.notice = Some(Notice::hint(
            "Pasted text goes into a text field only; nothing was done with it",
        ));
    }
}

pub(super) fn stroke(state: &mut State, stroke: Stroke, moment: &Moment) {
    let sheet = state.room.sheet;
    if let Some(Overlay::Form(form)) = state.overlays.last_mut() {
        form.fresh = None;
    }
    let Some(field) = field(state) else {
        return;
    };
    let before = field.text().len();
    let came = field.stroke(stroke, sheet);
    let is_edit = field.text().len() != before || matches!(stroke, Stroke::Undo | Stroke::Redo);
    follow(state);
    if is_edit {
        read(state, moment);
    } else if !came {
        form::beyond(state, stroke, moment);
    } else {
        suggest::moved(state);
    }
}

/// Scrolls the text so that the cursor is seen.
pub(super) fn follow(state: &mut State) {
    let sheet = state.room.sheet;
    if let Some(field) = field(state) {
        field.follow(sheet);
    }
}

/// Enter, wherever something is typed or chosen.
pub(super) fn accept(state: &mut State, moment: &Moment) -> Vec<Effect> {
    match state.overlays.last() {
        Some(Overlay::Line(_)) => line::accept(state, moment),
        Some(Overlay::WhichOne(_)) => line::chosen(state, moment),
        Some(Overlay::Form(_)) => form::accept(state, moment),
        Some(Overlay::Day(_)) => postpone::accept(state, moment),
        Some(Overlay::Month(_)) => month::take(state, moment),
        Some(Overlay::Tags(_)) => tagging::accept(state, moment),
        Some(Overlay::Seek(_)) => pathing::accept(state),
        Some(Overlay::Path(prompt)) => {
            return match prompt.purpose {
                PathFor::Import => import::accept(state),
                PathFor::Export { .. } => export::accept(state),
            };
        }
        Some(Overlay::Engaging(_)) => engage::accept(state, moment),
        Some(Overlay::Confirm(_)) => answer::accept(state, moment),
        Some(Overlay::Views(cursor)) => views::nth(state, *cursor),
        Some(Overlay::ViewName(_)) => views::keep(state, moment),
        Some(Overlay::Inbox(_)) => inbox::take(state, moment),
        Some(Overlay::First) => return first::accept(state),
        Some(Overlay::Welcome(_) | Overlay::Messages(_)) => {
            state.overlays.pop();
        }
        None if state.list().typing => filter::keep(state),
        Some(
            Overlay::Help(_)
            | Overlay::Palette(_)
            | Overlay::Choice(_)
            | Overlay::Menu(_)
            | Overlay::Conflict(_),
        ) => {}
        None => return import::take(state, moment),
    }
    Vec::new()
}

/// The text that has the cursor, if any has.
pub(super) fn field(state: &mut State) -> Option<&mut Field> {
    if let Some(overlay) = state.overlays.last_mut() {
        return overlay.field_mut();
    }
    let list = state.lists.of_pane_mut(state.focus);
    list.typing.then(|| list.filter_mut())
}

/// Tells the owner of the text that it changed.
fn read(state: &mut State, moment: &Moment) {
    match state.overlays.last_mut() {
        Some(Overlay::Help(search)) => search.cursor = 0,
        Some(Overlay::Palette(_)) => palette::typed(state),
        Some(Overlay::Line(_)) => line::typed(state),
        Some(Overlay::Day(_)) => postpone::typed(state),
        Some(Overlay::Tags(_)) => tagging::typed(state),
        Some(Overlay::Seek(_)) => pathing::typed(state),
        Some(Overlay::Path(_)) => import::typed(state),
        Some(Overlay::Engaging(_)) => engage::typed(state),
        Some(Overlay::Form(_)) => form::typed(state, moment),
        Some(_) => {}
        None => filter::typed(state),
    }
    suggest::renew(state);
}
