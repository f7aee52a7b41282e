//! From a key to an action, by context. The [`table`] is the only place where keys are written; hints,
//! help, `netgrow keys` and the README's table are read off it.

use crate::state::action::Action;
use crate::state::allow::allow;
use crate::state::overlay::{Overlay, Search};
use crate::state::{State, Zoom};
use crate::text;

pub mod palette;
pub mod press;
mod scope;
pub mod table;

pub use press::Press;
pub use scope::Scope;
pub use table::{Binding, TABLE};

/// The scopes in force; where two have the same key, the first counts.
pub fn scopes(state: &State) -> &'static [Scope] {
    scopes_of(state, state.overlays.last())
}

/// The scopes in force while `top` is the topmost overlay, or none is.
fn scopes_of(state: &State, top: Option<&Overlay>) -> &'static [Scope] {
    match top {
        Some(Overlay::Help(_) | Overlay::Palette(_)) => {
            &[Scope::Picker, Scope::Text, Scope::Always]
        }
        Some(Overlay::Choice(_) | Overlay::WhichOne(_) | Overlay::Messages(_)) => {
            &[Scope::Choice, Scope::Always]
        }
        Some(Overlay::Line(_)) => &[Scope::Line, Scope::Text, Scope::Always],
        Some(Overlay::Day(_) | Overlay::Tags(_)) => &[Scope::Text, Scope::Always],
        Some(Overlay::Form(_)) => &[Scope::Form, Scope::Text, Scope::Always],
        Some(Overlay::Snooze) => &[Scope::Snooze, Scope::Always],
        Some(Overlay::Cadence) => &[Scope::Cadence, Scope::Always],
        Some(Overlay::Confirm(_)) => &[Scope::Confirm, Scope::Always],
        Some(Overlay::Welcome(_)) => &[Scope::Welcome, Scope::Always],
        Some(Overlay::Conflict(_)) => &[Scope::Conflict, Scope::Always],
        None if state.list().typing => &[Scope::Picker, Scope::Text, Scope::Always],
        None if state.review.is_some() => {
            &[Scope::Record, Scope::Review, Scope::Anywhere, Scope::Always]
        }
        None if state.zoom == Zoom::Detail => {
            &[Scope::Record, Scope::Detail, Scope::Anywhere, Scope::Always]
        }
        None => &[Scope::Record, Scope::List, Scope::Anywhere, Scope::Always],
    }
}

/// Whether text is being typed, so that letters are letters.
pub fn takes_text(state: &State) -> bool {
    scopes(state).contains(&Scope::Text)
}

/// What a key does now. A letter is typed where text is; a key without a meaning says so.
pub fn actions(state: &State, press: Press) -> Vec<Action> {
    if takes_text(state)
        && let Some(letter) = press.letter()
    {
        return vec![Action::Insert(letter.to_string())];
    }
    match (state.overlays.last(), press) {
        (Some(Overlay::Help(search)), Press::ENTER) => return run_line(state, search),
        (Some(Overlay::Choice(choice)), Press::ENTER) => {
            let chosen = choice.options.get(choice.cursor);
            let action = chosen.map(|option| option.action.clone());
            return [Action::Dismiss].into_iter().chain(action).collect();
        }
        (Some(Overlay::Palette(palette)), Press::ENTER) => return palette::run(state, palette),
        _ => {}
    }
    match lookup(scopes(state), press) {
        Some(binding) => vec![binding.action.clone()],
        None => vec![Action::Unbound(press.to_string())],
    }
}

/// What Enter does in the help: it closes, and the selected line happens.
fn run_line(state: &State, search: &Search) -> Vec<Action> {
    match help(state, search).get(search.cursor) {
        Some(line) => vec![Action::Dismiss, line.binding.action.clone()],
        None => vec![Action::Unbound(Press::ENTER.to_string())],
    }
}

/// The binding of a key in the first of these scopes that has one.
pub fn lookup(scopes: &[Scope], press: Press) -> Option<&'static Binding> {
    scopes.iter().find_map(|scope| {
        let mut of_scope = TABLE.iter().filter(|binding| binding.scope == *scope);
        of_scope.find(|binding| binding.presses().any(|key| key == press))
    })
}

/// The hints for what is selected now, the most useful first: key and word.
pub fn hints(state: &State) -> Vec<(&'static str, &'static str)> {
    let mut hints: Vec<(u8, &'static str, &'static str)> = Vec::new();
    let mut taken: Vec<&str> = Vec::new();
    for scope in scopes(state) {
        for binding in TABLE.iter().filter(|binding| binding.scope == *scope) {
            let key = binding.keys.first().copied().unwrap_or_default();
            let is_free = !binding.keys.iter().any(|key| taken.contains(key));
            taken.extend(binding.keys);
            if is_free && binding.rank > 0 && allow(state, &binding.action).is_ok() {
                hints.push((binding.rank, key, binding.hint));
            }
        }
    }
    hints.sort_by_key(|(rank, ..)| *rank);
    hints
        .into_iter()
        .map(|(_, key, word)| (key, word))
        .collect()
}

/// One line of the help.
#[derive(Debug, Clone, PartialEq)]
pub struct HelpLine {
    /// The binding.
    pub binding: &'static Binding,
    /// Why it does nothing now; an empty text where it works elsewhere.
    pub barred: Option<String>,
}

/// The help for what lies under it: what works there first, then the rest, narrowed to lines that have
/// every typed word in their keys or their sentence.
pub fn help(state: &State, search: &Search) -> Vec<HelpLine> {
    let under = state
        .overlays
        .iter()
        .rev()
        .find(|overlay| !matches!(overlay, Overlay::Help(_)));
    let here = scopes_of(state, under);
    let elsewhere = Scope::ALL.iter().filter(|scope| !here.contains(scope));
    let words: Vec<String> = search
        .field
        .text()
        .split_whitespace()
        .map(text::fold)
        .collect();
    let in_order = here.iter().chain(elsewhere);
    let lines = in_order.flat_map(|scope| TABLE.iter().filter(move |it| it.scope == *scope));
    lines
        .filter(|binding| words.iter().all(|word| has_word(binding, word)))
        .map(|binding| {
            let is_here = here.contains(&binding.scope);
            let barred = if is_here {
                allow(state, &binding.action).err()
            } else {
                Some(String::new())
            };
            HelpLine { binding, barred }
        })
        .collect()
}

fn has_word(binding: &Binding, word: &str) -> bool {
    text::fold(binding.says).contains(word) || binding.keys.contains(&word)
}
