//! One line of a card or a calendar: its name, what is said about its value, and the value, which is taken apart before it is
//! decoded, as encoded signs separate nothing.

use std::borrow::Cow;

use super::decode;
use super::unfold::{Line, starts_with};

/// A line of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property {
    /// The line of the file.
    pub(super) at: u64,
    /// Lines of the same group belong together, in small letters; empty for those of none.
    pub(super) group: String,
    /// Its name, in capitals.
    pub(super) name: String,
    /// What is said about the value: names in capitals, each with what it says; types without a name are named by
    /// themselves.
    params: Vec<(String, String)>,
    value: Vec<u8>,
}

/// How many things may be said about a value, and how many parts it may have; no real card has more.
const MOST: usize = 100;

impl Property {
    /// The property in a line; nothing where there is none.
    pub(super) fn of(line: &Line) -> Option<Self> {
        let bytes = line.bytes.as_ref();
        let colon = outside_quotes(bytes, b':').next();
        let colon = colon.or_else(|| memchr::memchr(b':', bytes))?;
        let (head, value) = bytes.split_at_checked(colon)?;
        let mut head = split(head, b';');
        let name = String::from_utf8_lossy(head.next()?).trim().to_uppercase();
        let (group, name) = name.rsplit_once('.').unwrap_or(("", &name));
        let is_name = |it: &str| it.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
        if name.is_empty() || !is_name(name) {
            return None;
        }
        let params = head.take(MOST).map(|param| {
            let param = String::from_utf8_lossy(param);
            let (name, says) = param.split_once('=').unwrap_or((&param, ""));
            let says = says.trim().trim_matches('"');
            (name.trim().to_uppercase(), says.to_owned())
        });
        Some(Self {
            at: line.at,
            group: group.to_lowercase(),
            name: name.to_owned(),
            params: params.collect(),
            value: value.get(1..)?.to_vec(),
        })
    }

    /// What is said about the value under a name.
    pub(super) fn param(&self, name: &str) -> Option<&str> {
        let param = self.params.iter().find(|(it, _)| it == name);
        param.map(|(_, says)| says.as_str())
    }

    /// How many values of its name are preferred to it, as far as it tells; those that tell nothing are last.
    pub(super) fn rank(&self) -> u8 {
        let rank = self
            .params
            .iter()
            .filter_map(|(name, says)| match name.as_str() {
                "PREF" => Some(says.parse().unwrap_or(1)),
                "TYPE" if split_text(says).any(|it| it == "PREF") => Some(1),
                _ => None,
            });
        rank.min().unwrap_or(u8::MAX)
    }

    /// Whether the value is a picture, a sound or a key, and no text.
    pub(super) fn is_binary(&self) -> bool {
        let encoding = self.param("ENCODING").map(str::to_uppercase);
        matches!(encoding.as_deref(), Some("B" | "BASE64"))
            || self.param("BASE64").is_some()
            || starts_with(&self.value, b"data:")
    }

    fn is_quoted(&self) -> bool {
        let encoding = self.param("ENCODING");
        encoding.is_some_and(|it| it.eq_ignore_ascii_case("QUOTED-PRINTABLE"))
            || self.param("QUOTED-PRINTABLE").is_some()
    }

    /// The whole value.
    pub(super) fn text(&self) -> String {
        self.decoded(&self.value)
    }

    /// Whether the whole value has more than so many bytes.
    pub(super) fn is_longer_than(&self, most: usize) -> bool {
        // A byte of an old code page is a sign of up to three.
        self.value.len().saturating_mul(3) > most && self.text().len() > most
    }

    /// The parts of a value that has parts: the names of a person, a company and its units.
    pub(super) fn parts(&self) -> Vec<String> {
        self.separated(b';')
    }

    /// The values of a list.
    pub(super) fn items(&self) -> Vec<String> {
        self.separated(b',')
    }

    fn separated(&self, sign: u8) -> Vec<String> {
        let mut parts = Vec::new();
        let mut start = 0;
        let mut is_escaped = false;
        for (place, byte) in self.value.iter().enumerate() {
            if *byte == sign && !is_escaped {
                parts.extend(self.value.get(start..place));
                start = place + 1;
            }
            is_escaped = *byte == b'\\' && !is_escaped;
            if parts.len() == MOST {
                break;
            }
        }
        parts.extend(self.value.get(start..));
        parts.into_iter().map(|part| self.decoded(part)).collect()
    }

