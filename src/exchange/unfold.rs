//! The lines of a file of cards or of a calendar, put together again where they were broken. They are put together as bytes, before
//! anything is made of them, as real files break them in the midst of a letter.

use std::borrow::Cow;

use memchr::memchr;

/// How many bytes are kept of a line; pictures have more, and are not read.
const LONGEST: usize = 256 << 10;

/// The lines of a file.
pub(super) struct Unfolded<'a> {
    rest: &'a [u8],
    line: u64,
}

/// A line, put together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// The line of the file it begins on, from 1.
    pub(super) at: u64,
    /// What it says.
    pub(super) bytes: Cow<'a, [u8]>,
}

impl<'a> Unfolded<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self {
            rest: bytes,
            line: 0,
        }
    }

    /// The next line as it stands in the file.
    fn raw(&mut self) -> Option<&'a [u8]> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr(b'\n', self.rest).unwrap_or(self.rest.len());
        let (line, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest.get(1..).unwrap_or_default();
        self.line += 1;
        Some(line.strip_suffix(b"\r").unwrap_or(line))
    }

    /// What goes on with a line, which ends in a soft break or not.
    fn more(&mut self, is_soft: bool) -> Option<&'a [u8]> {
        match self.rest.first()? {
            // The end of a card is never within a value: what looked like a soft break was a sign too many.
            _ if is_soft && !starts_with(self.rest, b"END:") => {
                Some(self.raw()?.trim_ascii_start())
            }
            b' ' | b'\t' => self.raw()?.get(1..),
            _ => None,
        }
    }
}

impl<'a> Iterator for Unfolded<'a> {
    type Item = Line<'a>;

    fn next(&mut self) -> Option<Line<'a>> {
        let first = self.raw()?;
        let at = self.line;
        let mut bytes = Cow::Borrowed(first);
        // Looked at once, and only where it matters: there may be a million parts.
        let mut quoted = None;
        let mut ends_soft =
            |part: &[u8]| part.ends_with(b"=") && *quoted.get_or_insert_with(|| is_quoted(first));
        let mut is_soft = ends_soft(first);
        while let Some(more) = self.more(is_soft) {
            let bytes = bytes.to_mut();
            if is_soft && bytes.ends_with(b"=") {
                bytes.pop();
            }
            let room = LONGEST.saturating_sub(bytes.len());
            bytes.extend(more.iter().take(room));
            is_soft = ends_soft(more);
        }
        Some(Line { at, bytes })
    }
}

/// Whether a line says that its value is quoted, so that it may end in a soft break.
fn is_quoted(line: &[u8]) -> bool {
    let head = line.split(|byte| *byte == b':').next();
    let head = head.unwrap_or_default().to_ascii_uppercase();
    memchr::memmem::find(&head, b"QUOTED-PRINTABLE").is_some()
}

/// Whether bytes begin with a word, in letters of either size.
pub(super) fn starts_with(bytes: &[u8], word: &[u8]) -> bool {
    let start = bytes.get(..word.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<(u64, Vec<u8>)> {
        let lines = Unfolded::of(bytes);
        lines.map(|it| (it.at, it.bytes.into_owned())).collect()
    }

    #[test]
    fn a_line_may_be_broken_in_the_midst_of_a_letter() {
        let folded = "FN:J\u{f6}rg".as_bytes();
        let (one, other) = folded.split_at(5);
        let file = [one, b"\r\n ", other, b"\nX:y\n"].concat();
        let whole = (1, folded.to_vec());
        assert_eq!(lines(&file), [whole, (3, b"X:y".to_vec())]);
    }

    #[test]
    fn a_soft_break_goes_on_with_and_without_a_blank() {
        let file = b"N;ENCODING=QUOTED-PRINTABLE:=41=\r\n=42=\n  =43;\nX:a=\nY:b\n";
        let name = b"N;ENCODING=QUOTED-PRINTABLE:=41=42=43;".to_vec();
        let x = (4, b"X:a=".to_vec());
        assert_eq!(lines(file), [(1, name), x, (5, b"Y:b".to_vec())]);
        let file = b"N;QUOTED-PRINTABLE:=41=\nEND:VCARD\n";
        assert_eq!(lines(file).len(), 2);
    }

    #[test]
    fn a_line_without_end_is_not_kept_whole() {
        let file = [b"PHOTO:".to_vec(), b"\n xxxxxxxxx".repeat(60_000)].concat();
        assert_eq!(lines(&file)[0].1.len(), LONGEST);
    }
}
