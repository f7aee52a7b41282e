//! Breaking a line into the rows it takes on the screen, as an editor shows it: between words where it can
//! be, each row a stretch of the line, so that every place of the text has its place on the screen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::width;

/// The rows of one line in so many cells, as stretches in bytes, one after the other without a gap. Blanks
/// after the last word of a row may hang over its end. In no cells at all, the line is one row.
pub fn rows(line: &str, cells: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let (mut start, mut at, mut used) = (0, 0, 0);
    let words = if cells == 0 || width(line) <= cells {
        ""
    } else {
        line
    };
    for part in words.split_inclusive(' ') {
        let word = part.trim_end_matches(' ');
        let wide = width(word);
        if wide > 0 && used + wide > cells && used > 0 {
            rows.push(start..at);
            (start, used) = (at, 0);
        }
        if wide > cells {
            for (place, letter) in word.grapheme_indices(true) {
                let wide = width(letter);
                if used + wide > cells && used > 0 {
                    rows.push(start..at + place);
                    (start, used) = (at + place, 0);
                }
                used += wide;
            }
        } else {
            used += wide;
        }
        used += part.len() - word.len();
        at += part.len();
    }
    rows.push(start..line.len());
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(line: &str, cells: usize) -> Vec<&str> {
        rows(line, cells)
            .into_iter()
            .map(|row| &line[row])
            .collect()
    }

    #[test]
    fn words_go_to_the_next_row_and_blanks_hang_over() {
        assert_eq!(broken("send the deck", 8), ["send the ", "deck"]);
        assert_eq!(broken("send the    deck", 8), ["send the    ", "deck"]);
        assert_eq!(broken("send", 8), ["send"]);
        assert_eq!(broken("", 8), [""]);
        assert_eq!(broken("send the deck", 0), ["send the deck"]);
    }

    #[test]
    fn long_words_and_wide_letters_break_between_letters() {
        assert_eq!(broken("a abcdefgh", 3), ["a ", "abc", "def", "gh"]);
        assert_eq!(broken("李小龍", 3), ["李", "小", "龍"]);
        assert_eq!(
            broken("e\u{301}e\u{301}e\u{301}", 2),
            ["e\u{301}e\u{301}", "e\u{301}"]
        );
        assert_eq!(broken("李小", 1), ["李", "小"]);
    }
}