    /// A part of the value as text.
    fn decoded(&self, part: &[u8]) -> String {
        let charset = self.param("CHARSET");
        if self.is_quoted() {
            unescaped(decode::named(&unquoted(part), charset))
        } else {
            unescaped(decode::named(part, charset))
        }
    }
}

/// Where a sign is, outside of quotes.
fn outside_quotes(bytes: &[u8], sign: u8) -> impl Iterator<Item = usize> {
    let mut is_quoted = false;
    let places = bytes.iter().enumerate();
    places.filter_map(move |(place, byte)| {
        is_quoted ^= *byte == b'"';
        (*byte == sign && !is_quoted).then_some(place)
    })
}

fn split(bytes: &[u8], sign: u8) -> impl Iterator<Item = &[u8]> {
    let ends = outside_quotes(bytes, sign).chain([bytes.len()]);
    ends.scan(0, move |start, end| {
        let part = bytes.get(*start..end);
        *start = end + 1;
        part
    })
}

fn split_text(list: &str) -> impl Iterator<Item = String> {
    list.split(',').map(|it| it.trim().to_uppercase())
}

/// Bytes out of quoted-printable. A sign that quotes nothing is one too many.
fn unquoted(bytes: &[u8]) -> Vec<u8> {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter();
    while let Some(byte) = rest.next() {
        if *byte != b'=' {
            decoded.push(*byte);
            continue;
        }
        let mut ahead = rest.clone();
        if let (Some(high), Some(low)) = (digit(ahead.next()), digit(ahead.next())) {
            decoded.extend(u8::try_from(high * 16 + low));
            rest = ahead;
        }
    }
    decoded
}

/// A text without the signs that keep its commas and breaks from meaning something.
fn unescaped(text: Cow<'_, str>) -> String {
    if !text.contains('\\') {
        return text.into_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(sign @ (',' | ';' | ':' | '\\')) => plain.push(sign),
                Some(other) => plain.extend(['\\', other]),
                None => plain.push('\\'),
            },
            sign => plain.push(sign),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn property(line: &[u8]) -> Property {
        let bytes = line.into();
        Property::of(&Line { at: 1, bytes }).unwrap()
    }

    #[test]
    fn a_value_is_taken_apart_before_it_is_decoded() {
        let name =
            property(b"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4C=3Bo;=4D=C3=BC\\;x=;;;;");
        assert_eq!(name.parts()[..3], ["L;o", "Mü;x", ""]);
        let name = property(b"FN;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:J=F6rg");
        assert_eq!(name.text(), "Jörg");
        assert_eq!(property(b"FN:J\xf6rg").text(), "Jörg");
    }

    #[test]
    fn groups_and_what_is_said_of_a_value_are_told_apart() {
        let url = property(b"item1.URL;type=\"a;b:c\";X=y:http\\://x.y");
        assert_eq!((url.group.as_str(), url.name.as_str()), ("item1", "URL"));
        assert_eq!(url.param("TYPE"), Some("a;b:c"));
        assert_eq!(url.text(), "http://x.y");
        assert_eq!(property(b"TEL;PREF;WORK:1").rank(), 1);
        assert_eq!(property(b"TEL;PREF=2:1").rank(), 2);
        assert_eq!(property(b"TEL;TYPE=work,pref:1").rank(), 1);
        assert!(property(b"PHOTO;ENCODING=b:AAAA").is_binary());
        assert!(property(b"PHOTO:data:image/png;base64,AAAA").is_binary());
    }

    #[test]
    fn what_is_no_line_of_a_card_is_none() {
        for line in ["no colon", ":x", "A B:x", ""] {
            let bytes = line.as_bytes().into();
            assert_eq!(Property::of(&Line { at: 1, bytes }), None, "{line}");
        }
    }

    #[test]
    fn escapes_are_taken_out() {
        let note = property(b"NOTE:one\\ntwo\\, three\\; C:\\\\x \\y\\");
        assert_eq!(note.text(), "one\ntwo, three; C:\\x \\y\\");
        assert_eq!(property(b"CATEGORIES:a,b\\,c").items(), ["a", "b,c"]);
    }
}
