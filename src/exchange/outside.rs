//! The border: text from a file of another program, cleaned of what could command a terminal and cut where it is
//! longer than anybody would write. Every field of every format passes here, once.

use crate::text;

/// How many bytes a short field keeps of what it is given.
pub(super) const SHORT: usize = 200;
/// How many bytes a sentence keeps.
const SENTENCE: usize = 2_000;
/// How many bytes notes keep.
pub(super) const LONG: usize = 100_000;

/// A short text: one line, and no blanks around it.
pub(super) fn short(text: &str) -> String {
    kept(&text::clean(text), SHORT).trim().to_owned()
}

/// A sentence or two: one line, and no blanks around it.
pub(super) fn sentence(text: &str) -> String {
    kept(&text::clean(text), SENTENCE).trim().to_owned()
}

/// How many bytes are quoted of what can't be read.
const QUOTED: usize = 60;

/// A text in quotes, as far as one needs to see which it is.
pub(super) fn quoted(text: &str) -> String {
    let start = kept(text, 4 * QUOTED);
    let shown = text::clean(start);
    let shown = kept(&shown, QUOTED).trim();
    let cut = if shown.len() < text.trim().len() && text.len() > QUOTED {
        "…"
    } else {
        ""
    };
    format!("“{shown}{cut}”")
}

/// How many bytes a message keeps.
const BODY: usize = 4_000;

/// What a message says: its lines stay.
pub(super) fn body(text: &str) -> String {
    kept(text::clean_lines(text).trim(), BODY).to_owned()
}

/// A long text: its lines stay.
pub(super) fn long(text: &str) -> String {
    kept(text::clean_lines(text).trim(), LONG).to_owned()
}

/// A text whose lines and blanks mean something: it stays as it is, but for what could harm.
pub(super) fn whole(text: &str) -> String {
    kept(&text::clean_lines(text), LONG).to_owned()
}

/// As much of a text as so many bytes hold.
fn kept(text: &str, bytes: usize) -> &str {
    let mut ends = (0..=bytes.min(text.len())).rev();
    let end = ends.find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_longer_than_its_field_or_commands_the_terminal() {
        assert_eq!(short(" Ada\u{1b}]0;x\u{7}\n\u{202e}B "), "Ada]0;x B");
        assert_eq!(short(&"é".repeat(300)).len(), SHORT);
        assert_eq!(quoted("no\u{1b} day"), "“no day”");
        assert_eq!(
            quoted(&"B".repeat(1_000)),
            format!("“{}…”", "B".repeat(QUOTED))
        );
        assert_eq!(long(" one\r\ntwo \n"), "one\ntwo");
    }
}
