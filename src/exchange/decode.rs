//! From the bytes of a file to its text: UTF-8 with or without its mark, UTF-16 where its mark says so, and
//! otherwise the code page of old Windows programs.

use std::borrow::Cow;

/// The text of a file. Every sequence of bytes is some text.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

/// The bytes of a file of lines that are decoded one by one: without its mark, and as UTF-8 where it is UTF-16.
pub(super) fn plain(bytes: &[u8]) -> Cow<'_, [u8]> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::Borrowed(rest),
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => text(bytes).into_owned().into_bytes().into(),
        _ => Cow::Borrowed(bytes),
    }
}

/// The text of bytes that say in what they are written; where they don't, or say what they are not, as any other.
pub(super) fn named<'a>(bytes: &'a [u8], charset: Option<&str>) -> Cow<'a, str> {
    const WESTERN: [&str; 6] = [
        "iso-8859-1",
        "iso-8859-15",
        "latin1",
        "windows-1252",
        "cp1252",
        "us-ascii",
    ];
    let charset = charset.map(str::to_lowercase);
    if charset.is_some_and(|it| WESTERN.contains(&it.as_str())) {
        western(bytes).into()
    } else {
        utf8(bytes)
    }
}

fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => western(bytes).into(),
    }
}

fn western(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| windows_1252(*byte)).collect()
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'_, str> {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    String::from_utf16_lossy(&units).into()
}

/// The sign of a byte in Windows-1252, by the index of the Encoding Standard.
fn windows_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let place = usize::from(byte.wrapping_sub(0x80));
    let upper = (0x80..0xa0).contains(&byte).then(|| UPPER.get(place));
    upper.flatten().copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_whatever_a_spreadsheet_wrote_it() {
        assert_eq!(text("\u{feff}Jörg".as_bytes()), "Jörg");
        assert_eq!(text(b"J\xf6rg \x80"), "Jörg €");
        assert_eq!(text(b"\xff\xfeJ\0\xf6\0"), "Jö");
        assert_eq!(text(b"\xfe\xff\0J\0\xf6"), "Jö");
        assert_eq!(text(b"\xff\xfeJ"), "");
    }
}
