//! How well a name goes on from what is typed of it. For completing at a shell, which shows all that could
//! be meant; in the app one proposal is made, see [`complete`](super::complete).

use crate::text::fold;

use super::complete::behind;
use super::reference::starts_a_word;

/// How a text is the beginning of a name, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Letter by letter.
    Exact,
    /// Case and accents aside.
    Folded,
    /// Of one of its words: "lim" of "Ana Lima".
    Inside,
}

/// How `typed` is the beginning of a name; nothing where it is none.
pub fn fit(name: &str, typed: &str) -> Option<Fit> {
    if name.starts_with(typed) {
        Some(Fit::Exact)
    } else if behind(name, typed).is_some() {
        Some(Fit::Folded)
    } else {
        starts_a_word(&fold(name), &fold(typed)).then_some(Fit::Inside)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_fits_better_the_closer_it_is() {
        for (name, typed, fits) in [
            ("Ana Lima", "Ana L", Some(Fit::Exact)),
            ("Ana Lima", "", Some(Fit::Exact)),
            ("Ana Lima", "ana l", Some(Fit::Folded)),
            ("Jörg Müller", "jorg m", Some(Fit::Folded)),
            ("Jörg Müller", "mul", Some(Fit::Inside)),
            ("Ana Lima", "ima", None),
        ] {
            assert_eq!(fit(name, typed), fits, "{typed}");
        }
    }
}
