//! Finding what is meant by a few of its letters: "adlov" for Ada Lovelace. What is told here is how well
//! a text fits, so that the best can be shown first; letters strewn over a long text do not count.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// So many letters have to stand together, as they would be found strewn over any longer text.
const FEW: usize = 3;

/// The letters to look for, in words.
pub struct Fuzzy {
    pattern: Pattern,
    matcher: Matcher,
    letters: Vec<char>,
    least: u32,
}

impl Fuzzy {
    /// These letters. Case does not matter, and accents only where they are typed; every word has
    /// to be found.
    pub fn new(typed: &str) -> Self {
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        let mut fuzzy = Self {
            pattern: Pattern::new(
                typed,
                CaseMatching::Ignore,
                Normalization::Smart,
                AtomKind::Fuzzy,
            ),
            matcher: Matcher::new(config),
            letters: Vec::new(),
            least: 0,
        };
        let perfect = fuzzy.score(typed).unwrap_or_default();
        fuzzy.least = if typed.chars().count() > FEW {
            perfect / 3 * 2
        } else {
            perfect / 10 * 9
        };
        fuzzy
    }

    /// How well a text fits, more being better; nothing where it does not, or only by letters that are
    /// strewn over it.
    pub fn score(&mut self, text: &str) -> Option<u32> {
        let text = Utf32Str::new(text, &mut self.letters);
        self.pattern
            .score(text, &mut self.matcher)
            .filter(|score| *score >= self.least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_letters_of_the_words_are_enough() {
        for typed in ["ada", "lovelace", "adlov", "lov ada", "ADA"] {
            assert!(Fuzzy::new(typed).score("Ada Lovelace").is_some(), "{typed}");
        }
        assert!(Fuzzy::new("jorg").score("Jörg").is_some());
    }

    #[test]
    fn strewn_letters_are_not_meant() {
        let sentence = "Finish it, or read what was said in a longer line about evening";
        assert_eq!(Fuzzy::new("frsle").score(sentence), None);
        assert_eq!(Fuzzy::new("ada").score("Carla Diaz"), None);
    }

    #[test]
    fn a_whole_word_goes_before_scattered_letters() {
        let mut fuzzy = Fuzzy::new("ana");
        assert!(fuzzy.score("Ana Silva") > fuzzy.score("Banana Republic"));
    }
}
