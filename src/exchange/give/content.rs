//! The lines of which cards and calendars are made (RFC 6350, RFC 5545): escaped, so that no value can end its
//! line or its place in it, and folded at 75 bytes, never inside a character.

use crate::text;

/// How many bytes a line may have, without its break.
const WIDTH: usize = 75;

/// Lines put together.
#[derive(Debug, Default)]
pub(super) struct Content(String);

impl Content {
    /// Adds a line of a name, with its parameters, and a value that is well-formed by itself.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut used = 0;
        for sign in line.chars() {
            if used + sign.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(sign);
            used += sign.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Adds a line of text; nothing where that is empty.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.line(name, &escaped(value));
        }
    }

    /// Adds a line of several texts; nothing where there are none.
    pub(super) fn list(&mut self, name: &str, values: &[String]) {
        let values = values.iter().filter(|it| !it.trim().is_empty());
        let values: Vec<String> = values.map(|it| escaped(it)).collect();
        if !values.is_empty() {
            self.line(name, &values.join(","));
        }
    }

    /// Adds a line with an address on the web, which has no escapes; nothing where that is empty.
    pub(super) fn address(&mut self, name: &str, value: &str) {
        let value: String = text::clean(value).split_whitespace().collect();
        if !value.is_empty() {
            self.line(name, &value);
        }
    }

    /// The whole text.
    pub(super) fn done(self) -> String {
        self.0
    }
}

/// A text in which nothing ends the line, the value or a part of it.
pub(super) fn escaped(value: &str) -> String {
    let mut safe = String::with_capacity(value.len());
    for sign in text::clean_lines(value).chars() {
        match sign {
            '\n' => safe.push_str("\\n"),
            '\\' | ',' | ';' => safe.extend(['\\', sign]),
            sign => safe.push(sign),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters_and_unfold_to_what_they_were() {
        let mut content = Content::default();
        let value = "Grüße, 李小龍 👩\u{200d}👩\u{200d}👧; ".repeat(20);
        content.text("NOTE", &value);
        let text = content.done();
        assert!(text.lines().all(|line| line.len() <= WIDTH), "{text}");
        assert!(text.lines().count() > 5);
        let unfolded = text.replace("\r\n ", "");
        assert_eq!(unfolded, format!("NOTE:{}\r\n", escaped(&value)));
    }

    #[test]
    fn a_value_cannot_end_its_line() {
        let mut content = Content::default();
        content.text("FN", "Ada\r\nEND:VCARD\rX:\u{0}y\\;,");
        content.address("URL", "https://x.example/a,b\r\nX:y");
        assert_eq!(
            content.done(),
            "FN:Ada\\nEND:VCARD\\nX:y\\\\\\;\\,\r\nURL:https://x.example/a,bX:y\r\n"
        );
    }
}
