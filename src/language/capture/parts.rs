//! Splitting a line into its parts: stretches that begin with a mark, and the plain words between them.
//! A mark counts only at the start of a word, so a mail address or "C#" stays text; a backslash before
//! it makes it text as well.

use std::ops::Range;

use crate::book::{Book, Event, Platform};
use crate::text::fold;

/// A stretch of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part<'a> {
    /// What begins it.
    pub(super) mark: Mark,
    /// Where it stands, mark included.
    pub(super) span: Range<usize>,
    /// What stands behind the mark.
    pub(super) body: &'a str,
}

impl Part<'_> {
    /// The word of the line that it begins with, mark included.
    pub(super) fn first_word<'a>(&self, line: &'a str) -> &'a str {
        let stretch = line.get(self.span.clone()).unwrap_or_default();
        stretch.split_whitespace().next().unwrap_or_default()
    }
}

/// What a stretch begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing: a plain word.
    Plain,
    /// `#`
    Tag,
    /// `@`
    Place,
    /// `!`
    Goal,
    /// `~`
    Cadence,
    /// `>`
    Promise,
    /// `<`
    Awaited,
    /// `gave:`
    Gave,
    /// `got:`
    Got,
    /// `asked:`
    Asked,
}

impl Mark {
    /// Whether the stretch runs on to the next mark; the others take one word.
    const fn runs(self) -> bool {
        matches!(
            self,
            Self::Promise | Self::Awaited | Self::Gave | Self::Got | Self::Asked
        )
    }
}

/// A plain word of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) span: Range<usize>,
}

/// A word with the place where it stands.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    text.split_whitespace().map(move |word| {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        Word {
            text: word,
            span: start..start + word.len(),
        }
    })
}

/// The mark a word begins with, and how long the mark is. A mark alone is a word.
fn mark_of(word: &str) -> (Mark, usize) {
    let lower = word.to_ascii_lowercase();
    for (label, mark) in [
        ("gave:", Mark::Gave),
        ("got:", Mark::Got),
        ("asked:", Mark::Asked),
    ] {
        if lower.starts_with(label) {
            return (mark, label.len());
        }
    }
    let mark = match word.as_bytes() {
        [b'>', next, ..] if begins_words(*next) => Mark::Promise,
        b"<3" => return (Mark::Plain, 0),
        [b'<', next, ..] if begins_words(*next) && !is_bracketed(word) => Mark::Awaited,
        [b'#', _, ..] => Mark::Tag,
        [b'@', _, ..] => Mark::Place,
        [b'!', _, ..] => Mark::Goal,
        [b'~', _, ..] => Mark::Cadence,
        _ => return (Mark::Plain, 0),
    };
    (mark, 1)
}

/// Whether a word stands in brackets, as "<b>" and "<ana@example.org>" do: it is text.
fn is_bracketed(word: &str) -> bool {
    word.trim_end_matches([',', ';', '.', ':']).ends_with('>')
}

/// Whether words can begin so, behind an arrow: "a > b", "->" and ">=" are no promises.
const fn begins_words(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'+' || !byte.is_ascii()
}

/// A word without the backslash that makes its mark text.
pub(super) fn literal(word: &str) -> &str {
    match word.strip_prefix('\\') {
        Some(marked) if mark_of(marked).0 != Mark::Plain => marked,
        _ => word,
    }
}

