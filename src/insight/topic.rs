//! The words by which two texts can be found to be about the same: folded, without the small words and
//! those that every goal and every need has, and one form for one thing and many.

use std::collections::BTreeSet;

use crate::text::fold;

/// Words that tell no topic, folded.
const COMMON: [&str; 64] = [
    "about", "after", "again", "all", "and", "any", "are", "around", "before", "being", "better",
    "both", "could", "does", "down", "each", "every", "find", "first", "for", "from", "get",
    "give", "good", "have", "help", "her", "here", "him", "his", "how", "into", "its", "know",
    "known", "learn", "like", "make", "more", "move", "much", "need", "new", "next", "not", "one",
    "our", "out", "over", "people", "six", "some", "somebody", "that", "the", "their", "them",
    "they", "two", "what", "who", "why", "with", "work",
];

/// The fewest letters of a word that tells a topic.
const LETTERS: usize = 3;

/// The words of a text that tell its topic, each as often as it stands there.
pub(super) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = split(&folded).filter(|word| COMMON.binary_search(word).is_err());
    words.map(|word| one_form(word).to_owned()).collect()
}

/// All words of a folded text in the form that [`words`] gives, to be looked up among such: the common ones
/// too, as they are found nowhere.
pub(super) fn forms(folded: &str) -> impl Iterator<Item = &str> {
    split(folded).map(one_form)
}

fn split(folded: &str) -> impl Iterator<Item = &str> {
    let words = folded.split(|letter: char| !letter.is_alphanumeric() && letter != '+');
    words.filter(|word| word.len() >= LETTERS)
}

/// One form for one thing and many: "queue" for "queues".
fn one_form(word: &str) -> &str {
    let many = word.len() > LETTERS + 1 && word.ends_with('s') && !word.ends_with("ss");
    word.strip_suffix('s').filter(|_| many).unwrap_or(word)
}

/// The words of a text that tell its topic, each once and without its ending: "review" for "reviews",
/// "reviewer", "reviewing".
pub(super) fn roots(text: &str) -> BTreeSet<String> {
    words(text).iter().map(|word| root(word)).collect()
}

/// A word without its ending: "review" for "reviewer".
pub(super) fn root(word: &str) -> String {
    const ENDINGS: [&str; 6] = ["ing", "ers", "er", "ed", "es", "e"];
    /// The fewest letters left of a word without its ending.
    const LETTERS: usize = 4;
    let short = ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|short| short.chars().count() >= LETTERS);
    short.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_tell_a_topic_are_left() {
        assert_eq!(
            words("Find two mentors for the step to staff"),
            ["mentor", "step", "staff"]
        );
        assert_eq!(words("Späte Ereignisse"), ["spate", "ereignisse"]);
        assert_eq!(words("the and"), [""; 0]);
    }

    #[test]
    fn the_common_words_are_in_order() {
        assert!(COMMON.is_sorted());
    }

    #[test]
    fn words_lose_their_endings_but_not_themselves() {
        for (word, wanted) in [
            ("reviewer", "review"),
            ("reviewing", "review"),
            ("tracing", "trac"),
            ("trace", "trac"),
            ("team", "team"),
            ("user", "user"),
        ] {
            assert_eq!(root(word), wanted, "{word}");
        }
    }
}
