//! What the palette offers: every act that has a meaning where it was opened, with its key, and every record
//! that fits what is typed, and a sentence to be logged. Acts that can't be done now are there too, with the reason.

use std::borrow::Cow;
use std::cmp::Reverse;

use crate::book::view::{self, View};
use crate::state::State;
use crate::state::action::Action;
use crate::state::allow::allow;
use crate::state::overlay::{Found, Palette};
use crate::text::Fuzzy;

use super::{Binding, Scope, bindings, context, deed, wording};

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
    /// A saved view.
    View(&'a View),
    /// A record.
    Record(&'a Found),
    /// What is typed, as a talk to log.
    Log(&'a str),
}

/// How well an offer fits, and the offer. An act in which longer words only stand strewn comes behind what has them.
type Fitting<'a> = (bool, Reverse<u32>, Offer<'a>);

/// From how many letters on nobody means an act by letters strewn over its sentence.
const WORDS_FROM: usize = 4;

/// The lines for what is typed, the best first; where nothing is typed, all acts, those that the hint
/// line knows first, and the saved views.
pub fn offers<'a>(state: &'a State, palette: &'a Palette) -> Vec<Offer<'a>> {
    let views = view::in_order(&state.book).into_iter().map(Offer::View);
    let offered = acts(state).chain(views);
    let typed = palette.search.field.text().trim();
    if typed.is_empty() {
        let mut all: Vec<Offer> = offered.collect();
        all.sort_by_key(|offer| !is_hinted(offer));
        return all;
    }
    let mut fuzzy = Fuzzy::new(typed);
    let offered = offered.filter_map(|offer| {
        let score = match &offer {
            Offer::Act { binding, .. } => of_act(state, binding, typed, &mut fuzzy),
            Offer::View(view) => fuzzy.score(&called(view)),
            Offer::Record(_) | Offer::Log(_) => None,
        };
        let is_strewn = match &offer {
            Offer::Act { binding, .. } => {
                typed.chars().count() >= WORDS_FROM && wording::fit(state, binding, typed).is_none()
            }
            _ => false,
        };
        score.map(|score| (is_strewn, Reverse(score), offer))
    });
    let mut fitting: Vec<Fitting> = offered.collect();
    let records = palette.found.iter();
    fitting.extend(records.map(|found| (false, Reverse(found.score), Offer::Record(found))));
    fitting.sort_by_key(|(is_strewn, score, _)| (*is_strewn, *score));
    // A sentence is more likely something that happened than something to find; one that begins with a day tells
    // of what is to come.
    let sentence = state.may_have_happened(typed).then_some(Offer::Log(typed));
    let found = fitting.into_iter().map(|(_, _, offer)| offer);
    found.chain(sentence).collect()
}

/// How well an act fits: by its sentence, its name in the settings or its word on the hint line. To what takes
/// something away no letters lead that are strewn or stand within a word.
fn of_act(state: &State, binding: &Binding, typed: &str, fuzzy: &mut Fuzzy) -> Option<u32> {
    if wording::takes_away(&binding.action) {
        wording::fit(state, binding, typed)?;
    }
    let phrase = phrase(binding);
    let name = binding.name.replace('-', " ");
    let told = deed::on_record(state, binding).unwrap_or_default();
    let called = [&*phrase, &name, binding.hint, told];
    called.iter().filter_map(|it| fuzzy.score(it)).max()
}

/// Whether the hint line of the place shows the offer, where there is room.
fn is_hinted(offer: &Offer) -> bool {
    matches!(offer, Offer::Act { binding, .. } if binding.rank > 0)
}

/// What a view is called in the palette.
pub fn called(view: &View) -> String {
    format!("View: {}", view.name)
}

/// What the selected line does.
pub(super) fn chosen(state: &State, palette: &Palette) -> Option<Action> {
    let mut offers = offers(state, palette).into_iter();
    Some(match offers.nth(palette.search.cursor)? {
        Offer::Act { binding, .. } => binding.action.clone(),
        Offer::View(view) => Action::Recall(view.id),
        Offer::Record(found) => Action::Visit(found.key),
        Offer::Log(said) => Action::LogSaid(said.to_owned()),
    })
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
    let menu = opens.and_then(|opens| bindings().find(|it| it.action == opens));
    let keys: Vec<&str> = [menu, Some(binding)]
        .into_iter()
        .flatten()
        .filter_map(|binding| super::keys(&state.wishes, binding).next())
        .collect();
    keys.join(" ")
}

/// The acts that have a meaning here, each once.
fn acts(state: &State) -> impl Iterator<Item = Offer<'_>> {
    let here = context::scopes_of(state, None);
    let scopes = here.iter().chain(&[
        Scope::Snooze,
        Scope::Cadence,
        Scope::Engage,
        Scope::Introduction,
        Scope::Mentor,
    ]);
    let mut seen: Vec<&Action> = Vec::new();
    let bindings = scopes.flat_map(|scope| bindings().filter(move |it| it.scope == *scope));
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
