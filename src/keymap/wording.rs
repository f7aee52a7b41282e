//! How well typed words name an act, in the help and in the palette: by its keys, its name in the settings, its
//! word on the hint line and its sentence. What takes something away is named by words alone: letters that
//! happen to stand within a word never lead to it.

use crate::state::State;
use crate::state::action::Action;
use crate::text;

use super::{Binding, deed, keys};

/// How well what is typed fits, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Each word is a key or a whole word.
    Word,
    /// Each begins a word.
    Start,
    /// Each stands somewhere.
    Part,
}

/// How well what is typed names the act; nothing where a word of it does not.
pub(super) fn fit(state: &State, binding: &Binding, typed: &str) -> Option<Fit> {
    let told = deed::on_record(state, binding).unwrap_or_default();
    let called = text::fold(&format!("{} {} {told}", binding.name, binding.hint));
    let says = text::fold(binding.says);
    let mut worst = Fit::Word;
    for word in typed.split_whitespace() {
        let is_key = keys(&state.wishes, binding).any(|key| key == word);
        let word = text::fold(word);
        let fits = if is_key || called.split(' ').any(|name| name == word) {
            Fit::Word
        } else {
            of_word(&called, &word)
                .into_iter()
                .chain(of_word(&says, &word).filter(|fit| counts(binding, *fit)))
                .min()?
        };
        worst = worst.max(fits);
    }
    (worst != Fit::Part || !takes_away(&binding.action)).then_some(worst)
}

/// Whether a word of the sentence says what the act is; of what takes away, only a whole one does.
fn counts(binding: &Binding, fit: Fit) -> bool {
    fit == Fit::Word || !takes_away(&binding.action)
}

/// How a word stands in a text, both folded.
fn of_word(said: &str, word: &str) -> Option<Fit> {
    let mut words = said.split(|letter: char| !letter.is_alphanumeric());
    if words.clone().any(|it| it == word) {
        Some(Fit::Word)
    } else if words.any(|it| it.starts_with(word)) {
        Some(Fit::Start)
    } else {
        said.contains(word).then_some(Fit::Part)
    }
}

/// Whether the act takes something away.
pub(super) const fn takes_away(action: &Action) -> bool {
    matches!(
        action,
        Action::Delete | Action::Archive | Action::DropJot | Action::ForgetView
    )
}
