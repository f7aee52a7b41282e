//! What the palette offers: every act that has a meaning where it was opened, with its key, and every record
//! that fits what is typed. Acts that can't be done now are there too, with the reason.

use std::borrow::Cow;

use crate::state::State;
use crate::state::action::Action;
use crate::state::allow::allow;
use crate::state::overlay::{Found, Palette};
use crate::text::Fuzzy;

use super::{Binding, Press, Scope, TABLE, context};

/// One line of the palette.
#[derive(Debug, Clone, PartialEq)]
pub enum Offer<'a> {
    /// An act.
    Act {
        /// Its row in the table.
        binding: &'static Binding,
        /// Why it can't be done now.
        barred: Option<String>,
    },
    /// A record.
    Record(&'a Found),
}

/// How well an offer fits, and the offer.
type Fitting<'a> = (u32, Offer<'a>);

/// The lines for what is typed, the best first; where nothing is typed, all acts, those of the selected
/// record first.
pub fn offers<'a>(state: &State, palette: &'a Palette) -> Vec<Offer<'a>> {
    let typed = palette.search.field.text().trim();
    if typed.is_empty() {
        return acts(state).collect();
    }
    let mut fuzzy = Fuzzy::new(typed);
    let acts = acts(state).filter_map(|offer| match &offer {
        Offer::Act { binding, .. } => fuzzy.score(&phrase(binding)).map(|score| (score, offer)),
        Offer::Record(_) => None,
    });
    let mut fitting: Vec<Fitting> = acts.collect();
    let records = palette.found.iter();
    fitting.extend(records.map(|found| (found.score, Offer::Record(found))));
    fitting.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    fitting.into_iter().map(|(_, offer)| offer).collect()
}

/// What Enter does: the palette closes, and the selected line happens.
pub(super) fn run(state: &State, palette: &Palette) -> Vec<Action> {
    match offers(state, palette)
        .into_iter()
        .nth(palette.search.cursor)
    {
        Some(Offer::Act { binding, .. }) => vec![Action::Dismiss, binding.action.clone()],
        Some(Offer::Record(found)) => vec![Action::Dismiss, Action::Visit(found.key)],
        None => vec![Action::Unbound(Press::ENTER.to_string())],
    }
}

/// What an act is called in the palette: its sentence, with the menu it is from.
pub fn phrase(binding: &Binding) -> Cow<'static, str> {
    let menu = match binding.scope {
        Scope::Snooze => "Snooze",
        Scope::Cadence => "Cadence",
        Scope::Engage => "Engage",
        Scope::Introduction => "Introduction",
        Scope::Mentor => "Mentor track",
        _ => return Cow::Borrowed(binding.says),
    };
    let mut letters = binding.says.chars();
    let first = letters.next().map(|first| first.to_ascii_lowercase());
    Cow::Owned(format!(
        "{menu}: {}{}",
        first.unwrap_or_default(),
        letters.as_str()
    ))
}

/// The keys that do it without the palette, the one that opens its menu first.
pub fn keys(state: &State, binding: &Binding) -> String {
    let opens = match binding.scope {
        Scope::Snooze => Some(Action::Snooze),
        Scope::Cadence => Some(Action::SetCadence),
        Scope::Engage => Some(Action::Log),
        Scope::Introduction | Scope::Mentor => Some(Action::SetProgress),
        _ => None,
    };
    let menu = opens.and_then(|opens| TABLE.iter().find(|it| it.action == opens));
    let keys: Vec<&str> = [menu, Some(binding)]
        .into_iter()
        .flatten()
        .filter_map(|binding| super::keys(&state.wishes, binding).next())
        .collect();
    keys.join(" ")
}

/// The acts that have a meaning here, each once.
fn acts(state: &State) -> impl Iterator<Item = Offer<'static>> {
    let here = context::scopes_of(state, None);
    let scopes = here.iter().chain(&[
        Scope::Snooze,
        Scope::Cadence,
        Scope::Engage,
        Scope::Introduction,
        Scope::Mentor,
    ]);
    let mut seen: Vec<&Action> = Vec::new();
    let bindings = scopes.flat_map(|scope| TABLE.iter().filter(move |it| it.scope == *scope));
    bindings
        .filter(move |binding| {
            let is_new = is_act(&binding.action) && !seen.contains(&&binding.action);
            if is_new {
                seen.push(&binding.action);
            }
            is_new
        })
        .map(|binding| Offer::Act {
            binding,
            barred: allow(state, &binding.action).err(),
        })
}

/// Whether it is worth a line; moving about is not, as it can be seen.
fn is_act(action: &Action) -> bool {
    !matches!(
        action,
        Action::Step(_)
            | Action::HalfPage(_)
            | Action::Page(_)
            | Action::Far(_)
            | Action::Back
            | Action::Cancel
            | Action::Palette
    )
}
