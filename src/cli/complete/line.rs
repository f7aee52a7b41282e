//! A command line as far as it is typed: its words as the program would get them, and, for bash, how an
//! offer is written so that bash takes it for text and nothing else, whatever is in it.

/// A line, cut at the cursor.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Cut {
    /// The words before the one that is being typed, the command's own name first.
    words: Vec<String>,
    /// The word that is being typed, as the program would get it.
    pub(super) typed: String,
    /// The part of that word which bash leaves as it is.
    kept: String,
    /// The quote that is open where the offer goes.
    open: Option<char>,
}

impl Cut {
    /// Words that a shell has taken out of their quotes already.
    pub(super) fn words(words: &[String], typed: &str) -> Self {
        Self {
            words: words.to_vec(),
            typed: typed.to_owned(),
            ..Self::default()
        }
    }

    /// A line of bash, of which the end that is `replaced` goes.
    pub(super) fn line(line: &str, replaced: &str) -> Self {
        let mut words = split(line);
        let last = words.pop().unwrap_or_default();
        let kept = last.raw.strip_suffix(replaced).unwrap_or_default();
        let kept = split(kept).pop().unwrap_or_default();
        Self {
            words: words.into_iter().map(|word| word.text).collect(),
            typed: last.text,
            kept: kept.text,
            open: kept.open,
        }
    }

    /// The words behind the command's name; nothing where there is no name. Assignments stand before it.
    pub(super) fn arguments(&self) -> Option<&[String]> {
        let is_assignment = |word: &String| {
            word.split_once('=').is_some_and(|(name, _)| {
                name.bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
            })
        };
        let name = self.words.iter().position(|word| !is_assignment(word))?;
        self.words.get(name + 1..)
    }

    /// What bash is to put in place of what it replaces, for the whole word to be `value`; nothing where the
    /// part that stays is not the beginning of it.
    pub(super) fn reply(&self, value: &str) -> Option<String> {
        let rest = value.strip_prefix(self.kept.as_str())?;
        Some(match self.open {
            Some('\'') => rest.replace('\'', r"'\''"),
            Some(_) => in_double_quotes(rest),
            None => bare(rest, self.kept.is_empty()),
        })
    }
}

/// A word as it is typed and as the program gets it.
#[derive(Debug, Default, PartialEq)]
struct Word<'a> {
    raw: &'a str,
    text: String,
    open: Option<char>,
}

/// The words of the last command of a line by the quoting rules of a shell; the last one may be empty.
fn split(line: &str) -> Vec<Word<'_>> {
    let mut words = vec![Word::default()];
    let mut start = 0;
    let mut quote = None;
    let mut signs = line.char_indices();
    while let Some((at, sign)) = signs.next() {
        let Some(word) = words.last_mut() else { break };
        match (quote, sign) {
            (None, ' ' | '\t' | '\n' | ';' | '|' | '&') => {
                if start < at {
                    word.raw = line.get(start..at).unwrap_or_default();
                    words.push(Word::default());
                }
                if matches!(sign, ';' | '|' | '&') {
                    words = vec![Word::default()];
                }
                start = at + sign.len_utf8();
            }
            (None, '\'' | '"') => quote = Some(sign),
            (Some(open), sign) if open == sign => quote = None,
            (None, '\\') => word.text.extend(signs.next().map(|(_, sign)| sign)),
            (Some('"'), '\\') => {
                if let Some((_, sign)) = signs.next() {
                    if !matches!(sign, '"' | '\\' | '$' | '`') {
                        word.text.push('\\');
                    }
                    word.text.push(sign);
                }
            }
            (_, sign) => word.text.push(sign),
        }
    }
    if let Some(word) = words.last_mut() {
        word.raw = line.get(start..).unwrap_or_default();
        word.open = quote;
    }
    words
}

/// A single unfinished word without its quotes.
pub(super) fn plain(raw: &str) -> String {
    let mut text = String::new();
    let mut words = split(raw).into_iter();
    if let Some(first) = words.next() {
        text.push_str(&first.text);
    }
    text
}

/// Text between double quotes. An exclamation mark would call up the history there, and no backslash keeps
/// it from that without staying in the text; so it is put between single quotes.
fn in_double_quotes(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '"' | '\\' | '$' | '`' => quoted.extend(['\\', sign]),
            '!' => quoted.push_str("\"'!'\""),
            _ => quoted.push(sign),
        }
    }
    quoted
}

/// Text without quotes: whatever could mean something to bash has a backslash before it.
fn bare(text: &str, begins: bool) -> String {
    let mut quoted = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let is_harmless = sign.is_alphanumeric()
            || matches!(
                sign,
                '-' | '_' | '.' | '/' | '+' | '%' | ',' | '@' | ':' | '='
            )
            || (!sign.is_ascii() && !sign.is_whitespace())
            || (sign == '#' && (at > 0 || !begins));
        if !is_harmless {
            quoted.push('\\');
        }
        quoted.push(sign);
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        split(line).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn words_are_those_that_the_program_would_get() {
        for (line, meant) in [
            ("netgrow show An", &["netgrow", "show", "An"][..]),
            ("netgrow show  ", &["netgrow", "show", ""]),
            (
                "netgrow show 'Ana L'i\\ m",
                &["netgrow", "show", "Ana Li m"],
            ),
            (
                "netgrow show \"a \\\" \\n $x",
                &["netgrow", "show", "a \" \\n $x"],
            ),
            ("echo a; A=1 netgrow sh", &["A=1", "netgrow", "sh"]),
            ("ls|netgrow ", &["netgrow", ""]),
            ("", &[""]),
        ] {
            assert_eq!(words(line), meant, "{line}");
        }
        let cut = Cut::line("A=1 netgrow show An", "An");
        assert_eq!(cut.arguments(), Some(&["show".to_owned()][..]));
        assert_eq!(Cut::line("A=1 ne", "ne").arguments(), None);
    }

    #[test]
    fn bash_takes_a_reply_for_text() {
        let reply =
            |line: &str, replaced: &str, value: &str| Cut::line(line, replaced).reply(value);
        let said = |text: &str| Some(text.to_owned());
        assert_eq!(
            reply("netgrow show An", "An", "Ana Lima"),
            said("Ana\\ Lima")
        );
        assert_eq!(
            reply("netgrow show \"An", "An", "Ana Lima"),
            said("Ana Lima")
        );
        assert_eq!(
            reply("netgrow show 'O", "O", "O'Neil $(x)"),
            said(r"O'\''Neil $(x)")
        );
        assert_eq!(
            reply("netgrow show \"$", "$", "$(x) `y` \"z\" a!"),
            said("\\$(x) \\`y\\` \\\"z\\\" a\"'!'\"")
        );
        assert_eq!(
            reply("netgrow show ", "", "~$(x)*;'"),
            said("\\~\\$\\(x\\)\\*\\;\\'")
        );
        assert_eq!(
            reply("netgrow list contacts #r", "#r", "#rust"),
            said("\\#rust")
        );
        assert_eq!(
            reply("netgrow list contacts company:a", "a", "company:acme"),
            said("acme")
        );
        assert_eq!(
            reply("netgrow list contacts company:a", "a", "city:a"),
            None
        );
    }
}
