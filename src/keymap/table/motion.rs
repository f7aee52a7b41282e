//! The motions that are the same wherever there is something to move in: their names, their keys and what they do.
//! Each scope says in its own words where they lead.

use crate::state::action::{Action, Way};

use crate::keymap::Scope;

use super::{Binding, NO_HINT, row};

pub(super) const fn down(scope: Scope, says: &'static str) -> Binding {
    motion(scope, "down", &["j", "down"], Action::Step(Way::Down), says)
}

pub(super) const fn up(scope: Scope, says: &'static str) -> Binding {
    motion(scope, "up", &["k", "up"], Action::Step(Way::Up), says)
}

pub(super) const fn first(scope: Scope, says: &'static str) -> Binding {
    motion(scope, "first", &["g", "home"], Action::Far(Way::Up), says)
}

pub(super) const fn last(scope: Scope, says: &'static str) -> Binding {
    motion(scope, "last", &["G", "end"], Action::Far(Way::Down), says)
}

pub(super) const fn page_down(scope: Scope) -> Binding {
    let keys = &["ctrl-f", "pgdn"];
    motion(
        scope,
        "page-down",
        keys,
        Action::Page(Way::Down),
        "A page down",
    )
}

pub(super) const fn page_up(scope: Scope) -> Binding {
    let keys = &["ctrl-b", "pgup"];
    motion(scope, "page-up", keys, Action::Page(Way::Up), "A page up")
}

const fn motion(
    scope: Scope,
    name: &'static str,
    keys: &'static [&'static str],
    action: Action,
    says: &'static str,
) -> Binding {
    row(scope, name, keys, action, NO_HINT, says)
}
