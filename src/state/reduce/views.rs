//! Saved views: recalling one, keeping how a list is seen under a name, their order, and letting one go.

use crate::book::view::{self, View};
use crate::book::{Edit, Id, Key, Moment, Record};
use crate::state::action::Way;
use crate::state::field::Field;
use crate::state::overlay::Overlay;
use crate::state::{Notice, State, views};

use super::commit::commit;
use super::moving;

/// Opens the menu of the views, the one the list is in selected.
pub(super) fn open(state: &mut State) {
    let pane = state.focus;
    let now = views::of_list(&state.book, pane, state.list()).map(|view| view.id);
    let all = view::in_order(&state.book);
    let place = all.iter().position(|view| Some(view.id) == now);
    state
        .overlays
        .push(Overlay::Views(place.unwrap_or_default()));
}

/// Recalls the view at a place of the menu.
pub(super) fn nth(state: &mut State, place: usize) {
    let id = view::in_order(&state.book).get(place).map(|view| view.id);
    if let Some(id) = id {
        state
            .overlays
            .retain(|overlay| !matches!(overlay, Overlay::Views(_)));
        recall(state, id);
    }
}

/// Sees a list as a view keeps it; the selection stays on its record where that is still shown.
pub(super) fn recall(state: &mut State, id: Id<View>) {
    let Some(view) = state.book.get(id).cloned() else {
        return;
    };
    let Some(pane) = views::pane(&view) else {
        let says = format!(
            "This version has no list of {}; the view is kept as it is",
            view.of
        );
        state.notice = Some(Notice::hint(says));
        return;
    };
    moving::focus(state, pane);
    let list = state.lists.of_pane_mut(pane);
    list.order = views::order(&view);
    list.turned = view.turned;
    list.typing = false;
    list.filter_mut().set(&view.filter);
    state
        .lists
        .rebuild(pane, &state.book, &state.agenda, state.today);
    moving::fit(state);
}

/// Asks for the name to keep the list under.
pub(super) fn ask_name(state: &mut State) {
    let now = views::of_list(&state.book, state.focus, state.list());
    let name = now.map(|view| view.name.clone()).unwrap_or_default();
    state.overlays.push(Overlay::ViewName(Field::line(&name)));
}

/// Keeps the list under the typed name; under what filters it, where none is typed.
pub(super) fn keep(state: &mut State, moment: &Moment) {
    let Some(Overlay::ViewName(field)) = state.overlays.pop() else {
        return;
    };
    let (pane, list) = (state.focus, state.list());
    let typed = field.text().trim();
    let name = if typed.is_empty() {
        unnamed(state)
    } else {
        typed.to_owned()
    };
    let mut mint = moment.mint;
    let view = views::keeping(&state.book, pane, list, &name, mint.id());
    if commit(state, Edit::Put(vec![view.into()]), moment) {
        state
            .overlays
            .retain(|overlay| !matches!(overlay, Overlay::Views(_)));
    }
}

/// What a view is called whose name is not typed: its filter, else its order, else what is shown.
pub fn unnamed(state: &State) -> String {
    let list = state.list();
    let filter = list.filter().map(|field| field.text().trim().to_owned());
    filter
        .filter(|filter| !filter.is_empty())
        .or_else(|| list.order.map(|order| order.word().to_owned()))
        .unwrap_or_else(|| state.focus.turned(list.turned).to_owned())
}

/// Lets the selected view go.
pub(super) fn forget(state: &mut State, moment: &Moment) {
    if let Some((_, id)) = selected(state) {
        commit(state, Edit::Delete(vec![Key::of(id)]), moment);
        go(state, 0, Way::Down);
    }
}

/// Moves the selected view up or down among the others.
pub(super) fn shift(state: &mut State, way: Way, moment: &Moment) {
    let Some((place, _)) = selected(state) else {
        return;
    };
    let mut all: Vec<View> = view::in_order(&state.book).into_iter().cloned().collect();
    let other = match way {
        Way::Up => place.checked_sub(1),
        Way::Down => Some(place + 1).filter(|other| *other < all.len()),
    };
    let Some(other) = other else { return };
    all.swap(place, other);
    let numbered = (1..).zip(all).map(|(place, view)| View { place, ..view });
    // The view that was moved comes first, as it names the change.
    let mut views: Vec<View> = numbered.collect();
    views.swap(0, other);
    let changed = views
        .into_iter()
        .filter(|view| state.book.get(view.id) != Some(view));
    let records: Vec<Record> = changed.map(Record::from).collect();
    if commit(state, Edit::Put(records), moment) {
        go(state, 1, way);
    }
}

/// Moves the cursor of the menu.
fn go(state: &mut State, rows: usize, way: Way) {
    let count = state.book.all::<View>().len();
    if let Some(Overlay::Views(cursor)) = state.overlays.last_mut() {
        let to = match way {
            Way::Up => cursor.saturating_sub(rows),
            Way::Down => cursor.saturating_add(rows),
        };
        *cursor = to.min(count.saturating_sub(1));
    }
}

/// The selected view of the menu, with its place.
fn selected(state: &State) -> Option<(usize, Id<View>)> {
    let Some(Overlay::Views(cursor)) = state.overlays.last() else {
        return None;
    };
    let view = view::in_order(&state.book)
        .get(*cursor)
        .map(|view| view.id)?;
    Some((*cursor, view))
}