/// Splits a line into parts, in its order. A colon right behind a mark of one word is a plain word of its
/// own, as it would be behind a plain word: "Bob #go: knows".
pub(super) fn split<'a>(text: &'a str, book: &Book) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'a>> = Vec::new();
    let mut has_colon = false;
    let mut skip_to = 0;
    for word in words(text) {
        if word.span.start < skip_to {
            continue;
        }
        let (mark, length) = mark_of(word.text);
        let body = word.span.start + length;
        let mut end = word.span.end;
        match (mark, parts.last_mut()) {
            (Mark::Plain, Some(last)) if last.mark.runs() => {
                let begin = last.span.end - last.body.len();
                last.span.end = end;
                last.body = text.get(begin..end).unwrap_or_default();
                continue;
            }
            (Mark::Place, _) => end = place_end(text, body, end, book),
            _ => {}
        }
        let stretch = text.get(body..end).unwrap_or_default();
        let said = stretch.trim_end_matches(':');
        if mark != Mark::Plain && !mark.runs() && !said.is_empty() {
            end = body + said.len();
        }
        parts.push(Part {
            mark,
            span: word.span.start..end,
            body: text.get(body..end).unwrap_or_default(),
        });
        skip_to = end;
        let ends_in_colon = text.get(end..).is_some_and(|rest| rest.starts_with(':'));
        if mark == Mark::Plain || mark.runs() {
            has_colon |= mark == Mark::Plain && word.text.ends_with(':');
        } else if ends_in_colon {
            skip_to = end + 1;
            if !has_colon {
                parts.push(Part {
                    mark: Mark::Plain,
                    span: end..skip_to,
                    body: text.get(end..skip_to).unwrap_or_default(),
                });
            }
            has_colon = true;
        }
    }
    for part in &mut parts {
        part.body = part.body.trim();
    }
    parts
}

/// Where the name behind an `@` ends: at the closing quote, or with the longest known name, or with
/// the word.
fn place_end(text: &str, body: usize, word_end: usize, book: &Book) -> usize {
    let rest = text.get(body..).unwrap_or_default();
    if let Some(quoted) = rest.strip_prefix('"') {
        return quoted.find('"').map_or(text.len(), |at| body + at + 2);
    }
    let events = book
        .all::<Event>()
        .values()
        .map(|event| event.title.as_str());
    let platforms = book
        .all::<Platform>()
        .values()
        .map(|platform| platform.name.as_str());
    let folded = fold(rest);
    let ends_word = |name: &String| {
        let after = folded
            .get(name.len()..)
            .and_then(|after| after.chars().next());
        after.is_none_or(|sign| !sign.is_alphanumeric())
    };
    let known = events
        .chain(platforms)
        .map(fold)
        .filter(|name| !name.is_empty() && folded.starts_with(name.as_str()))
        .filter(ends_word);
    let longest = known.map(|name| name.split_whitespace().count()).max();
    let nth = longest.and_then(|count| words(rest).nth(count.saturating_sub(1)));
    nth.map_or(word_end, |last| {
        body + last.span.start + last.text.trim_end_matches([',', ';', ':', '.']).len()
    })
}

/// The plain words, in their order. A backslash before a mark is taken off.
pub(super) fn plain<'a>(parts: &[Part<'a>]) -> Vec<Word<'a>> {
    parts
        .iter()
        .filter(|part| part.mark == Mark::Plain)
        .map(|part| Word {
            text: literal(part.body),
            span: part.span.clone(),
        })
        .collect()
}

/// Words joined by blanks; a colon that was left by a mark joins the word before it.
pub(super) fn joined(words: &[Word]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() && word.text != ":" {
            text.push(' ');
        }
        text.push_str(literal(word.text));
    }
    text
}

/// The span from the first to the last of these words.
pub(super) fn span(words: &[Word]) -> Range<usize> {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => first.span.start..last.span.end,
        _ => 0..0,
    }
}

/// The words before and behind the first one that ends in a colon; the colon goes. A time of day or an
/// address does not end in one.
pub(super) fn at_colon<'a>(words: &[Word<'a>]) -> Option<(Vec<Word<'a>>, Vec<Word<'a>>)> {
    let place = words.iter().position(|word| word.text.ends_with(':'))?;
    let (head, tail) = words.split_at_checked(place + 1)?;
    let mut head = head.to_vec();
    if let Some(last) = head.last_mut() {
        last.text = last.text.trim_end_matches(':');
        last.span.end = last.span.start + last.text.len();
    }
    head.retain(|word| !word.text.is_empty());
    Some((head, tail.to_vec()))
}
