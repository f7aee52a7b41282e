//! Measuring in cells: what fits, padding, wrapping. Cuts fall between the letters a reader sees.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells the text takes. Counted letter by letter, as the screen is drawn: some letters would
/// take less room together.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.graphemes(true).map(UnicodeWidthStr::width).sum()
    }
}

/// The text cut to at most so many cells; a cut one ends in "…".
pub fn fit(text: &str, cells: usize) -> Cow<'_, str> {
    fit_with(text, cells, "…")
}

/// The text in at most so many cells, `mark` telling that it was cut.
pub fn fit_with<'a>(text: &'a str, cells: usize, mark: &str) -> Cow<'a, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let mark = head(mark, cells);
    let left = head(text, cells - width(mark)).trim_end();
    Cow::Owned(format!("{left}{mark}"))
}

/// The text with blanks behind it up to so many cells; a longer one is cut to them.
pub fn pad(text: &str, cells: usize) -> String {
    let mut padded = fit(text, cells).into_owned();
    let missing = cells.saturating_sub(width(&padded));
    padded.extend(std::iter::repeat_n(' ', missing));
    padded
}

/// The text in lines of at most so many cells, broken between words where it can be. Its own line
/// breaks are kept.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    text.split('\n')
        .flat_map(|line| wrapped(line, cells.max(1)))
        .collect()
}

fn wrapped(line: &str, cells: usize) -> Vec<String> {
    // Most lines fit as they are.
    if line.is_ascii() && line.len() <= cells && !line.starts_with(' ') {
        return vec![line.to_owned()];
    }
    let mut lines = Vec::new();
    let (mut current, mut used) = (String::new(), 0);
    for word in line.split(' ') {
        let wide = width(word);
        let blank = usize::from(!current.is_empty());
        if used + blank + wide <= cells {
            if blank == 1 {
                current.push(' ');
            }
            current.push_str(word);
            used += blank + wide;
            continue;
        }
        if !current.is_empty() {
            lines.push(std::mem::take(&mut current));
        }
        let mut rest = word;
        while width(rest) > cells {
            let part = head(rest, cells);
            let part = if part.is_empty() { first(rest) } else { part };
            lines.push(part.to_owned());
            rest = rest.get(part.len()..).unwrap_or_default();
        }
        current.push_str(rest);
        used = width(rest);
    }
    if !current.is_empty() || lines.is_empty() {
        lines.push(current);
    }
    lines
}

/// The longest start of the text that takes at most so many cells.
fn head(text: &str, cells: usize) -> &str {
    if text.is_ascii() {
        return text.get(..cells).unwrap_or(text);
    }
    let mut used = 0;
    for (at, letter) in text.grapheme_indices(true) {
        used += width(letter);
        if used > cells {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The first letter of the text.
fn first(text: &str) -> &str {
    text.graphemes(true).next().unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_count_double() {
        assert_eq!(width("李小龍"), 6);
        assert_eq!(fit("李小龍", 5), "李小…");
        assert_eq!(pad("李小龍", 5), "李小…");
        assert_eq!(pad("李", 4), "李  ");
    }

    #[test]
    fn a_cut_never_splits_a_letter() {
        assert_eq!(fit("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
        assert_eq!(fit("Ada Lovelace", 5), "Ada…");
        assert_eq!(fit("Ada", 0), "");
        assert_eq!(fit("Ada", 3), "Ada");
    }

    #[test]
    fn words_wrap_and_long_ones_break() {
        assert_eq!(wrap("send the deck", 8), ["send the", "deck"]);
        assert_eq!(wrap("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("a\n\nb", 5), ["a", "", "b"]);
        assert_eq!(
            wrap("李小龍", 1),
            ["李", "小", "龍"],
            "a letter wider than the line stands alone"
        );
        assert_eq!(wrap("", 5), [""]);
    }
}
