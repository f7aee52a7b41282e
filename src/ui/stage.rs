//! Where, on a wide screen, what lies over the panes goes: a short box beside the row that it is about, a form
//! beside the detail. In the middle of two hundred columns it would be far from what it is about, and cover it.

use ratatui::layout::Rect;

use crate::book::View;
use crate::state::{Overlay, State};

use super::layout::Layout;
use super::{Theme, pane};

/// The part of the screen for an overlay, in the middle of which it opens.
pub(super) fn stage(places: &Layout, state: &State, overlay: &Overlay, theme: Theme) -> Rect {
    let beside = places
        .detail
        .filter(|detail| places.is_wide && detail.x > places.body.x);
    let Some(detail) = beside else {
        return places.body;
    };
    let panes = Rect {
        width: detail.x - places.body.x,
        ..places.body
    };
    match overlay {
        Overlay::Form(form) if !form.is_large => panes,
        Overlay::Month(_) => match state.overlays.as_slice() {
            [.., form @ Overlay::Form(_), _] => stage(places, state, form, theme),
            _ => places.body,
        },
        _ => match height(state, overlay) {
            Some(height) => beside_row(places, detail, height, state, theme),
            None => places.body,
        },
    }
}

/// How many rows a short box takes, its frame included; nothing for what is no short box.
fn height(state: &State, overlay: &Overlay) -> Option<u16> {
    /// Rows of a box that asks one thing.
    const ASKS: u16 = 8;
    let rows = match overlay {
        Overlay::Menu(menu) => menu.options.len(),
        Overlay::Choice(choice) => choice.options.len(),
        Overlay::WhichOne(which) => which.candidates.len(),
        Overlay::Views(_) => state.book.all::<View>().len(),
        Overlay::Confirm(_) => return Some(ASKS),
        _ => return None,
    };
    u16::try_from(rows + 2).ok().map(|rows| rows.max(ASKS))
}

/// So many rows of the column of the detail, from the selected row down as far as there is room.
fn beside_row(places: &Layout, detail: Rect, height: u16, state: &State, theme: Theme) -> Rect {
    let height = height.min(detail.height);
    let row = places.pane(state.focus).map_or(detail.y, |area| {
        let listed = pane::listed(area, state, state.focus, places.shape, theme);
        listed.chosen().y
    });
    Rect {
        y: row.clamp(detail.y, detail.bottom() - height),
        height,
        ..detail
    }
}
