//! Finding words within a text as it is written, whatever its case and accents, and cutting out the part
//! of it that shows them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::fold;

/// Where a folded word stands in a text, in bytes of the text.
pub fn find(text: &str, folded: &str) -> Option<Range<usize>> {
    let (word, letters) = (folded.as_bytes(), text.as_bytes());
    if word.is_empty() {
        return None;
    }
    if text.is_ascii() {
        let at = letters
            .windows(word.len())
            .position(|there| there.eq_ignore_ascii_case(word))?;
        return Some(at..at + word.len());
    }
    let (mut plain, mut places) = (String::new(), Vec::new());
    for (at, letter) in text.grapheme_indices(true) {
        plain.push_str(&fold(letter));
        places.resize(plain.len(), at..at + letter.len());
    }
    let at = plain.find(folded)?;
    let (first, last) = (places.get(at)?, places.get(at + folded.len() - 1)?);
    Some(first.start..last.end)
}

/// The part of a text around a place in it, on one line, cut between words: about `before` letters ahead
/// of it and as much behind it as there is.
pub fn excerpt(text: &str, place: &Range<usize>, before: usize) -> String {
    let ahead = text.get(..place.start).unwrap_or_default();
    let ahead = ahead.rsplit('\n').next().unwrap_or_default();
    let far = ahead.char_indices().rev().nth(before);
    let start = far.and_then(|(at, _)| {
        let near = ahead.get(at..)?;
        near.find(' ').map(|blank| at + blank + 1)
    });
    let behind = text.get(place.start..).unwrap_or_default();
    let behind = behind.lines().next().unwrap_or_default();
    match start {
        Some(start) => format!("…{}{behind}", ahead.get(start..).unwrap_or_default()),
        None => format!("{ahead}{behind}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_where_it_is_written() {
        assert_eq!(find("Talked about Rust", "rust"), Some(13..17));
        let text = "Kaffee mit Jörg über Zürich";
        let place = find(text, "zurich").unwrap();
        assert_eq!(&text[place], "Zürich");
        assert_eq!(find(text, "berlin"), None);
        assert_eq!(find(text, ""), None);
        assert_eq!(find("", "a"), None);
    }

    #[test]
    fn an_excerpt_shows_the_word_with_what_leads_to_it() {
        let text = "First line\nshe told me at length about her move to Berlin in spring\nlast";
        let place = find(text, "berlin").unwrap();
        assert_eq!(excerpt(text, &place, 12), "…her move to Berlin in spring");
        assert_eq!(excerpt("Berlin", &(0..6), 12), "Berlin");
    }
}
