//! Cleaning: nothing that a terminal would obey rather than show gets past this file. Escape sequences
//! lose their escape, direction overrides and invisible marks go, letters piled up without end are cut.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

/// A letter with its marks may take this many bytes; more is not writing but an attack on the screen.
const LETTER: usize = 32;

/// Whether a character may be shown as it is. What may not: controls of both ranges, direction
/// overrides and isolates, the byte order mark, soft hyphens, line and paragraph separators, tags, and
/// noncharacters. Joiners stay: Persian, Indic scripts and emoji need them.
pub const fn is_plain(sign: char) -> bool {
    !matches!(sign,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
        | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}'
        | '\u{e0000}'..='\u{e007f}')
}

/// The text as one clean line: breaks and tabs become blanks, all else that is not plain goes.
pub fn clean(text: &str) -> Cow<'_, str> {
    cleaned(text, false)
}

/// The text as clean lines: line breaks stay.
pub fn clean_lines(text: &str) -> Cow<'_, str> {
    cleaned(text, true)
}

fn cleaned(text: &str, keep_breaks: bool) -> Cow<'_, str> {
    if text
        .bytes()
        .all(|byte| matches!(byte, b' '..=b'~') || (keep_breaks && byte == b'\n'))
    {
        return Cow::Borrowed(text);
    }
    let is_clean = |sign: char| is_plain(sign) || (keep_breaks && sign == '\n');
    if text.chars().all(is_clean) && text.graphemes(true).all(|it| it.len() <= LETTER) {
        return Cow::Borrowed(text);
    }
    let mut clean = String::with_capacity(text.len());
    let joined = text.replace("\r\n", "\n");
    for letter in joined.graphemes(true) {
        for (at, sign) in letter.char_indices() {
            match sign {
                _ if at + sign.len_utf8() > LETTER => break,
                '\n' | '\r' | '\u{2028}' | '\u{2029}' if keep_breaks => clean.push('\n'),
                '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => clean.push(' '),
                sign if is_plain(sign) => clean.push(sign),
                _ => {}
            }
        }
    }
    Cow::Owned(clean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_lose_their_escape() {
        assert_eq!(clean("Ada\u{1b}[31m\u{7}\u{9d}"), "Ada[31m");
        assert!(clean("\u{1b}]52;c;aGk=\u{1b}\\").chars().all(is_plain));
    }

    #[test]
    fn breaks_become_blanks_so_that_words_do_not_join() {
        assert_eq!(clean("Ada\tLovelace\r\nLondon"), "Ada Lovelace London");
        assert_eq!(
            clean_lines("Ada\tLovelace\r\nLondon"),
            "Ada Lovelace\nLondon"
        );
    }

    #[test]
    fn direction_overrides_go_and_joiners_stay() {
        assert_eq!(clean("evil\u{202e}fdp.exe"), "evilfdp.exe");
        assert_eq!(clean("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(clean("👩\u{200d}👩\u{200d}👧"), "👩\u{200d}👩\u{200d}👧");
    }

    #[test]
    fn marks_without_end_are_cut() {
        let piled = format!("e{}", "\u{301}".repeat(5_000));
        assert!(clean(&piled).len() <= LETTER);
    }

    #[test]
    fn plain_text_is_not_copied() {
        assert!(matches!(clean("李小龍 · Ada"), Cow::Borrowed(_)));
    }
}
