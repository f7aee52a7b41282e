//! Text for screen and commands alike: cleaned of what could command a terminal, measured and cut in
//! cells and on the borders a reader sees, folded for comparing. Every text from outside goes through
//! here before it is kept and before it is shown.

mod clean;
mod find;
mod fuzzy;
mod measure;
mod nearest;
mod parts;
mod rows;

pub use clean::{clean, clean_lines, is_plain};
pub use find::{excerpt, find};
pub use fuzzy::Fuzzy;
pub use measure::{fit, fit_with, pad, width, wrap};
pub use nearest::{is_slip, nearest};
pub use parts::wrap_parts;
pub use rows::rows;

/// The text in lower case and without accents, for comparing: "Jörg" and "jorg" fold to the same.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        text.to_ascii_lowercase()
    } else {
        deunicode::deunicode(text).to_lowercase()
    }
}

/// Whether two names are written alike, but for case and accents.
pub fn is_same(one: &str, other: &str) -> bool {
    one == other || fold(one) == fold(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_takes_accents_and_case_away() {
        assert_eq!(fold("Jörg Łukasz"), "jorg lukasz");
        assert_eq!(fold("ADA"), "ada");
        assert!(is_same("Société", "SOCIETE") && !is_same("Acme", "Acme Inc"));
    }
}
