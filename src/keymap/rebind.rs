//! Keys of the user's own: what is set for an act is taken only where it can be pressed, can be told from
//! what is typed, and means one thing in every context.

use crate::state::Wishes;
use crate::state::action::Action;
use crate::state::wishes::Rebound;

use super::press::NotAKey;
use super::{Binding, Press, Scope, bindings, context, keys};

/// Why keys can't be set so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Clash {
    /// There is no such key.
    #[error("{0}")]
    NotAKey(NotAKey, &'static str),
    /// Terminals send the same for two keys.
    #[error("a terminal can’t tell “{0}” from “{1}”; choose another key for {2}")]
    SameInTerminals(String, &'static str, &'static str),
    /// The key would type a letter where the act has its place.
    #[error("“{0}” types a letter where {1} has its place; choose a key like ctrl-x or f1 for it")]
    IsTyped(String, &'static str),
    /// Nothing would lead out of everything any more.
    #[error("{0} needs a key, as it leads out of everything")]
    Needed(&'static str),
    /// Two acts want the key.
    #[error(
        "“{key}” is set for {one} and for {other}, which are in force together; give one of them another key"
    )]
    Twice {
        /// The key.
        key: String,
        /// The one that was set.
        one: &'static str,
        /// The one in its way.
        other: &'static str,
    },
}

impl Clash {
    /// The acts it is about.
    pub fn acts(&self) -> Vec<&'static str> {
        match self {
            Self::NotAKey(_, act) | Self::SameInTerminals(.., act) | Self::IsTyped(_, act) => {
                vec![act]
            }
            Self::Needed(act) => vec![act],
            Self::Twice { one, other, .. } => vec![one, other],
        }
    }
}

/// The names that acts have in the settings, each once.
pub fn names() -> impl Iterator<Item = &'static str> {
    let is_first = |place: usize, name: &str| bindings().take(place).all(|it| it.name != name);
    let names = bindings().map(|binding| binding.name).enumerate();
    names
        .filter(move |(place, name)| is_first(*place, name))
        .map(|(_, name)| name)
}

/// What comes in place of the usual keys, if it can.
pub fn rebind(wanted: Vec<(&'static str, Vec<String>)>) -> Result<Rebound, Clash> {
    for (name, keys) in &wanted {
        let leads_out = |it: &&Binding| it.name == *name && it.action == Action::Cancel;
        if keys.is_empty() && bindings().any(|it| leads_out(&it)) {
            return Err(Clash::Needed(name));
        }
        for key in keys {
            fits(key, name)?;
        }
    }
    let wishes = Wishes {
        keys: Rebound::new(wanted),
        ..Wishes::default()
    };
    for context in context::CONTEXTS {
        let in_force: Vec<&Binding> = context
            .iter()
            .flat_map(|scope| bindings().filter(move |it| it.scope == *scope))
            .collect();
        for (place, one) in in_force.iter().enumerate() {
            for other in in_force.iter().skip(place + 1) {
                one_meaning(&wishes, one, other)?;
            }
        }
    }
    Ok(wishes.keys)
}

/// Whether a key can be pressed, and is no letter where letters are typed.
fn fits(key: &str, name: &'static str) -> Result<(), Clash> {
    const SAME: [(&str, &str); 5] = [
        ("ctrl-h", "backspace"),
        ("ctrl-i", "tab"),
        ("ctrl-j", "enter"),
        ("ctrl-m", "enter"),
        ("ctrl-[", "esc"),
    ];
    if let Some((_, twin)) = SAME.iter().find(|(it, _)| *it == key) {
        return Err(Clash::SameInTerminals(key.to_owned(), twin, name));
    }
    let press: Press = key.parse().map_err(|why| Clash::NotAKey(why, name))?;
    let in_text = bindings().any(|binding| {
        let scope = binding.scope;
        binding.name == name
            && matches!(
                scope,
                Scope::Text
                    | Scope::Day
                    | Scope::Line
                    | Scope::Form
                    | Scope::Picker
                    | Scope::Always
            )
    });
    if in_text && press.letter().is_some() {
        return Err(Clash::IsTyped(key.to_owned(), name));
    }
    Ok(())
}

/// Whether no key that was set has two meanings in one context.
fn one_meaning(wishes: &Wishes, one: &Binding, other: &Binding) -> Result<(), Clash> {
    let is_set = |binding: &Binding| wishes.keys.of(binding.name).is_some();
    // A motion has one meaning under one name; and the table itself shadows on purpose.
    if one.name == other.name || !(is_set(one) || is_set(other)) {
        return Ok(());
    }
    let twice = keys(wishes, one).find(|key| keys(wishes, other).any(|it| it == *key));
    let was_so = |key: &str| one.keys.contains(&key) && other.keys.contains(&key);
    match twice {
        Some(key) if !was_so(key) => Err(Clash::Twice {
            key: key.to_owned(),
            one: one.name,
            other: other.name,
        }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(name: &'static str, keys: &[&str]) -> Result<Rebound, Clash> {
        rebind(vec![(
            name,
            keys.iter().map(|key| (*key).to_owned()).collect(),
        )])
    }

    #[test]
    fn keys_of_ones_own_take_the_place_of_the_usual_ones() {
        let rebound = set("undo", &["Q", "ctrl-x"]).unwrap();
        assert_eq!(rebound.of("undo").unwrap().as_slice(), ["Q", "ctrl-x"]);
        assert_eq!(rebound.of("redo"), None);
        assert!(set("down", &["Q", "down"]).is_ok());
        assert!(set("delete", &[]).is_ok());
        assert_eq!(set("cancel", &[]), Err(Clash::Needed("cancel")));
    }

    #[test]
    fn a_key_with_two_meanings_is_refused_with_both_names() {
        let told = set("undo", &["x"]).unwrap_err().to_string();
        assert!(told.contains("undo") && told.contains("done"), "{told}");
    }

    #[test]
    fn keys_that_no_terminal_tells_apart_and_letters_in_texts_are_refused() {
        assert!(matches!(
            set("undo", &["ctrl-m"]),
            Err(Clash::SameInTerminals(..))
        ));
        assert!(matches!(set("cancel", &["x"]), Err(Clash::IsTyped(..))));
        assert!(matches!(set("undo", &["hyper-u"]), Err(Clash::NotAKey(..))));
    }

    #[test]
    fn every_act_has_one_name() {
        for (place, one) in bindings().enumerate() {
            for other in bindings().skip(place + 1) {
                let is_same = one.name == other.name;
                assert!(!is_same || one.action == other.action, "{}", one.name);
                assert!(!is_same || one.scope != other.scope, "{}", one.name);
            }
        }
    }
}
