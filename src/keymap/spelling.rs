//! Sentences that name keys. They are written with the name of the act, as in “‹add› adds one”, and told with
//! the key that its owner has for it, so that no sentence knows a key by itself.

use std::borrow::Cow;

use crate::state::Wishes;

use super::{bindings, keys};

/// A sentence with the key of each act in place of its name.
pub fn spell<'a>(wishes: &Wishes, sentence: &'a str) -> Cow<'a, str> {
    let mut spelled = String::new();
    let mut rest = sentence;
    while let Some((before, behind)) = rest.split_once('‹') {
        let Some((name, after)) = behind.split_once('›') else {
            break;
        };
        let Some(key) = key_of_act(wishes, name) else {
            // Somebody’s own words, which stay as they are.
            spelled.push_str(before);
            spelled.push('‹');
            rest = behind;
            continue;
        };
        spelled.push_str(before);
        spelled.push_str(&key);
        rest = after;
    }
    if rest.len() == sentence.len() {
        return Cow::Borrowed(sentence);
    }
    spelled.push_str(rest);
    Cow::Owned(spelled)
}

/// The first key of an act as a sentence has it; an act without one is found in the palette.
fn key_of_act(wishes: &Wishes, name: &str) -> Option<String> {
    let binding = bindings().find(|binding| binding.name == name)?;
    let Some(key) = keys(wishes, binding).next() else {
        return Some("the palette".to_owned());
    };
    let mut letters = key.chars();
    let first = letters.next()?;
    let rest = letters.as_str();
    Some(if rest.is_empty() {
        key.to_owned()
    } else {
        format!("{}{rest}", first.to_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::wishes::Rebound;

    #[test]
    fn a_sentence_names_the_keys_that_its_reader_has() {
        let usual = Wishes::default();
        assert_eq!(spell(&usual, "‹add› adds one"), "a adds one");
        assert_eq!(
            spell(&usual, "‹save› saves, ‹back› goes"),
            "Ctrl-s saves, Esc goes"
        );
        let own = |keys: &[&str]| Wishes {
            keys: Rebound::new(vec![(
                "add",
                keys.iter().map(|it| (*it).to_owned()).collect(),
            )]),
            ..Wishes::default()
        };
        assert_eq!(spell(&own(&["f6"]), "‹add› adds one"), "F6 adds one");
        assert_eq!(
            spell(&own(&[]), "Here ‹add› adds one"),
            "Here the palette adds one"
        );
    }

    #[test]
    fn what_names_no_act_is_left_alone() {
        let usual = Wishes::default();
        for text in ["", "‹", "«‹mot›»", "a › b ‹ c", "‹‹›"] {
            assert_eq!(spell(&usual, text), text);
        }
        assert_eq!(spell(&usual, "‹mot› ‹add›"), "‹mot› a");
    }
}
