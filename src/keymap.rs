//! From a key to an action, by context. The [`table`] is the only place where keys are written; hints,
//! help, `netgrow keys` and the README's table are read off it.

use crate::state::action::Action;
use crate::state::allow::allow;
use crate::state::overlay::Overlay;
use crate::state::{State, Wishes};

mod context;
mod deed;
mod help;
pub mod menu;
pub mod palette;
pub mod press;
pub mod rebind;
mod scope;
mod spelling;
pub mod table;
mod wording;
mod worth;

pub use context::{CONTEXTS, scopes};
pub use help::{HelpLine, help};
pub use press::Press;
pub use scope::Scope;
pub use spelling::spell;
pub use table::{Binding, bindings};
pub use worth::way_back;

/// Whether text is being typed, so that letters are letters.
pub fn takes_text(state: &State) -> bool {
    scopes(state).contains(&Scope::Text)
}

/// Whether what lies on top shows its keys itself, each before what it does.
pub fn is_menu(state: &State) -> bool {
    matches!(
        state.overlays.last(),
        Some(Overlay::Menu(_) | Overlay::Welcome(_) | Overlay::Conflict(_))
    )
}

/// What a key does now. A letter is typed where text is; a key without a meaning says so.
pub fn actions(state: &State, press: Press) -> Vec<Action> {
    if takes_text(state)
        && let Some(letter) = press.letter()
    {
        return vec![Action::Insert(letter.to_string())];
    }
    let unbound = || Action::Unbound(press.to_string());
    match lookup(state, press) {
        Some(binding) if binding.action == Action::Accept => accept(state, unbound()),
        Some(binding) => vec![binding.action.clone()],
        None if state.overlays.is_empty() && state.view.is_some() && filters(state, press) => {
            vec![Action::Filter]
        }
        None => vec![unbound()],
    }
}

/// Whether a key filters the lists. A page that is none says why it can't be.
fn filters(state: &State, press: Press) -> bool {
    let mut of_lists = bindings().filter(|it| it.action == Action::Filter);
    of_lists.any(|it| keys(&state.wishes, it).any(|key| key.parse() == Ok(press)))
}

/// What taking the selected line does, by whatever means it is taken.
pub fn taking(state: &State) -> Vec<Action> {
    accept(state, Action::Accept)
}

/// What taking the selected line does: a list of acts closes, and the one on the line happens.
fn accept(state: &State, unbound: Action) -> Vec<Action> {
    let act = match state.overlays.last() {
        Some(Overlay::Help(search)) => {
            let lines = help(state, search);
            let line = lines.get(search.cursor);
            line.map(|line| line.binding.action.clone())
        }
        Some(Overlay::Palette(palette)) => palette::chosen(state, palette),
        // The act itself takes its menu away.
        Some(Overlay::Menu(menu)) => {
            let chosen = menu.chosen().cloned();
            return vec![chosen.unwrap_or(unbound)];
        }
        Some(Overlay::Choice(choice)) => {
            let chosen = choice.options.get(choice.cursor);
            chosen.map(|option| option.action.clone())
        }
        _ => return vec![Action::Accept],
    };
    act.map_or_else(|| vec![unbound], |act| vec![Action::Dismiss, act])
}

/// What a key means now: its binding in the first scope in force that has one.
pub fn lookup(state: &State, press: Press) -> Option<&'static Binding> {
    scopes(state).iter().find_map(|scope| {
        let mut of_scope = bindings().filter(|binding| binding.scope == *scope);
        of_scope.find(|binding| keys(&state.wishes, binding).any(|key| key.parse() == Ok(press)))
    })
}

/// The keys of a binding: those the user set for its act, else the usual ones.
pub fn keys<'a>(wishes: &'a Wishes, binding: &'a Binding) -> impl Iterator<Item = &'a str> {
    let own = wishes.keys.of(binding.name);
    let usual = if own.is_some() { &[] } else { binding.keys };
    let own = own.into_iter().flatten().map(String::as_str);
    own.chain(usual.iter().copied())
}

/// The keys of a binding in one word to show, or where to find it.
pub fn keys_told(wishes: &Wishes, binding: &Binding) -> String {
    let told: Vec<&str> = keys(wishes, binding).collect();
    if told.is_empty() {
        "(palette)".to_owned()
    } else {
        told.join(" ")
    }
}

/// The key that does this now, where one does.
pub fn key_of<'a>(state: &'a State, action: &Action) -> Option<&'a str> {
    let scopes = scopes(state).iter();
    let mut bindings = scopes.flat_map(|scope| bindings().filter(move |it| it.scope == *scope));
    let binding = bindings.find(|binding| binding.action == *action)?;
    keys(&state.wishes, binding).next()
}

/// The hints for what is selected now, the most useful first: key and word. What a key is about
/// to do is named, and what two keys do once.
pub fn hints(state: &State) -> Vec<(&str, &'static str)> {
    let mut hints: Vec<(u8, &str, &'static str)> = Vec::new();
    let mut taken: Vec<&str> = Vec::new();
    for scope in scopes(state) {
        for binding in bindings().filter(|binding| binding.scope == *scope) {
            let first = keys(&state.wishes, binding).next();
            let is_free = !keys(&state.wishes, binding).any(|key| taken.contains(&key));
            taken.extend(keys(&state.wishes, binding));
            if let Some(key) = first
                && is_free
                && let rank = worth::rank(state, binding)
                && rank > 0
                && allow(state, &binding.action).is_ok()
                && deed::matters(state, &binding.action)
            {
                let word = deed::of(state, binding).unwrap_or(binding.hint);
                hints.push((rank, key, word));
            }
        }
    }
    hints.sort_by_key(|(rank, ..)| *rank);
    let mut told: Vec<(&str, &'static str)> = Vec::with_capacity(hints.len());
    for (_, key, word) in hints {
        if !told.iter().any(|(_, before)| *before == word) {
            told.push((key, word));
        }
    }
    told
}
