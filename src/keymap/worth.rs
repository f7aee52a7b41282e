//! What is worth a hint here: what one does with a person is not what one does with a platform, so that each
//! kind of row has its own acts first; and the way back is told wherever there is one.

use crate::book::Kind;
use crate::state::action::{Action, Way};
use crate::state::{Overlay, Pane, State, View, Zoom, verb};

use super::{Binding, Scope, bindings, keys, scopes};

/// The place of the key that asks the numbers of a page: behind the two acts that are most of what one does there.
const NUMBER: u8 = 12;

/// The place of a key in the hint line, the first ones first; 0 for none.
pub(super) fn rank(state: &State, binding: &Binding) -> u8 {
    match binding.action {
        Action::Back => return 0,
        Action::Close if leads_back(state) => return 0,
        Action::Close => return binding.rank,
        Action::Ask(Way::Down) if binding.scope == Scope::Detail => return NUMBER,
        _ => {}
    }
    let first = match of_selected(state) {
        Selected::Pair if binding.scope == Scope::Record => return 0,
        Selected::Agenda | Selected::Pair => return binding.rank,
        Selected::Past => &["edit", "done", "log", "open"],
        Selected::Kind(kind) => first(kind),
    };
    let place = first.iter().position(|name| *name == binding.name);
    let before = place.and_then(|place| u8::try_from(place).ok());
    match (before, binding.rank) {
        _ if is_of_page(state, binding) => binding.rank,
        (Some(place), _) => place.saturating_add(10),
        (None, 0) => 0,
        (None, rank) => rank.saturating_add(20),
    }
}

/// The key that leads back from here, with the word for it; nothing on Home, where only leaving is left.
pub fn way_back(state: &State) -> Option<(&str, &'static str)> {
    if !leads_back(state) {
        return None;
    }
    let in_force = scopes(state).iter();
    let all = in_force.flat_map(|scope| bindings().filter(move |it| it.scope == *scope));
    let back: Vec<&Binding> = all.filter(|it| it.action == Action::Back).collect();
    let named: Vec<&str> = back.iter().flat_map(|it| keys(&state.wishes, it)).collect();
    let usual = named.iter().find(|key| **key == "esc");
    let key = usual.or(named.first())?;
    let word = match state.overlays.last() {
        Some(Overlay::Form(form)) if form.warned => Some("throw away"),
        _ => back.iter().map(|it| it.hint).find(|word| !word.is_empty()),
    };
    Some((key, word.unwrap_or("back")))
}

/// Whether something lies over Home that can be peeled off.
fn leads_back(state: &State) -> bool {
    let list = state.list();
    !state.overlays.is_empty()
        || list.typing
        || list.filter().is_some()
        || !list.marked().is_empty()
        || state.view.is_some()
        || state.review.is_some()
        || state.zoom != Zoom::None
        || !state.focus.is_home()
}

/// What the keys of a record act on.
enum Selected {
    /// A row of the agenda, for which the table has its order.
    Agenda,
    /// Two who should meet, with keys of their own.
    Pair,
    /// An event to look back on.
    Past,
    /// A record of a kind.
    Kind(Kind),
}

fn of_selected(state: &State) -> Selected {
    match &state.view {
        Some(View::Sheet(sheet)) if !sheet.is_board() => return Selected::Pair,
        Some(View::Triage(_) | View::Staying(_) | View::Sheet(_)) => {
            return Selected::Kind(Kind::Contact);
        }
        _ => {}
    }
    if verb::looks_back(state) {
        return Selected::Past;
    }
    if state.review.is_some() || state.focus == Pane::FollowUps {
        return Selected::Agenda;
    }
    match state.selected() {
        Some(row) => Selected::Kind(row.key.kind),
        None => Selected::Agenda,
    }
}

/// Whether a key belongs to the view that has the screen, and so comes before what is done to any record.
fn is_of_page(state: &State, binding: &Binding) -> bool {
    state.view.is_some() && !matches!(binding.scope, Scope::Record | Scope::Anywhere)
}

/// The acts that are most of what one does with a record of a kind, by their names in the table.
const fn first(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Contact => &[
            "log",
            "message",
            "follow-up",
            "open",
            "cadence",
            "add",
            "edit",
            "introduce",
            "done",
        ],
        Kind::Event => &[
            "open",
            "log",
            "meet",
            "checklist",
            "done",
            "add",
            "edit",
            "delete",
        ],
        Kind::Goal => &["open", "follow-up", "add", "edit", "done", "delete"],
        Kind::Platform => &["log", "open", "add", "edit", "open-link", "delete"],
        Kind::Introduction => &[
            "done", "progress", "open", "message", "add", "edit", "delete",
        ],
        Kind::Resource => &[
            "message",
            "share",
            "open",
            "open-link",
            "add",
            "edit",
            "delete",
        ],
        _ => &[],
    }
}
