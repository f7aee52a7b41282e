//! The help: all keys, those that work under it first, narrowed by typing to those that are named so.

use crate::state::State;
use crate::state::allow::allow;
use crate::state::overlay::{Overlay, Search};

use super::wording::{self, Fit};
use super::{Binding, Scope, bindings, context};

/// One line of the help.
#[derive(Debug, Clone, PartialEq)]
pub struct HelpLine {
    /// The binding.
    pub binding: &'static Binding,
    /// Why it does nothing now; an empty text where it works elsewhere.
    pub barred: Option<String>,
}

/// The help for what lies under it: what works there first, then the rest. Where something is typed, the lines
/// that it names: by whole words before beginnings of words, and by parts of words last of all.
pub fn help(state: &State, search: &Search) -> Vec<HelpLine> {
    let under = state
        .overlays
        .iter()
        .rev()
        .find(|overlay| !matches!(overlay, Overlay::Help(_)));
    let here = context::scopes_of(state, under);
    let elsewhere = Scope::ALL.iter().filter(|scope| !here.contains(scope));
    let in_order = here.iter().chain(elsewhere);
    let bindings = in_order.flat_map(|scope| bindings().filter(move |it| it.scope == *scope));
    let typed = search.field.text();
    let fitting = bindings.filter_map(|binding| {
        let fit = wording::fit(state, binding, typed)?;
        let is_here = here.contains(&binding.scope);
        let barred = if is_here {
            allow(state, &binding.action).err()
        } else {
            Some(String::new())
        };
        Some((place(is_here, fit), HelpLine { binding, barred }))
    });
    let mut fitting: Vec<(u8, HelpLine)> = fitting.collect();
    fitting.sort_by_key(|(place, _)| *place);
    fitting.into_iter().map(|(_, line)| line).collect()
}

/// The place of a line among those that fit.
const fn place(is_here: bool, fit: Fit) -> u8 {
    match (fit, is_here) {
        (Fit::Word, true) => 0,
        (Fit::Start, true) => 1,
        (Fit::Word, false) => 2,
        (Fit::Start, false) => 3,
        (Fit::Part, true) => 4,
        (Fit::Part, false) => 5,
    }
}
